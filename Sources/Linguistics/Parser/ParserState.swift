/// The trees that a batch of sentences grow, one entry for each row of a `RowLayout`; rows are absolute.
package struct Trees {
    /// −1 before it is known and for roots.
    package let heads: UnsafeMutablePointer<Int32>
    package let labels: UnsafeMutablePointer<UInt8>
    package let leftChild: UnsafeMutablePointer<Int32>
    package let rightChild: UnsafeMutablePointer<Int32>
    /// Bits of the labels of the children on either side.
    package let leftLabels: UnsafeMutablePointer<UInt64>
    package let rightLabels: UnsafeMutablePointer<UInt64>
    package let stacks: UnsafeMutablePointer<Int32>
    package let onStack: UnsafeMutablePointer<Bool>
}

/// The state of one sentence in the arc-hybrid system. O(1) for each move.
package struct ParserState {
    /// The part of `Trees.stacks` that is its stack begins here.
    package let first: Int32
    package let end: Int32
    /// The first word of the buffer.
    package private(set) var next: Int32
    package private(set) var depth: Int32 = 0

    package init(rows: Range<Int>) {
        first = Int32(rows.lowerBound)
        end = Int32(rows.upperBound)
        next = first
    }

    package var bufferIsEmpty: Bool { next == end }
    package var isFinal: Bool { next == end && depth == 0 }

    /// The word at a depth of the stack, 0 the top; −1 below the bottom.
    @inline(__always)
    package func stack(_ trees: Trees, _ i: Int32) -> Int32 {
        i < depth ? trees.stacks[Int(first + depth - 1 - i)] : -1
    }

    /// The i-th word of the buffer; −1 beyond the end.
    @inline(__always)
    package func buffer(_ i: Int32) -> Int32 { next + i < end ? next + i : -1 }

    package var allowsShift: Bool { next < end }
    package var allowsLeft: Bool { next < end && depth > 0 }
    /// An arc between two words; the arc from the root is `isLast`.
    package var allowsRight: Bool { depth > 1 }
    /// One word left: it becomes the root.
    package var isLast: Bool { next == end && depth == 1 }

    @inline(__always)
    package mutating func shift(_ trees: Trees) {
        trees.stacks[Int(first + depth)] = next
        trees.onStack[Int(next)] = true
        depth += 1
        next += 1
    }

    @inline(__always)
    package mutating func left(_ label: UInt8, _ trees: Trees) {
        let s = Int(stack(trees, 0))
        let b = Int(next)
        trees.heads[s] = next
        trees.labels[s] = label
        trees.onStack[s] = false
        trees.leftChild[b] = trees.leftChild[b] < 0 ? Int32(s) : min(trees.leftChild[b], Int32(s))
        trees.leftLabels[b] |= 1 << UInt64(label)
        depth -= 1
    }

    @inline(__always)
    package mutating func right(_ label: UInt8, _ trees: Trees) {
        let s = Int(stack(trees, 0))
        let t = stack(trees, 1)
        trees.heads[s] = t
        trees.labels[s] = label
        trees.onStack[s] = false
        trees.rightChild[Int(t)] = max(trees.rightChild[Int(t)], Int32(s))
        trees.rightLabels[Int(t)] |= 1 << UInt64(label)
        depth -= 1
    }

    /// The last move: the only word left becomes the root.
    package mutating func close(_ trees: Trees) {
        let s = Int(stack(trees, 0))
        trees.heads[s] = -1
        trees.labels[s] = UInt8(Move.rootLabel)
        trees.onStack[s] = false
        depth -= 1
    }

    /// Makes moves that leave no choice. Whether one that does is left.
    package mutating func advance(_ trees: Trees) -> Bool {
        while true {
            if depth == 0 {
                if next == end { return false }
                shift(trees)
            } else if isLast {
                close(trees)
            } else {
                return true
            }
        }
    }
}
