/// A MinHash sketch of a text's wording, by which copies of one story are recognized.
///
/// The share of places in which two sketches agree estimates the Jaccard similarity of the texts' sets of word triples
/// (Broder 1997), with a standard error of at most 0.0625. One hash a shingle: one-permutation hashing (Li, Owen,
/// Zhang 2012), empty bins filled from others by a fixed sequence (Shrivastava 2017). Words are compared without case
/// and punctuation.
public enum Sketch {
    /// Values of a sketch: 256 bytes a document.
    public static let count = 64
    private static let shingle = 3

    /// The sketch of a text; empty for one of fewer than three words. O(bytes), no allocation but the result.
    public static func of(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var bins = [UInt64](repeating: .max, count: count)
        var words = WordHashes(utf8: utf8)
        var (first, second): (UInt64?, UInt64?) = (nil, nil)
        while let third = words.next() {
            if let first, let second {
                // Rotations keep the order of the words in the hash.
                let hash = StringTable.mixed(rotated(first, 42) ^ rotated(second, 21) ^ third)
                let bin = Int(truncatingIfNeeded: hash) & (count - 1)
                bins[bin] = min(bins[bin], hash >> 8)
            }
            first = second
            second = third
        }
        return densified(bins)
    }

    public static func of(_ text: String) -> [UInt32] {
        var text = text
        return text.withUTF8 { of($0) }
    }

    public static func of(_ bytes: [UInt8]) -> [UInt32] { bytes.withUnsafeBufferPointer { of($0) } }

    /// The share of places in which two sketches agree, 0...1; 0 when either is empty or lengths differ.
    public static func similarity(_ a: [UInt32], _ b: [UInt32]) -> Double {
        guard !a.isEmpty, a.count == b.count else { return 0 }
        var same = 0
        for i in a.indices where a[i] == b[i] { same += 1 }
        return Double(same) / Double(a.count)
    }

    private static func densified(_ bins: [UInt64]) -> [UInt32] {
        guard bins.contains(where: { $0 != .max }) else { return [] }
        return bins.indices.map { i in
            var place = i
            var attempt: UInt64 = 0
            while bins[place] == .max {
                attempt += 1
                let next = StringTable.mixed(UInt64(i) << 32 | attempt)
                place = Int(truncatingIfNeeded: next) & (count - 1)
            }
            // Borrowed values are marked by their borrower, so that two borrowers of one bin stay independent.
            let value = place == i ? bins[i] : StringTable.mixed(bins[place] ^ UInt64(i + 1) << 56)
            return UInt32(truncatingIfNeeded: value)
        }
    }

    private static func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 { value << by | value >> (64 - by) }
}

/// The hashes of a text's words, one after another. A word is a run of letters, digits and other non-ASCII characters.
private struct WordHashes: IteratorProtocol {
    let utf8: UnsafeBufferPointer<UInt8>
    var position = 0

    init(utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

    mutating func next() -> UInt64? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var isEmpty = true
        while position < utf8.count {
            let byte = utf8[position]
            let separator = separatorLength(byte)
            if separator > 0 {
                position += separator
                if isEmpty { continue }
                break
            }
            hash = (hash ^ UInt64(folded(byte))) &* 0x100_0000_01B3
            isEmpty = false
            position += 1
        }
        return isEmpty ? nil : StringTable.mixed(hash)
    }

    /// Bytes of white space or punctuation here; 0 within a word. General punctuation (U+2000...U+207F) separates, and
    /// so do U+0080...U+00BF.
    private func separatorLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 0
        case 0..<0x80: 1
        case 0xC2: 2
        case 0xE2 where position + 1 < utf8.count && (utf8[position + 1] == 0x80 || utf8[position + 1] == 0x81): 3
        default: 0
        }
    }

    /// Lower case of ASCII letters and of the capital letters of Latin-1 (U+00C0...U+00DE).
    private func folded(_ byte: UInt8) -> UInt8 {
        if (0x41...0x5A).contains(byte) { return byte | 0x20 }
        if (0x80...0x9E).contains(byte) && position > 0 && utf8[position - 1] == 0xC3 { return byte | 0x20 }
        return byte
    }
}
