import Annotation

extension Graph {
    /// The union of two graphs by the identity of documents: what both know counts once.
    ///
    /// Commutative, associative and idempotent, and equal to building one graph from all documents: every part of a
    /// graph has a join with these properties, and there are no floating-point sums. O(n + m).
    public static func merged(_ a: Graph, _ b: Graph) -> Graph {
        if a.documents.isEmpty && a.nodes.isEmpty { return b }
        if b.documents.isEmpty && b.nodes.isEmpty { return a }
        let (documents, documentPlaces) = union(a.documents, b.documents) {
            $0.order($1)
        } join: {
            $0.joined(with: $1)
        }
        let nodeUnion = places(a.nodes, b.nodes) { Order.of($0.id.value, $1.id.value) }
        let left = Remapping(documents: documentPlaces.left, nodes: nodeUnion.left)
        let right = Remapping(documents: documentPlaces.right, nodes: nodeUnion.right)
        return Graph(
            canonicalDocuments: documents, nodes: mergedNodes(a, left, b, right, count: nodeUnion.count),
            edges: mergedEdges(a, left, b, right))
    }

    /// The union of many graphs, merged in pairs. O(n log k).
    public static func merged(_ graphs: [Graph]) -> Graph {
        var graphs = graphs
        while graphs.count > 1 {
            graphs = stride(from: 0, to: graphs.count, by: 2).map {
                $0 + 1 < graphs.count ? merged(graphs[$0], graphs[$0 + 1]) : graphs[$0]
            }
        }
        return graphs.first ?? Graph()
    }

    private static func mergedNodes(
        _ a: Graph, _ left: Remapping, _ b: Graph, _ right: Remapping, count: Int
    ) -> [Node] {
        var result: [Node] = []
        result.reserveCapacity(count)
        var i = 0
        var j = 0
        while i < a.nodes.count || j < b.nodes.count {
            let nextLeft = i < a.nodes.count ? left.nodes[i] : Int32.max
            let nextRight = j < b.nodes.count ? right.nodes[j] : Int32.max
            if nextLeft < nextRight {
                result.append(a.nodes[i].moved(left))
                i += 1
            } else if nextRight < nextLeft {
                result.append(b.nodes[j].moved(right))
                j += 1
            } else {
                result.append(a.nodes[i].moved(left).joined(with: b.nodes[j].moved(right)))
                i += 1
                j += 1
            }
        }
        return result
    }

    private static func mergedEdges(_ a: Graph, _ left: Remapping, _ b: Graph, _ right: Remapping) -> [Edge] {
        var result: [Edge] = []
        result.reserveCapacity(a.edges.count + b.edges.count)
        var i = 0
        var j = 0
        while i < a.edges.count || j < b.edges.count {
            var order = Order.same
            if i == a.edges.count {
                order = .descending
            } else if j == b.edges.count {
                order = .ascending
            } else {
                order = a.edges[i].keyOrder(
                    in: left, b.edges[j], in: right)
            }
            if order == .ascending {
                result.append(a.edges[i].moved(left))
                i += 1
            } else if order == .descending {
                result.append(b.edges[j].moved(right))
                j += 1
            } else {
                result.append(a.edges[i].moved(left).joined(with: b.edges[j].moved(right)))
                i += 1
                j += 1
            }
        }
        return result
    }

    /// Where the elements of two sorted arrays go in their union.
    static func places<T>(
        _ a: [T], _ b: [T], order: (T, T) -> Order
    ) -> (left: [Int32], right: [Int32], count: Int) {
        var left: [Int32] = []
        var right: [Int32] = []
        left.reserveCapacity(a.count)
        right.reserveCapacity(b.count)
        var next: Int32 = 0
        while left.count < a.count || right.count < b.count {
            var outcome = Order.same
            if left.count == a.count {
                outcome = .descending
            } else if right.count == b.count {
                outcome = .ascending
            } else {
                outcome = order(a[left.count], b[right.count])
            }
            if outcome != .descending { left.append(next) }
            if outcome != .ascending { right.append(next) }
            next += 1
        }
        return (left, right, Int(next))
    }

    private static func union(
        _ a: [DocumentRecord], _ b: [DocumentRecord], order: (DocumentRecord, DocumentRecord) -> Order,
        join: (DocumentRecord, DocumentRecord) -> DocumentRecord
    ) -> ([DocumentRecord], (left: [Int32], right: [Int32])) {
        let places = places(a, b, order: order)
        return (a.union(b), (places.left, places.right))
    }
}

extension Node {
    /// The same node in another graph's numbering, which keeps the order of documents.
    func moved(_ remap: Remapping) -> Node {
        if remap.keepsDocuments { return self }
        return Node(
            id: id, surfaces: surfaces,
            presences: presences.map {
                var presence = $0
                presence.document = remap[$0.document]
                return presence
            },
            appearances: appearances.map {
                var appearance = $0
                appearance.document = remap[$0.document]
                return appearance
            })
    }

    /// What two graphs know of one entity. Both must number documents alike.
    func joined(with other: Node) -> Node {
        if presences == other.presences && appearances == other.appearances
            && surfaces.elementsEqual(other.surfaces, by: { Order.of($0, $1) == .same })
        {
            return self
        }
        let places = Graph.places(surfaces, other.surfaces) { Order.of($0, $1) }
        var union = [String](repeating: "", count: places.count)
        for (i, place) in places.left.enumerated() { union[Int(place)] = surfaces[i] }
        for (i, place) in places.right.enumerated() { union[Int(place)] = other.surfaces[i] }
        let left = withSurfaces(at: places.left)
        let right = other.withSurfaces(at: places.right)
        return Node(
            id: id, surfaces: union, presences: left.presences.union(right.presences),
            appearances: left.appearances.union(right.appearances))
    }

    private func withSurfaces(at places: [Int32]) -> (presences: [Presence], appearances: [Appearance]) {
        (
            presences.map {
                var presence = $0
                presence.label = places[Int($0.label)]
                return presence
            },
            appearances.map {
                var appearance = $0
                appearance.surface = places[Int($0.surface)]
                return appearance
            }
        )
    }
}

extension Edge {
    func moved(_ remap: Remapping) -> Edge {
        if remap.keepsDocuments && remap.keepsNodes { return self }
        return Edge(
            source: remap[source], verb: verb, target: remap[target], tallies: tallies.map { remap[$0] },
            evidence: evidence.map { remap[$0] })
    }

    /// What two graphs know of one edge. Both must number documents and nodes alike.
    func joined(with other: Edge) -> Edge {
        if tallies == other.tallies && evidence.elementsEqual(other.evidence, by: { $0.isSame(as: $1) }) { return self }
        return Edge(
            source: source, verb: verb, target: target, tallies: tallies.union(other.tallies),
            evidence: evidence.union(other.evidence))
    }

    /// The order of two edges whose graphs share no numbering.
    func keyOrder(in left: Remapping, _ other: Edge, in right: Remapping) -> Order {
        Order.of(left[source], right[other.source])
            .then(Order.of(verb, other.verb))
            .then(Order.of(left[target], right[other.target]))
    }
}
