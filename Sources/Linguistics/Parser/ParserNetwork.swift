import Learning

/// The slot contributions of each row and the scores of states, in plain floats.
package final class ParserNetwork {
    package let layout: NetworkLayout
    package let kernels: Kernels

    /// rows × wordSlots·hidden.
    package let wordParts = Scratch<Float>()
    /// rows × childRank.
    package let projected = Scratch<Float>()
    /// rows × childSlots·hidden.
    package let childParts = Scratch<Float>()

    package init(layout: NetworkLayout, kernels: Kernels = .best) {
        self.layout = layout
        self.kernels = kernels
    }

    package func prepare(_ weights: UnsafePointer<Float>, rows: Int, states: UnsafePointer<Float>) {
        let d = layout.shape.width
        let r = layout.shape.childRank
        let words = layout.slotWeight.columns
        let children = layout.childUp.columns
        wordParts.reserve(rows * words)
        projected.reserve(rows * r)
        childParts.reserve(rows * children)
        kernels.multiply(
            rows, words, d, states, d, weights + layout.slotWeight.offset, words, into: wordParts.base, words)
        kernels.multiply(rows, r, d, states, d, weights + layout.childDown.offset, r, into: projected.base, r)
        kernels.multiply(
            rows, children, r, projected.base, r, weights + layout.childUp.offset, children, into: childParts.base,
            children)
    }

    /// The hidden layer of a state.
    @inline(__always)
    package func hidden(
        _ weights: UnsafePointer<Float>, slots: UnsafePointer<Int32>, rows: UnsafePointer<Int32>,
        into hidden: UnsafeMutablePointer<Float>
    ) {
        let h = layout.shape.parserHidden
        hidden.update(from: weights + layout.parserBias.offset, count: h)
        for k in 0..<ParserFeatures.slots { Vectors.add(part(weights, k, slots[k]), to: hidden, count: h) }
        for k in 0..<ParserFeatures.stateCount {
            Vectors.add(weights + layout.stateRows.offset + Int(rows[k]) * h, to: hidden, count: h)
        }
        Vectors.rectify(hidden, count: h)
    }

    @inline(__always)
    private func part(_ weights: UnsafePointer<Float>, _ slot: Int, _ row: Int32) -> UnsafePointer<Float> {
        let h = layout.shape.parserHidden
        if row >= 0 {
            if slot < ParserFeatures.wordSlots {
                return UnsafePointer(wordParts.base) + Int(row) * layout.slotWeight.columns + slot * h
            }
            return UnsafePointer(childParts.base) + Int(row) * layout.childUp.columns
                + (slot - ParserFeatures.wordSlots) * h
        }
        if row == ParserFeatures.root { return weights + layout.rootSlots.offset + slot * h }
        return weights + layout.absentSlots.offset + slot * h
    }

    /// Scores of `count` hidden layers, one after another: count × `Move.columns`.
    package func score(
        _ weights: UnsafePointer<Float>, count: Int, hidden: UnsafePointer<Float>,
        into scores: UnsafeMutablePointer<Float>
    ) {
        let n = Move.columns
        let h = layout.shape.parserHidden
        for i in 0..<count { (scores + i * n).update(from: weights + layout.moveBias.offset, count: n) }
        kernels.multiply(
            count, n, h, hidden, h, weights + layout.moveWeight.offset, n, into: scores, n, accumulate: true)
    }

    /// The best move that a state allows.
    @inline(__always)
    package static func bestMove(_ state: ParserState, _ scores: UnsafePointer<Float>) -> Int {
        var best = -1
        var top = -Float.infinity
        if state.allowsShift {
            best = Move.shift
            top = scores[Move.shift]
        }
        if state.allowsLeft { search(Move.lefts, scores, &best, &top) }
        if state.allowsRight { search(Move.rights, scores, &best, &top) }
        return best >= 0 ? best : state.allowsRight ? Move.right(0) : Move.left(0)
    }

    @inline(__always)
    private static func search(
        _ moves: Range<Int>, _ scores: UnsafePointer<Float>, _ best: inout Int, _ top: inout Float
    ) {
        for move in moves where scores[move] > top && move != moves.lowerBound + Move.rootLabel {
            top = scores[move]
            best = move
        }
    }

    @inline(__always)
    package static func apply(_ move: Int, to state: inout ParserState, _ trees: Trees) {
        if move == Move.shift {
            state.shift(trees)
        } else if move < Move.rights.lowerBound {
            state.left(UInt8(move - Move.lefts.lowerBound), trees)
        } else {
            state.right(UInt8(move - Move.rights.lowerBound), trees)
        }
    }
}
