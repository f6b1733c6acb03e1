/// Why a file, a record of it or a folder gave no document. Facts only: the command words them.
public struct CorpusProblem: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Nothing stands at the path, or a symbolic link leads nowhere.
        case missing
        /// The system refused, with its `errno`.
        case unreadable(code: Int32)
        /// A socket, a device or a pipe found in a folder.
        case notAFile
        /// A folder in which no file could be taken for a document.
        case noDocuments
        /// A symbolic link that leads back to a folder around it or to itself.
        case symbolicLinkLoop
        /// No text: no bytes, or white space alone.
        case empty
        /// Control characters that no text has: this many among the first `of` bytes.
        case binary(controls: Int, of: Int)
        /// More text than one document may have, in bytes.
        case tooLarge(limit: Int)
        case compression(CompressionFault)
        /// A table whose header names none of the `expected` columns.
        case missingColumn(expected: [String], got: [String])
        /// A record that breaks the grammar of its format.
        case malformed(expected: String, got: String)
    }

    /// What is wrong with a gzip file (RFC 1952).
    public enum CompressionFault: String, Error, Hashable, Sendable {
        case truncated, corrupt
    }

    /// The path as the user gave it or as the walk found it; `-` is standard input.
    public var path: String
    /// Counted from 1.
    public var line: Int?
    public var kind: Kind

    public init(path: String, line: Int? = nil, kind: Kind) {
        self.path = path
        self.line = line
        self.kind = kind
    }

    /// A file of the corpus that was left aside by rule, not by failure.
    public struct Skip: Hashable, Sendable {
        public enum Reason: String, Hashable, Sendable, CaseIterable {
            /// A name that begins with a dot, inside a folder.
            case hidden
            /// A name in a folder whose extension says nothing of text.
            case otherFormat = "other-format"
            /// The same file again, by another path.
            case repeated
        }

        public var path: String
        public var reason: Reason
    }
}
