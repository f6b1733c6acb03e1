import Annotation

/// Entities, what they do to each other, and the documents that say so.
///
/// A graph is always in canonical form, so that equal graphs are equal byte for byte once written:
/// documents are sorted by id and fingerprint, nodes by id, edges by source id, verb and target id, all by UTF-8 bytes
/// and distinct; indices point into these arrays. Nothing in a graph depends on the order in which it was put together.
public struct Graph: Hashable, Sendable {
    public let documents: [DocumentRecord]
    public let nodes: [Node]
    public let edges: [Edge]

    /// The empty graph.
    public init() {
        documents = []
        nodes = []
        edges = []
    }

    /// Takes arrays that keep the invariants, which debug builds check.
    init(canonicalDocuments documents: [DocumentRecord], nodes: [Node], edges: [Edge]) {
        self.documents = documents
        self.nodes = nodes
        self.edges = edges
        assert(violations().isEmpty, "not canonical: \(violations().prefix(3))")
    }

    public subscript(_ index: DocumentIndex) -> DocumentRecord { documents[index.offset] }
    public subscript(_ index: NodeIndex) -> Node { nodes[index.offset] }
    public subscript(_ index: EdgeIndex) -> Edge { edges[index.offset] }

    public var nodeIndices: some RandomAccessCollection<NodeIndex> & Sendable {
        nodes.indices.lazy.map { NodeIndex($0) }
    }
    public var edgeIndices: some RandomAccessCollection<EdgeIndex> & Sendable {
        edges.indices.lazy.map { EdgeIndex($0) }
    }

    /// The node with an id. O(log nodes).
    public func node(_ id: EntityID) -> NodeIndex? {
        let index = nodes.partitioningIndex { Order.of($0.id.value, id.value) != .ascending }
        guard index < nodes.count, Order.of(nodes[index].id.value, id.value) == .same else { return nil }
        return NodeIndex(index)
    }

    /// The edge from a source by a verb to a target. O(log edges).
    public func edge(_ source: NodeIndex, _ verb: String, _ target: NodeIndex) -> EdgeIndex? {
        let index = edges.partitioningIndex { $0.keyOrder(source, verb, target) != .ascending }
        guard index < edges.count, edges[index].keyOrder(source, verb, target) == .same else { return nil }
        return EdgeIndex(index)
    }

    /// The edges that leave a node: a run of `edges`, sorted by verb and target. O(log edges).
    public func edges(from source: NodeIndex) -> Range<Int> {
        let begin = edges.partitioningIndex { $0.source >= source }
        let end = edges.partitioningIndex { $0.source > source }
        return begin..<end
    }

    /// The document with an id and a fingerprint. O(log documents).
    public func document(_ id: String, fingerprint: UInt64) -> DocumentIndex? {
        let index = documents.partitioningIndex {
            Order.of($0.id, id).then(Order.of($0.fingerprint, fingerprint)) != .ascending
        }
        guard index < documents.count, documents[index].fingerprint == fingerprint,
            Order.of(documents[index].id, id) == .same
        else {
            return nil
        }
        return DocumentIndex(index)
    }
}

extension Edge {
    func keyOrder(_ source: NodeIndex, _ verb: String, _ target: NodeIndex) -> Order {
        Order.of(self.source, source).then(Order.of(self.verb, verb)).then(Order.of(self.target, target))
    }

    func keyOrder(_ other: Edge) -> Order { keyOrder(other.source, other.verb, other.target) }
}

extension Array {
    /// The first index whose element satisfies a predicate that never turns false again. O(log n).
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
