import Annotation

/// Which way to follow edges.
public enum Direction: String, Sendable, CaseIterable {
    case out, `in`, both
}

/// A graph with the arcs that leave and that enter every node.
///
/// Built in O(nodes + edges); queries are O(answer).
public struct Adjacency: Sendable {
    public let graph: Graph
    public let network: LinkNetwork

    public typealias Arc = LinkNetwork.Arc

    public init(_ graph: Graph) {
        self.graph = graph
        var links = Links(nodes: graph.nodes.count)
        for edge in graph.edges { links.add(edge) }
        network = LinkNetwork(links)
    }

    /// The arcs that leave a node.
    public func arcs(from node: NodeIndex) -> ArraySlice<Arc> { network.arcs(from: node) }

    /// The arcs that enter a node; `neighbor` is where they come from.
    public func arcs(into node: NodeIndex) -> ArraySlice<Arc> { network.arcs(into: node) }

    @inline(__always)
    func forEachArc(of node: NodeIndex, _ direction: Direction, _ visit: (Arc) -> Void) {
        network.forEachArc(of: node, direction, visit)
    }

    /// The edges that lead in one step from a node to another, the most frequent first, then in the graph's order.
    /// O(log + answer).
    public func edges(from source: NodeIndex, to target: NodeIndex, _ direction: Direction = .out) -> [EdgeIndex] {
        var result: [EdgeIndex] = []
        if direction != .in { result += Self.run(arcs(from: source), to: target) }
        if direction != .out { result += Self.run(arcs(into: source), to: target) }
        return Set(result).sorted {
            let (a, b) = (graph[$0].count, graph[$1].count)
            return a != b ? a > b : $0 < $1
        }
    }

    private static func run(_ arcs: ArraySlice<Arc>, to target: NodeIndex) -> [EdgeIndex] {
        var low = arcs.startIndex
        var high = arcs.endIndex
        while low < high {
            let middle = (low + high) / 2
            if arcs[middle].neighbor < target { low = middle + 1 } else { high = middle }
        }
        return arcs[low...].prefix { $0.neighbor == target }.map(\.edge)
    }
}

extension Adjacency {
    /// All nodes by one measure; see `LinkNetwork`.
    public func ranking(by measure: Centrality) -> [RankedNode] { LinkNetwork.ranking(scores(measure)) }

    public func scores(_ measure: Centrality) -> [Double] {
        switch measure {
        case .mentions: graph.nodes.map { Double($0.mentionCount) }
        case .documents: graph.nodes.map { Double($0.documentCount) }
        default: network.scores(measure)
        }
    }

    public func degrees(_ direction: Direction) -> [Int] { network.degrees(direction) }
    public func weightedDegrees(_ direction: Direction) -> [Int] { network.weightedDegrees(direction) }
    public func weakComponents() -> Components { network.weakComponents() }
    public func strongComponents() -> Components { network.strongComponents() }

    public func pageRank(damping: Double = 0.85, tolerance: Double = 1e-10, iterations: Int = 200) -> [Double] {
        network.pageRank(damping: damping, tolerance: tolerance, iterations: iterations)
    }

    public func betweenness(direction: Direction = .out, pivots: Int? = nil, seed: UInt64 = 1) -> [Double] {
        network.betweenness(direction: direction, pivots: pivots, seed: seed)
    }
}
