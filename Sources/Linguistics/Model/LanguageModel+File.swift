import Annotation
import Learning

/// The tensors of a model file: `shape` (the numbers of `NetworkShape`), `labels` (the names of all labels in order, so
/// that a program with other ones refuses it), and those of `NetworkLayout`; the embedding as int8, the rest as bfloat16;
/// those of `ActivationRanges`; `gazetteer.marks` and `gazetteer.values`; `words`, the table of `WordCodes`, and `sentences`,
/// the weights of `SentenceModel`, both of which may be absent.
extension LanguageModel {
    /// The labels of the network's outputs, in order.
    package static let labels = [
        UniversalTag.allCases.map(\.name).joined(separator: " "),
        TreebankTag.allCases.map(\.name).joined(separator: " "),
        DependencyRelation.allCases.map(\.name).joined(separator: " "),
        "PER ORG LOC NORP",
    ].joined(separator: "\n")

    static func floats(_ file: ModelFile, _ layout: NetworkLayout) throws(ModelError) -> [Float] {
        var values = [Float](repeating: 0, count: layout.count)
        for tensor in layout.tensors {
            values.replaceSubrange(
                tensor.offset..<tensor.offset + tensor.count, with: try floats(file, tensor))
        }
        return values
    }

    static func floats(_ file: ModelFile, _ tensor: NetworkLayout.Tensor) throws(ModelError) -> [Float] {
        let floats = try file.floats(tensor.name, [tensor.rows, tensor.columns])
        guard floats.areFinite else { throw .wrongContent(tensor: tensor.name) }
        return floats
    }

    /// The model as a file.
    package func file() -> [UInt8] {
        var writer = ModelFileWriter()
        let numbers = layout.shape.numbers
        writer.add("shape", numbers, shape: [numbers.count])
        writer.add("labels", text: Self.labels)
        let weights = self.weights()
        for tensor in layout.tensors {
            let values = Array(weights[tensor.offset..<tensor.offset + tensor.count])
            writer.add(
                tensor.name, values, shape: [tensor.rows, tensor.columns],
                as: tensor.name == layout.embedding.name ? .int8 : .bfloat16)
        }
        ranges?.write(to: &writer)
        writer.add("gazetteer.marks", gazetteer.marks.map(Int32.init(bitPattern:)), shape: [gazetteer.marks.count])
        writer.add("gazetteer.values", gazetteer.values.map(Int16.init(bitPattern:)), shape: [gazetteer.values.count])
        codes?.write(to: &writer)
        sentences?.write(to: &writer)
        return writer.finish()
    }
}

extension Gazetteer {
    init(_ file: ModelFile) throws(ModelError) {
        let marks = try file.tensor("gazetteer.marks")
        let values = try file.tensor("gazetteer.values")
        guard marks.element == .int32, values.element == .int16,
            let table = Gazetteer(
                marks: marks.elements(as: Int32.self).map(UInt32.init(bitPattern:)),
                values: values.elements(as: Int16.self).map(UInt16.init(bitPattern:)))
        else { throw .wrongContent(tensor: "gazetteer.marks") }
        self = table
    }
}

extension NetworkShape {
    var numbers: [Int32] {
        [rows, width, nameHidden, parserHidden, childRank].map(Int32.init) + layers.map(\.rawValue)
    }

    init(_ file: ModelFile, wordCodes: Int) throws(ModelError) {
        let tensor = try file.tensor("shape")
        guard tensor.element == .int32, tensor.count >= 6, tensor.count < 64 else {
            throw .wrongContent(tensor: "shape")
        }
        let numbers = tensor.elements(as: Int32.self).map(Int.init)
        let layers = numbers[5...].map { Layer(rawValue: Int32($0)) }
        let sizes = [numbers[1], numbers[2], numbers[3], numbers[4]]
        guard numbers[0] > 0, numbers[0] <= 1 << 24, numbers[0] & (numbers[0] - 1) == 0, numbers[1] % 16 == 0,
            sizes.allSatisfy({ $0 > 0 && $0 % 8 == 0 && $0 <= 4096 }), !layers.contains(nil)
        else { throw .wrongContent(tensor: "shape") }
        self.init(
            rows: numbers[0], width: numbers[1], layers: layers.compactMap { $0 }, nameHidden: numbers[2],
            parserHidden: numbers[3], childRank: numbers[4], wordCodes: wordCodes)
    }
}
