import CModelData
import Learning

/// The weights of the language engine. Immutable; share one among all threads.
public struct LanguageModel: Sendable {
    package let layout: NetworkLayout
    /// How large activations get; nil in a model that has not been measured yet, which runs on floats.
    package let ranges: ActivationRanges?
    package let gazetteer: Gazetteer
    /// What is known of words from unlabelled text; nil in a model that has learned without.
    package let codes: WordCodes?
    let quantized: QuantizedNetwork?
    let source: Source
    /// Where sentences end; without it, rules tell.
    package var sentences: SentenceModel?

    /// Where the weights come from.
    enum Source: Sendable {
        case file(ModelFile)
        /// Laid out as `NetworkLayout` says.
        case floats([Float])
    }

    /// The model that was compiled into the program.
    public static func embedded() throws(ModelError) -> LanguageModel {
        try embedded(kernels: .best)
    }

    /// The same, for certain kernels.
    package static func embedded(kernels: Kernels) throws(ModelError) -> LanguageModel {
        let bytes = UnsafeRawBufferPointer(start: relata_model(), count: relata_model_size())
        return try LanguageModel(ModelFile(staticBytes: bytes), kernels: kernels)
    }

    /// The checksum of the file the model came from; zero for one just trained.
    public var checksum: UInt64 {
        switch source {
        case .file(let file): file.checksum
        case .floats: 0
        }
    }

    /// Maps a model file.
    public init(path: String) throws(ModelError) {
        try self.init(ModelFile(path: path))
    }

    /// Reads a model out of memory.
    public init(bytes: [UInt8]) throws(ModelError) {
        try self.init(ModelFile(copying: bytes))
    }

    /// Maps a model file, for certain kernels.
    package init(path: String, kernels: Kernels) throws(ModelError) {
        try self.init(ModelFile(path: path), kernels: kernels)
    }

    /// A model just trained. With ranges it runs on bytes, without on floats.
    package init(
        layout: NetworkLayout, weights: [Float], gazetteer: Gazetteer, codes: WordCodes? = nil,
        ranges: ActivationRanges? = nil, kernels: Kernels = .best
    ) {
        self.layout = layout
        self.gazetteer = gazetteer
        self.codes = codes
        self.ranges = ranges
        source = .floats(weights)
        quantized = ranges.map {
            QuantizedNetwork(layout: layout, weights: weights, ranges: $0, kernels: kernels)
        }
    }

    /// Reads the model in a file for certain kernels.
    package init(_ file: ModelFile, kernels: Kernels = .best) throws(ModelError) {
        codes = try WordCodes(file)
        layout = NetworkLayout(shape: try NetworkShape(file, wordCodes: codes?.count ?? 0))
        guard try file.text("labels") == Self.labels else { throw .wrongContent(tensor: "labels") }
        ranges = try ActivationRanges(file, shape: layout.shape)
        gazetteer = try Gazetteer(file)
        source = .file(file)
        sentences = try SentenceModel(file)
        if let ranges {
            quantized = try QuantizedNetwork(file, layout: layout, ranges: ranges, kernels: kernels)
        } else {
            quantized = nil
            _ = try Self.floats(file, layout)
        }
    }

    /// All parameters as floats, laid out as `NetworkLayout` says.
    package func weights() -> [Float] {
        switch source {
        case .floats(let weights): weights
        // The file was read before, when the model was made.
        case .file(let file): try! Self.floats(file, layout)
        }
    }

    /// The same model with ranges.
    package func measured(_ ranges: ActivationRanges, kernels: Kernels = .best) -> LanguageModel {
        var model = LanguageModel(
            layout: layout, weights: weights(), gazetteer: gazetteer, codes: codes, ranges: ranges, kernels: kernels)
        model.sentences = sentences
        return model
    }
}
