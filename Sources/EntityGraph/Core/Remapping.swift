import Annotation

/// New places of documents and nodes by their old ones; negative for what is gone.
struct Remapping {
    var documents: [Int32]
    var nodes: [Int32]

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

    /// Whether old and new places are the same throughout, so that parts can be shared instead of copied.
    var isIdentity: Bool {
        documents.indices.allSatisfy { documents[$0] == Int32($0) }
            && nodes.indices.allSatisfy { nodes[$0] == Int32($0) }
    }
}
