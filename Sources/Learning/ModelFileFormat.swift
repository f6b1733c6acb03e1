import CKernels

/// The layout of a model file, little-endian.
///
///     0  magic        8 bytes, as PNG's: shows what mangles text
///     8  version      u32
///     12 tensors      u32
///     16 length       u64, of the whole file
///     24 checksum     u64, of bytes 0..<24 and 64..<length
///     32 zeros        up to 64
///     64 one entry a tensor: name length u16, element u8, rank u8, dimensions u32 each, offset u64 of the numbers,
///        offset u64 of the scales (0: none), name in UTF-8
///     …  numbers and scales, each at a multiple of 64
enum ModelFileFormat {
    static let magic: [UInt8] = [0x89, 0x52, 0x4C, 0x4D, 0x0D, 0x0A, 0x1A, 0x0A]
    static let version: UInt32 = 1
    static let headerSize = 64
    static let alignment = 64
    static let maximumRank = 4

    enum Offset {
        static let version = 8
        static let tensorCount = 12
        static let length = 16
        static let checksum = 24
        static let reserved = 32
    }

    static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

    /// The checksum of a file whose header is complete but for the checksum. `bytes` holds the header at least.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let header = ck_checksum(bytes.baseAddress, Offset.checksum, 0)
        return ck_checksum(bytes.baseAddress! + headerSize, bytes.count - headerSize, header)
    }
}
