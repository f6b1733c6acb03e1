import Learning

/// The greedy parser on 16-bit contributions and bytes: what `ParserNetwork` computes, up to their steps.
///
/// All sentences of a batch move in step, so that the last layer is one product for all of them.
final class ByteParser {
    private let network: QuantizedNetwork
    private let kernels: Kernels
    private let encoder: ByteEncoder
    private let wordParts = Scratch<Int16>()
    private let projected = Scratch<UInt8>()
    private let childParts = Scratch<Int16>()
    private let hidden = Scratch<UInt8>()
    private let sums = Scratch<Int32>()
    private var active: [ParserState] = []

    init(network: QuantizedNetwork, encoder: ByteEncoder) {
        self.network = network
        self.encoder = encoder
        kernels = network.kernels
    }

    func parse(_ batch: RowLayout, _ trees: Trees) {
        prepare(batch.rows)
        active.removeAll(keepingCapacity: true)
        for sentence in batch.sentences { active.append(ParserState(rows: sentence)) }
        let h = network.layout.shape.parserHidden
        hidden.reserve(active.count * h)
        sums.reserve(active.count * network.moves.columns)
        active.removeAllAfterAdvancing(trees)
        while !active.isEmpty {
            active.withUnsafeMutableBufferPointer { step($0, trees) }
            active.removeAllAfterAdvancing(trees)
        }
    }

    /// The contributions of all rows to all slots.
    private func prepare(_ rows: Int) {
        let shape = network.layout.shape
        let (slots, down, up) = (network.slots, network.childDown, network.childUp)
        let words = ParserFeatures.wordSlots * shape.parserHidden
        let children = ParserFeatures.childSlots * shape.parserHidden
        wordParts.reserve(rows * words)
        projected.reserve(rows * shape.childRank)
        childParts.reserve(rows * children)
        encoder.multiply(slots, encoder.output, stride: shape.width, rows: 0..<rows) { row, count, sums in
            kernels.shorts(
                count, words, sums: sums, stride: slots.columns, slots.output, into: wordParts.base + row * words, words
            )
        }
        encoder.multiply(down, encoder.output, stride: shape.width, rows: 0..<rows) { row, count, sums in
            kernels.bytes(
                count, shape.childRank, sums: sums, stride: down.columns, down.output,
                into: projected.base + row * shape.childRank, shape.childRank)
        }
        encoder.multiply(up, projected.base, stride: shape.childRank, rows: 0..<rows) { row, count, sums in
            kernels.shorts(
                count, children, sums: sums, stride: up.columns, up.output, into: childParts.base + row * children,
                children)
        }
    }

    /// One move of each state.
    private func step(_ states: UnsafeMutableBufferPointer<ParserState>, _ trees: Trees) {
        let h = network.layout.shape.parserHidden
        let count = ParserFeatures.slots + ParserFeatures.stateCount
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { indices in
            withUnsafeTemporaryAllocation(of: UnsafePointer<Int16>?.self, capacity: count) { rows in
                let (slots, labels) = (indices.baseAddress!, indices.baseAddress! + ParserFeatures.slots)
                let rows = rows.baseAddress!
                for i in states.indices {
                    ParserFeatures.write(states[i], trees, slots: slots, rows: labels)
                    point(rows, slots, labels)
                    kernels.sumShorts(
                        h, count: count, rows: rows, start: network.parserBias.base,
                        shift: QuantizedNetwork.parserShift, into: hidden.base + i * h)
                }
            }
        }
        let moves = network.moves
        kernels.multiply(states.count, hidden.base, h, moves.weights, into: sums.base)
        for i in states.indices {
            let move = bestMove(states[i], sums.base + i * moves.columns, moves.output)
            ParserNetwork.apply(move, to: &states[i], trees)
        }
    }

    /// Where the contributions to a state's hidden layer stand.
    @inline(__always)
    private func point(
        _ rows: UnsafeMutablePointer<UnsafePointer<Int16>?>, _ slots: UnsafePointer<Int32>,
        _ labels: UnsafePointer<Int32>
    ) {
        let h = network.layout.shape.parserHidden
        let absent = network.absentSlots.base
        let words = UnsafePointer(wordParts.base)
        let children = UnsafePointer(childParts.base)
        for k in 0..<ParserFeatures.wordSlots {
            let row = Int(slots[k])
            rows[k] =
                row >= 0
                ? words + (row * ParserFeatures.wordSlots + k) * h
                : row == Int(ParserFeatures.root) ? network.rootSlots.base + k * h : absent + k * h
        }
        for k in 0..<ParserFeatures.childSlots {
            let row = Int(slots[ParserFeatures.wordSlots + k])
            rows[ParserFeatures.wordSlots + k] =
                row >= 0
                ? children + (row * ParserFeatures.childSlots + k) * h : absent + (ParserFeatures.wordSlots + k) * h
        }
        let table = network.stateRows.base
        for k in 0..<ParserFeatures.stateCount { rows[ParserFeatures.slots + k] = table + Int(labels[k]) * h }
    }

    /// The best move that a state allows. One that leaves no choice has been advanced before.
    @inline(__always)
    private func bestMove(_ state: ParserState, _ sums: UnsafePointer<Int32>, _ output: OutputScale) -> Int {
        let rights = MoveColumns.rights
        if state.bufferIsEmpty {
            let output = OutputScale(scale: output.scale + rights, bias: output.bias + rights)
            let place = kernels.best(MoveColumns.count - rights, sums: sums + rights, output).place
            return MoveColumns.move(rights + place) ?? Move.right(0)
        }
        let place = kernels.best(state.allowsRight ? MoveColumns.count : rights, sums: sums, output).place
        return MoveColumns.move(place) ?? Move.shift
    }
}
