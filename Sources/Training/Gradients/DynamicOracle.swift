import Learning
import Linguistics

/// What each move costs: how many arcs of the gold tree can no longer be reached after it.
///
/// Goldberg and Nivre, "Training deterministic parsers with non-deterministic oracles" (2013), for arc-hybrid.
package struct DynamicOracle {
    /// Gold heads by row, −1 for a root; children of each row by increasing row, in one list.
    package private(set) var heads: [Int32] = []
    package private(set) var labels: [UInt8] = []
    private var children: [Int32] = []
    private var firstChild: [Int32] = []

    package struct Costs {
        package var shift = Int.max
        package var left = Int.max
        package var right = Int.max
        package var least: Int { min(shift, min(left, right)) }
    }

    package init() {}

    /// Takes gold trees: `heads` by row of the batch.
    package mutating func set(heads: [Int32], labels: [UInt8]) {
        self.heads = heads
        self.labels = labels
        firstChild = [Int32](repeating: 0, count: heads.count + 1)
        for head in heads where head >= 0 { firstChild[Int(head) + 1] += 1 }
        for i in heads.indices { firstChild[i + 1] += firstChild[i] }
        children = [Int32](repeating: 0, count: Int(firstChild[heads.count]))
        var fill = firstChild
        for (row, head) in heads.enumerated() where head >= 0 {
            children[Int(fill[Int(head)])] = Int32(row)
            fill[Int(head)] += 1
        }
    }

    package func costs(_ state: ParserState, _ trees: Trees) -> Costs {
        var costs = Costs()
        let s0 = state.stack(trees, 0)
        let s1 = state.stack(trees, 1)
        let b0 = state.buffer(0)
        let waiting = s0 >= 0 ? childrenInBuffer(s0, state) : 0
        let head = s0 >= 0 ? heads[Int(s0)] : -1
        if state.allowsShift { costs.shift = shiftCost(b0, s0, state, trees) }
        if state.allowsLeft {
            // The head is lost when it is s1 (the root below a lone word) or further back in the buffer.
            let lost = head == s1 || head > b0
            costs.left = waiting + (lost ? 1 : 0)
        }
        if state.allowsRight {
            let lost = b0 >= 0 && head >= b0
            costs.right = waiting + (lost ? 1 : 0)
        }
        return costs
    }

    private func shiftCost(_ b0: Int32, _ s0: Int32, _ state: ParserState, _ trees: Trees) -> Int {
        let head = heads[Int(b0)]
        var cost = 0
        if s0 >= 0 {
            if head < 0 { cost += 1 } else if head != s0 && trees.onStack[Int(head)] { cost += 1 }
        }
        for k in childRange(b0) where trees.onStack[Int(children[k])] { cost += 1 }
        return cost
    }

    private func childRange(_ row: Int32) -> Range<Int> {
        Int(firstChild[Int(row)])..<Int(firstChild[Int(row) + 1])
    }

    private func childrenInBuffer(_ row: Int32, _ state: ParserState) -> Int {
        guard !state.bufferIsEmpty else { return 0 }
        var count = 0
        for k in childRange(row).reversed() {
            if children[k] < state.next { break }
            count += 1
        }
        return count
    }
}
