/// Reads JSON (RFC 8259) just as far as records need: the strings and numbers of an object's own keys, the rest skipped
/// but checked for balance. No recursion; nesting is limited.
///
/// Broken UTF-8 and lone surrogates in strings become U+FFFD and are counted.
struct JSONScanner {
    struct Fault: Error {
        var offset: Int
        var expected: String
        var got: String
    }

    /// A value of a key, as text.
    struct Value {
        var utf8: [UInt8]
        var brokenCount = 0

        var string: String { String(decoding: utf8, as: UTF8.self) }
    }

    struct Object {
        var entries: [(key: String, value: Value?)] = []

        var keys: [String] { entries.map(\.key) }

        /// The first key that is one of these names, whatever its value.
        func key(of names: [String]) -> String? {
            let names = names.map { $0.lowercased() }
            return keys.first { names.contains($0.lowercased()) }
        }

        /// The value of the first of these names that has one.
        func value(of names: [String]) -> Value? {
            for name in names {
                for entry in entries where entry.value != nil && entry.key.lowercased() == name.lowercased() {
                    return entry.value
                }
            }
            return nil
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var isInArray = false
    private var hasElements = false
    private static let deepest = 512

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    // MARK: - Sequences of values

    /// Enters the array the text is, if it is one.
    mutating func enterArray() {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "[") else { return }
        position += 1
        isInArray = true
    }

    /// Where the next element of the array, or the next of the values that follow one another, stands.
    mutating func nextElement() throws(Fault) -> Range<Int>? {
        skipSpace()
        if isInArray {
            guard position < bytes.count else { throw fault("a value or ]") }
            if bytes[position] == UInt8(ascii: "]") {
                position = bytes.count
                isInArray = false
                return nil
            }
            if hasElements { try expect(UInt8(ascii: ",")) }
            skipSpace()
        } else if position >= bytes.count {
            return nil
        }
        hasElements = true
        let begin = position
        try skipValue()
        return begin..<position
    }

    // MARK: - One object

    mutating func object() throws(Fault) -> Object {
        var object = Object()
        skipSpace()
        try expect(UInt8(ascii: "{"), named: "an object")
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
            position += 1
        } else {
            repeat {
                skipSpace()
                let key = try string()
                skipSpace()
                try expect(UInt8(ascii: ":"))
                object.entries.append((key.string, try value()))
                skipSpace()
            } while try more(UInt8(ascii: "}"))
        }
        skipSpace()
        if position < bytes.count { throw fault("the end of the line") }
        return object
    }

    /// Whether a comma follows rather than the end.
    private mutating func more(_ end: UInt8) throws(Fault) -> Bool {
        if position < bytes.count, bytes[position] == UInt8(ascii: ",") {
            position += 1
            return true
        }
        try expect(end)
        return false
    }

