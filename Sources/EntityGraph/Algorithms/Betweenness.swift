import Annotation

extension LinkNetwork {
    /// For every node the number of pairs of others whose shortest paths lead through it, each pair counted by the share
    /// of its shortest paths that do. Paths follow arcs and count steps; several edges between two nodes are one arc.
    /// With `both`, every unordered pair counts twice.
    ///
    /// Brandes 2001, O(nodes · arcs). With `pivots`, paths from that many nodes only, drawn without replacement by a
    /// generator seeded with `seed`, and scaled up (Brandes and Pich 2007): an unbiased estimate in O(pivots · arcs).
    ///
    ///     let exact = adjacency.betweenness()
    ///     let estimate = adjacency.betweenness(pivots: 512)
    public func betweenness(direction: Direction = .out, pivots: Int? = nil, seed: UInt64 = 1) -> [Double] {
        let simple = SimpleAdjacency(self, direction)
        var search = BrandesSearch(simple)
        var sources = Array(0..<simple.count)
        var scale = 1.0
        if let pivots, pivots < sources.count {
            var random = SplitMix64(seed: seed)
            for i in 0..<pivots { sources.swapAt(i, i + random.next(below: sources.count - i)) }
            // In the graph's order, so that sums do not depend on the order of drawing.
            sources = sources.prefix(pivots).sorted()
            scale = Double(simple.count) / Double(max(1, pivots))
        }
        for source in sources { search.accumulate(from: source) }
        return search.score.map { $0 * scale }
    }
}

/// The state of Brandes's algorithm: one breadth-first search at a time, then dependencies back along it.
private struct BrandesSearch {
    let adjacency: SimpleAdjacency
    var score: [Double]
    private var distance: [Int32]
    /// Shortest paths from the source; doubles, for there may be more than 2⁶⁴.
    private var paths: [Double]
    private var dependency: [Double]
    private var order: [Int32] = []

    init(_ adjacency: SimpleAdjacency) {
        self.adjacency = adjacency
        score = [Double](repeating: 0, count: adjacency.count)
        distance = [Int32](repeating: -1, count: adjacency.count)
        paths = score
        dependency = score
    }

    mutating func accumulate(from source: Int) {
        order.removeAll(keepingCapacity: true)
        order.append(Int32(source))
        distance[source] = 0
        paths[source] = 1
        var head = 0
        while head < order.count {
            let node = Int(order[head])
            head += 1
            for i in adjacency.row(node) {
                let next = Int(adjacency.targets[i])
                if distance[next] < 0 {
                    distance[next] = distance[node] + 1
                    order.append(Int32(next))
                }
                if distance[next] == distance[node] + 1 { paths[next] += paths[node] }
            }
        }
        for node in order.reversed().map({ Int($0) }) {
            for i in adjacency.row(node) {
                let next = Int(adjacency.targets[i])
                guard distance[next] == distance[node] + 1 else { continue }
                dependency[node] += paths[node] / paths[next] * (1 + dependency[next])
            }
            if node != source { score[node] += dependency[node] }
        }
        for node in order.map({ Int($0) }) {
            distance[node] = -1
            paths[node] = 0
            dependency[node] = 0
        }
    }
}
