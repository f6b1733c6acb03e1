import Annotation

/// Recognizes entities whose ids changed.
///
/// First by mentions: in documents that both graphs know, a name that stood for one entity and now stands for another
/// has moved. An entity that is gone went where at least 60% of its name mentions went; a new one came from where at
/// least 60% of its own came. What these links join is a group: one to one is a renaming, and so on. Pronouns and
/// common nouns do not count, for several entities of one document share them.
///
/// Then, for entities no common document knows, by names: the same type, a name that no other entity of either graph
/// has and that makes up at least half of the name mentions of each, and at least a third of the neighbours of the one
/// that has fewer, but no less than one.
struct Regrouper {
    let old: Graph
    let new: Graph
    let places: DiffPlaces

    /// Precision comes first: at most one candidate can pass.
    private static let share = (part: 60, whole: 100)

    func regroupings() -> [Regrouping] {
        let byMentions = groupsByMentions()
        let taken = Set(byMentions.flatMap { $0.old.map { places.oldNodes[$0.offset] } })
            .union(byMentions.flatMap { $0.new.map { places.newNodes[$0.offset] } })
        return (byMentions + NameMatcher(old: old, new: new, places: places, taken: taken).renamings())
            .sorted { $0.new[0] < $1.new[0] }
    }

    /// Mentions that a node lost (old) or gained (new) in one document under one name.
    private struct Cell {
        var document: Int32
        var surface: Int32
        var node: Int32
        var count: Int32
    }

    private struct Flow: Hashable {
        var from: Int32
        var to: Int32
    }

    private func groupsByMentions() -> [Regrouping] {
        var names = StringTable()
        var losses: [Cell] = []
        var gains: [Cell] = []
        for place in 0..<places.nodeCount {
            let before = cells(old, places.oldNodeAt[place], place, &names, places.oldDocuments, places.isNewDocument)
            let after = cells(new, places.newNodeAt[place], place, &names, places.newDocuments, places.isOldDocument)
            Self.subtract(before, after, &losses, &gains)
        }
        if losses.isEmpty || gains.isEmpty { return [] }
        let flows = Self.flows(losses, gains)
        return groups(links(flows), flows)
    }

    /// A node's name mentions in common documents, sorted by document and name.
    private func cells(
        _ graph: Graph, _ index: Int32, _ place: Int, _ names: inout StringTable, _ documents: [Int32],
        _ isCommon: [Bool]
    ) -> [Cell] {
        guard index >= 0 else { return [] }
        // An entity that both graphs know alike neither lost nor gained; most do not get past this.
        if places.oldNodeAt[place] >= 0, places.newNodeAt[place] >= 0, isUnchanged(place) { return [] }
        let node = graph.nodes[Int(index)]
        return node.appearances.filter { $0.kind == .name && isCommon[Int(documents[$0.document.offset])] }
            .map {
                Cell(
                    document: documents[$0.document.offset], surface: names.insert(node.surfaces[Int($0.surface)]),
                    node: Int32(place), count: $0.count)
            }
            .sorted { ($0.document, $0.surface) < ($1.document, $1.surface) }
    }

    private func isUnchanged(_ place: Int) -> Bool {
        let a = old.nodes[Int(places.oldNodeAt[place])]
        let b = new.nodes[Int(places.newNodeAt[place])]
        guard a.appearances.count == b.appearances.count, a.surfaces == b.surfaces else { return false }
        for (x, y) in zip(a.appearances, b.appearances) {
            guard x.surface == y.surface, x.kind == y.kind, x.count == y.count,
                places.oldDocuments[x.document.offset] == places.newDocuments[y.document.offset]
            else { return false }
        }
        return true
    }

