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

/// Counts a graph whose parts come one by one: edges in the graph's order, nodes in any.
public struct StatisticsCounter {
    private var links: Links
    private var mentions = 0
    private var evidence = 0
    private var statements = 0
    private var byType: [EntityType: Int] = [:]
    private var byClass: [EventClass: Int] = [:]
    private var byModality: [Modality: Int] = [:]
    private var byPolarity: [Polarity: Int] = [:]
    private var verbs: Set<String> = []
    private var isLinked: [Bool]

    public init(nodes: Int) {
        links = Links(nodes: nodes)
        isLinked = [Bool](repeating: false, count: nodes)
    }

    /// `evidence` overrides the number of pieces that the edge has at hand.
    public mutating func add(_ edge: Edge, evidence count: Int? = nil) {
        links.add(edge)
        statements += edge.count
        evidence += count ?? edge.evidence.count
        verbs.insert(edge.verb)
        isLinked[edge.source.offset] = true
        isLinked[edge.target.offset] = true
        for tally in edge.tallies {
            byClass[tally.eventClass, default: 0] += Int(tally.count)
            byModality[tally.modality, default: 0] += Int(tally.count)
            byPolarity[tally.polarity, default: 0] += Int(tally.count)
        }
    }

    public mutating func add(node type: EntityType, mentions: Int) {
        byType[type, default: 0] += 1
        self.mentions += mentions
    }

    /// The statistics, given what documents say of themselves.
    public consuming func finish(
        documents: Int, sources: Int, words: Int, publicationDates: DateSpan?
    ) -> GraphStatistics {
        let network = LinkNetwork(links)
        let components = network.weakComponents()
        let pairs = Double(links.nodeCount) * Double(links.nodeCount - 1)
        return GraphStatistics(
            documents: documents, sources: sources, words: words, nodes: links.nodeCount, edges: links.count,
            statements: statements, mentions: mentions, evidence: evidence, verbs: verbs.count,
            isolated: isLinked.count { !$0 }, nodesByType: byType, statementsByClass: byClass,
            statementsByModality: byModality, statementsByPolarity: byPolarity,
            density: pairs > 0 ? Double(SimpleAdjacency(network, .out).targets.count) / pairs : 0,
            degrees: Dictionary(network.degrees(.both).map { ($0, 1) }, uniquingKeysWith: +)
                .sorted { $0.key < $1.key }.map { GraphStatistics.DegreeCount(degree: $0.key, nodes: $0.value) },
            weakComponents: components.count, largestComponent: components.sizes.first ?? 0,
            publicationDates: publicationDates)
    }
}

extension Graph {
    /// Counts everything. O(size of the graph).
    public func statistics() -> GraphStatistics {
        var counter = StatisticsCounter(nodes: nodes.count)
        for edge in edges { counter.add(edge) }
        for node in nodes { counter.add(node: node.type, mentions: node.mentionCount) }
        return counter.finish(
            documents: documents.count, sources: sourceClusters().count,
            words: documents.reduce(0) { $0 + $1.wordCount }, publicationDates: publicationDates)
    }
}
