import Annotation

extension LinkNetwork {
    /// The share of time a random reader spends at every node: with the chance `damping` it follows an arc, chosen by
    /// the number of statements, and else it jumps anywhere, as it does from a node without arcs out. Sums to 1.
    ///
    /// Power iteration until the change of all shares together is at most `tolerance`, or `iterations` are done. Sums
    /// run in the order of the graph, so that equal graphs have equal scores. Page, Brin, Motwani, Winograd 1999.
    /// O(iterations · (nodes + arcs)).
    ///
    ///     let shares = Adjacency(graph).pageRank()
    public func pageRank(damping: Double = 0.85, tolerance: Double = 1e-10, iterations: Int = 200) -> [Double] {
        let count = nodeCount
        guard count > 0 else { return [] }
        let outWeight = (0..<nodeCount).map { arcs(from: NodeIndex($0)).reduce(0) { $0 + Double($1.weight) } }
        var rank = [Double](repeating: 1 / Double(count), count: count)
        var next = rank
        for _ in 0..<iterations {
            var dangling = 0.0
            for i in 0..<count where outWeight[i] == 0 { dangling += rank[i] }
            let base = (1 - damping + damping * dangling) / Double(count)
            var change = 0.0
            for i in 0..<count {
                var incoming = 0.0
                for arc in arcs(into: NodeIndex(i)) {
                    let from = arc.neighbor.offset
                    incoming += rank[from] * Double(arc.weight) / outWeight[from]
                }
                next[i] = base + damping * incoming
                change += abs(next[i] - rank[i])
            }
            swap(&rank, &next)
            if change <= tolerance { break }
        }
        return rank
    }
}
