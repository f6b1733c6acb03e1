import Annotation

/// A common numbering of two graphs' documents and nodes: places in the unions of their sorted arrays.
struct DiffPlaces {
    let oldDocuments: [Int32]
    let newDocuments: [Int32]
    let oldNodes: [Int32]
    let newNodes: [Int32]
    let documentCount: Int
    let nodeCount: Int
    /// By common number: the index in a graph, -1 where it is not.
    let oldNodeAt: [Int32]
    let newNodeAt: [Int32]
    let isOldDocument: [Bool]
    let isNewDocument: [Bool]

    init(old: Graph, new: Graph) {
        let documents = Graph.places(old.documents, new.documents) { $0.order($1) }
        let nodes = Graph.places(old.nodes, new.nodes) { Order.of($0.id.value, $1.id.value) }
        (oldDocuments, newDocuments, documentCount) = (documents.left, documents.right, documents.count)
        (oldNodes, newNodes, nodeCount) = (nodes.left, nodes.right, nodes.count)
        oldNodeAt = Self.inverse(nodes.left, count: nodes.count)
        newNodeAt = Self.inverse(nodes.right, count: nodes.count)
        isOldDocument = Self.inverse(documents.left, count: documents.count).map { $0 >= 0 }
        isNewDocument = Self.inverse(documents.right, count: documents.count).map { $0 >= 0 }
    }

    private static func inverse(_ places: [Int32], count: Int) -> [Int32] {
        var result = [Int32](repeating: -1, count: count)
        for (i, place) in places.enumerated() { result[Int(place)] = Int32(i) }
        return result
    }

    func isCommon(oldDocument index: DocumentIndex) -> Bool { isNewDocument[Int(oldDocuments[index.offset])] }
    func isCommon(newDocument index: DocumentIndex) -> Bool { isOldDocument[Int(newDocuments[index.offset])] }

    /// For every node of either graph the number of the entity it stands for: its own place, or that of its group.
    func classes(after regroupings: [Regrouping]) -> (old: Remapping, new: Remapping) {
        var classes = (old: oldNodes, new: newNodes)
        for group in regroupings {
            let place = newNodes[group.new[0].offset]
            for node in group.old { classes.old[node.offset] = place }
            for node in group.new { classes.new[node.offset] = place }
        }
        return (
            Remapping(documents: oldDocuments, nodes: classes.old),
            Remapping(documents: newDocuments, nodes: classes.new)
        )
    }
}

extension DocumentChange {
    /// Linear merge by id; documents of both graphs with the same contents are no change.
    static func changes(_ old: Graph, _ new: Graph, _ places: DiffPlaces) -> [DocumentChange] {
        var result: [DocumentChange] = []
        func add(_ id: String, old: DocumentIndex? = nil, new: DocumentIndex? = nil) {
            if let last = result.last, Order.of(last.id, id) == .same {
                if let old { result[result.count - 1].old.append(old) }
                if let new { result[result.count - 1].new.append(new) }
            } else {
                result.append(DocumentChange(id: id, old: old.map { [$0] } ?? [], new: new.map { [$0] } ?? []))
            }
        }
        var (i, j) = (0, 0)
        for place in 0..<Int32(places.documentCount) {
            let isOld = i < old.documents.count && places.oldDocuments[i] == place
            let isNew = j < new.documents.count && places.newDocuments[j] == place
            if isOld && !isNew { add(old.documents[i].id, old: DocumentIndex(i)) }
            if isNew && !isOld { add(new.documents[j].id, new: DocumentIndex(j)) }
            if isOld { i += 1 }
            if isNew { j += 1 }
        }
        return result
    }
}
