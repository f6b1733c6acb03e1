import Annotation

/// Lemmas of tagged words, cased and spelled as in UD English.
///
/// Owns scratch memory: make one per thread. Nothing is allocated per word; words with the same form and tag share the
/// bytes of their lemma.
public struct Lemmatizer: ~Copyable {
    private let table = LemmaTable.shared
    private let buffer: UnsafeMutablePointer<UInt8>
    private let cache: UnsafeMutablePointer<CacheEntry>

    /// Longer words are their own lemmas.
    private static let longest = 64
    private static let cacheSize = 4096

    /// A word whose lemma can be shared; -1 for none.
    private struct CacheEntry {
        var word: Int32 = -1
        var tag: TreebankTag = .xx
    }

    public init() {
        buffer = .allocate(capacity: Self.longest + 64)
        buffer.initialize(repeating: 0, count: Self.longest + 64)
        cache = .allocate(capacity: Self.cacheSize)
        cache.initialize(repeating: CacheEntry(), count: Self.cacheSize)
    }

    deinit {
        buffer.deallocate()
        cache.deallocate()
    }

    /// Sets the lemmas of all words anew. `text` is what the words are ranges of; tags must be set. Linear time.
    public mutating func lemmatize(_ text: UnsafeBufferPointer<UInt8>, _ analysis: inout Analysis) {
        analysis.lemmaBytes.removeAll(keepingCapacity: true)
        guard let base = text.baseAddress else { return }
        cache.update(repeating: CacheEntry(), count: min(Self.cacheSize, 4096))
        for sentence in analysis.sentences {
            let isUpper = Self.isUpperCase(sentence, base, analysis.words)
            for i in sentence.words { lemmatize(i, sentence, isUpper, base, &analysis) }
        }
    }

    public mutating func lemmatize(_ text: WorkingText, _ analysis: inout Analysis) {
        text.bytes.withUnsafeBufferPointer { lemmatize($0, &analysis) }
    }

    /// Whether most words of a sentence are written in capitals, as in a headline.
    private static func isUpperCase(
        _ sentence: Sentence, _ base: UnsafePointer<UInt8>, _ words: [Word]
    ) -> Bool {
        var upper = 0
        var all = 0
        for i in sentence.words where words[i].range.count > 1 {
            let begin = Int(words[i].range.begin)
            guard base[begin] | 0x20 >= 0x61, base[begin] | 0x20 <= 0x7A else { continue }
            all += 1
            if base[begin] & 0x20 == 0, base[begin + 1] &- 0x41 < 26 { upper += 1 }
        }
        return upper > 1 && upper * 5 > all * 3
    }

    private mutating func lemmatize(
        _ i: Int, _ sentence: Sentence, _ isUpper: Bool, _ base: UnsafePointer<UInt8>, _ analysis: inout Analysis
    ) {
        let word = analysis.words[i]
        let form = UnsafeBufferPointer(start: base + Int(word.range.begin), count: word.range.count)
        if let clitic = Self.clitic(i, form, sentence, base, analysis.words) {
            analysis.words[i].lemma = append(clitic, &analysis)
            return
        }
        let slot = Self.slot(form, word.treebankTag, isUpper)
        let entry = cache[slot]
        if entry.word >= 0, entry.tag == word.treebankTag {
            let other = analysis.words[Int(entry.word)]
            if other.range.count == form.count, other.tag == word.tag,
                form.elementsEqual(
                    UnsafeBufferPointer(start: base + Int(other.range.begin), count: other.range.count))
            {
                analysis.words[i].lemma = other.lemma
                return
            }
        }
        analysis.words[i].lemma = compute(form, word, isUpper, &analysis)
        cache[slot] = CacheEntry(word: Int32(i), tag: word.treebankTag)
    }

    private static func slot(_ form: UnsafeBufferPointer<UInt8>, _ tag: TreebankTag, _ isUpper: Bool) -> Int {
        var h: UInt32 = 2_166_136_261 ^ UInt32(tag.rawValue)
        for byte in form.prefix(longest) { h = (h ^ UInt32(byte)) &* 16_777_619 }
        // One half for headlines: their names are cased otherwise
        return Int((h ^ h >> 15) & UInt32(cacheSize / 2 - 1)) + (isUpper ? cacheSize / 2 : 0)
    }

    private func append(_ lemma: StaticString, _ analysis: inout Analysis) -> TextRange {
        lemma.withUTF8Buffer { append($0, &analysis) }
    }

