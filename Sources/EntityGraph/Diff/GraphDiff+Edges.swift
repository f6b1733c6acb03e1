import Annotation

/// An edge by the numbers of what it joins, comparable across two graphs.
private struct EdgeKey {
    /// Class of the source, rank of the verb.
    var high: UInt64
    /// Class of the target, index of the edge.
    var low: UInt64

    var edge: EdgeIndex { EdgeIndex(Int32(truncatingIfNeeded: low)) }

    func order(_ other: EdgeKey) -> Order { Order.of(high, other.high).then(Order.of(low >> 32, other.low >> 32)) }

    /// Sorted keys of a graph's edges. They come sorted unless regroupings changed classes.
    static func keys(_ graph: Graph, _ classes: Remapping, verbRanks: [Int32], verbs: [Int32]) -> [EdgeKey] {
        var keys: [EdgeKey] = []
        keys.reserveCapacity(graph.edges.count)
        var isSorted = true
        for (i, edge) in graph.edges.enumerated() {
            let source = UInt64(UInt32(classes.nodes[edge.source.offset]))
            let target = UInt64(UInt32(classes.nodes[edge.target.offset]))
            let verb = UInt64(UInt32(verbRanks[Int(verbs[i])]))
            let key = EdgeKey(high: source << 32 | verb, low: target << 32 | UInt64(i))
            if let last = keys.last, last.order(key) == .descending { isSorted = false }
            keys.append(key)
        }
        if !isSorted { keys.sort { ($0.high, $0.low) < ($1.high, $1.low) } }
        return keys
    }
}

/// The totals of the two graphs, against which a change is significant or not.
private struct Totals {
    var old: Double
    var new: Double

    /// Chi-square of two Poisson counts given the totals they come from, one degree of freedom. Przyborowski and
    /// Wilenski 1940; the sum is 0 for graphs without statements.
    func significance(_ a: Int, _ b: Int) -> Double {
        guard old > 0, new > 0, a + b > 0 else { return 0 }
        let difference = Double(a) * new - Double(b) * old
        return difference / old * (difference / new) / Double(a + b)
    }
}

