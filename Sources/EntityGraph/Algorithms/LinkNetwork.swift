import Annotation

/// The bare edges of a graph: who, whom, how often. Some twenty bytes an edge.
public struct Links: Sendable {
    public let nodeCount: Int
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    private(set) var weights: [Int] = []
    private(set) var isSymmetric: [Bool] = []

    public init(nodes: Int) { nodeCount = nodes }

    public var count: Int { sources.count }

    /// The links among some nodes, given in order, which are numbered anew. All links must be among them.
    package func keeping(_ nodes: [Int]) -> Links {
        var places = [Int32](repeating: -1, count: nodeCount)
        for (new, old) in nodes.enumerated() { places[old] = Int32(new) }
        var result = Links(nodes: nodes.count)
        result.sources = sources.map { places[Int($0)] }
        result.targets = targets.map { places[Int($0)] }
        (result.weights, result.isSymmetric) = (weights, isSymmetric)
        return result
    }

    /// Edges come in the order of their graph.
    public mutating func add(_ edge: Edge) {
        sources.append(edge.source.value)
        targets.append(edge.target.value)
        weights.append(edge.count)
        isSymmetric.append(edge.isSymmetric && edge.source != edge.target)
    }
}

/// Who is linked to whom: the arcs that leave and that enter every node, in compressed sparse rows, without what the
/// graph says besides.
///
/// An edge is an arc from its source to its target; a symmetric one is an arc back as well, and a loop just one arc.
/// Arcs of a node are sorted by neighbour, then edge. Built in O(nodes + edges).
public struct LinkNetwork: Sendable {
    public let links: Links
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

    public init(_ links: Links) {
        self.links = links
        outgoing = Self.rows(links, here: links.sources, there: links.targets)
        incoming = Self.rows(links, here: links.targets, there: links.sources)
    }

    public var nodeCount: Int { links.nodeCount }

    private static func rows(_ links: Links, here: [Int32], there: [Int32]) -> Rows {
        var starts = [Int32](repeating: 0, count: links.nodeCount + 1)
        for i in here.indices {
            starts[Int(here[i]) + 1] += 1
            if links.isSymmetric[i] { starts[Int(there[i]) + 1] += 1 }
        }
        for i in 0..<links.nodeCount { starts[i + 1] += starts[i] }
        let none = Arc(neighbor: NodeIndex(-1), edge: EdgeIndex(-1), weight: 0)
        var arcs = [Arc](repeating: none, count: Int(starts.last ?? 0))
        var next = starts
        func put(_ node: Int32, _ neighbor: Int32, _ edge: Int) {
            arcs[Int(next[Int(node)])] = Arc(
                neighbor: NodeIndex(neighbor), edge: EdgeIndex(edge), weight: Int32(clamping: links.weights[edge]))
            next[Int(node)] += 1
        }
        for i in here.indices {
            put(here[i], there[i], i)
            if links.isSymmetric[i] { put(there[i], here[i], i) }
        }
        for i in 0..<links.nodeCount {
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

    /// By node whether it is within so many steps of another, which it is itself.
    public func surroundings(of center: NodeIndex, depth: Int) -> [Bool] {
        var isReached = [Bool](repeating: false, count: nodeCount)
        isReached[center.offset] = true
        var wave = [center]
        for _ in 0..<depth {
            var next: [NodeIndex] = []
            for node in wave {
                forEachArc(of: node, .both) { arc in
                    if !isReached[arc.neighbor.offset] {
                        isReached[arc.neighbor.offset] = true
                        next.append(arc.neighbor)
                    }
                }
            }
            wave = next
        }
        return isReached
    }
}

/// Neighbours without multiplicity, for algorithms that ask only whether two nodes are linked.
struct SimpleAdjacency: Sendable {
    private(set) var starts: [Int32] = [0]
    private(set) var targets: [Int32] = []

    /// Loops are left out. O(nodes + arcs log degree).
    init(_ adjacency: LinkNetwork, _ direction: Direction) {
        starts.reserveCapacity(adjacency.nodeCount + 1)
        var row: [Int32] = []
        for i in 0..<adjacency.nodeCount {
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
