/// Where one tensor lies in a model file.
struct ModelFileEntry: Sendable {
    let element: ModelTensor.Element
    let shape: [Int]
    /// Bytes of the file.
    let numbers: Range<Int>
    let scales: Range<Int>

    /// All entries by name, every offset checked against the file. The header must have been checked.
    static func readAll(_ file: UnsafeRawBufferPointer) throws(ModelFileError) -> [String: ModelFileEntry] {
        let count = Int(file.littleEndian(UInt32.self, at: ModelFileFormat.Offset.tensorCount))
        var entries: [String: ModelFileEntry] = [:]
        var cursor = Cursor(file: file, offset: ModelFileFormat.headerSize)
        for index in 0..<count {
            guard let (name, entry) = read(&cursor), entries.updateValue(entry, forKey: name) == nil else {
                throw .malformedEntry(index)
            }
        }
        return entries
    }

    private static func read(_ cursor: inout Cursor) -> (String, ModelFileEntry)? {
        guard let nameLength = cursor.read(UInt16.self), let code = cursor.read(UInt8.self),
            let element = ModelTensor.Element(rawValue: code), let rank = cursor.read(UInt8.self),
            (1...ModelFileFormat.maximumRank).contains(Int(rank))
        else { return nil }
        var shape: [Int] = []
        var count = 1
        for _ in 0..<rank {
            guard let dimension = cursor.read(UInt32.self) else { return nil }
            let (product, overflow) = count.multipliedReportingOverflow(by: Int(dimension))
            guard !overflow else { return nil }
            count = product
            shape.append(Int(dimension))
        }
        guard let offset = cursor.read(UInt64.self), let scaleOffset = cursor.read(UInt64.self),
            let name = cursor.readText(Int(nameLength)),
            let numbers = cursor.block(at: offset, count: count, size: element.size)
        else { return nil }
        let rows = shape.dropLast().reduce(1, *)
        // A tensor without columns may claim any number of rows: it has no scales to hold.
        guard let scales = cursor.block(at: scaleOffset, count: element == .int8 && count > 0 ? rows : 0, size: 4)
        else { return nil }
        return (name, ModelFileEntry(element: element, shape: shape, numbers: numbers, scales: scales))
    }
}

/// Reads a file from front to back and never beyond its end.
private struct Cursor {
    let file: UnsafeRawBufferPointer
    var offset: Int

    mutating func read<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type) -> T? {
        let size = MemoryLayout<T>.size
        guard file.count - offset >= size else { return nil }
        defer { offset += size }
        return file.littleEndian(type, at: offset)
    }

    mutating func readText(_ count: Int) -> String? {
        guard file.count - offset >= count else { return nil }
        defer { offset += count }
        return String(validating: file[offset..<offset + count], as: UTF8.self)
    }

    /// A range of the file, or nil where it is misplaced or does not fit.
    func block(at offset: UInt64, count: Int, size: Int) -> Range<Int>? {
        guard count > 0 else { return 0..<0 }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
        guard !overflow, let begin = Int(exactly: offset), begin % ModelFileFormat.alignment == 0,
            begin >= ModelFileFormat.headerSize, begin <= file.count, file.count - begin >= bytes
        else { return nil }
        return begin..<begin + bytes
    }
}
