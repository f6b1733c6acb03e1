import Annotation
import Learning
import Linguistics

/// The sums of losses of a shard, per task, and of the words they were taken over.
package struct Losses: Sendable {
    package var tags = 0.0
    package var names = 0.0
    package var trees = 0.0
    package var words = 0

    package static func += (a: inout Losses, b: Losses) {
        a.tags += b.tags
        a.names += b.names
        a.trees += b.trees
        a.words += b.words
    }
}

/// Runs the network forwards and backwards over a shard of sentences. Owns its gradients and scratch.
package final class Learner {
    package let layout: NetworkLayout
    package let gradients: Gradients
    private let encoder: Encoder
    private let parser: ParserLearner
    private let writer: FeatureWriter
    private let encoderScratch = EncoderGradientScratch()
    private let features = Scratch<Int32>()
    private let dstates = Scratch<Float>()
    private let tagScores = Scratch<Float>()
    private let nameHidden = Scratch<Float>()
    private let nameScores = Scratch<Float>()
    private let nameGradient = Scratch<Float>()
    private let context = Scratch<Int32>()
    private var batch = RowLayout()

    package init(layout: NetworkLayout, gazetteer: Gazetteer, codes: WordCodes? = nil) {
        self.layout = layout
        gradients = Gradients(layout: layout)
        encoder = Encoder(layout: layout)
        parser = ParserLearner(layout: layout)
        writer = FeatureWriter(shape: layout.shape, gazetteer: gazetteer, codes: codes)
    }

    /// How training disturbs the network so that it generalises.
    package struct Noise: Sendable {
        package var dropout: Float = 0.2
        package var parserDropout: Float = 0.2
        /// How often the features of a whole word are left out.
        package var wordDropout: Float = 0.1
        /// The same for words that have codes, which can stand in for them.
        package var knownWordDropout: Float = 0.2
        /// How often a word's codes are left out, as if it had none.
        package var codeDropout: Float = 0.1
        package var exploration: Float = 0.9
        /// How often a sentence is lower-cased, upper-cased, title-cased.
        package var casing: (lower: Float, upper: Float, title: Float) = (0.04, 0.04, 0.02)
        /// How often a sentence is told what its document says of its words.
        package var hints: Float = 0.7
        /// How often a sentence of each corpus is read as if of the default one, so that its guideline also becomes what
        /// such text gets when nobody says whose it is.
        package var generic = [Float](repeating: 0, count: NameContext.corpora)
        /// How often a sentence loses its final mark.
        package var markDropout: Float = 0.06
        /// How often the gazetteer says nothing.
        package var gazetteerDropout: Float = 0.15

        package init() {}

        /// Sets `generic`; corpora beyond the list keep their own guideline.
        package mutating func setGeneric(_ shares: [Float]) {
            for (i, share) in shares.prefix(NameContext.corpora).enumerated() { generic[i] = share }
        }

        package static var none: Noise {
            var noise = Noise()
            noise.dropout = 0
            noise.parserDropout = 0
            noise.wordDropout = 0
            noise.knownWordDropout = 0
            noise.codeDropout = 0
            noise.casing = (0, 0, 0)
            noise.exploration = 1
            noise.hints = 1
            noise.gazetteerDropout = 0
            noise.markDropout = 0
            return noise
        }
    }

    /// Clears the gradients, then adds those of the mean loss over `words` words.
    package func run(
        _ weights: UnsafePointer<Float>, _ sentences: [TrainingSentence], words: Int, noise: Noise,
        nameWeight: Float = 1, random: inout RandomSource
    ) -> Losses {
        gradients.clear()
        var losses = Losses()
        lay(sentences, noise, &random)
        let scale = 1 / Float(max(words, 1))
        losses.words = sentences.reduce(0) { $0 + $1.count }
        encoder.dropout = noise.dropout
        encoder.run(weights, batch, features: features.base, random: &random)
        let d = layout.shape.width
        let dstates = self.dstates.zeroed(batch.rows * d)
        losses.tags = learnTags(weights, sentences, scale, dstates)
        losses.names = learnNames(weights, sentences, scale * nameWeight, dstates)
        losses.trees = learnTrees(weights, sentences, scale, noise, dstates, &random)
        encoder.backward(
            weights, batch, features: features.base, output: dstates, scratch: encoderScratch, into: gradients)
        return losses
    }

    private func lay(_ sentences: [TrainingSentence], _ noise: Noise, _ random: inout RandomSource) {
        batch.removeAll()
        for sentence in sentences { batch.append(words: sentence.count) }
        let n = layout.shape.features
        features.reserve(batch.rows * n)
        context.reserve(batch.rows * 2).update(repeating: -1, count: batch.rows * 2)
        for (sentence, rows) in zip(sentences, batch.sentences) {
            let bytes = CaseNoise.draw(noise.casing, sentence, &random)
            let knowsNames = random.uniform() >= noise.gazetteerDropout
            let isGeneric = random.uniform() < noise.generic[sentence.corpus]
            let corpus = isGeneric ? NameContext.defaultCorpus : sentence.corpus
            let isHinted = !sentence.hints.isEmpty && random.uniform() < noise.hints
            bytes.withUnsafeBufferPointer {
                writer.write(
                    count: sentence.count, bytes: $0, form: sentence.form, knowsNames: knowsNames,
                    into: features.base + rows.lowerBound * n)
            }
            for (i, row) in rows.enumerated() {
                context.base[2 * row] = NameContext.row(corpus: corpus)
                let hint = isHinted ? sentence.hints[i] : TrainingSentence.noHint
                context.base[2 * row + 1] = NameContext.row(
                    documentLabel: hint == TrainingSentence.noHint ? nil : NameLabel(value: hint))
                drop(features.base + row * n, noise, &random)
            }
        }
    }

    /// Leaves out what identifies a word, at times.
    private func drop(_ features: UnsafeMutablePointer<Int32>, _ noise: Noise, _ random: inout RandomSource) {
        let shape = layout.shape
        let codes = features + SurfaceFeatures.count
        let isKnown = shape.wordCodes > 0 && codes[0] != Int32(shape.unknownWordRow)
        let wordDropout = isKnown ? noise.knownWordDropout : noise.wordDropout
        if wordDropout > 0, random.uniform() < wordDropout {
            for f in SurfaceFeatures.wordFeatures { features[f] = -1 }
        }
        if isKnown, noise.codeDropout > 0, random.uniform() < noise.codeDropout {
            codes.update(repeating: -1, count: shape.wordCodes)
            codes[0] = Int32(shape.unknownWordRow)
        }
    }

    private func learnTags(
        _ weights: UnsafePointer<Float>, _ sentences: [TrainingSentence], _ scale: Float,
        _ dstates: UnsafeMutablePointer<Float>
    ) -> Double {
        guard sentences.contains(where: { !$0.universalTags.isEmpty }) else { return 0 }
        let n = NetworkShape.tagColumns
        let d = layout.shape.width
        let kernels = encoder.kernels
        let scores = tagScores.reserve(batch.rows * n)
        TagHead.run(kernels, weights, layout, rows: batch.rows, states: encoder.output, into: scores)
        var loss = 0.0
        var used = 0
        let universal = NetworkShape.universalTags
        let treebank = universal..<universal + NetworkShape.treebankTags
        for (sentence, rows) in zip(sentences, batch.sentences) {
            Vectors.zero(scores + used * n, count: (rows.lowerBound - used) * n)
            used = rows.lowerBound
            guard !sentence.universalTags.isEmpty else { continue }
            for (i, row) in rows.enumerated() {
                let s = scores + row * n
                let tag = Int(sentence.universalTags[i])
                let fine = universal + Int(sentence.treebankTags[i])
                loss += Double(
                    SoftmaxLoss.run(s, 0..<universal, scale: scale, allowed: { _ in true }, right: { $0 == tag }))
                loss += Double(
                    SoftmaxLoss.run(s, treebank, scale: scale, allowed: { _ in true }, right: { $0 == fine }))
                for column in treebank.upperBound..<n { s[column] = 0 }
            }
            used = rows.upperBound
        }
        Vectors.zero(scores + used * n, count: (batch.rows - used) * n)
        Vectors.addRows(scores, rows: batch.rows, columns: n, to: gradients[layout.tagBias])
        kernels.multiplyTransposedLeft(
            d, n, batch.rows, encoder.output, d, scores, n, into: gradients[layout.tagWeight], n, accumulate: true)
        kernels.multiplyTransposedRight(
            batch.rows, d, n, scores, n, weights + layout.tagWeight.offset, n, into: dstates, d, accumulate: true)
        return loss
    }

    private func learnNames(
        _ weights: UnsafePointer<Float>, _ sentences: [TrainingSentence], _ scale: Float,
        _ dstates: UnsafeMutablePointer<Float>
    ) -> Double {
        guard sentences.contains(where: { !$0.names.isEmpty }) else { return 0 }
        let n = NameLabel.columns
        let h = layout.shape.nameHidden
        let kernels = encoder.kernels
        let rows = batch.rows
        let hidden = nameHidden.reserve(rows * h)
        let scores = nameScores.reserve(rows * n)
        NameHead.prepare(kernels, weights, layout, rows: rows, states: encoder.output, into: hidden)
        NameHead.addContext(weights, layout, rows: rows, context: context.base, to: hidden)
        NameHead.score(kernels, weights, layout, rows: rows, hidden: hidden, into: scores)
        var loss = 0.0
        var used = 0
        for (sentence, range) in zip(sentences, batch.sentences) where !sentence.names.isEmpty {
            Vectors.zero(scores + used * n, count: (range.lowerBound - used) * n)
            for (i, row) in range.enumerated() {
                let right = sentence.names[i]
                loss += Double(
                    SoftmaxLoss.run(
                        scores + row * n, 0..<NameLabel.count, scale: scale, allowed: { _ in true },
                        right: { right >> UInt32($0) & 1 == 1 }))
                for column in NameLabel.count..<n { scores[row * n + column] = 0 }
            }
            used = range.upperBound
        }
        Vectors.zero(scores + used * n, count: (rows - used) * n)
        backwardNames(weights, hidden, scores, dstates)
        return loss
    }

    private func backwardNames(
        _ weights: UnsafePointer<Float>, _ hidden: UnsafePointer<Float>, _ scores: UnsafePointer<Float>,
        _ dstates: UnsafeMutablePointer<Float>
    ) {
        let n = NameLabel.columns
        let h = layout.shape.nameHidden
        let d = layout.shape.width
        let rows = batch.rows
        let kernels = encoder.kernels
        Vectors.addRows(scores, rows: rows, columns: n, to: gradients[layout.nameOutputBias])
        kernels.multiplyTransposedLeft(
            h, n, rows, hidden, h, scores, n, into: gradients[layout.nameOutput], n, accumulate: true)
        let dh = nameGradient.reserve(rows * h)
        kernels.multiplyTransposedRight(rows, h, n, scores, n, weights + layout.nameOutput.offset, n, into: dh, h)
        kernels.reluBackward(rows * h, output: hidden, gradient: dh)
        for range in batch.sentences {
            for row in range {
                for slot in 0..<2 where context.base[2 * row + slot] >= 0 {
                    Vectors.add(
                        dh + row * h, to: gradients[layout.nameContext] + Int(context.base[2 * row + slot]) * h,
                        count: h)
                }
            }
        }
        Vectors.addRows(dh + h, rows: rows - 2, columns: h, to: gradients[layout.nameBias])
        kernels.multiplyTransposedLeft(
            3 * d, h, rows - 2, encoder.output, d, dh + h, h, into: gradients[layout.nameWeight], h,
            accumulate: true)
        for offset in 0..<3 {
            kernels.multiplyTransposedRight(
                rows - 2, d, h, dh + h, h, weights + layout.nameWeight.offset + offset * d * h, h,
                into: dstates + offset * d, d, accumulate: true)
        }
    }

    private func learnTrees(
        _ weights: UnsafePointer<Float>, _ sentences: [TrainingSentence], _ scale: Float, _ noise: Noise,
        _ dstates: UnsafeMutablePointer<Float>, _ random: inout RandomSource
    ) -> Double {
        var heads = [Int32](repeating: -1, count: batch.rows)
        var labels = [UInt8](repeating: 0, count: batch.rows)
        var treed: [Range<Int>] = []
        for (sentence, rows) in zip(sentences, batch.sentences) where !sentence.heads.isEmpty {
            treed.append(rows)
            for i in 0..<sentence.count {
                let head = sentence.heads[i]
                heads[rows.lowerBound + i] = head < 0 ? -1 : head + Int32(rows.lowerBound)
                labels[rows.lowerBound + i] = sentence.relations[i]
            }
        }
        parser.exploration = noise.exploration
        parser.dropout = noise.parserDropout
        return parser.run(
            weights, treed: treed, rowCount: batch.rows, heads: heads, labels: labels, states: encoder.output,
            dstates: dstates, scale: scale, gradients: gradients, random: &random)
    }
}
