import Annotation

/// Cuts UTF-8 into the tokens and syntactic words of UD English, left to right, in linear time.
///
/// White space cuts the text into chunks. Most chunks are a plain word, or a plain word and a comma, and are done in the
/// first loop; the others are taken apart by what they begin with: a word (`+Words`), a number (`+Numbers`), an address
/// (`+Addresses`) or a sign (`+Signs`). Every method returns the place where the next token begins.
/// Invariant: words are in order, disjoint, not empty, and hold every byte that is not white space.
struct TokenScanner {
    let base: UnsafePointer<UInt8>
    let count: Int
    let vocabulary: TokenVocabulary
    let classes: UnsafePointer<UInt8>
    /// Words are appended here.
    var words: [Word]
    /// Where a single quote was opened that may still be closed; -1 when there is none.
    var openQuote = -1
    /// Begin and end of the chunk in hand.
    var chunkBegin = 0
    var chunkEnd = 0
    /// No address begins before this byte: keeps the search for addresses linear.
    var searchedForAddress = 0

    init(_ text: UnsafeBufferPointer<UInt8>, vocabulary: TokenVocabulary, words: consuming [Word]) {
        self.base = text.baseAddress ?? UnsafePointer(bitPattern: 1)!
        self.count = text.count
        self.vocabulary = vocabulary
        self.classes = vocabulary.classes
        self.words = words
    }

    @inline(__always)
    func classOf(_ i: Int) -> ByteClass { ByteClass(rawValue: classes[Int(base[i])]) }

    @inline(__always)
    func has(_ i: Int, _ bits: ByteClass) -> Bool { classes[Int(base[i])] & bits.rawValue != 0 }

    /// Reads the whole text.
    mutating func scan() {
        var i = 0
        while true {
            i = skipSpace(i)
            if i >= count { return }
            var j = i
            while j < count, has(j, .alphanumeric) { j += 1 }
            // `5pm` is more than a plain word
            let isPlain = j > i && !(has(i, .digit) && has(j - 1, .letter))
            if isPlain, j == count || has(j, .space) {
                chunkBegin = i
                chunkEnd = j
                plainWord(i, j)
            } else if isPlain, base[j] == UInt8(ascii: ","), j + 1 == count || has(j + 1, .space) {
                chunkBegin = i
                chunkEnd = j + 1
                plainWord(i, j)
                emit(j, j + 1)
                j += 1
            } else {
                j = scanChunk(i, knownTo: j)
            }
            words[words.count - 1].shape.insert(.spaceAfter)
            i = j
        }
    }

    /// Past white space of every kind.
    @inline(__always)
    func skipSpace(_ start: Int) -> Int {
        var i = start
        while i < count {
            if has(i, .space) {
                i += 1
            } else if base[i] >= 0x80, case let (scalar, width) = scalar(i), WideClass(scalar) == .space {
                i += width
            } else {
                break
            }
        }
        return i
    }

    /// Takes a chunk that is more than a plain word apart; returns its end.
    private mutating func scanChunk(_ begin: Int, knownTo: Int) -> Int {
        var end = knownTo
        var seen: ByteClass = []
        var allDrawing = knownTo == begin
        while end < count {
            let bits = classOf(end)
            if bits.contains(.space) { break }
            seen.formUnion(bits)
            if !bits.contains(.drawing) { allDrawing = false }
            if bits.contains(.wide) {
                let (scalar, width) = scalar(end)
                if WideClass(scalar) == .space { break }
                end += width
            } else {
                end += 1
            }
        }
        chunkBegin = begin
        chunkEnd = end
        if allDrawing, end - begin > 1 {
            emit(begin, end)
            return end
        }
        searchedForAddress = seen.contains(.address) || mayBeBareAddress(begin, end) ? begin : end
        var i = begin
        while i < end { i = token(i) }
        return end
    }

