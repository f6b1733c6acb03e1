/// Loops over rows of floats. Counts are multiples of 8.
public enum Vectors {
    @inline(__always)
    public static func load(_ p: UnsafePointer<Float>, _ i: Int) -> SIMD8<Float> {
        UnsafeRawPointer(p + i).loadUnaligned(as: SIMD8<Float>.self)
    }

    @inline(__always)
    public static func store(_ value: SIMD8<Float>, _ p: UnsafeMutablePointer<Float>, _ i: Int) {
        UnsafeMutableRawPointer(p + i).storeBytes(of: value, as: SIMD8<Float>.self)
    }

    /// y += x
    @inline(__always)
    public static func add(_ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>, count: Int) {
        var i = 0
        while i < count {
            store(load(y, i) + load(x, i), y, i)
            i += 8
        }
    }

    /// y += a · x
    @inline(__always)
    public static func add(
        _ x: UnsafePointer<Float>, scaled a: Float, to y: UnsafeMutablePointer<Float>, count: Int
    ) {
        let scale = SIMD8<Float>(repeating: a)
        var i = 0
        while i < count {
            store(load(y, i) + scale * load(x, i), y, i)
            i += 8
        }
    }

    @inline(__always)
    public static func zero(_ y: UnsafeMutablePointer<Float>, count: Int) {
        y.update(repeating: 0, count: count)
    }

    /// Adds the sum of all rows of `x` to `y`: what a bias gets as its gradient.
    public static func addRows(
        _ x: UnsafePointer<Float>, rows: Int, columns: Int, to y: UnsafeMutablePointer<Float>
    ) {
        for r in 0..<rows { add(x + r * columns, to: y, count: columns) }
    }

    /// y = max(0, y)
    @inline(__always)
    public static func rectify(_ y: UnsafeMutablePointer<Float>, count: Int) {
        let zero = SIMD8<Float>(repeating: 0)
        var i = 0
        while i < count {
            let v = load(y, i)
            store(v.replacing(with: zero, where: v .< zero), y, i)
            i += 8
        }
    }

    /// Layer normalisation of one row: y = gain · (x − mean) / deviation + bias. Gives the mean and 1/deviation.
    ///
    /// Ba, Kiros and Hinton, "Layer normalization" (2016).
    @inline(__always)
    @discardableResult
    public static func normalize(
        _ x: UnsafePointer<Float>, gain: UnsafePointer<Float>, bias: UnsafePointer<Float>,
        into y: UnsafeMutablePointer<Float>, count: Int
    ) -> (mean: Float, inverse: Float) {
        var sum = SIMD8<Float>(repeating: 0)
        var squares = SIMD8<Float>(repeating: 0)
        var i = 0
        while i < count {
            sum += load(x, i)
            i += 8
        }
        let mean = sum.sum() / Float(count)
        let center = SIMD8<Float>(repeating: mean)
        i = 0
        while i < count {
            let v = load(x, i) - center
            squares += v * v
            i += 8
        }
        let inverse = 1 / (squares.sum() / Float(count) + 1e-5).squareRoot()
        let scale = SIMD8<Float>(repeating: inverse)
        i = 0
        while i < count {
            let v = (load(x, i) - center) * scale
            store(v * load(gain, i) + load(bias, i), y, i)
            i += 8
        }
        return (mean, inverse)
    }

    /// The gradient of `normalize`. `x` is its input; adds to `gainGradient` and `biasGradient`, overwrites `dx`.
    public static func normalizeBackward(
        _ dy: UnsafePointer<Float>, x: UnsafePointer<Float>, mean: Float, inverse: Float,
        gain: UnsafePointer<Float>, gainGradient: UnsafeMutablePointer<Float>,
        biasGradient: UnsafeMutablePointer<Float>, dx: UnsafeMutablePointer<Float>, count: Int
    ) {
        let center = SIMD8<Float>(repeating: mean)
        let scale = SIMD8<Float>(repeating: inverse)
        var sum = SIMD8<Float>(repeating: 0)
        var products = SIMD8<Float>(repeating: 0)
        var i = 0
        while i < count {
            let d = load(dy, i)
            let hat = (load(x, i) - center) * scale
            store(load(gainGradient, i) + d * hat, gainGradient, i)
            store(load(biasGradient, i) + d, biasGradient, i)
            let g = d * load(gain, i)
            sum += g
            products += g * hat
            i += 8
        }
        let meanGradient = SIMD8<Float>(repeating: sum.sum() / Float(count))
        let meanProduct = SIMD8<Float>(repeating: products.sum() / Float(count))
        i = 0
        while i < count {
            let hat = (load(x, i) - center) * scale
            let g = load(dy, i) * load(gain, i)
            store((g - meanGradient - hat * meanProduct) * scale, dx, i)
            i += 8
        }
    }
}
