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

    public init(node: NodeIndex, score: Double) {
        self.node = node
        self.score = score
    }
}

extension LinkNetwork {
    /// The highest score first, then by id.
    public static func ranking(_ scores: [Double]) -> [RankedNode] {
        scores.enumerated()
            .map { RankedNode(node: NodeIndex($0.offset), score: $0.element) }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.node < $1.node }
    }

    /// One measure for every node; not those that ask what is said of nodes. Betweenness of more than 2,000 nodes is
    /// estimated from 512 pivots.
    public func scores(_ measure: Centrality) -> [Double] {
        switch measure {
        case .mentions, .documents: preconditionFailure("links know nothing of mentions")
        case .degree: degrees(.both).map { Double($0) }
        case .weightedDegree: weightedDegrees(.both).map { Double($0) }
        case .pageRank: pageRank()
        case .betweenness: betweenness(pivots: nodeCount > 2000 ? 512 : nil)
        }
    }

    /// For every node how many others it is linked to. O(nodes + arcs log degree).
    public func degrees(_ direction: Direction) -> [Int] {
        let simple = SimpleAdjacency(self, direction)
        return (0..<nodeCount).map { simple.row($0).count }
    }

    /// For every node how many statements link it to others; a symmetric edge counts once, a loop not at all.
    /// O(nodes + arcs).
    public func weightedDegrees(_ direction: Direction) -> [Int] {
        var result = [Int](repeating: 0, count: nodeCount)
        for i in 0..<links.count where links.sources[i] != links.targets[i] {
            if direction != .in || links.isSymmetric[i] { result[Int(links.sources[i])] += links.weights[i] }
            if direction != .out || links.isSymmetric[i] { result[Int(links.targets[i])] += links.weights[i] }
        }
        return result
    }
}
