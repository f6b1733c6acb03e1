extension [UInt8] {
    /// A JSON string with its quotes (RFC 8259): quotes, backslashes and controls escaped, and also the two
    /// characters that XML 1.0 cannot hold at all, U+FFFE and U+FFFF, so that the text survives inside XML.
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for i in 0..<utf8.count {
                let byte = utf8[i]
                if byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xEF { continue }
                let isForbidden = byte == 0xEF && utf8[i + 1] == 0xBF && utf8[i + 2] >= 0xBE
                if byte == 0xEF && !isForbidden { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<i]))
                start = i + (isForbidden ? 3 : 1)
                append(jsonEscape: isForbidden ? 0xFF40 + UInt32(utf8[i + 2]) : UInt32(byte))
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(jsonEscape scalar: UInt32) {
        append(UInt8(ascii: "\\"))
        switch scalar {
        case 0x22: append(UInt8(ascii: "\""))
        case 0x5C: append(UInt8(ascii: "\\"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        default:
            append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(scalar >> shift & 15)
                append(digit < 10 ? 48 + digit : 87 + digit)
            }
        }
    }
}
