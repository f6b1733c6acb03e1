import Annotation

/// New places of documents and nodes by their old ones; negative for what is gone.
struct Remapping {
    let documents: [Int32]
    let nodes: [Int32]
    /// Whether old and new places are the same throughout, so that parts can be shared instead of copied.
    let keepsDocuments: Bool
    let keepsNodes: Bool

    init(documents: [Int32], nodes: [Int32]) {
        self.documents = documents
        self.nodes = nodes
        keepsDocuments = documents.indices.allSatisfy { documents[$0] == Int32($0) }
        keepsNodes = nodes.indices.allSatisfy { nodes[$0] == Int32($0) }
    }

    @inline(__always) subscript(_ index: DocumentIndex) -> DocumentIndex { DocumentIndex(documents[index.offset]) }
    @inline(__always) subscript(_ index: NodeIndex) -> NodeIndex { NodeIndex(nodes[index.offset]) }
    @inline(__always) subscript(_ index: NodeIndex?) -> NodeIndex? { index.map { NodeIndex(nodes[$0.offset]) } }

    subscript(_ tally: EdgeTally) -> EdgeTally {
        var result = tally
        result.document = self[tally.document]
        result.speaker = self[tally.speaker]
        return result
    }

    subscript(_ item: Evidence) -> Evidence {
        var result = item
        result.document = self[item.document]
        result.speaker = self[item.speaker]
        result.place = self[item.place]
        return result
    }
}
