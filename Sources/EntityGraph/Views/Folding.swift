import Annotation

extension Graph {
    /// How finely edges between two nodes are kept apart.
    public enum Folding: String, Sendable, CaseIterable {
        /// One edge a verb, as the graph has it.
        case verb
        /// One edge a class of events.
        case eventClass = "class"
        /// One edge an ordered pair of nodes; one more where they are mentioned together, for that is no act.
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
    public func foldedEdges(by folding: Folding) -> [FoldedEdge] { edges.folded(by: folding) }

    /// The graph with its edges folded: for consumers that draw, not for merging. O(edges log edges).
    public func folded(by folding: Folding) -> Graph {
        if folding == .verb { return self }
        return Graph(canonicalDocuments: documents, nodes: nodes, edges: foldedEdges(by: folding).map(\.edge))
    }
}

extension [Edge] {
    /// Edges of a graph folded, sorted by source, label and target.
    func folded(by folding: Graph.Folding) -> [FoldedEdge] {
        if folding == .verb {
            return map { FoldedEdge(edge: $0, verbs: [.init(verb: $0.verb, count: $0.count)]) }
        }
        var keys: [FoldingKey] = []
        for (i, edge) in enumerated() {
            let ends = UInt64(UInt32(edge.source.value)) << 32 | UInt64(UInt32(edge.target.value))
            guard folding == .eventClass else {
                let eventClass = edge.isCoMention ? EventClass.coMention : nil
                keys.append(FoldingKey(ends: ends, eventClass: eventClass, edge: Int32(i)))
                continue
            }
            var seen: UInt32 = 0
            for tally in edge.tallies where seen & 1 << tally.eventClass.rawValue == 0 {
                seen |= 1 << tally.eventClass.rawValue
                keys.append(FoldingKey(ends: ends, eventClass: tally.eventClass, edge: Int32(i)))
            }
        }
        keys.sort()
        var result: [FoldedEdge] = []
        var begin = 0
        while begin < keys.count {
            var end = begin + 1
            while end < keys.count && keys[end].isTogether(with: keys[begin]) { end += 1 }
            result.append(folded(keys[begin..<end]))
            begin = end
        }
        return result.sorted { $0.edge.keyOrder($1.edge) == .ascending }
    }

    /// What belongs together: the ends, and the class unless pairs are asked for.
    private struct FoldingKey: Comparable {
        var ends: UInt64
        var eventClass: EventClass?
        var edge: Int32

        func isTogether(with other: Self) -> Bool { ends == other.ends && eventClass == other.eventClass }

        static func < (a: Self, b: Self) -> Bool {
            if a.ends != b.ends { return a.ends < b.ends }
            let (x, y) = (a.eventClass?.rawValue ?? 0, b.eventClass?.rawValue ?? 0)
            return x != y ? x < y : a.edge < b.edge
        }
    }

    private func folded(_ keys: ArraySlice<FoldingKey>) -> FoldedEdge {
        let first = keys[keys.startIndex]
        var verbs: [FoldedEdge.VerbCount] = []
        var tallies: [EdgeTally] = []
        var evidence: [Evidence] = []
        for key in keys {
            let edge = self[Int(key.edge)]
            let isKept: (EventClass) -> Bool = { first.eventClass == nil || first.eventClass == $0 }
            let before = tallies.count
            tallies += edge.tallies.filter { isKept($0.eventClass) }
            evidence += edge.evidence.filter { isKept($0.eventClass) }
            verbs.append(.init(verb: edge.verb, count: tallies[before...].reduce(0) { $0 + Int($1.count) }))
        }
        verbs.sort { $0.count != $1.count ? $0.count > $1.count : Order.of($0.verb, $1.verb) == .ascending }
        tallies.canonicalize { $0.added(to: $1) }
        evidence.canonicalize()
        let ends = self[Int(first.edge)]
        let edge = Edge(
            source: ends.source, verb: first.eventClass?.name ?? Self.label(of: verbs), target: ends.target,
            tallies: tallies, evidence: evidence)
        return FoldedEdge(edge: edge, verbs: verbs)
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
