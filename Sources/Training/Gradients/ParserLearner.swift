import Learning
import Linguistics

/// Parses sentences with gold trees in lockstep, scores every state it comes through against the dynamic oracle, and
/// takes the losses back to the states of the encoder.
final class ParserLearner {
    private let network: ParserNetwork
    private let layout: NetworkLayout
    private let storage = TreeStorage()
    private var oracle = DynamicOracle()
    private let slots = Scratch<Int32>()
    private let rows = Scratch<Int32>()
    private let hidden = Scratch<Float>()
    private let scores = Scratch<Float>()
    private let gradient = Scratch<Float>()
    private let wordGradient = Scratch<Float>()
    private let childGradient = Scratch<Float>()
    private let projectedGradient = Scratch<Float>()
    private let mask = Scratch<Float>()

    /// How often the parser follows its own best move rather than the oracle's.
    var exploration: Float = 0.9
    var dropout: Float = 0.2

    init(layout: NetworkLayout) {
        self.layout = layout
        network = ParserNetwork(layout: layout)
    }

    /// `treed` are the sentences of the batch with gold trees, `heads` and `labels` their trees by row. Adds to `dstates`.
    /// Gives the sum of losses.
    func run(
        _ weights: UnsafePointer<Float>, treed: [Range<Int>], rowCount: Int, heads: [Int32], labels: [UInt8],
        states: UnsafePointer<Float>, dstates: UnsafeMutablePointer<Float>, scale: Float, gradients: Gradients,
        random: inout RandomSource
    ) -> Double {
        guard !treed.isEmpty else { return 0 }
        network.prepare(weights, rows: rowCount, states: states)
        oracle.set(heads: heads, labels: labels)
        let words = treed.reduce(0) { $0 + $1.count }
        reserve(2 * words)
        var loss = 0.0
        let count = walk(weights, treed, rowCount, scale, &loss, &random)
        backward(weights, count, rowCount, states, dstates, gradients)
        return loss
    }

    private func reserve(_ count: Int) {
        slots.reserve(count * ParserFeatures.slots)
        rows.reserve(count * ParserFeatures.stateCount)
        hidden.reserve(count * layout.shape.parserHidden)
        scores.reserve(count * Move.columns)
        mask.reserve(count * layout.shape.parserHidden)
    }

    /// Goes through all states. Leaves their hidden layers and the gradients of their scores; gives their number.
    private func walk(
        _ weights: UnsafePointer<Float>, _ treed: [Range<Int>], _ rowCount: Int, _ scale: Float,
        _ loss: inout Double, _ random: inout RandomSource
    ) -> Int {
        let h = layout.shape.parserHidden
        let trees = storage.clear(rows: rowCount)
        var active = treed.map(ParserState.init(rows:))
        var count = 0
        while !active.isEmpty {
            var kept = 0
            for i in active.indices where active[i].advance(trees) {
                active.swapAt(i, kept)
                kept += 1
            }
            active.removeLast(active.count - kept)
            let first = count
            for state in active {
                ParserFeatures.write(
                    state, trees, slots: slots.base + count * ParserFeatures.slots,
                    rows: rows.base + count * ParserFeatures.stateCount)
                network.hidden(
                    weights, slots: slots.base + count * ParserFeatures.slots,
                    rows: rows.base + count * ParserFeatures.stateCount, into: hidden.base + count * h)
                count += 1
            }
            if dropout > 0, count > first {
                Dropout.fill(mask.base, (count - first) * h, rate: dropout, &random)
                for j in 0..<(count - first) * h { hidden.base[first * h + j] *= mask.base[j] }
            }
            network.score(
                weights, count: count - first, hidden: hidden.base + first * h,
                into: scores.base + first * Move.columns)
            for i in active.indices {
                let row = scores.base + (first + i) * Move.columns
                let move = learn(active[i], trees, row, scale, &loss, &random)
                ParserNetwork.apply(move, to: &active[i], trees)
            }
        }
        return count
    }

