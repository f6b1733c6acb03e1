#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Logistic regression with a Gaussian prior around given weights, by Newton's method over all examples at once.
///
/// The loss is the summed negative log-likelihood plus half the squared distance of each weight to the prior's mean times
/// its strength, so that a weight which the examples say nothing of stays as it was. Deterministic;
/// O(examples · weights²) a step.
package struct LogisticFit: Sendable {
    package var prior: [Double]
    /// By weight, the inverse of the prior's variance.
    package var strengths: [Double]
    package var steps = 30

    package init(prior: [Double], strengths: [Double]) {
        precondition(prior.count == strengths.count, "each weight has a mean and a strength")
        precondition(strengths.allSatisfy { $0 > 0 }, "without a prior the weights of absent features are undetermined")
        self.prior = prior
        self.strengths = strengths
    }

    package init(prior: [Double], strength: Double) {
        self.init(prior: prior, strengths: prior.map { _ in strength })
    }

    package struct Example: Sendable {
        package var features: [Double]
        package var isRight: Bool

        package init(features: [Double], isRight: Bool) {
            self.features = features
            self.isRight = isRight
        }
    }

    package func weights(_ examples: [Example]) -> [Double] {
        var weights = prior
        var loss = loss(of: weights, examples)
        for _ in 0..<steps {
            let step = newtonStep(at: weights, examples)
            // Halved until it goes down: far from the minimum a full step may overshoot.
            var share = 1.0
            var next = zip(weights, step).map { $0 - $1 }
            var nextLoss = self.loss(of: next, examples)
            while nextLoss > loss && share > 1e-4 {
                share /= 2
                next = zip(weights, step).map { $0 - share * $1 }
                nextLoss = self.loss(of: next, examples)
            }
            guard nextLoss < loss else { break }
            let gain = loss - nextLoss
            (weights, loss) = (next, nextLoss)
            if gain < 1e-10 { break }
        }
        return weights
    }

    package static func probability(_ features: [Double], _ weights: [Double]) -> Double {
        1 / (1 + exp(-zip(features, weights).reduce(0) { $0 + $1.0 * $1.1 }))
    }

    private func loss(of weights: [Double], _ examples: [Example]) -> Double {
        var sum = weights.indices.reduce(0) { sum, i in
            sum + strengths[i] * (weights[i] - prior[i]) * (weights[i] - prior[i]) / 2
        }
        for example in examples {
            let score = zip(example.features, weights).reduce(0) { $0 + $1.0 * $1.1 }
            let against = example.isRight ? -score : score
            sum += against > 0 ? against + log1p(exp(-against)) : log1p(exp(against))
        }
        return sum
    }

    private func newtonStep(at weights: [Double], _ examples: [Example]) -> [Double] {
        let n = weights.count
        var gradient = weights.indices.map { strengths[$0] * (weights[$0] - prior[$0]) }
        var curvature = Array(repeating: 0.0, count: n * n)
        for i in 0..<n { curvature[i * n + i] = strengths[i] }
        for example in examples {
            let p = Self.probability(example.features, weights)
            let error = p - (example.isRight ? 1 : 0)
            let present = example.features.indices.filter { example.features[$0] != 0 }
            for i in present {
                gradient[i] += error * example.features[i]
                let part = p * (1 - p) * example.features[i]
                for j in present where j <= i { curvature[i * n + j] += part * example.features[j] }
            }
        }
        return Self.solve(curvature, gradient)
    }

    /// Solves for a symmetric positive definite matrix, of which the lower triangle is read, by Cholesky's method.
    private static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
        let n = right.count
        var factor = matrix
        var solution = right
        for i in 0..<n {
            for j in 0...i {
                var sum = factor[i * n + j]
                for k in 0..<j { sum -= factor[i * n + k] * factor[j * n + k] }
                factor[i * n + j] = i == j ? max(sum, 1e-12).squareRoot() : sum / factor[j * n + j]
            }
        }
        for i in 0..<n {
            for k in 0..<i { solution[i] -= factor[i * n + k] * solution[k] }
            solution[i] /= factor[i * n + i]
        }
        for i in (0..<n).reversed() {
            for k in i + 1..<n { solution[i] -= factor[k * n + i] * solution[k] }
            solution[i] /= factor[i * n + i]
        }
        return solution
    }
}
