import Annotation

/// What the Latin spellings of one Arabic, Persian, Hebrew or Cyrillic name have in common.
///
/// Made of a folded key, part by part:
/// - an Arabic article before another part vanishes, whatever it is assimilated to (al, el, ul, as, ash, ad, ez …);
/// - a run of vowels, with `y` and `w` among them unless they begin the part, is one mark: Mohammed, Muhammad;
/// - a doubled consonant is one: Assad, Asad; `q` is `k`, a first `w` is `v`, `gh` is `g`, `dh` is `d`, `ph` is `f`, `th` is `t`;
/// - `a` and any vowel with `h` at the end are one mark of their own: Raqqah, Raqqa, Raqqeh, but not Zelenska, Zelensky;
/// - `f` at the end is `v`: Gorbachoff.
///
/// So much is thrown away that the key only serves to recognize other spellings of names that are known beforehand,
/// long enough, and borne by one entry alone.
struct TransliterationKey: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var parts = 0

    static let vowel: UInt8 = 0x2A

    var hash: UInt64 { bytes.withUnsafeBufferPointer { PhraseHash.of($0) } }

    /// Six marks for one part, seven for several: shorter keys fit too many names.
    var isTelling: Bool { bytes.count >= (parts > 1 ? 7 : 6) }

    mutating func set(_ folded: UnsafeBufferPointer<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        parts = 0
        var begin = 0
        while begin < folded.count {
            let end = folded[begin...].firstIndex(of: 0x20) ?? folded.count
            let part = UnsafeBufferPointer(rebasing: folded[begin..<end])
            if end == folded.count || !Self.isArticle(part) { append(part) }
            begin = end + 1
        }
    }

    static func isArticle(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        guard part.count == 2 || part.count == 3, isVowel(part[0], isFirst: true) else { return false }
        if part.count == 3 { return part[1] == 0x73 && part[2] == 0x68 }
        switch part[1] {
        case 0x6C, 0x64, 0x72, 0x73, 0x74, 0x7A, 0x6E: return true
        default: return false
        }
    }

    private mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
        if !bytes.isEmpty { bytes.append(0x20) }
        parts += 1
        let start = bytes.count
        for i in 0..<part.count {
            let letter = part[i]
            let isFirst = i == 0
            if Self.isVowel(letter, isFirst: isFirst) {
                if isFirst || bytes.last != Self.vowel { bytes.append(Self.vowel) }
                continue
            }
            let previous = isFirst ? 0 : part[i - 1]
            if letter == 0x68 {
                // gh, dh, th: the h says how, not what.
                if previous == 0x67 || previous == 0x64 || previous == 0x74 { continue }
                if previous == 0x70 {
                    bytes[bytes.count - 1] = 0x66
                    continue
                }
            }
            let plain: UInt8 = letter == 0x71 ? 0x6B : letter == 0x77 ? 0x76 : letter
            if bytes.count > start, bytes.last == plain { continue }
            bytes.append(plain)
        }
        let hasFinalH = bytes.count > start + 1 && bytes.last == 0x68
        if hasFinalH { bytes.removeLast() }
        if bytes.count > start, bytes.last == Self.vowel, hasFinalH || part.last == 0x61 {
            bytes[bytes.count - 1] = 0x61
        }
        if bytes.last == 0x66 { bytes[bytes.count - 1] = 0x76 }
    }

    private static func isVowel(_ letter: UInt8, isFirst: Bool) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: true
        case 0x79, 0x77: !isFirst
        default: false
        }
    }
}

extension Lexicon {
    /// Codes of countries whose names reach English by transliteration, with more than one habit of spelling.
    private static let transliterating: Set<String> = [
        "ae", "af", "bg", "bh", "by", "dj", "dz", "eg", "eh", "er", "et", "il", "iq", "ir", "jo", "kg", "km", "kw",
        "kz",
        "lb", "ly", "ma", "mk", "mr", "om", "pk", "ps", "qa", "rs", "ru", "sa", "sd", "so", "sy", "tj", "tm", "tn",
        "ua",
        "uz", "ye",
    ]

