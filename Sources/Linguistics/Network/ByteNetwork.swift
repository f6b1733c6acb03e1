import Annotation
import Learning

/// The network on bytes over batches of sentences: tags, names and trees. `ReferenceNetwork` says the same in floats.
final class ByteNetwork {
    private let network: QuantizedNetwork
    private let kernels: Kernels
    private let encoder: ByteEncoder
    private let parser: ByteParser
    private let writer: FeatureWriter
    private let storage = TreeStorage()
    private var decoder = NameDecoder()
    private var batch = RowLayout()
    private let features = Scratch<Int32>()
    private let context = Scratch<Int32>()
    private let nameFloats = Scratch<Float>()
    private let nameBytes = Scratch<UInt8>()
    private let nameScores = Scratch<Float>()
    private let nameLabels = Scratch<UInt8>()

    init(network: QuantizedNetwork) {
        self.network = network
        kernels = network.kernels
        encoder = ByteEncoder(network: network)
        parser = ByteParser(network: network, encoder: encoder)
        writer = FeatureWriter(shape: network.layout.shape)
    }

    /// Fills in what `tasks` ask for in the words of the pieces.
    func run(
        _ tasks: Analyzer.Tasks, _ pieces: [Analyzer.Piece], _ text: WorkingText, _ analysis: inout Analysis
    ) {
        writeFeatures(pieces, text, analysis)
        encoder.run(batch, features: features.base)
        if tasks.contains(.tags) { tag(pieces, &analysis) }
        if tasks.contains(.names) { findNames(pieces, &analysis) }
        if tasks.contains(.trees) { parse(pieces, &analysis) }
    }

    private func writeFeatures(_ pieces: [Analyzer.Piece], _ text: WorkingText, _ analysis: borrowing Analysis) {
        let n = SurfaceFeatures.count
        batch.removeAll()
        for piece in pieces { batch.append(words: piece.words.count) }
        features.reserve(batch.rows * n)
        features.base.update(repeating: -1, count: n)
        text.bytes.withUnsafeBufferPointer { bytes in
            analysis.words.withUnsafeBufferPointer { words in
                for (piece, rows) in zip(pieces, batch.sentences) {
                    writer.write(
                        count: piece.words.count, bytes: bytes,
                        form: { words[piece.words.lowerBound + $0].range.bytes },
                        into: features.base + rows.lowerBound * n)
                    (features.base + rows.upperBound * n).update(repeating: -1, count: n)
                }
            }
        }
    }

    private func tag(_ pieces: [Analyzer.Piece], _ analysis: inout Analysis) {
        let layer = network.tags
        let output = layer.output
        let treebankOutput = OutputScale(
            scale: output.scale + TagColumns.treebank.lowerBound, bias: output.bias + TagColumns.treebank.lowerBound)
        analysis.words.withUnsafeMutableBufferPointer { words in
            for (piece, rows) in zip(pieces, batch.sentences) {
                let shift = piece.words.lowerBound - rows.lowerBound
                encoder.multiply(layer, encoder.output, stride: layer.weights.inputs, rows: rows) { row, count, sums in
                    for r in 0..<count {
                        let scores = sums + r * layer.columns
                        let universal = kernels.best(TagColumns.universal.count, sums: scores, output).place
                        let treebank = kernels.best(
                            TagColumns.treebank.count, sums: scores + TagColumns.treebank.lowerBound, treebankOutput
                        ).place
                        let word = row + r + shift
                        words[word].tag = UniversalTag(rawValue: UInt8(universal)) ?? .x
                        words[word].treebankTag = TreebankTag(rawValue: UInt8(treebank)) ?? .xx
                    }
                }
            }
        }
    }

    private func findNames(_ pieces: [Analyzer.Piece], _ analysis: inout Analysis) {
        let rows = batch.rows
        context.reserve(rows * 2)
        for row in 0..<rows {
            context.base[2 * row] = NameContext.row(corpus: NameContext.defaultCorpus)
            context.base[2 * row + 1] = NameContext.row(documentLabel: nil)
        }
        scoreNames()
        let stride = network.nameOutput.columns
        for (piece, range) in zip(pieces, batch.sentences) {
            let labels = nameLabels.reserve(range.count)
            decoder.decode(
                nameScores.base + range.lowerBound * stride, stride: stride, count: range.count, into: labels)
            NameSpan.append(labels, piece.words, to: &analysis.names)
        }
    }

    /// Scores all rows but the first and last, which hold no word.
    private func scoreNames() {
        let rows = batch.rows
        let h = network.layout.shape.nameHidden
        let width = network.layout.shape.width
        nameFloats.reserve(ByteEncoder.block * h)
        nameBytes.reserve(rows * h)
        nameScores.reserve(rows * network.nameOutput.columns)
        let hidden = network.names
        // Row r of the product is the window around row r + 1.
        encoder.multiply(hidden, encoder.output, stride: width, rows: 0..<max(rows - 2, 0)) { row, count, sums in
            kernels.floats(count, h, sums: sums, stride: hidden.columns, hidden.output, into: nameFloats.base, h)
            kernels.addRowsToBytes(
                count, h, nameFloats.base, table: network.nameContext.base, count: 2,
                rows: context.base + 2 * (row + 1), steps: network.nameSteps.base, into: nameBytes.base + (row + 1) * h)
        }
        let output = network.nameOutput
        encoder.multiply(output, nameBytes.base, stride: h, rows: 1..<max(rows - 1, 1)) { row, count, sums in
            kernels.floats(
                count, output.columns, sums: sums, stride: output.columns, output.output,
                into: nameScores.base + row * output.columns, output.columns)
        }
    }

    private func parse(_ pieces: [Analyzer.Piece], _ analysis: inout Analysis) {
        let trees = storage.clear(rows: batch.rows)
        parser.parse(batch, trees)
        analysis.words.withUnsafeMutableBufferPointer { words in
            for (piece, range) in zip(pieces, batch.sentences) {
                let shift = piece.words.lowerBound - range.lowerBound
                for row in range {
                    let head = trees.heads[row]
                    words[row + shift].head = head < 0 ? .none : WordIndex(Int(head) + shift)
                    words[row + shift].relation = DependencyRelation(rawValue: trees.labels[row]) ?? .dep
                }
            }
        }
    }
}
