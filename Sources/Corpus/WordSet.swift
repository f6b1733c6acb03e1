/// A fixed set of words, asked by their bytes. Open addressing over 64-bit FNV-1a hashes (Fowler, Noll, Vo), half full;
/// two words that meet in all 64 bits would be taken for one, which for a few thousand words does not happen.
struct WordSet: Sendable {
    /// Frequent English words, in lower case.
    static let common = WordSet(WordTable.words)
    /// Names of states, peoples, capitals, months and days.
    static let names = WordSet(WordTable.names)

    private var slots: [UInt64]

    init(_ words: StaticString) {
        let bytes = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
        let hashes = bytes.split(whereSeparator: isSpace).map { WordHash.of($0, isFolded: false) }
        var size = 16
        while size < hashes.count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for hash in hashes { insert(hash) }
    }

    private mutating func insert(_ hash: UInt64) {
        var slot = Int(hash & UInt64(slots.count - 1))
        while slots[slot] != 0 && slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = hash
    }

    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(hash & UInt64(slots.count - 1))
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }
}

enum WordHash {
    /// The hash of a word; folded, ASCII capitals count as small letters. Never 0, which marks an empty slot.
    static func of(_ bytes: some Sequence<UInt8>, isFolded: Bool) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            let folded = isFolded && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
        }
        return hash == 0 ? 1 : hash
    }

    static func of(_ word: String) -> UInt64 { of(word.utf8, isFolded: false) }
}

/// How often each word stands by itself in a text: what a document says about its own words.
struct WordEvidence {
    private var counts: [UInt64: Int32] = [:]

    /// Words are runs of ASCII letters and of bytes beyond ASCII. O(n).
    init(_ text: UnsafeBufferPointer<UInt8>) {
        var begin = 0
        for i in 0...text.count {
            let isLetter = i < text.count && (text[i] >= 0x80 || ByteClass.of(text[i]).isLetter)
            if isLetter { continue }
            if i > begin, i - begin <= 40 {
                counts[WordHash.of(text[begin..<i], isFolded: false), default: 0] += 1
            }
            begin = i + 1
        }
    }

    func count(_ hash: UInt64) -> Int { Int(counts[hash] ?? 0) }
}
