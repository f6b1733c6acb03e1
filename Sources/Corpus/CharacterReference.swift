/// Character references of HTML that end in a semicolon: numbers, and the names that are met in articles.
enum CharacterReference {
    /// The scalar value at an ampersand and where the reference ends.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> (UInt32, Int)? {
        guard ampersand < text.count, text[ampersand] == UInt8(ascii: "&") else { return nil }
        return decode(behindAmpersand: text, ampersand + 1)
    }

    /// The same for a reference whose ampersand stands elsewhere.
    static func decode(behindAmpersand text: UnsafeBufferPointer<UInt8>, _ begin: Int) -> (UInt32, Int)? {
        let limit = min(text.count, begin + 12)
        guard let end = text[min(begin, limit)..<limit].firstIndex(of: UInt8(ascii: ";")), end > begin else {
            return nil
        }
        let body = text[begin..<end]
        if body.first == UInt8(ascii: "#") { return number(body.dropFirst()).map { ($0, end + 1) } }
        return names[String(decoding: body, as: UTF8.self)].map { ($0, end + 1) }
    }

    private static func number(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
        let isHex = body.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let digits = isHex ? body.dropFirst() : body
        let text = String(decoding: digits, as: UTF8.self)
        guard !digits.isEmpty, digits.allSatisfy({ hexDigit($0) != nil }),
            let value = UInt32(text, radix: isHex ? 16 : 10)
        else {
            return nil
        }
        // HTML reads numbers of the C1 controls as Windows-1252.
        if (0x80..<0xA0).contains(value) { return TextDecoder.windows1252Scalar(UInt8(value)) }
        guard value >= 0x20 || value == 9 || value == 10, Unicode.Scalar(value) != nil else { return nil }
        return value
    }

    /// HTML Standard, named character references; the common ones.
    private static let names: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0x20, "ensp": 0x20, "emsp": 0x20,
        "thinsp": 0x20, "shy": 0xAD, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019,
        "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "laquo": 0xAB, "raquo": 0xBB,
        "hellip": 0x2026, "bull": 0x2022, "middot": 0xB7, "euro": 0x20AC, "pound": 0xA3, "yen": 0xA5, "cent": 0xA2,
        "sect": 0xA7, "para": 0xB6, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122, "deg": 0xB0, "plusmn": 0xB1,
        "times": 0xD7, "divide": 0xF7, "frac12": 0xBD, "frac14": 0xBC, "frac34": 0xBE, "agrave": 0xE0, "aacute": 0xE1,
        "acirc": 0xE2, "atilde": 0xE3, "auml": 0xE4, "aring": 0xE5, "aelig": 0xE6, "ccedil": 0xE7, "egrave": 0xE8,
        "eacute": 0xE9, "ecirc": 0xEA, "euml": 0xEB, "igrave": 0xEC, "iacute": 0xED, "icirc": 0xEE, "iuml": 0xEF,
        "ntilde": 0xF1, "ograve": 0xF2, "oacute": 0xF3, "ocirc": 0xF4, "otilde": 0xF5, "ouml": 0xF6, "oslash": 0xF8,
        "ugrave": 0xF9, "uacute": 0xFA, "ucirc": 0xFB, "uuml": 0xFC, "yacute": 0xFD, "szlig": 0xDF, "Aacute": 0xC1,
        "Auml": 0xC4, "Aring": 0xC5, "Ccedil": 0xC7, "Eacute": 0xC9, "Iacute": 0xCD, "Ntilde": 0xD1, "Oacute": 0xD3,
        "Ouml": 0xD6, "Oslash": 0xD8, "Uacute": 0xDA, "Uuml": 0xDC, "scaron": 0x161, "Scaron": 0x160, "lsaquo": 0x2039,
        "rsaquo": 0x203A, "prime": 0x2032, "minus": 0x2212, "zwnj": 0x200C, "zwj": 0x200D,
    ]
}
