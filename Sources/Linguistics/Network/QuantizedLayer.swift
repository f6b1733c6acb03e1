import Learning

/// Numbers that never change, 64-byte aligned, at one address for good.
final class Constants<Element: BitwiseCopyable>: Sendable {
    /// Written once, before anybody else sees it.
    nonisolated(unsafe) let base: UnsafePointer<Element>
    let count: Int

    init(_ values: [Element]) {
        let raw = UnsafeMutableRawPointer.allocate(
            byteCount: max(values.count, 1) * MemoryLayout<Element>.stride, alignment: 64)
        values.withUnsafeBytes { if let source = $0.baseAddress { raw.copyMemory(from: source, byteCount: $0.count) } }
        base = UnsafePointer(raw.bindMemory(to: Element.self, capacity: max(values.count, 1)))
        count = values.count
    }

    deinit { UnsafeMutablePointer(mutating: base).deallocate() }
}

/// A linear layer over bytes: its weights with one scale for each output, and how its sums become numbers again.
struct QuantizedLayer: Sendable {
    let weights: PackedWeights
    private let scales: Constants<Float>
    private let biases: Constants<Float>

    /// `values[inputs × outputs]` are the float weights, `inputUnits` what a step of each input is worth, `outputSteps`
    /// steps for each unit of an output that is to be an integer again. `columns[o]` is where output o goes, nil for
    /// nowhere; columns that no output goes to get the bias `unused`.
    init(
        _ values: [Float], bias: [Float]?, inputUnits: [Float], outputSteps: [Float]? = nil, columns: [Int?],
        width: Int, unused: Float = 0, kernels: Kernels
    ) {
        let inputs = inputUnits.count
        let (bytes, units) = Quantization.columns(values, columns: columns.count, factors: inputUnits)
        let padded = (width + 31) / 32 * 32
        var placed = [Int8](repeating: 0, count: width * inputs)
        var scale = [Float](repeating: 0, count: padded)
        var shift = [Float](repeating: unused, count: padded)
        for (o, column) in columns.enumerated() {
            guard let column else { continue }
            placed.replaceSubrange(
                column * inputs..<(column + 1) * inputs, with: bytes[o * inputs..<(o + 1) * inputs])
            let steps = outputSteps?[o] ?? 1
            scale[column] = units[o] * steps
            shift[column] = (bias?[o] ?? 0) * steps
        }
        weights = PackedWeights(placed, outputs: width, inputs: inputs, kernels: kernels)
        scales = Constants(scale)
        biases = Constants(shift)
    }

    var columns: Int { weights.columns }
    var output: OutputScale { OutputScale(scale: scales.base, bias: biases.base) }
}
