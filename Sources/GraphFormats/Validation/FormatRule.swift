/// Programs that read graph files, whose rules `GraphValidator` knows.
public enum Consumer: String, Sendable, CaseIterable {
    case anyReader = "every reader"
    case gephi = "Gephi"
    case igraph
    case networkx
    case cytoscape = "Cytoscape"
    case cytoscapeJS = "cytoscape.js"
    case yEd
    case graphology
    case graphviz = "Graphviz"
    case neo4j = "Neo4j"
    case javaScript = "JavaScript"
    case relata = "Relata"
}

/// A rule of the consumers of graph files. What breaks one of the first kind is lost or wrong in the consumers named.
public enum FormatRule: String, Sendable, CaseIterable {
    // Any XML
    case notWellFormed, truncated, entities, tooDeep, wrongRoot
    // GraphML
    case keyAfterGraph, keyWithoutID, keyWithoutName, keyForAll, keyOfUnknownType, duplicateKey
    case undeclaredKey, keyOnWrongElement, valueNotOfType, reservedName, edgeAttributeID
    case bareIntegerID, duplicateNodeID, duplicateEdgeID, missingID, danglingEdge
    case description, mixedDirections, undirected, hyperedge, nestedGraph
    case parallelEdges, noLabel, noName, noInteraction, noYEdLabels, graphData
    // GEXF
    case oldVersion, duplicateKind, undeclaredTimeFormat, undeclaredTimeRepresentation, badDate, emptyInterval
    // DOT
    case strictGraph, attributeDefault, graphAttribute, secondAttributeList, port, colonInID, escapeSequence,
        loneBackslash
    case longString, lineBreakInString, tooManyNodes
    // JSON
    case notUTF8, byteOrderMark, duplicateMember, unsafeInteger, inconsistent
    // CSV
    case unclosedQuote, strayQuote, raggedRow, missingColumn, duplicateColumn, lineBreakInField, controlCharacter

    /// Whether data is lost or wrong when the rule is broken; the others are advice.
    public var isSerious: Bool {
        switch self {
        case .parallelEdges, .noLabel, .noName, .noInteraction, .noYEdLabels, .graphData, .undirected, .oldVersion,
            .tooManyNodes, .colonInID, .byteOrderMark, .nestedGraph:
            false
        default: true
        }
    }

    /// Who suffers.
    public var consumers: [Consumer] {
        switch self {
        case .notWellFormed, .truncated, .wrongRoot, .duplicateNodeID, .danglingEdge, .missingID, .unclosedQuote,
            .strayQuote, .raggedRow, .notUTF8, .keyWithoutID, .duplicateKey, .keyOnWrongElement, .duplicateColumn:
            [.anyReader]
        case .entities, .tooDeep, .inconsistent: [.relata]
        case .keyAfterGraph: [.gephi, .networkx, .igraph]
        case .keyWithoutName: [.gephi, .igraph, .networkx]
        case .keyForAll: [.graphology]
        case .keyOfUnknownType: [.gephi, .igraph, .networkx]
        case .undeclaredKey, .valueNotOfType: [.networkx, .gephi, .igraph]
        case .reservedName: [.gephi]
        case .edgeAttributeID: [.networkx]
        case .bareIntegerID: [.igraph]
        case .duplicateEdgeID: [.gephi, .yEd]
        case .description, .graphData: [.gephi]
        case .mixedDirections, .hyperedge: [.networkx]
        case .nestedGraph: [.networkx, .igraph, .relata]
        case .undirected: [.relata]
        case .parallelEdges, .noLabel, .oldVersion: [.gephi]
        case .noName: [.cytoscapeJS]
        case .noInteraction: [.cytoscape]
        case .noYEdLabels: [.yEd]
        case .duplicateKind, .undeclaredTimeFormat, .undeclaredTimeRepresentation, .badDate, .emptyInterval: [.gephi]
        case .strictGraph: [.graphviz]
        case .attributeDefault, .graphAttribute, .secondAttributeList: [.gephi]
        case .port, .escapeSequence, .loneBackslash, .tooManyNodes: [.graphviz]
        case .colonInID: [.networkx]
        case .longString, .lineBreakInString: [.graphviz, .gephi]
        case .byteOrderMark, .duplicateMember, .unsafeInteger: [.javaScript]
        case .missingColumn: [.gephi, .neo4j]
        case .lineBreakInField: [.neo4j]
        case .controlCharacter: [.gephi, .neo4j]
        }
    }
}

/// One breach of a rule.
public struct FormatProblem: Hashable, Sendable {
    /// Counted from 1; 0 when the file as a whole is meant.
    public var line: Int
    public var rule: FormatRule
    /// What stands there: a name, a value, the parser's words.
    public var subject: String

    public init(line: Int, rule: FormatRule, subject: String = "") {
        self.line = line
        self.rule = rule
        self.subject = subject
    }
}

/// All that a file does against the rules of its consumers.
public struct FormatReport: Sendable {
    public let format: FileFormat
    /// In the order of lines; of each rule the first `FormatReport.limit` breaches.
    public private(set) var problems: [FormatProblem] = []
    private var counts = [Int](repeating: 0, count: FormatRule.allCases.count)
    private static let places = Dictionary(
        uniqueKeysWithValues: zip(FormatRule.allCases, FormatRule.allCases.indices))

    public static let limit = 20

    init(_ format: FileFormat) { self.format = format }

    /// Breaches of one rule, those not listed included.
    public func count(of rule: FormatRule) -> Int { counts[Self.places[rule]!] }

    /// Whether consumers get all of the data: there may be advice, but nothing serious.
    public var isSound: Bool { !problems.contains { $0.rule.isSerious } }

    mutating func add(_ rule: FormatRule, _ line: Int, _ subject: String = "") {
        counts[Self.places[rule]!] += 1
        guard count(of: rule) <= Self.limit else { return }
        problems.append(FormatProblem(line: line, rule: rule, subject: String(subject.prefix(80))))
    }

    mutating func sort() {
        // Stable, so that breaches of one line stay in the order in which they were found.
        problems = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }
}
