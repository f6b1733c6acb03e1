extension TextDecoder {
    /// The code points of bytes 0x80...0x9F; 0 for the five that are not assigned (WHATWG Encoding Standard,
    /// index-windows-1252, maps those to controls, which no text has).
    fileprivate static let upperControls: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D,
        0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E, 0x0178,
    ]

    /// Whether the high bytes read better as Windows-1252 than as broken UTF-8.
    ///
    /// Each sequence that is well-formed UTF-8 speaks against it, and so does each broken one that begins as longer
    /// sequences do; each lone byte that is a letter beside an ASCII letter, or a quotation mark, dash or such beside
    /// ASCII, speaks for it.
    static func looksLikeWindows1252(_ bytes: [UInt8], from firstBroken: Int) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var votes = 0
            var i = 0
            // A million bytes tell enough of any file.
            let end = min(buffer.count, firstBroken + 1_000_000)
            while i < end {
                let byte = buffer[i]
                guard byte >= 0x80 else {
                    i += 1
                    continue
                }
                let length = sequenceLength(buffer, at: i)
                if length > 0 {
                    votes -= 1
                } else if byte < 0xA0 && upperControls[Int(byte) - 0x80] == 0 {
                    return false
                } else {
                    votes += isPlausible(buffer, i, -length) ? 1 : -1
                }
                i += abs(length)
            }
            return votes > 0
        }
    }

    private static func isPlausible(_ bytes: UnsafeRawBufferPointer, _ i: Int, _ length: Int) -> Bool {
        func isASCII(_ index: Int) -> Bool { index < 0 || index >= bytes.count || bytes[index] < 0x80 }
        func isLetter(_ index: Int) -> Bool {
            index >= 0 && index < bytes.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index] | 0x20)
        }
        guard length == 1, isASCII(i + 1), isASCII(i - 1) else { return false }
        // At the very end it may be the beginning of a sequence that was cut off.
        if i + 1 == bytes.count && bytes[i] >= 0xC2 { return false }
        return bytes[i] < 0xC0 || isLetter(i - 1) || isLetter(i + 1)
    }

    static func decodeWindows1252(_ bytes: [UInt8]) -> Decoded {
        var result = Decoded(utf8: [], encoding: .windows1252)
        result.utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.utf8.append(byte)
            } else if byte >= 0xA0 {
                appendScalar(UInt32(byte), to: &result.utf8)
            } else {
                let value = upperControls[Int(byte) - 0x80]
                if value == 0 { result.brokenCount += 1 }
                appendScalar(value == 0 ? 0xFFFD : value, to: &result.utf8)
            }
        }
        return result
    }
}

extension TextDecoder {
    /// The scalar value of a byte beyond ASCII; nil for the five that are not assigned.
    static func windows1252Scalar(_ byte: UInt8) -> UInt32? {
        if byte >= 0xA0 { return UInt32(byte) }
        let value = upperControls[Int(byte) - 0x80]
        return value == 0 ? nil : value
    }

    /// The byte beyond ASCII that stands for a scalar value. The unassigned five stand for the controls.
    static func windows1252Byte(_ scalar: UInt32) -> UInt8? {
        if (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
        if let index = upperControls.firstIndex(of: scalar), scalar != 0 { return UInt8(0x80 + index) }
        if (0x80..<0xA0).contains(scalar), upperControls[Int(scalar) - 0x80] == 0 { return UInt8(scalar) }
        return nil
    }
}
