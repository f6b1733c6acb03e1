import Learning

extension QuantizedNetwork {
    /// From a file, whose byte table is read where it lies.
    convenience init(
        _ file: ModelFile, layout: NetworkLayout, ranges: ActivationRanges, kernels: Kernels
    ) throws(ModelError) {
        guard layout.shape.fitsByteKernels else { throw .wrongContent(tensor: "shape") }
        let table = layout.embedding
        let tensor = try file.tensor(table.name, .int8, [table.rows, table.columns])
        guard tensor.scales.allSatisfy(\.isFinite) else { throw .wrongContent(tensor: table.name) }
        let embedding = Embedding(
            owner: file, bytes: tensor.elements(as: Int8.self).baseAddress!, scales: tensor.scales.baseAddress!)
        var weights: [NetworkLayout.Tensor: [Float]] = [:]
        for tensor in layout.tensors where tensor != table { weights[tensor] = try LanguageModel.floats(file, tensor) }
        self.init(layout: layout, weights: weights, embedding: embedding, ranges: ranges, kernels: kernels)
    }

    /// From floats laid out as `NetworkLayout` says.
    convenience init(layout: NetworkLayout, weights: [Float], ranges: ActivationRanges, kernels: Kernels) {
        let table = layout.embedding
        let (bytes, scales) = Quantization.rows(
            Array(weights[table.offset..<table.offset + table.count]), columns: table.columns)
        let owner = OwnedEmbedding(bytes: Constants(bytes), scales: Constants(scales))
        var tensors: [NetworkLayout.Tensor: [Float]] = [:]
        for tensor in layout.tensors where tensor != table {
            tensors[tensor] = Array(weights[tensor.offset..<tensor.offset + tensor.count])
        }
        self.init(
            layout: layout, weights: tensors,
            embedding: Embedding(owner: owner, bytes: owner.bytes.base, scales: owner.scales.base), ranges: ranges,
            kernels: kernels)
    }

    /// What keeps the bytes of a model alive that came from floats.
    private struct OwnedEmbedding: Sendable {
        let bytes: Constants<Int8>
        let scales: Constants<Float>
    }
}

extension NetworkShape {
    /// Whether the kernels on bytes can work with these sizes.
    var fitsByteKernels: Bool {
        width % 32 == 0 && width <= Kernels.maximumWidth && nameHidden % 16 == 0 && childRank % 16 == 0
            && parserHidden % 32 == 0 && parserHidden <= Kernels.maximumWidth
    }
}
