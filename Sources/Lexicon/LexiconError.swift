/// Why a table cannot be read.
public enum LexiconError: Error, Sendable, Hashable {
    /// A line that is not what the table's form asks for. Lines count from 1.
    case malformed(file: String, line: Int, expected: String, got: String)
}
