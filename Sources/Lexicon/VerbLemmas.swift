/// The number of a lemma that the tables of deeds mention.
@frozen
public struct LemmaNumber: Hashable, Sendable {
    public var value: Int32
    @inlinable public init(_ value: Int32) { self.value = value }
    @inlinable public init(_ value: Int) { self.value = Int32(value) }
    /// A lemma that no table mentions.
    @inlinable public static var unknown: LemmaNumber { LemmaNumber(Int32(-1)) }
    @inlinable public var isUnknown: Bool { value < 0 }
}

/// Lemmas by their bytes, numbered in order of coming. Open addressing, linear probing.
///
/// Invariant: the number of slots is a power of two and more than twice the number of lemmas.
struct LemmaTable: Sendable {
    /// The number of a lemma plus one in the lower 20 bits, under 12 bits of its hash, so that a miss rarely looks at a
    /// lemma; 0 is free. Half as long as a number and a hash side by side, for the slots of all words of a text to stay
    /// in the cache.
    private var slots = [UInt32](repeating: 0, count: 1 << 13)
    /// One bit for each lemma, by its hash: stays in the cache where the slots do not, and half the words of a text are
    /// in no table.
    private var filter = [UInt64](repeating: 0, count: 1 << 11)
    /// By lemma: all of a short one, so that finding it reads nothing more; see `ByteWords.key`.
    private var keys: [UInt64] = []
    private var begins: [Int32] = [0]
    private var bytes: [UInt8] = []

    var count: Int { begins.count - 1 }

    func find(_ lemma: UnsafeBufferPointer<UInt8>) -> LemmaNumber {
        let key = ByteWords.key(lemma)
        let hash = ByteWords.spread(key)
        guard mayHold(hash) else { return .unknown }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot] & 0xF_FFFF) - 1
            if slots[slot] >> 20 == Self.tag(hash), keys[index] == key,
                ByteWords.isWhole(key) || equals(index, lemma)
            {
                return LemmaNumber(index)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return .unknown
    }

    @inline(__always)
    private func mayHold(_ hash: UInt64) -> Bool {
        let bit = Int(truncatingIfNeeded: hash) & (filter.count * 64 - 1)
        return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    mutating func insert(_ lemma: UnsafeBufferPointer<UInt8>) -> LemmaNumber {
        let known = find(lemma)
        if !known.isUnknown { return known }
        if (count + 1) * 2 >= slots.count { grow() }
        keys.append(ByteWords.key(lemma))
        bytes.append(contentsOf: lemma)
        begins.append(Int32(bytes.count))
        place(count - 1)
        return LemmaNumber(count - 1)
    }

    mutating func insert(_ lemma: some StringProtocol) -> LemmaNumber {
        Array(lemma.utf8).withUnsafeBufferPointer { insert($0) }
    }

    func string(_ number: LemmaNumber) -> String {
        let index = Int(number.value)
        return String(decoding: bytes[Int(begins[index])..<Int(begins[index + 1])], as: UTF8.self)
    }

    private func equals(_ index: Int, _ lemma: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = Int(begins[index])..<Int(begins[index + 1])
        return bytes.withUnsafeBufferPointer { ByteWords.areEqual(UnsafeBufferPointer(rebasing: $0[range]), lemma) }
    }

    private mutating func place(_ index: Int) {
        let hash = ByteWords.spread(keys[index])
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        precondition(index < 0xF_FFFF, "a million lemmas are more than a table of verbs has")
        slots[slot] = Self.tag(hash) << 20 | UInt32(index + 1)
        let bit = Int(truncatingIfNeeded: hash) & (filter.count * 64 - 1)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for index in 0..<count { place(index) }
    }

    /// Other bits of a hash than those that index the slots.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 40) & 0xFFF }
}
