import Annotation
import Learning
import Testing

@testable import Linguistics

@Suite struct LanguageModelTests {
    static let shape = NetworkShape(
        rows: 64, width: 16, layers: [.convolution, .recurrence], nameHidden: 8, parserHidden: 16, childRank: 8)

    static func random() -> LanguageModel {
        let layout = NetworkLayout(shape: shape)
        var random = RandomSource(seed: 9)
        return LanguageModel(
            layout: layout, weights: (0..<layout.count).map { _ in random.normal() },
            gazetteer: GazetteerTests.gazetteer)
    }

    @Test func `a model survives its file`() throws {
        let model = Self.random()
        let file = model.file()
        let read = try LanguageModel(bytes: file)
        #expect(read.layout.shape == model.layout.shape)
        #expect(read.gazetteer == model.gazetteer)
        let (before, after) = (model.weights(), read.weights())
        for tensor in model.layout.tensors {
            let places = tensor.offset..<tensor.offset + tensor.count
            let far = places.count { abs(before[$0] - after[$0]) >= 0.03 }
            #expect(far == 0, "\(tensor.name)")
        }
        #expect(model.file() == file)
    }

    @Test func `any byte changed is found out`() {
        let file = Self.random().file()
        for i in stride(from: 0, to: file.count, by: 97) {
            var damaged = file
            damaged[i] ^= 0x40
            #expect(throws: ModelError.self) { try LanguageModel(bytes: damaged) }
        }
    }

    @Test func `cut off, foreign, empty, absent`() {
        let file = Self.random().file()
        #expect(throws: ModelError.self) { try LanguageModel(bytes: Array(file.prefix(file.count - 1))) }
        #expect(throws: ModelError.self) { try LanguageModel(bytes: file + [0]) }
        #expect(throws: ModelError.notAModel) { try LanguageModel(bytes: Array(repeating: 7, count: 4096)) }
        #expect(throws: ModelError.notAModel) { try LanguageModel(bytes: []) }
        #expect(throws: ModelError.self) { try LanguageModel(path: "/nonexistent/relata.model") }
    }

    @Test func `a model file without what the network needs`() {
        var writer = ModelFileWriter()
        writer.add("shape", [Int32(64), 16, 8, 16, 8, 0], shape: [6])
        #expect(throws: ModelError.missingTensor("labels")) { try LanguageModel(bytes: writer.finish()) }
        writer.add("labels", text: "A B C")
        #expect(throws: ModelError.wrongContent(tensor: "labels")) { try LanguageModel(bytes: writer.finish()) }
        var odd = ModelFileWriter()
        odd.add("shape", [Int32(63), 16, 8, 16, 8, 0], shape: [6])
        #expect(throws: ModelError.wrongContent(tensor: "shape")) { try LanguageModel(bytes: odd.finish()) }
    }
}
