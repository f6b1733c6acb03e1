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
}
