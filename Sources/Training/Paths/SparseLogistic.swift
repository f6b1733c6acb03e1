#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Logistic regression on sparse binary features, with a Gaussian prior around zero, by L-BFGS.
///
/// The loss is the negative log-likelihood plus `strength` / 2 times the sum of squared weights, the bias left
/// out. Deterministic. Nocedal, "Updating quasi-Newton matrices with limited storage" (1980).
struct SparseLogistic {
    struct Example {
        var buckets: Range<Int>
        var isRight: Bool
    }

    let buckets: [Int32]
    let examples: [Example]
    /// How many weights there are.
    let width: Int
    var strength = 10.0
    var steps = 120
    /// How many steps back the curvature is remembered.
    private static let memory = 10

    /// The weights, the bias behind them.
    func fit() -> [Double] {
        var weights = [Double](repeating: 0, count: width + 1)
        var (loss, gradient) = evaluate(weights)
        var moves: [(s: [Double], y: [Double], rho: Double)] = []
        for _ in 0..<steps {
            let direction = descent(gradient, moves)
            var slope = 0.0
            for i in direction.indices { slope += direction[i] * gradient[i] }
            guard slope < 0 else { break }
            // Halved until the loss falls enough (Armijo).
            var share = moves.isEmpty ? 1 / max(1, (-slope).squareRoot()) : 1
            var next = weights
            var (nextLoss, nextGradient) = (loss, gradient)
            repeat {
                for i in next.indices { next[i] = weights[i] + share * direction[i] }
                (nextLoss, nextGradient) = evaluate(next)
                share /= 2
            } while nextLoss > loss + 1e-4 * 2 * share * slope && share > 1e-10
            guard nextLoss < loss else { break }
            remember(&moves, zip(next, weights).map { $0 - $1 }, zip(nextGradient, gradient).map { $0 - $1 })
            let gain = loss - nextLoss
            (weights, loss, gradient) = (next, nextLoss, nextGradient)
            if gain < 1e-6 * loss { break }
        }
        return weights
    }

    private func remember(_ moves: inout [(s: [Double], y: [Double], rho: Double)], _ s: [Double], _ y: [Double]) {
        var product = 0.0
        for i in s.indices { product += s[i] * y[i] }
        guard product > 1e-12 else { return }
        if moves.count == Self.memory { moves.removeFirst() }
        moves.append((s, y, 1 / product))
    }

    /// The two-loop recursion.
    private func descent(_ gradient: [Double], _ moves: [(s: [Double], y: [Double], rho: Double)]) -> [Double] {
        var q = gradient
        var shares: [Double] = []
        for move in moves.reversed() {
            var product = 0.0
            for i in q.indices { product += move.s[i] * q[i] }
            let share = move.rho * product
            for i in q.indices { q[i] -= share * move.y[i] }
            shares.append(share)
        }
        if let last = moves.last {
            var square = 0.0
            for y in last.y { square += y * y }
            let scale = 1 / (last.rho * square)
            for i in q.indices { q[i] *= scale }
        }
        for (move, share) in zip(moves, shares.reversed()) {
            var product = 0.0
            for i in q.indices { product += move.y[i] * q[i] }
            let rest = share - move.rho * product
            for i in q.indices { q[i] += rest * move.s[i] }
        }
        return q.map { -$0 }
    }

    private func evaluate(_ weights: [Double]) -> (loss: Double, gradient: [Double]) {
        var gradient = [Double](repeating: 0, count: width + 1)
        var loss = 0.0
        for i in 0..<width {
            loss += weights[i] * weights[i]
            gradient[i] = strength * weights[i]
        }
        loss *= strength / 2
        buckets.withUnsafeBufferPointer { buckets in
            for example in examples {
                var z = weights[width]
                for i in example.buckets { z += weights[Int(buckets[i])] }
                let sign = example.isRight ? -z : z
                // log(1 + exp(sign)), without overflow
                loss += max(sign, 0) + log1p(exp(-abs(sign)))
                let error = 1 / (1 + exp(-z)) - (example.isRight ? 1 : 0)
                for i in example.buckets { gradient[Int(buckets[i])] += error }
                gradient[width] += error
            }
        }
        return (loss, gradient)
    }
}
