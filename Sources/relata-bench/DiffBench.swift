import EntityGraph

/// Times the difference of two editions of a graph from a seed.
struct DiffBench {
    let edges: Int

    func run() {
        let synthetic = SyntheticGraph(nodes: edges / 10, edges: edges, documents: edges / 10, seed: 42)
        let old = synthetic.graph()
        let new = synthetic.successor(of: old, gone: 100, changed: 50)
        var changes = 0
        let time = ContinuousClock().measure { changes = GraphDiff(old: old, new: new).edges.count }
        print("diff of \(old.edges.count) and \(new.edges.count) edges: \(time.milliseconds) ms, \(changes) changes")
    }
}
