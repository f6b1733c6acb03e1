extension TextDecoder {
    /// Where the first broken sequence begins at or after `start`, or the end. Eight ASCII bytes a step.
    static func validPrefix(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBytes { buffer in
            var i = start
            while true {
                while i + 8 <= buffer.count,
                    buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    i += 8
                }
                guard i < buffer.count else { return i }
                let length = sequenceLength(buffer, at: i)
                if length <= 0 { return i }
                i += length
            }
        }
    }

    /// The length of the well-formed sequence at `i` (Unicode Standard, table 3-7), or minus the length of the longest
    /// part of one, at least 1, which one U+FFFD replaces.
    static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Int {
        let lead = bytes[i]
        if lead < 0x80 { return 1 }
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        if length == 0 { return -1 }
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xE0: low = 0xA0
        case 0xED: high = 0x9F
        case 0xF0: low = 0x90
        case 0xF4: high = 0x8F
        default: break
        }
        for k in 1..<length {
            guard i + k < bytes.count, bytes[i + k] >= low, bytes[i + k] <= high else { return -k }
            low = 0x80
            high = 0xBF
        }
        return length
    }

    static func replaceBroken(_ bytes: [UInt8], from firstBroken: Int) -> Decoded {
        var result = Decoded(utf8: [], encoding: .utf8)
        result.utf8.reserveCapacity(bytes.count + 64)
        var copied = 0
        var broken = firstBroken
        while broken < bytes.count {
            result.utf8 += bytes[copied..<broken]
            result.utf8 += [0xEF, 0xBF, 0xBD]
            result.brokenCount += 1
            copied = broken + bytes.withUnsafeBytes { -sequenceLength($0, at: broken) }
            broken = validPrefix(bytes, from: copied)
        }
        result.utf8 += bytes[copied...]
        return result
    }
}

extension TextDecoder {
    /// How many U+FFFD a text has.
    static func countReplacements(_ utf8: [UInt8]) -> Int {
        var count = 0
        for i in utf8.indices where utf8[i] == 0xEF && i + 2 < utf8.count {
            if utf8[i + 1] == 0xBF && utf8[i + 2] == 0xBD { count += 1 }
        }
        return count
    }
}
