import Annotation
import HeapModule

/// A chain of entities, each linked to the next.
public struct GraphPath: Hashable, Sendable {
    /// At least one; the first is where the chain begins.
    public var nodes: [NodeIndex]
    /// For every step the edges it may take, the most frequent first. One element fewer than `nodes`.
    public var steps: [[EdgeIndex]]
    /// How likely all its links are to hold if they are independent; see `Adjacency.strongestPath`.
    public var confidence: Confidence

    public var length: Int { steps.count }
}

extension Adjacency {
    /// A path of the fewest steps; among several the one whose nodes come first in the graph's order, step by step.
    /// `nil` when there is none. Two breadth-first passes, O(nodes + arcs).
    ///
    ///     adjacency.shortestPath(from: nato, to: russia, direction: .both)
    public func shortestPath(
        from source: NodeIndex, to target: NodeIndex, direction: Direction = .out
    ) -> GraphPath? {
        // Distances to the target, found backwards, so that every step forward may take the first node that gets nearer.
        var distance = [Int32](repeating: -1, count: graph.nodes.count)
        distance[target.offset] = 0
        var queue = [target]
        var head = 0
        while head < queue.count && distance[source.offset] < 0 {
            let node = queue[head]
            head += 1
            forEachArc(of: node, direction.reversed) { arc in
                guard distance[arc.neighbor.offset] < 0 else { return }
                distance[arc.neighbor.offset] = distance[node.offset] + 1
                queue.append(arc.neighbor)
            }
        }
        guard distance[source.offset] >= 0 else { return nil }
        var nodes = [source]
        while let last = nodes.last, last != target {
            var best: NodeIndex?
            forEachArc(of: last, direction) { arc in
                guard distance[arc.neighbor.offset] == distance[last.offset] - 1 else { return }
                if best.map({ arc.neighbor < $0 }) ?? true { best = arc.neighbor }
            }
            guard let best else { preconditionFailure("a node with a distance has a neighbour nearer by one") }
            nodes.append(best)
        }
        return path(through: nodes, direction, SourceClusters(separate: graph.documents.count))
    }

    /// The path whose links most likely all hold: it maximizes the product of their confidences.
    ///
    /// The confidence of a link is that of all statements of all its edges in the direction of travel, combined by
    /// `Confidence.combined` over independent sources and capped at 0.999, so that every step costs something. Costs are
    /// negative logarithms in integers, hence the same on every machine. Among equals the path of fewer steps, then of
    /// earlier nodes, wins. `nil` when there is none. Dijkstra (1959) with a binary heap, O(arcs log nodes).
    public func strongestPath(
        from source: NodeIndex, to target: NodeIndex, direction: Direction = .out, sources: SourceClusters? = nil
    ) -> GraphPath? {
        let sources = sources ?? SourceClusters(separate: graph.documents.count)
        var best = [PathCost](repeating: .unreached, count: graph.nodes.count)
        var heap = Heap<PathCost>()
        // Searched backwards for the same reason as above: ties are then broken from the front.
        best[target.offset] = PathCost(cost: 0, steps: 0, node: target)
        heap.insert(best[target.offset])
        while let here = heap.popMin() {
            guard here == best[here.node.offset] else { continue }
            if here.node == source { break }
            var links: [NodeIndex: Void] = [:]
            forEachArc(of: here.node, direction.reversed) { links[$0.neighbor] = () }
            for neighbor in links.keys where neighbor != here.node {
                let link = linkConfidence(from: neighbor, to: here.node, direction, sources)
                let next = PathCost(cost: here.cost + link.cost, steps: here.steps + 1, node: neighbor)
                if next.isBetter(than: best[neighbor.offset]) {
                    best[neighbor.offset] = next
                    heap.insert(next)
                }
            }
        }
        guard best[source.offset].isReached else { return nil }
        var nodes = [source]
        while let last = nodes.last, last != target {
            nodes.append(nextNode(after: last, best, direction, sources))
        }
        return path(through: nodes, direction, sources)
    }

    /// The first neighbour from which the rest of the best path costs as much as it should.
    private func nextNode(
        after node: NodeIndex, _ best: [PathCost], _ direction: Direction, _ sources: SourceClusters
    ) -> NodeIndex {
        var candidates: [NodeIndex] = []
        forEachArc(of: node, direction) { candidates.append($0.neighbor) }
        for candidate in candidates.sorted() where candidate != node && best[candidate.offset].isReached {
            let rest = best[candidate.offset]
            guard rest.steps + 1 == best[node.offset].steps else { continue }
            if rest.cost + linkConfidence(from: node, to: candidate, direction, sources).cost
                == best[node.offset].cost
            {
                return candidate
            }
        }
        preconditionFailure("a node with a cost has a neighbour that explains it")
    }

    private func path(through nodes: [NodeIndex], _ direction: Direction, _ sources: SourceClusters) -> GraphPath {
        let links = zip(nodes, nodes.dropFirst())
        let product = links.reduce(1_000_000_000) {
            $0 * Int(linkConfidence(from: $1.0, to: $1.1, direction, sources).permille) / 1000
        }
        return GraphPath(
            nodes: nodes, steps: links.map { edges(from: $0, to: $1, direction) },
            confidence: Confidence(permille: (product + 500_000) / 1_000_000))
    }

    /// The combined confidence of all that links one node directly to another. O(tallies log tallies).
    public func linkConfidence(
        from source: NodeIndex, to target: NodeIndex, _ direction: Direction = .out, _ sources: SourceClusters
    ) -> Confidence {
        let tallies = edges(from: source, to: target, direction).flatMap { graph[$0].tallies }
        return Confidence(permille: min(999, Int(sources.confidence(of: tallies).permille)))
    }
}

extension Direction {
    public var reversed: Direction {
        switch self {
        case .out: .in
        case .in: .out
        case .both: .both
        }
    }
}

/// What it takes to reach the target from a node.
package struct PathCost: Comparable {
    package var cost: Int
    package var steps: Int
    package var node: NodeIndex

    package init(cost: Int, steps: Int, node: NodeIndex) {
        self.cost = cost
        self.steps = steps
        self.node = node
    }

    package static let unreached = PathCost(cost: .max, steps: .max, node: NodeIndex(-1))
    var isReached: Bool { cost != .max }

    package func isBetter(than other: PathCost) -> Bool { (cost, steps) < (other.cost, other.steps) }

    package static func < (a: PathCost, b: PathCost) -> Bool { (a.cost, a.steps, a.node) < (b.cost, b.steps, b.node) }
}

extension Confidence {
    /// Its negative binary logarithm in units of 2⁻²⁰; that of 0.0005 for none at all.
    ///
    /// Digit by digit through squaring (Clay Turner, "A Fast Binary Logarithm Algorithm", 2010), in integers.
    package var cost: Int {
        // A value in [1, 2) with 30 fractional bits and its exponent.
        var value = max(UInt64(permille) * 2, 1) << 30 / 2000
        var result = 0
        while value < 1 << 30 {
            value <<= 1
            result -= 1 << 20
        }
        var digit = 1 << 19
        while digit > 0 {
            value = (value * value) >> 30
            if value >= 2 << 30 {
                value >>= 1
                result += digit
            }
            digit >>= 1
        }
        return -result
    }
}
