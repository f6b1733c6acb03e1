import Annotation

extension Graph {
    /// Puts parts in any order into canonical form: for readers of files.
    ///
    /// Indices in the parts point into the arrays as given. Surfaces, presences, appearances, tallies and evidence are
    /// sorted here, and repeated ones joined. Throws `GraphViolation` for repeated documents, nodes and edges, and for
    /// indices that point nowhere. O(n log n).
    public init(documents: [DocumentRecord], nodes: [Node], edges: [Edge]) throws(GraphViolation) {
        let documentOrder = documents.indices.sorted { documents[$0].order(documents[$1]) == .ascending }
        let nodeOrder = nodes.indices.sorted { nodes[$0].id < nodes[$1].id }
        let remap = Remapping(documents: documentOrder.inverse(), nodes: nodeOrder.inverse())

        let sortedDocuments = documentOrder.map { documents[$0] }
        for i in sortedDocuments.indices.dropFirst()
        where sortedDocuments[i - 1].order(sortedDocuments[i]) == .same {
            throw .duplicateDocument(id: sortedDocuments[i].id, fingerprint: sortedDocuments[i].fingerprint)
        }
        var sortedNodes: [Node] = []
        sortedNodes.reserveCapacity(nodes.count)
        for old in nodeOrder {
            let node = try remap.canonical(nodes[old])
            if let last = sortedNodes.last, Order.of(last.id.value, node.id.value) == .same {
                throw .duplicateNode(node.id)
            }
            sortedNodes.append(node)
        }
        var sortedEdges: [Edge] = []
        sortedEdges.reserveCapacity(edges.count)
        for i in edges.indices {
            guard let edge = remap.canonical(edges[i]) else { throw .malformedEdge(at: i) }
            sortedEdges.append(edge)
        }
        sortedEdges.sort { $0.keyOrder($1) == .ascending }
        for i in sortedEdges.indices.dropFirst() where sortedEdges[i - 1].keyOrder(sortedEdges[i]) == .same {
            let edge = sortedEdges[i]
            throw .duplicateEdge(
                source: sortedNodes[edge.source.offset].id, verb: edge.verb,
                target: sortedNodes[edge.target.offset].id)
        }
        self.init(canonicalDocuments: sortedDocuments, nodes: sortedNodes, edges: sortedEdges)
    }
}

extension [Int] {
    /// Of a permutation: where each old place went.
    func inverse() -> [Int32] {
        var result = [Int32](repeating: 0, count: count)
        for (new, old) in enumerated() { result[old] = Int32(new) }
        return result
    }
}

extension Remapping {
    /// A node with surfaces, presences and appearances sorted and joined.
    fileprivate func canonical(_ node: Node) throws(GraphViolation) -> Node {
        let order = node.surfaces.indices.sorted { Order.of(node.surfaces[$0], node.surfaces[$1]) == .ascending }
        var surfaces: [String] = []
        var places = [Int32](repeating: 0, count: node.surfaces.count)
        var isUsed = places.map { _ in false }
        for presence in node.presences where isUsed.indices.contains(Int(presence.label)) {
            isUsed[Int(presence.label)] = true
        }
        for appearance in node.appearances where isUsed.indices.contains(Int(appearance.surface)) {
            isUsed[Int(appearance.surface)] = true
        }
        for old in order where isUsed[old] {
            if surfaces.last.map({ Order.of($0, node.surfaces[old]) == .same }) != true {
                surfaces.append(node.surfaces[old])
            }
            places[old] = Int32(surfaces.count - 1)
        }
        var presences: [Node.Presence] = []
        for var presence in node.presences {
            guard presence.document.isValid(documents.count), places.indices.contains(Int(presence.label))
            else { throw .malformedNode(node.id) }
            presence.document = self[presence.document]
            presence.label = places[Int(presence.label)]
            presences.append(presence)
        }
        var appearances: [Node.Appearance] = []
        for var appearance in node.appearances {
            guard appearance.document.isValid(documents.count), places.indices.contains(Int(appearance.surface)),
                appearance.count > 0
            else { throw .malformedNode(node.id) }
            appearance.document = self[appearance.document]
            appearance.surface = places[Int(appearance.surface)]
            appearances.append(appearance)
        }
        presences.canonicalize()
        appearances.canonicalize()
        guard !presences.isEmpty, presences.allSatisfy({ $0.mentions >= 0 }) else { throw .malformedNode(node.id) }
        return Node(id: node.id, surfaces: surfaces, presences: presences, appearances: appearances)
    }

    /// An edge with tallies and evidence sorted and joined; `nil` when something points nowhere.
    fileprivate func canonical(_ edge: Edge) -> Edge? {
        guard edge.isResolvable(documents: documents.count, nodes: nodes.count) else { return nil }
        var tallies = edge.tallies.map { self[$0] }
        var evidence = edge.evidence.map { self[$0] }
        tallies.canonicalize()
        evidence.canonicalize()
        return Edge(
            source: self[edge.source], verb: edge.verb, target: self[edge.target], tallies: tallies,
            evidence: evidence)
    }
}

extension Edge {
    fileprivate func isResolvable(documents: Int, nodes: Int) -> Bool {
        !tallies.isEmpty && source.isValid(nodes) && target.isValid(nodes)
            && tallies.allSatisfy {
                $0.document.isValid(documents) && $0.speaker?.isValid(nodes) ?? true && $0.count > 0
            }
            && evidence.allSatisfy {
                $0.document.isValid(documents) && $0.speaker?.isValid(nodes) ?? true
                    && $0.place?.isValid(nodes) ?? true
            }
    }
}
