#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

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
    /// Open addressing; 0 is an empty slot, and the table stays at most half full.
    private var keys: [UInt64]
    private var counts: [Int32]
    private var used = 0

    /// Words are runs of ASCII letters and of bytes beyond ASCII. O(n).
    init(_ text: UnsafeBufferPointer<UInt8>) {
        keys = Array(repeating: 0, count: 1024)
        counts = Array(repeating: 0, count: 1024)
        var begin = 0
        for i in 0...text.count {
            if i < text.count, text[i] >= 0x80 || (text[i] | 0x20) &- 0x61 < 26 { continue }
            if i > begin, i - begin <= 40 {
                add(WordHash.of(UnsafeBufferPointer(rebasing: text[begin..<i]), isFolded: false))
            }
            begin = i + 1
        }
    }

    private mutating func add(_ hash: UInt64) {
        let slot = slot(of: hash)
        if keys[slot] == 0 {
            keys[slot] = hash
            used += 1
        }
        counts[slot] &+= 1
        if used * 2 > keys.count { grow() }
    }

    private mutating func grow() {
        let old = zip(keys, counts).filter { $0.0 != 0 }
        keys = Array(repeating: 0, count: keys.count * 4)
        counts = Array(repeating: 0, count: keys.count)
        for (key, count) in old {
            let slot = slot(of: key)
            keys[slot] = key
            counts[slot] = count
        }
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while keys[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    func count(_ hash: UInt64) -> Int { Int(counts[slot(of: hash)]) }

    /// How often the word stands by itself, counted up to 2 by looking for it. O(n), at the speed of `memchr`.
    static func occurrences(of word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int {
        guard let first = word.first, let base = text.baseAddress else { return 0 }
        func isLetter(_ i: Int) -> Bool {
            i >= 0 && i < text.count && (text[i] >= 0x80 || (text[i] | 0x20) &- 0x61 < 26)
        }
        var found = 0
        var i = 0
        while found < 2, let hit = memchr(base + i, Int32(first), text.count - i) {
            let begin = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            i = begin + 1
            let end = begin + word.count
            guard end <= text.count else { break }
            guard !isLetter(begin - 1), !isLetter(end), memcmp(base + begin, word, word.count) == 0 else { continue }
            found += 1
        }
        return found
    }
}
