import Annotation
import EntityGraph
import GRDB

/// A chain of entities of a stored version.
public struct StoredPath: Hashable, Sendable {
    /// At least one; the first is where the chain begins.
    public var entities: [StoredEntity]
    /// For every step the edges it may take, the most frequent first, without evidence.
    public var steps: [[Edge]]
    /// How likely all its links are to hold if they are independent.
    public var confidence: Confidence
}

extension StoredVersion {
    /// A path of the fewest steps, the same that `Adjacency.shortestPath` finds in the filtered graph; `nil` when there
    /// is none. Breadth-first from both ends, the smaller frontier first; one row a node that is passed through.
    public func shortestPath(
        from source: NodeIndex, to target: NodeIndex, direction: Direction = .out, filter: StoreFilter = StoreFilter()
    ) throws -> StoredPath? {
        try store.read { db in
            var search = try PathSearch(
                cursor: ArcCursor(self, filter, db), source: source, target: target, direction: direction)
            guard let nodes = try search.nodes() else { return nil }
            return try path(through: nodes, direction, search.cursor, db)
        }
    }

    /// A chain with the edges of its steps.
    func path(
        through nodes: [NodeIndex], _ direction: Direction, _ cursor: ArcCursor, _ db: Database
    ) throws -> StoredPath {
        let known = try described(Set(nodes), db)
        var steps: [[Edge]] = []
        var product = 1_000_000_000
        for (a, b) in zip(nodes, nodes.dropFirst()) {
            let edges = try cursor.edges(of: a, direction).filter { $0.other(than: a) == b }
            let confidence = sources.confidence(of: edges.flatMap(\.tallies))
            product = product * min(999, Int(confidence.permille)) / 1000
            // Stable, so that the graph's order breaks ties.
            let ordered = edges.inGraphOrder().enumerated().sorted {
                ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
            }
            steps.append(ordered.map(\.element))
        }
        return StoredPath(
            entities: nodes.compactMap { node in known.first { $0.index == node } }, steps: steps,
            confidence: Confidence(permille: (product + 500_000) / 1_000_000))
    }
}

/// A search from both ends that meets in between.
private struct PathSearch {
    let cursor: ArcCursor
    let source: NodeIndex
    let target: NodeIndex
    let direction: Direction
    private var ahead: Wave
    private var behind: Wave

    /// The nodes reached from one end, by distance, and the arcs seen on the way.
    struct Wave {
        var distance: [NodeIndex: Int]
        var frontier: [NodeIndex]
        var depth = 0
        var arcs: [NodeIndex: [NodeIndex]] = [:]
    }

    init(cursor: ArcCursor, source: NodeIndex, target: NodeIndex, direction: Direction) {
        self.cursor = cursor
        self.source = source
        self.target = target
        self.direction = direction
        ahead = Wave(distance: [source: 0], frontier: [source])
        behind = Wave(distance: [target: 0], frontier: [target])
    }

    /// The path whose nodes come first in the graph's order, step by step, among the shortest.
    mutating func nodes() throws -> [NodeIndex]? {
        if source == target { return [source] }
        while true {
            let isAhead = ahead.frontier.count <= behind.frontier.count
            try isAhead ? expand(&ahead, direction) : expand(&behind, direction.reversed)
            let reached = isAhead ? ahead : behind
            let other = isAhead ? behind : ahead
            // The wave that has just grown meets the other at the other's rim, never behind it.
            if reached.frontier.contains(where: { other.distance[$0] == other.depth }) { return path() }
            if reached.frontier.isEmpty { return nil }
        }
    }

    private func expand(_ wave: inout Wave, _ direction: Direction) throws {
        var next: [NodeIndex] = []
        wave.depth += 1
        for node in wave.frontier {
            let neighbors = Set(try cursor.edges(of: node, direction).map { $0.other(than: node) })
            wave.arcs[node] = neighbors.sorted()
            for neighbor in neighbors where wave.distance[neighbor] == nil {
                wave.distance[neighbor] = wave.depth
                next.append(neighbor)
            }
        }
        wave.frontier = next
    }

    /// Marks which nodes of the first wave lie on a shortest path, from the meeting place back, and walks along them.
    private func path() -> [NodeIndex] {
        var layers = [Set<NodeIndex>](repeating: [], count: ahead.depth + 1)
        layers[ahead.depth] = Set(
            behind.distance.filter { $0.value == behind.depth && ahead.distance[$0.key] == ahead.depth }.map(\.key))
        for depth in (0..<ahead.depth).reversed() {
            for (node, neighbors) in ahead.arcs where ahead.distance[node] == depth {
                if neighbors.contains(where: layers[depth + 1].contains) { layers[depth].insert(node) }
            }
        }
        var result = [source]
        for depth in 0..<ahead.depth {
            guard let next = ahead.arcs[result[depth]]?.first(where: layers[depth + 1].contains) else {
                preconditionFailure("a marked node leads on")
            }
            result.append(next)
        }
        return walkToTarget(result)
    }

    /// From the meeting place every step takes the first node that is nearer to the target.
    private func walkToTarget(_ start: [NodeIndex]) -> [NodeIndex] {
        var result = start
        // The arcs of the second wave lead away from the target; turned round they lead to it.
        var towards: [NodeIndex: [NodeIndex]] = [:]
        for (node, neighbors) in behind.arcs {
            guard let distance = behind.distance[node] else { continue }
            for neighbor in neighbors where behind.distance[neighbor] == distance + 1 {
                towards[neighbor, default: []].append(node)
            }
        }
        while let last = result.last, last != target {
            guard let next = towards[last]?.min() else { preconditionFailure("a node of the wave leads to its end") }
            result.append(next)
        }
        return result
    }
}
