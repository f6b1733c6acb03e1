/// The place of a phrase in a `PhraseTable`.
struct PhraseIndex: Hashable, Sendable {
    var value: Int32
}

/// FNV-1a, 64 bits: folds one byte at a time, so that every prefix of a phrase has its hash on the way.
/// Source: http://www.isthe.com/chongo/tech/comp/fnv/
enum PhraseHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(seed) { adding($1, to: $0) }
    }

    /// Spreads the high bits into the low ones that index a table.
    @inline(__always)
    static func slot(_ hash: UInt64, mask: Int) -> Int {
        Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & UInt64(truncatingIfNeeded: mask))
    }
}

/// A set of byte strings, numbered in the order of their coming, with open addressing (linear probing).
///
/// Invariant: the number of slots is a power of two and at least twice the number of keys.
struct PhraseTable: Sendable {
    /// A key, with all that it takes to look at its bytes: what is not in the cache is read as few times as can be.
    private struct Slot {
        /// The upper half of the hash, so that a miss rarely looks at a key.
        var tag: UInt32
        /// The number of the key plus one; 0 is free.
        var number: Int32
        /// Where its bytes are.
        var begin: Int32
        var end: Int32

        static let free = Slot(tag: 0, number: 0, begin: 0, end: 0)
        var phrase: PhraseIndex { PhraseIndex(value: number &- 1) }
    }

    private var slots: [Slot]
    private var hashes: [UInt64] = []
    private var starts: [Int32] = [0]
    private var keys: [UInt8] = []
    /// Hashes of the keys cut before each space; 0 marks a free slot. A hint only: a false hit costs a lookup.
    private var prefixes: [UInt64]
    private var prefixCount = 0
    /// One bit for each key and each prefix, by its hash: nearly all words of a text begin nothing, and the bits stay in
    /// the cache where the slots do not. Two bits a slot; rebuilt when the slots grow.
    private var filter: [UInt64]

    init(expecting count: Int = 16) {
        let size = Self.powerOfTwo(atLeast: count * 2)
        slots = [Slot](repeating: .free, count: size)
        prefixes = [UInt64](repeating: 0, count: size)
        filter = [UInt64](repeating: 0, count: Self.filterSize(size))
        hashes.reserveCapacity(count)
        starts.reserveCapacity(count + 1)
        keys.reserveCapacity(count * 12)
    }

    var count: Int { hashes.count }

    /// The bytes of a key.
    func key(_ phrase: PhraseIndex) -> ArraySlice<UInt8> {
        keys[Int(starts[Int(phrase.value)])..<Int(starts[Int(phrase.value) + 1])]
    }