    /// Puts the gradient in place of the scores, and chooses how to go on.
    private func learn(
        _ state: ParserState, _ trees: Trees, _ scores: UnsafeMutablePointer<Float>, _ scale: Float,
        _ loss: inout Double, _ random: inout RandomSource
    ) -> Int {
        let costs = oracle.costs(state, trees)
        let least = costs.least
        let label = Int(oracle.labels[Int(state.stack(trees, 0))])
        let anyLabel = label == Move.rootLabel
        func isRight(_ move: Int) -> Bool {
            if move == Move.shift { return costs.shift == least }
            if move < Move.rights.lowerBound {
                return costs.left == least && (anyLabel || move == Move.left(label))
            }
            return costs.right == least && (anyLabel || move == Move.right(label))
        }
        func isAllowed(_ move: Int) -> Bool {
            if move == Move.shift { return state.allowsShift }
            if move < Move.rights.lowerBound { return state.allowsLeft && move != Move.left(Move.rootLabel) }
            return state.allowsRight && move != Move.right(Move.rootLabel)
        }
        var move = ParserNetwork.bestMove(state, scores)
        if random.uniform() >= exploration {
            var top = -Float.infinity
            for candidate in 0..<Move.count where isAllowed(candidate) && isRight(candidate) {
                if scores[candidate] > top {
                    top = scores[candidate]
                    move = candidate
                }
            }
        }
        loss += Double(
            SoftmaxLoss.run(scores, 0..<Move.count, scale: scale, allowed: isAllowed, right: isRight))
        for column in Move.count..<Move.columns { scores[column] = 0 }
        return move
    }

    private func backward(
        _ weights: UnsafePointer<Float>, _ count: Int, _ rowCount: Int, _ states: UnsafePointer<Float>,
        _ dstates: UnsafeMutablePointer<Float>, _ gradients: Gradients
    ) {
        let h = layout.shape.parserHidden
        let n = Move.columns
        let kernels = network.kernels
        Vectors.addRows(scores.base, rows: count, columns: n, to: gradients[layout.moveBias])
        kernels.multiplyTransposedLeft(
            h, n, count, hidden.base, h, scores.base, n, into: gradients[layout.moveWeight], n, accumulate: true)
        let dh = gradient.reserve(count * h)
        kernels.multiplyTransposedRight(
            count, h, n, scores.base, n, weights + layout.moveWeight.offset, n, into: dh, h)
        kernels.reluBackward(count * h, output: hidden.base, gradient: dh)
        if dropout > 0 { kernels.scale(count * h, 1 / (1 - dropout), dh) }
        Vectors.addRows(dh, rows: count, columns: h, to: gradients[layout.parserBias])
        scatter(count, rowCount, dh, gradients)
        backwardParts(weights, rowCount, states, dstates, gradients)
    }

    private func scatter(_ count: Int, _ rowCount: Int, _ dh: UnsafePointer<Float>, _ gradients: Gradients) {
        let h = layout.shape.parserHidden
        let words = wordGradient.zeroed(rowCount * layout.slotWeight.columns)
        let children = childGradient.zeroed(rowCount * layout.childUp.columns)
        for i in 0..<count {
            let source = dh + i * h
            for k in 0..<ParserFeatures.slots {
                let row = Int(slots.base[i * ParserFeatures.slots + k])
                let target: UnsafeMutablePointer<Float>
                if row >= 0 {
                    target =
                        k < ParserFeatures.wordSlots
                        ? words + row * layout.slotWeight.columns + k * h
                        : children + row * layout.childUp.columns + (k - ParserFeatures.wordSlots) * h
                } else if row == Int(ParserFeatures.root) {
                    target = gradients[layout.rootSlots] + k * h
                } else {
                    target = gradients[layout.absentSlots] + k * h
                }
                Vectors.add(source, to: target, count: h)
            }
            for k in 0..<ParserFeatures.stateCount {
                let row = Int(rows.base[i * ParserFeatures.stateCount + k])
                Vectors.add(source, to: gradients[layout.stateRows] + row * h, count: h)
            }
        }
    }

    private func backwardParts(
        _ weights: UnsafePointer<Float>, _ rowCount: Int, _ states: UnsafePointer<Float>,
        _ dstates: UnsafeMutablePointer<Float>, _ gradients: Gradients
    ) {
        let d = layout.shape.width
        let r = layout.shape.childRank
        let words = layout.slotWeight.columns
        let children = layout.childUp.columns
        let kernels = network.kernels
        kernels.multiplyTransposedLeft(
            d, words, rowCount, states, d, wordGradient.base, words, into: gradients[layout.slotWeight], words,
            accumulate: true)
        kernels.multiplyTransposedRight(
            rowCount, d, words, wordGradient.base, words, weights + layout.slotWeight.offset, words, into: dstates, d,
            accumulate: true)
        let down = projectedGradient.reserve(rowCount * r)
        kernels.multiplyTransposedLeft(
            r, children, rowCount, network.projected.base, r, childGradient.base, children,
            into: gradients[layout.childUp], children, accumulate: true)
        kernels.multiplyTransposedRight(
            rowCount, r, children, childGradient.base, children, weights + layout.childUp.offset, children,
            into: down, r)
        kernels.multiplyTransposedLeft(
            d, r, rowCount, states, d, down, r, into: gradients[layout.childDown], r, accumulate: true)
        kernels.multiplyTransposedRight(
            rowCount, d, r, down, r, weights + layout.childDown.offset, r, into: dstates, d, accumulate: true)
    }
}
