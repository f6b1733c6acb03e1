/// What a byte of UTF-8 can be in a token, as bits; one table look-up per byte.
struct ByteClass: OptionSet {
    let rawValue: UInt8

    static let letter = ByteClass(rawValue: 1 << 0)
    static let digit = ByteClass(rawValue: 1 << 1)
    static let space = ByteClass(rawValue: 1 << 2)
    static let upper = ByteClass(rawValue: 1 << 3)
    /// A byte above 0x7F: the code point has to be looked at.
    static let wide = ByteClass(rawValue: 1 << 4)
    /// `@`, `:`, `\` and `_`: the chunk may be an address or a file name.
    static let address = ByteClass(rawValue: 1 << 5)
    /// A sign that rulers and arrows are drawn with.
    static let drawing = ByteClass(rawValue: 1 << 6)

    static let alphanumeric: ByteClass = [.letter, .digit]

    /// The class of every byte.
    static func table() -> [UInt8] {
        (0..<256).map { byte in
            var bits: ByteClass = []
            switch UInt8(byte) {
            case 0x30...0x39: bits = .digit
            case 0x41...0x5A: bits = [.letter, .upper]
            case 0x61...0x7A: bits = .letter
            // What `str.split` of Python takes for white space below 0x80, which the scorers use
            case 0x09...0x0D, 0x1C...0x20: bits = .space
            case 0x80...: bits = .wide
            default: break
            }
            if "@:\\_".utf8.contains(UInt8(byte)) { bits.insert(.address) }
            if "-=_*~+|<>#^".utf8.contains(UInt8(byte)) { bits.insert(.drawing) }
            return bits.rawValue
        }
    }
}

/// What a code point above 0x7F is in a token.
enum WideClass {
    case letter, space, apostrophe, openingQuote, closingQuote, dash, ellipsis, symbol, emoji

    /// Blocks and general categories after the Unicode Character Database 15; whatever is not known to be punctuation,
    /// a symbol or white space is a letter, so that no script is torn apart.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0x2018: self = .openingQuote
        case 0x2019, 0xB4, 0x2BC, 0x2032, 0xFF07: self = .apostrophe
        case 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0xAB, 0x2039: self = .openingQuote
        case 0x201D, 0xBB, 0x203A, 0x2033: self = .closingQuote
        case 0x2010...0x2015, 0x2212, 0xFF0D: self = .dash
        case 0x2026: self = .ellipsis
        case 0xAA, 0xAD, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE, 0x200B...0x200D, 0x2060, 0xFEFF: self = .letter
        case 0x80...0xBF, 0xD7, 0xF7: self = .symbol
        case 0x203C, 0x2049, 0x2122, 0x2139, 0x2600...0x27BF, 0x2B00...0x2BFF: self = .emoji
        case 0x1F000...0x1FAFF: self = .emoji
        case 0x2070...0x209C, 0x2150...0x218B, 0x2100...0x214F: self = .letter
        case 0x2010...0x2BFF, 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0x30FB: self = .symbol
        case 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40: self = .symbol
        case 0xFF5B...0xFF65, 0xFFE0...0xFFEE, 0xFFFC, 0xFFFD, 0xE000...0xF8FF: self = .symbol
        default: self = .letter
        }
    }
}
