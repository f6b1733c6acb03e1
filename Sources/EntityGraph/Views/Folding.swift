import Annotation

extension Graph {
    /// How finely edges between two nodes are kept apart.
    public enum Folding: String, Sendable, CaseIterable {
        /// One edge a verb, as the graph has it.
        case verb
        /// One edge a class of events.
        case eventClass = "class"
        /// One edge an ordered pair of nodes.
        case pair
    }
}

/// Edges between two nodes taken together.
public struct FoldedEdge: Hashable, Sendable {
    /// The statements of all; its verb is the label: a verb, the name of a class, or for pairs the two most frequent
    /// verbs and how many more there are (`attack, accuse +3`).
    public var edge: Edge
    /// The verbs behind it, the most frequent first.
    public var verbs: [VerbCount]

    public struct VerbCount: Hashable, Sendable {
        public var verb: String
        public var count: Int
    }
}

extension Graph {
    /// The graph's edges folded, sorted by source, label and target. O(edges log edges).
    public func foldedEdges(by folding: Folding) -> [FoldedEdge] {
        switch folding {
        case .verb:
            return edges.map { FoldedEdge(edge: $0, verbs: [.init(verb: $0.verb, count: $0.count)]) }
        case .pair:
            return folded(edges.map { ("", $0) }) { Self.label(of: $0) }
        case .eventClass:
            return folded(
                edges.flatMap { edge in
                    Set(edge.tallies.map(\.eventClass)).sorted().map { eventClass in
                        let part = edge.keeping(
                            tally: { $0.eventClass == eventClass }, evidence: { $0.eventClass == eventClass })
                        return (eventClass.name, part)
                    }
                }, label: nil)
        }
    }

    /// The graph with its edges folded: for consumers that draw, not for merging. O(edges log edges).
    public func folded(by folding: Folding) -> Graph {
        if folding == .verb { return self }
        return Graph(
            canonicalDocuments: documents, nodes: nodes, edges: foldedEdges(by: folding).map(\.edge))
    }

    private func folded(
        _ parts: [(key: String, edge: Edge)], label: (([FoldedEdge.VerbCount]) -> String)?
    ) -> [FoldedEdge] {
        let order = parts.indices.sorted {
            let (a, b) = (parts[$0], parts[$1])
            let outcome = Order.of(a.edge.source, b.edge.source).then(Order.of(a.edge.target, b.edge.target))
                .then(Order.of(a.key, b.key)).then(Order.of(a.edge.verb, b.edge.verb))
            return outcome == .ascending
        }
        var result: [FoldedEdge] = []
        var begin = 0
        while begin < order.count {
            let first = parts[order[begin]]
            var end = begin + 1
            while end < order.count, case let next = parts[order[end]], next.edge.source == first.edge.source,
                next.edge.target == first.edge.target, next.key == first.key
            { end += 1 }
            let members = order[begin..<end].map { parts[$0].edge }
            let verbs = members.map { FoldedEdge.VerbCount(verb: $0.verb, count: $0.count) }
                .sorted { $0.count != $1.count ? $0.count > $1.count : Order.of($0.verb, $1.verb) == .ascending }
            var tallies = members.flatMap(\.tallies)
            var evidence = members.flatMap(\.evidence)
            tallies.canonicalize { $0.added(to: $1) }
            evidence.canonicalize()
            let edge = Edge(
                source: first.edge.source, verb: label?(verbs) ?? first.key, target: first.edge.target,
                tallies: tallies, evidence: evidence)
            result.append(FoldedEdge(edge: edge, verbs: verbs))
            begin = end
        }
        return result.sorted { $0.edge.keyOrder($1.edge) == .ascending }
    }

    private static func label(of verbs: [FoldedEdge.VerbCount]) -> String {
        let shown = verbs.prefix(2).map(\.verb).joined(separator: ", ")
        return verbs.count > 2 ? "\(shown) +\(verbs.count - 2)" : shown
    }
}

/// Two entities that documents mention together.
public struct CoMention: Hashable, Sendable {
    /// `first` comes before `second` in the graph.
    public var first: NodeIndex
    public var second: NodeIndex
    public var documents: Int
}

/// The pairs of entities that documents mention together.
public struct CoMentions: Hashable, Sendable {
    /// Sorted by first and second.
    public var pairs: [CoMention]
    /// Documents left out because they mention too many entities.
    public var skippedDocuments: Int
}

extension Graph {
    /// The pairs of entities that at least `minDocuments` documents both mention. Documents that mention more than
    /// `maxEntities` say little about pairs and would cost their square: they are left out and counted.
    /// O(documents · entities²).
    public func coMentions(minDocuments: Int = 2, maxEntities: Int = 200) -> CoMentions {
        var members = [[Int32]](repeating: [], count: documents.count)
        for (i, node) in nodes.enumerated() {
            for document in node.documents { members[document.offset].append(Int32(i)) }
        }
        var counts: [UInt64: Int] = [:]
        for entities in members where entities.count <= maxEntities {
            for (i, a) in entities.enumerated() {
                for b in entities[(i + 1)...] { counts[UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)), default: 0] += 1 }
            }
        }
        let pairs = counts.filter { $0.value >= minDocuments }.sorted { $0.key < $1.key }.map {
            CoMention(
                first: NodeIndex(Int32($0.key >> 32)), second: NodeIndex(Int32(truncatingIfNeeded: $0.key)),
                documents: $0.value)
        }
        return CoMentions(pairs: pairs, skippedDocuments: members.count { $0.count > maxEntities })
    }
}
