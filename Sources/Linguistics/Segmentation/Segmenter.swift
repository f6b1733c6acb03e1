import Annotation

/// Cuts text into sentences and words by the rules of UD English.
///
/// A value that any number of threads may share.
public struct Segmenter: Sendable {
    /// No sentence has more words: a longer one (a table, a text without punctuation) is cut, so that what comes after
    /// takes linear time and bounded memory. The longest of the treebanks has fewer than 200.
    public static let sentenceLimit = 1000

    let vocabulary: TokenVocabulary
    /// Without one, rules tell where sentences end.
    public let sentenceModel: SentenceModel?

    public init(sentenceModel: SentenceModel? = nil) {
        vocabulary = TokenVocabulary()
        self.sentenceModel = sentenceModel
    }

    /// Tokens alone: fills `words` in order, none empty, covering every byte that is not white space.
    ///
    /// `text` must be valid UTF-8 of less than 2^31 bytes. Linear time; nothing is allocated per token.
    public func tokenize(_ text: UnsafeBufferPointer<UInt8>, into words: inout [Word]) {
        var reused: [Word] = []
        swap(&reused, &words)
        reused.removeAll(keepingCapacity: true)
        reused.reserveCapacity(text.count / 6 + 16)
        var scanner = TokenScanner(text, vocabulary: vocabulary, words: reused)
        scanner.scan()
        words = scanner.words
    }
}

extension Segmenter {
    /// Sentences and words of a text; tags, lemmas and trees are still to come.
    public func segment(_ text: WorkingText, into analysis: inout Analysis) {
        text.bytes.withUnsafeBufferPointer { segment($0, into: &analysis) }
    }

    /// Sentences and words of valid UTF-8 of less than 2^31 bytes. Linear time.
    public func segment(_ text: UnsafeBufferPointer<UInt8>, into analysis: inout Analysis) {
        analysis.removeAll()
        tokenize(text, into: &analysis.words)
        splitter(text).split(&analysis)
    }

    package func splitter(_ text: UnsafeBufferPointer<UInt8>) -> SentenceSplitter {
        SentenceSplitter(text, vocabulary: vocabulary, model: sentenceModel)
    }
}
