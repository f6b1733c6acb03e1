import Annotation

/// One round of repair over one text. Each kind of noise has its own file: `RepairPass+GluedWords` and so on.
///
/// Candidates are visited from left to right; a handler looks at the surroundings of its candidate, appends at most a
/// few edits and moves `done` behind what it has decided, so that nothing is decided twice.
struct RepairPass {
    let text: UnsafeBufferPointer<UInt8>
    private(set) var edits = EditList()
    /// Nothing before this offset may change any more.
    var done = 0
    /// Folded hashes of words that were taken out of glued ones: noise glues the same words again and again.
    var separated: Set<UInt64>
    /// Offsets of symbols that follow a symbol: no edit, but a sign of garble.
    private(set) var symbols: [Int] = []
    private var evidence: WordEvidence?
    private var questions = 0

    init(_ text: UnsafeBufferPointer<UInt8>, _ separated: Set<UInt64>) {
        self.text = text
        self.separated = separated
    }

    mutating func run(from begin: Int) {
        done = begin
        for candidate in NoiseScanner.candidates(text, from: begin) where Int(candidate) >= done {
            visit(Int(candidate))
        }
    }

    private mutating func visit(_ i: Int) {
        // What stands beside a change is looked at again in the next round.
        guard i == 0 || i > edits.end || edits.isEmpty else { return }
        let byte = text[i]
        let current = ByteClass.of(byte)
        let before = i > 0 ? ByteClass.of(text[i - 1]) : .newline
        switch (before, current) {
        case (_, .control): dropControl(i)
        case (.leadC2, _), (.leadC3, _), (.leadE2, _), (.leadE3, _), (.leadEF, _): visitBeyondASCII(i - 1)
        case (.ampersand, _): decodeReference(i - 1)
        case (.star, .star): visitStars(i - 1)
        case (.quote, .quote): halveQuotes(i - 1)
        case (.hyphen, .newline): joinLines(i - 1)
        case (.digit, .percent): separateYear(i)
        case (.digit, _): separateDigits(i)
        case (.stop, _): separateStop(i)
        case (.closing, _): separateClosing(i)
        case (.symbol, .symbol): symbols.append(i)
        default: separateWords(i)
        }
    }

    mutating func replace(_ begin: Int, _ end: Int, _ replacement: [UInt8], _ kind: Repair.Kind) {
        guard begin >= done, begin >= edits.end else { return }
        edits.append(Edit(begin: begin, end: end, replacement: replacement, kind: kind))
        done = max(done, end)
    }

    mutating func insertSpace(_ offset: Int, _ kind: Repair.Kind) {
        replace(offset, offset, [0x20], kind)
    }

    // MARK: - Surroundings

    /// The byte at an offset, or a line feed outside the text.
    func at(_ i: Int) -> UInt8 { i >= 0 && i < text.count ? text[i] : 0x0A }

    func classAt(_ i: Int) -> ByteClass { ByteClass.of(at(i)) }

    func isLetter(_ i: Int) -> Bool { classAt(i).isLetter || isLetterBeyondASCII(i) }

    /// Whether the byte belongs to a letter of the Latin, Greek or Cyrillic blocks.
    private func isLetterBeyondASCII(_ i: Int) -> Bool {
        var lead = at(i)
        if lead & 0xC0 == 0x80 { lead = at(i - 1) }
        return lead >= 0xC3 && lead <= 0xD4
    }

    func isBlank(_ i: Int) -> Bool { isSpace(at(i)) }

    /// The run of letters that ends before `end`.
    func wordBefore(_ end: Int) -> Range<Int> {
        var begin = end
        while begin > 0, end - begin < 48, isLetter(begin - 1) { begin -= 1 }
        return begin..<end
    }

    /// The run of letters that begins at `begin`.
    func wordAfter(_ begin: Int) -> Range<Int> {
        var end = begin
        while end < text.count, end - begin < 48, isLetter(end) { end += 1 }
        return begin..<end
    }

    /// The run without white space around an offset; nil when it is too long for prose.
    func chunk(around i: Int) -> Range<Int>? {
        var begin = i
        while begin > 0, !isSpace(text[begin - 1]) {
            begin -= 1
            if i - begin > 160 { return nil }
        }
        var end = i
        while end < text.count, !isSpace(text[end]) {
            end += 1
            if end - i > 160 { return nil }
        }
        return begin..<end
    }

    /// Whether a chunk is an address, a handle, a tag, a path or code rather than words.
    func isCode(_ chunk: Range<Int>) -> Bool {
        for i in chunk {
            switch text[i] {
            case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "="),
                UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"),
                UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "#"), UInt8(ascii: "+"):
                return true
            case UInt8(ascii: "(") where i > chunk.lowerBound && isLetter(i - 1): return true
            case UInt8(ascii: ":") where at(i + 1) == UInt8(ascii: ":"): return true
            default: break
            }
        }
        let start = text[chunk.prefix(4)]
        return WordHash.of(start, isFolded: true) == Self.webPrefix
    }

    private static let webPrefix = WordHash.of("www.")

    // MARK: - Words

    func isCommon(_ word: Range<Int>) -> Bool {
        WordSet.common.contains(WordHash.of(text[word], isFolded: true)) || isName(word)
    }

    func isName(_ word: Range<Int>) -> Bool {
        WordSet.names.contains(WordHash.of(text[word], isFolded: false))
    }

    /// How often the word stands by itself in this text, as it is written or in small letters; more than 2 are 2.
    mutating func seen(_ word: Range<Int>) -> Int {
        let folded = text[word].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let exact = Array(text[word])
        return min(2, occurrences(exact) + (folded == exact ? 0 : occurrences(folded)))
    }

    /// The same for letters that do not stand together.
    mutating func seen(_ word: [UInt8]) -> Int { occurrences(word) }

    /// The first few questions are answered by looking through the text; then counting all words pays.
    private mutating func occurrences(_ word: [UInt8]) -> Int {
        questions += 1
        if questions <= 8 { return WordEvidence.occurrences(of: word, in: text) }
        if evidence == nil { evidence = WordEvidence(text) }
        return min(2, evidence?.count(WordHash.of(word, isFolded: false)) ?? 0)
    }

    mutating func isKnown(_ word: Range<Int>) -> Bool {
        word.count >= 2 && (isCommon(word) || seen(word) > 0)
    }
}
