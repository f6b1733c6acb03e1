import Annotation

/// Characters that no reader sees, or sees as something else: controls, odd spaces, references, doubled encodings.
extension RepairPass {
    mutating func dropControl(_ i: Int) {
        let isPageBreak = text[i] == 0x0B || text[i] == 0x0C
        replace(i, i + 1, isPageBreak ? [0x0A] : [], isPageBreak ? .lineBreak : .control)
    }

    /// Visits the sequence that begins at `i`.
    mutating func visitBeyondASCII(_ i: Int) {
        switch text[i] {
        case 0xC2: visitLatin(i)
        case 0xC3: undoDoubleEncoding(i)
        default: visitPunctuation(i)
        }
    }

    private mutating func visitLatin(_ i: Int) {
        switch at(i + 1) {
        case 0xA0: replace(i, i + 2, [0x20], .control)
        case 0xAD: replace(i, i + 2, [], .control)
        case 0x80..<0xA0:
            // A control of ISO 8859-1 is a character of Windows-1252 that was read wrong.
            let decoded = TextDecoder.decodeWindows1252([at(i + 1)])
            replace(i, i + 2, decoded.brokenCount > 0 ? [] : decoded.utf8, .brokenEncoding)
        default: break
        }
    }

    /// Spaces of odd widths, joiners, direction marks, line and paragraph separators, byte order marks.
    private mutating func visitPunctuation(_ i: Int) {
        guard i + 2 < text.count else { return }
        let value = UInt32(text[i] & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
        switch value {
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: replace(i, i + 3, [0x20], .control)
        case 0x2028, 0x2029: replace(i, i + 3, [0x0A], .lineBreak)
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: replace(i, i + 3, [], .control)
        // Joiners mean something in emoji and in scripts other than ours.
        case 0x200C...0x200D where at(i - 1) < 0x80: replace(i, i + 3, [], .control)
        default: break
        }
    }

    // MARK: - UTF-8 that was read as Windows-1252

    /// `â€™` for ’, `Ã©` for é: puts the characters back to bytes and reads those.
    private mutating func undoDoubleEncoding(_ i: Int) {
        var bytes: [UInt8] = []
        var end = i
        while bytes.count < 4, let (byte, length) = windows1252Byte(end) {
            bytes.append(byte)
            end += length
            let length = bytes.withUnsafeBytes { TextDecoder.sequenceLength($0, at: 0) }
            if length == bytes.count, length > 1 {
                // Two such letters may be meant; inside a word or in three they never are.
                if length > 2 || isLetter(i - 1) || isLetter(end) { replace(i, end, bytes, .brokenEncoding) }
                return
            }
        }
    }

    /// The byte of Windows-1252 that the character at `i` would be, and the length of the character.
    private func windows1252Byte(_ i: Int) -> (UInt8, Int)? {
        guard i < text.count, text[i] >= 0xC2 else { return nil }
        let bytes = UnsafeRawBufferPointer(text)
        let length = TextDecoder.sequenceLength(bytes, at: i)
        guard length > 1 else { return nil }
        var value = UInt32(text[i]) & (0x7F >> UInt32(length))
        for k in 1..<length { value = value << 6 | UInt32(text[i + k] & 0x3F) }
        return TextDecoder.windows1252Byte(value).map { ($0, length) }
    }

    // MARK: - Character references

    /// `&amp;`, `&#39;`, `&#x2019;`; what comes out may be part of another one.
    mutating func decodeReference(_ i: Int) {
        guard let (first, firstEnd) = CharacterReference.decode(text, at: i) else { return }
        var value = first
        var end = firstEnd
        // `&amp;quot;`: was encoded twice.
        while value == UInt32(UInt8(ascii: "&")),
            let (next, length) = CharacterReference.decode(behindAmpersand: text, end)
        {
            value = next
            end = length
        }
        var utf8: [UInt8] = []
        TextDecoder.appendScalar(value, to: &utf8)
        replace(i, end, utf8, .characterReference)
    }

    // MARK: - Quotation marks

    /// `""word""`: of quotation marks that were doubled, as tables do, one stays.
    mutating func halveQuotes(_ i: Int) {
        var end = i
        while at(end) == UInt8(ascii: "\""), end < text.count { end += 1 }
        let opens = (isBlank(i - 1) || at(i - 1) == UInt8(ascii: "(")) && !isBlank(end)
        let closes = !isBlank(i - 1) && !isLetter(end) && classAt(end) != .digit
        if (opens || closes) && end - i <= 3 {
            replace(i, end, [UInt8(ascii: "\"")], .quotation)
        }
        done = max(done, end)
    }

    // MARK: - Line ends

    /// `govern-⏎ment`: joins a word that was hyphenated at the end of a line, when what comes out is a word.
    mutating func joinLines(_ hyphen: Int) {
        var next = hyphen + 1
        if at(next) == 0x0D { next += 1 }
        if at(next) == 0x0A { next += 1 }
        let left = wordBefore(hyphen)
        let right = wordAfter(next)
        guard !left.isEmpty, !right.isEmpty, classAt(next) == .lower, left.count >= 2, right.count >= 2 else { return }
        let joined = Array(text[left]) + Array(text[right])
        if isWord(joined) {
            replace(hyphen, next, [], .lineBreak)
        } else if isKnown(left), isKnown(right) {
            replace(hyphen + 1, next, [], .lineBreak)
        }
    }

    private mutating func isWord(_ bytes: [UInt8]) -> Bool {
        WordSet.common.contains(WordHash.of(bytes, isFolded: true)) || seen(bytes) > 0
    }
}
