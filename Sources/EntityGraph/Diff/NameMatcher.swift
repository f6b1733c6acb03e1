import Annotation

/// Recognizes renamed entities that no common document knows; the criterion is told at `Regrouper`.
struct NameMatcher {
    let old: Graph
    let new: Graph
    let places: DiffPlaces
    /// Places of nodes that are explained already.
    let taken: Set<Int32>

    /// Who bears a name: one node of the old graph, one of the new, or too many.
    private struct Bearers {
        var old: Int32?
        var new: Int32?
        var isShared = false
    }

    func renamings() -> [Regrouping] {
        let gone = candidates(old, places.oldNodes, places.newNodeAt) { places.isCommon(oldDocument: $0) }
        let added = candidates(new, places.newNodes, places.oldNodeAt) { places.isCommon(newDocument: $0) }
        if gone.isEmpty || added.isEmpty { return [] }
        var found: [Flow] = []
        for bearers in bearers(gone, added).values where !bearers.isShared {
            if let a = bearers.old, let b = bearers.new { found.append(Flow(from: a, to: b)) }
        }
        let pairs = Set(found).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        // A node in two pairs is a case for people.
        var uses: [Int32: Int] = [:]
        for pair in pairs {
            uses[pair.from, default: 0] += 1
            uses[~pair.to, default: 0] += 1
        }
        let neighbors = (
            old: neighborPlaces(old, places.oldNodes, gone), new: neighborPlaces(new, places.newNodes, added)
        )
        return pairs.compactMap { pair in
            guard uses[pair.from] == 1, uses[~pair.to] == 1 else { return nil }
            let a = neighbors.old[pair.from] ?? []
            let b = neighbors.new[pair.to] ?? []
            let common = a.intersection(b).count
            guard common > 0, common * 3 >= min(a.count, b.count) else { return nil }
            return Regrouping(
                kind: .renamed, old: [NodeIndex(pair.from)], new: [NodeIndex(pair.to)],
                basis: .names(neighbors: common))
        }
    }

    private struct Flow: Hashable {
        var from: Int32
        var to: Int32
    }

    /// Nodes of one graph that the other lacks and no common document knows.
    private func candidates(
        _ graph: Graph, _ numbers: [Int32], _ other: [Int32], isCommon: (DocumentIndex) -> Bool
    ) -> Set<Int32> {
        Set(
            graph.nodes.indices.filter { i in
                other[Int(numbers[i])] < 0 && !taken.contains(numbers[i])
                    && !graph.nodes[i].presences.contains { isCommon($0.document) }
            }.map { Int32($0) })
    }

    /// By name, the candidates that bear it; names that others bear too are marked shared.
    private func bearers(_ gone: Set<Int32>, _ added: Set<Int32>) -> [String: Bearers] {
        var result: [String: Bearers] = [:]
        for i in gone.sorted() {
            for name in Self.mainNames(old.nodes[Int(i)]) {
                if result[name]?.old != nil { result[name]?.isShared = true } else { result[name] = Bearers(old: i) }
            }
        }
        for i in added.sorted() {
            for name in Self.mainNames(new.nodes[Int(i)]) where result[name] != nil {
                if result[name]?.new != nil { result[name]?.isShared = true } else { result[name]?.new = i }
            }
        }
        for (name, bearers) in result {
            guard let a = bearers.old, let b = bearers.new else { continue }
            if old.nodes[Int(a)].type != new.nodes[Int(b)].type { result[name]?.isShared = true }
        }
        for (graph, candidates) in [(old, gone), (new, added)] {
            for (i, node) in graph.nodes.enumerated() where !candidates.contains(Int32(i)) {
                for alias in node.aliases() { result[NameFolding.fold(alias.text)]?.isShared = true }
            }
        }
        return result
    }

    /// Names, folded, that make up at least half of a node's name mentions.
    private static func mainNames(_ node: Node) -> [String] {
        var counts: [String: Int] = [:]
        for alias in node.aliases() { counts[NameFolding.fold(alias.text), default: 0] += alias.count }
        let total = counts.values.reduce(0, +)
        return counts.filter { $0.value * 2 >= total && !$0.key.isEmpty }.keys.sorted()
    }

    /// The neighbours of some nodes, in the numbering both graphs share.
    private func neighborPlaces(_ graph: Graph, _ numbers: [Int32], _ nodes: Set<Int32>) -> [Int32: Set<Int32>] {
        var result: [Int32: Set<Int32>] = [:]
        for edge in graph.edges where edge.source != edge.target {
            if nodes.contains(edge.source.value) {
                result[edge.source.value, default: []].insert(numbers[edge.target.offset])
            }
            if nodes.contains(edge.target.value) {
                result[edge.target.value, default: []].insert(numbers[edge.source.offset])
            }
        }
        return result
    }
}
