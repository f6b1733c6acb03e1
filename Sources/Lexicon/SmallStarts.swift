import Annotation

/// How names begin that count though their first letter is small: `al-Qaida`, `the Hague`. Nearly all names want a
/// capital, so most words of a text need no look at the table of names.
///
/// One bit for each beginning: up to three letters of the first part of a name. Hardly any name begins with a digit or a
/// sign, so that one bit for each of these tells as well.
struct SmallStarts: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 9)
    /// Bit i: a name begins with byte i, a digit or a sign.
    private var signs: UInt64 = 0

    /// Notes the first byte of a folded phrase.
    mutating func insertSign(of key: some Collection<UInt8>) {
        if let first = key.first, first < 0x40 { signs |= 1 << UInt64(first) }
    }

    /// Notes a folded phrase. What begins with other than letters is never asked for.
    mutating func insert(_ key: some Collection<UInt8>) {
        var code = 0
        for (i, byte) in key.prefix(3).enumerated() {
            if byte == 0x20 { break }
            guard (0x61...0x7A).contains(byte) else { return }
            code |= Int(byte & 0x1F) << (5 * i)
        }
        bits[code >> 6] |= 1 << UInt64(code & 63)
    }

    /// Whether a name may begin with a word; `isWhole` when white space follows it. Always so for words that begin with
    /// other than small letters, digits and signs of ASCII.
    @inline(__always)
    func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ word: TextRange, isWhole: Bool) -> Bool {
        let first = bytes[Int(word.begin)]
        if first < 0x40 {
            // What a phrase begins with once they are left out is not known.
            if PhraseKey.leavesOut(first) { return word.count > 1 }
            return signs & (1 << UInt64(first)) != 0
        }
        guard word.count >= 3 || isWhole else { return true }
        var code = 0
        for i in 0..<min(3, word.count) {
            let byte = bytes[Int(word.begin) + i]
            guard (0x61...0x7A).contains(byte) else { return true }
            code |= Int(byte & 0x1F) << (5 * i)
        }
        return bits[code >> 6] & (1 << UInt64(code & 63)) != 0
    }
}

/// The first words of titles that stand for posts, by their hashes: few words of a text begin one, whatever their casing,
/// and the bits are few lines of memory, where the table of titles is many.
struct OfficeStarts: Sendable {
    private var bits = [UInt64](repeating: 0, count: Self.count / 64)
    /// A power of two; a title has a few dozen first words.
    private static let count = 1 << 12

    /// Notes a folded phrase.
    mutating func insert(_ key: some Collection<UInt8>) {
        let bit = Self.bit(key.prefix { $0 != 0x20 }.reduce(PhraseHash.seed) { PhraseHash.adding($1, to: $0) })
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Whether a noted phrase may begin with a word; may err on the side of yes. Always so for words beyond ASCII, for
    /// those that begin with what phrases leave out, and for those that the next one goes on without a gap.
    @inline(__always)
    func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ word: TextRange, isWhole: Bool) -> Bool {
        guard isWhole, let hash = PhraseHash.ofFirstPart(bytes, word) else { return true }
        let bit = Self.bit(hash)
        return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    @inline(__always)
    private static func bit(_ hash: UInt64) -> Int { PhraseHash.slot(hash, mask: count - 1) }
}

extension Lexicon {
    mutating func indexOfficeStarts() {
        officeStarts = OfficeStarts()
        for index in 0..<termPhrases.count {
            let phrase = PhraseIndex(value: Int32(index))
            if terms(of: phrase).contains(where: { $0.office != nil }) { officeStarts.insert(termPhrases.key(phrase)) }
        }
    }

    mutating func indexSmallStarts() {
        smallStarts = SmallStarts()
        for index in 0..<phrases.count {
            let phrase = PhraseIndex(value: Int32(index))
            smallStarts.insertSign(of: phrases.key(phrase))
            if names(of: phrase).contains(where: \.mayBeginSmall) {
                smallStarts.insert(phrases.key(phrase))
            }
        }
    }
}

extension EntryName {
    /// Whether a mention whose first letter is small may be this name, see `fits`.
    fileprivate var mayBeginSmall: Bool { (flags.contains(.exactCase) ? upper : required) & 1 == 0 }
}
