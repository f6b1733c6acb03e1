import Learning
import Linguistics

/// Gradients of all parameters. Those of the embedding table are kept row by row, only for rows that occurred.
package final class Gradients {
    package let layout: NetworkLayout
    package let values: UnsafeMutablePointer<Float>
    /// Rows of the embedding table with a gradient, each once, in the order they occurred.
    package private(set) var touched: [Int32] = []
    private var isTouched: [Bool]
    /// The parameters after the embedding table.
    package let dense: Range<Int>

    package init(layout: NetworkLayout) {
        self.layout = layout
        values = .allocate(capacity: layout.count)
        values.initialize(repeating: 0, count: layout.count)
        isTouched = [Bool](repeating: false, count: layout.shape.embeddingRows)
        dense = layout.embeddingGain.offset..<layout.count
    }

    deinit { values.deallocate() }

    package subscript(_ tensor: NetworkLayout.Tensor) -> UnsafeMutablePointer<Float> { values + tensor.offset }

    /// The gradient of a row of the embedding table, to add to.
    package func embedding(row: Int32) -> UnsafeMutablePointer<Float> {
        if !isTouched[Int(row)] {
            isTouched[Int(row)] = true
            touched.append(row)
        }
        return values + Int(row) * layout.shape.width
    }

    package func clear() {
        let d = layout.shape.width
        for row in touched {
            Vectors.zero(values + Int(row) * d, count: d)
            isTouched[Int(row)] = false
        }
        touched.removeAll(keepingCapacity: true)
        Vectors.zero(values + dense.lowerBound, count: dense.count)
    }

    /// Adds another's gradients.
    package func add(_ other: Gradients) {
        let d = layout.shape.width
        for row in other.touched { Vectors.add(other.values + Int(row) * d, to: embedding(row: row), count: d) }
        Vectors.add(other.values + dense.lowerBound, to: values + dense.lowerBound, count: dense.count)
    }
}
