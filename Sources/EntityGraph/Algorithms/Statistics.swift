import Annotation

/// What is in a graph, in numbers.
public struct GraphStatistics: Hashable, Sendable {
    public var documents: Int
    /// Independent sources among the documents.
    public var sources: Int
    public var words: Int
    public var nodes: Int
    public var edges: Int
    public var statements: Int
    public var mentions: Int
    public var evidence: Int
    /// Distinct verbs.
    public var verbs: Int
    /// Nodes without an edge.
    public var isolated: Int
    public var nodesByType: [EntityType: Int]
    /// Statements by class, by modality and by polarity.
    public var statementsByClass: [EventClass: Int]
    public var statementsByModality: [Modality: Int]
    public var statementsByPolarity: [Polarity: Int]
    /// The share of ordered pairs of different nodes that are linked; 0 with fewer than two nodes.
    public var density: Double
    /// How many nodes have how many neighbours, by neighbours.
    public var degrees: [DegreeCount]
    public var weakComponents: Int
    public var largestComponent: Int
    /// From the first to the last day of publication.
    public var publicationDates: DateSpan?

    public struct DegreeCount: Hashable, Sendable {
        public var degree: Int
        public var nodes: Int
    }
}

extension Adjacency {
    /// Counts everything. O(size of the graph).
    public func statistics() -> GraphStatistics {
        let degrees = degrees(.both)
        let components = weakComponents()
        var byClass: [EventClass: Int] = [:]
        var byModality: [Modality: Int] = [:]
        var byPolarity: [Polarity: Int] = [:]
        for edge in graph.edges {
            for tally in edge.tallies {
                byClass[tally.eventClass, default: 0] += Int(tally.count)
                byModality[tally.modality, default: 0] += Int(tally.count)
                byPolarity[tally.polarity, default: 0] += Int(tally.count)
            }
        }
        let simple = SimpleAdjacency(self, .out)
        let pairs = Double(graph.nodes.count) * Double(graph.nodes.count - 1)
        var isLinked = [Bool](repeating: false, count: graph.nodes.count)
        for edge in graph.edges {
            isLinked[edge.source.offset] = true
            isLinked[edge.target.offset] = true
        }
        return GraphStatistics(
            documents: graph.documents.count, sources: graph.sourceClusters().count,
            words: graph.documents.reduce(0) { $0 + $1.wordCount }, nodes: graph.nodes.count,
            edges: graph.edges.count, statements: graph.edges.reduce(0) { $0 + $1.count },
            mentions: graph.nodes.reduce(0) { $0 + $1.mentionCount },
            evidence: graph.edges.reduce(0) { $0 + $1.evidence.count }, verbs: Set(graph.edges.map(\.verb)).count,
            isolated: isLinked.count { !$0 },
            nodesByType: Dictionary(graph.nodes.map { ($0.type, 1) }, uniquingKeysWith: +),
            statementsByClass: byClass, statementsByModality: byModality, statementsByPolarity: byPolarity,
            density: pairs > 0 ? Double(simple.targets.count) / pairs : 0,
            degrees: Dictionary(degrees.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
                .map { GraphStatistics.DegreeCount(degree: $0.key, nodes: $0.value) },
            weakComponents: components.count, largestComponent: components.sizes.first ?? 0,
            publicationDates: graph.publicationDates)
    }
}
