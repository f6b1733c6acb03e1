import EntityGraph

/// Why a file is no graph, and where. Worded by the command.
public struct GraphReadError: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// The XML or JSON itself is broken; the detail is the parser's or says what stood where.
        case notWellFormed(String)
        /// The file ends in the middle.
        case truncated
        /// The file declares or uses XML entities, which are never expanded.
        case entities
        /// Elements or values nested deeper than any graph file needs.
        case tooDeep(limit: Int)
        case unexpected(got: String, expected: String)
        /// A GraphML of another tool, or one that lost what Relata needs: the data keys that are not there.
        case missingKeys([String])
        /// An object without a member it must have.
        case missingMember(String)
        case duplicateNode(String)
        case unknownNode(String)
        /// Written by a later version.
        case unsupportedVersion(Int)
        /// Well-formed, and yet no graph.
        case inconsistent(GraphViolation)
    }

    public var path: String?
    /// Counted from 1; 0 when the problem has no place.
    public var line: Int
    public var problem: Problem

    public init(path: String? = nil, line: Int, problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }
}
