import Annotation

/// A word of up to fifteen bytes of ASCII in two numbers, so that words of a text are compared with those of a rule
/// without making a string. Longer words and others equal none.
struct ShortWord: Hashable, ExpressibleByStringLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// What is no short word, which no rule asks for.
    private static let none = ShortWord(low: .max, high: .max)

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Inlined so that a literal becomes two constants.
    @inline(__always)
    init(stringLiteral word: StaticString) {
        let count = word.utf8CodeUnitCount
        precondition(count <= 15 && word.isASCII, "rules ask for short words of ASCII")
        let start = word.utf8Start
        var low: UInt64 = 0
        var high: UInt64 = 0
        var i = 0
        while i < count {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(start[i])
            i += 1
        }
        self.init(low: low, high: high | UInt64(count) << 56)
    }

    /// The word of a range of a text, its capitals made small.
    @inline(__always)
    init(lowercasing range: TextRange, of text: WorkingText) {
        self = text.bytes.withUnsafeBufferPointer { ShortWord($0, range.bytes, lowercases: true) }
    }

    /// The word of a range of bytes as it is.
    @inline(__always)
    init(_ range: TextRange, of bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { ShortWord($0, range.bytes, lowercases: false) }
    }

    @inline(__always)
    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, lowercases: Bool) {
        guard range.count <= 15 else {
            self = .none
            return
        }
        var low: UInt64 = 0
        var high: UInt64 = 0
        for i in range {
            var byte = bytes[i]
            if byte >= 0x80 {
                self = .none
                return
            }
            if lowercases, (0x41...0x5A).contains(byte) { byte |= 0x20 }
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
        }
        // The length tells a word from one with a zero byte before it.
        self.init(low: low, high: high | UInt64(range.count) << 56)
    }

    /// Spread over all bits.
    fileprivate var spread: UInt64 {
        let product = (low ^ high) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }

    /// The empty word.
    fileprivate static let empty = ShortWord(low: 0, high: 0)
}

/// The words a rule asks for where they are many. Open addressing, linear probing: a `Set` hashes for longer than all else
/// of a look takes.
///
/// Invariant: the number of slots is a power of two and at least twice the number of words.
struct ShortWordSet: ExpressibleByArrayLiteral, Sendable {
    /// Free ones hold the empty word.
    private var slots: [ShortWord]

    init(arrayLiteral words: ShortWord...) {
        var size = 16
        while size < 2 * words.count { size *= 2 }
        slots = Array(repeating: .empty, count: size)
        for word in words { slots[slot(of: word)] = word }
    }

    func contains(_ word: ShortWord) -> Bool { word != .empty && slots[slot(of: word)] == word }

    /// Where a word is, or the free slot where it belongs.
    private func slot(of word: ShortWord) -> Int {
        var slot = Int(truncatingIfNeeded: word.spread) & (slots.count - 1)
        while slots[slot] != .empty, slots[slot] != word { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
