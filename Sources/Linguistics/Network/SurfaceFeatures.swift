/// The hashed features of a word's form: rows of the embedding table.
///
/// Forms are folded first: typographic quotes and dashes become plain, Latin letters are lower-cased for most features,
/// digits become 0. Of a form longer than `limit` bytes only the two ends are read, so that the cost is bounded.
package enum SurfaceFeatures {
    package static let count = 13
    /// The features that identify a whole word, dropped at times in training so that the others learn to stand in.
    package static let wordFeatures = 0..<3
    /// The features that tell what the gazetteer says of the phrase and of the word.
    package static let gazetteer = 11..<13

    private static let limit = 64

    /// How a sentence is cased, which changes what the casing of a word means.
    package enum Casing: UInt8, Sendable {
        case mixed, upper, lower, title
    }

    /// Writes `count` table rows for a form. `mask` is the table's size minus 1. `more` gets the folded form and its hash.
    @inline(__always)
    package static func write(
        _ form: UnsafeBufferPointer<UInt8>, casing: Casing, phrase: UInt16, alone: UInt16, mask: UInt32,
        into rows: UnsafeMutablePointer<Int32>, more: (UnsafeBufferPointer<UInt8>, UInt64) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * limit) { buffer in
            let lower = buffer.baseAddress!
            let exact = lower + limit
            let n = Self.fold(form, lower: lower, exact: exact)
            let flags = Self.flags(exact, n)
            var shape = FeatureHash(seed: 9)
            Self.hashShape(exact, n, &shape)
            shape.add(casing.rawValue)

            let word = Self.wordHash(UnsafeBufferPointer(start: lower, count: n))
            more(UnsafeBufferPointer(start: lower, count: n), word)
            rows[0] = Int32(truncatingIfNeeded: word & UInt64(mask))
            rows[1] = Int32(truncatingIfNeeded: (word >> 32) & UInt64(mask))
            rows[2] = Self.row(2, exact, n, mask)
            rows[3] = Self.row(3, lower, Self.forward(lower, n, 2), mask)
            rows[4] = Self.row(4, lower, Self.forward(lower, n, 3), mask)
            let two = Self.backward(lower, n, 2)
            let three = Self.backward(lower, n, 3)
            let four = Self.backward(lower, n, 4)
            rows[5] = Self.row(5, lower + two, n - two, mask)
            rows[6] = Self.row(6, lower + three, n - three, mask)
            rows[7] = Self.row(7, lower + four, n - four, mask)
            var last = FeatureHash(seed: 8)
            last.add(n > 0 ? lower[n - 1] : 0)
            last.add(flags)
            rows[8] = Int32(truncatingIfNeeded: last.value & UInt64(mask))
            rows[9] = Int32(truncatingIfNeeded: shape.value & UInt64(mask))
            var length = FeatureHash(seed: 10)
            length.add(flags)
            length.add(casing.rawValue)
            length.add(UInt8(min(n, 12)))
            rows[10] = Int32(truncatingIfNeeded: length.value & UInt64(mask))
            rows[11] = row(11, phrase, mask)
            rows[12] = row(12, alone, mask)
        }
    }

    /// The hash of a folded form, which also finds its `WordCodes`.
    @inline(__always)
    static func wordHash(_ folded: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = FeatureHash(seed: 0)
        for byte in folded { hash.add(byte) }
        return hash.value
    }

    /// The same of a form as it is written.
    package static func wordHash(of form: some Sequence<UInt8>) -> UInt64 {
        let form = Array(form)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * limit) { buffer in
            let lower = buffer.baseAddress!
            let n = form.withUnsafeBufferPointer { Self.fold($0, lower: lower, exact: lower + limit) }
            return wordHash(UnsafeBufferPointer(start: lower, count: n))
        }
    }

    private static func row(
        _ feature: UInt64, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ mask: UInt32
    ) -> Int32 {
        var hash = FeatureHash(seed: feature)
        hash.add(bytes, count)
        return Int32(truncatingIfNeeded: hash.value & UInt64(mask))
    }

    private static func row(_ feature: UInt64, _ kinds: UInt16, _ mask: UInt32) -> Int32 {
        var hash = FeatureHash(seed: feature)
        hash.add(UInt8(truncatingIfNeeded: kinds))
        hash.add(UInt8(truncatingIfNeeded: kinds >> 8))
        return Int32(truncatingIfNeeded: hash.value & UInt64(mask))
    }

    /// The first `characters` code points, as a count of bytes.
    private static func forward(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ characters: Int) -> Int {
        var i = 0
        var seen = 0
        while i < count {
            if bytes[i] & 0xC0 != 0x80 {
                if seen == characters { return i }
                seen += 1
            }
            i += 1
        }
        return count
    }

    /// Where the last `characters` code points begin.
    private static func backward(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ characters: Int) -> Int {
        var i = count
        var seen = 0
        while i > 0 {
            i -= 1
            if bytes[i] & 0xC0 != 0x80 {
                seen += 1
                if seen == characters { return i }
            }
        }
        return 0
    }

    /// Upper-case start, all upper, some upper inside, digit, hyphen, period, other sign, beyond ASCII.
    private static func flags(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt8 {
        var upper = 0
        var lower = 0
        var flags: UInt8 = 0
        for i in 0..<count {
            switch bytes[i] {
            case 65...90: upper += 1
            case 97...122: lower += 1
            case 48...57: flags |= 8
            case 45: flags |= 16
            case 46: flags |= 32
            case 0x80...: flags |= 128
            default: flags |= 64
            }
        }
        if count > 0, bytes[0] >= 65, bytes[0] <= 90 { flags |= 1 }
        if upper > 1 && lower == 0 { flags |= 2 }
        if upper > 1 && lower > 0 { flags |= 4 }
        return flags
    }

    /// Letters become X, x or w (beyond ASCII), digits d, the rest stands for itself; a run counts as two at most.
    private static func hashShape(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ hash: inout FeatureHash) {
        var previous: UInt8 = 0
        var run = 0
        for i in 0..<count {
            let kind: UInt8
            switch bytes[i] {
            case 65...90: kind = 88
            case 97...122: kind = 120
            case 48...57: kind = 100
            case 0x80...: kind = 119
            default: kind = bytes[i]
            }
            run = kind == previous ? run + 1 : 1
            previous = kind
            if run <= 2 { hash.add(kind) }
        }
    }
}

/// FNV-1a with a final mix. Source of the constants: http://www.isthe.com/chongo/tech/comp/fnv/
package struct FeatureHash {
    private var state: UInt64

    @inline(__always)
    package init(seed: UInt64) {
        state = (0xCBF2_9CE4_8422_2325 ^ (seed &+ 1)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    package mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    package mutating func add(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        for i in 0..<count { add(bytes[i]) }
    }

    @inline(__always)
    package var value: UInt64 {
        var z = state
        z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return z ^ (z >> 32)
    }
}
