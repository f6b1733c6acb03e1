import Annotation
import EntityGraph

/// How many edges a consumer gets between two entities: one for each verb, each class of event, or one in all.
///
/// Gephi, for one, sums parallel edges, so that it needs `pair`.
public enum EdgeFolding: String, Sendable, CaseIterable {
    case verb, `class`, pair
}

/// One edge as a consumer gets it: an edge of the graph, or several folded into one.
struct EdgeRow {
    /// For a folded row an edge made up from the tallies and evidence of all, its verb that of most statements.
    var edge: Edge
    /// What distinguishes it from other edges of the same ends: the verb, the class, or nothing.
    var kind: String
    /// How to call it for people.
    var label: String
    /// The verbs in it, the most frequent first, ties by UTF-8.
    var verbs: [String]
}

extension EdgeFolding {
    /// Calls `body` with each row, sorted by source, kind and target. Needs memory for the edges of one source.
    func forEachRow(of graph: Graph, _ body: (EdgeRow) throws -> Void) throws {
        if self == .verb {
            for edge in graph.edges { try body(EdgeRow(verb: edge)) }
            return
        }
        var begin = 0
        while begin < graph.edges.count {
            let source = graph.edges[begin].source
            var end = begin
            while end < graph.edges.count, graph.edges[end].source == source { end += 1 }
            for row in rows(graph.edges[begin..<end], of: source) { try body(row) }
            begin = end
        }
    }

    /// How many rows there are. O(edges).
    func rowCount(of graph: Graph) -> Int {
        if self == .verb { return graph.edges.count }
        var count = 0
        try? forEachRow(of: graph) { _ in count += 1 }
        return count
    }

    private struct Key: Hashable {
        var eventClass: EventClass?
        var target: NodeIndex
    }

    private struct Group {
        var tallies: [EdgeTally] = []
        var evidence: [Evidence] = []
        var verbs: [(text: String, count: Int)] = []
    }

    private func rows(_ edges: ArraySlice<Edge>, of source: NodeIndex) -> [EdgeRow] {
        var groups: [Key: Group] = [:]
        for edge in edges {
            let byClass =
                self == .pair
                ? [(EventClass?.none, edge.tallies, edge.evidence)]
                : EventClass.allCases.map { eventClass in
                    (
                        eventClass, edge.tallies.filter { $0.eventClass == eventClass },
                        edge.evidence.filter { $0.eventClass == eventClass }
                    )
                }
            for (eventClass, tallies, evidence) in byClass where !tallies.isEmpty {
                let key = Key(eventClass: eventClass, target: edge.target)
                groups[key, default: Group()].tallies += tallies
                groups[key]!.evidence += evidence
                groups[key]!.verbs.append((edge.verb, tallies.reduce(0) { $0 + Int($1.count) }))
            }
        }
        return groups.keys.sorted {
            $0.eventClass != $1.eventClass
                ? ($0.eventClass?.rawValue ?? 0) < ($1.eventClass?.rawValue ?? 0) : $0.target < $1.target
        }.map { row(source, $0, groups[$0]!) }
    }

    private func row(_ source: NodeIndex, _ key: Key, _ group: Group) -> EdgeRow {
        let verbs = group.verbs.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
        }.map(\.text)
        // Summaries of an edge ask that tallies of one document stand together. A stable order keeps bytes the same.
        let tallies = group.tallies.enumerated().sorted {
            ($0.element.document, $0.offset) < ($1.element.document, $1.offset)
        }.map(\.element)
        let edge = Edge(
            source: source, verb: verbs[0], target: key.target, tallies: tallies, evidence: group.evidence)
        let kind = key.eventClass?.name ?? ""
        return EdgeRow(
            edge: edge, kind: kind, label: key.eventClass.map(\.name) ?? EdgeRow.spoken(verbs), verbs: verbs)
    }
}

extension EdgeRow {
    init(verb edge: Edge) {
        self.init(edge: edge, kind: edge.verb, label: Self.spoken([edge.verb]), verbs: [edge.verb])
    }

    /// `break free from, attack, …`
    static func spoken(_ verbs: [String]) -> String {
        let shown = verbs.prefix(3).map { verb in
            String(decoding: verb.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
        }
        return shown.joined(separator: ", ") + (verbs.count > 3 ? ", …" : "")
    }
}
