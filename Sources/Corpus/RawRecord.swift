/// One document of a file as it stands there: cheap to hand out one after another, and to be made a `Document` by any
/// thread.
public struct RawRecord: Sendable {
    enum Content: Sendable {
        /// The file is one document and still to be opened.
        case file(DocumentFormat)
        /// The file is one document, and these are its bytes.
        case bytes([UInt8], DocumentFormat)
        /// One JSON object.
        case json([UInt8])
        /// One record of a table, its fields still in the file's encoding.
        case fields(RecordFields<[UInt8]>)
    }

    public let file: CorpusFile
    /// The line the record begins in, counted from 1; nil when the file is one document.
    public let line: Int?
    let content: Content

    /// Roughly how many bytes a reader will have to go through, to share work evenly.
    public var byteCount: Int {
        switch content {
        case .file: file.byteCount
        case .bytes(let bytes, _), .json(let bytes): bytes.count
        case .fields(let fields): fields.text.count
        }
    }
}

/// What a record says of its document.
struct RecordFields<Value: Sendable>: Sendable {
    var text: Value
    var title: Value?
    var date: Value?
    var publisher: Value?
    var id: Value?
}
