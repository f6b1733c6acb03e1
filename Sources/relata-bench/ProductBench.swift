import Foundation
import Learning

/// Times the matrix products themselves, in thousands of millions of multiplications a second.
enum ProductBench {
    /// Rows, columns and depth of the network's largest products.
    private static let shapes = [(512, 96, 288), (512, 192, 96), (512, 640, 96), (32, 128, 128)]

    static func lines() -> [String] {
        let head = "GMAC/s".padded(12) + shapes.map { "\($0.0)×\($0.1)×\($0.2)".leftPadded(26) }.joined()
        return [head]
            + Kernels.available.map { kernels in
                kernels.level.rawValue.padded(12)
                    + shapes.map { m, n, k in
                        let floats = speed(m * n * k) { floatProduct(kernels, m, n, k) }
                        let bytes = speed(m * n * k) { byteProduct(kernels, m, n, k) }
                        return String(format: "f32 %.1f, int8 %.1f", floats, bytes).leftPadded(26)
                    }.joined()
            }
    }

    private static func speed(_ work: Int, _ prepare: () -> () -> Void) -> Double {
        let pass = prepare()
        let clock = ContinuousClock()
        let best = (0..<50).map { _ in clock.measure(pass).seconds }.min()!
        return Double(work) / best * 1e-9
    }

    private static func floatProduct(_ kernels: Kernels, _ m: Int, _ n: Int, _ k: Int) -> () -> Void {
        let a = [Float](repeating: 0.5, count: m * k)
        let b = [Float](repeating: 0.25, count: k * n)
        var c = [Float](repeating: 0, count: m * n)
        return { kernels.multiply(m, n, k, a, k, b, n, into: &c, n) }
    }

    private static func byteProduct(_ kernels: Kernels, _ m: Int, _ n: Int, _ k: Int) -> () -> Void {
        let a = [UInt8](repeating: 200, count: m * k)
        let w = PackedWeights([Int8](repeating: 3, count: n * k), outputs: n, inputs: k, kernels: kernels)
        var sums = [Int32](repeating: 0, count: m * w.columns)
        return { kernels.multiply(m, a, k, w, into: &sums) }
    }
}
