/// Known names as hashes of their folded letters, with bits for what they may be. A value of flat arrays.
///
/// Keys leave out everything but letters and digits, so that spaces, hyphens and periods do not matter: `U.S.` is `us`,
/// `Guinea-Bissau` is `guineabissau`. Every beginning of a phrase that ends with one of its words has an entry too, so
/// that a search stops as soon as nothing longer can match. Open addressing, a power of two of slots, at most half full.
package struct Gazetteer: Sendable, Equatable {
    /// 32 bits of each key's hash; 0 marks an empty slot.
    package private(set) var marks: [UInt32]
    /// What the phrase may be, in the lower 15 bits; the top bit when longer phrases begin like it.
    package private(set) var values: [UInt16]

    package static let kindBits: UInt16 = 0x1FFF
    private static let continues: UInt16 = 0x8000
    /// Longer phrases are not looked for.
    private static let wordLimit = 10

    package init() {
        marks = [0]
        values = [0]
    }

    /// `marks` and `values` as they were stored; nil when they are no table.
    package init?(marks: [UInt32], values: [UInt16]) {
        let n = marks.count
        guard n > 0, n & (n - 1) == 0, values.count == n, marks.contains(0) else { return nil }
        self.marks = marks
        self.values = values
    }

    /// Phrases in UTF-8, their words parted by spaces, with their kinds (13 bits).
    package init(phrases: [(key: [UInt8], kinds: UInt16)]) {
        var slots = 16
        let entries = phrases.reduce(0) { $0 + $1.key.count { $0 == 0x20 } + 1 }
        while slots < 2 * entries { slots *= 2 }
        marks = [UInt32](repeating: 0, count: slots)
        values = [UInt16](repeating: 0, count: slots)
        for (key, kinds) in phrases {
            var fold = FoldedHash()
            var words = key.split(separator: 0x20)[...]
            while let word = words.popFirst() {
                word.withUnsafeBufferPointer { fold.add($0) }
                if fold.isEmpty { continue }
                add(words.isEmpty ? kinds & Self.kindBits : Self.continues, at: fold.value)
            }
        }
    }

    private mutating func add(_ value: UInt16, at hash: UInt64) {
        let i = slot(hash)
        marks[i] = Self.mark(hash)
        values[i] |= value
    }

    private static func mark(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 32)) }

    private func slot(_ hash: UInt64) -> Int {
        let mask = marks.count - 1
        var i = Int(truncatingIfNeeded: hash & 0x7FFF_FFFF) & mask
        let mark = Self.mark(hash)
        while marks[i] != 0 && marks[i] != mark { i = (i + 1) & mask }
        return i
    }

    /// Writes two features for each of `count` words: what the longest known phrase around it may be, with its place in
    /// it, and what the word alone may be. 0 where nothing is known. Linear time.
    package func match(
        count: Int, bytes: UnsafeBufferPointer<UInt8>, form: (Int) -> Range<Int>,
        into features: UnsafeMutablePointer<UInt16>
    ) {
        features.update(repeating: 0, count: 2 * count)
        guard marks.count > 1 else { return }
        var covered = 0
        for i in 0..<count {
            var fold = FoldedHash()
            var longest = 0
            var kinds: UInt16 = 0
            var j = i
            while j < min(count, i + Self.wordLimit) {
                fold.add(UnsafeBufferPointer(rebasing: bytes[form(j)]))
                j += 1
                if fold.isEmpty { break }
                let value = values[slot(fold.value)]
                if value & Self.kindBits != 0 {
                    if j == i + 1 { features[2 * i + 1] = value & Self.kindBits }
                    longest = j
                    kinds = value & Self.kindBits
                }
                if value & Self.continues == 0 { break }
            }
            guard longest > i, i >= covered else { continue }
            covered = longest
            for k in i..<longest {
                let place: UInt16 = longest == i + 1 ? 3 : k == i ? 0 : k == longest - 1 ? 2 : 1
                features[2 * k] = place << 13 | kinds
            }
        }
    }
}

/// A hash of the letters and digits of a phrase, small, Latin letters without marks.
struct FoldedHash {
    private var hash = FeatureHash(seed: 77)
    private(set) var isEmpty = true

    var value: UInt64 { hash.value }

    mutating func add(_ utf8: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i < min(utf8.count, 64) {
            let byte = utf8[i]
            i += 1
            switch byte {
            case 97...122, 48...57: push(byte)
            case 65...90: push(byte | 0x20)
            case 0..<0x80: break
            case 0xC3...0xC5 where i < utf8.count:
                let scalar = UInt32(byte & 0x1F) << 6 | UInt32(utf8[i] & 0x3F)
                i += 1
                let letter = Self.plain[Int(scalar) - 0xC0]
                if letter != 0 { push(letter) }
            case 0xCC, 0xCD:
                i += 1
            case 0xE2 where i + 1 < utf8.count && utf8[i] == 0x80:
                i += 2
            default: push(byte)
            }
        }
    }

    private mutating func push(_ byte: UInt8) {
        hash.add(byte)
        isEmpty = false
    }

    /// The letters of U+00C0 to U+017F without their marks; 0 for × and ÷. Source: the Unicode Character Database.
    private static let plain: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll"
            + "llllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
