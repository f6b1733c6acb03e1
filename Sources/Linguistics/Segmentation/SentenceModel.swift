import Learning

/// A linear model of sentence ends: one weight a feature, summed; above `threshold` a sentence ends.
///
/// The sum is the logarithm of the odds, in units of 1/1024.
public struct SentenceModel: Sendable {
    /// A power of two of them.
    package let weights: [Int16]

    /// Odds of one to two. A sentence end that is missed spoils two sentences, and so does one too many, but ends are
    /// rare: below even odds there is more to win than to lose.
    package static let threshold = -700

    /// `weights` must be a power of two of them.
    public init?(weights: [Int16]) {
        guard weights.count >= 1024, weights.count & (weights.count - 1) == 0, weights.count <= 1 << 22 else {
            return nil
        }
        self.weights = weights
    }

    package var mask: UInt32 { UInt32(weights.count - 1) }

    /// Reads the tensor `sentences`; `nil` when the file has none.
    init?(_ file: ModelFile) throws(ModelError) {
        guard file.contains("sentences") else { return nil }
        let tensor = try file.tensor("sentences")
        guard tensor.element == .int16, let model = SentenceModel(weights: Array(tensor.elements(as: Int16.self)))
        else { throw .wrongContent(tensor: "sentences") }
        self = model
    }

    func write(to writer: inout ModelFileWriter) {
        writer.add("sentences", weights, shape: [weights.count])
    }
}
