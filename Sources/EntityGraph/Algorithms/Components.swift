import Annotation

/// A partition of a graph's nodes.
///
/// Components are numbered by size, the largest first, then by their first node.
public struct Components: Hashable, Sendable {
    /// The component of every node.
    public let componentOfNode: [Int32]
    /// Nodes of every component.
    public let sizes: [Int]

    public var count: Int { sizes.count }

    /// The nodes of a component, in the graph's order. O(nodes).
    public func members(of component: Int) -> [NodeIndex] {
        componentOfNode.indices.filter { componentOfNode[$0] == Int32(component) }.map { NodeIndex($0) }
    }

    /// Renumbers any labelling of nodes with 0..<count.
    init(labels: [Int32], count: Int) {
        var sizes = [Int](repeating: 0, count: count)
        var firsts = [Int](repeating: labels.count, count: count)
        for (node, label) in labels.enumerated() {
            sizes[Int(label)] += 1
            firsts[Int(label)] = min(firsts[Int(label)], node)
        }
        let order = (0..<count).sorted {
            sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : firsts[$0] < firsts[$1]
        }
        let places = order.inverse()
        componentOfNode = labels.map { places[Int($0)] }
        self.sizes = order.map { sizes[$0] }
    }
}

extension LinkNetwork {
    /// Sets of nodes joined by edges in whatever direction. Disjoint sets, O((nodes + edges) α(nodes)).
    public func weakComponents() -> Components {
        var forest = DisjointSets(nodeCount)
        for i in 0..<links.count { forest.unite(Int(links.sources[i]), Int(links.targets[i])) }
        let (labels, count) = forest.numbered()
        return Components(labels: labels, count: count)
    }

    /// Sets of nodes that all reach each other along arcs. Tarjan 1972 without recursion, O(nodes + arcs).
    public func strongComponents() -> Components {
        let simple = SimpleAdjacency(self, .out)
        var search = TarjanSearch(simple)
        for root in 0..<simple.count where search.number[root] < 0 { search.visit(root) }
        return Components(labels: search.component, count: search.count)
    }
}

/// The state of Tarjan's algorithm.
private struct TarjanSearch {
    let adjacency: SimpleAdjacency
    /// When a node was first seen; -1 before.
    var number: [Int32]
    var component: [Int32]
    var count = 0
    /// The earliest node on the stack that a node is known to reach.
    private var low: [Int32]
    private var stack: [Int32] = []
    private var seen: Int32 = 0

    init(_ adjacency: SimpleAdjacency) {
        self.adjacency = adjacency
        number = [Int32](repeating: -1, count: adjacency.count)
        component = number
        low = number
    }

    mutating func visit(_ root: Int) {
        var calls: [(node: Int, next: Int)] = []
        open(root, &calls)
        while let (node, next) = calls.last {
            if next < adjacency.row(node).upperBound {
                calls[calls.count - 1].next += 1
                let target = Int(adjacency.targets[next])
                if number[target] < 0 {
                    open(target, &calls)
                } else if component[target] < 0 {
                    low[node] = min(low[node], number[target])
                }
                continue
            }
            calls.removeLast()
            if let parent = calls.last?.node { low[parent] = min(low[parent], low[node]) }
            if low[node] == number[node] { close(node) }
        }
    }

    private mutating func open(_ node: Int, _ calls: inout [(node: Int, next: Int)]) {
        number[node] = seen
        low[node] = seen
        seen += 1
        stack.append(Int32(node))
        calls.append((node, adjacency.row(node).lowerBound))
    }

    /// Everything on the stack down to `node` is one component.
    private mutating func close(_ node: Int) {
        while let member = stack.popLast() {
            component[Int(member)] = Int32(count)
            if Int(member) == node { break }
        }
        count += 1
    }
}
