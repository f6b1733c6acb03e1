extension [UInt8] {
    /// A Turtle string literal with its quotes (RDF 1.1 Turtle, section 2.5.1 and 6.4).
    mutating func append(turtle text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case 0x22: append(utf8: "\\\"" as StaticString)
            case 0x5C: append(utf8: "\\\\" as StaticString)
            case 0x0A: append(utf8: "\\n" as StaticString)
            case 0x0D: append(utf8: "\\r" as StaticString)
            case 0x09: append(utf8: "\\t" as StaticString)
            case 0..<0x20, 0x7F:
                append(utf8: "\\u00" as StaticString)
                for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 48 + digit : 55 + digit) }
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    /// One segment of an IRI (RFC 3987): what is not unreserved, in percent escapes.
    mutating func append(iriSegment text: String) {
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: append(byte)
            default:
                append(UInt8(ascii: "%"))
                for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 48 + digit : 55 + digit) }
            }
        }
    }
}
