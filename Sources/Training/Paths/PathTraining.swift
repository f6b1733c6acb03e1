import Extraction
import Learning

/// Learns a model of paths from examples, and tells what it finds in texts it did not learn from.
package struct PathTraining {
    package let examples: PathExamples
    /// How strongly weights are held to zero.
    package var strength = 10.0
    /// Buckets with fewer examples keep no weight.
    private static let leastCount = 2

    package init(_ examples: PathExamples, strength: Double = 10) {
        self.examples = examples
        self.strength = strength
    }

    package func model() -> PathModel { model(of: Array(examples.texts.indices)) }

    private func model(of texts: [Int]) -> PathModel {
        var chosen: [SparseLogistic.Example] = []
        var counts = [Int32](repeating: 0, count: PathModel.buckets)
        for text in texts {
            for example in examples.texts[text].examples where example.label != .open {
                chosen.append(
                    SparseLogistic.Example(buckets: example.buckets, isRight: example.label == .right))
                for i in example.buckets { counts[Int(examples.buckets[i])] += 1 }
            }
        }
        var fit = SparseLogistic(buckets: examples.buckets, examples: chosen, width: PathModel.buckets)
        fit.strength = strength
        var weights = fit.fit()
        let bias = weights.removeLast()
        for i in weights.indices where counts[i] < Self.leastCount { weights[i] = 0 }
        return PathModel(weights: weights.map { Float($0) }, bias: Float(bias))
    }

    /// What is found from a likelihood on, as pairs of sentences; by rules alone where it is above 1.
    package struct Found: Sendable {
        package var threshold: Double
        /// Core facts.
        package var right = 0
        /// Facts that a reader may leave out.
        package var arguable = 0
        package var wrong = 0
        /// Core facts of the texts, found or not.
        package var core = 0
    }

    /// Each text judged by a model of the other folds. Texts whose names begin alike count together.
    package func crossValidated(folds: Int, thresholds: [Double]) -> [(group: String, found: [Found])] {
        var order = Array(examples.texts.indices)
        var random = RandomSource(seed: 1)
        order.shuffle(using: &random)
        var groups: [String: [Found]] = [:]
        for fold in 0..<folds {
            let held = order.indices.filter { $0 % folds == fold }.map { order[$0] }
            let rest = order.indices.filter { $0 % folds != fold }.map { order[$0] }
            let model = model(of: rest)
            for text in held.map({ examples.texts[$0] }) {
                let group = String(text.name.prefix { $0 != " " })
                var counts = groups[group] ?? thresholds.map { Found(threshold: $0) }
                let shares = shares(of: text, model)
                for i in counts.indices { Self.count(text, shares, into: &counts[i]) }
                groups[group] = counts
            }
        }
        return groups.keys.sorted().map { ($0, groups[$0]!) }
    }

    /// By pair of a text, how likely its likeliest word makes it a fact.
    private func shares(of text: PathExamples.Text, _ model: PathModel) -> [Double] {
        var shares = [Double](repeating: 0, count: text.pairs.count)
        for example in text.examples {
            let share = model.probability(buckets: examples.buckets[example.buckets])
            shares[example.pair] = max(shares[example.pair], share)
        }
        return shares
    }

    private static func count(_ text: PathExamples.Text, _ shares: [Double], into found: inout Found) {
        found.core += text.unreachable
        for (pair, share) in zip(text.pairs, shares) {
            if pair.isCore { found.core += 1 }
            guard pair.isLinked || share >= found.threshold else { continue }
            if pair.isCore {
                found.right += 1
            } else if pair.isFact {
                found.arguable += 1
            } else {
                found.wrong += 1
            }
        }
    }
}
