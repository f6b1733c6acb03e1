extension JSONReader {
    /// The bytes between the quotes of a string, escapes as they stand.
    mutating func rawString() throws(Failure) -> UnsafeBufferPointer<UInt8> {
        guard try peek() == 0x22 else { throw unexpected("a string") }
        let begin = position + 1
        var i = begin
        while i < bytes.count {
            let byte = bytes[i]
            if byte == 0x22 {
                skip(to: i + 1)
                return UnsafeBufferPointer(rebasing: bytes[begin..<i])
            }
            if byte < 0x20 {
                throw Failure(offset: i, problem: .notWellFormed("a control character inside a string"))
            }
            i += byte == 0x5C ? 2 : 1
        }
        throw Failure(offset: bytes.count, problem: .truncated)
    }

    mutating func string() throws(Failure) -> String {
        let raw = try rawString()
        let end = position
        if !raw.contains(0x5C) {
            guard let text = String(validating: raw, as: UTF8.self) else {
                throw Failure(offset: end, problem: .notWellFormed("a string that is not UTF-8"))
            }
            return text
        }
        return try unescaped(raw, end: end)
    }

    private func unescaped(_ raw: UnsafeBufferPointer<UInt8>, end: Int) throws(Failure) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(raw.count)
        var i = 0
        while i < raw.count {
            guard raw[i] == 0x5C else {
                text.append(raw[i])
                i += 1
                continue
            }
            guard i + 1 < raw.count, let scalar = escape(raw, at: &i) else {
                throw Failure(offset: end, problem: .notWellFormed("an escape that does not exist in JSON"))
            }
            text.append(contentsOf: UTF8.encode(scalar)!)
        }
        guard let string = String(validating: text, as: UTF8.self) else {
            throw Failure(offset: end, problem: .notWellFormed("a string that is not UTF-8"))
        }
        return string
    }

    /// Reads one escape and moves past it; nil for one that does not exist, a lone surrogate included.
    private func escape(_ raw: UnsafeBufferPointer<UInt8>, at i: inout Int) -> Unicode.Scalar? {
        let kind = raw[i + 1]
        i += 2
        switch kind {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(kind)
        case UInt8(ascii: "u"):
            guard let first = hexadecimal(raw, at: &i) else { return nil }
            guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
            guard i + 1 < raw.count, raw[i] == 0x5C, raw[i + 1] == UInt8(ascii: "u") else { return nil }
            i += 2
            guard let second = hexadecimal(raw, at: &i), (0xDC00..<0xE000).contains(second) else { return nil }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
        default: return nil
        }
    }

    private func hexadecimal(_ raw: UnsafeBufferPointer<UInt8>, at i: inout Int) -> UInt32? {
        guard i + 4 <= raw.count else { return nil }
        var value: UInt32 = 0
        for byte in raw[i..<i + 4] {
            switch byte {
            case 48...57: value = value << 4 | UInt32(byte - 48)
            case 65...70: value = value << 4 | UInt32(byte - 55)
            case 97...102: value = value << 4 | UInt32(byte - 87)
            default: return nil
            }
        }
        i += 4
        return value
    }

    /// A whole number within `range`.
    mutating func integer(_ range: ClosedRange<Int> = 0...Int(Int32.max)) throws(Failure) -> Int {
        let first = try peek()
        var i = position + (first == 0x2D ? 1 : 0)
        var value = 0
        let digits = i
        while i < bytes.count, case let digit = bytes[i] &- 48, digit < 10 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow || product > Int.max - 9 { throw unexpected("a number in \(range)") }
            value = product + Int(digit)
            i += 1
        }
        if first == 0x2D { value = -value }
        guard i > digits, range.contains(value), i >= bytes.count || !isNumeric(bytes[i]) else {
            throw unexpected("a whole number in \(range.lowerBound)...\(range.upperBound)")
        }
        skip(to: i)
        return value
    }

    /// A share of 1, as thousandths; decimals after the third are dropped.
    mutating func permille() throws(Failure) -> Int {
        _ = try peek()
        var i = position
        guard i < bytes.count, bytes[i] == 48 || bytes[i] == 49 else { throw unexpected("a share of 1") }
        var value = Int(bytes[i] - 48) * 1000
        i += 1
        if i < bytes.count, bytes[i] == 0x2E {
            i += 1
            var unit = 100
            while i < bytes.count, case let digit = bytes[i] &- 48, digit < 10 {
                value += Int(digit) * unit
                unit /= 10
                i += 1
            }
        }
        guard value <= 1000, i >= bytes.count || !isNumeric(bytes[i]) else { throw unexpected("a share of 1") }
        skip(to: i)
        return value
    }

    private func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
        default: false
        }
    }

    /// Moves past any value. Iterative, so that no nesting can exhaust the stack; see `depthLimit`.
    mutating func skipValue() throws(Failure) {
        var depth = 0
        repeat {
            switch try peek() {
            case 0x22: _ = try rawString()
            case 0x7B, 0x5B:
                depth += 1
                guard depth <= Self.depthLimit else {
                    throw Failure(offset: position, problem: .tooDeep(limit: Self.depthLimit))
                }
                skip(to: position + 1)
            case 0x7D, 0x5D:
                guard depth > 0 else { throw unexpected("a value") }
                depth -= 1
                skip(to: position + 1)
            case 0x2C, 0x3A:
                guard depth > 0 else { throw unexpected("a value") }
                skip(to: position + 1)
            default: try skipWord()
            }
        } while depth > 0
    }

    /// A number, `true`, `false` or `null`, roughly: skipped values are not validated in full.
    private mutating func skipWord() throws(Failure) {
        var i = position
        while i < bytes.count, isNumeric(bytes[i]) || (97...122).contains(bytes[i]) { i += 1 }
        guard i > position else { throw unexpected("a value") }
        skip(to: i)
    }
}
