import Annotation

extension GraphDiff {
    /// Linear merge of both graphs' nodes; those that regroupings explain are neither added nor gone.
    mutating func compareNodes(_ places: DiffPlaces) {
        var isExplainedOld = [Bool](repeating: false, count: old.nodes.count)
        var isExplainedNew = [Bool](repeating: false, count: new.nodes.count)
        var renamed: [NodeIndex: NodeIndex] = [:]
        for group in regroupings {
            for node in group.old { isExplainedOld[node.offset] = true }
            for node in group.new { isExplainedNew[node.offset] = true }
            if group.kind == .renamed { renamed[group.new[0]] = group.old[0] }
        }
        for place in 0..<places.nodeCount {
            let oldIndex = places.oldNodeAt[place] < 0 ? nil : NodeIndex(places.oldNodeAt[place])
            let newIndex = places.newNodeAt[place] < 0 ? nil : NodeIndex(places.newNodeAt[place])
            if let newIndex, let before = renamed[newIndex] {
                compare(before, newIndex)
            } else if let oldIndex, let newIndex {
                if !isExplainedNew[newIndex.offset] || !isExplainedOld[oldIndex.offset] { compare(oldIndex, newIndex) }
            } else if let oldIndex, !isExplainedOld[oldIndex.offset] {
                report(NodeChange(old: oldIndex, new: nil, kinds: .gone), size: old[oldIndex].mentionCount)
            } else if let newIndex, !isExplainedNew[newIndex.offset] {
                report(NodeChange(old: nil, new: newIndex, kinds: .added), size: new[newIndex].mentionCount)
            }
        }
    }

    private mutating func compare(_ oldIndex: NodeIndex, _ newIndex: NodeIndex) {
        let (a, b) = (old[oldIndex], new[newIndex])
        var kinds: NodeChange.Kinds = []
        if Order.of(a.label, b.label) != .same { kinds.insert(.relabelled) }
        if a.type != b.type { kinds.insert(.retyped) }
        let change = max(abs(a.mentionCount - b.mentionCount), abs(a.documentCount - b.documentCount))
        if change >= max(1, options.minChange) { kinds.insert(.reweighted) } else if change > 0 { suppressed += 1 }
        if !kinds.isEmpty { nodes.append(NodeChange(old: oldIndex, new: newIndex, kinds: kinds)) }
    }

    /// A node without mentions is as good as mentioned once.
    private mutating func report(_ change: NodeChange, size: Int) {
        if max(1, size) >= options.minChange { nodes.append(change) } else { suppressed += 1 }
    }
}
