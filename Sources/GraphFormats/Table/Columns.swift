import Annotation
import EntityGraph

/// The type of a column, by the names all consumers share.
enum ColumnType: String, Sendable {
    case string, int, double, boolean
}

/// One cell. Numbers stay numbers, so that each format can spell them its way.
enum Cell {
    case text(String)
    case integer(Int)
    /// Thousandths.
    case share(Int)
    case flag(Bool)

    var text: String {
        switch self {
        case .text(let text): return text
        case .integer(let value): return String(value)
        case .flag(let value): return value ? "true" : "false"
        case .share(let permille):
            var digits: [UInt8] = []
            digits.append(permille: permille)
            return String(decoding: digits, as: UTF8.self)
        }
    }
}

/// What consumers learn of an entity, one column each, the same in GraphML, GEXF and CSV.
enum NodeColumn: String, CaseIterable, Sendable {
    /// What Gephi shows.
    case label
    /// What cytoscape.js and igraph call it.
    case name
    /// The stable id.
    case entity
    case type, mentions, documents, aliases
    case firstPublished = "first_published"
    case lastPublished = "last_published"

    var type: ColumnType {
        switch self {
        case .mentions, .documents: .int
        default: .string
        }
    }

    /// Its cell, or nil where there is none.
    func cell(_ node: Node, in graph: some GraphSource) -> Cell? {
        switch self {
        case .label, .name: .text(node.label)
        case .entity: .text(node.id.value)
        case .type: .text(node.type.name)
        case .mentions: .integer(node.mentionCount)
        case .documents: .integer(node.documentCount)
        case .aliases: aliases(node)
        case .firstPublished: (graph.publicationDates(of: node)?.first).map { .text($0.description) }
        case .lastPublished: (graph.publicationDates(of: node)?.last).map { .text($0.description) }
        }
    }

    private func aliases(_ node: Node) -> Cell? {
        let names = node.aliases().map(\.text).filter { !$0.utf8.elementsEqual(node.label.utf8) }
        return names.isEmpty ? nil : .text(names.prefix(12).joined(separator: "; "))
    }
}

/// What consumers learn of an edge.
enum EdgeColumn: String, CaseIterable, Sendable {
    /// What Gephi shows.
    case label
    /// What Cytoscape calls the type of an edge.
    case interaction
    case verb, verbs
    case eventClass = "class"
    /// Statements: the one reading of `weight` that Gephi and igraph share.
    case weight
    case polarity
    /// Negated statements among all.
    case negated
    case modality, symmetric, confidence, documents, speakers
    case firstPublished = "first_published"
    case lastPublished = "last_published"
    case firstEvent = "first_event"
    case lastEvent = "last_event"

    var type: ColumnType {
        switch self {
        case .weight, .confidence: .double
        case .negated, .documents: .int
        case .symmetric: .boolean
        default: .string
        }
    }

    /// Whether a folding has it: `verbs` only where several may be in one edge.
    func exists(in folding: EdgeFolding) -> Bool {
        self != .verbs || folding != .verb
    }

    func cell(_ row: EdgeRow, in graph: some GraphSource) -> Cell? {
        let edge = row.edge
        switch self {
        case .label: return .text(row.label)
        case .interaction: return .text(row.kind.isEmpty ? edge.dominantClass.name : row.kind)
        case .verb: return .text(row.verbs.first ?? edge.verb)
        case .verbs: return .text(row.verbs.joined(separator: "; "))
        case .eventClass: return .text(edge.dominantClass.name)
        case .weight: return .integer(edge.count)
        case .polarity: return .text(edge.dominantPolarity.name)
        case .negated: return .integer(edge.count(.negated))
        case .modality: return .text(edge.dominantModality.name)
        case .symmetric: return .flag(edge.isSymmetric)
        case .confidence: return .share(Int(edge.confidence.permille))
        case .documents: return .integer(edge.documentCount)
        case .speakers:
            let speakers = edge.speakers
            return speakers.isEmpty ? nil : .text(speakers.map { graph.label(of: $0) }.joined(separator: "; "))
        case .firstPublished: return (graph.publicationDates(of: edge)?.first).map { .text($0.description) }
        case .lastPublished: return (graph.publicationDates(of: edge)?.last).map { .text($0.description) }
        case .firstEvent: return (edge.eventDates?.first).map { .text($0.description) }
        case .lastEvent: return (edge.eventDates?.last).map { .text($0.description) }
        }
    }
}
