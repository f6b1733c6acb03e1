import Lexicon

/// The spelling of names, compared many times a document: bytes where they are ASCII, as nearly all are.
enum NameWords {
    /// The words of a name folded for comparing: small plain letters and digits, the article left out. O(n).
    static func of(_ name: String) -> [String] {
        var name = name
        let folded = name.withUTF8 { Lexicon.foldedKey($0) }
        var words = folded.allSatisfy { $0 < 0x80 } ? ascii(folded) : wide(folded)
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        return words
    }

    /// One space between words, none around them.
    static func singleSpaced(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            var before: UInt8 = 0x20
            for byte in bytes {
                if byte >= 0x80 || (byte < 0x20) || (byte == 0x20 && before == 0x20) { return false }
                before = byte
            }
            return before != 0x20
        }
        return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a text has a part, compared by bytes. O(text × part).
    static func contains(_ text: String, _ part: StaticString, ignoresCase: Bool = false) -> Bool {
        var text = text
        return text.withUTF8 { text in
            part.withUTF8Buffer { part in
                guard part.count <= text.count else { return false }
                return (0...(text.count - part.count)).contains { begin in
                    part.indices.allSatisfy { i in
                        let byte = text[begin + i]
                        return (ignoresCase && Reading.isCapital(byte) ? byte | 0x20 : byte) == part[i]
                    }
                }
            }
        }
    }

    private static func ascii(_ folded: [UInt8]) -> [String] {
        var words: [String] = []
        var begin = 0
        for end in 0...folded.count where end == folded.count || !isAlphanumeric(folded[end]) {
            if end > begin { words.append(String(decoding: folded[begin..<end], as: UTF8.self)) }
            begin = end + 1
        }
        return words
    }

    /// Folded bytes have no capitals.
    @inline(__always)
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func wide(_ folded: [UInt8]) -> [String] {
        String(decoding: folded, as: UTF8.self).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
