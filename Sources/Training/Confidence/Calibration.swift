import Extraction

/// Fits the weights of `ConfidenceModel` to rated relations and tells by cross-validation what that gains.
///
/// Each set has an offset of its own in the fit, for sets differ in how many of their relations are right, and a weight
/// must not speak for the set its feature is frequent in. What is kept is the mean offset of the sets that were not
/// selected, by their size: how relations were picked moves nothing but the offset (Prentice and Pyke 1979).
package struct Calibration: Sendable {
    package var sets: [RatedSet]
    package var strength: Double
    /// The weights to start from and to stay near; the first one is the bias.
    package var prior: [Double]
    /// The inverse variance of a set's offset.
    package var offsetStrength = 1.0

    package init(sets: [RatedSet], strength: Double, prior: [Double] = ConfidenceModel.standard.weights) {
        self.sets = sets
        self.strength = strength
        self.prior = prior
    }

    /// Fitted to all documents.
    package var weights: [Double] { weights { _, _ in true } }

    /// What the prior's weights say, by set.
    package var before: [[Outcome]] { sets.map { $0.documents.flatMap { Self.outcomes(of: $0, prior) } } }

    /// By set, what weights say that were fitted to all documents but the one they speak of.
    package func heldOut() -> [[Outcome]] {
        sets.indices.map { s in
            sets[s].documents.indices.flatMap { d -> [Outcome] in
                let document = sets[s].documents[d]
                return document.relations.isEmpty ? [] : Self.outcomes(of: document, weights { $0 != s || $1 != d })
            }
        }
    }

    /// By set, what weights say that were fitted to the other sets: how far a fit carries to text of another kind.
    package func acrossSets() -> [[Outcome]] {
        sets.indices.map { s in
            let weights = weights { other, _ in other != s }
            return sets[s].documents.flatMap { Self.outcomes(of: $0, weights) }
        }
    }

    /// Fitted to the documents that `isUsed` takes, by set and document.
    private func weights(_ isUsed: (Int, Int) -> Bool) -> [Double] {
        var examples: [LogisticFit.Example] = []
        var counts = Array(repeating: 0, count: sets.count)
        for s in sets.indices {
            let own = sets.indices.map { $0 == s ? 1.0 : 0 }
            for d in sets[s].documents.indices where isUsed(s, d) {
                let relations = sets[s].documents[d].relations
                if !sets[s].isSelected { counts[s] += relations.count }
                examples += relations.map { LogisticFit.Example(features: $0.features + own, isRight: $0.isRight) }
            }
        }
        let fit = LogisticFit(
            prior: prior + sets.map { _ in 0 },
            strengths: prior.map { _ in strength } + sets.map { _ in offsetStrength })
        var weights = fit.weights(examples)
        let total = counts.reduce(0, +)
        for s in sets.indices where total > 0 {
            weights[0] += weights[prior.count + s] * Double(counts[s]) / Double(total)
        }
        return Array(weights.prefix(prior.count))
    }

    private static func outcomes(of document: RatedDocument, _ weights: [Double]) -> [Outcome] {
        document.relations.map {
            Outcome(probability: LogisticFit.probability($0.features, weights), isRight: $0.isRight)
        }
    }
}