    /// The token that begins at `i`; several when they hang together.
    @inline(__always)
    private mutating func token(_ i: Int) -> Int {
        if i >= searchedForAddress, let end = addressEnd(i) {
            emit(i, end)
            return end
        }
        let bits = classOf(i)
        if bits.contains(.digit) { return number(i) }
        if bits.contains(.letter) { return word(i) }
        if bits.contains(.wide) { return wide(i) }
        return sign(i)
    }

    // MARK: Output

    @inline(__always)
    mutating func emit(_ begin: Int, _ end: Int) {
        words.append(Word(range: TextRange(begin, end)))
    }

    /// A multiword token of two words, cut at `middle`. Where the token before hangs on it (`shouldn't've`) it becomes part of it.
    mutating func emit(_ begin: Int, _ middle: Int, _ end: Int) {
        words.append(Word(range: TextRange(begin, middle), shape: .multiwordContinues))
        words.append(Word(range: TextRange(middle, end), shape: .multiwordPart))
    }

    /// Hangs `begin..<end` as one more word on the token before.
    mutating func emitPart(_ begin: Int, _ end: Int) {
        words[words.count - 1].shape.insert(.multiwordContinues)
        words.append(Word(range: TextRange(begin, end), shape: .multiwordPart))
    }

    // MARK: Reading

    @inline(__always)
    private func tail(_ i: Int) -> UInt32 { UInt32(base[i] & 0x3F) }

    /// The code point at `i` and its width in bytes. The text is valid UTF-8.
    @inline(__always)
    func scalar(_ i: Int) -> (UInt32, Int) {
        let lead = UInt32(base[i])
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(i + 1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(i + 1) << 6 | tail(i + 2), 3) }
        let high = (lead & 0x07) << 18 | tail(i + 1) << 12
        return (high | tail(i + 2) << 6 | tail(i + 3), 4)
    }

    /// The width of the letter or digit at `i`, 0 when something else or the end of the chunk is there.
    @inline(__always)
    func alphanumericWidth(_ i: Int) -> Int {
        guard i < chunkEnd else { return 0 }
        if base[i] < 0x80 { return has(i, .alphanumeric) ? 1 : 0 }
        let (scalar, width) = scalar(i)
        return WideClass(scalar) == .letter ? width : 0
    }

    @inline(__always)
    func isAlphanumeric(_ i: Int) -> Bool { alphanumericWidth(i) > 0 }

    @inline(__always)
    func isDigit(_ i: Int) -> Bool { i < chunkEnd && has(i, .digit) }

    @inline(__always)
    func isUpper(_ i: Int) -> Bool { i < chunkEnd && has(i, .upper) }

    /// The end of the letters and digits that begin at `i`.
    @inline(__always)
    func runEnd(_ start: Int) -> Int {
        var i = start
        while true {
            let width = alphanumericWidth(i)
            if width == 0 { return i }
            i += width
        }
    }

    /// The end of the same byte over and over.
    func repeatEnd(_ start: Int) -> Int {
        var i = start + 1
        while i < chunkEnd, base[i] == base[start] { i += 1 }
        return i
    }

    /// The width of the apostrophe at `i`, 0 for none.
    @inline(__always)
    func apostropheWidth(_ i: Int) -> Int {
        guard i < chunkEnd else { return 0 }
        let byte = base[i]
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") { return 1 }
        if byte < 0x80 { return 0 }
        let (scalar, width) = scalar(i)
        return WideClass(scalar) == .apostrophe ? width : 0
    }

    /// The byte that the next chunk of the same line begins with, 0 when the line or the text ends.
    func nextChunkByte() -> UInt8 {
        var i = chunkEnd
        while i < count, base[i] == 32 || base[i] == 9 { i += 1 }
        return i < count && base[i] != 10 && base[i] != 13 ? base[i] : 0
    }

    /// ASCII lower case; other bytes come out as something that no letter equals.
    @inline(__always)
    func lower(_ i: Int) -> UInt8 { base[i] | 0x20 }
}
