import CModelData
import Learning

/// The weights of the language engine. Immutable; share one among all threads.
public struct LanguageModel: Sendable {
    package let layout: NetworkLayout
    package let weights: Weights

    /// All parameters as floats, laid out as `NetworkLayout` says.
    package final class Weights: Sendable {
        /// Written once, before the first reader sees it.
        nonisolated(unsafe) package let base: UnsafePointer<Float>

        package init(_ values: [Float]) {
            let copy = UnsafeMutablePointer<Float>.allocate(capacity: max(values.count, 1))
            copy.initialize(repeating: 0, count: max(values.count, 1))
            values.withUnsafeBufferPointer {
                if let source = $0.baseAddress { copy.update(from: source, count: $0.count) }
            }
            base = UnsafePointer(copy)
        }

        deinit { base.deallocate() }
    }

    /// The model that was compiled into the program.
    public static func embedded() throws(ModelError) -> LanguageModel {
        let bytes = UnsafeRawBufferPointer(start: relata_model(), count: relata_model_size())
        return try LanguageModel(ModelFile(staticBytes: bytes))
    }

    /// Maps a model file.
    public init(path: String) throws(ModelError) {
        try self.init(ModelFile(path: path))
    }

    /// Reads a model out of memory.
    public init(bytes: [UInt8]) throws(ModelError) {
        try self.init(ModelFile(copying: bytes))
    }

    package init(layout: NetworkLayout, weights: [Float]) {
        self.layout = layout
        self.weights = Weights(weights)
    }
}
