import CKernels

/// One array of a model, as it lies in the file. Valid as long as its `ModelFile` lives.
///
/// A row is a run along the last dimension.
public struct ModelTensor {
    public let name: String
    public let element: Element
    /// One to four dimensions, row-major.
    public let shape: [Int]
    /// 64-byte aligned.
    public let bytes: UnsafeRawBufferPointer
    /// For `int8`: one factor a row; else empty.
    public let scales: UnsafeBufferPointer<Float>

    /// How one number is stored, little-endian. The raw values are part of the format.
    public enum Element: UInt8, Sendable, Hashable {
        case float32 = 1
        /// The upper half of a `float32`.
        case bfloat16 = 2
        /// A signed byte, to be multiplied by the scale of its row.
        case int8 = 3
        case int32 = 4
        /// Bytes that are no numbers: text, for instance.
        case uint8 = 5
        case int16 = 6

        public var size: Int {
            switch self {
            case .float32, .int32: 4
            case .bfloat16, .int16: 2
            case .int8, .uint8: 1
            }
        }
    }

    public var count: Int { shape.reduce(1, *) }
    public var columns: Int { shape[shape.count - 1] }
    /// The number of rows, all dimensions but the last multiplied.
    public var rows: Int { shape.dropLast().reduce(1, *) }

    /// The numbers as stored. A wrong `type` is a bug of the caller.
    public func elements<T: BitwiseCopyable>(as type: T.Type) -> UnsafeBufferPointer<T> {
        precondition(MemoryLayout<T>.size == element.size, "tensor read with the wrong element size")
        return bytes.assumingMemoryBound(to: T.self)
    }

    /// The numbers as floats, scales applied. O(count).
    public func floats() -> [Float] {
        switch element {
        case .float32: return Array(elements(as: Float.self))
        case .bfloat16:
            let stored = elements(as: UInt16.self)
            return [Float](unsafeUninitializedCapacity: stored.count) { buffer, count in
                if let base = buffer.baseAddress { ck_widen_bfloat16(stored.count, stored.baseAddress!, base) }
                count = stored.count
            }
        case .int32: return elements(as: Int32.self).map { Float($0) }
        case .int16: return elements(as: Int16.self).map { Float($0) }
        case .uint8: return elements(as: UInt8.self).map { Float($0) }
        case .int8:
            let stored = elements(as: Int8.self)
            let columns = self.columns
            return stored.indices.map { Float(stored[$0]) * scales[$0 / columns] }
        }
    }
}

extension [Float] {
    /// Whether no number is infinite or NaN.
    public var areFinite: Bool { ck_all_finite(count, self) != 0 }
}