    /// Strings and numbers as text; a list of strings as its lines; of an object its `name`; nil for null and others.
    private mutating func value() throws(Fault) -> Value? {
        skipSpace()
        guard position < bytes.count else { throw fault("a value") }
        switch bytes[position] {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "["):
            return try list()
        case UInt8(ascii: "{"):
            let begin = position
            try skipValue()
            var inner = JSONScanner(Array(bytes[begin..<position]))
            return try inner.nameOfObject()
        default:
            let begin = position
            try skipValue()
            let word = Array(bytes[begin..<position])
            return word == Array("null".utf8) ? nil : Value(utf8: word)
        }
    }

    private mutating func nameOfObject() throws(Fault) -> Value? {
        position += 1
        var name: Value?
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "}") { return nil }
        repeat {
            skipSpace()
            let key = try string().string
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            if key == "name", position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                name = try string()
            } else {
                try skipValue()
            }
            skipSpace()
        } while try more(UInt8(ascii: "}"))
        return name
    }

    private mutating func list() throws(Fault) -> Value? {
        var lines = Value(utf8: [])
        position += 1
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
            position += 1
            return nil
        }
        repeat {
            skipSpace()
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                let line = try string()
                if !lines.utf8.isEmpty { lines.utf8.append(0x0A) }
                lines.utf8 += line.utf8
                lines.brokenCount += line.brokenCount
            } else {
                try skipValue()
            }
            skipSpace()
        } while try more(UInt8(ascii: "]"))
        return lines.utf8.isEmpty ? nil : lines
    }

    // MARK: - Strings

    private mutating func string() throws(Fault) -> Value {
        try expect(UInt8(ascii: "\""), named: "a string")
        var raw: [UInt8] = []
        var broken = 0
        while true {
            var end = position
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") { end += 1 }
            raw += bytes[position..<end]
            position = end
            guard position < bytes.count else { throw fault("\" at the end of a string") }
            if bytes[position] == UInt8(ascii: "\"") { break }
            try escape(into: &raw, &broken)
        }
        position += 1
        let decoded = TextDecoder.decodeUTF8(raw)
        return Value(utf8: decoded.utf8, brokenCount: decoded.brokenCount + broken)
    }

    private mutating func escape(into raw: inout [UInt8], _ broken: inout Int) throws(Fault) {
        position += 1
        guard position < bytes.count else { throw fault("an escape") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): raw.append(0x0A)
        case UInt8(ascii: "t"): raw.append(0x09)
        case UInt8(ascii: "r"): raw.append(0x0D)
        case UInt8(ascii: "b"): raw.append(0x08)
        case UInt8(ascii: "f"): raw.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): raw.append(byte)
        case UInt8(ascii: "u"): try unicodeEscape(into: &raw, &broken)
        default:
            position -= 1
            throw fault("an escape")
        }
    }

    private mutating func unicodeEscape(into raw: inout [UInt8], _ broken: inout Int) throws(Fault) {
        var value = try hexadecimal()
        if value & 0xFC00 == 0xD800, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            let back = position
            position += 2
            let trail = try hexadecimal()
            if trail & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value & 0x3FF) << 10 + (trail & 0x3FF)
            } else {
                position = back
            }
        }
        if value & 0xFFFF_F800 == 0xD800 {
            value = 0xFFFD
            broken += 1
        }
        TextDecoder.appendScalar(value, to: &raw)
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count, let digit = hexDigit(bytes[position]) else {
                throw fault("four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    // MARK: - Anything

    private mutating func skipValue() throws(Fault) {
        var open: [UInt8] = []
        repeat {
            skipSpace()
            guard position < bytes.count else { throw fault("a value") }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""): try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < Self.deepest else { throw fault("at most \(Self.deepest) levels of nesting") }
                open.append(byte)
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let last = open.popLast(), last == byte - 2 else { throw fault("a value") }
                position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard !open.isEmpty else { throw fault("a value") }
                position += 1
            default: try skipWord()
            }
        } while !open.isEmpty
    }

    private mutating func skipString() throws(Fault) {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else {
            position = bytes.count
            throw fault("\" at the end of a string")
        }
        position += 1
    }

    /// A number, `true`, `false` or `null`.
    private mutating func skipWord() throws(Fault) {
        let begin = position
        while position < bytes.count, isWordByte(bytes[position]) { position += 1 }
        let word = bytes[begin..<position]
        let isNumber = word.first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ?? false
        if !isNumber && !["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
            position = begin
            throw fault("a value")
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
    }

    private mutating func skipSpace() {
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
    }

    private mutating func expect(_ byte: UInt8, named name: String? = nil) throws(Fault) {
        guard position < bytes.count, bytes[position] == byte else {
            throw fault(name ?? String(UnicodeScalar(byte)))
        }
        position += 1
    }

    private func fault(_ expected: String) -> Fault {
        let got = bytes[min(position, bytes.count)...].prefix(24)
        return Fault(
            offset: position, expected: expected, got: got.isEmpty ? "the end" : String(decoding: got, as: UTF8.self))
    }
}

@inline(__always)
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
}
