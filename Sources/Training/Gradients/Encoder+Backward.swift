import Learning
import Linguistics

/// Memory for the way back through the encoder.
package final class EncoderGradientScratch {
    let states = Scratch<Float>()
    let residual = Scratch<Float>()
    let inner = Scratch<Float>()
    package init() {}
}

extension Encoder {
    /// Goes back through `run`. `output` holds the gradient of the last H and is used up.
    package func backward(
        _ weights: UnsafePointer<Float>, _ batch: RowLayout, features: UnsafePointer<Int32>,
        output: UnsafeMutablePointer<Float>, scratch: EncoderGradientScratch, into gradients: Gradients
    ) {
        let count = rows * layout.shape.width
        for i in layout.layers.indices.reversed() {
            let residual = scratch.residual.zeroed(count)
            backwardNorm(weights, batch, i, output, residual, gradients)
            output.update(from: residual, count: count)
            if dropout > 0 { multiply(residual, by: masks[i + 1].base, count) }
            switch layout.layers[i].kind {
            case .convolution: backwardConvolution(weights, i, residual, output, gradients)
            case .recurrence: backwardRecurrence(weights, batch, i, residual, output, scratch, gradients)
            }
        }
        backwardEmbedding(weights, batch, features, output, scratch, gradients)
    }

    private func multiply(_ x: UnsafeMutablePointer<Float>, by mask: UnsafePointer<Float>, _ count: Int) {
        var j = 0
        while j < count {
            Vectors.store(Vectors.load(x, j) * Vectors.load(mask, j), x, j)
            j += 8
        }
    }

    private func backwardNorm(
        _ weights: UnsafePointer<Float>, _ batch: RowLayout, _ i: Int, _ dy: UnsafePointer<Float>,
        _ dx: UnsafeMutablePointer<Float>, _ gradients: Gradients
    ) {
        let d = layout.shape.width
        let layer = layout.layers[i]
        let moments = self.moments.base + 2 * rows * (i + 1)
        for sentence in batch.sentences {
            for row in sentence {
                Vectors.normalizeBackward(
                    dy + row * d, x: residuals[i].base + row * d, mean: moments[2 * row],
                    inverse: moments[2 * row + 1], gain: weights + layer.gain.offset,
                    gainGradient: gradients[layer.gain], biasGradient: gradients[layer.shift], dx: dx + row * d,
                    count: d)
            }
        }
    }

    private func backwardConvolution(
        _ weights: UnsafePointer<Float>, _ i: Int, _ df: UnsafeMutablePointer<Float>,
        _ dh: UnsafeMutablePointer<Float>, _ gradients: Gradients
    ) {
        guard rows > 2 else { return }
        let d = layout.shape.width
        let layer = layout.layers[i]
        kernels.reluBackward(rows * d, output: inner[i].base, gradient: df)
        Vectors.addRows(df + d, rows: rows - 2, columns: d, to: gradients[layer.bias])
        kernels.multiplyTransposedLeft(
            3 * d, d, rows - 2, states[i].base, d, df + d, d, into: gradients[layer.weight], d, accumulate: true)
        for offset in 0..<3 {
            kernels.multiplyTransposedRight(
                rows - 2, d, d, df + d, d, weights + layer.weight.offset + offset * d * d, d, into: dh + offset * d,
                d, accumulate: true)
        }
    }

    private func backwardRecurrence(
        _ weights: UnsafePointer<Float>, _ batch: RowLayout, _ i: Int, _ df: UnsafeMutablePointer<Float>,
        _ dh: UnsafeMutablePointer<Float>, _ scratch: EncoderGradientScratch, _ gradients: Gradients
    ) {
        let d = layout.shape.width
        let layer = layout.layers[i]
        let dg = scratch.inner.zeroed(rows * 2 * d)
        let g = inner[i].base
        let r = recurrent[i].base
        for sentence in batch.sentences {
            var j = 0
            while j < d {
                let forward = j < d / 2
                var carry = SIMD8<Float>(repeating: 0)
                for k in 0..<sentence.count {
                    let row = forward ? sentence.upperBound - 1 - k : sentence.lowerBound + k
                    let before = Vectors.load(r + (forward ? row - 1 : row + 1) * d, j)
                    let z = Vectors.load(g + row * 2 * d, j)
                    let c = Vectors.load(g + row * 2 * d + d, j)
                    let dr = Vectors.load(df + row * d, j) + carry
                    Vectors.store(dr * (c - before) * z * (1 - z), dg + row * 2 * d, j)
                    Vectors.store(dr * z, dg + row * 2 * d + d, j)
                    carry = dr * (1 - z)
                }
                j += 8
            }
        }
        Vectors.addRows(dg, rows: rows, columns: 2 * d, to: gradients[layer.bias])
        kernels.multiplyTransposedLeft(
            d, 2 * d, rows, states[i].base, d, dg, 2 * d, into: gradients[layer.weight], 2 * d, accumulate: true)
        kernels.multiplyTransposedRight(
            rows, d, 2 * d, dg, 2 * d, weights + layer.weight.offset, 2 * d, into: dh, d, accumulate: true)
    }

    private func backwardEmbedding(
        _ weights: UnsafePointer<Float>, _ batch: RowLayout, _ features: UnsafePointer<Int32>,
        _ dh: UnsafeMutablePointer<Float>, _ scratch: EncoderGradientScratch, _ gradients: Gradients
    ) {
        let d = layout.shape.width
        let n = layout.shape.features
        if dropout > 0 { multiply(dh, by: masks[0].base, rows * d) }
        let dx = scratch.residual.reserve(d)
        for sentence in batch.sentences {
            for row in sentence {
                Vectors.normalizeBackward(
                    dh + row * d, x: sums.base + row * d, mean: moments.base[2 * row],
                    inverse: moments.base[2 * row + 1], gain: weights + layout.embeddingGain.offset,
                    gainGradient: gradients[layout.embeddingGain], biasGradient: gradients[layout.embeddingShift],
                    dx: dx, count: d)
                for f in 0..<n {
                    let index = features[row * n + f]
                    if index >= 0 { Vectors.add(dx, to: gradients.embedding(row: index), count: d) }
                }
            }
        }
    }
}
