import Learning

/// The name finder's last layers in plain floats.
final class FloatNameScorer: NameScorer {
    private let weights: [Float]
    private let layout: NetworkLayout
    private let kernels: Kernels
    private let hidden = Scratch<Float>()
    private let scores = Scratch<Float>()
    /// Widened by all hidden layers that are scored, when there are any.
    var ranges: [Float]?

    init(weights: [Float], layout: NetworkLayout, kernels: Kernels) {
        self.weights = weights
        self.layout = layout
        self.kernels = kernels
    }

    var width: Int { layout.shape.nameHidden }
    var stride: Int { NameLabel.columns }

    func scores(
        _ count: Int, hidden source: UnsafePointer<Float>, context: UnsafePointer<Int32>
    ) -> UnsafePointer<Float> {
        hidden.reserve(count * width)
        scores.reserve(count * stride)
        hidden.base.update(from: source, count: count * width)
        NameHead.addContext(weights, layout, rows: count, context: context, to: hidden.base)
        if ranges != nil { ActivationRanges.widen(&ranges!, hidden.base, rows: count, columns: width) }
        NameHead.score(kernels, weights, layout, rows: count, hidden: hidden.base, into: scores.base)
        return UnsafePointer(scores.base)
    }
}
