import Annotation

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
    /// A lemma, with all of a short one, so that a look at it mostly reads one line of memory.
    private struct Slot {
        /// See `ByteWords.key`.
        var key: UInt64
        /// Plus one; 0 is free.
        var number: Int32

        static let free = Slot(key: 0, number: 0)
    }

    private var slots = [Slot](repeating: .free, count: 1 << 13)
    private var begins: [Int32] = [0]
    private var bytes: [UInt8] = []

    var count: Int { begins.count - 1 }

    func find(_ lemma: UnsafeBufferPointer<UInt8>) -> LemmaNumber {
        let key = ByteWords.key(lemma)
        return find(lemma, key, from: first(key))
    }

    /// The numbers of many lemmas, given as ranges of bytes. Asks for the memory of all before it looks at any, see
    /// `Prefetching.swift`.
    func find(_ lemmas: [TextRange], in bytes: UnsafeBufferPointer<UInt8>) -> [LemmaNumber] {
        let keys = lemmas.map { lemma in
            let key = ByteWords.key(UnsafeBufferPointer(rebasing: bytes[lemma.bytes]))
            slots.prefetch(first(key))
            return key
        }
        // Long lemmas are compared byte by byte, elsewhere.
        let isLong = keys.map { !ByteWords.isWhole($0) && slots[first($0)].key == $0 && slots[first($0)].number > 0 }
        for (key, isLong) in zip(keys, isLong) where isLong { begins.prefetch(Int(slots[first(key)].number) - 1) }
        for (key, isLong) in zip(keys, isLong) where isLong {
            self.bytes.prefetch(Int(begins[Int(slots[first(key)].number) - 1]))
        }
        return zip(lemmas, keys).map { lemma, key in
            find(UnsafeBufferPointer(rebasing: bytes[lemma.bytes]), key, from: first(key))
        }
    }

    private func find(_ lemma: UnsafeBufferPointer<UInt8>, _ key: UInt64, from first: Int) -> LemmaNumber {
        var slot = first
        while slots[slot].number != 0 {
            let index = Int(slots[slot].number) - 1
            if slots[slot].key == key, ByteWords.isWhole(key) || equals(index, lemma) { return LemmaNumber(index) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return .unknown
    }

    /// Where the search for a key begins.
    @inline(__always)
    private func first(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: ByteWords.spread(key)) & (slots.count - 1)
    }

    mutating func insert(_ lemma: UnsafeBufferPointer<UInt8>) -> LemmaNumber {
        let known = find(lemma)
        if !known.isUnknown { return known }
        if (count + 1) * 2 >= slots.count { grow() }
        bytes.append(contentsOf: lemma)
        begins.append(Int32(bytes.count))
        place(Slot(key: ByteWords.key(lemma), number: Int32(count)))
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

    private mutating func place(_ lemma: Slot) {
        var slot = first(lemma.key)
        while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = lemma
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: .free, count: old.count * 2)
        for lemma in old where lemma.number != 0 { place(lemma) }
    }
}
