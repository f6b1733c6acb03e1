/// What the parser sees of a state: words in slots, and rows of one table for labels, sets of labels and distances.
package enum ParserFeatures {
    /// s0, s1, s2, b0, b1.
    package static let wordSlots = 5
    /// Outermost children: s0 left and right, s1 left and right, b0 left.
    package static let childSlots = 5
    package static let slots = wordSlots + childSlots

    /// In a slot: no such word.
    package static let absent: Int32 = -1
    /// In a slot: the root.
    package static let root: Int32 = -2

    private static let labelKinds = Move.labels + 1
    private static let setRows = 256
    private static let distances = 8
    private static let setsBase = childSlots * labelKinds
    private static let distanceBase = setsBase + 5 * setRows
    private static let fillBase = distanceBase + 2 * distances
    package static let stateRows = fillBase + 16
    /// State rows of each state.
    package static let stateCount = childSlots + 5 + 2 + 1

    /// Writes the rows in the slots and the state rows.
    @inline(__always)
    package static func write(
        _ state: ParserState, _ trees: Trees, slots: UnsafeMutablePointer<Int32>, rows: UnsafeMutablePointer<Int32>
    ) {
        let s0 = state.stack(trees, 0)
        let s1 = state.stack(trees, 1)
        let s2 = state.stack(trees, 2)
        let b0 = state.buffer(0)
        slots[0] = s0
        slots[1] = s1 >= 0 ? s1 : root
        slots[2] = s2 >= 0 ? s2 : (s1 >= 0 ? root : absent)
        slots[3] = b0
        slots[4] = state.buffer(1)
        slots[5] = s0 >= 0 ? trees.leftChild[Int(s0)] : absent
        slots[6] = s0 >= 0 ? trees.rightChild[Int(s0)] : absent
        slots[7] = s1 >= 0 ? trees.leftChild[Int(s1)] : absent
        slots[8] = s1 >= 0 ? trees.rightChild[Int(s1)] : absent
        slots[9] = b0 >= 0 ? trees.leftChild[Int(b0)] : absent
        for c in 0..<childSlots {
            let child = slots[wordSlots + c]
            let label = child >= 0 ? Int(trees.labels[Int(child)]) : Move.labels
            rows[c] = Int32(c * labelKinds + label)
        }
        rows[5] = set(0, s0 >= 0 ? trees.leftLabels[Int(s0)] : 0)
        rows[6] = set(1, s0 >= 0 ? trees.rightLabels[Int(s0)] : 0)
        rows[7] = set(2, s1 >= 0 ? trees.leftLabels[Int(s1)] : 0)
        rows[8] = set(3, s1 >= 0 ? trees.rightLabels[Int(s1)] : 0)
        rows[9] = set(4, b0 >= 0 ? trees.leftLabels[Int(b0)] : 0)
        rows[10] = Int32(distanceBase) + (b0 >= 0 ? distance(b0 - s0) : 0)
        rows[11] = Int32(distanceBase + distances) + (s1 >= 0 ? distance(s0 - s1) : 0)
        rows[12] = Int32(fillBase) + min(state.depth, 4) - 1 + 4 * min(state.end - state.next, 3)
    }

    @inline(__always)
    private static func set(_ which: Int, _ labels: UInt64) -> Int32 {
        let mixed = labels &* 0x9E37_79B9_7F4A_7C15
        return Int32(setsBase + which * setRows) + Int32(truncatingIfNeeded: mixed >> 56)
    }

    /// 1, 2, 3, 4, 5–7, 8–12, more.
    @inline(__always)
    private static func distance(_ d: Int32) -> Int32 {
        if d <= 4 { return d }
        return d <= 7 ? 5 : d <= 12 ? 6 : 7
    }
}
