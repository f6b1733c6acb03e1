/// What the operating system refused, with the facts to say so. Worded by the command.
public struct FileError: Error, Hashable, Sendable {
    public enum Operation: String, Sendable {
        case open, create, read, write, sync, rename
    }

    public var operation: Operation
    /// The file; nil for a stream that has no name here.
    public var path: String?
    /// `errno`.
    public var code: Int32

    public init(operation: Operation, path: String?, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }
}
