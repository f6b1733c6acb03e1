import Annotation

/// Which way to follow edges.
public enum Direction: String, Sendable, CaseIterable {
    case out, `in`, both
}

/// Who is linked to whom: the arcs that leave and that enter every node, in compressed sparse rows.
///
/// An edge is an arc from its source to its target; a symmetric one is an arc back as well, and a loop just one arc.
/// Arcs of a node are sorted by neighbour, then edge. Built in O(nodes + edges); queries are O(answer).
public struct Adjacency: Sendable {
    public let graph: Graph
    private let outgoing: Rows
    private let incoming: Rows

    /// One step along an edge.
    public struct Arc: Hashable, Sendable {
        /// Where the step leads.
        public var neighbor: NodeIndex
        public var edge: EdgeIndex
        /// Statements behind the edge.
        public var weight: Int32
    }

    struct Rows: Sendable {
        var starts: [Int32]
        var arcs: [Arc]

        subscript(_ node: NodeIndex) -> ArraySlice<Arc> {
            arcs[Int(starts[node.offset])..<Int(starts[node.offset + 1])]
        }
    }

    public init(_ graph: Graph) {
        self.graph = graph
        let isSymmetric = graph.edges.map { $0.isSymmetric && $0.source != $0.target }
        outgoing = Self.rows(graph, isSymmetric) { ($0.source, $0.target) }
        incoming = Self.rows(graph, isSymmetric) { ($0.target, $0.source) }
    }

    private static func rows(
        _ graph: Graph, _ isSymmetric: [Bool], ends: (Edge) -> (NodeIndex, NodeIndex)
    ) -> Rows {
        var starts = [Int32](repeating: 0, count: graph.nodes.count + 1)
        for (i, edge) in graph.edges.enumerated() {
            let (here, there) = ends(edge)
            starts[here.offset + 1] += 1
            if isSymmetric[i] { starts[there.offset + 1] += 1 }
        }
        for i in graph.nodes.indices { starts[i + 1] += starts[i] }
        let none = Arc(neighbor: NodeIndex(-1), edge: EdgeIndex(-1), weight: 0)
        var arcs = [Arc](repeating: none, count: Int(starts.last ?? 0))
        var next = starts
        for (i, edge) in graph.edges.enumerated() {
            let (here, there) = ends(edge)
            let weight = Int32(clamping: edge.count)
            arcs[Int(next[here.offset])] = Arc(neighbor: there, edge: EdgeIndex(i), weight: weight)
            next[here.offset] += 1
            guard isSymmetric[i] else { continue }
            arcs[Int(next[there.offset])] = Arc(neighbor: here, edge: EdgeIndex(i), weight: weight)
            next[there.offset] += 1
        }
        for i in graph.nodes.indices {
            arcs[Int(starts[i])..<Int(starts[i + 1])].sort {
                $0.neighbor != $1.neighbor ? $0.neighbor < $1.neighbor : $0.edge < $1.edge
            }
        }
        return Rows(starts: starts, arcs: arcs)
    }

    /// The arcs that leave a node.
    public func arcs(from node: NodeIndex) -> ArraySlice<Arc> { outgoing[node] }

    /// The arcs that enter a node; `neighbor` is where they come from.
    public func arcs(into node: NodeIndex) -> ArraySlice<Arc> { incoming[node] }

    /// Calls `visit` with every arc of a node, those that leave first. A symmetric edge or a loop may come twice with
    /// `both`.
    @inline(__always)
    func forEachArc(of node: NodeIndex, _ direction: Direction, _ visit: (Arc) -> Void) {
        if direction != .in { for arc in outgoing[node] { visit(arc) } }
        if direction != .out { for arc in incoming[node] { visit(arc) } }
    }

    /// The edges that lead in one step from a node to another, the most frequent first, then in the graph's order.
    /// O(log + answer).
    public func edges(from source: NodeIndex, to target: NodeIndex, _ direction: Direction = .out) -> [EdgeIndex] {
        var result: [EdgeIndex] = []
        if direction != .in { result += Self.run(outgoing[source], to: target) }
        if direction != .out { result += Self.run(incoming[source], to: target) }
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

/// Neighbours without multiplicity, for algorithms that ask only whether two nodes are linked.
struct SimpleAdjacency: Sendable {
    private(set) var starts: [Int32] = [0]
    private(set) var targets: [Int32] = []

    /// Loops are left out. O(nodes + arcs log degree).
    init(_ adjacency: Adjacency, _ direction: Direction) {
        starts.reserveCapacity(adjacency.graph.nodes.count + 1)
        var row: [Int32] = []
        for i in adjacency.graph.nodes.indices {
            row.removeAll(keepingCapacity: true)
            adjacency.forEachArc(of: NodeIndex(i), direction) { row.append($0.neighbor.value) }
            if direction == .both { row.sort() }
            var last: Int32 = -1
            for target in row where target != last && target != Int32(i) {
                targets.append(target)
                last = target
            }
            starts.append(Int32(targets.count))
        }
    }

    var count: Int { starts.count - 1 }

    @inline(__always)
    func row(_ node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }
}
