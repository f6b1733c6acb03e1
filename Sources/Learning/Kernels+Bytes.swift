import CKernels

/// Weights of bytes, laid out for the products of one level.
public final class PackedWeights: Sendable {
    public let outputs: Int
    public let inputs: Int
    /// Columns that a product writes: `outputs` rounded up to whole panels.
    public let columns: Int
    /// Written once, before anybody else sees it.
    @usableFromInline nonisolated(unsafe) let bytes: UnsafeMutableRawPointer

    /// `weights[outputs × inputs]`, a row an output. `inputs` must be a multiple of 4.
    public init(_ weights: UnsafePointer<Int8>, outputs: Int, inputs: Int, kernels: Kernels) {
        precondition(inputs % 4 == 0, "activations are multiplied four at a time")
        self.outputs = outputs
        self.inputs = inputs
        columns = (outputs + 31) / 32 * 32
        bytes = .allocate(byteCount: ck_packed_size(outputs, inputs), alignment: 64)
        kernels.table.pointee.pack_i8(outputs, inputs, weights, bytes)
    }

    deinit { bytes.deallocate() }
}

/// How sums of byte products become numbers again: column j is `sum · scale[j] + bias[j]`.
///
/// Both arrays are as long as the product's columns, a multiple of 16.
public struct OutputScale {
    public var scale: UnsafePointer<Float>
    public var bias: UnsafePointer<Float>

    @inlinable
    public init(scale: UnsafePointer<Float>, bias: UnsafePointer<Float>) {
        self.scale = scale
        self.bias = bias
    }
}

/// A layer normalisation whose result is also wanted in bytes.
public struct RowNorm {
    @usableFromInline var raw: CKNorm

    /// `steps` says how many steps of a byte make a unit, channel by channel. All three are as wide as the rows.
    @inlinable
    public init(gain: UnsafePointer<Float>, shift: UnsafePointer<Float>, steps: UnsafePointer<Float>) {
        raw = CKNorm(gain: gain, shift: shift, steps: steps)
    }
}

/// Inference with bytes: results have the same bits on every level and machine.
///
/// Activations are bytes from −127 to 127, stored plus 128. Widths are multiples of 16 and at most `maximumWidth`.
/// The caller guarantees sizes; nothing here checks bounds or allocates.
extension Kernels {
    public static let maximumWidth = Int(CK_MAX_WIDTH)
    /// The stored form of 0.
    public static let zeroByte: UInt8 = 128

    /// Exact `sums[m × w.columns] = a[m × w.inputs] · wᵀ`; rows of `a` are `aStride` bytes apart and may overlap.
    @inlinable
    public func multiply(
        _ m: Int, _ a: UnsafePointer<UInt8>, _ aStride: Int, _ w: PackedWeights,
        into sums: UnsafeMutablePointer<Int32>
    ) {
        table.pointee.gemm_i8(m, w.outputs, w.inputs, a, aStride, w.bytes, sums, w.columns)
    }

    /// Sums `count` rows of a byte table for each of `m` words (negative: no row), normalises, and gives floats and
    /// bytes.
    @inlinable
    public func embed(
        _ m: Int, _ width: Int, count: Int, features: UnsafePointer<Int32>, table bytes: UnsafePointer<Int8>,
        scales: UnsafePointer<Float>, _ norm: RowNorm, into h: UnsafeMutablePointer<Float>,
        _ q: UnsafeMutablePointer<UInt8>
    ) {
        withUnsafePointer(to: norm.raw) {
            table.pointee.embed(m, width, count, features, bytes, scales, $0, h, q)
        }
    }

    /// `h = norm(h + relu(output))`, also as bytes.
    @inlinable
    public func finishConvolution(
        _ m: Int, _ width: Int, sums: UnsafePointer<Int32>, stride: Int, _ output: OutputScale, _ norm: RowNorm,
        _ h: UnsafeMutablePointer<Float>, _ q: UnsafeMutablePointer<UInt8>
    ) {
        withUnsafePointer(to: norm.raw) {
            table.pointee.finish_convolution(m, width, sums, stride, output.scale, output.bias, $0, h, q)
        }
    }

    /// `g[m × 2·width] = output`, its first half through the logistic function.
    @inlinable
    public func gates(
        _ m: Int, _ width: Int, sums: UnsafePointer<Int32>, stride: Int, _ output: OutputScale,
        into g: UnsafeMutablePointer<Float>
    ) {
        table.pointee.gates(m, width, sums, stride, output.scale, output.bias, g)
    }

    /// Runs a recurrence over the `m` words of one sentence and adds and normalises it. Overwrites `g`.
    @inlinable
    public func finishRecurrence(
        _ m: Int, _ width: Int, _ g: UnsafeMutablePointer<Float>, _ norm: RowNorm, _ h: UnsafeMutablePointer<Float>,
        _ q: UnsafeMutablePointer<UInt8>
    ) {
        withUnsafePointer(to: norm.raw) { table.pointee.finish_recurrence(m, width, g, $0, h, q) }
    }

    @inlinable
    public func floats(
        _ m: Int, _ n: Int, sums: UnsafePointer<Int32>, stride: Int, _ output: OutputScale,
        into out: UnsafeMutablePointer<Float>, _ outStride: Int
    ) {
        table.pointee.to_floats(m, n, sums, stride, output.scale, output.bias, out, outStride)
    }

    @inlinable
    public func bytes(
        _ m: Int, _ n: Int, sums: UnsafePointer<Int32>, stride: Int, _ output: OutputScale,
        into out: UnsafeMutablePointer<UInt8>, _ outStride: Int
    ) {
        table.pointee.to_bytes(m, n, sums, stride, output.scale, output.bias, out, outStride)
    }

    @inlinable
    public func shorts(
        _ m: Int, _ n: Int, sums: UnsafePointer<Int32>, stride: Int, _ output: OutputScale,
        into out: UnsafeMutablePointer<Int16>, _ outStride: Int
    ) {
        table.pointee.to_shorts(m, n, sums, stride, output.scale, output.bias, out, outStride)
    }

    /// `out = relu(x + count rows of a float table) · steps` as bytes, everything `n` wide; negative rows: none.
    @inlinable
    public func addRowsToBytes(
        _ m: Int, _ n: Int, _ x: UnsafePointer<Float>, table floats: UnsafePointer<Float>, count: Int,
        rows: UnsafePointer<Int32>, steps: UnsafePointer<Float>, into out: UnsafeMutablePointer<UInt8>
    ) {
        table.pointee.add_rows_to_bytes(m, n, count, x, floats, rows, steps, out)
    }

    /// `out = relu(start + Σ rows) / 2^shift` as bytes. Sums saturate in the order given. `n` is a multiple of 32.
    @inlinable
    public func sumShorts(
        _ n: Int, count: Int, rows: UnsafePointer<UnsafePointer<Int16>?>, start: UnsafePointer<Int16>, shift: Int,
        into out: UnsafeMutablePointer<UInt8>
    ) {
        table.pointee.sum_shorts(n, count, rows, start, Int32(truncatingIfNeeded: shift), out)
    }

    /// The first place of the largest output, and its value.
    @inlinable
    public func best(_ n: Int, sums: UnsafePointer<Int32>, _ output: OutputScale) -> (place: Int, value: Float) {
        var value: Float = 0
        let place = table.pointee.best_sum(n, sums, output.scale, output.bias, &value)
        return (Int(place), value)
    }
}
