import Annotation
import EntityGraph

/// How many edges a consumer gets between two entities: one for each verb, each class of event, or one in all.
///
/// Gephi, for one, sums parallel edges, so that it needs `pair`.
public typealias EdgeFolding = Graph.Folding

/// One edge as a consumer gets it: an edge of the graph, or several folded into one.
struct EdgeRow {
    var edge: Edge
    /// What tells it from other edges of the same ends: the verb, the class, or nothing.
    var kind: String
    /// How to call it for people.
    var label: String
    /// The verbs in it, the most frequent first, ties by UTF-8.
    var verbs: [String]

    init(_ edge: Edge) {
        self.edge = edge
        kind = edge.verb
        label = Self.spoken(edge.verb)
        verbs = [edge.verb]
    }

    init(_ folded: FoldedEdge, by folding: EdgeFolding) {
        edge = folded.edge
        kind = folding == .pair && !folded.edge.isCoMention ? "" : folded.edge.verb
        label = Self.spoken(folded.edge.verb)
        verbs = folded.verbs.map(\.verb)
    }

    /// `break_free_from` as `break free from`.
    private static func spoken(_ verb: String) -> String {
        guard verb.utf8.contains(UInt8(ascii: "_")) else { return verb }
        return String(decoding: verb.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}

extension GraphSource {
    /// Calls `body` with each row in order.
    func forEachRow(by folding: EdgeFolding, _ body: (EdgeRow) throws -> Void) throws {
        if folding == .verb {
            try forEachEdge { try body(EdgeRow($0)) }
        } else {
            try forEachFoldedEdge(by: folding) { try body(EdgeRow($0, by: folding)) }
        }
    }
}
