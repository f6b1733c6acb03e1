import Annotation

extension GraphBuilder {
    /// The rows of this builder alone, in canonical form.
    func assembled() -> Graph {
        let documentOrder = documents.indices.sorted { documents[$0].order(documents[$1]) == .ascending }
        let nodeOrder = ids.sortedNumbers()
        let remap = Remapping(documents: documentOrder.inverse(), nodes: nodeOrder.inverse())
        return Graph(
            canonicalDocuments: documentOrder.map { documents[$0] }, nodes: nodes(order: nodeOrder, remap),
            edges: edges(remap))
    }

    private func nodes(order: [Int], _ remap: Remapping) -> [Node] {
        let names = ids.strings()
        let strings = texts.strings()
        let ranks = texts.sortedNumbers().inverse()
        let presenceRuns = Runs(presences.map(\.node), groups: ids.count)
        let appearanceRuns = Runs(appearances.map(\.node), groups: ids.count)
        var places = [Int32](repeating: 0, count: strings.count)
        return order.map { number in
            let presenceRows = presenceRuns[number].map { presences[Int($0)] }
            let appearanceRows = appearanceRuns[number].map { appearances[Int($0)] }
            var numbers = presenceRows.map(\.label) + appearanceRows.map(\.text)
            numbers.sort { ranks[Int($0)] < ranks[Int($1)] }
            var surfaces: [String] = []
            for (i, text) in numbers.enumerated() where i == 0 || numbers[i - 1] != text {
                places[Int(text)] = Int32(surfaces.count)
                surfaces.append(strings[Int(text)])
            }
            var nodePresences = presenceRows.map { row in
                var presence = row.presence
                presence.document = remap[presence.document]
                presence.label = places[Int(row.label)]
                return presence
            }
            nodePresences.canonicalize { a, b in
                var sum = a
                sum.mentions += b.mentions
                return sum
            }
            var nodeAppearances = appearanceRows.map { row in
                var appearance = row.appearance
                appearance.document = remap[appearance.document]
                appearance.surface = places[Int(row.text)]
                return appearance
            }
            nodeAppearances.canonicalize { a, b in
                var sum = a
                sum.count += b.count
                return sum
            }
            return Node(
                id: EntityID(names[number]), surfaces: surfaces, presences: nodePresences,
                appearances: nodeAppearances)
        }
    }

    private func edges(_ remap: Remapping) -> [Edge] {
        struct Key {
            /// Rank of the source, rank of the verb.
            var high: UInt64
            /// Rank of the target, rank of the document.
            var low: UInt64
            var row: Int32
        }
        let verbNames = verbs.strings()
        let verbRanks = verbs.sortedNumbers().inverse()
        var keys: [Key] = []
        keys.reserveCapacity(statements.count)
        for (row, statement) in statements.enumerated() {
            let source = UInt64(UInt32(remap.nodes[Int(statement.source)]))
            let target = UInt64(UInt32(remap.nodes[Int(statement.target)]))
            keys.append(
                Key(
                    high: source << 32 | UInt64(UInt32(verbRanks[Int(statement.verb)])),
                    low: target << 32 | UInt64(UInt32(remap[statement.tally.document].value)), row: Int32(row)))
        }
        keys.sort { $0.high != $1.high ? $0.high < $1.high : $0.low < $1.low }
        var edges: [Edge] = []
        var begin = 0
        while begin < keys.count {
            var end = begin + 1
            while end < keys.count && keys[end].high == keys[begin].high
                && keys[end].low >> 32 == keys[begin].low >> 32
            { end += 1 }
            edges.append(edge(keys[begin..<end].lazy.map(\.row), verbNames, remap))
            begin = end
        }
        return edges
    }

    /// The edge of some statements, at least one, in the order of their documents.
    private func edge(
        _ rows: some RandomAccessCollection<Int32>, _ verbNames: [String], _ remap: Remapping
    ) -> Edge {
        var tallies: [EdgeTally] = []
        var items: [Evidence] = []
        tallies.reserveCapacity(rows.count)
        items.reserveCapacity(detail == .none ? 0 : rows.count)
        for row in rows {
            tallies.append(remap[statements[Int(row)].tally])
            let item = statements[Int(row)].evidence
            if item >= 0 { items.append(remap[evidence[Int(item)]]) }
        }
        tallies.canonicalize { $0.added(to: $1) }
        items.canonicalize()
        let first = statements[Int(rows[rows.startIndex])]
        return Edge(
            source: remap[NodeIndex(first.source)], verb: verbNames[Int(first.verb)],
            target: remap[NodeIndex(first.target)], tallies: tallies, evidence: items)
    }
}

/// Row numbers grouped by a small integer: a counting sort.
struct Runs {
    private var starts: [Int32]
    private var rows: [Int32]

    init(_ groupOfRow: [Int32], groups: Int) {
        starts = [Int32](repeating: 0, count: groups + 1)
        for group in groupOfRow { starts[Int(group) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        rows = [Int32](repeating: 0, count: groupOfRow.count)
        var next = starts
        for (row, group) in groupOfRow.enumerated() {
            rows[Int(next[Int(group)])] = Int32(row)
            next[Int(group)] += 1
        }
    }

    subscript(group: Int) -> ArraySlice<Int32> { rows[Int(starts[group])..<Int(starts[group + 1])] }
}
