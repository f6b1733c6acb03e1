#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How far probabilities keep what they promise.
///
/// The Brier score is the mean squared distance to what happened (Brier 1950). The expected calibration error is the
/// distance between mean probability and share right, averaged over bins by their size (Naeini et al. 2015).
package struct Reliability: Sendable {
    package struct Bin: Sendable {
        package var range: Range<Double>
        package var count = 0
        /// Sums over the bin.
        package var probability = 0.0
        package var right = 0

        package var mean: Double { count == 0 ? 0 : probability / Double(count) }
        package var shareRight: Double { count == 0 ? 0 : Double(right) / Double(count) }
    }

    /// Narrower at the top, where most relations are.
    package static let edges = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]

    package let bins: [Bin]
    package let count: Int
    package let brier: Double
    /// Mean natural logarithm of what was given to what happened, negated.
    package let logLoss: Double

    package init(_ outcomes: [Outcome], edges: [Double] = edges) {
        var bins = edges.indices.map { Bin(range: edges[$0]..<($0 + 1 < edges.count ? edges[$0 + 1] : .infinity)) }
        var squares = 0.0
        var loss = 0.0
        for outcome in outcomes {
            let p = min(max(outcome.probability, 1e-6), 1 - 1e-6)
            let i = max(0, edges.lastIndex { $0 <= outcome.probability } ?? 0)
            bins[i].count += 1
            bins[i].probability += outcome.probability
            bins[i].right += outcome.isRight ? 1 : 0
            let distance = outcome.probability - (outcome.isRight ? 1 : 0)
            squares += distance * distance
            loss -= log(outcome.isRight ? p : 1 - p)
        }
        let n = Double(max(outcomes.count, 1))
        self.bins = bins
        count = outcomes.count
        brier = squares / n
        logLoss = loss / n
    }

    package var calibrationError: Double {
        bins.reduce(0) { $0 + abs($1.probability - Double($1.right)) } / Double(max(count, 1))
    }
}
