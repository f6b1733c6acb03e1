import Learning

/// 256 centres of points (Lloyd, "Least squares quantization in PCM", 1982).
struct Clusters {
    static let count = 256
    /// `count` × dimensions.
    private(set) var centres: [Float]
    private let points: [Float]
    private let dimensions: Int

    /// Begins with points that chance picks.
    init(_ points: [Float], dimensions: Int, seed: UInt64) {
        self.points = points
        self.dimensions = dimensions
        var random = RandomSource(seed: seed)
        centres = (0..<Self.count).flatMap { _ in
            let i = Int.random(in: 0..<points.count / dimensions, using: &random)
            return points[i * dimensions..<(i + 1) * dimensions]
        }
    }

    /// Moves each centre to the mean of the points nearest to it. One without points stays.
    mutating func improve() {
        var sums = [Float](repeating: 0, count: centres.count)
        var counts = [Float](repeating: 0, count: Self.count)
        for (i, c) in nearest().enumerated() {
            counts[Int(c)] += 1
            for j in 0..<dimensions { sums[Int(c) * dimensions + j] += points[i * dimensions + j] }
        }
        for c in 0..<Self.count where counts[c] > 0 {
            for j in 0..<dimensions { centres[c * dimensions + j] = sums[c * dimensions + j] / counts[c] }
        }
    }

    /// The nearest centre of each point; of equals the first.
    func nearest() -> [UInt8] {
        let n = points.count / dimensions
        let lanes = Self.count / 16
        // |x − c|² = |x|² + 2 (|c|²/2 − x·c)
        var halves = [Float](repeating: 0, count: Self.count)
        var turned = [Float](repeating: 0, count: centres.count)
        for c in 0..<Self.count {
            for j in 0..<dimensions {
                let value = centres[c * dimensions + j]
                halves[c] += value * value / 2
                turned[j * Self.count + c] = value
            }
        }
        var result = [UInt8](repeating: 0, count: n)
        turned.withUnsafeBytes { turned in
            halves.withUnsafeBytes { halves in
                for i in 0..<n {
                    var best = SIMD16<Float>(repeating: .infinity)
                    var place = SIMD16<Int32>(repeating: 0)
                    for lane in 0..<lanes {
                        var score = halves.loadUnaligned(fromByteOffset: 64 * lane, as: SIMD16<Float>.self)
                        for j in 0..<dimensions {
                            let c = turned.loadUnaligned(
                                fromByteOffset: 4 * (j * Self.count + 16 * lane), as: SIMD16<Float>.self)
                            score -= c * points[i * dimensions + j]
                        }
                        let isBetter = score .< best
                        best.replace(with: score, where: isBetter)
                        place.replace(with: SIMD16(repeating: Int32(lane)), where: isBetter)
                    }
                    var top = Float.infinity
                    for k in 0..<16 where best[k] < top || (best[k] == top && 16 * place[k] + Int32(k) < result[i]) {
                        top = best[k]
                        result[i] = UInt8(16 * place[k] + Int32(k))
                    }
                }
            }
        }
        return result
    }
}
