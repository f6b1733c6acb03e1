#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A trained model: named tensors in one block of memory, checked when opened and read where they lie.
///
/// Opening costs one pass over the bytes for the checksum. Layout: `ModelFileFormat`.
/// Invariant: every tensor lies inside the block, aligned, with as many bytes as its shape says.
public final class ModelFile: Sendable {
    /// The whole file; never written to while `self` lives, so that threads may share it.
    nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
    private let owner: Owner
    private let entries: [String: ModelFileEntry]

    /// Who gives the memory back.
    private enum Owner: Sendable {
        case nobody, mapping, allocation
    }

    /// Maps a file into memory. The file must not shrink while the model is in use.
    public convenience init(path: String) throws(ModelFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAModel }
        let count = Int(status.st_size)
        guard count >= ModelFileFormat.headerSize else { throw .notAModel }
        guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw .unreadable(path: path, code: errno)
        }
        try self.init(UnsafeRawBufferPointer(start: address, count: count), owner: .mapping)
    }

    /// Reads a model that stays in memory for good, such as one linked into the program.
    public convenience init(staticBytes: UnsafeRawBufferPointer) throws(ModelFileError) {
        let address = UInt(bitPattern: staticBytes.baseAddress)
        if address % UInt(ModelFileFormat.alignment) == 0 {
            try self.init(staticBytes, owner: .nobody)
        } else {
            try self.init(copying: staticBytes)
        }
    }

    /// Copies a model out of an array.
    public convenience init(copying source: [UInt8]) throws(ModelFileError) {
        try self.init(source.withUnsafeBytes { Self.aligned(copyOf: $0) }, owner: .allocation)
    }

    private convenience init(copying source: UnsafeRawBufferPointer) throws(ModelFileError) {
        try self.init(Self.aligned(copyOf: source), owner: .allocation)
    }

    private static func aligned(copyOf source: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: source.count, alignment: ModelFileFormat.alignment)
        copy.copyMemory(from: source)
        return UnsafeRawBufferPointer(copy)
    }

    private init(_ bytes: UnsafeRawBufferPointer, owner: Owner) throws(ModelFileError) {
        self.bytes = bytes
        self.owner = owner
        do {
            try Self.checkHeader(bytes)
            entries = try ModelFileEntry.readAll(bytes)
        } catch {
            Self.release(bytes, owner)
            throw error
        }
    }

    deinit { Self.release(bytes, owner) }

    private static func release(_ bytes: UnsafeRawBufferPointer, _ owner: Owner) {
        switch owner {
        case .nobody: break
        case .mapping: munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
        case .allocation: bytes.deallocate()
        }
    }

    private static func checkHeader(_ bytes: UnsafeRawBufferPointer) throws(ModelFileError) {
        typealias Format = ModelFileFormat
        guard bytes.count >= Format.headerSize, bytes.prefix(Format.magic.count).elementsEqual(Format.magic) else {
            throw .notAModel
        }
        let version = bytes.littleEndian(UInt32.self, at: Format.Offset.version)
        guard version == Format.version else {
            throw .unsupportedVersion(found: version, supported: Format.version)
        }
        let length = bytes.littleEndian(UInt64.self, at: Format.Offset.length)
        let found = UInt64(bytes.count)
        if found < length { throw .truncated(expected: length, found: found) }
        if found > length { throw .overlong(expected: length, found: found) }
        let expected = bytes.littleEndian(UInt64.self, at: Format.Offset.checksum)
        let checksum = Format.checksum(bytes)
        guard checksum == expected, bytes[Format.Offset.reserved..<Format.headerSize].allSatisfy({ $0 == 0 }) else {
            throw .checksumMismatch(expected: expected, found: checksum)
        }
    }

    /// The number of bytes of the file.
    public var size: Int { bytes.count }

    /// The checksum that the header gives, and that was found right.
    public var checksum: UInt64 { bytes.littleEndian(UInt64.self, at: ModelFileFormat.Offset.checksum) }

    /// The names of all tensors, sorted by their bytes.
    public var names: [String] { entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    public func contains(_ name: String) -> Bool { entries[name] != nil }

    /// The tensor of a name, whatever its type and shape.
    public func tensor(_ name: String) throws(ModelFileError) -> ModelTensor {
        guard let entry = entries[name] else { throw .missingTensor(name) }
        let scales = UnsafeRawBufferPointer(rebasing: bytes[entry.scales])
        return ModelTensor(
            name: name, element: entry.element, shape: entry.shape,
            bytes: UnsafeRawBufferPointer(rebasing: bytes[entry.numbers]),
            scales: scales.assumingMemoryBound(to: Float.self))
    }

    /// The tensor of a name, which must have this type and shape.
    public func tensor(
        _ name: String, _ element: ModelTensor.Element, _ shape: [Int]
    ) throws(ModelFileError) -> ModelTensor {
        let tensor = try tensor(name)
        guard tensor.element == element else {
            throw .wrongType(tensor: name, expected: element, found: tensor.element)
        }
        guard tensor.shape == shape else { throw .wrongShape(tensor: name, expected: shape, found: tensor.shape) }
        return tensor
    }

    /// The numbers of a tensor of this shape as floats, whatever their type.
    public func floats(_ name: String, _ shape: [Int]) throws(ModelFileError) -> [Float] {
        let tensor = try tensor(name)
        guard tensor.shape == shape else { throw .wrongShape(tensor: name, expected: shape, found: tensor.shape) }
        return tensor.floats()
    }

    /// A text stored as bytes.
    public func text(_ name: String) throws(ModelFileError) -> String {
        let tensor = try tensor(name)
        guard tensor.element == .uint8 else {
            throw .wrongType(tensor: name, expected: .uint8, found: tensor.element)
        }
        return String(decoding: tensor.bytes, as: UTF8.self)
    }
}

extension UnsafeRawBufferPointer {
    /// An integer at any offset inside the buffer.
    func littleEndian<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type, at offset: Int) -> T {
        T(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }
}
