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
    let names: NameReader<ByteNameScorer>
    private var batch = RowLayout()
    private let features = Scratch<Int32>()
    private let nameHidden = Scratch<Float>()

    init(network: QuantizedNetwork, gazetteer: Gazetteer, codes: WordCodes?) {
        self.network = network
        kernels = network.kernels
        encoder = ByteEncoder(network: network)
        parser = ByteParser(network: network, encoder: encoder)
        writer = FeatureWriter(shape: network.layout.shape, gazetteer: gazetteer, codes: codes)
        names = NameReader(scorer: ByteNameScorer(network: network, encoder: encoder))
    }

    /// Fills in what `tasks` ask for in the words of the pieces.
    func run(
        _ tasks: Analyzer.Tasks, _ pieces: [Analyzer.Piece], _ text: WorkingText, _ analysis: inout Analysis
    ) {
        writeFeatures(pieces, text, analysis)
        encoder.run(batch, features: features.base)
        if tasks.contains(.tags) { tag(pieces, &analysis) }
        if tasks.contains(.names) { findNames(pieces, text, &analysis) }
        if tasks.contains(.trees) { parse(pieces, &analysis) }
    }

    private func writeFeatures(_ pieces: [Analyzer.Piece], _ text: WorkingText, _ analysis: borrowing Analysis) {
        let n = network.layout.shape.features
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

    private func findNames(_ pieces: [Analyzer.Piece], _ text: WorkingText, _ analysis: inout Analysis) {
        let h = network.layout.shape.nameHidden
        let width = network.layout.shape.width
        let kept = nameHidden.reserve(batch.rows * h)
        let hidden = network.names
        // Row r of the product is the window around row r + 1.
        encoder.multiply(hidden, encoder.output, stride: width, rows: 0..<max(batch.rows - 2, 0)) { row, count, sums in
            kernels.floats(
                count, h, sums: sums, stride: hidden.columns, hidden.output, into: kept + (row + 1) * h, h)
        }
        for (piece, rows) in zip(pieces, batch.sentences) {
            names.add(piece.words, hidden: kept + rows.lowerBound * h, text, &analysis)
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
