/// Collects tensors and lays them out as a model file. The same tensors in the same order give the same bytes.
public struct ModelFileWriter: Sendable {
    private var pieces: [Piece] = []

    private struct Piece: Sendable {
        let name: String
        let element: ModelTensor.Element
        let shape: [Int]
        let numbers: [UInt8]
        let scales: [Float]
    }

    public init() {}

    /// Adds floats, rounded to `element`: `float32`, `bfloat16`, or `int8` with one scale a row (a run along the last
    /// dimension). Values must be finite.
    public mutating func add(_ name: String, _ values: [Float], shape: [Int], as element: ModelTensor.Element) {
        precondition(values.allSatisfy(\.isFinite), "a weight is not finite")
        switch element {
        case .float32: append(name, element, shape, bytes(values.map(\.bitPattern)), [])
        case .bfloat16: append(name, element, shape, bytes(values.map(\.bfloat16Bits)), [])
        case .int8:
            let (quantized, scales) = Quantization.rows(values, columns: shape[shape.count - 1])
            append(name, element, shape, quantized.map(UInt8.init(bitPattern:)), scales)
        case .int32, .int16, .uint8: preconditionFailure("floats cannot be stored as \(element)")
        }
    }

    /// Adds signed bytes with one scale a row.
    public mutating func add(_ name: String, _ values: [Int8], scales: [Float], shape: [Int]) {
        precondition(scales.count == shape.dropLast().reduce(1, *), "one scale a row")
        append(name, .int8, shape, values.map(UInt8.init(bitPattern:)), scales)
    }

    public mutating func add(_ name: String, _ values: [Int32], shape: [Int]) {
        append(name, .int32, shape, bytes(values), [])
    }

    public mutating func add(_ name: String, _ values: [Int16], shape: [Int]) {
        append(name, .int16, shape, bytes(values), [])
    }

    /// Adds bytes that are no numbers.
    public mutating func add(_ name: String, bytes: [UInt8], shape: [Int]) {
        append(name, .uint8, shape, bytes, [])
    }

    /// Adds a text, such as the names of labels, one a line.
    public mutating func add(_ name: String, text: String) {
        let utf8 = Array(text.utf8)
        append(name, .uint8, [utf8.count], utf8, [])
    }

    private mutating func append(
        _ name: String, _ element: ModelTensor.Element, _ shape: [Int], _ numbers: [UInt8], _ scales: [Float]
    ) {
        precondition((1...ModelFileFormat.maximumRank).contains(shape.count), "one to four dimensions")
        precondition(shape.reduce(1, *) * element.size == numbers.count, "\(name): shape and size differ")
        precondition(!pieces.contains { $0.name == name }, "\(name) was added before")
        pieces.append(Piece(name: name, element: element, shape: shape, numbers: numbers, scales: scales))
    }

    private func bytes<T: FixedWidthInteger>(_ values: [T]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(values.count * MemoryLayout<T>.size)
        for value in values { withUnsafeBytes(of: value.littleEndian) { out += $0 } }
        return out
    }

    /// The file.
    public func finish() -> [UInt8] {
        typealias Format = ModelFileFormat
        var table: [UInt8] = []
        var payload: [UInt8] = []
        let tableSize = pieces.reduce(0) { $0 + 20 + 4 * $1.shape.count + $1.name.utf8.count }
        let base = Format.aligned(Format.headerSize + tableSize)
        func place(_ block: [UInt8]) -> UInt64 {
            guard !block.isEmpty else { return 0 }
            payload += repeatElement(0, count: Format.aligned(payload.count) - payload.count)
            defer { payload += block }
            return UInt64(base + payload.count)
        }
        for piece in pieces {
            table += bytes([UInt16(piece.name.utf8.count)])
            table += [piece.element.rawValue, UInt8(piece.shape.count)]
            table += bytes(piece.shape.map { UInt32($0) })
            table += bytes([place(piece.numbers), place(bytes(piece.scales.map(\.bitPattern)))])
            table += piece.name.utf8
        }
        precondition(table.count == tableSize)
        var file = Format.magic
        file += bytes([Format.version, UInt32(pieces.count)])
        file += bytes([UInt64(base + payload.count), 0])
        file += repeatElement(0, count: Format.headerSize - file.count)
        file += table
        file += repeatElement(0, count: base - file.count)
        file += payload
        Self.seal(&file)
        return file
    }

    /// Writes the checksum into the header.
    static func seal(_ file: inout [UInt8]) {
        let checksum = file.withUnsafeBytes { ModelFileFormat.checksum($0) }
        withUnsafeBytes(of: checksum.littleEndian) {
            file.replaceSubrange(ModelFileFormat.Offset.checksum..<ModelFileFormat.Offset.checksum + 8, with: $0)
        }
    }
}

extension Float {
    /// The upper half, rounded to nearest, ties to even. For finite values.
    public var bfloat16Bits: UInt16 {
        let bits = bitPattern
        return UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ (bits >> 16 & 1)) >> 16)
    }
}
