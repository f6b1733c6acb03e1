/// Bytes read eight at a time: short strings, as lemmas and names are, are hashed and compared in one or two steps.
///
/// All reads lie within the bytes: the last word of eight or more overlaps the one before, fewer are read by halves.
enum ByteWords {
    /// The bytes as one number: themselves under their count for up to seven, a hash for more. Of use within one run
    /// only, for the order of bytes in a word is the machine's.
    @inline(__always)
    static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        if raw.count < 8 { return few(raw) | UInt64(raw.count) << 56 }
        var hash = UInt64(raw.count)
        var i = 0
        while i + 8 < raw.count {
            hash = spread(hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
            i += 8
        }
        return spread(hash ^ last(raw)) | 0xFF << 56
    }

    /// Whether a key holds all bytes: no other string has it.
    @inline(__always)
    static func isWhole(_ key: UInt64) -> Bool { key >> 56 < 8 }

    /// Spreads a key over all bits.
    @inline(__always)
    static func spread(_ key: UInt64) -> UInt64 {
        let product = (key ^ 0xcbf2_9ce4_8422_2325) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }

    /// Whether two strings of one length are the same.
    @inline(__always)
    static func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        let (a, b) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
        var i = 0
        while i + 8 < a.count {
            let word = a.loadUnaligned(fromByteOffset: i, as: UInt64.self)
            guard word == b.loadUnaligned(fromByteOffset: i, as: UInt64.self) else { return false }
            i += 8
        }
        return last(a) == last(b)
    }

    /// The last eight bytes, or all of fewer.
    @inline(__always)
    private static func last(_ raw: UnsafeRawBufferPointer) -> UInt64 {
        raw.count >= 8 ? raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self) : few(raw)
    }

    /// Up to seven bytes in the lower seven of a word.
    @inline(__always)
    private static func few(_ raw: UnsafeRawBufferPointer) -> UInt64 {
        let count = raw.count
        if count >= 4 {
            let first = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            let second = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            // Those of the second that the first has as well are left out.
            return UInt64(first) | (UInt64(second) >> UInt64(8 * (8 - count))) << 32
        }
        guard count > 0 else { return 0 }
        return UInt64(raw[0]) | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1]) << 16
    }
}
