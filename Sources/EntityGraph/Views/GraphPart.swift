import Annotation

/// A part of a graph that is told part by part: what `Graph` makes by filtering in memory, made while it is read.
public struct GraphPart: GraphSource {
    private let whole: any GraphSource
    private let narrow: ((Edge) -> Edge?)?
    private let remap: Remapping?
    /// The old places of the nodes that stay.
    private let kept: [Int32]

    init(_ whole: any GraphSource, narrow: @escaping (Edge) -> Edge?) {
        self.whole = whole
        self.narrow = narrow
        remap = nil
        kept = (0..<Int32(whole.nodeCount)).map { $0 }
    }

    init(_ whole: any GraphSource, nodes isKept: [Bool]) {
        self.whole = whole
        narrow = nil
        remap = Remapping(documents: (0..<Int32(whole.documentCount)).map { $0 }, nodes: isKept.ranks())
        kept = (0..<Int32(whole.nodeCount)).filter { isKept[Int($0)] }
    }

    public var documentCount: Int { whole.documentCount }
    public var nodeCount: Int { kept.count }

    public func id(of node: NodeIndex) -> EntityID { whole.id(of: NodeIndex(kept[node.offset])) }
    public func label(of node: NodeIndex) -> String { whole.label(of: NodeIndex(kept[node.offset])) }
    public func date(of document: DocumentIndex) -> CalendarDate? { whole.date(of: document) }
    public func identity(of document: DocumentIndex) -> DocumentIdentity { whole.identity(of: document) }

    public func forEachDocument(_ body: (DocumentRecord) throws -> Void) throws { try whole.forEachDocument(body) }

    public func forEachNode(_ body: (Node) throws -> Void) throws {
        guard let remap else { return try whole.forEachNode(body) }
        var place = 0
        try whole.forEachNode { node in
            if remap.nodes[place] >= 0 { try body(node) }
            place += 1
        }
    }

    public func forEachEdge(_ body: (Edge) throws -> Void) throws {
        try whole.forEachEdge { edge in
            guard let edge = narrow == nil ? edge : narrow?(edge) else { return }
            if let part = remap == nil ? edge : remap.flatMap({ edge.kept(by: $0) }) { try body(part) }
        }
    }
}

extension GraphSource {
    /// The same as `Graph.filtered`. One or two looks at all edges; memory for a byte a node, and with `top` for the
    /// links.
    public func part(_ filter: GraphFilter) throws -> any GraphSource {
        if let graph = self as? Graph { return graph.filtered(filter) }
        var result: any GraphSource = self
        if filter.asksEdges {
            let narrowing = EdgeNarrowing(filter, in: self)
            result = GraphPart(result) { narrowing($0) }
        }
        if let types = filter.types {
            var isKept: [Bool] = []
            try result.forEachNode { isKept.append(types.contains($0.type)) }
            result = GraphPart(result, nodes: isKept)
        }
        if !filter.keepsIsolated { result = GraphPart(result, nodes: try result.usedNodes()) }
        if let top = filter.top, top < result.nodeCount {
            var isKept = [Bool](repeating: false, count: result.nodeCount)
            let ranking = LinkNetwork.ranking(try result.scores(filter.rank))
            for entry in ranking.prefix(max(0, top)) { isKept[entry.node.offset] = true }
            result = GraphPart(result, nodes: isKept)
        }
        return result
    }

    /// What is left of all edges.
    public func narrowed(_ narrow: @escaping (Edge) -> Edge?) -> any GraphSource { GraphPart(self, narrow: narrow) }

    /// The same as `Graph.ego` in both directions.
    public func part(around center: NodeIndex, depth: Int = 1) throws -> any GraphSource {
        GraphPart(self, nodes: try network().surroundings(of: center, depth: depth))
    }

    /// Who is linked to whom. One look at all edges.
    public func network() throws -> LinkNetwork {
        var links = Links(nodes: nodeCount)
        try forEachEdge { links.add($0) }
        return LinkNetwork(links)
    }

    /// One measure for every node.
    public func scores(_ measure: Centrality) throws -> [Double] {
        guard measure == .mentions || measure == .documents else { return try network().scores(measure) }
        var scores: [Double] = []
        try forEachNode { scores.append(Double(measure == .mentions ? $0.mentionCount : $0.documentCount)) }
        return scores
    }

    /// By node whether an edge names it, be it as endpoint, speaker or place.
    private func usedNodes() throws -> [Bool] {
        var isUsed = [Bool](repeating: false, count: nodeCount)
        try forEachEdge { $0.markNodes(in: &isUsed) }
        return isUsed
    }
}

extension GraphFilter {
    /// Whether edges may be left out or lose statements.
    fileprivate var asksEdges: Bool {
        asksStatements || verbs != nil || minCount > 1 || minDocuments > 1 || minConfidence.permille > 0
    }
}

extension Edge {
    /// Notes the nodes that it names, be it as endpoint, speaker or place.
    package func markNodes(in isUsed: inout [Bool]) {
        isUsed[source.offset] = true
        isUsed[target.offset] = true
        for tally in tallies { if let speaker = tally.speaker { isUsed[speaker.offset] = true } }
        for item in evidence {
            if let speaker = item.speaker { isUsed[speaker.offset] = true }
            if let place = item.place { isUsed[place.offset] = true }
        }
    }
}
