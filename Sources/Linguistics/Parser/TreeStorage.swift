import Learning

/// The memory behind `Trees`.
package final class TreeStorage {
    private let heads = Scratch<Int32>()
    private let labels = Scratch<UInt8>()
    private let leftChild = Scratch<Int32>()
    private let rightChild = Scratch<Int32>()
    private let leftLabels = Scratch<UInt64>()
    private let rightLabels = Scratch<UInt64>()
    private let stacks = Scratch<Int32>()
    private let onStack = Scratch<Bool>()

    package init() {}

    /// Trees without arcs for `rows` rows. They live until the next call.
    package func clear(rows: Int) -> Trees {
        heads.reserve(rows).update(repeating: -1, count: rows)
        leftChild.reserve(rows).update(repeating: -1, count: rows)
        rightChild.reserve(rows).update(repeating: -1, count: rows)
        return Trees(
            heads: heads.base, labels: labels.zeroed(rows), leftChild: leftChild.base, rightChild: rightChild.base,
            leftLabels: leftLabels.zeroed(rows), rightLabels: rightLabels.zeroed(rows), stacks: stacks.reserve(rows),
            onStack: onStack.zeroed(rows))
    }
}
