/// Splits DOT into tokens (https://graphviz.org/doc/info/lang.html), forgiving enough to go on after what is odd.
struct DOTScanner {
    enum Token: Equatable {
        case word(String)
        /// The text between the quotes, escapes as they stand.
        case quoted(String)
        case html
        /// `->` or `--`.
        case edge
        /// One of `{ } [ ] ; , = : +`.
        case mark(UInt8)
        /// Something that is not DOT.
        case unknown(UInt8)
        case unterminated(String)
        case end
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var current = 1
    /// Where the last token began.
    private(set) var line = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    mutating func next() -> Token {
        skipSpace()
        line = current
        guard position < bytes.count else { return .end }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "\""): return quoted()
        case UInt8(ascii: "<"): return html()
        case UInt8(ascii: "-"):
            if position + 1 < bytes.count, bytes[position + 1] == byte || bytes[position + 1] == UInt8(ascii: ">") {
                position += 2
                return .edge
            }
            return word()
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ";"),
            UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "+"):
            position += 1
            return .mark(byte)
        default: return word()
        }
    }

    private mutating func word() -> Token {
        let begin = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
        guard position > begin, position > begin + 1 || bytes[begin] != UInt8(ascii: "-") else {
            position = begin + 1
            return .unknown(bytes[begin])
        }
        return .word(String(decoding: bytes[begin..<position], as: UTF8.self))
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 95, 46, 0x80...: true
        default: false
        }
    }

    private mutating func quoted() -> Token {
        let begin = position + 1
        position = begin
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return .quoted(String(decoding: bytes[begin..<position - 1], as: UTF8.self))
            case UInt8(ascii: "\\"):
                if position + 1 < bytes.count, bytes[position + 1] == 0x0A { current += 1 }
                position += 2
            case 0x0A:
                current += 1
                position += 1
            default: position += 1
            }
        }
        position = bytes.count
        return .unterminated("\"")
    }

    private mutating func html() -> Token {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: ">"): depth -= 1
            case 0x0A: current += 1
            default: break
            }
            position += 1
            if depth == 0 { return .html }
        }
        return .unterminated("<")
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x0A:
                current += 1
                position += 1
                if position < bytes.count, bytes[position] == UInt8(ascii: "#") { skipLine() }
            case 0x20, 0x09, 0x0D, 0x0B, 0x0C: position += 1
            case UInt8(ascii: "/"):
                guard position + 1 < bytes.count else { return }
                if bytes[position + 1] == UInt8(ascii: "/") {
                    skipLine()
                } else if bytes[position + 1] == UInt8(ascii: "*") {
                    skipComment()
                } else {
                    return
                }
            default: return
            }
        }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count {
            if bytes[position] == 0x0A { current += 1 }
            if bytes[position] == UInt8(ascii: "*"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "/")
            {
                position += 2
                return
            }
            position += 1
        }
    }
}
