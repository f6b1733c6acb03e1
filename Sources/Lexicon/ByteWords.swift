/// Bytes read eight at a time: short strings, as lemmas and names are, are hashed and compared in one or two steps.
///
/// All reads lie within the bytes: the last word of eight or more overlaps the one before, fewer are read by halves.
enum ByteWords {
    /// Spreads over all bits; of use within one run only, for the order of bytes in a word is the machine's.
    @inline(__always)
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = UInt64(truncatingIfNeeded: raw.count)
        var i = 0
        while i + 8 < raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
            i += 8
        }
        return mix(hash ^ last(raw))
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

    /// The last eight bytes, or all of fewer: strings of one length that differ there have different words.
    @inline(__always)
    private static func last(_ raw: UnsafeRawBufferPointer) -> UInt64 {
        let count = raw.count
        if count >= 8 { return raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
        if count >= 4 {
            let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let second = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return UInt64(first) | UInt64(second) << 32
        }
        guard count > 0 else { return 0 }
        return UInt64(raw[0]) | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1]) << 16
    }

    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = (word ^ 0xcbf2_9ce4_8422_2325) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }
}
