/// Where each tensor of the network stands in one array of floats.
package struct NetworkLayout: Sendable {
    /// A row-major matrix.
    package struct Tensor: Hashable, Sendable {
        package var name: String
        package var offset: Int
        package var rows: Int
        package var columns: Int
        package var count: Int { rows * columns }
    }

    package struct LayerTensors: Sendable {
        package var kind: NetworkShape.Layer
        package var weight: Tensor
        package var bias: Tensor
        package var gain: Tensor
        package var shift: Tensor
    }

    package let shape: NetworkShape
    package private(set) var tensors: [Tensor] = []
    package private(set) var count = 0

    package let embedding: Tensor
    package let embeddingGain: Tensor
    package let embeddingShift: Tensor
    package let layers: [LayerTensors]
    package let tagWeight: Tensor
    package let tagBias: Tensor
    package let nameWeight: Tensor
    package let nameBias: Tensor
    package let nameContext: Tensor
    package let nameOutput: Tensor
    package let nameOutputBias: Tensor
    package let slotWeight: Tensor
    package let childDown: Tensor
    package let childUp: Tensor
    package let absentSlots: Tensor
    package let rootSlots: Tensor
    package let parserBias: Tensor
    package let stateRows: Tensor
    package let moveWeight: Tensor
    package let moveBias: Tensor

    package init(shape: NetworkShape) {
        self.shape = shape
        var tensors: [Tensor] = []
        var count = 0
        func add(_ name: String, _ rows: Int, _ columns: Int) -> Tensor {
            let tensor = Tensor(name: name, offset: count, rows: rows, columns: columns)
            tensors.append(tensor)
            count += (rows * columns + 15) / 16 * 16
            return tensor
        }
        let d = shape.width
        let h = shape.parserHidden
        embedding = add("embedding", shape.embeddingRows, d)
        embeddingGain = add("embedding.gain", 1, d)
        embeddingShift = add("embedding.shift", 1, d)
        layers = shape.layers.enumerated().map { i, kind in
            let convolves = kind == .convolution
            return LayerTensors(
                kind: kind, weight: add("layer\(i).weight", convolves ? 3 * d : d, convolves ? d : 2 * d),
                bias: add("layer\(i).bias", 1, convolves ? d : 2 * d), gain: add("layer\(i).gain", 1, d),
                shift: add("layer\(i).shift", 1, d))
        }
        tagWeight = add("tags.weight", d, NetworkShape.tagColumns)
        tagBias = add("tags.bias", 1, NetworkShape.tagColumns)
        nameWeight = add("names.weight", 3 * d, shape.nameHidden)
        nameBias = add("names.bias", 1, shape.nameHidden)
        nameContext = add("names.context", NameContext.rows, shape.nameHidden)
        nameOutput = add("names.output", shape.nameHidden, NameLabel.columns)
        nameOutputBias = add("names.output.bias", 1, NameLabel.columns)
        slotWeight = add("parser.slots", d, ParserFeatures.wordSlots * h)
        childDown = add("parser.children.down", d, shape.childRank)
        childUp = add("parser.children.up", shape.childRank, ParserFeatures.childSlots * h)
        absentSlots = add("parser.absent", ParserFeatures.slots, h)
        rootSlots = add("parser.root", ParserFeatures.wordSlots, h)
        parserBias = add("parser.bias", 1, h)
        stateRows = add("parser.state", ParserFeatures.stateRows, h)
        moveWeight = add("parser.moves", h, Move.columns)
        moveBias = add("parser.moves.bias", 1, Move.columns)
        self.tensors = tensors
        self.count = count
    }
}
