import Annotation

/// What to keep of a graph.
///
/// The first group of conditions asks of every statement, and so of tallies and evidence; the second of edges, by the
/// statements that are left; the third of nodes.
public struct GraphFilter: Hashable, Sendable {
    public var classes: Set<EventClass>?
    public var polarity: Polarity?
    public var modalities: Set<Modality>?
    public var speaker: EntityID?
    /// First and last day of publication; a document without a date satisfies neither.
    public var since: CalendarDate?
    public var until: CalendarDate?

    public var verbs: Set<String>?
    public var minCount = 1
    public var minDocuments = 1
    /// Of the edge's best statement.
    public var minConfidence = Confidence(permille: 0)

    public var types: Set<EntityType>?
    /// Keeps the best nodes by `rank` among those left.
    public var top: Int?
    public var rank = Centrality.weightedDegree
    /// Whether nodes without edges stay. If so, and unless `types` or `top` are set, indices of nodes stay the same.
    public var keepsIsolated = false

    public init() {}

    var asksStatements: Bool {
        classes != nil || polarity != nil || modalities != nil || speaker != nil || since != nil || until != nil
    }
}

extension Graph {
    /// The part of the graph that a filter lets through. Documents all stay, and so do the presences of nodes.
    ///
    /// Nodes that speak or are places of kept statements stay; where `types` or `top` drop such a node, the statement
    /// forgets it. O(size of the graph), and the cost of ranking with `top`.
    public func filtered(_ filter: GraphFilter) -> Graph {
        let narrowing = EdgeNarrowing(filter, in: self)
        let kept = edges.compactMap { narrowing($0) }
        var result = Graph(canonicalDocuments: documents, nodes: nodes, edges: kept)
        if let types = filter.types { result = result.induced { types.contains(result[$0].type) } }
        if !filter.keepsIsolated { result = result.removingIsolated() }
        if let top = filter.top, top < result.nodes.count {
            let best = Set(Adjacency(result).ranking(by: filter.rank).prefix(max(0, top)).map(\.node))
            result = result.induced { best.contains($0) }
        }
        return result
    }

    /// The graph of some nodes and the edges among them. Speakers and places that are not among them are forgotten.
    /// O(size of the graph).
    public func induced(by isKept: (NodeIndex) -> Bool) -> Graph {
        let kept = nodes.indices.map { isKept(NodeIndex($0)) }
        if !kept.contains(false) { return self }
        let remap = Remapping(documents: documents.indices.map { Int32($0) }, nodes: kept.ranks())
        let edges = edges.compactMap { $0.kept(by: remap) }
        return Graph(
            canonicalDocuments: documents, nodes: nodes.indices.filter { kept[$0] }.map { nodes[$0] }, edges: edges)
    }

    /// The graph without nodes that no edge names, be it as endpoint, speaker or place. O(size of the graph).
    public func removingIsolated() -> Graph {
        var isUsed = [Bool](repeating: false, count: nodes.count)
        for edge in edges { edge.markNodes(in: &isUsed) }
        return induced { isUsed[$0.offset] }
    }

    /// The graph of a node and all within `depth` steps of it, with every edge among them.
    public func ego(of center: NodeIndex, depth: Int = 1, direction: Direction = .both) -> Graph {
        let reached = Adjacency(self).neighbors(of: center, depth: depth, direction: direction)
        let kept = Set(reached.map(\.node)).union([center])
        return induced { kept.contains($0) }
    }
}

extension GraphFilter {
    func keeps(date: CalendarDate?) -> Bool {
        if since == nil && until == nil { return true }
        guard let date else { return false }
        return (since.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
    }

    @inline(__always)
    func keeps(
        _ eventClass: EventClass, _ polarity: Polarity, _ modality: Modality, _ wanted: NodeIndex?,
        _ speaker: NodeIndex?
    ) -> Bool {
        (classes?.contains(eventClass) ?? true) && (self.polarity.map { $0 == polarity } ?? true)
            && (modalities?.contains(modality) ?? true) && (wanted == nil || wanted == speaker)
    }
}

/// What a filter leaves of an edge.
struct EdgeNarrowing {
    private let filter: GraphFilter
    private let speaker: NodeIndex?
    private let isDateKept: [Bool]

    init(_ filter: GraphFilter, in graph: some GraphSource) {
        self.filter = filter
        speaker = filter.speaker.map { graph.index(of: $0) ?? NodeIndex(-1) }
        isDateKept = (0..<graph.documentCount).map { filter.keeps(date: graph.date(of: DocumentIndex($0))) }
    }

    func callAsFunction(_ edge: Edge) -> Edge? {
        guard filter.verbs?.contains(edge.verb) ?? true else { return nil }
        var edge = edge
        if filter.asksStatements {
            edge = edge.keeping(
                tally: {
                    isDateKept[$0.document.offset]
                        && filter.keeps($0.eventClass, $0.polarity, $0.modality, speaker, $0.speaker)
                },
                evidence: {
                    isDateKept[$0.document.offset]
                        && filter.keeps($0.eventClass, $0.polarity, $0.modality, speaker, $0.speaker)
                })
        }
        guard !edge.tallies.isEmpty, edge.count >= filter.minCount, edge.confidence >= filter.minConfidence,
            filter.minDocuments <= 1 || edge.documentCount >= filter.minDocuments
        else { return nil }
        return edge
    }
}

extension Edge {
    /// The edge among the nodes that have a place; speakers and places that have none are forgotten.
    func kept(by remap: Remapping) -> Edge? {
        guard remap[source].value >= 0, remap[target].value >= 0 else { return nil }
        var tallies = tallies.map { remap[$0].withoutLostNodes() }
        var evidence = evidence.map { remap[$0].withoutLostNodes() }
        tallies.canonicalize { $0.added(to: $1) }
        evidence.canonicalize()
        return Edge(
            source: remap[source], verb: verb, target: remap[target], tallies: tallies, evidence: evidence)
    }

    func keeping(tally: (EdgeTally) -> Bool, evidence: (Evidence) -> Bool) -> Edge {
        Edge(
            source: source, verb: verb, target: target, tallies: tallies.filter(tally),
            evidence: self.evidence.filter(evidence))
    }
}

extension EdgeTally {
    fileprivate func withoutLostNodes() -> EdgeTally {
        var result = self
        if let speaker, speaker.value < 0 { result.speaker = nil }
        return result
    }
}

extension Evidence {
    fileprivate func withoutLostNodes() -> Evidence {
        var result = self
        if let speaker, speaker.value < 0 { result.speaker = nil }
        if let place, place.value < 0 { result.place = nil }
        return result
    }
}
