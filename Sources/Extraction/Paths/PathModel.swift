import CModelData
import Learning

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A logistic model of whether two entities of a sentence take part in the deed of a word.
///
/// One weight for each of `buckets` numbers that features are hashed to (Weinberger et al., "Feature hashing for large
/// scale multitask learning", 2009); features that fall together share it. Weights are bytes with one scale, so that sums
/// are the same on every machine.
package struct PathModel: Sendable {
    /// How many weights there are, a power of two.
    package static let bits = 16
    package static let buckets = 1 << bits

    private let weights: [Int8]
    private let scale: Float
    private let bias: Float
    /// Of the file it comes from; zero for one just trained.
    package let checksum: UInt64

    /// The model in the program.
    package static let builtIn: PathModel = {
        let bytes = UnsafeRawBufferPointer(start: relata_paths(), count: relata_paths_size())
        do {
            return try PathModel(ModelFile(staticBytes: bytes))
        } catch {
            // The file is part of the program.
            preconditionFailure("the model of paths is damaged: \(error)")
        }
    }()

    package init(_ file: ModelFile) throws(ModelFileError) {
        let table = try file.tensor("weights")
        precondition(table.element == .int8 && table.count == Self.buckets && table.rows == 1, "not a model of paths")
        weights = Array(table.elements(as: Int8.self))
        scale = table.scales[0]
        bias = try file.floats("bias", [1])[0]
        checksum = file.checksum
    }

    /// A model just trained.
    package init(weights: [Float], bias: Float) {
        precondition(weights.count == Self.buckets, "one weight a bucket")
        let (bytes, scales) = Quantization.rows(weights, columns: weights.count)
        self.weights = bytes
        scale = scales[0]
        self.bias = bias
        checksum = 0
    }

    /// The model as a file.
    package func file() -> [UInt8] {
        var writer = ModelFileWriter()
        writer.add("weights", weights, scales: [scale], shape: [1, weights.count])
        writer.add("bias", [bias], shape: [1], as: .float32)
        return writer.finish()
    }

    /// The number a feature falls to.
    @inline(__always)
    package static func bucket(_ feature: UInt32) -> Int {
        Int(truncatingIfNeeded: (feature &* 0x9E37_79B1) >> UInt32(32 - bits))
    }

    /// The weights while `body` runs, read without a look at their bounds: features are summed by the million.
    @inline(__always)
    func withWeights<Result>(_ body: (Weights) -> Result) -> Result {
        weights.withUnsafeBufferPointer { body(Weights(table: $0.baseAddress!)) }
    }

    /// Asks for the memory of the weights: the parser sweeps it from the nearer caches, and ways through a document touch
    /// nearly all of it, here and there.
    func prefetchWeights() {
        weights.withUnsafeBytes { relata_prefetch($0.baseAddress!, $0.count) }
    }

    struct Weights {
        /// The first of `buckets` elements, as both initializers make sure, and so one for each number `bucket` makes.
        fileprivate let table: UnsafePointer<Int8>

        @inline(__always)
        func weight(_ feature: UInt32) -> Int32 { Int32(table[PathModel.bucket(feature)]) }
    }

    /// The log-odds that features with this sum of weights belong to a fact.
    @inline(__always)
    func logOdds(_ sum: Int32) -> Float { Float(sum) * scale + bias }

    /// How likely a fact with features of these numbers is.
    package func probability(buckets: ArraySlice<Int32>) -> Double {
        Self.probability(logOdds(buckets.reduce(0) { $0 + Int32(weights[Int($1)]) }))
    }

    static func probability(_ logOdds: Float) -> Double { 1 / (1 + exp(-Double(logOdds))) }
}

extension Link {
    /// How sure the link is: what the model of paths says of one that no rule made, and of one of a rule the mean, in
    /// log-odds, of what both say.
    func confidence(ruled: Double) -> Double {
        guard let probability else { return ruled }
        if rule == .path { return probability }
        let odds = ruled / (1 - ruled) * probability / (1 - probability)
        return odds.isFinite ? odds.squareRoot() / (1 + odds.squareRoot()) : 1
    }
}
