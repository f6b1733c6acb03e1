/// A phrase folded to what counts for comparing: small letters without marks, digits, one space between parts.
///
/// Hyphens, dashes, slashes and white space part; periods, apostrophes and combining marks vanish, so that `U.S.` and
/// `US`, `Côte d'Ivoire` and `Cote d’Ivoire`, `Guinea-Bissau` and `Guinea - Bissau` have one key. Commas, quotes and
/// brackets stay as they are, so that no name runs across them. Latin letters are folded after the Unicode
/// decomposition of the blocks up to Latin Extended-B and Latin Extended Additional; other scripts stay as they are.
struct PhraseKey: Sendable {
    /// The first `length` hold the key.
    private var storage = Storage()
    private(set) var length = 0
    private(set) var hash = PhraseHash.seed
    /// Bit i: byte i stands for an upper-case letter (or for a digit). Bytes past the 64th have none.
    private(set) var upper: UInt64 = 0
    /// Bit i: byte i is the first of its part.
    private(set) var firsts: UInt64 = 0
    private var separatorIsDue = false

    /// Longer phrases are no names.
    static let limit = 120

    var bytes: [UInt8] { withBytes { Array($0) } }
    var isEmpty: Bool { length == 0 }
    var isFull: Bool { length >= Self.limit }

    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try storage.withBytes { try body(UnsafeBufferPointer(rebasing: $0[..<length])) }
    }

    mutating func removeAll() {
        length = 0
        hash = PhraseHash.seed
        upper = 0
        firsts = 0
        separatorIsDue = false
    }

    /// The next letter begins a new part.
    @inline(__always)
    mutating func separate() { separatorIsDue = length > 0 }

    func find(in table: PhraseTable) -> PhraseIndex? {
        isEmpty ? nil : withBytes { table.find($0, hash: hash) }
    }

    func insert(into table: inout PhraseTable) -> PhraseIndex {
        withBytes { table.insert($0, hash: hash) }
    }

    /// Folds UTF-8 and appends it.
    mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) { append(utf8, 0, utf8.count) }

    mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int) {
        var i = begin
        while i < end {
            let byte = utf8[i]
            if byte < 0x80 {
                appendASCII(byte)
                i += 1
            } else {
                let (scalar, length) = Self.decode(utf8, i, end)
                appendWide(scalar, utf8, i, length)
                i += length
            }
        }
    }

    /// Whether a key does not begin with this byte of ASCII: it parts or vanishes.
    @inline(__always)
    static func leavesOut(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x2F, 0x5F, 0x27, 0x2E, 0x60: true
        default: false
        }
    }

    @inline(__always)
    private mutating func appendASCII(_ byte: UInt8) {
        switch byte {
        case 0x61...0x7A: push(byte, isUpper: false)
        case 0x41...0x5A: push(byte | 0x20, isUpper: true)
        case 0x30...0x39: push(byte, isUpper: true)
        case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x2F, 0x5F: separate()
        case 0x27, 0x2E, 0x60: break
        default: push(byte, isUpper: true)
        }
    }

    private mutating func appendWide(_ scalar: UInt32, _ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) {
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x202F, 0x2212: separate()
        case 0xAD, 0x2B0...0x2FF, 0x300...0x36F, 0x200B...0x200D, 0x2018, 0x2019, 0x201B, 0x2032, 0xB4: break
        default:
            if let folded = LatinFolding.fold(scalar) {
                for (i, letter) in folded.letters.enumerated() { push(letter, isUpper: folded.isUpper && i == 0) }
            } else {
                for i in at..<at + length { push(utf8[i], isUpper: true) }
            }
        }
    }

    @inline(__always)
    private mutating func push(_ byte: UInt8, isUpper: Bool) {
        guard length < Self.limit else { return }
        let isFirst = separatorIsDue || length == 0
        if separatorIsDue {
            separatorIsDue = false
            storage.set(length, 0x20)
            length += 1
            hash = PhraseHash.adding(0x20, to: hash)
        }
        if length < 64 {
            let bit = UInt64(1) << UInt64(truncatingIfNeeded: length)
            if isUpper { upper |= bit }
            if isFirst { firsts |= bit }
        }
        storage.set(length, byte)
        length += 1
        hash = PhraseHash.adding(byte, to: hash)
    }

    /// `limit` bytes and 8 more, in place: names are looked up many times a sentence, and an array would be allocated for
    /// each.
    private struct Storage: Sendable {
        private typealias Words = (
            UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64,
            UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
        )
        private var words: Words = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

        @inline(__always)
        mutating func set(_ index: Int, _ byte: UInt8) {
            withUnsafeMutableBytes(of: &words) { $0[index] = byte }
        }

        @inline(__always)
        func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
            try withUnsafeBytes(of: words) { try $0.withMemoryRebound(to: UInt8.self, body) }
        }
    }

    /// One scalar of UTF-8 and its length; a broken sequence counts as one byte.
    private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (UInt32, Int) {
        let lead = utf8[at]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard length > 1, at + length <= end else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for i in 1..<length { scalar = scalar << 6 | UInt32(utf8[at + i] & 0x3F) }
        return (scalar, length)
    }
}
