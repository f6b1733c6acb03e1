/// Turns bytes into the original text of a document: valid UTF-8, whatever the encoding was.
///
/// A byte order mark decides. Without one: UTF-16 when every other byte is zero as in Latin text, UTF-8 when valid,
/// Windows-1252 (WHATWG Encoding Standard) when the bytes that break UTF-8 stand where its letters and quotation marks
/// do, and else UTF-8 whose broken sequences become U+FFFD as the Unicode Standard, section 3.9, advises.
struct TextDecoder {
    enum Encoding: String, Hashable, Sendable {
        case utf8 = "UTF-8"
        case utf16LittleEndian = "UTF-16LE"
        case utf16BigEndian = "UTF-16BE"
        case windows1252 = "Windows-1252"
    }

    struct Decoded {
        var utf8: [UInt8]
        var encoding: Encoding
        /// How many U+FFFD stand for bytes that could not be read.
        var brokenCount = 0
    }

    static func decode(_ bytes: [UInt8]) -> Decoded {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(Array(bytes[3...])) }
        if let (encoding, mark) = utf16Encoding(bytes) {
            return decodeUTF16(bytes[mark...], bigEndian: encoding == .utf16BigEndian)
        }
        return decodeUTF8(bytes)
    }

    /// UTF-8 with no byte order mark, or Windows-1252.
    static func decodeUTF8(_ bytes: [UInt8]) -> Decoded {
        let valid = validPrefix(bytes, from: 0)
        if valid == bytes.count { return Decoded(utf8: bytes, encoding: .utf8) }
        if looksLikeWindows1252(bytes, from: valid) { return decodeWindows1252(bytes) }
        return replaceBroken(bytes, from: valid)
    }

    // MARK: - UTF-16

    /// The encoding and the length of the mark, when the bytes begin as UTF-16 does.
    static func utf16Encoding(_ bytes: [UInt8]) -> (Encoding, mark: Int)? {
        guard bytes.count >= 2 else { return nil }
        if bytes[0] == 0xFF && bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
        if bytes[0] == 0xFE && bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
        let sample = min(bytes.count, 512) & ~1
        guard sample >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for i in stride(from: 0, to: sample, by: 2) {
            if bytes[i] == 0 && bytes[i + 1] == 0 { return nil }
            if bytes[i] == 0 { zeros.even += 1 }
            if bytes[i + 1] == 0 { zeros.odd += 1 }
        }
        let pairs = sample / 2
        // A few units have a zero in the other byte: half of an emoji, for one.
        if zeros.odd * 10 >= pairs * 7 && zeros.even * 20 <= pairs { return (.utf16LittleEndian, 0) }
        if zeros.even * 10 >= pairs * 7 && zeros.odd * 20 <= pairs { return (.utf16BigEndian, 0) }
        return nil
    }

    static func decodeUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> Decoded {
        var result = Decoded(utf8: [], encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian)
        result.utf8.reserveCapacity(bytes.count / 2 + bytes.count / 8)
        var waiting: UInt32?
        var i = bytes.startIndex
        while i + 1 < bytes.endIndex {
            let (high, low) = bigEndian ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i])
            let unit = UInt32(high) << 8 | UInt32(low)
            i += 2
            if let lead = waiting.take() {
                if unit & 0xFC00 == 0xDC00 {
                    appendScalar(0x10000 + (lead & 0x3FF) << 10 + (unit & 0x3FF), to: &result.utf8)
                    continue
                }
                appendBroken(to: &result)
            }
            switch unit & 0xFC00 {
            case 0xD800: waiting = unit
            case 0xDC00: appendBroken(to: &result)
            default: appendScalar(unit, to: &result.utf8)
            }
        }
        if waiting != nil || i < bytes.endIndex { appendBroken(to: &result) }
        return result
    }

    private static func appendBroken(to result: inout Decoded) {
        appendScalar(0xFFFD, to: &result.utf8)
        result.brokenCount += 1
    }

    /// Appends a scalar value, which must not be a surrogate.
    static func appendScalar(_ value: UInt32, to utf8: inout [UInt8]) {
        switch value {
        case 0..<0x80:
            utf8.append(UInt8(value))
        case 0x80..<0x800:
            utf8.append(UInt8(0xC0 | value >> 6))
            utf8.append(UInt8(0x80 | value & 0x3F))
        case 0x800..<0x10000:
            utf8.append(UInt8(0xE0 | value >> 12))
            utf8.append(UInt8(0x80 | value >> 6 & 0x3F))
            utf8.append(UInt8(0x80 | value & 0x3F))
        default:
            utf8.append(UInt8(0xF0 | value >> 18))
            utf8.append(UInt8(0x80 | value >> 12 & 0x3F))
            utf8.append(UInt8(0x80 | value >> 6 & 0x3F))
            utf8.append(UInt8(0x80 | value & 0x3F))
        }
    }
}
