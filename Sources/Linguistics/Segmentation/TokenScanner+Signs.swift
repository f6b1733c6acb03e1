import Annotation

/// Punctuation, symbols, emoticons and emoji.
extension TokenScanner {
    /// The token that begins with the ASCII sign at `i`.
    mutating func sign(_ i: Int) -> Int {
        if let end = emoticonEnd(i) {
            emit(i, end)
            return end
        }
        let end: Int
        switch base[i] {
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            return quote(i, 1)
        case UInt8(ascii: "."):
            if isDigit(i + 1), i == chunkBegin || !isAlphanumeric(i - 1) { return decimal(i) }
            if let name = bareExtensionEnd(i) {
                end = name
            } else {
                end = stopsEnd(i)
            }
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            end = stopsEnd(i)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "$"):
            end = repeatEnd(i)
        case UInt8(ascii: "+"):
            if isDigit(i + 1), i == chunkBegin { return decimal(i) }
            end = repeatEnd(i)
        case UInt8(ascii: "#"), UInt8(ascii: "@"):
            // #hashtag, @handle; but # 1
            if isAlphanumeric(i + 1), !isDigit(i + 1), i == chunkBegin || !isAlphanumeric(i - 1) {
                var j = runEnd(i + 1)
                while j < chunkEnd, base[j] == UInt8(ascii: "_") { j = runEnd(j + 1) }
                end = j
            } else {
                end = repeatEnd(i)
            }
        default:
            end = i + 1
        }
        emit(i, end)
        return end
    }

    /// `.5`, `+44`: the number takes the sign in.
    private mutating func decimal(_ i: Int) -> Int {
        let first = words.count
        let end = number(i + 1)
        words[first].range.begin = Int32(i)
        return end
    }

    /// `.doc` behind a bracket or white space.
    private func bareExtensionEnd(_ i: Int) -> Int? {
        guard i == chunkBegin || !isAlphanumeric(i - 1), isAlphanumeric(i + 1) else { return nil }
        let end = runEnd(i + 1)
        return end - i > 3 && vocabulary.traits(base, i + 1, end).contains(.fileExtension) ? end : nil
    }

    /// Full stops, ellipses, question and exclamation marks in a row.
    private func stopsEnd(_ start: Int) -> Int {
        var i = start
        while i < chunkEnd {
            if base[i] == UInt8(ascii: ".") || base[i] == UInt8(ascii: "?") || base[i] == UInt8(ascii: "!") {
                i += 1
            } else if base[i] == 0xE2, scalar(i).0 == 0x2026 {
                i += 3
            } else {
                break
            }
        }
        return i
    }

    // MARK: Quotation marks

    /// A single quotation mark or apostrophe of `width` bytes with no word before it.
    private mutating func quote(_ i: Int, _ width: Int) -> Int {
        let after = i + width
        let second = apostropheWidth(after)
        if second == width, base[i] == base[after] {
            emit(i, after + second)
            return after + second
        }
        let follows = isAlphanumeric(after)
        if follows, i == chunkBegin || !isAlphanumeric(i - 1), let end = clippedEnd(i, after) {
            emit(i, end)
            return end
        }
        openQuote = follows && openQuote < 0 ? i : -1
        emit(i, after)
        return after
    }

    /// The end of `'s`, `'em`, `'71` that begins with an apostrophe.
    private func clippedEnd(_ i: Int, _ after: Int) -> Int? {
        guard base[i] != UInt8(ascii: "`") else { return nil }
        let end = runEnd(after)
        if isClitic(after, end) { return i == chunkBegin ? end : nil }
        if has(after, .digit) {
            var digits = after
            while digits < end, has(digits, .digit) { digits += 1 }
            guard digits - after == 2 else { return nil }
            return end == digits || end == digits + 1 && lower(digits) == UInt8(ascii: "s") ? end : nil
        }
        guard vocabulary.traits(base, after, end).contains(.clipped) else { return nil }
        // `'cause'` is a quoted word
        return apostropheWidth(end) == 0 ? end : nil
    }

    // MARK: Emoticons

    /// Eyes, nose and mouth, or the same from the right: `:)`, `;-)`, `=D`, `(:`, `<3`.
    private func emoticonEnd(_ i: Int) -> Int? {
        guard i + 1 < chunkEnd else { return nil }
        switch base[i] {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="):
            break
        case UInt8(ascii: "<"):
            return base[i + 1] == UInt8(ascii: "3") && i + 2 == chunkEnd && i == chunkBegin ? chunkEnd : nil
        case UInt8(ascii: "("):
            guard i == chunkBegin, chunkEnd - i <= 3 else { return nil }
            let eyes = base[chunkEnd - 1]
            let hasEyes = eyes == UInt8(ascii: ":") || eyes == UInt8(ascii: ";") || eyes == UInt8(ascii: "=")
            return hasEyes && (chunkEnd - i == 2 || base[i + 1] == UInt8(ascii: "-")) ? chunkEnd : nil
        default:
            return nil
        }
        var j = i + 1
        if base[j] == UInt8(ascii: "-") || base[j] == UInt8(ascii: "'") || base[j] == UInt8(ascii: "^") { j += 1 }
        guard j < chunkEnd else { return nil }
        switch base[j] {
        case UInt8(ascii: ")"), UInt8(ascii: "("):
            let end = repeatEnd(j)
            return end == chunkEnd && (i == chunkBegin || !opensBracket(before: i)) ? end : nil
        case UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "O"), UInt8(ascii: "o"),
            UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "3"),
            UInt8(ascii: "\\"), UInt8(ascii: "S"):
            return j + 1 == chunkEnd && i == chunkBegin ? chunkEnd : nil
        default:
            return nil
        }
    }

    /// Whether a bracket is open in the words of this chunk.
    private func opensBracket(before i: Int) -> Bool {
        var depth = 0
        var word = words.count - 1
        while word >= 0, Int(words[word].range.begin) >= chunkBegin, words.count - word < 16 {
            let byte = base[Int(words[word].range.begin)]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            word -= 1
        }
        return depth > 0
    }

    // MARK: Beyond ASCII

    /// The token that begins with a code point above 0x7F.
    mutating func wide(_ i: Int) -> Int {
        let (first, width) = scalar(i)
        let end: Int
        switch WideClass(first) {
        case .letter: return word(i)
        case .apostrophe: return quote(i, width)
        case .ellipsis: end = stopsEnd(i)
        case .dash:
            var j = i + width
            while j < chunkEnd, base[j] >= 0x80, scalar(j).0 == first { j += width }
            end = j
        case .emoji: end = emojiEnd(i)
        case .openingQuote:
            if first == 0x2018 { openQuote = i }
            end = i + width
        case .closingQuote, .symbol, .space: end = i + width
        }
        emit(i, end)
        return end
    }

    /// The end of an emoji with its modifiers and what joiners tie to it. Unicode Technical Standard 51.
    private func emojiEnd(_ start: Int) -> Int {
        var i = start
        var joins = true
        var flag = false
        while i < chunkEnd, base[i] >= 0x80 {
            let (scalar, width) = scalar(i)
            switch scalar {
            case 0x200D: joins = true
            case 0xFE00...0xFE0F, 0x20E3, 0xE0020...0xE007F: break
            case 0x1F3FB...0x1F3FF where i > start: break
            case 0x1F1E6...0x1F1FF:
                guard joins || flag else { return i }
                flag = joins
                joins = false
            default:
                guard joins, WideClass(scalar) == .emoji else { return i }
                joins = false
            }
            i += width
        }
        return i
    }
}
