import Annotation

/// What the sentence splitter sees of a word: a hash of its lower-cased bytes and what kind of thing it is.
package struct WordOutline {
    package var hash: UInt32
    package var kind: Kind

    package enum Kind: UInt8 {
        case edge, lower, capitalized, upper, letter, mixed, number, numberWord, stop, question, ellipsis, comma, colon
        case semicolon, dash, openBracket, closeBracket, quote, openQuote, closeQuote, apostrophe, sign, abbreviation
        case acronym, title, address, emoticon, wide, wideStop, clitic
    }

    /// Whether a sentence likes to end with it, or with it and closing quotes and brackets.
    package var isFinal: Bool {
        switch kind {
        case .stop, .question, .ellipsis, .wideStop: true
        default: false
        }
    }

    static let edge = WordOutline(hash: 0, kind: .edge)
}

extension WordOutline {
    /// Outlines `base[begin..<end]`. O(length), at most 24 bytes hashed.
    @inline(__always)
    init(
        _ base: UnsafePointer<UInt8>, _ begin: Int, _ end: Int, _ vocabulary: TokenVocabulary
    ) {
        let classes = vocabulary.classes
        var hash: UInt32 = 2_166_136_261
        var seen: UInt8 = 0
        var uppers = 0
        let stop = min(end, begin + 24)
        var i = begin
        while i < stop {
            let byte = base[i]
            let bits = classes[Int(byte)]
            let isUpper = bits & ByteClass.upper.rawValue
            seen |= bits
            uppers += isUpper != 0 ? 1 : 0
            hash = (hash ^ UInt32(byte | (isUpper << 2))) &* 16_777_619
            i += 1
        }
        self.hash = hash ^ hash >> 15
        let first = ByteClass(rawValue: classes[Int(base[begin])])
        if first.contains(.letter) {
            kind = Self.wordKind(base, begin, end, vocabulary, uppers, ByteClass(rawValue: seen))
        } else if first.contains(.digit) {
            kind = seen & ByteClass.letter.rawValue == 0 ? .number : .numberWord
        } else if first.contains(.wide) {
            kind = Self.wideKind(base, begin)
        } else {
            kind = Self.signKind(base, begin, end)
        }
    }

    @inline(__always)
    private static func wordKind(
        _ base: UnsafePointer<UInt8>, _ begin: Int, _ end: Int, _ vocabulary: TokenVocabulary, _ uppers: Int,
        _ seen: ByteClass
    ) -> Kind {
        let count = end - begin
        let last = base[end - 1]
        if last == UInt8(ascii: "."), count > 1 {
            if vocabulary.traits(base, begin, end - 1).contains(.title) { return .title }
            if count > 3, base[begin + 1] == last { return .acronym }
            return count == 2 ? .letter : .abbreviation
        }
        if seen.contains(.address), count > 4 { return .address }
        let startsUpper = vocabulary.classes[Int(base[begin])] & ByteClass.upper.rawValue != 0
        if uppers == 0 { return .lower }
        if startsUpper, uppers == 1 { return count == 1 ? .letter : .capitalized }
        return uppers == min(count, 24) ? .upper : .mixed
    }

    private static func wideKind(_ base: UnsafePointer<UInt8>, _ begin: Int) -> Kind {
        let second = UInt32(base[begin + 1] & 0x3F)
        let lead = UInt32(base[begin])
        let scalar: UInt32
        if lead < 0xE0 {
            scalar = (lead & 0x1F) << 6 | second
        } else if lead < 0xF0 {
            scalar = (lead & 0x0F) << 12 | second << 6 | UInt32(base[begin + 2] & 0x3F)
        } else {
            return .emoticon
        }
        switch WideClass(scalar) {
        case .letter, .space:
            // Latin capitals with marks, Greek and Cyrillic capitals
            let isLatinCapital = (0xC0...0xDE).contains(scalar) || (0x100...0x17F).contains(scalar) && scalar % 2 == 0
            let isOtherCapital = (0x391...0x3A9).contains(scalar) || (0x400...0x42F).contains(scalar)
            return isLatinCapital || isOtherCapital ? .capitalized : .wide
        case .apostrophe: return .apostrophe
        case .openingQuote: return .openQuote
        case .closingQuote: return .closeQuote
        case .dash: return .dash
        case .ellipsis: return .ellipsis
        case .emoji: return .emoticon
        case .symbol:
            switch scalar {
            case 0x3002, 0xFF01, 0xFF1F, 0xFF0E: return .wideStop
            case 0xA1, 0xBF: return .openQuote
            default: return .sign
            }
        }
    }

    private static func signKind(_ base: UnsafePointer<UInt8>, _ begin: Int, _ end: Int) -> Kind {
        let count = end - begin
        let first = base[begin]
        switch first {
        case UInt8(ascii: "."):
            return count == 1 ? .stop : base[end - 1] == first ? .ellipsis : .question
        case UInt8(ascii: "?"), UInt8(ascii: "!"): return .question
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":") where count == 1: return .colon
        case UInt8(ascii: ";") where count == 1: return .semicolon
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="): return .emoticon
        case UInt8(ascii: "-"): return .dash
        case UInt8(ascii: "(") where count == 2: return .emoticon
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .openBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closeBracket
        case UInt8(ascii: "\""): return .quote
        case UInt8(ascii: "`"): return .openQuote
        case UInt8(ascii: "'"): return count == 1 ? .apostrophe : base[begin + 1] == first ? .closeQuote : .clitic
        case UInt8(ascii: "<") where count == 2 && base[begin + 1] == UInt8(ascii: "3"): return .emoticon
        default: return .sign
        }
    }
}