    /// O(length), no allocation.
    func find(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> PhraseIndex? {
        guard mayHold(hash) else { return nil }
        let slot = slot(of: key, hash: hash)
        return slots[slot].number != 0 ? slots[slot].phrase : nil
    }

    /// Asks for the memory that tells whether there may be a key or a prefix of this hash. See `Prefetching.swift`.
    @inline(__always)
    func prefetchFilter(_ hash: UInt64) {
        filter.prefetch(PhraseHash.slot(hash, mask: filter.count * 64 - 1) >> 6)
    }

    /// Asks for the memory where a key or a prefix of this hash would be, if there may be one.
    @inline(__always)
    func prefetchSlots(_ hash: UInt64) {
        guard mayHold(hash) else { return }
        slots.prefetch(PhraseHash.slot(hash, mask: slots.count - 1))
        prefixes.prefetch(PhraseHash.slot(hash, mask: prefixes.count - 1))
    }

    /// Asks for the bytes of a key that has this hash, as far as the first slot tells.
    @inline(__always)
    func prefetchKey(_ hash: UInt64) -> PhraseIndex? {
        guard mayHold(hash) else { return nil }
        let slot = slots[PhraseHash.slot(hash, mask: slots.count - 1)]
        guard slot.number != 0, slot.tag == Self.tag(hash) else { return nil }
        keys.prefetch(Int(slot.begin))
        return slot.phrase
    }

    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

    /// In words; a power of two, for few slots as well.
    private static func filterSize(_ slots: Int) -> Int { max(1, slots / 32) }

    /// Whether a key or a prefix may have this hash.
    @inline(__always)
    private func mayHold(_ hash: UInt64) -> Bool {
        let bit = PhraseHash.slot(hash, mask: filter.count * 64 - 1)
        return filter[bit >> 6] & (1 << UInt64(truncatingIfNeeded: bit & 63)) != 0
    }

    private mutating func note(_ hash: UInt64) {
        let bit = PhraseHash.slot(hash, mask: filter.count * 64 - 1)
        filter[bit >> 6] |= 1 << UInt64(truncatingIfNeeded: bit & 63)
    }

    /// Where a key is, or the free slot where it belongs.
    @inline(__always)
    private func slot(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        var slot = PhraseHash.slot(hash, mask: slots.count - 1)
        while slots[slot].number != 0 {
            if slots[slot].tag == Self.tag(hash), equals(key, slots[slot]) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// Whether a key goes on with a space after this hash; may err on the side of yes.
    @inline(__always)
    func hasPrefix(hash: UInt64) -> Bool {
        mayHold(hash) && isPrefix(hash)
    }

    private func isPrefix(_ hash: UInt64) -> Bool {
        var slot = PhraseHash.slot(hash, mask: prefixes.count - 1)
        while prefixes[slot] != 0 {
            if prefixes[slot] == hash { return true }
            slot = (slot + 1) & (prefixes.count - 1)
        }
        return false
    }

    /// The number of a key, new or known. Amortized O(length).
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> PhraseIndex {
        if (hashes.count + 1) * 2 > slots.count { growSlots() }
        let slot = slot(of: key, hash: hash)
        if slots[slot].number != 0 { return slots[slot].phrase }
        hashes.append(hash)
        keys.append(contentsOf: key)
        starts.append(Int32(keys.count))
        let phrase = PhraseIndex(value: Int32(hashes.count - 1))
        slots[slot] = self.slot(of: phrase)
        note(hash)
        insertPrefixes(of: key)
        return phrase
    }

    private mutating func insertPrefixes(of key: UnsafeBufferPointer<UInt8>) {
        guard key.contains(0x20) else { return }
        var hash = PhraseHash.seed
        for byte in key {
            if byte == 0x20 { insertPrefix(hash) }
            hash = PhraseHash.adding(byte, to: hash)
        }
    }

    private mutating func insertPrefix(_ hash: UInt64) {
        guard hash != 0, !isPrefix(hash) else { return }
        prefixCount += 1
        if prefixCount * 2 > prefixes.count {
            let old = prefixes
            prefixes = [UInt64](repeating: 0, count: old.count * 2)
            for hash in old where hash != 0 { placePrefix(hash) }
        }
        placePrefix(hash)
    }

    private mutating func placePrefix(_ hash: UInt64) {
        var slot = PhraseHash.slot(hash, mask: prefixes.count - 1)
        while prefixes[slot] != 0 { slot = (slot + 1) & (prefixes.count - 1) }
        prefixes[slot] = hash
        note(hash)
    }

    /// What the slot of a phrase holds.
    private func slot(of phrase: PhraseIndex) -> Slot {
        let index = Int(phrase.value)
        return Slot(
            tag: Self.tag(hashes[index]), number: phrase.value + 1, begin: starts[index], end: starts[index + 1])
    }

    private mutating func place(_ phrase: PhraseIndex) {
        let hash = hashes[Int(phrase.value)]
        var slot = PhraseHash.slot(hash, mask: slots.count - 1)
        while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = self.slot(of: phrase)
        note(hash)
    }

    private mutating func growSlots() {
        slots = [Slot](repeating: .free, count: slots.count * 2)
        filter = [UInt64](repeating: 0, count: Self.filterSize(slots.count))
        for index in hashes.indices { place(PhraseIndex(value: Int32(index))) }
        for hash in prefixes where hash != 0 { note(hash) }
    }

    private func equals(_ key: UnsafeBufferPointer<UInt8>, _ slot: Slot) -> Bool {
        let range = Int(slot.begin)..<Int(slot.end)
        return keys.withUnsafeBufferPointer { ByteWords.areEqual(UnsafeBufferPointer(rebasing: $0[range]), key) }
    }

    private static func powerOfTwo(atLeast count: Int) -> Int {
        var size = 16
        while size < count { size *= 2 }
        return size
    }
}
