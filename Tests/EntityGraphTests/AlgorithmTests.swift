import Annotation
import Testing

@testable import EntityGraph

/// Every algorithm against a second, naive one on small random graphs.
@Suite struct AlgorithmTests {
    static func graph(seed: Int, documents: Int = 8) -> Graph {
        var random = RandomAnnotations(seed: UInt64(seed))
        return MergeTests.build(random.corpus(documents))
    }

    /// Whether there is an arc, by the definition.
    static func isArc(_ graph: Graph, _ a: Int, _ b: Int, _ direction: Direction) -> Bool {
        graph.edges.contains { edge in
            let forward = edge.source.offset == a && edge.target.offset == b
            let backward = edge.source.offset == b && edge.target.offset == a
            switch direction {
            case .out: return forward || (edge.isSymmetric && backward)
            case .in: return backward || (edge.isSymmetric && forward)
            case .both: return forward || backward
            }
        }
    }

    /// All distances by repeated relaxation (Floyd, Warshall); 99 for none.
    static func distances(_ graph: Graph, _ direction: Direction) -> [[Int]] {
        let n = graph.nodes.count
        var d = (0..<n).map { a in (0..<n).map { a == $0 ? 0 : isArc(graph, a, $0, direction) ? 1 : 99 } }
        for k in 0..<n { for a in 0..<n { for b in 0..<n { d[a][b] = min(d[a][b], d[a][k] + d[k][b]) } } }
        return d.map { $0.map { min($0, 99) } }
    }

