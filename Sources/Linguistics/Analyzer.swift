import Annotation
import Learning

/// Reads documents with a model: text → sentences, words, tags, lemmas, names, trees.
///
/// Owns the scratch memory of all stages and reuses it from document to document: make one per thread. Time is linear in
/// the text, memory besides the analysis is bounded: sentences are read in batches, and one of more than `pieceLength`
/// words in pieces.
public final class Analyzer {
    public let model: LanguageModel
    let network: Network
    private let segmenter: Segmenter
    private var lemmatizer = Lemmatizer()
    private var marker = MorphologyMarker()
    var pieces: [Piece] = []

    /// Words of a sentence that the network sees at once.
    static let pieceLength = 400
    /// Words that are read in one batch, as far as sentences allow.
    static let batchWords = 512

    /// A run of words that is read at once: a sentence, or part of an overlong one.
    struct Piece {
        var words: Range<Int>
        var sentence: Int
    }

    /// What to read.
    package struct Tasks: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let tags = Tasks(rawValue: 1)
        package static let names = Tasks(rawValue: 2)
        package static let trees = Tasks(rawValue: 4)
    }

    /// The network on bytes, or in floats where a model has no ranges for bytes yet or a comparison wants them.
    enum Network {
        case bytes(ByteNetwork)
        case floats(ReferenceNetwork)
    }

    public convenience init(model: LanguageModel) {
        self.init(model: model, inFloats: false)
    }

    package init(model: LanguageModel, inFloats: Bool) {
        self.model = model
        segmenter = Segmenter(sentenceModel: model.sentences)
        if let quantized = model.quantized, !inFloats {
            network = .bytes(ByteNetwork(network: quantized, gazetteer: model.gazetteer, codes: model.codes))
        } else {
            network = .floats(ReferenceNetwork(model: model))
        }
    }

    /// All stages: segments, tags and parses every sentence.
    public func analyze(_ text: WorkingText, into analysis: inout Analysis) {
        segment(text, into: &analysis)
        tagAndParse(text, &analysis)
    }

    /// `tag` and `parse` of every sentence in one pass of the network, for text that was split before.
    public func tagAndParse(_ text: WorkingText, _ analysis: inout Analysis) {
        clear(&analysis)
        run([.tags, .names, .trees], text, &analysis) { _ in true }
        attachLongSentences(&analysis)
        describeForms(text, &analysis)
        describeTrees(&analysis) { _ in true }
    }

    /// Splits the text into sentences and words. What `analysis` held before is gone.
    public func segment(_ text: WorkingText, into analysis: inout Analysis) {
        segmenter.segment(text, into: &analysis)
    }

    /// Takes each line for a sentence of words split by single spaces.
    public func segment(pretokenized text: WorkingText, into analysis: inout Analysis) {
        segmenter.segment(pretokenized: text, into: &analysis)
    }

    /// Sets tags, morphology, lemmas and names of all sentences. Reads only words and sentences, so that text that was
    /// split before can start here.
    public func tag(_ text: WorkingText, _ analysis: inout Analysis) {
        clear(&analysis)
        run([.tags, .names], text, &analysis) { _ in true }
        describeForms(text, &analysis)
    }

    /// Sets heads and relations of the sentences that `choose` picks, and the morphology that hangs on the tree.
    public func parse(
        _ text: WorkingText, _ analysis: inout Analysis, where choose: (SentenceIndex) -> Bool = { _ in true }
    ) {
        run(.trees, text, &analysis, where: choose)
        attachLongSentences(&analysis)
        describeTrees(&analysis, where: choose)
    }

    /// Lemmas and morphology, as far as tags tell.
    private func describeForms(_ text: WorkingText, _ analysis: inout Analysis) {
        text.bytes.withUnsafeBufferPointer { bytes in
            lemmatizer.lemmatize(bytes, &analysis)
            if let base = bytes.baseAddress { marker.markForms(base, &analysis.words) }
        }
    }

    /// The morphology that hangs on trees.
    private func describeTrees(_ analysis: inout Analysis, where choose: (SentenceIndex) -> Bool) {
        for i in analysis.sentences.indices where analysis.sentences[i].isParsed && choose(SentenceIndex(i)) {
            marker.markTree(analysis.sentences[i], &analysis.words)
        }
    }

    private func clear(_ analysis: inout Analysis) {
        analysis.names.removeAll(keepingCapacity: true)
        analysis.lemmaBytes.removeAll(keepingCapacity: true)
        for i in analysis.sentences.indices { analysis.sentences[i].isParsed = false }
        for i in analysis.words.indices {
            analysis.words[i].lemma = TextRange(Int32(0), Int32(0))
            analysis.words[i].head = .none
            analysis.words[i].relation = .dep
        }
    }

    /// Runs the network over the chosen sentences, batch by batch.
    package func run(
        _ tasks: Tasks, _ text: WorkingText, _ analysis: inout Analysis, where choose: (SentenceIndex) -> Bool
    ) {
        pieces.removeAll(keepingCapacity: true)
        var size = 0
        for i in analysis.sentences.indices where choose(SentenceIndex(i)) {
            let words = analysis.sentences[i].words
            if tasks.contains(.trees) { analysis.sentences[i].isParsed = true }
            var begin = words.lowerBound
            while begin < words.upperBound {
                let end = min(begin + Self.pieceLength, words.upperBound)
                pieces.append(Piece(words: begin..<end, sentence: i))
                size += end - begin
                begin = end
                if size >= Self.batchWords { flush(tasks, text, &analysis, &size) }
            }
        }
        if size > 0 { flush(tasks, text, &analysis, &size) }
        guard tasks.contains(.names) else { return }
        switch network {
        case .bytes(let network): network.names.finish(text, &analysis)
        case .floats(let network): network.names.finish(text, &analysis)
        }
    }

    private func flush(_ tasks: Tasks, _ text: WorkingText, _ analysis: inout Analysis, _ size: inout Int) {
        switch network {
        case .bytes(let network): network.run(tasks, pieces, text, &analysis)
        case .floats(let network): network.run(tasks, pieces, text, &analysis)
        }
        pieces.removeAll(keepingCapacity: true)
        size = 0
    }

    /// Makes one tree out of those of the pieces of an overlong sentence: later roots hang on the first.
    private func attachLongSentences(_ analysis: inout Analysis) {
        for sentence in analysis.sentences where sentence.isParsed && sentence.words.count > Self.pieceLength {
            var root = WordIndex.none
            for i in sentence.words where analysis.words[i].head.isNone {
                if root.isNone {
                    root = WordIndex(i)
                } else {
                    analysis.words[i].head = root
                    analysis.words[i].relation = .parataxis
                }
            }
        }
    }
}
