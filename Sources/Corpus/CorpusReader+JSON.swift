import Annotation

/// JSON lines, and files that are one JSON value or array.
extension CorpusReader {
    func readJSONLines(
        _ stream: ByteStream, _ file: CorpusFile, _ body: (Result<RawRecord, CorpusProblem>) throws -> Void
    ) rethrows {
        var lines = LineReader()
        while true {
            let line: [UInt8]?
            do throws(CorpusProblem) {
                line = try lines.next(stream, limit: options.maximumBytes)
            } catch {
                return try body(.failure(error))
            }
            guard let line else { return }
            let number = lines.lineNumber
            if line.allSatisfy(isSpace) { continue }
            if line.count > options.maximumBytes {
                let kind = CorpusProblem.Kind.tooLarge(limit: options.maximumBytes)
                try body(.failure(CorpusProblem(path: file.path, line: number, kind: kind)))
            } else {
                try body(.success(RawRecord(file: file, line: number, content: .json(line))))
            }
        }
    }

    /// Reads the whole file and hands out the elements of an array, or values that follow one another.
    func readJSONValues(
        _ stream: ByteStream, _ file: CorpusFile, _ body: (Result<RawRecord, CorpusProblem>) throws -> Void
    ) rethrows {
        let bytes: [UInt8]
        do throws(CorpusProblem) {
            bytes = try stream.rest(limit: ReadingOptions.maximumFileBytes, expected: file.byteCount)
        } catch {
            return try body(.failure(error))
        }
        var scanner = JSONScanner(bytes)
        var lines = LineCounter()
        scanner.enterArray()
        while true {
            let range: Range<Int>?
            do throws(JSONScanner.Fault) {
                range = try scanner.nextElement()
            } catch {
                return try body(.failure(problem(error, at: lines.line(at: error.offset, in: bytes), file)))
            }
            guard let range else { return }
            let line = lines.line(at: range.lowerBound, in: bytes)
            try body(.success(RawRecord(file: file, line: line, content: .json(Array(bytes[range])))))
        }
    }

    func jsonDocument(_ bytes: [UInt8], _ record: RawRecord) throws(CorpusProblem) -> Document {
        let object: JSONScanner.Object
        do throws(JSONScanner.Fault) {
            var scanner = JSONScanner(bytes)
            object = try scanner.object()
        } catch {
            throw problem(error, at: record.line, record.file)
        }
        guard let text = object.value(of: options.columns.text) else {
            if let key = object.key(of: options.columns.text) {
                let kind = CorpusProblem.Kind.malformed(expected: "a text as the value of \(key)", got: "none")
                throw CorpusProblem(path: record.file.path, line: record.line, kind: kind)
            }
            let kind = CorpusProblem.Kind.missingColumn(expected: options.columns.text, got: object.keys)
            throw CorpusProblem(path: record.file.path, line: record.line, kind: kind)
        }
        let dateText = object.value(of: options.columns.date)?.string
        let facts = Facts(
            id: object.value(of: options.columns.id)?.string.nonEmpty,
            title: object.value(of: options.columns.title)?.string.collapsed.nonEmpty,
            date: dateText.flatMap { DateFinder.date(ofField: $0) },
            publisher: object.value(of: options.columns.publisher)?.string.collapsed.nonEmpty)
        let decoded = TextDecoder.Decoded(utf8: text.utf8, encoding: .utf8, brokenCount: text.brokenCount)
        return try makeDocument(decoded, facts, record)
    }

    private func problem(_ fault: JSONScanner.Fault, at line: Int?, _ file: CorpusFile) -> CorpusProblem {
        CorpusProblem(path: file.path, line: line, kind: .malformed(expected: fault.expected, got: fault.got))
    }
}

/// Counts lines up to offsets that only grow. O(n) in all.
struct LineCounter {
    private var offset = 0
    private var line = 1

    mutating func line(at target: Int, in bytes: [UInt8]) -> Int {
        while offset < min(target, bytes.count) {
            if bytes[offset] == 0x0A { line += 1 }
            offset += 1
        }
        return line
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }

    /// White space at the ends gone, and runs of it inside made one space.
    var collapsed: String {
        let words = utf8.split(whereSeparator: isSpace)
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
