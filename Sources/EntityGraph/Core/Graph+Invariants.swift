import Annotation

/// What is wrong with a graph, or with parts meant to become one.
public enum GraphViolation: Error, Hashable, Sendable {
    case documentsNotSorted(at: Int)
    case nodesNotSorted(at: Int)
    case edgesNotSorted(at: Int)
    case duplicateDocument(id: String, fingerprint: UInt64)
    case duplicateNode(EntityID)
    case duplicateEdge(source: EntityID, verb: String, target: EntityID)
    /// Unsorted, unused or repeated surfaces, presences or appearances, or indices that point nowhere.
    case malformedNode(EntityID)
    /// Unsorted or repeated tallies or evidence, or indices that point nowhere.
    case malformedEdge(at: Int)
}

extension Graph {
    /// All violations of the invariants of `Graph`, `Node` and `Edge`; none in a graph that this library made.
    /// O(size of the graph).
    public func violations() -> [GraphViolation] {
        var found: [GraphViolation] = []
        for i in documents.indices.dropFirst() where documents[i - 1].order(documents[i]) != .ascending {
            found.append(.documentsNotSorted(at: i))
        }
        for i in nodes.indices {
            if i > 0 && Order.of(nodes[i - 1].id.value, nodes[i].id.value) != .ascending {
                found.append(.nodesNotSorted(at: i))
            }
            if !nodes[i].isWellFormed(documents: documents.count) { found.append(.malformedNode(nodes[i].id)) }
        }
        for i in edges.indices {
            if i > 0 && edges[i - 1].keyOrder(edges[i]) != .ascending { found.append(.edgesNotSorted(at: i)) }
            if !edges[i].isWellFormed(documents: documents.count, nodes: nodes.count) {
                found.append(.malformedEdge(at: i))
            }
        }
        return found
    }
}

extension Node {
    func isWellFormed(documents: Int) -> Bool {
        var isUsed = [Bool](repeating: false, count: surfaces.count)
        for presence in presences {
            guard presence.document.isValid(documents), isUsed.indices.contains(Int(presence.label)),
                presence.mentions >= 0
            else { return false }
            isUsed[Int(presence.label)] = true
        }
        for appearance in appearances {
            guard appearance.document.isValid(documents), isUsed.indices.contains(Int(appearance.surface)),
                appearance.count > 0
            else { return false }
            isUsed[Int(appearance.surface)] = true
        }
        return !presences.isEmpty && !isUsed.contains(false) && presences.isCanonical && appearances.isCanonical
            && surfaces.indices.dropFirst().allSatisfy { Order.of(surfaces[$0 - 1], surfaces[$0]) == .ascending }
    }
}

extension Edge {
    func isWellFormed(documents: Int, nodes: Int) -> Bool {
        guard !tallies.isEmpty, source.isValid(nodes), target.isValid(nodes), tallies.isCanonical,
            evidence.isCanonical
        else { return false }
        for tally in tallies {
            guard tally.document.isValid(documents), tally.speaker?.isValid(nodes) ?? true, tally.count > 0
            else { return false }
        }
        for item in evidence {
            guard item.document.isValid(documents), item.speaker?.isValid(nodes) ?? true,
                item.place?.isValid(nodes) ?? true
            else { return false }
        }
        return true
    }
}

extension TypedIndex {
    func isValid(_ count: Int) -> Bool { value >= 0 && offset < count }
}
