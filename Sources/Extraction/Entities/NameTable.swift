import Annotation
import Lexicon

/// The number of a folded spelling in one document; see `NameTable`.
struct NameNumber: Hashable {
    var value: Int32
    /// Not numbered yet.
    static let none = NameNumber(value: -1)
}

/// The folded spellings of one document's names, numbered in the order of their coming, so that names are compared as
/// numbers: small plain letters and digits, one space between words, the article left out, as `NameWords.of` folds them.
///
/// Open addressing, linear probing, FNV-1a. Spellings beyond ASCII, which are rare, are compared as strings are, so that
/// composed and decomposed letters are one.
///
/// Invariant: the number of slots is a power of two and more than twice the number of spellings.
struct NameTable {
    /// Numbers plus one; 0 is free.
    private var slots = [Int32](repeating: 0, count: 256)
    private var hashes: [UInt64] = []
    private var starts: [Int32] = [0]
    private var bytes: [UInt8] = []
    private var wide: [String: NameNumber] = [:]
    /// The spelling being folded.
    private var folded: [UInt8] = []

    var count: Int { hashes.count }

    /// The bytes of a spelling.
    func spelling(_ name: NameNumber) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(name.value)])..<Int(starts[Int(name.value) + 1])]
    }

    func string(_ name: NameNumber) -> String { String(decoding: spelling(name), as: UTF8.self) }

    /// The number of a text as a name, new or known. O(length).
    mutating func number(of text: UnsafeBufferPointer<UInt8>) -> NameNumber {
        fold(text)
        return insert()
    }

    mutating func number(of text: String) -> NameNumber {
        var text = text
        return text.withUTF8 { number(of: $0) }
    }

    /// The number of a text as a name; nil when no such name came.
    mutating func known(_ text: UnsafeBufferPointer<UInt8>) -> NameNumber? {
        fold(text)
        return find()
    }

    /// The number of the words of a spelling from one of its bytes on.
    mutating func number(ofEndOf name: NameNumber, from offset: Int) -> NameNumber {
        folded.removeAll(keepingCapacity: true)
        folded.append(contentsOf: spelling(name).dropFirst(offset))
        return insert()
    }

    /// The number of a spelling with an `s` behind it.
    mutating func plural(of name: NameNumber) -> NameNumber {
        folded.removeAll(keepingCapacity: true)
        folded.append(contentsOf: spelling(name))
        folded.append(UInt8(ascii: "s"))
        return insert()
    }

    private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
        folded.removeAll(keepingCapacity: true)
        guard text.allSatisfy({ $0 < 0x80 }) else {
            let name = NameWords.singleSpaced(String(decoding: text, as: UTF8.self))
            folded.append(contentsOf: NameWords.of(name).joined(separator: " ").utf8)
            return
        }
        Lexicon.withFoldedKey(text) { key in
            var isDue = false
            for byte in key {
                guard NameWords.isAlphanumeric(byte) else {
                    isDue = !folded.isEmpty
                    continue
                }
                if isDue { folded.append(0x20) }
                isDue = false
                folded.append(byte)
            }
        }
        if folded.starts(with: Self.article) { folded.removeFirst(Self.article.count) }
    }

    private static let article = Array("the ".utf8)

    private func find() -> NameNumber? {
        guard folded.allSatisfy({ $0 < 0x80 }) else { return wide[String(decoding: folded, as: UTF8.self)] }
        let index = slots[slot(Self.hash(folded))]
        return index > 0 ? NameNumber(value: index - 1) : nil
    }

    private mutating func insert() -> NameNumber {
        if let known = find() { return known }
        let number = NameNumber(value: Int32(count))
        let hash = Self.hash(folded)
        hashes.append(hash)
        bytes.append(contentsOf: folded)
        starts.append(Int32(bytes.count))
        if folded.allSatisfy({ $0 < 0x80 }) {
            if count * 2 >= slots.count { grow() }
            slots[slot(hash)] = number.value + 1
        } else {
            wide[String(decoding: folded, as: UTF8.self)] = number
        }
        return number
    }

    /// Where the folded spelling is, or the free slot where it belongs.
    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
        while slots[slot] > 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, spelling(NameNumber(value: Int32(index))) == folded[...] { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// All spellings differ: each goes to the next free slot.
    private mutating func grow() {
        let old = slots
        slots = [Int32](repeating: 0, count: old.count * 2)
        for index in old where index > 0 {
            let hash = hashes[Int(index) - 1]
            var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = index
        }
    }

    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }
}
