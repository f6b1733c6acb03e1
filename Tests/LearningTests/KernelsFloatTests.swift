import Learning
import TestSupport
import Testing

/// The f32 kernels of every level this processor has, against plain loops.
@Suite struct KernelsFloatTests {
    /// Rows, columns, depth: single rows, whole tiles, tails of every kind, more than one block of depth.
    static let shapes: [(Int, Int, Int)] = [
        (1, 1, 1), (1, 64, 96), (2, 3, 5), (7, 33, 17), (12, 32, 64), (13, 31, 257), (25, 65, 300), (40, 5, 513),
        (5, 96, 288),
    ]

    @Test(arguments: Kernels.available.map(\.level))
    func `the three products agree with plain loops`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        var random = Noise(seed: 7)
        for (m, n, k) in Self.shapes {
            for accumulate in [false, true] {
                let a = random.floats(m * k)
                let b = random.floats(k * n)
                let start = random.floats(m * n)
                var expected = accumulate ? start : [Float](repeating: 0, count: m * n)
                for i in 0..<m {
                    for j in 0..<n {
                        var sum = 0.0
                        for p in 0..<k { sum += Double(a[i * k + p]) * Double(b[p * n + j]) }
                        expected[i * n + j] += Float(sum)
                    }
                }
                var c = start
                kernels.multiply(m, n, k, a, k, b, n, into: &c, n, accumulate: accumulate)
                #expect(distance(c, expected) < 1e-4, "\(m)×\(n)×\(k)")
                c = start
                let aColumns = transposed(a, rows: m, columns: k)
                kernels.multiplyTransposedLeft(m, n, k, aColumns, m, b, n, into: &c, n, accumulate: accumulate)
                #expect(distance(c, expected) < 1e-4, "\(m)×\(n)×\(k), A transposed")
                c = start
                let bColumns = transposed(b, rows: k, columns: n)
                kernels.multiplyTransposedRight(m, n, k, a, k, bColumns, k, into: &c, n, accumulate: accumulate)
                #expect(distance(c, expected) < 1e-4, "\(m)×\(n)×\(k), B transposed")
            }
        }
    }

    @Test(arguments: Kernels.available.map(\.level))
    func `products keep to their part of wider matrices`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        var random = Noise(seed: 11)
        let (m, n, k, stride) = (9, 21, 14, 40)
        let a = random.floats(m * stride)
        let b = random.floats(k * stride)
        var c = [Float](repeating: 5, count: m * stride)
        kernels.multiply(m, n, k, a, stride, b, stride, into: &c, stride)
        for i in 0..<m {
            for j in 0..<stride {
                if j >= n {
                    #expect(c[i * stride + j] == 5)
                } else {
                    var sum: Float = 0
                    for p in 0..<k { sum += a[i * stride + p] * b[p * stride + j] }
                    #expect(abs(c[i * stride + j] - sum) < 1e-4)
                }
            }
        }
    }

    @Test(arguments: Kernels.available.map(\.level))
    func `vector steps agree with plain loops`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        var random = Noise(seed: 13)
        for n in [1, 7, 16, 33, 100, 259] {
            let x = random.floats(n)
            let y = random.floats(n)
            var out = y
            kernels.add(n, 0.5, x, to: &out)
            #expect(distance(out, zip(x, y).map { 0.5 * $0 + $1 }) < 1e-6)
            #expect(abs(kernels.dot(n, x, y) - zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-4)
            out = x
            kernels.scale(n, 3, &out)
            #expect(distance(out, x.map { 3 * $0 }) < 1e-6)
            out = y
            kernels.reluBackward(n, output: x, gradient: &out)
            #expect(out == zip(x, y).map { $0 > 0 ? $1 : 0 })
            out = y
            kernels.average(n, rate: 0.25, x, into: &out)
            #expect(distance(out, zip(x, y).map { 0.25 * $0 + 0.75 * $1 }) < 1e-6)
            let rows = random.floats(3 * n)
            out = rows
            kernels.addBias(3, n, x, to: &out, n)
            #expect(distance(out, rows.indices.map { rows[$0] + x[$0 % n] }) < 1e-6)
            out = rows
            kernels.addBiasReLU(3, n, x, to: &out, n)
            #expect(distance(out, rows.indices.map { max(0, rows[$0] + x[$0 % n]) }) < 1e-6)
            out = y
            kernels.addRows(3, n, rows, n, to: &out)
            #expect(distance(out, (0..<n).map { y[$0] + rows[$0] + rows[n + $0] + rows[2 * n + $0] }) < 1e-5)
        }
    }

    @Test(arguments: Kernels.available.map(\.level))
    func `adam follows its paper`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        var random = Noise(seed: 17)
        let n = 19
        var parameters = random.floats(n)
        var expected = parameters.map(Double.init)
        var m = [Float](repeating: 0, count: n)
        var v = m
        var slowM = [Double](repeating: 0, count: n)
        var slowV = slowM
        for time in 1...5 {
            let gradient = random.floats(n)
            kernels.adam(n, time: time, rate: 0.01, parameters: &parameters, gradient: gradient, m: &m, v: &v)
            for i in 0..<n {
                let g = Double(gradient[i])
                slowM[i] = 0.9 * slowM[i] + 0.1 * g
                slowV[i] = 0.999 * slowV[i] + 0.001 * g * g
                let mean = slowM[i] / (1 - power(0.9, time))
                let deviation = (slowV[i] / (1 - power(0.999, time))).squareRoot()
                expected[i] -= 0.01 * mean / (deviation + 1e-8)
            }
        }
        #expect(distance(parameters, expected.map { Float($0) }) < 1e-4)
    }
}

private func distance(_ a: [Float], _ b: [Float]) -> Float {
    #expect(a.count == b.count)
    return zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
}

private func transposed(_ x: [Float], rows: Int, columns: Int) -> [Float] {
    var out = x
    for i in 0..<rows {
        for j in 0..<columns { out[j * rows + i] = x[i * columns + j] }
    }
    return out
}

private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
}
