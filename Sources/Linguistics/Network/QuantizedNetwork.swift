import Learning

/// The network's weights for inference with bytes, laid out for the kernels of this processor. Immutable.
///
/// Activations are bytes whose steps come from `ActivationRanges`; the steps of a layer's inputs are folded into its
/// weights, so that the sums of a product need one factor for each output. The parser's contributions are 16-bit
/// integers, `parserShift` bits finer than the bytes of its hidden layer.
final class QuantizedNetwork: Sendable {
    let layout: NetworkLayout
    let kernels: Kernels

    let embedding: Embedding
    /// Of the embedding, then of each layer.
    private let norms: [Norm]
    let layers: [QuantizedLayer]
    let tags: QuantizedLayer
    let names: QuantizedLayer
    let nameContext: Constants<Float>
    let nameSteps: Constants<Float>
    let nameOutput: QuantizedLayer
    let slots: QuantizedLayer
    let childDown: QuantizedLayer
    let childUp: QuantizedLayer
    let absentSlots: Constants<Int16>
    let rootSlots: Constants<Int16>
    let stateRows: Constants<Int16>
    let parserBias: Constants<Int16>
    let moves: QuantizedLayer

    static let parserShift = 5

    /// The byte table, in the model file or in memory of its own.
    struct Embedding: Sendable {
        /// Whoever keeps the memory alive.
        let owner: any Sendable
        nonisolated(unsafe) let bytes: UnsafePointer<Int8>
        nonisolated(unsafe) let scales: UnsafePointer<Float>
    }

    private struct Norm: Sendable {
        let gain: Constants<Float>
        let shift: Constants<Float>
        let steps: Constants<Float>
    }

    /// `weights` holds all tensors but the embedding.
    init(
        layout: NetworkLayout, weights: [NetworkLayout.Tensor: [Float]], embedding: Embedding,
        ranges: ActivationRanges, kernels: Kernels
    ) {
        let d = layout.shape.width
        self.layout = layout
        self.kernels = kernels
        self.embedding = embedding
        let units = (0...layout.layers.count).map { ActivationRanges.units(ranges.states[$0 * d..<($0 + 1) * d]) }
        func constants(_ tensor: NetworkLayout.Tensor) -> Constants<Float> {
            Constants(weights[tensor]!)
        }
        func layer(
            _ weight: NetworkLayout.Tensor, _ bias: NetworkLayout.Tensor?, units: [Float], steps: [Float]? = nil,
            columns: [Int?]? = nil, width: Int? = nil, unused: Float = 0
        ) -> QuantizedLayer {
            QuantizedLayer(
                weights[weight]!, bias: bias.map { weights[$0]! }, inputUnits: units,
                outputSteps: steps, columns: columns ?? Array(0..<weight.columns), width: width ?? weight.columns,
                unused: unused, kernels: kernels)
        }
        let gains = [layout.embeddingGain] + layout.layers.map(\.gain)
        let shifts = [layout.embeddingShift] + layout.layers.map(\.shift)
        norms = units.indices.map { i in
            Norm(gain: constants(gains[i]), shift: constants(shifts[i]), steps: Constants(units[i].map { 1 / $0 }))
        }
        layers = layout.layers.enumerated().map { i, tensors in
            let inputs = tensors.kind == .convolution ? units[i] + units[i] + units[i] : units[i]
            return layer(tensors.weight, tensors.bias, units: inputs)
        }
        let last = units[units.count - 1]
        tags = layer(
            layout.tagWeight, layout.tagBias, units: last, columns: TagColumns.all, width: TagColumns.count,
            unused: Self.never)
        let nameUnits = ActivationRanges.units(ranges.nameHidden)
        names = layer(layout.nameWeight, layout.nameBias, units: last + last + last)
        nameContext = constants(layout.nameContext)
        nameSteps = Constants(nameUnits.map { 1 / $0 })
        nameOutput = layer(layout.nameOutput, layout.nameOutputBias, units: nameUnits)

        let parserUnits = ActivationRanges.units(ranges.parserHidden)
        let fine = parserUnits.map { Float(1 << Self.parserShift) / $0 }
        func repeated(_ steps: [Float], _ times: Int) -> [Float] { (0..<times).flatMap { _ in steps } }
        func shorts(_ tensor: NetworkLayout.Tensor) -> Constants<Int16> {
            Constants(Quantization.shorts(weights[tensor]!, factors: fine))
        }
        slots = layer(layout.slotWeight, nil, units: last, steps: repeated(fine, ParserFeatures.wordSlots))
        let childUnits = ActivationRanges.units(ranges.childProjection)
        childDown = layer(layout.childDown, nil, units: last, steps: childUnits.map { 1 / $0 })
        childUp = layer(layout.childUp, nil, units: childUnits, steps: repeated(fine, ParserFeatures.childSlots))
        absentSlots = shorts(layout.absentSlots)
        rootSlots = shorts(layout.rootSlots)
        stateRows = shorts(layout.stateRows)
        parserBias = shorts(layout.parserBias)
        moves = layer(
            layout.moveWeight, layout.moveBias, units: parserUnits, columns: MoveColumns.all, width: MoveColumns.count,
            unused: Self.never)
    }

    /// The bias of an output that must not win.
    static let never: Float = -1e30

    func norm(_ i: Int) -> RowNorm {
        RowNorm(gain: norms[i].gain.base, shift: norms[i].shift.base, steps: norms[i].steps.base)
    }
}

/// Where the tags' scores go, so that each set of tags can be searched in whole vectors.
enum TagColumns {
    static let universal = 0..<32
    static let treebank = 32..<96
    static let count = 96
    static let all: [Int?] = (0..<NetworkShape.tagColumns).map { tag in
        if tag < NetworkShape.universalTags { return tag }
        let treebankTag = tag - NetworkShape.universalTags
        return treebankTag < NetworkShape.treebankTags ? treebank.lowerBound + treebankTag : nil
    }
}

/// Where the moves' scores go: shift and left arcs in one block, right arcs in another.
///
/// A state with words in its buffer allows all of the first block and, with two words on its stack, the second; one
/// without allows just the second. No move labels an arc `root`.
enum MoveColumns {
    static let rights = 64
    static let count = 128
    static let all: [Int?] = (0..<Move.columns).map { move in
        if move == Move.left(Move.rootLabel) || move == Move.right(Move.rootLabel) || move >= Move.count { return nil }
        return move < Move.rights.lowerBound ? move : rights + move - Move.rights.lowerBound
    }

    /// Nil for a column that no move goes to. Such a one wins only with weights that no training makes.
    static func move(_ column: Int) -> Int? {
        if column < Move.rights.lowerBound { return column }
        return column >= rights && column < rights + Move.labels ? column - rights + Move.rights.lowerBound : nil
    }
}
