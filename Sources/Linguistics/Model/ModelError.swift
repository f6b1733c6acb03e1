/// Why a language model cannot be used.
public enum ModelError: Error, Hashable, Sendable {
    /// The file cannot be opened or mapped.
    case unreadable(path: String, code: Int32)
    /// It does not begin like a model file.
    case foreign
    /// It was written by a newer release.
    case newer(version: Int, supported: Int)
    /// It ends before it should, or its checksum is wrong.
    case damaged(detail: String)
    /// It lacks a tensor that the network needs.
    case missing(tensor: String)
    /// A tensor has another shape than the network needs.
    case mismatch(tensor: String, expected: [Int], got: [Int])
    /// This build carries no model.
    case notEmbedded
}
