/// A pull parser for JSON (RFC 8259) over bytes in memory: the caller asks for what its schema expects.
///
/// Nothing is allocated but the strings that are asked for. Errors carry an offset; lines are counted only when one is
/// reported.
struct JSONReader {
    struct Failure: Error {
        var offset: Int
        var problem: GraphReadError.Problem
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    mutating func skip(to newPosition: Int) { position = newPosition }

    static let depthLimit = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    /// The line of an offset, counted from 1. O(offset).
    func line(of offset: Int) -> Int {
        bytes[..<min(offset, bytes.count)].reduce(into: 1) { line, byte in if byte == 0x0A { line += 1 } }
    }

    /// The next byte that is not white space, without taking it.
    @inline(__always)
    mutating func peek() throws(Failure) -> UInt8 {
        while position < bytes.count {
            let byte = bytes[position]
            if byte > 0x20 || (byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) { return byte }
            position += 1
        }
        throw Failure(offset: position, problem: .truncated)
    }

    @inline(__always)
    mutating func take(_ byte: UInt8) throws(Failure) {
        guard try peek() == byte else { throw unexpected("'\(Character(UnicodeScalar(byte)))'") }
        position += 1
    }

    /// Whether only white space is left.
    mutating func isAtEnd() -> Bool {
        (try? peek()) == nil
    }

    func unexpected(_ expected: String) -> Failure {
        guard position < bytes.count else { return Failure(offset: position, problem: .truncated) }
        let got = String(decoding: bytes[position..<min(position + 20, bytes.count)], as: UTF8.self)
        let line = got.prefix { !$0.isNewline }
        return Failure(offset: position, problem: .unexpected(got: String(line), expected: expected))
    }

    /// Calls `body` with each member's name, positioned before its value, which `body` must take or skip.
    @inline(__always)
    mutating func object<E: Error>(_ body: (inout JSONReader, JSONName) throws(E) -> Void) throws {
        try take(0x7B)
        if try peek() == 0x7D {
            position += 1
            return
        }
        while true {
            guard try peek() == 0x22 else { throw unexpected("a member's name") }
            let name = JSONName(utf8: try rawString())
            try take(0x3A)
            try body(&self, name)
            let byte = try peek()
            guard byte == 0x2C || byte == 0x7D else { throw unexpected("',' or '}'") }
            position += 1
            if byte == 0x7D { return }
        }
    }

    /// Calls `body` before each element, which `body` must take or skip.
    @inline(__always)
    mutating func array<E: Error>(_ body: (inout JSONReader) throws(E) -> Void) throws {
        try take(0x5B)
        if try peek() == 0x5D {
            position += 1
            return
        }
        while true {
            try body(&self)
            let byte = try peek()
            guard byte == 0x2C || byte == 0x5D else { throw unexpected("',' or ']'") }
            position += 1
            if byte == 0x5D { return }
        }
    }

    mutating func bool() throws(Failure) -> Bool {
        if try peek() == 0x74 {
            try literal("true")
            return true
        }
        try literal("false")
        return false
    }

    /// Takes a `null` if there is one.
    mutating func takeNull() throws(Failure) -> Bool {
        guard try peek() == 0x6E else { return false }
        try literal("null")
        return true
    }

    private mutating func literal(_ text: StaticString) throws(Failure) {
        let end = position + text.utf8CodeUnitCount
        guard end <= bytes.count else { throw Failure(offset: bytes.count, problem: .truncated) }
        for i in position..<end where bytes[i] != text.utf8Start[i - position] { throw unexpected("\(text)") }
        position = end
    }
}

/// The name of an object's member, as it stands in the file.
struct JSONName {
    let utf8: UnsafeBufferPointer<UInt8>

    @inline(__always)
    static func ~= (pattern: StaticString, name: JSONName) -> Bool {
        guard name.utf8.count == pattern.utf8CodeUnitCount else { return false }
        for i in 0..<name.utf8.count where name.utf8[i] != pattern.utf8Start[i] { return false }
        return true
    }
}
