/// The place of a word in `Analysis.words`; `none` where there is none (the head of a root).
@frozen
public struct WordIndex: Hashable, Sendable, Comparable, Strideable {
    public var value: Int32
    @inlinable public init(_ value: Int32) { self.value = value }
    @inlinable public init(_ value: Int) { self.value = Int32(value) }

    @inlinable public static var none: WordIndex { WordIndex(Int32(-1)) }

    @inlinable public var isNone: Bool { value < 0 }
    @inlinable public static func < (a: WordIndex, b: WordIndex) -> Bool { a.value < b.value }
    @inlinable public func distance(to other: WordIndex) -> Int { Int(other.value - value) }
    @inlinable public func advanced(by n: Int) -> WordIndex { WordIndex(value + Int32(n)) }
}

/// The place of a sentence in `Analysis.sentences`.
@frozen
public struct SentenceIndex: Hashable, Sendable, Comparable, Strideable {
    public var value: Int32
    @inlinable public init(_ value: Int32) { self.value = value }
    @inlinable public init(_ value: Int) { self.value = Int32(value) }

    @inlinable public static func < (a: SentenceIndex, b: SentenceIndex) -> Bool { a.value < b.value }
    @inlinable public func distance(to other: SentenceIndex) -> Int { Int(other.value - value) }
    @inlinable public func advanced(by n: Int) -> SentenceIndex { SentenceIndex(value + Int32(n)) }
}

/// A syntactic word of Universal Dependencies: a token, or a part of a multiword token (`do` and `n't` of `don't`).
@frozen
public struct Word: Hashable, Sendable {
    /// Its form, as bytes of the working text. The words of a multiword token divide its bytes among them.
    public var range: TextRange
    /// Its lemma, as bytes of `Analysis.lemmaBytes`.
    public var lemma: TextRange
    /// Its head; `none` for the root of a sentence and before parsing.
    public var head: WordIndex
    public var relation: DependencyRelation
    public var tag: UniversalTag
    public var treebankTag: TreebankTag
    public var shape: Shape
    public var morphology: Morphology

    @inlinable
    public init(range: TextRange, shape: Shape = []) {
        self.range = range
        self.lemma = TextRange(Int32(0), Int32(0))
        self.head = .none
        self.relation = .dep
        self.tag = .x
        self.treebankTag = .xx
        self.shape = shape
        self.morphology = []
    }

    /// How the word stands in the line of text.
    @frozen
    public struct Shape: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Another word of the same multiword token follows.
        @inlinable public static var multiwordContinues: Shape { Shape(rawValue: 1 << 0) }
        /// An earlier word of the same multiword token came before.
        @inlinable public static var multiwordPart: Shape { Shape(rawValue: 1 << 1) }
        /// White space or the end of the text follows.
        @inlinable public static var spaceAfter: Shape { Shape(rawValue: 1 << 2) }
    }
}

/// A sentence: its words and its bytes.
@frozen
public struct Sentence: Hashable, Sendable {
    /// First word and the word after the last. Never empty.
    public var begin: WordIndex
    public var end: WordIndex
    /// From the first byte of the first word to the last byte of the last.
    public var range: TextRange
    /// Whether heads and relations are set.
    public var isParsed: Bool

    @inlinable
    public init(begin: WordIndex, end: WordIndex, range: TextRange, isParsed: Bool = false) {
        self.begin = begin
        self.end = end
        self.range = range
        self.isParsed = isParsed
    }

    @inlinable public var words: Range<Int> { Int(begin.value)..<Int(end.value) }
}

/// What linguistics knows about one document: words, sentences, trees and names, in flat arrays.
///
/// Invariants: words are sorted and disjoint; sentences are sorted, disjoint and cover all words; a head lies in the
/// sentence of its dependent; in a parsed sentence just one word is the root and every word leads to it; names are
/// sorted, disjoint and do not cross sentences.
public struct Analysis: Sendable {
    public var words: [Word] = []
    public var sentences: [Sentence] = []
    public var names: [NameSpan] = []
    /// The lemmas' UTF-8, one after another; words with the same lemma may share a range.
    public var lemmaBytes: [UInt8] = []

    public init() {}

    @inlinable public subscript(_ word: WordIndex) -> Word { words[Int(word.value)] }
    @inlinable public subscript(_ sentence: SentenceIndex) -> Sentence { sentences[Int(sentence.value)] }

    /// Empties it and keeps the memory, so that one value serves many documents.
    public mutating func removeAll() {
        words.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        lemmaBytes.removeAll(keepingCapacity: true)
    }

    /// The lemma of a word as a string. For messages and tables, not for hot loops.
    public func lemma(_ word: WordIndex) -> String {
        String(decoding: lemmaBytes[self[word].lemma.bytes], as: UTF8.self)
    }

    /// The sentence a word belongs to. O(log sentences).
    public func sentence(of word: WordIndex) -> SentenceIndex {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].begin <= word { low = middle + 1 } else { high = middle }
        }
        precondition(low > 0, "every word belongs to a sentence")
        return SentenceIndex(low - 1)
    }
}