    private func append(_ lemma: some Collection<UInt8>, _ analysis: inout Analysis) -> TextRange {
        let begin = analysis.lemmaBytes.count
        analysis.lemmaBytes.append(contentsOf: lemma)
        return TextRange(begin, analysis.lemmaBytes.count)
    }

    // MARK: One word

    private func compute(
        _ form: UnsafeBufferPointer<UInt8>, _ word: Word, _ isUpper: Bool, _ analysis: inout Analysis
    ) -> TextRange {
        guard form.count <= Self.longest, let source = form.baseAddress else { return append(form, &analysis) }
        buffer.update(from: source, count: form.count)
        LetterCase.lower(buffer, form.count)
        let group = LemmaTable.Group(word.treebankTag)
        if let count = table.lemma(UnsafeBufferPointer(start: buffer, count: form.count), group, to: buffer) {
            return append(UnsafeBufferPointer(start: buffer, count: count), &analysis)
        }
        let inflection = Inflection(buffer: buffer)
        let count: Int
        switch group {
        case .past: count = inflection.baseOfPast(form.count)
        case .gerund: count = inflection.baseOfGerund(form.count)
        case .third: count = inflection.baseOfS(form.count)
        case .comparison, .degree: count = inflection.baseOfComparison(form.count)
        case .plural:
            count = inflection.baseOfPlural(form.count)
            if word.treebankTag == .nnps || Self.isAcronym(form) { restoreCase(form, min(count, form.count), isUpper) }
        case .name: count = name(form, isUpper)
        case .number: count = number(form)
        case .noun where Self.isCode(form):
            for k in 0..<form.count { buffer[k] = form[k] }
            count = form.count
        case .foreign, .other: count = verbatim(form, word.treebankTag)
        default: count = form.count
        }
        return append(UnsafeBufferPointer(start: buffer, count: count), &analysis)
    }

    /// Names keep their case; in capitals, long ones and those of headlines are written as names usually are.
    private func name(_ form: UnsafeBufferPointer<UInt8>, _ isUpper: Bool) -> Int {
        restoreCase(form, form.count, isUpper)
        return form.count
    }

    private func restoreCase(_ form: UnsafeBufferPointer<UInt8>, _ count: Int, _ isUpper: Bool) {
        let isCapitals = form.allSatisfy { $0 &- 0x41 < 26 }
        if isCapitals, form.count > 5 || isUpper && form.count > 3 {
            buffer[0] = form[0]
        } else {
            for k in 0..<count where form[k] != buffer[k] && form[k] | 0x20 == buffer[k] || form[k] >= 0x80 {
                buffer[k] = form[k]
            }
        }
    }

    /// `CFLs`, `1990s`: letters but the last in capitals.
    private static func isAcronym(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
        form.count > 2 && form[form.count - 1] == UInt8(ascii: "s")
            && form.dropLast().allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
    }

    /// `L2`, `Q1`, `SX40`: capitals and digits.
    private static func isCode(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
        form[0] &- 0x41 < 26 && form.contains { $0 &- 0x30 < 10 }
            && form.allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
    }

    /// Numbers lose the commas of their thousands; numerals of Roman letters keep their case.
    private func number(_ form: UnsafeBufferPointer<UInt8>) -> Int {
        if form[0] &- 0x30 < 10 {
            var count = 0
            for byte in form where byte != UInt8(ascii: ",") {
                buffer[count] = byte
                count += 1
            }
            return count
        }
        let isRoman = form.allSatisfy { "IVXLCDM".utf8.contains($0) }
        if isRoman { for k in 0..<form.count { buffer[k] = form[k] } }
        return form.count
    }

    /// Signs in ASCII where the treebanks write them so; foreign words, addresses and list marks as they stand.
    private func verbatim(_ form: UnsafeBufferPointer<UInt8>, _ tag: TreebankTag) -> Int {
        for k in 0..<form.count { buffer[k] = form[k] }
        guard form.count == 3, form[0] == 0xE2, form[1] == 0x80 else {
            return form.count
        }
        switch form[2] {
        case 0x93: buffer[0] = UInt8(ascii: "-")
        case 0x98, 0x99: buffer[0] = UInt8(ascii: "'")
        case 0x9C, 0x9D: buffer[0] = UInt8(ascii: "\"")
        default: return 3
        }
        return 1
    }
}