    @Test(arguments: 0..<30) func `neighbours are the nodes within distance`(seed: Int) {
        let graph = Self.graph(seed: seed)
        let adjacency = Adjacency(graph)
        for direction in Direction.allCases {
            let distance = Self.distances(graph, direction)
            for center in graph.nodes.indices {
                let found = adjacency.neighbors(of: NodeIndex(center), depth: 2, direction: direction)
                let wanted = graph.nodes.indices.filter { (1...2).contains(distance[center][$0]) }
                #expect(found.map(\.node.offset).sorted() == wanted)
                for neighbor in found {
                    #expect(neighbor.distance == distance[center][neighbor.node.offset])
                    #expect(!neighbor.edges.isEmpty)
                    for edge in neighbor.edges.map({ graph[$0] }) {
                        let other = edge.source == neighbor.node ? edge.target : edge.source
                        #expect(distance[center][other.offset] == neighbor.distance - 1)
                    }
                }
                #expect(
                    found.map(\.distance) == found.map(\.distance).sorted(), "the nearest come first")
            }
        }
    }

    @Test(arguments: 0..<30) func `shortest paths are as short as can be and first among equals`(seed: Int) {
        let graph = Self.graph(seed: seed)
        let adjacency = Adjacency(graph)
        for direction in Direction.allCases {
            let distance = Self.distances(graph, direction)
            for a in graph.nodes.indices {
                for b in graph.nodes.indices {
                    let path = adjacency.shortestPath(from: NodeIndex(a), to: NodeIndex(b), direction: direction)
                    #expect((path?.length ?? 99) == distance[a][b])
                    guard let path else { continue }
                    #expect(path.steps.allSatisfy { !$0.isEmpty })
                    for (from, to) in zip(path.nodes, path.nodes.dropFirst()) {
                        let first = graph.nodes.indices.first {
                            distance[from.offset][$0] == 1 && distance[$0][b] == distance[from.offset][b] - 1
                        }
                        #expect(to.offset == first)
                    }
                }
            }
        }
    }

    @Test(arguments: 0..<30) func `no simple path is stronger than the strongest`(seed: Int) {
        let graph = Self.graph(seed: seed, documents: 4)
        let adjacency = Adjacency(graph)
        let sources = SourceClusters(separate: graph.documents.count)
        func cost(_ a: Int, _ b: Int) -> Int? {
            guard Self.isArc(graph, a, b, .out) else { return nil }
            return adjacency.linkConfidence(from: NodeIndex(a), to: NodeIndex(b), .out, sources).cost
        }
        let n = graph.nodes.count
        for source in 0..<n {
            // Bellman and Ford.
            var best = [Int](repeating: .max, count: n)
            best[source] = 0
            for _ in 0..<n {
                for a in 0..<n where best[a] != .max {
                    for b in 0..<n where a != b {
                        if let step = cost(a, b) { best[b] = min(best[b], best[a] + step) }
                    }
                }
            }
            for target in 0..<n {
                let path = adjacency.strongestPath(from: NodeIndex(source), to: NodeIndex(target))
                let total = path.map { path in
                    zip(path.nodes, path.nodes.dropFirst()).reduce(0) { $0 + cost($1.0.offset, $1.1.offset)! }
                }
                #expect((total ?? .max) == best[target])
            }
        }
    }

    @Test(arguments: [(1000, 0), (500, 1_048_576), (250, 2_097_152), (0, 11_498_458)])
    func `the cost of a link is its negative logarithm`(permille: Int, cost: Int) {
        #expect(abs(Confidence(permille: permille).cost - cost) <= 4)
    }

    @Test(arguments: 0..<20) func `page rank is the stationary distribution`(seed: Int) {
        let graph = Self.graph(seed: seed)
        let n = graph.nodes.count
        let shares = Adjacency(graph).pageRank()
        #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
        // The dense transition matrix, one multiplication: shares must stay.
        var weight = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
        for edge in graph.edges {
            weight[edge.source.offset][edge.target.offset] += Double(edge.count)
            if edge.isSymmetric && edge.source != edge.target {
                weight[edge.target.offset][edge.source.offset] += Double(edge.count)
            }
        }
        for b in 0..<n {
            var next = 0.15 / Double(n)
            for a in 0..<n {
                let total = weight[a].reduce(0, +)
                next += 0.85 * shares[a] * (total == 0 ? 1 / Double(n) : weight[a][b] / total)
            }
            #expect(abs(next - shares[b]) < 1e-9)
        }
    }

    @Test(arguments: 0..<20) func `betweenness counts shortest paths`(seed: Int) {
        let graph = Self.graph(seed: seed)
        for direction in [Direction.out, .both] {
            let n = graph.nodes.count
            let distance = Self.distances(graph, direction)
            // Numbers of shortest paths by increasing distance.
            var paths = (0..<n).map { a in (0..<n).map { a == $0 ? 1.0 : 0.0 } }
            for step in 1...max(n, 1) {
                for a in 0..<n {
                    for b in 0..<n where distance[a][b] == step {
                        for via in 0..<n where distance[a][via] == step - 1 && distance[via][b] == 1 {
                            paths[a][b] += paths[a][via]
                        }
                    }
                }
            }
            let scores = Adjacency(graph).betweenness(direction: direction)
            for v in 0..<n {
                var wanted = 0.0
                for s in 0..<n where s != v {
                    for t in 0..<n where t != v && t != s && distance[s][t] < 99 {
                        if distance[s][v] + distance[v][t] == distance[s][t] {
                            wanted += paths[s][v] * paths[v][t] / paths[s][t]
                        }
                    }
                }
                #expect(abs(scores[v] - wanted) < 1e-9)
            }
        }
    }

    @Test func `sampled betweenness is near the exact one and repeats`() {
        let graph = SyntheticGraph(nodes: 300, edges: 1500, documents: 50, seed: 5).graph()
        let adjacency = Adjacency(graph)
        let exact = adjacency.betweenness()
        let sampled = adjacency.betweenness(pivots: 150, seed: 3)
        #expect(sampled == adjacency.betweenness(pivots: 150, seed: 3))
        #expect(sampled != exact)
        #expect(adjacency.betweenness(pivots: graph.nodes.count) == exact)
        let top = exact.indices.max { exact[$0] < exact[$1] }!
        #expect(abs(sampled[top] - exact[top]) < 0.25 * exact[top])
    }

    @Test(arguments: 0..<30) func `components are what reaches each other`(seed: Int) {
        let graph = Self.graph(seed: seed, documents: 3)
        let adjacency = Adjacency(graph)
        let (weak, strong) = (adjacency.weakComponents(), adjacency.strongComponents())
        let (any, along) = (Self.distances(graph, .both), Self.distances(graph, .out))
        for a in graph.nodes.indices {
            for b in graph.nodes.indices {
                #expect((weak.componentOfNode[a] == weak.componentOfNode[b]) == (any[a][b] < 99))
                #expect(
                    (strong.componentOfNode[a] == strong.componentOfNode[b])
                        == (along[a][b] < 99 && along[b][a] < 99))
            }
        }
        for components in [weak, strong] {
            #expect(components.sizes == components.sizes.sorted(by: >))
            #expect(components.sizes == (0..<components.count).map { components.members(of: $0).count })
        }
    }

    @Test(arguments: 0..<20) func `degrees and statistics count`(seed: Int) {
        let graph = Self.graph(seed: seed)
        let adjacency = Adjacency(graph)
        let statistics = graph.statistics()
        let n = graph.nodes.count
        var links = 0
        for a in 0..<n {
            let wanted = (0..<n).count { $0 != a && Self.isArc(graph, a, $0, .both) }
            #expect(adjacency.degrees(.both)[a] == wanted)
            links += (0..<n).count { $0 != a && Self.isArc(graph, a, $0, .out) }
        }
        #expect(statistics.statements == statistics.statementsByClass.values.reduce(0, +))
        #expect(statistics.statements == statistics.statementsByModality.values.reduce(0, +))
        #expect(statistics.nodes == statistics.nodesByType.values.reduce(0, +))
        #expect(statistics.degrees.reduce(0) { $0 + $1.nodes } == n)
        #expect(n < 2 || abs(statistics.density - Double(links) / Double(n * (n - 1))) < 1e-12)
        let weighted = adjacency.ranking(by: .weightedDegree)
        #expect(weighted.map(\.score) == weighted.map(\.score).sorted(by: >))
    }
}
