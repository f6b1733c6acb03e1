import Annotation

/// What makes a node important.
public enum Centrality: String, Sendable, CaseIterable {
    /// Mentions of all kinds.
    case mentions
    /// Documents that know it.
    case documents
    /// Distinct nodes it is linked to, in either direction.
    case degree
    /// Statements that link it, in either direction.
    case weightedDegree = "weighted-degree"
    case pageRank = "pagerank"
    case betweenness
}

/// A node and its score.
public struct RankedNode: Hashable, Sendable {
    public var node: NodeIndex
    public var score: Double
}

extension Adjacency {
    /// All nodes by one measure, the highest score first, then by id.
    public func ranking(by measure: Centrality) -> [RankedNode] {
        scores(measure).enumerated()
            .map { RankedNode(node: NodeIndex($0.offset), score: $0.element) }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.node < $1.node }
    }

    /// One measure for every node. Betweenness of more than 2,000 nodes is estimated from 512 pivots.
    public func scores(_ measure: Centrality) -> [Double] {
        switch measure {
        case .mentions: graph.nodes.map { Double($0.mentionCount) }
        case .documents: graph.nodes.map { Double($0.documentCount) }
        case .degree: degrees(.both).map { Double($0) }
        case .weightedDegree: weightedDegrees(.both).map { Double($0) }
        case .pageRank: pageRank()
        case .betweenness: betweenness(pivots: graph.nodes.count > 2000 ? 512 : nil)
        }
    }

    /// For every node how many others it is linked to. O(nodes + arcs log degree).
    public func degrees(_ direction: Direction) -> [Int] {
        let simple = SimpleAdjacency(self, direction)
        return graph.nodes.indices.map { simple.row($0).count }
    }

    /// For every node how many statements link it to others; a symmetric edge counts once, a loop not at all.
    /// O(nodes + arcs).
    public func weightedDegrees(_ direction: Direction) -> [Int] {
        var result = [Int](repeating: 0, count: graph.nodes.count)
        for edge in graph.edges where edge.source != edge.target {
            if direction != .in || edge.isSymmetric { result[edge.source.offset] += edge.count }
            if direction != .out || edge.isSymmetric { result[edge.target.offset] += edge.count }
        }
        return result
    }
}
