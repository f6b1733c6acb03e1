import Annotation

extension Graph {
    /// The graph without what some documents say: equal to one built from the others.
    ///
    /// Nodes and edges that no other document knows go with them. O(size of the graph).
    public func removing(documents gone: some Sequence<DocumentIndex>) -> Graph {
        var isGone = [Bool](repeating: false, count: documents.count)
        for index in gone { isGone[index.offset] = true }
        return keepingDocuments { !isGone[$0.offset] }
    }

    /// The graph of the documents that satisfy a predicate: a time window, a source. O(size of the graph).
    public func keepingDocuments(where isKept: (DocumentIndex) -> Bool) -> Graph {
        let kept = documents.indices.map { isKept(DocumentIndex($0)) }
        if !kept.contains(false) { return self }
        let newNodes = nodes.map { $0.keeping(kept) }
        let remap = Remapping(documents: kept.ranks(), nodes: newNodes.map { $0 != nil }.ranks())
        return Graph(
            canonicalDocuments: documents.indices.filter { kept[$0] }.map { documents[$0] },
            nodes: newNodes.compactMap { $0?.moved(remap) },
            edges: edges.compactMap { $0.keeping(kept)?.moved(remap) })
    }

    /// The graph of the documents published in a span of time; documents without a date are left out of it, unless
    /// neither end is given. O(size of the graph).
    public func published(since: CalendarDate?, until: CalendarDate?) -> Graph {
        if since == nil && until == nil { return self }
        return keepingDocuments {
            guard let date = self[$0].date else { return false }
            return (since.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
        }
    }
}

extension [Bool] {
    /// For every true element how many come before it; -1 for false ones.
    func ranks() -> [Int32] {
        var next: Int32 = 0
        return map { isTrue in
            guard isTrue else { return -1 }
            next += 1
            return next - 1
        }
    }
}

extension Node {
    /// What the documents that are kept know of it, numbered as before; `nil` when none does.
    fileprivate func keeping(_ isKept: [Bool]) -> Node? {
        let presences = presences.filter { isKept[$0.document.offset] }
        if presences.isEmpty { return nil }
        if presences.count == self.presences.count { return self }
        let appearances = appearances.filter { isKept[$0.document.offset] }
        var isUsed = [Bool](repeating: false, count: surfaces.count)
        for presence in presences { isUsed[Int(presence.label)] = true }
        for appearance in appearances { isUsed[Int(appearance.surface)] = true }
        let places = isUsed.ranks()
        return Node(
            id: id, surfaces: surfaces.indices.filter { isUsed[$0] }.map { surfaces[$0] },
            presences: presences.map {
                var presence = $0
                presence.label = places[Int($0.label)]
                return presence
            },
            appearances: appearances.map {
                var appearance = $0
                appearance.surface = places[Int($0.surface)]
                return appearance
            })
    }
}

extension Edge {
    fileprivate func keeping(_ isKept: [Bool]) -> Edge? {
        let tallies = tallies.filter { isKept[$0.document.offset] }
        if tallies.isEmpty { return nil }
        return Edge(
            source: source, verb: verb, target: target, tallies: tallies,
            evidence: evidence.filter { isKept[$0.document.offset] })
    }
}
