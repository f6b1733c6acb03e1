import Learning

/// How large the network's activations get, channel by channel: what fixes their steps as bytes.
///
/// Measured on sample text once a model is trained, and stored with it. A value beyond its range counts as the range.
public struct ActivationRanges: Hashable, Sendable {
    /// The embedding's H and that of each layer, one after another.
    package var states: [Float]
    package var nameHidden: [Float]
    package var childProjection: [Float]
    package var parserHidden: [Float]

    package init(shape: NetworkShape) {
        states = [Float](repeating: 0, count: (shape.layers.count + 1) * shape.width)
        nameHidden = [Float](repeating: 0, count: shape.nameHidden)
        childProjection = [Float](repeating: 0, count: shape.childRank)
        parserHidden = [Float](repeating: 0, count: shape.parserHidden)
    }

    /// Widens ranges so that they hold `count` rows of values.
    package static func widen(
        _ ranges: inout [Float], at offset: Int = 0, _ values: UnsafePointer<Float>, rows: Int, columns: Int
    ) {
        for r in 0..<rows {
            for j in 0..<columns { ranges[offset + j] = max(ranges[offset + j], abs(values[r * columns + j])) }
        }
    }

    /// Units for each byte of these channels. A channel that never was anything gets a small one.
    static func units(_ ranges: some Sequence<Float>) -> [Float] {
        ranges.map { max($0, 1e-4) / 127 }
    }
}

extension ActivationRanges {
    private static let names = ["range.states", "range.names", "range.children", "range.parser"]

    private var arrays: [[Float]] { [states, nameHidden, childProjection, parserHidden] }

    /// Nil for a model that was written without ranges.
    init?(_ file: ModelFile, shape: NetworkShape) throws(ModelError) {
        guard file.contains(Self.names[0]) else { return nil }
        self.init(shape: shape)
        var read: [[Float]] = []
        for (name, array) in zip(Self.names, arrays) {
            let floats = try file.floats(name, [array.count])
            guard floats.allSatisfy({ $0.isFinite && $0 >= 0 }) else { throw .wrongContent(tensor: name) }
            read.append(floats)
        }
        (states, nameHidden, childProjection, parserHidden) = (read[0], read[1], read[2], read[3])
    }

    func write(to writer: inout ModelFileWriter) {
        for (name, array) in zip(Self.names, arrays) { writer.add(name, array, shape: [array.count], as: .float32) }
    }
}