    private static func subtract(_ before: [Cell], _ after: [Cell], _ losses: inout [Cell], _ gains: inout [Cell]) {
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            let isBefore =
                j == after.count
                || (i < before.count
                    && (before[i].document, before[i].surface) <= (after[j].document, after[j].surface))
            let isAfter =
                i == before.count
                || (j < after.count
                    && (after[j].document, after[j].surface) <= (before[i].document, before[i].surface))
            var cell = isBefore ? before[i] : after[j]
            let change = (isAfter ? after[j].count : 0) - (isBefore ? before[i].count : 0)
            cell.count = abs(change)
            if change < 0 { losses.append(cell) }
            if change > 0 { gains.append(cell) }
            if isBefore { i += 1 }
            if isAfter { j += 1 }
        }
    }

    /// How many mentions moved from one node to another: in every document and under every name the lesser of what one
    /// lost and the other gained.
    private static func flows(_ losses: [Cell], _ gains: [Cell]) -> [Flow: Int] {
        let isBefore: (Cell, Cell) -> Bool = { ($0.document, $0.surface, $0.node) < ($1.document, $1.surface, $1.node) }
        let losses = losses.sorted(by: isBefore)
        let gains = gains.sorted(by: isBefore)
        var result: [Flow: Int] = [:]
        var begin = 0
        for loss in losses {
            let key = (loss.document, loss.surface)
            while begin < gains.count && (gains[begin].document, gains[begin].surface) < key { begin += 1 }
            var j = begin
            while j < gains.count && (gains[j].document, gains[j].surface) == key {
                result[Flow(from: loss.node, to: gains[j].node), default: 0] += Int(min(loss.count, gains[j].count))
                j += 1
            }
        }
        return result
    }

    /// The flows that are most of what a gone node had or of what a new node has.
    private func links(_ flows: [Flow: Int]) -> [Flow] {
        let share = Self.share
        return flows.filter { flow, count in
            let isGone = places.newNodeAt[Int(flow.from)] < 0
            let isAdded = places.oldNodeAt[Int(flow.to)] < 0
            let before =
                isGone
                ? commonMentions(old, places.oldNodeAt[Int(flow.from)], places.oldDocuments, places.isNewDocument) : 0
            let after =
                isAdded
                ? commonMentions(new, places.newNodeAt[Int(flow.to)], places.newDocuments, places.isOldDocument) : 0
            return (isGone && count * share.whole >= before * share.part)
                || (isAdded && count * share.whole >= after * share.part)
        }.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    private func commonMentions(_ graph: Graph, _ index: Int32, _ documents: [Int32], _ isCommon: [Bool]) -> Int {
        graph.nodes[Int(index)].appearances.reduce(0) {
            $1.kind == .name && isCommon[Int(documents[$1.document.offset])] ? $0 + Int($1.count) : $0
        }
    }

    private func groups(_ links: [Flow], _ flows: [Flow: Int]) -> [Regrouping] {
        let members = Set(links.flatMap { [$0.from, $0.to] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($0.element, $0.offset) })
        var forest = DisjointSets(members.count)
        for link in links { forest.unite(places[link.from]!, places[link.to]!) }
        let (labels, count) = forest.numbered()
        var groups = [[Int32]](repeating: [], count: count)
        for (i, member) in members.enumerated() { groups[Int(labels[i])].append(member) }
        var moved = [Int](repeating: 0, count: count)
        for link in links { moved[Int(labels[places[link.from]!])] += flows[link]! }
        return groups.enumerated().map { regrouping($0.element, moved: moved[$0.offset]) }
    }

    private func regrouping(_ members: [Int32], moved: Int) -> Regrouping {
        let before = members.map { places.oldNodeAt[Int($0)] }.filter { $0 >= 0 }.map { NodeIndex($0) }
        let after = members.map { places.newNodeAt[Int($0)] }.filter { $0 >= 0 }.map { NodeIndex($0) }
        let kind: Regrouping.Kind =
            switch (before.count, after.count) {
            case (1, 1): .renamed
            case (_, 1): .merged
            case (1, _): .split
            default: .regrouped
            }
        return Regrouping(kind: kind, old: before, new: after, basis: .mentions(moved))
    }
}
