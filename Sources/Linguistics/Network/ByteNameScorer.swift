import Learning

/// The name finder's last layers on bytes.
final class ByteNameScorer: NameScorer {
    private let network: QuantizedNetwork
    private let encoder: ByteEncoder
    private let bytes = Scratch<UInt8>()
    private let scores = Scratch<Float>()

    init(network: QuantizedNetwork, encoder: ByteEncoder) {
        self.network = network
        self.encoder = encoder
    }

    var width: Int { network.layout.shape.nameHidden }
    var stride: Int { network.nameOutput.columns }

    func scores(
        _ count: Int, hidden: UnsafePointer<Float>, context: UnsafePointer<Int32>
    ) -> UnsafePointer<Float> {
        bytes.reserve(count * width)
        scores.reserve(count * stride)
        let kernels = network.kernels
        kernels.addRowsToBytes(
            count, width, hidden, table: network.nameContext.base, count: 2, rows: context,
            steps: network.nameSteps.base, into: bytes.base)
        let output = network.nameOutput
        encoder.multiply(output, bytes.base, stride: width, rows: 0..<count) { row, count, sums in
            kernels.floats(
                count, output.columns, sums: sums, stride: output.columns, output.output,
                into: scores.base + row * output.columns, output.columns)
        }
        return UnsafePointer(scores.base)
    }
}
