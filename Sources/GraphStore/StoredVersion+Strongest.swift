import Annotation
import EntityGraph
import GRDB
import HeapModule

extension StoredVersion {
    /// The path whose links most likely all hold, the same that `Adjacency.strongestPath` finds in the filtered graph;
    /// `nil` when there is none. Dijkstra (1959) from the target; reads the rows of the nodes that cost less than the
    /// source, not the version.
    public func strongestPath(
        from source: NodeIndex, to target: NodeIndex, direction: Direction = .out, filter: StoreFilter = StoreFilter()
    ) throws -> StoredPath? {
        try store.read { db in
            var search = try StrongestSearch(version: self, cursor: ArcCursor(self, filter, db), direction: direction)
            guard let nodes = try search.nodes(from: source, to: target) else { return nil }
            return try path(through: nodes, direction, search.cursor, db)
        }
    }
}

/// Costs of reaching the target, found backwards, so that ties are broken from the front.
private struct StrongestSearch {
    let version: StoredVersion
    let cursor: ArcCursor
    let direction: Direction
    private var best: [NodeIndex: PathCost] = [:]

    init(version: StoredVersion, cursor: ArcCursor, direction: Direction) {
        self.version = version
        self.cursor = cursor
        self.direction = direction
    }

    mutating func nodes(from source: NodeIndex, to target: NodeIndex) throws -> [NodeIndex]? {
        var heap = Heap<PathCost>()
        let start = PathCost(cost: 0, steps: 0, node: target)
        best[target] = start
        heap.insert(start)
        while let here = heap.popMin() {
            guard here == best[here.node] else { continue }
            if here.node == source { break }
            for (neighbor, cost) in try links(of: here.node, direction.reversed) where neighbor != here.node {
                let next = PathCost(cost: here.cost + cost, steps: here.steps + 1, node: neighbor)
                if next.isBetter(than: best[neighbor] ?? .unreached) {
                    best[neighbor] = next
                    heap.insert(next)
                }
            }
        }
        guard best[source] != nil else { return nil }
        var nodes = [source]
        while let last = nodes.last, last != target { nodes.append(try next(after: last)) }
        return nodes
    }

    /// What each neighbour's link costs; in no order.
    private func links(of node: NodeIndex, _ direction: Direction) throws -> [NodeIndex: Int] {
        var tallies: [NodeIndex: [EdgeTally]] = [:]
        for edge in try cursor.edges(of: node, direction) {
            tallies[edge.other(than: node), default: []] += edge.tallies
        }
        return tallies.mapValues { tallies in
            Confidence(permille: min(999, Int(version.sources.confidence(of: tallies).permille))).cost
        }
    }

    /// The first neighbour from which the rest of the best path costs as much as it should.
    private func next(after node: NodeIndex) throws -> NodeIndex {
        guard let here = best[node] else { preconditionFailure("a path runs over nodes that were reached") }
        let costs = try links(of: node, direction)
        for (candidate, cost) in costs.sorted(by: { $0.key < $1.key }) where candidate != node {
            guard let rest = best[candidate], rest.steps + 1 == here.steps else { continue }
            if rest.cost + cost == here.cost { return candidate }
        }
        preconditionFailure("a node with a cost has a neighbour that explains it")
    }
}
