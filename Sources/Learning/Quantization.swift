import CKernels

/// Floats as signed bytes with a common scale.
public enum Quantization {
    /// One scale a row: the largest magnitude of the row becomes 127. A row of zeros gets scale 1.
    public static func rows(_ values: [Float], columns: Int) -> (bytes: [Int8], scales: [Float]) {
        guard columns > 0 else { return ([], []) }
        precondition(values.count % columns == 0, "whole rows only")
        var bytes: [Int8] = []
        var scales: [Float] = []
        bytes.reserveCapacity(values.count)
        for start in stride(from: 0, to: values.count, by: columns) {
            let row = values[start..<start + columns]
            let largest = row.reduce(0) { max($0, abs($1)) }
            // A row of subnormal numbers counts as zeros: its reciprocal would not be finite.
            let scale = largest < 1e-30 ? 1 : largest / 127
            scales.append(scale)
            for value in row { bytes.append(byte(value / scale)) }
        }
        return (bytes, scales)
    }

    /// To nearest, ties to even, held to -127...127.
    @inlinable
    public static func byte(_ value: Float) -> Int8 {
        Int8(max(-127, min(127, value.rounded(.toNearestOrEven))))
    }

    /// The columns of `values[rows × columns]` as bytes, each with its own scale, once rows are multiplied by `factors`.
    /// The bytes come transposed: columns × rows. All finite numbers give the same bytes on every machine.
    public static func columns(
        _ values: [Float], columns: Int, factors: [Float]
    ) -> (bytes: [Int8], scales: [Float]) {
        let rows = factors.count
        precondition(values.count == rows * columns, "one factor a row")
        var scales = [Float](repeating: 0, count: columns)
        let plain = [Int8](unsafeUninitializedCapacity: values.count) { buffer, count in
            if let base = buffer.baseAddress { ck_quantize_columns(rows, columns, values, factors, &scales, base) }
            count = values.count
        }
        for o in 0..<columns { scales[o] /= 127 }
        let turned = [Int8](unsafeUninitializedCapacity: values.count) { buffer, count in
            for o in 0..<columns {
                for p in 0..<rows { buffer[o * rows + p] = plain[p * columns + o] }
            }
            count = values.count
        }
        return (turned, scales)
    }

    /// `values`, each multiplied by the factor of its column, as 16-bit integers.
    public static func shorts(_ values: [Float], factors: [Float]) -> [Int16] {
        precondition(!factors.isEmpty && values.count % factors.count == 0, "whole rows only")
        return [Int16](unsafeUninitializedCapacity: values.count) { buffer, count in
            if let base = buffer.baseAddress {
                ck_quantize_shorts(values.count / factors.count, factors.count, values, factors, base)
            }
            count = values.count
        }
    }
}
