import Learning
import Linguistics

/// Adam with a moving average of the weights. Rows of the embedding table move only when they have a gradient; their
/// averages catch up when they do.
///
/// Kingma and Ba, "Adam: a method for stochastic optimization" (2015).
final class Optimizer {
    let layout: NetworkLayout
    let weights: UnsafeMutablePointer<Float>
    private let average: UnsafeMutablePointer<Float>
    private let first: UnsafeMutablePointer<Float>
    private let second: UnsafeMutablePointer<Float>
    private var time = 0
    private var rowTimes: [Int32]
    private let decay: Double

    static let beta1: Float = 0.9
    static let beta2: Float = 0.99

    init(layout: NetworkLayout, averageDecay: Double, random: inout RandomSource) {
        self.layout = layout
        decay = averageDecay
        func allocate() -> UnsafeMutablePointer<Float> {
            let p = UnsafeMutablePointer<Float>.allocate(capacity: layout.count)
            p.initialize(repeating: 0, count: layout.count)
            return p
        }
        weights = allocate()
        average = allocate()
        first = allocate()
        second = allocate()
        rowTimes = [Int32](repeating: 0, count: layout.shape.embeddingRows)
        initialize(&random)
        average.update(from: weights, count: layout.count)
    }

    /// Takes weights in place of those of chance.
    func begin(with values: [Float]) {
        weights.update(from: values, count: layout.count)
        average.update(from: values, count: layout.count)
    }

    /// Puts values in place of the embedding's from a row on.
    func setEmbedding(from row: Int, _ values: [Float]) {
        let offset = layout.embedding.offset + row * layout.shape.width
        (weights + offset).update(from: values, count: values.count)
        (average + offset).update(from: values, count: values.count)
    }

    deinit {
        weights.deallocate()
        average.deallocate()
        first.deallocate()
        second.deallocate()
    }

    private func initialize(_ random: inout RandomSource) {
        for tensor in layout.tensors {
            let scale: Float
            if tensor.name.hasSuffix("gain") {
                (weights + tensor.offset).update(repeating: 1, count: tensor.count)
                continue
            }
            if tensor.name.hasSuffix("bias") || tensor.name.hasSuffix("shift") { continue }
            switch tensor.name {
            case "embedding": scale = 0.1
            case "names.context", "parser.state", "parser.absent", "parser.root": scale = 0.05
            case "parser.slots", "parser.children.up": scale = 0.5 / Float(tensor.rows).squareRoot()
            case "parser.moves", "names.output", "tags.weight": scale = 0.5 / Float(tensor.rows).squareRoot()
            default: scale = (2 / Float(tensor.rows + tensor.columns)).squareRoot()
            }
            for i in 0..<tensor.count { weights[tensor.offset + i] = random.normal() * scale }
        }
    }

    /// One step down the gradients.
    func step(_ gradients: Gradients, rate: Float) {
        time += 1
        let correction1 = 1 - Double(Self.beta1).power(time)
        let correction2 = 1 - Double(Self.beta2).power(time)
        let step = Float(Double(rate) * correction2.squareRoot() / correction1)
        let keep = Float(min(decay, Double(time) / Double(time + 10)))
        let d = layout.shape.width
        for row in gradients.touched {
            let offset = Int(row) * d
            let gap = time - 1 - Int(rowTimes[Int(row)])
            if gap > 0 { settle(offset..<offset + d, Float(decay.power(gap))) }
            rowTimes[Int(row)] = Int32(time)
            move(offset..<offset + d, gradients.values, step)
            settle(offset..<offset + d, keep)
        }
        move(gradients.dense, gradients.values, step)
        settle(gradients.dense, keep)
    }

    private func move(_ range: Range<Int>, _ gradient: UnsafePointer<Float>, _ step: Float) {
        let b1 = SIMD8<Float>(repeating: Self.beta1)
        let b2 = SIMD8<Float>(repeating: Self.beta2)
        let rest1 = SIMD8<Float>(repeating: 1 - Self.beta1)
        let rest2 = SIMD8<Float>(repeating: 1 - Self.beta2)
        let epsilon = SIMD8<Float>(repeating: 1e-8)
        let rate = SIMD8<Float>(repeating: step)
        var i = range.lowerBound
        while i < range.upperBound {
            let g = Vectors.load(gradient, i)
            let m = b1 * Vectors.load(first, i) + rest1 * g
            let v = b2 * Vectors.load(second, i) + rest2 * (g * g)
            Vectors.store(m, first, i)
            Vectors.store(v, second, i)
            Vectors.store(Vectors.load(weights, i) - rate * m / (v.squareRoot() + epsilon), weights, i)
            i += 8
        }
    }

    /// average = keep · average + (1 − keep) · weights
    private func settle(_ range: Range<Int>, _ keep: Float) {
        let keep = SIMD8<Float>(repeating: keep)
        var i = range.lowerBound
        while i < range.upperBound {
            let w = Vectors.load(weights, i)
            Vectors.store(w + keep * (Vectors.load(average, i) - w), average, i)
            i += 8
        }
    }

    /// The averaged weights, as of now.
    func averaged() -> [Float] {
        let d = layout.shape.width
        for row in 0..<layout.shape.embeddingRows {
            let gap = time - Int(rowTimes[row])
            if gap > 0 { settle(row * d..<row * d + d, Float(decay.power(gap))) }
            rowTimes[row] = Int32(time)
        }
        return Array(UnsafeBufferPointer(start: average, count: layout.count))
    }
}

extension Double {
    fileprivate func power(_ exponent: Int) -> Double {
        var result = 1.0
        var base = self
        var e = exponent
        while e > 0 {
            if e & 1 == 1 { result *= base }
            base *= base
            e >>= 1
        }
        return result
    }
}
