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
    /// The spelling asked for: its first `length` bytes.
    private var folded = [UInt8](repeating: 0, count: 128)
    private var length = 0
    private var isASCII = true

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
        return find(hash)
    }

    /// The number of the words of a spelling from one of its bytes on.
    mutating func number(ofEndOf name: NameNumber, from offset: Int) -> NameNumber {
        take(spelling(name).dropFirst(offset))
        return insert()
    }

    /// "keating" of "charles h keating iv": the word before a last one of a list, when others stand before it.
    mutating func familyName(before endings: [[UInt8]], of name: NameNumber) -> NameNumber? {
        let spelling = spelling(name)
        guard let space = spelling.lastIndex(of: 0x20),
            endings.contains(where: { spelling[(space + 1)...].elementsEqual($0) }),
            let first = spelling[..<space].lastIndex(of: 0x20)
        else { return nil }
        let family = Array(spelling[(first + 1)..<space])
        take(family)
        return insert()
    }

    /// The number of a spelling with an `s` behind it.
    mutating func plural(of name: NameNumber) -> NameNumber {
        take(spelling(name) + CollectionOfOne(UInt8(ascii: "s")))
        return insert()
    }

    /// Takes bytes that are folded already.
    private mutating func take(_ bytes: some Collection<UInt8>) {
        length = bytes.count
        isASCII = bytes.allSatisfy { $0 < 0x80 }
        if folded.count < length { folded = [UInt8](repeating: 0, count: length) }
        folded.replaceSubrange(0..<length, with: bytes)
    }

    private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
        // What is folded is no longer than the text, and `folded` has 128 bytes or more.
        if text.count <= 120, let length = folded.withUnsafeMutableBufferPointer({ Self.fold(text, into: $0) }) {
            isASCII = true
            self.length = length
            return
        }
        guard text.allSatisfy({ $0 < 0x80 }) else {
            let name = NameWords.singleSpaced(String(decoding: text, as: UTF8.self))
            return take(NameWords.of(name).joined(separator: " ").utf8)
        }
        isASCII = true
        // A key is shorter than `folded`.
        length = folded.withUnsafeMutableBufferPointer { folded in
            Lexicon.withFoldedKey(text) { Self.fold($0, into: folded) ?? 0 }
        }
    }

    /// Writes the words of an ASCII text, or of a folded key, with a space between them, a leading article left out;
    /// returns the length, or nil for a text beyond ASCII. As in folded keys, periods and apostrophes vanish.
    private static func fold(
        _ text: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        var length = 0
        var isDue = false
        for byte in text {
            guard byte < 0x80 else { return nil }
            let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard NameWords.isAlphanumeric(small) else {
                let vanishes = byte == 0x27 || byte == 0x2E || byte == 0x60
                if !vanishes { isDue = length > 0 }
                continue
            }
            if isDue {
                words[length] = 0x20
                length += 1
                isDue = false
            }
            words[length] = small
            length += 1
        }
        guard length > 4, words[0] == 0x74, words[1] == 0x68, words[2] == 0x65, words[3] == 0x20 else { return length }
        for i in 4..<length { words[i - 4] = words[i] }
        return length - 4
    }

    private func find(_ hash: UInt64) -> NameNumber? {
        guard isASCII else { return wide[String(decoding: folded[..<length], as: UTF8.self)] }
        let index = slots[slot(hash)]
        return index > 0 ? NameNumber(value: index - 1) : nil
    }

    private mutating func insert() -> NameNumber {
        let hash = hash
        if let known = find(hash) { return known }
        let number = NameNumber(value: Int32(count))
        hashes.append(hash)
        bytes.append(contentsOf: folded[..<length])
        starts.append(Int32(bytes.count))
        if isASCII {
            if count * 2 >= slots.count { grow() }
            slots[slot(hash)] = number.value + 1
        } else {
            wide[String(decoding: folded[..<length], as: UTF8.self)] = number
        }
        return number
    }

    /// Where the folded spelling is, or the free slot where it belongs.
    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
        while slots[slot] > 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, equals(index) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func equals(_ index: Int) -> Bool {
        let begin = Int(starts[index])
        guard Int(starts[index + 1]) - begin == length else { return false }
        for i in 0..<length where bytes[begin + i] != folded[i] { return false }
        return true
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

    /// Of the folded spelling.
    private var hash: UInt64 {
        folded.withUnsafeBufferPointer { folded in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for i in 0..<length { hash = (hash ^ UInt64(folded[i])) &* 0x0000_0100_0000_01b3 }
            return hash
        }
    }
}
