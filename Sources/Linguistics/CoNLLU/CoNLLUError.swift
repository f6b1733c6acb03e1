/// A CoNLL-U file breaks the format: where, what should stand there, and what does.
public struct CoNLLUError: Error, Hashable, Sendable {
    public enum Expectation: Hashable, Sendable {
        /// Ten columns between tabs.
        case columns
        /// The number of the next word.
        case wordID(next: Int)
        /// A range `a-b` of word numbers that begins with the next word, and words that fill it.
        case multiwordRange(next: Int)
        case universalTag
        /// The number of another word of the sentence, 0 for the root, or `_`.
        case head(words: Int)
        case relation
        /// One root to which every word leads.
        case tree
        case utf8
        /// A name closed that was opened, of a type we know.
        case entity
    }

    public var file: String
    /// Counted from 1.
    public var line: Int
    public var expected: Expectation
    public var got: String

    public init(file: String, line: Int, expected: Expectation, got: String) {
        self.file = file
        self.line = line
        self.expected = expected
        self.got = got
    }
}
