/// The short words that the tokenizer treats in a way of their own, in one open-addressing table keyed by up to eight
/// lower-cased ASCII bytes.
///
/// Sources: the tokenization of UD English (EWT, GUM), https://universaldependencies.org/en/tokenization-and-word-segmentation.html,
/// and common knowledge of English abbreviations. Top-level domains after the IANA root zone.
final class TokenVocabulary: @unchecked Sendable {
    // Sendable unchecked: both tables are written in `init` alone.

    /// What a word is known for.
    struct Traits: OptionSet {
        let rawValue: UInt16
        /// Its full stop belongs to it wherever it stands: `Mr.`, `etc.`
        static let abbreviation = Traits(rawValue: 1 << 0)
        /// Its full stop belongs to it when a number follows: `No.`, `p.`
        static let beforeNumber = Traits(rawValue: 1 << 1)
        /// Capitalized, its full stop belongs to it: `Gen.`, `Calif.`
        static let capitalizedAbbreviation = Traits(rawValue: 1 << 2)
        /// `well` of `well-known` is split off, `non` of `non-profit` is not.
        static let prefix = Traits(rawValue: 1 << 3)
        /// The last part of a file name or of a domain.
        static let fileExtension = Traits(rawValue: 1 << 4)
        /// Split off a number: `5 pm`, `20 km`.
        static let unit = Traits(rawValue: 1 << 5)
        /// Written together out of two words; the length of the first is in `splits`.
        static let contraction = Traits(rawValue: 1 << 6)
        /// Keeps an apostrophe before it: `'em`, `'til`. Of an abbreviation: parts from the full stop of a sentence, `etc.`
        static let clipped = Traits(rawValue: 1 << 7)
        /// A word that shows that `its` before it stands for `it's`.
        static let afterIts = Traits(rawValue: 1 << 8)
        /// Opens an address: `http`, `mailto`.
        static let scheme = Traits(rawValue: 1 << 9)
        /// An abbreviation that stands before a name and never ends a sentence: `Mr.`, `Gen.`
        static let title = Traits(rawValue: 1 << 10)
        /// `wise` of `career-wise` is not split off.
        static let suffix = Traits(rawValue: 1 << 11)
    }

    private static let slots = 2048
    private let keys: UnsafeMutablePointer<UInt64>
    private let values: UnsafeMutablePointer<UInt16>
    let classes: UnsafePointer<UInt8>
    private let classStorage: UnsafeMutablePointer<UInt8>

    init() {
        keys = .allocate(capacity: Self.slots)
        keys.initialize(repeating: 0, count: Self.slots)
        values = .allocate(capacity: Self.slots)
        values.initialize(repeating: 0, count: Self.slots)
        classStorage = .allocate(capacity: 256)
        classes = UnsafePointer(classStorage)
        for (byte, bits) in ByteClass.table().enumerated() { (classStorage + byte).initialize(to: bits) }
        for (words, traits) in Self.lists {
            for word in words.split(separator: " ") { insert(word.utf8, traits.rawValue) }
        }
        for word in Self.contractions.split(separator: " ") {
            // `can|not`: the length of the first part goes into the upper bits
            let parts = word.split(separator: "|")
            insert(
                Substring(parts.joined()).utf8,
                Traits.contraction.rawValue | UInt16(parts[0].utf8.count) << 12)
        }
    }

    deinit {
        keys.deallocate()
        values.deallocate()
        classStorage.deallocate()
    }

    private func insert(_ word: Substring.UTF8View, _ value: UInt16) {
        precondition(word.count <= 8, "the table's keys are eight bytes")
        let key = word.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
        var slot = Self.slot(key)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.slots - 1) }
        keys[slot] = key
        values[slot] |= value
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 53)
    }

    /// The traits of a word of ASCII letters in any case; none for longer ones.
    @inline(__always)
    func traits(_ base: UnsafePointer<UInt8>, _ begin: Int, _ end: Int) -> Traits {
        Traits(rawValue: value(base, begin, end) & 0x0FFF)
    }

    /// The length of the first word of a contraction written without apostrophe, or 0.
    @inline(__always)
    func split(_ base: UnsafePointer<UInt8>, _ begin: Int, _ end: Int) -> Int {
        let found = value(base, begin, end)
        return found & Traits.contraction.rawValue != 0 ? Int(found >> 12) : 0
    }

    @inline(__always)
    private func value(_ base: UnsafePointer<UInt8>, _ begin: Int, _ end: Int) -> UInt16 {
        let count = end - begin
        guard count > 0, count <= 8 else { return 0 }
        var key: UInt64 = 0
        var i = end - 1
        while i >= begin {
            key = key << 8 | UInt64(base[i] | 0x20)
            i -= 1
        }
        var slot = Self.slot(key)
        while true {
            let found = keys[slot]
            if found == key { return values[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & (Self.slots - 1)
        }
    }
}
