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
    /// FNV-1a (Fowler, Noll, Vo), folded to 32 bits.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let hash = bytes.withUnsafeBufferPointer { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return hash
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
