import Annotation
import Learning

/// The name finder's last layers: from the hidden layer without context to scores.
protocol NameScorer: AnyObject {
    /// Width of the hidden layer.
    var width: Int { get }
    /// Distance between the scores of two words.
    var stride: Int { get }
    /// Scores of `count` words. `hidden` holds their hidden layers, `context` two rows of `NameContext` for each. Valid until
    /// the next call.
    func scores(
        _ count: Int, hidden: UnsafePointer<Float>, context: UnsafePointer<Int32>
    ) -> UnsafePointer<Float>
}

/// Reads the names of a stretch of a document twice: once sentence by sentence, and where other occurrences of a word
/// have something to say, once more with their labels as context.
final class NameReader<Scorer: NameScorer> {
    let scorer: Scorer
    private var decoder = NameDecoder()
    private var votes = DocumentVotes()
    /// The stretch: its pieces in order, and for each word the hidden layer without context and the first label.
    private var pieces: [Range<Int>] = []
    private var first = 0
    private var labels: [UInt8] = []
    /// How sure each label is, 0...255.
    private var certainties: [UInt8] = []
    private var kept: [Float] = []
    private var hints: [UInt8] = []
    private let context = Scratch<Int32>()
    /// When wanted, the probabilities of all labels of each word, as last read: words × `NameLabel.count`.
    var shares: [Float]?
    /// Whether the second reading takes place.
    var usesDocument = true
    /// Whose guideline is followed.
    var corpus = NameContext.defaultCorpus

    private static var noHint: UInt8 { 255 }
    /// Words whose hidden layers are kept for the second reading. Longer documents are read in stretches.
    private static var limit: Int { 1 << 15 }

    init(scorer: Scorer) {
        self.scorer = scorer
    }

    /// Takes the next words of the text, in order, with their hidden layers; reads what was kept before when it gets too
    /// much.
    func add(
        _ words: Range<Int>, hidden: UnsafePointer<Float>, _ text: WorkingText, _ analysis: inout Analysis
    ) {
        let h = scorer.width
        if labels.count + words.count > Self.limit { finish(text, &analysis) }
        if pieces.isEmpty { first = words.lowerBound }
        pieces.append(words)
        kept.append(contentsOf: UnsafeBufferPointer(start: hidden, count: words.count * h))
        labels.append(contentsOf: repeatElement(0, count: words.count))
        certainties.append(contentsOf: repeatElement(255, count: words.count))
        read(words, hinted: false)
    }

    /// Reads the stretch again where that may change something, and appends its names to the analysis.
    func finish(_ text: WorkingText, _ analysis: inout Analysis) {
        if usesDocument { reread(text, analysis) }
        for words in pieces {
            labels.withUnsafeBufferPointer { labels in
                certainties.withUnsafeBufferPointer { certainties in
                    let base = words.lowerBound - first
                    NameSpan.append(
                        labels.baseAddress! + base, certainties: certainties.baseAddress! + base, words,
                        to: &analysis.names)
                }
            }
        }
        pieces.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
        certainties.removeAll(keepingCapacity: true)
        kept.removeAll(keepingCapacity: true)
    }

    private func reread(_ text: WorkingText, _ analysis: Analysis) {
        votes.removeAll()
        hints.removeAll(keepingCapacity: true)
        hints.append(contentsOf: repeatElement(Self.noHint, count: labels.count))
        guard labels.contains(where: { $0 != 0 }) else { return }
        text.bytes.withUnsafeBufferPointer { bytes in
            func key(_ word: Int) -> UInt64? {
                DocumentVotes.key(UnsafeBufferPointer(rebasing: bytes[analysis.words[word].range.bytes]))
            }
            for words in pieces {
                for i in words {
                    if let key = key(i) { votes.add(key, NameLabel(value: labels[i - first])) }
                }
            }
            for words in pieces {
                for i in words {
                    guard let key = key(i) else { continue }
                    let hint = votes.hint(key, own: NameLabel(value: labels[i - first]))
                    hints[i - first] = hint?.value ?? Self.noHint
                }
            }
        }
        for words in pieces where words.contains(where: { hints[$0 - first] != Self.noHint }) {
            read(words, hinted: true)
        }
    }

    private func read(_ words: Range<Int>, hinted: Bool) {
        let n = words.count
        let base = words.lowerBound - first
        context.reserve(2 * n)
        for i in 0..<n {
            context.base[2 * i] = NameContext.row(corpus: corpus)
            let hint = hinted ? hints[base + i] : Self.noHint
            context.base[2 * i + 1] = NameContext.row(
                documentLabel: hint == Self.noHint ? nil : NameLabel(value: hint))
        }
        let scores = kept.withUnsafeBufferPointer {
            scorer.scores(n, hidden: $0.baseAddress! + base * scorer.width, context: context.base)
        }
        if shares != nil { keepShares(words, scores) }
        labels.withUnsafeMutableBufferPointer {
            decoder.decode(scores, stride: scorer.stride, count: n, into: $0.baseAddress! + base)
        }
        for i in 0..<n where labels[base + i] != 0 {
            certainties[base + i] = Self.certainty(scores + i * scorer.stride, of: Int(labels[base + i]))
        }
    }

    /// The logistic function of a label's lead over the best other one, as 0...255. Only sums, products and a quotient, so
    /// that every machine gets the same: e⁻ˣ is taken as (1 − x/64)⁶⁴.
    private static func certainty(_ scores: UnsafePointer<Float>, of label: Int) -> UInt8 {
        var rival = -Float.infinity
        for other in 0..<NameLabel.count where other != label { rival = max(rival, scores[other]) }
        let lead = scores[label] - rival
        guard lead.isFinite else { return 0 }
        var power = max(0, 1 - abs(lead) / 64)
        for _ in 0..<6 { power *= power }
        let share = lead >= 0 ? 1 / (1 + power) : power / (1 + power)
        return UInt8((share * 255).rounded(.toNearestOrEven))
    }
}

extension NameReader {
    fileprivate func keepShares(_ words: Range<Int>, _ scores: UnsafePointer<Float>) {
        for (i, word) in words.enumerated() {
            let row = scores + i * scorer.stride
            let top = (0..<NameLabel.count).reduce(-Float.infinity) { max($0, row[$1]) }
            let powers = (0..<NameLabel.count).map { ScalarMath.exp(row[$0] - top) }
            let sum = powers.reduce(0, +)
            for label in 0..<NameLabel.count { shares?[word * NameLabel.count + label] = powers[label] / sum }
        }
    }
}
