import Foundation

/// Compact bytes: variable-length integers of seven bits a byte, the lowest first, as in DWARF's LEB128.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// For numbers that are never negative.
    mutating func count(_ value: Int) { unsigned(UInt64(value)) }

    /// Small magnitudes of either sign stay short.
    mutating func signed(_ value: Int) { unsigned(UInt64(bitPattern: Int64(value << 1) ^ Int64(value >> 63))) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func fixed(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func string(_ value: String) {
        count(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func append(raw other: [UInt8]) { bytes.append(contentsOf: other) }

    mutating func append(_ other: ByteWriter) {
        count(other.bytes.count)
        bytes.append(contentsOf: other.bytes)
    }

    /// All bytes with their checksum at the end.
    consuming func sealed() -> Data {
        let sum = Checksum.of(bytes[...])
        fixed(sum)
        return Data(bytes)
    }
}

enum Checksum {
    /// Eight bytes at a time: exclusive or, multiplication by an odd number and a shift, each of which can be undone, so
    /// that no change of a single word goes unnoticed before the result is folded to 32 bits.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let hash = bytes.withUnsafeBytes { bytes in
            var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
            var i = 0
            while i + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 32
                i += 8
            }
            while i < bytes.count {
                hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3
                i += 1
            }
            return hash
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