extension GraphDiff {
    /// Linear merge of both graphs' edges by source, verb and target.
    mutating func compareEdges(_ places: DiffPlaces, _ classes: (old: Remapping, new: Remapping)) {
        var table = StringTable()
        let oldVerbs = old.edges.map { table.insert($0.verb) }
        let newVerbs = new.edges.map { table.insert($0.verb) }
        let ranks = table.sortedNumbers().inverse()
        let left = EdgeKey.keys(old, classes.old, verbRanks: ranks, verbs: oldVerbs)
        let right = EdgeKey.keys(new, classes.new, verbRanks: ranks, verbs: newVerbs)
        let totals = Totals(
            old: Double(old.edges.reduce(0) { $0 + $1.count }), new: Double(new.edges.reduce(0) { $0 + $1.count }))
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            var order = Order.same
            if i == left.count {
                order = .descending
            } else if j == right.count {
                order = .ascending
            } else {
                order = left[i].order(right[j])
            }
            let oldRun = order == .descending ? i..<i : i..<Self.end(of: left, from: i)
            let newRun = order == .ascending ? j..<j : j..<Self.end(of: right, from: j)
            (i, j) = (oldRun.isEmpty ? i : oldRun.upperBound, newRun.isEmpty ? j : newRun.upperBound)
            if oldRun.count == 1, newRun.count == 1,
                isSame(left[oldRun.lowerBound].edge, right[newRun.lowerBound].edge, classes)
            {
                continue
            }
            compare(left[oldRun].map(\.edge), right[newRun].map(\.edge), classes, totals)
        }
        sortEdges()
    }

    private static func end(of keys: [EdgeKey], from begin: Int) -> Int {
        var end = begin + 1
        while end < keys.count && keys[end].order(keys[begin]) == .same { end += 1 }
        return end
    }

    /// The quick way out for the many edges that did not change.
    private func isSame(
        _ a: EdgeIndex, _ b: EdgeIndex, _ classes: (old: Remapping, new: Remapping)
    ) -> Bool {
        let (a, b) = (old[a], new[b])
        guard a.count == b.count, a.tallies.count == b.tallies.count, a.evidence.count == b.evidence.count else {
            return false
        }
        for i in a.tallies.indices {
            let (x, y) = (a.tallies[i], b.tallies[i])
            guard classes.old[x.document] == classes.new[y.document], x.count == y.count,
                x.eventClass == y.eventClass, x.polarity == y.polarity, x.modality == y.modality
            else { return false }
        }
        for i in a.evidence.indices
        where a.evidence[i].placeOrder(in: classes.old, b.evidence[i], in: classes.new) != .same { return false }
        return true
    }

    private mutating func compare(
        _ before: [EdgeIndex], _ after: [EdgeIndex], _ classes: (old: Remapping, new: Remapping), _ totals: Totals
    ) {
        let a = old.summary(before)
        let b = new.summary(after)
        var change = EdgeChange(
            old: before, new: after, kinds: [], oldCount: a.count, newCount: b.count, oldDocuments: a.documents,
            newDocuments: b.documents, significance: totals.significance(a.count, b.count))
        let size = max(abs(a.count - b.count), abs(a.documents - b.documents))
        let isNews = size >= options.minChange && change.significance >= options.minSignificance
        if before.isEmpty || after.isEmpty {
            change.kinds = before.isEmpty ? .added : .gone
            if isNews { edges.append(change) } else { suppressed += 1 }
            return
        }
        if size > 0 && isNews { change.kinds.insert(.reweighted) }
        if a.polarity != b.polarity { change.kinds.insert(.polarityTurned) }
        if a.eventClass != b.eventClass { change.kinds.insert(.classChanged) }
        if a.modality != b.modality { change.kinds.insert(.modalityChanged) }
        compareEvidence(&change, classes)
        let moved = max(change.evidenceAdded.count, change.evidenceGone.count)
        if options.comparesEvidence && moved >= max(1, options.minChange) { change.kinds.insert(.evidenceChanged) }
        if !change.kinds.isEmpty { edges.append(change) } else if size > 0 || moved > 0 { suppressed += 1 }
    }

    /// Where a graph left its evidence out, there is nothing to compare.
    private func compareEvidence(_ change: inout EdgeChange, _ classes: (old: Remapping, new: Remapping)) {
        func evidence(_ graph: Graph, _ indices: [EdgeIndex], _ classes: Remapping) -> [Evidence] {
            if indices.count == 1 { return graph[indices[0]].evidence }
            return indices.flatMap { graph[$0].evidence }
                .sorted { $0.placeOrder(in: classes, $1, in: classes) == .ascending }
        }
        let before = evidence(old, change.old, classes.old)
        let after = evidence(new, change.new, classes.new)
        guard !before.isEmpty, !after.isEmpty else { return }
        var (i, j) = (0, 0)
        while i < before.count && j < after.count {
            switch before[i].placeOrder(in: classes.old, after[j], in: classes.new) {
            case .ascending:
                change.evidenceGone.append(before[i])
                i += 1
            case .descending:
                change.evidenceAdded.append(after[j])
                j += 1
            case .same:
                i += 1
                j += 1
            }
        }
        change.evidenceGone += before[i...]
        change.evidenceAdded += after[j...]
    }

    /// Classes number entities by place in the union, so that only regroupings can have changed the order of ids.
    private mutating func sortEdges() {
        guard !regroupings.isEmpty else { return }
        let keys = edges.map { key(of: $0) }
        let order = edges.indices.sorted {
            let (a, b) = (keys[$0], keys[$1])
            let outcome = Order.of(a.source.value, b.source.value).then(Order.of(a.verb, b.verb))
                .then(Order.of(a.target.value, b.target.value))
            return outcome == .same ? $0 < $1 : outcome == .ascending
        }
        edges = order.map { edges[$0] }
    }
}

extension Evidence {
    /// The order of two statements by their places in documents and how they are read, but not by who found them with
    /// what confidence: a better model is not news.
    fileprivate func placeOrder(in left: Remapping, _ other: Evidence, in right: Remapping) -> Order {
        Order.of(left[document], right[other.document])
            .then(Order.of(sentence, other.sentence))
            .then(Order.of(trigger, other.trigger))
            .then(Order.of(sourceMention, other.sourceMention))
            .then(Order.of(targetMention, other.targetMention))
            .then(Order.of(eventClass, other.eventClass))
            .then(Order.of(polarity.rawValue, other.polarity.rawValue))
            .then(Order.of(modality.rawValue, other.modality.rawValue))
    }
}

extension Graph {
    fileprivate struct Summary {
        var count = 0
        var documents = 0
        var polarity = Polarity.affirmed
        var eventClass = EventClass.other
        var modality = Modality.asserted
    }

    /// What several edges say together.
    fileprivate func summary(_ indices: [EdgeIndex]) -> Summary {
        guard let first = indices.first.map({ self[$0] }) else { return Summary() }
        let edge =
            indices.count == 1
            ? first
            : Edge(
                source: first.source, verb: first.verb, target: first.target,
                tallies: indices.flatMap { self[$0].tallies }.sorted { $0.order($1) == .ascending })
        return Summary(
            count: edge.count, documents: edge.documentCount, polarity: edge.dominantPolarity,
            eventClass: edge.dominantClass, modality: edge.dominantModality)
    }
}
