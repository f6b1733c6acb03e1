import Annotation

/// Reads files of a corpus: records one after another, documents out of records.
///
/// A reader is a value without state, so several threads may read with one. `readRecords` is the part that has to go
/// through a file in order and does as little as it can; `document(from:)` decodes, finds the metadata and repairs,
/// and may run anywhere. Neither throws: every failure is a `CorpusProblem` in its place, and the rest goes on.
public struct CorpusReader: Sendable {
    public let options: ReadingOptions
    let fileSystem: FileSystem
    let repairer = Repairer()

    public init(options: ReadingOptions = ReadingOptions(), fileSystem: FileSystem = .system) {
        self.options = options
        self.fileSystem = fileSystem
    }

    /// All documents of a file, in its order, with what failed at its place.
    public func readDocuments(
        of file: CorpusFile, _ body: (Result<Document, CorpusProblem>) throws -> Void
    ) rethrows {
        try readRecords(of: file) { record in try body(record.flatMap(document(from:))) }
    }

    /// The records of a file, in its order. Memory: one record, whatever the size of the file, but for a JSON array.
    public func readRecords(
        of file: CorpusFile, _ body: (Result<RawRecord, CorpusProblem>) throws -> Void
    ) rethrows {
        if let format = options.format ?? file.format, format.isOneDocument {
            return try body(.success(RawRecord(file: file, line: nil, content: .file(format))))
        }
        let stream: ByteStream
        let format: DocumentFormat
        do throws(CorpusProblem) {
            stream = try ByteStream(file, in: fileSystem)
            format = try prepare(stream, options.format ?? file.format)
        } catch {
            return try body(.failure(error))
        }
        switch format {
        case .text, .html: try readWhole(stream, format, file, body)
        case .jsonLines: try readJSONLines(stream, file, body)
        case .json: try readJSONValues(stream, file, body)
        case .csv, .tsv: try readTable(stream, format, file, body)
        }
    }

    /// Leaves UTF-8 without a byte order mark in the stream, when it holds records, and says what it holds.
    private func prepare(
        _ stream: ByteStream, _ known: DocumentFormat?
    ) throws(CorpusProblem) -> DocumentFormat {
        let head = try stream.peek()
        var text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
        if let (encoding, mark) = TextDecoder.utf16Encoding(head) {
            if let known, known.isOneDocument { return known }
            let all = try stream.rest(limit: ReadingOptions.maximumFileBytes, expected: 0)
            let decoded = TextDecoder.decodeUTF16(all[mark...], bigEndian: encoding == .utf16BigEndian)
            text = decoded.utf8[...]
            stream.pushBack(decoded.utf8)
        } else if text.startIndex > 0 {
            stream.pushBack(Array(text))
        }
        return known ?? DocumentFormat(sniffing: text.prefix(1 << 16))
    }

    private func readWhole(
        _ stream: ByteStream, _ format: DocumentFormat, _ file: CorpusFile,
        _ body: (Result<RawRecord, CorpusProblem>) throws -> Void
    ) rethrows {
        let bytes: [UInt8]
        do throws(CorpusProblem) {
            bytes = try stream.rest(limit: options.maximumBytes, expected: file.byteCount)
        } catch {
            return try body(.failure(error))
        }
        try body(.success(RawRecord(file: file, line: nil, content: .bytes(bytes, format))))
    }

    /// Decodes, repairs and describes one record. O(n).
    public func document(from record: RawRecord) -> Result<Document, CorpusProblem> {
        do throws(CorpusProblem) {
            switch record.content {
            case .file(let format):
                let stream = try ByteStream(record.file, in: fileSystem)
                let bytes = try stream.rest(limit: options.maximumBytes, expected: record.file.byteCount)
                return .success(try document(bytes, format, record))
            case .bytes(let bytes, let format):
                return .success(try document(bytes, format, record))
            case .json(let bytes):
                return .success(try jsonDocument(bytes, record))
            case .fields(let fields):
                return .success(try tableDocument(fields, record))
            }
        } catch {
            return .failure(error)
        }
    }

    private func document(
        _ bytes: [UInt8], _ format: DocumentFormat, _ record: RawRecord
    ) throws(CorpusProblem) -> Document {
        format == .html ? try htmlDocument(bytes, record) : try textDocument(bytes, record)
    }
}
