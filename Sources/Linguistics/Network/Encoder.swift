import Learning

/// The shared part of the network in plain floats, keeping what training needs to go back through it.
///
/// This and its neighbours define the network; faster builds of it must agree with them.
package final class Encoder {
    package let layout: NetworkLayout
    package let kernels: Kernels
    package private(set) var rows = 0

    /// The sums of embeddings, before normalisation.
    package let sums = Scratch<Float>()
    /// The rows' means and inverse deviations: of the embedding, then of each layer.
    package let moments = Scratch<Float>()
    /// H of each layer, the embedding first.
    package private(set) var states: [Scratch<Float>]
    /// Of each layer: relu output of a convolution; z|c of a recurrence.
    package private(set) var inner: [Scratch<Float>]
    /// Of each layer: Hᵢ + f(Hᵢ), before normalisation.
    package private(set) var residuals: [Scratch<Float>]
    /// Of each recurrence: its states r.
    package private(set) var recurrent: [Scratch<Float>]
    /// Multiplies each layer's f, in training: 0 or 1/(1−p). Empty when there is no dropout.
    package private(set) var masks: [Scratch<Float>]
    package var dropout: Float = 0

    package init(layout: NetworkLayout, kernels: Kernels = .best) {
        self.layout = layout
        self.kernels = kernels
        let n = layout.layers.count
        states = (0...n).map { _ in Scratch() }
        inner = (0..<n).map { _ in Scratch() }
        residuals = (0..<n).map { _ in Scratch() }
        recurrent = (0..<n).map { _ in Scratch() }
        masks = (0...n).map { _ in Scratch() }
    }

    /// The last H: rows × width.
    package var output: UnsafeMutablePointer<Float> { states[states.count - 1].base }

    /// Runs the network. `features` holds `NetworkShape.features` table rows for each row of the layout; negative ones
    /// count as nothing.
    package func run(
        _ weights: UnsafePointer<Float>, _ batch: RowLayout, features: UnsafePointer<Int32>,
        random: inout RandomSource
    ) {
        rows = batch.rows
        moments.reserve(2 * rows * (layout.layers.count + 1))
        embed(weights, batch, features, &random)
        for i in layout.layers.indices {
            switch layout.layers[i].kind {
            case .convolution: convolve(weights, i)
            case .recurrence: recur(weights, batch, i)
            }
            finish(weights, batch, i, &random)
        }
    }

    private func embed(
        _ weights: UnsafePointer<Float>, _ batch: RowLayout, _ features: UnsafePointer<Int32>,
        _ random: inout RandomSource
    ) {
        let d = layout.shape.width
        let n = layout.shape.features
        let table = weights + layout.embedding.offset
        let sums = self.sums.zeroed(rows * d)
        let h = states[0].zeroed(rows * d)
        for sentence in batch.sentences {
            for row in sentence {
                let sum = sums + row * d
                for f in 0..<n {
                    let index = Int(features[row * n + f])
                    if index >= 0 { Vectors.add(table + index * d, to: sum, count: d) }
                }
                let moment = Vectors.normalize(
                    sum, gain: weights + layout.embeddingGain.offset, bias: weights + layout.embeddingShift.offset,
                    into: h + row * d, count: d)
                moments.base[2 * row] = moment.mean
                moments.base[2 * row + 1] = moment.inverse
            }
        }
        drop(h, masks[0], rows * d, &random)
    }

    private func convolve(_ weights: UnsafePointer<Float>, _ i: Int) {
        let d = layout.shape.width
        let layer = layout.layers[i]
        let y = inner[i].zeroed(rows * d)
        guard rows > 2 else { return }
        for row in 1..<rows - 1 { (y + row * d).update(from: weights + layer.bias.offset, count: d) }
        kernels.multiply(
            rows - 2, d, 3 * d, states[i].base, d, weights + layer.weight.offset, d, into: y + d, d, accumulate: true)
        Vectors.rectify(y, count: rows * d)
    }

    private func recur(_ weights: UnsafePointer<Float>, _ batch: RowLayout, _ i: Int) {
        let d = layout.shape.width
        let layer = layout.layers[i]
        let g = inner[i].reserve(rows * 2 * d)
        for row in 0..<rows { (g + row * 2 * d).update(from: weights + layer.bias.offset, count: 2 * d) }
        kernels.multiply(
            rows, 2 * d, d, states[i].base, d, weights + layer.weight.offset, 2 * d, into: g, 2 * d, accumulate: true)
        let r = recurrent[i].zeroed(rows * d)
        for sentence in batch.sentences {
            for row in sentence {
                for j in 0..<d { g[row * 2 * d + j] = ScalarMath.sigmoid(g[row * 2 * d + j]) }
            }
            for row in sentence { step(g + row * 2 * d, from: r + (row - 1) * d, into: r + row * d, 0..<d / 2) }
            for row in sentence.reversed() {
                step(g + row * 2 * d, from: r + (row + 1) * d, into: r + row * d, d / 2..<d)
            }
        }
    }

    @inline(__always)
    private func step(
        _ g: UnsafePointer<Float>, from previous: UnsafePointer<Float>, into state: UnsafeMutablePointer<Float>,
        _ channels: Range<Int>
    ) {
        let d = layout.shape.width
        var j = channels.lowerBound
        while j < channels.upperBound {
            let before = Vectors.load(previous, j)
            Vectors.store(before + Vectors.load(g, j) * (Vectors.load(g + d, j) - before), state, j)
            j += 8
        }
    }

    private func finish(
        _ weights: UnsafePointer<Float>, _ batch: RowLayout, _ i: Int, _ random: inout RandomSource
    ) {
        let d = layout.shape.width
        let layer = layout.layers[i]
        let f = layer.kind == .convolution ? inner[i].base : recurrent[i].base
        let y = residuals[i].reserve(rows * d)
        let out = states[i + 1].zeroed(rows * d)
        let mask = fillMask(masks[i + 1], rows * d, &random)
        let moments = self.moments.base + 2 * rows * (i + 1)
        for sentence in batch.sentences {
            for row in sentence {
                y.advanced(by: row * d).update(from: states[i].base + row * d, count: d)
                if let mask {
                    for j in row * d..<row * d + d { y[j] += f[j] * mask[j] }
                } else {
                    Vectors.add(f + row * d, to: y + row * d, count: d)
                }
                let moment = Vectors.normalize(
                    y + row * d, gain: weights + layer.gain.offset, bias: weights + layer.shift.offset,
                    into: out + row * d, count: d)
                moments[2 * row] = moment.mean
                moments[2 * row + 1] = moment.inverse
            }
        }
    }

    private func drop(
        _ h: UnsafeMutablePointer<Float>, _ scratch: Scratch<Float>, _ count: Int, _ random: inout RandomSource
    ) {
        guard let mask = fillMask(scratch, count, &random) else { return }
        for j in 0..<count { h[j] *= mask[j] }
    }

    private func fillMask(
        _ scratch: Scratch<Float>, _ count: Int, _ random: inout RandomSource
    ) -> UnsafeMutablePointer<Float>? {
        guard dropout > 0 else { return nil }
        let mask = scratch.reserve(count + 3)
        Dropout.fill(mask, count, rate: dropout, &random)
        return mask
    }
}

/// Masks of inverted dropout.
package enum Dropout {
    /// Writes 0 with the given rate and else 1/(1−rate), four entries from each random number.
    package static func fill(
        _ mask: UnsafeMutablePointer<Float>, _ count: Int, rate: Float, _ random: inout RandomSource
    ) {
        let keep = 1 / (1 - rate)
        let threshold = UInt64(rate * 65536)
        var i = 0
        while i < count {
            var bits = random.next()
            for j in i..<min(i + 4, count) {
                mask[j] = bits & 0xFFFF < threshold ? 0 : keep
                bits >>= 16
            }
            i += 4
        }
    }
}
