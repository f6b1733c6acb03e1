import Annotation
import Learning

/// The network in plain floats over batches of sentences: what faster builds of it are compared with.
final class ReferenceNetwork {
    private let weights: [Float]
    private let layout: NetworkLayout
    private let encoder: Encoder
    private let parser: ParserNetwork
    private let writer: FeatureWriter
    private let storage = TreeStorage()
    let names: NameReader<FloatNameScorer>
    private let nameHidden = Scratch<Float>()
    private var batch = RowLayout()
    private let features = Scratch<Int32>()
    private let tagScores = Scratch<Float>()
    private let hidden = Scratch<Float>()
    private let moveScores = Scratch<Float>()
    private var noRandom = RandomSource(seed: 0)
    /// Widened by all that is read, when there are any.
    var ranges: ActivationRanges? {
        didSet { if oldValue == nil { names.scorer.ranges = ranges?.nameHidden } }
    }

    init(model: LanguageModel) {
        weights = model.weights()
        layout = model.layout
        encoder = Encoder(layout: model.layout)
        parser = ParserNetwork(layout: model.layout)
        names = NameReader(scorer: FloatNameScorer(weights: weights, layout: layout, kernels: .best))
        writer = FeatureWriter(shape: model.layout.shape, gazetteer: model.gazetteer, codes: model.codes)
    }

    /// Fills in what `tasks` ask for in the words of the pieces.
    func run(
        _ tasks: Analyzer.Tasks, _ pieces: [Analyzer.Piece], _ text: WorkingText, _ analysis: inout Analysis
    ) {
        batch.removeAll()
        for piece in pieces { batch.append(words: piece.words.count) }
        let n = layout.shape.features
        features.reserve(batch.rows * n)
        text.bytes.withUnsafeBufferPointer { bytes in
            analysis.words.withUnsafeBufferPointer { words in
                for (piece, rows) in zip(pieces, batch.sentences) {
                    writer.write(
                        count: piece.words.count, bytes: bytes,
                        form: { words[piece.words.lowerBound + $0].range.bytes },
                        into: features.base + rows.lowerBound * n)
                }
            }
        }
        encoder.run(weights, batch, features: features.base, random: &noRandom)
        measureStates()
        if tasks.contains(.tags) { tag(pieces, &analysis) }
        if tasks.contains(.names) { findNames(pieces, text, &analysis) }
        if tasks.contains(.trees) { parse(pieces, &analysis) }
    }

    private func measureStates() {
        guard ranges != nil else { return }
        let d = layout.shape.width
        for (i, states) in encoder.states.enumerated() {
            ActivationRanges.widen(&ranges!.states, at: i * d, states.base, rows: batch.rows, columns: d)
        }
    }

    private func tag(_ pieces: [Analyzer.Piece], _ analysis: inout Analysis) {
        let n = NetworkShape.tagColumns
        tagScores.reserve(batch.rows * n)
        TagHead.run(
            encoder.kernels, weights, layout, rows: batch.rows, states: encoder.output,
            into: tagScores.base)
        for (piece, rows) in zip(pieces, batch.sentences) {
            for (i, row) in zip(piece.words, rows) {
                let scores = tagScores.base + row * n
                let universal = Self.best(scores, NetworkShape.universalTags)
                let treebank = Self.best(scores + NetworkShape.universalTags, NetworkShape.treebankTags)
                analysis.words[i].tag = UniversalTag(rawValue: UInt8(universal)) ?? .x
                analysis.words[i].treebankTag = TreebankTag(rawValue: UInt8(treebank)) ?? .xx
            }
        }
    }

    private static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
        var best = 0
        for i in 1..<count where scores[i] > scores[best] { best = i }
        return best
    }

    private func findNames(_ pieces: [Analyzer.Piece], _ text: WorkingText, _ analysis: inout Analysis) {
        let hidden = nameHidden.reserve(batch.rows * layout.shape.nameHidden)
        NameHead.prepare(
            encoder.kernels, weights, layout, rows: batch.rows, states: encoder.output, into: hidden)
        for (piece, rows) in zip(pieces, batch.sentences) {
            names.add(piece.words, hidden: hidden + rows.lowerBound * layout.shape.nameHidden, text, &analysis)
        }
        if ranges != nil, let seen = names.scorer.ranges { ranges!.nameHidden = seen }
    }

    private func parse(_ pieces: [Analyzer.Piece], _ analysis: inout Analysis) {
        let h = layout.shape.parserHidden
        parser.prepare(weights, rows: batch.rows, states: encoder.output)
        if ranges != nil {
            let columns = layout.shape.childRank
            ActivationRanges.widen(
                &ranges!.childProjection, parser.projected.base, rows: batch.rows, columns: columns)
        }
        let trees = storage.clear(rows: batch.rows)
        var active = batch.sentences.map(ParserState.init(rows:))
        hidden.reserve(active.count * h)
        moveScores.reserve(active.count * Move.columns)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 64) { slots in
            let slots = slots.baseAddress!
            let rows = slots + ParserFeatures.slots
            while !active.isEmpty {
                active.removeAllAfterAdvancing(trees)
                for i in active.indices {
                    ParserFeatures.write(active[i], trees, slots: slots, rows: rows)
                    parser.hidden(weights, slots: slots, rows: rows, into: hidden.base + i * h)
                }
                if ranges != nil {
                    ActivationRanges.widen(&ranges!.parserHidden, hidden.base, rows: active.count, columns: h)
                }
                parser.score(weights, count: active.count, hidden: hidden.base, into: moveScores.base)
                for i in active.indices {
                    let move = ParserNetwork.bestMove(active[i], moveScores.base + i * Move.columns)
                    ParserNetwork.apply(move, to: &active[i], trees)
                }
            }
        }
        for (piece, range) in zip(pieces, batch.sentences) {
            let shift = Int32(piece.words.lowerBound - range.lowerBound)
            for (i, row) in zip(piece.words, range) {
                let head = trees.heads[row]
                analysis.words[i].head = head < 0 ? .none : WordIndex(head + shift)
                analysis.words[i].relation = DependencyRelation(rawValue: trees.labels[row]) ?? .dep
            }
        }
    }
}

extension [ParserState] {
    /// Makes the moves that leave no choice and drops the states that are final.
    mutating func removeAllAfterAdvancing(_ trees: Trees) {
        var kept = 0
        for i in indices where self[i].advance(trees) {
            swapAt(i, kept)
            kept += 1
        }
        removeLast(count - kept)
    }
}
