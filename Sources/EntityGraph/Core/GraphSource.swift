import Annotation

/// A graph that is told part by part, in canonical order, as often as asked: one in memory, or one too large for it.
///
/// What writers look up beside the part at hand are names of nodes and days of documents, so that a source needs memory
/// for no more than these.
public protocol GraphSource {
    var documentCount: Int { get }
    var nodeCount: Int { get }

    func id(of node: NodeIndex) -> EntityID
    func label(of node: NodeIndex) -> String
    func date(of document: DocumentIndex) -> CalendarDate?
    func identity(of document: DocumentIndex) -> DocumentIdentity

    func forEachDocument(_ body: (DocumentRecord) throws -> Void) throws
    func forEachNode(_ body: (Node) throws -> Void) throws
    func forEachEdge(_ body: (Edge) throws -> Void) throws
}

/// What tells documents apart.
public struct DocumentIdentity: Hashable, Sendable {
    public var id: String
    public var fingerprint: UInt64

    public init(id: String, fingerprint: UInt64) {
        self.id = id
        self.fingerprint = fingerprint
    }
}

extension Graph: GraphSource {
    public var documentCount: Int { documents.count }
    public var nodeCount: Int { nodes.count }

    public func id(of node: NodeIndex) -> EntityID { nodes[node.offset].id }
    public func label(of node: NodeIndex) -> String { nodes[node.offset].label }
    public func date(of document: DocumentIndex) -> CalendarDate? { documents[document.offset].date }

    public func identity(of document: DocumentIndex) -> DocumentIdentity {
        let record = documents[document.offset]
        return DocumentIdentity(id: record.id, fingerprint: record.fingerprint)
    }

    public func forEachDocument(_ body: (DocumentRecord) throws -> Void) rethrows { try documents.forEach(body) }
    public func forEachNode(_ body: (Node) throws -> Void) rethrows { try nodes.forEach(body) }
    public func forEachEdge(_ body: (Edge) throws -> Void) rethrows { try edges.forEach(body) }
}

extension GraphSource {
    /// From the first to the last day on which a document that states the edge was published.
    public func publicationDates(of edge: Edge) -> DateSpan? { dates(edge.tallies.lazy.map(\.document)) }

    /// From the first to the last day on which a document that knows the entity was published.
    public func publicationDates(of node: Node) -> DateSpan? { dates(node.presences.lazy.map(\.document)) }

    /// From the first to the last day of publication of all documents.
    public var publicationDates: DateSpan? { dates((0..<documentCount).lazy.map { DocumentIndex($0) }) }

    private func dates(_ indices: some Sequence<DocumentIndex>) -> DateSpan? {
        var span: DateSpan?
        for index in indices {
            if let date = date(of: index) { span = DateSpan.hull(span, DateSpan(date, date)) }
        }
        return span
    }

    /// The whole graph in memory.
    public func collected() throws -> Graph {
        if let graph = self as? Graph { return graph }
        var documents: [DocumentRecord] = []
        var nodes: [Node] = []
        var edges: [Edge] = []
        try forEachDocument { documents.append($0) }
        try forEachNode { nodes.append($0) }
        try forEachEdge { edges.append($0) }
        return Graph(canonicalDocuments: documents, nodes: nodes, edges: edges)
    }
}

extension GraphSource {
    /// Calls `body` with each edge as a folding has it, in the order of `Graph.foldedEdges`. Memory for the edges of one
    /// source at a time.
    public func forEachFoldedEdge(by folding: Graph.Folding, _ body: (FoldedEdge) throws -> Void) throws {
        if folding == .verb {
            return try forEachEdge {
                try body(FoldedEdge(edge: $0, verbs: [.init(verb: $0.verb, count: $0.count)]))
            }
        }
        // Source comes first in the order of edges, folded or not.
        var group: [Edge] = []
        try forEachEdge { edge in
            if let first = group.first, first.source != edge.source {
                for folded in group.folded(by: folding) { try body(folded) }
                group.removeAll(keepingCapacity: true)
            }
            group.append(edge)
        }
        for folded in group.folded(by: folding) { try body(folded) }
    }
}

extension GraphSource {
    /// The node with an id. O(log nodes).
    public func index(of id: EntityID) -> NodeIndex? {
        var low = 0
        var high = nodeCount
        while low < high {
            let middle = (low + high) / 2
            if Order.of(self.id(of: NodeIndex(middle)).value, id.value) == .ascending {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < nodeCount, Order.of(self.id(of: NodeIndex(low)).value, id.value) == .same else { return nil }
        return NodeIndex(low)
    }
}