    /// Fills `variants` from names of people, cities and regions of those countries.
    mutating func indexVariants() {
        var isTransliterated = [Bool](repeating: false, count: entries.count)
        let countries = Set(Self.transliterating.compactMap { self.entry(id: "place:" + $0) })
        for index in entries.indices {
            let subtype = entries[index].subtype
            guard subtype == .person || subtype == .city || subtype == .region else { continue }
            isTransliterated[index] = country(of: EntryIndex(index)).map { countries.contains($0) } ?? false
        }
        variants = PhraseTable(expecting: 8192)
        variantPhrase = []
        var key = TransliterationKey()
        for phrase in 0..<phrases.count {
            for i in Int(nameStart[phrase])..<Int(nameStart[phrase + 1])
            where isTransliterated[Int(names[i].entry.value)] && names[i].mayVary {
                addVariant(of: PhraseIndex(value: Int32(phrase)), &key)
                break
            }
        }
    }

    private mutating func addVariant(of phrase: PhraseIndex, _ key: inout TransliterationKey) {
        phrases.key(phrase).withUnsafeBufferPointer { key.set($0) }
        guard key.isTelling else { return }
        let entry = names(of: phrase).first?.entry
        let index = key.bytes.withUnsafeBufferPointer { variants.insert($0, hash: PhraseHash.of($0)) }
        if Int(index.value) == variantPhrase.count {
            variantPhrase.append(phrase.value)
        } else if variantPhrase[Int(index.value)] >= 0 {
            let other = names(of: PhraseIndex(value: variantPhrase[Int(index.value)])).first?.entry
            if other != entry { variantPhrase[Int(index.value)] = -1 }
        }
    }

    /// The longest run of up to five capitalized words that spells a known name another way.
    func longestVariant(
        at first: Int, _ limit: Int, _ analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>,
        _ scratch: inout MatchScratch
    ) -> LexiconMatch? {
        guard Self.isCapital(bytes[Int(analysis.words[first].range.begin)]) else { return nil }
        // "In Baghdad" begins with a preposition, "As Suwayda" with an article.
        switch analysis.words[first].tag {
        case .adp, .sconj, .pron, .aux, .verb: return nil
        default: break
        }
        var best: LexiconMatch?
        scratch.key.removeAll()
        for word in first..<min(first + 7, limit) {
            let range = analysis.words[word].range
            let length = scratch.key.length
            if word > first, analysis.words[word - 1].range.end < range.begin { scratch.key.separate() }
            scratch.key.append(bytes, Int(range.begin), Int(range.end))
            if scratch.key.length == length { continue }
            scratch.key.withBytes { scratch.variant.set($0) }
            if scratch.key.areFirstsUpper, scratch.variant.isTelling, let phrase = variant(scratch.variant) {
                best = LexiconMatch(
                    begin: WordIndex(first), end: WordIndex(word + 1), isVariant: true, isUncertain: false,
                    phrase: phrase, upper: scratch.key.upper)
            }
            if !variantGoesOn(scratch.variant, scratch.key) { break }
        }
        return best
    }

    private func variant(_ key: TransliterationKey) -> PhraseIndex? {
        let found = key.bytes.withUnsafeBufferPointer { variants.find($0, hash: PhraseHash.of($0)) }
        guard let found, variantPhrase[Int(found.value)] >= 0 else { return nil }
        return PhraseIndex(value: variantPhrase[Int(found.value)])
    }

    /// Whether more words may make a longer variant: an article just read, or the start of a known one.
    private func variantGoesOn(_ variant: TransliterationKey, _ key: PhraseKey) -> Bool {
        let endsInArticle = key.withBytes { bytes in
            let start = bytes.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
            return TransliterationKey.isArticle(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        return endsInArticle || variants.hasPrefix(hash: variant.hash)
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte >= 0xC3 }
}

extension EntryName {
    /// Whether other spellings of the name are to be recognized: not where it needs support even when spelled so.
    fileprivate var mayVary: Bool { flags.isDisjoint(with: [.weak, .exactCase, .commonWord]) && !isDemonym }
}

extension PhraseKey {
    /// Whether each part longer than an article begins with a capital.
    var areFirstsUpper: Bool {
        withBytes { bytes in
            var rest = firsts & ~upper
            while rest != 0 {
                let at = rest.trailingZeroBitCount
                let end = bytes[at...].firstIndex(of: 0x20) ?? bytes.count
                if !TransliterationKey.isArticle(UnsafeBufferPointer(rebasing: bytes[at..<end])) { return false }
                rest &= rest - 1
            }
            return true
        }
    }
}
