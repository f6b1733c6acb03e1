import Annotation
import ArgumentParser
import EntityGraph
import GraphStore

/// Which edges count.
struct EdgeFilterOptions: ParsableArguments {
    @Option(name: .customLong("verb"), help: ArgumentHelp("Only this verb. Repeatable.", valueName: "lemma"))
    var verbs: [String] = []

    @Option(
        name: .customLong("class"),
        help: ArgumentHelp("Only this class, such as ASSAULT. Repeatable.", valueName: "class"))
    var classes: [EventClass] = []

    @Option(help: "Only statements of this polarity.")
    var polarity: Polarity?

    @Option(help: ArgumentHelp("Only edges stated at least so often.", valueName: "n"))
    var minCount: Int = 1

    @Option(help: ArgumentHelp("Only statements at least so certain, from 0 to 1.", valueName: "share"))
    var minConfidence: Double = 0

    @Option(help: ArgumentHelp("Only documents published on this day or later.", valueName: "yyyy-mm-dd"))
    var since: CalendarDate?

    @Option(help: ArgumentHelp("Only documents published on this day or earlier.", valueName: "yyyy-mm-dd"))
    var until: CalendarDate?

    @Option(help: ArgumentHelp("Only statements that this entity is said to make.", valueName: "name"))
    var speaker: String?

    @Option(
        name: .customLong("publisher"),
        help: ArgumentHelp("Only documents of this publisher. Repeatable.", valueName: "name"))
    var publishers: [String] = []

    @Option(help: ArgumentHelp("Only documents from this path or folder.", valueName: "path"))
    var source: String?

    func validate() throws {
        if !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence takes a number from 0 to 1, not \(minConfidence).")
        }
    }

    var filter: GraphFilter {
        var filter = GraphFilter()
        filter.verbs = verbs.isEmpty ? nil : Set(verbs)
        filter.classes = classes.isEmpty ? nil : Set(classes)
        filter.polarity = polarity
        filter.minCount = minCount
        filter.minConfidence = Confidence(minConfidence)
        filter.since = since
        filter.until = until
        return filter
    }

    /// Whether it leaves anything out.
    var isNarrowing: Bool { filter != GraphFilter() || speaker != nil || asksDocuments }

    private var asksDocuments: Bool { !publishers.isEmpty || source != nil }

    /// The same as a question to a store, whose names tell who the speaker is.
    func filter(for version: StoredVersion, in place: String) throws -> StoreFilter {
        var filter = filter
        if let speaker { filter.speaker = try StoredNameFinder(version: version, place: place).entity(speaker).id }
        var result = documentFilter
        result.statements = filter
        return result
    }

    /// What is left of a graph.
    func apply(to graph: Graph) throws -> Graph {
        var filter = documentFilter
        filter.statements = try self.filter(in: graph)
        return filter.narrowed(graph)
    }

    /// What the documents asked for leave of a graph; its nodes all stay.
    func documents(of graph: Graph) -> Graph {
        guard asksDocuments else { return graph }
        var filter = documentFilter
        filter.statements.keepsIsolated = true
        return filter.narrowed(graph)
    }

    private var documentFilter: StoreFilter {
        StoreFilter(publishers: publishers.isEmpty ? nil : Set(publishers), source: source)
    }

    /// The conditions on statements and edges, with the speaker that the graph knows by the name given.
    func filter(in graph: Graph) throws -> GraphFilter {
        var filter = filter
        if let speaker { filter.speaker = graph[try NameFinder(graph, in: "the graph").node(speaker)].id }
        return filter
    }
}

extension EventClass: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument.uppercased()) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}

extension Polarity: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
