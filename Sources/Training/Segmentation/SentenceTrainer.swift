import Annotation
import Linguistics

/// Learns where sentences end: logistic regression over `SentenceFeatures`, Adagrad, weights averaged.
///
/// Deterministic for a seed. A few seconds for the English treebanks.
///
/// Duchi, Hazan, Singer 2011, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization".
public struct SentenceTrainer: Sendable {
    public struct Options: Sendable {
        /// Rows of the table, as a power of two.
        public var rows = 17
        public var epochs = 20
        public var rate: Float = 0.03
        /// Pulls weights to zero, for each step.
        public var decay: Float = 1e-6
        public var seed: UInt64 = 1

        public init() {}
    }

    /// Weights are stored as multiples of 1/1024.
    static let scale: Float = 1024

    private let options: Options

    public init(options: Options = Options()) {
        self.options = options
    }

    /// One gap: its features' rows, whether a sentence ends.
    private struct Examples {
        var rows: [UInt32] = []
        var labels: [Bool] = []
    }

    /// Learns from documents with their sentences marked.
    public func train(_ documents: [AnnotatedText]) -> SentenceModel {
        let examples = collect(documents)
        let size = 1 << options.rows
        var weights = [Float](repeating: 0, count: size)
        var sums = [Float](repeating: 0, count: size)
        var squares = [Float](repeating: 1e-6, count: size)
        var order = Array(examples.labels.indices)
        var random = SplitMix(seed: options.seed)
        for epoch in 0..<options.epochs {
            random.shuffle(&order)
            for example in order { step(examples, example, &weights, &squares) }
            // Averaged over the later half
            if epoch * 2 >= options.epochs { for i in sums.indices { sums[i] += weights[i] } }
        }
        let averaged = Float(options.epochs - (options.epochs + 1) / 2)
        let quantized = sums.map { sum in
            Int16(max(-32_767, min(32_767, (sum / averaged * Self.scale).rounded())))
        }
        guard let model = SentenceModel(weights: quantized) else { preconditionFailure("rows is a power of two") }
        return model
    }

    private func step(_ examples: Examples, _ example: Int, _ weights: inout [Float], _ squares: inout [Float]) {
        let width = SentenceFeatures.count
        var sum: Float = 0
        for k in 0..<width { sum += weights[Int(examples.rows[example * width + k])] }
        let gradient = 1 / (1 + Self.exponential(-sum)) - (examples.labels[example] ? 1 : 0)
        guard abs(gradient) > 1e-3 else { return }
        for k in 0..<width {
            let row = Int(examples.rows[example * width + k])
            squares[row] += gradient * gradient
            weights[row] -= options.rate * (gradient + options.decay * weights[row]) / squares[row].squareRoot()
        }
    }

    /// e^x out of exact operations alone, so that every machine learns the same weights.
    private static func exponential(_ x: Float) -> Float {
        let clamped = max(-30, min(30, x)) / 1024
        var power = 1 + clamped + clamped * clamped / 2
        for _ in 0..<10 { power *= power }
        return power
    }

    private func collect(_ documents: [AnnotatedText]) -> Examples {
        var examples = Examples()
        let segmenter = Segmenter()
        var words: [Word] = []
        for document in documents {
            let ends = Set(document.analysis.sentences.map(\.range.end))
            document.text.bytes.withUnsafeBufferPointer { text in
                segmenter.tokenize(text, into: &words)
                collect(segmenter.splitter(text), words, ends, &examples)
            }
        }
        return examples
    }

    private func collect(
        _ splitter: SentenceSplitter, _ words: [Word], _ ends: Set<Int32>, _ examples: inout Examples
    ) {
        let outlines = splitter.outlines(words)
        defer { outlines.deallocate() }
        var state = SentenceFeatures.State()
        var paragraph = SentenceFeatures.Paragraph()
        let mask = UInt32(1 << options.rows - 1)
        for i in words.indices {
            if i == paragraph.end {
                paragraph = splitter.paragraph(from: i, words, outlines, isWrapped: false)
                state = SentenceFeatures.State()
            }
            let around = UnsafePointer(outlines + (SentenceSplitter.edge + i))
            state.take(around[0])
            guard i + 1 < paragraph.end else { continue }
            let gap = splitter.gap(words[i], words[i + 1])
            guard splitter.isCandidate(gap, around) else { continue }
            let isEnd = ends.contains(words[i].range.end)
            SentenceFeatures.forEach(
                around, state, paragraph, paragraph.end - i - 1, isSpaced: gap != .none, mask: mask
            ) { row in
                examples.rows.append(UInt32(row))
            }
            examples.labels.append(isEnd)
            if isEnd { state = SentenceFeatures.State() }
        }
    }
}

/// A small generator of chance. Steele, Lea, Flood 2014, "Fast Splittable Pseudorandom Number Generators".
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    mutating func shuffle(_ values: inout [Int]) {
        for i in stride(from: values.count - 1, to: 0, by: -1) {
            values.swapAt(i, Int(next() % UInt64(i + 1)))
        }
    }
}
