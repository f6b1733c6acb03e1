import CKernels

/// f32 products and vector steps. Matrices are row-major; a stride counts elements from one row to the next.
/// The caller guarantees sizes; nothing here checks bounds or allocates.
extension Kernels {
    /// `c[m×n] = a[m×k] · b[k×n]`, added to `c` when `accumulate`.
    @inlinable
    public func multiply(
        _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Float>, _ aStride: Int, _ b: UnsafePointer<Float>,
        _ bStride: Int, into c: UnsafeMutablePointer<Float>, _ cStride: Int, accumulate: Bool = false
    ) {
        table.pointee.gemm_nn(m, n, k, a, aStride, b, bStride, c, cStride, accumulate ? 1 : 0)
    }

    /// `c[m×n] = aᵀ · b` with `a[k×m]`, `b[k×n]`: the gradient of weights.
    @inlinable
    public func multiplyTransposedLeft(
        _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Float>, _ aStride: Int, _ b: UnsafePointer<Float>,
        _ bStride: Int, into c: UnsafeMutablePointer<Float>, _ cStride: Int, accumulate: Bool = false
    ) {
        table.pointee.gemm_tn(m, n, k, a, aStride, b, bStride, c, cStride, accumulate ? 1 : 0)
    }

    /// `c[m×n] = a · bᵀ` with `a[m×k]`, `b[n×k]`: the gradient of inputs, or a layer whose rows are outputs.
    @inlinable
    public func multiplyTransposedRight(
        _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Float>, _ aStride: Int, _ b: UnsafePointer<Float>,
        _ bStride: Int, into c: UnsafeMutablePointer<Float>, _ cStride: Int, accumulate: Bool = false
    ) {
        table.pointee.gemm_nt(m, n, k, a, aStride, b, bStride, c, cStride, accumulate ? 1 : 0)
    }

    /// `y += alpha · x`
    @inlinable
    public func add(_ n: Int, _ alpha: Float, _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>) {
        table.pointee.axpy(n, alpha, x, y)
    }

    /// `Σ x·y`
    @inlinable
    public func dot(_ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>) -> Float {
        table.pointee.dot(n, x, y)
    }

    /// `x *= alpha`
    @inlinable
    public func scale(_ n: Int, _ alpha: Float, _ x: UnsafeMutablePointer<Float>) {
        table.pointee.scale(n, alpha, x)
    }

    /// Adds `bias[n]` to each row of `x[m×n]`.
    @inlinable
    public func addBias(
        _ m: Int, _ n: Int, _ bias: UnsafePointer<Float>, to x: UnsafeMutablePointer<Float>, _ stride: Int
    ) {
        table.pointee.add_bias(m, n, bias, x, stride)
    }

    /// Adds `bias[n]` to each row of `x[m×n]`; negative results become 0.
    @inlinable
    public func addBiasReLU(
        _ m: Int, _ n: Int, _ bias: UnsafePointer<Float>, to x: UnsafeMutablePointer<Float>, _ stride: Int
    ) {
        table.pointee.add_bias_relu(m, n, bias, x, stride)
    }

    /// Clears the gradient where the output of a ReLU was 0.
    @inlinable
    public func reluBackward(_ n: Int, output: UnsafePointer<Float>, gradient: UnsafeMutablePointer<Float>) {
        table.pointee.relu_backward(n, output, gradient)
    }

    /// `sum[n] += Σ` over the rows of `x[m×n]`: the gradient of a bias.
    @inlinable
    public func addRows(
        _ m: Int, _ n: Int, _ x: UnsafePointer<Float>, _ stride: Int, to sum: UnsafeMutablePointer<Float>
    ) {
        table.pointee.add_rows(m, n, x, stride, sum)
    }

    /// `average += rate · (x − average)`: an exponential moving average of weights.
    @inlinable
    public func average(_ n: Int, rate: Float, _ x: UnsafePointer<Float>, into average: UnsafeMutablePointer<Float>) {
        table.pointee.ema(n, rate, x, average)
    }

    /// One step of Adam (Kingma & Ba 2015) on `n` parameters, with decoupled weight decay.
    ///
    /// - Parameter time: the number of this step, from 1.
    public func adam(
        _ n: Int, time: Int, rate: Float, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8,
        decay: Float = 0, parameters: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        m: UnsafeMutablePointer<Float>, v: UnsafeMutablePointer<Float>
    ) {
        var power1 = 1.0
        var power2 = 1.0
        for _ in 0..<time {
            power1 *= Double(beta1)
            power2 *= Double(beta2)
            if power2 < 1e-12 { break }
        }
        let root = (1 - power2).squareRoot()
        var step = CKAdam(
            rate: Float(Double(rate) * root / (1 - power1)), beta1: beta1, beta2: beta2,
            epsilon: Float(Double(epsilon) * root), decay: rate * decay)
        table.pointee.adam(n, &step, parameters, gradient, m, v)
    }
}
