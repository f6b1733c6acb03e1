import Testing

@testable import Learning

/// The byte kernels: products against plain loops, everything bit for bit against the scalar level.
@Suite struct KernelsBytesTests {
    static let levels = Kernels.available.map(\.level)
    static let scalar = Kernels(level: .scalar)!

    @Test(arguments: levels)
    func `byte products are exact`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        var noise = Noise(seed: 23)
        for (m, n, k) in [
            (1, 1, 4), (2, 31, 8), (5, 33, 12), (12, 64, 96), (13, 96, 288), (7, 104, 128), (3, 5, 516), (25, 40, 1028),
        ] {
            let a = (0..<m * k).map { _ in UInt8.random(in: 1...255, using: &noise) }
            let w = noise.bytes(n * k)
            let packed = PackedWeights(w, outputs: n, inputs: k, kernels: kernels)
            var sums = [Int32](repeating: 99, count: m * packed.columns)
            kernels.multiply(m, a, k, packed, into: &sums)
            for i in 0..<m {
                for o in 0..<n {
                    var sum: Int32 = 0
                    for p in 0..<k { sum += (Int32(a[i * k + p]) - 128) * Int32(w[o * k + p]) }
                    if sums[i * packed.columns + o] != sum {
                        Issue.record("\(m)×\(n)×\(k) at \(i), \(o): \(sums[i * packed.columns + o]) for \(sum)")
                        return
                    }
                }
            }
        }
    }

    @Test(arguments: levels)
    func `extreme bytes do not saturate`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        let k = 256
        for (a, w, expected) in [
            (UInt8(255), Int8(127), 127 * 127 * k), (255, -127, -127 * 127 * k), (1, 127, -127 * 127 * k),
            (0, -128, 128 * 128 * k), (128, 127, 0),
        ] {
            let packed = PackedWeights(
                [Int8](repeating: w, count: 32 * k), outputs: 32, inputs: k, kernels: kernels)
            var sums = [Int32](repeating: 0, count: 32)
            kernels.multiply(1, [UInt8](repeating: a, count: k), k, packed, into: &sums)
            #expect(sums.allSatisfy { $0 == Int32(expected) })
        }
    }

    @Test func `windows of overlapping rows`() {
        var noise = Noise(seed: 29)
        let (rows, d) = (9, 16)
        let a = (0..<rows * d).map { _ in UInt8.random(in: 1...255, using: &noise) }
        let w = noise.bytes(16 * 3 * d)
        for kernels in Kernels.available {
            let packed = PackedWeights(w, outputs: 16, inputs: 3 * d, kernels: kernels)
            var sums = [Int32](repeating: 0, count: (rows - 2) * packed.columns)
            kernels.multiply(rows - 2, a, d, packed, into: &sums)
            let expected = (0..<3 * d).reduce(Int32(0)) { $0 + (Int32(a[4 * d + $1]) - 128) * Int32(w[3 * d + $1]) }
            #expect(sums[4 * packed.columns + 1] == expected)
        }
    }

    /// Runs every stage that works with floats on one level and gives all that came out.
    private func stages(_ kernels: Kernels, width: Int, seed: UInt64) -> [[UInt8]] {
        var noise = Noise(seed: seed)
        let (m, d, features) = (11, width, 5)
        let n = 2 * width
        let sums = (0..<m * n).map { _ in Int32.random(in: -900_000...900_000, using: &noise) }
        let scale = noise.floats(n).map { $0 * 1e-5 }
        let bias = noise.floats(n)
        let gain = noise.floats(d)
        let shift = noise.floats(d)
        let steps = noise.floats(d).map { 20 + 10 * $0 }
        var h = noise.floats(m * d)
        var q = [UInt8](repeating: 0, count: m * d)
        var g = [Float](repeating: 0, count: m * 2 * d)
        var out: [[UInt8]] = []
        func keep<T>(_ values: [T]) { out.append(values.withUnsafeBytes { Array($0) }) }
        let rows = (0..<m * features).map { _ in Int32.random(in: -1..<50, using: &noise) }
        let table = noise.bytes(50 * d)
        let scales = noise.floats(50)
        let floats = noise.floats(50 * d)
        gain.withUnsafeBufferPointer { gain in
            shift.withUnsafeBufferPointer { shift in
                steps.withUnsafeBufferPointer { steps in
                    scale.withUnsafeBufferPointer { scale in
                        bias.withUnsafeBufferPointer { bias in
                            let norm = RowNorm(
                                gain: gain.baseAddress!, shift: shift.baseAddress!, steps: steps.baseAddress!)
                            let output = OutputScale(scale: scale.baseAddress!, bias: bias.baseAddress!)
                            kernels.finishConvolution(m, d, sums: sums, stride: n, output, norm, &h, &q)
                            keep(h)
                            keep(q)
                            kernels.gates(m, d, sums: sums, stride: n, output, into: &g)
                            keep(g)
                            kernels.finishRecurrence(m, d, &g, norm, &h, &q)
                            keep(h)
                            keep(q)
                            kernels.embed(
                                m, d, count: features, features: rows, table: table, scales: scales, norm, into: &h, &q)
                            keep(h)
                            keep(q)
                            var f = [Float](repeating: 0, count: m * n)
                            kernels.floats(m, n, sums: sums, stride: n, output, into: &f, n)
                            keep(f)
                            var b = [UInt8](repeating: 0, count: m * n)
                            kernels.bytes(m, n, sums: sums, stride: n, output, into: &b, n)
                            keep(b)
                            var s = [Int16](repeating: 0, count: m * n)
                            kernels.shorts(m, n, sums: sums, stride: n, output, into: &s, n)
                            keep(s)
                            kernels.addRowsToBytes(
                                m, d, h, table: floats, count: features, rows: rows, steps: steps.baseAddress!, into: &q
                            )
                            keep(q)
                            for r in 0..<m {
                                let best = kernels.best(n, sums: Array(sums[r * n..<r * n + n]), output)
                                keep([best.value, Float(best.place)])
                                #expect(f[r * n..<r * n + n].max() == best.value)
                                #expect(f[r * n..<r * n + n].firstIndex(of: best.value) == r * n + best.place)
                            }
                        }
                    }
                }
            }
        }
        return out
    }

    @Test(arguments: levels, [96, 128, 64])
    func `every level gives the same bits`(_ level: Kernels.Level, _ width: Int) throws {
        let kernels = try #require(Kernels(level: level))
        #expect(stages(kernels, width: width, seed: 1) == stages(Self.scalar, width: width, seed: 1))
    }

    @Test(arguments: levels)
    func `normalisation and the logistic function are what they claim`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        let d = 32
        var noise = Noise(seed: 31)
        let sums = (0..<2 * d).map { _ in Int32.random(in: -9000...9000, using: &noise) } + [-2_000_000, 2_000_000]
        let scale = [Float](repeating: 1e-3, count: 2 * d)
        let bias = [Float](repeating: 0.25, count: 2 * d)
        var g = [Float](repeating: 0, count: 2 * d)
        scale.withUnsafeBufferPointer { scale in
            bias.withUnsafeBufferPointer { bias in
                kernels.gates(
                    1, d, sums: Array(sums.suffix(2 * d)), stride: 2 * d,
                    OutputScale(scale: scale.baseAddress!, bias: bias.baseAddress!), into: &g)
            }
        }
        for (j, sum) in sums.suffix(2 * d).enumerated() {
            let y = Double(sum) * 1e-3 + 0.25
            // (1 + tanh(y/2)) / 2 by its definition, in double precision
            let expected = j < d ? 1 / (1 + exponential(-y)) : y
            #expect(abs(Double(g[j]) - expected) < 3e-6 * max(1, abs(expected)))
        }
        var h = noise.floats(d)
        let before = h
        var q = [UInt8](repeating: 0, count: d)
        let ones = [Float](repeating: 1, count: d)
        let zeros = [Float](repeating: 0, count: d)
        let steps = [Float](repeating: 40, count: d)
        ones.withUnsafeBufferPointer { ones in
            zeros.withUnsafeBufferPointer { zeros in
                steps.withUnsafeBufferPointer { steps in
                    kernels.finishConvolution(
                        1, d, sums: [Int32](repeating: -1, count: d), stride: d,
                        OutputScale(scale: ones.baseAddress!, bias: zeros.baseAddress!),
                        RowNorm(gain: ones.baseAddress!, shift: zeros.baseAddress!, steps: steps.baseAddress!), &h, &q)
                }
            }
        }
        let mean = before.reduce(0, +) / Float(d)
        let variance = before.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(d)
        for j in 0..<d {
            let expected = (before[j] - mean) / (variance + 1e-5).squareRoot()
            #expect(abs(h[j] - expected) < 1e-4)
            #expect(abs(Float(Int(q[j]) - 128) - 40 * h[j]) <= 0.5001)
        }
    }

    @Test(arguments: levels)
    func `outputs that are no numbers have a best place too`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        for x in [Float.nan, .infinity, -.infinity] {
            let scale = [Float](repeating: x, count: 32)
            let bias = [Float](repeating: 0, count: 32)
            scale.withUnsafeBufferPointer { scale in
                bias.withUnsafeBufferPointer { bias in
                    let output = OutputScale(scale: scale.baseAddress!, bias: bias.baseAddress!)
                    let best = kernels.best(32, sums: [Int32](repeating: 7, count: 32), output)
                    #expect((0..<32).contains(best.place))
                }
            }
        }
    }

    @Test(arguments: levels)
    func `sums of shorts saturate, round and rectify`(_ level: Kernels.Level) throws {
        let kernels = try #require(Kernels(level: level))
        var noise = Noise(seed: 37)
        let n = 64
        let rows = (0..<7).map { _ in (0..<n).map { _ in Int16.random(in: -20000...20000, using: &noise) } }
        let start = (0..<n).map { _ in Int16.random(in: -300...300, using: &noise) }
        for shift in [0, 4, 7] {
            let storage = UnsafeMutablePointer<Int16>.allocate(capacity: rows.count * n)
            defer { storage.deallocate() }
            for (r, row) in rows.enumerated() { (storage + r * n).initialize(from: row, count: n) }
            let pointers: [UnsafePointer<Int16>?] = rows.indices.map { UnsafePointer(storage + $0 * n) }
            var out = [UInt8](repeating: 0, count: n)
            kernels.sumShorts(n, count: rows.count, rows: pointers, start: start, shift: shift, into: &out)
            for j in 0..<n {
                var sum = Int(start[j])
                for row in rows { sum = max(-32768, min(32767, sum + Int(row[j]))) }
                sum = min(32767, sum + ((1 << shift) >> 1)) >> shift
                #expect(Int(out[j]) == 128 + max(0, min(127, sum)))
            }
        }
    }
}

/// e^x by its series, halving the argument until it is small.
private func exponential(_ x: Double) -> Double {
    if abs(x) > 0.5 {
        let half = exponential(x / 2)
        return half * half
    }
    var term = 1.0
    var sum = 1.0
    for i in 1..<20 {
        term *= x / Double(i)
        sum += term
    }
    return sum
}
