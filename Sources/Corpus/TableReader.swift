/// Reads a table record by record: RFC 4180, with any line ends, line breaks inside quotation marks, blank lines
/// skipped. Memory: one record.
struct TableReader {
    struct Row {
        var fields: [[UInt8]]
        /// The line it begins in, counted from 1.
        var line: Int
    }

    private let file: CorpusFile
    private let limit: Int
    /// Nil until the header shows which one it is.
    private var separator: UInt8?
    private var lines = LineReader()

    init(file: CorpusFile, separator: UInt8?, limit: Int) {
        self.file = file
        self.separator = separator
        self.limit = limit
    }

    mutating func next(_ stream: ByteStream) throws(CorpusProblem) -> Row? {
        while let line = try lines.next(stream, limit: limit) {
            if line.isEmpty || line == [0x0D] { continue }
            return try row(beginningWith: line, stream)
        }
        return nil
    }

    private mutating func row(beginningWith first: [UInt8], _ stream: ByteStream) throws(CorpusProblem) -> Row {
        let separator = separator ?? Self.separator(of: first)
        self.separator = separator
        var row = Row(fields: [], line: lines.lineNumber)
        var line = first
        var position = 0
        while true {
            var field: [UInt8] = []
            if position < line.count, line[position] == UInt8(ascii: "\"") {
                position += 1
                try quoted(&field, &line, &position, row.line, stream)
            }
            let end = line[position...].firstIndex(of: separator) ?? line.count
            let tail = line[position..<end]
            field += end == line.count && tail.last == 0x0D ? tail.dropLast() : tail
            row.fields.append(field)
            if end == line.count { return row }
            position = end + 1
        }
    }

    /// Reads up to the closing quotation mark, over as many lines as it takes.
    private mutating func quoted(
        _ field: inout [UInt8], _ line: inout [UInt8], _ position: inout Int, _ begin: Int,
        _ stream: ByteStream
    ) throws(CorpusProblem) {
        while true {
            let end = line[position...].firstIndex(of: UInt8(ascii: "\"")) ?? line.count
            field += line[position..<end]
            guard field.count <= limit else {
                throw CorpusProblem(path: file.path, line: begin, kind: .tooLarge(limit: limit))
            }
            position = end + 1
            if end == line.count {
                guard let more = try lines.next(stream, limit: limit) else {
                    let kind = CorpusProblem.Kind.malformed(expected: "\"", got: "the end of the file")
                    throw CorpusProblem(path: file.path, line: begin, kind: kind)
                }
                field.append(0x0A)
                line = more
                position = 0
            } else if position < line.count, line[position] == UInt8(ascii: "\"") {
                field.append(UInt8(ascii: "\""))
                position += 1
            } else {
                return
            }
        }
    }

    /// Comma, semicolon or tab: the one the header has most of, outside quotation marks.
    private static func separator(of header: [UInt8]) -> UInt8 {
        var counts = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, UInt8(ascii: "\t"): 0]
        var isQuoted = false
        for byte in header {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, let count = counts[byte] { counts[byte] = count + 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) } ?? UInt8(ascii: ",")
    }
}
