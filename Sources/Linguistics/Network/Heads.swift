import Learning

/// The tag scores of each row: rows × `NetworkShape.tagColumns`.
package enum TagHead {
    package static func run(
        _ kernels: Kernels, _ weights: UnsafePointer<Float>, _ layout: NetworkLayout, rows: Int,
        states: UnsafePointer<Float>,
        into scores: UnsafeMutablePointer<Float>
    ) {
        let n = NetworkShape.tagColumns
        for row in 0..<rows { (scores + row * n).update(from: weights + layout.tagBias.offset, count: n) }
        let d = layout.shape.width
        kernels.multiply(rows, n, d, states, d, weights + layout.tagWeight.offset, n, into: scores, n, accumulate: true)
    }
}

/// The name finder's hidden layer and scores.
package enum NameHead {
    /// `hidden` gets rows × nameHidden without the context rows and before rectifying; rows at both ends are zero.
    package static func prepare(
        _ kernels: Kernels, _ weights: UnsafePointer<Float>, _ layout: NetworkLayout, rows: Int,
        states: UnsafePointer<Float>,
        into hidden: UnsafeMutablePointer<Float>
    ) {
        let d = layout.shape.width
        let h = layout.shape.nameHidden
        Vectors.zero(hidden, count: rows * h)
        guard rows > 2 else { return }
        for row in 1..<rows - 1 { (hidden + row * h).update(from: weights + layout.nameBias.offset, count: h) }
        kernels.multiply(
            rows - 2, h, 3 * d, states, d, weights + layout.nameWeight.offset, h, into: hidden + h, h, accumulate: true)
    }

    /// Adds each row's context, `context` holding two table rows for each row, and rectifies.
    package static func addContext(
        _ weights: UnsafePointer<Float>, _ layout: NetworkLayout, rows: Int, context: UnsafePointer<Int32>,
        to hidden: UnsafeMutablePointer<Float>
    ) {
        let h = layout.shape.nameHidden
        let table = weights + layout.nameContext.offset
        for row in 0..<rows {
            for slot in 0..<2 where context[2 * row + slot] >= 0 {
                Vectors.add(table + Int(context[2 * row + slot]) * h, to: hidden + row * h, count: h)
            }
            Vectors.rectify(hidden + row * h, count: h)
        }
    }

    package static func score(
        _ kernels: Kernels, _ weights: UnsafePointer<Float>, _ layout: NetworkLayout, rows: Int,
        hidden: UnsafePointer<Float>,
        into scores: UnsafeMutablePointer<Float>
    ) {
        let n = NameLabel.columns
        for row in 0..<rows { (scores + row * n).update(from: weights + layout.nameOutputBias.offset, count: n) }
        let h = layout.shape.nameHidden
        kernels.multiply(
            rows, n, h, hidden, h, weights + layout.nameOutput.offset, n, into: scores, n, accumulate: true)
    }
}
