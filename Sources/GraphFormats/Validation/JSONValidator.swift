/// JSON as every reader takes it (RFC 8259, I-JSON's advice of RFC 7493), and Relata's own schema where a file says so.
struct JSONValidator {
    private var report = FormatReport(.json)
    private let bytes: UnsafeBufferPointer<UInt8>
    private var isRelata = false

    static func validate(_ bytes: UnsafeBufferPointer<UInt8>) -> FormatReport {
        var validator = JSONValidator(bytes: bytes)
        validator.run()
        return validator.report
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { report.add(.byteOrderMark, 1) }
        var json = JSONReader(bytes)
        do {
            try value(&json, path: 0)
            guard json.isAtEnd() else { throw json.unexpected("the end of the file") }
        } catch let failure as JSONReader.Failure {
            return report(failure, json)
        } catch {
            preconditionFailure("a JSON reader only throws its failures")
        }
        guard isRelata else { return }
        do {
            _ = try GraphJSONReader().read(bytes)
        } catch let error as GraphReadError {
            report.add(.inconsistent, error.line, "\(error.problem)")
        } catch {
            preconditionFailure("a graph reader only throws read errors")
        }
    }

    private mutating func report(_ failure: JSONReader.Failure, _ json: JSONReader) {
        let line = json.line(of: failure.offset)
        switch failure.problem {
        case .truncated: report.add(.truncated, line)
        case .tooDeep(let limit): report.add(.tooDeep, line, "\(limit)")
        case .notWellFormed(let message):
            report.add(message.contains("UTF-8") ? .notUTF8 : .notWellFormed, line, message)
        case .unexpected(let got, let expected): report.add(.notWellFormed, line, "\(got) for \(expected)")
        default: report.add(.notWellFormed, line)
        }
    }

    private mutating func value(_ json: inout JSONReader, path depth: Int) throws {
        guard depth < JSONReader.depthLimit else {
            throw JSONReader.Failure(offset: json.position, problem: .tooDeep(limit: JSONReader.depthLimit))
        }
        switch try json.peek() {
        case 0x7B: try object(&json, depth)
        case 0x5B: try json.array { json in try value(&json, path: depth + 1) }
        case 0x22: _ = try json.string()
        case 0x74, 0x66: _ = try json.bool()
        case 0x6E: _ = try json.takeNull()
        default: try number(&json)
        }
    }

    private mutating func object(_ json: inout JSONReader, _ depth: Int) throws {
        var names = Set<ByteKey>()
        try json.object { json, name in
            let text = String(decoding: name.utf8, as: UTF8.self)
            if !names.insert(ByteKey(text)).inserted {
                report.add(.duplicateMember, line(of: json.position, in: json, .duplicateMember), text)
            }
            if depth == 0, text == "format", try json.peek() == 0x22 {
                isRelata = try json.string() == GraphJSONWriter.formatName
            } else {
                try value(&json, path: depth + 1)
            }
        }
    }

    private mutating func number(_ json: inout JSONReader) throws {
        let start = json.position
        var scan = start
        while scan < bytes.count, Self.isNumberByte(bytes[scan]) { scan += 1 }
        let text = String(decoding: bytes[start..<scan], as: UTF8.self)
        guard Self.isNumber(text) else { throw json.unexpected("a value") }
        if let integer = Int(text), integer.magnitude > 1 << 53 {
            report.add(.unsafeInteger, line(of: start, in: json, .unsafeInteger), text)
        }
        json.skip(to: scan)
    }

    /// Lines are counted from the start of the file: only for breaches that will be listed.
    private func line(of offset: Int, in json: JSONReader, _ rule: FormatRule) -> Int {
        report.count(of: rule) < FormatReport.limit ? json.line(of: offset) : 0
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte | 0x20 == 0x65
    }

    /// The grammar of RFC 8259, section 6.
    private static func isNumber(_ text: String) -> Bool {
        var rest = Substring(text)
        if rest.first == "-" { rest.removeFirst() }
        let whole = rest.prefix { $0.isASCII && $0.isNumber }
        guard !whole.isEmpty, whole.count == 1 || whole.first != "0" else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == "." {
            let decimals = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard !decimals.isEmpty else { return false }
            rest = rest.dropFirst(1 + decimals.count)
        }
        guard rest.first == "e" || rest.first == "E" else { return rest.isEmpty }
        rest = rest.dropFirst()
        if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
