import Learning

/// The shared part of the network on bytes: what `Encoder` computes, up to the steps of its activations.
///
/// Every matrix has one row for each row of the batch; rows between sentences stay zero.
final class ByteEncoder {
    private let network: QuantizedNetwork
    private let kernels: Kernels
    private let width: Int
    private let states = Scratch<Float>()
    private let bytes = Scratch<UInt8>()
    private let nextBytes = Scratch<UInt8>()
    private let gates = Scratch<Float>()
    private let sums = Scratch<Int32>()
    /// Whether `nextBytes` holds the last layer's output.
    private var swapped = false

    /// Rows that are multiplied at once, so that their sums stay in the first-level cache.
    static let block = 24

    init(network: QuantizedNetwork) {
        self.network = network
        kernels = network.kernels
        width = network.layout.shape.width
        let widest = [network.slots, network.childUp, network.tags, network.names, network.moves] + network.layers
        sums.reserve(Self.block * widest.map(\.columns).max()!)
    }

    /// The last H as bytes: rows × width.
    var output: UnsafePointer<UInt8> { UnsafePointer(swapped ? nextBytes.base : bytes.base) }

    /// `features` holds `NetworkShape.features` table rows for each row of the batch, −1 in empty rows.
    func run(_ batch: RowLayout, features: UnsafePointer<Int32>) {
        let rows = batch.rows
        states.reserve(rows * width)
        bytes.reserve(rows * width)
        nextBytes.reserve(rows * width)
        swapped = false
        kernels.embed(
            rows, width, count: network.layout.shape.features, features: features, table: network.embedding.bytes,
            scales: network.embedding.scales, network.norm(0), into: states.base, bytes.base)
        clearBetween(batch, current)
        for (i, layer) in network.layout.layers.enumerated() {
            switch layer.kind {
            case .convolution:
                convolve(rows, i)
                swapped.toggle()
            case .recurrence: recur(batch, i)
            }
            clearBetween(batch, current)
        }
    }

    private var current: UnsafeMutablePointer<UInt8> { swapped ? nextBytes.base : bytes.base }
    private var other: UnsafeMutablePointer<UInt8> { swapped ? bytes.base : nextBytes.base }

    private func clearBetween(_ batch: RowLayout, _ q: UnsafeMutablePointer<UInt8>) {
        func clear(_ row: Int) {
            (states.base + row * width).update(repeating: 0, count: width)
            (q + row * width).update(repeating: Kernels.zeroByte, count: width)
        }
        clear(0)
        for sentence in batch.sentences { clear(sentence.upperBound) }
    }

    private func convolve(_ rows: Int, _ i: Int) {
        let layer = network.layers[i]
        eachBlock(1..<max(rows - 1, 1)) { row, count in
            kernels.multiply(count, UnsafePointer(current) + (row - 1) * width, width, layer.weights, into: sums.base)
            kernels.finishConvolution(
                count, width, sums: sums.base, stride: layer.columns, layer.output, network.norm(i + 1),
                states.base + row * width, other + row * width)
        }
    }

    private func recur(_ batch: RowLayout, _ i: Int) {
        let layer = network.layers[i]
        gates.reserve(batch.rows * 2 * width)
        eachBlock(0..<batch.rows) { row, count in
            kernels.multiply(count, UnsafePointer(current) + row * width, width, layer.weights, into: sums.base)
            kernels.gates(
                count, width, sums: sums.base, stride: layer.columns, layer.output,
                into: gates.base + row * 2 * width)
        }
        for sentence in batch.sentences {
            let row = sentence.lowerBound
            kernels.finishRecurrence(
                sentence.count, width, gates.base + row * 2 * width, network.norm(i + 1), states.base + row * width,
                current + row * width)
        }
    }

    /// The sums of a layer over a window of 1 or 3 rows of the output, block by block.
    @inline(__always)
    func multiply(
        _ layer: QuantizedLayer, _ a: UnsafePointer<UInt8>, stride: Int, rows: Range<Int>,
        _ body: (_ row: Int, _ count: Int, _ sums: UnsafePointer<Int32>) -> Void
    ) {
        eachBlock(rows) { row, count in
            kernels.multiply(count, a + row * stride, stride, layer.weights, into: sums.base)
            body(row, count, sums.base)
        }
    }

    @inline(__always)
    private func eachBlock(_ rows: Range<Int>, _ body: (_ row: Int, _ count: Int) -> Void) {
        var row = rows.lowerBound
        while row < rows.upperBound {
            let count = min(Self.block, rows.upperBound - row)
            body(row, count)
            row += count
        }
    }
}
