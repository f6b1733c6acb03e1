import Annotation
import Learning
import Testing

@testable import Linguistics

@Suite struct WordCodesTests {
    static let words = ["the", "Kyiv", "1999", "don't", "russian", "#1", "été", "THE"]
    static let codes = table(words)

    /// Two codes for each word: its place and 255 minus that.
    static func table(_ words: [String]) -> WordCodes {
        WordCodes(
            hashes: words.map { SurfaceFeatures.wordHash(of: $0.utf8) },
            codes: words.indices.flatMap { [UInt8($0 % 256), UInt8(255 - $0 % 256)] }, count: 2)
    }

    /// The rows of a word in a network whose hashed features have 64 rows.
    static func rows(_ word: String, _ codes: WordCodes? = codes) -> [Int32] {
        var shape = NetworkShape(rows: 64)
        shape.wordCodes = codes?.count ?? 0
        let writer = FeatureWriter(shape: shape, gazetteer: Gazetteer(), codes: codes)
        let utf8 = Array(word.utf8)
        var features = [Int32](repeating: -7, count: shape.features)
        utf8.withUnsafeBufferPointer { bytes in
            writer.write(count: 1, bytes: bytes, form: { _ in 0..<utf8.count }, into: &features)
        }
        return features
    }

    @Test(arguments: [
        ("the", 0), ("The", 0), ("kyiv", 1), ("KYIV", 1), ("2024", 2), ("don’t", 3), ("Été", 6), ("#1", 5),
        ("@Kyiv", 1), ("#kyiv", 1), ("Kyiv's", 1), ("#Kyiv’s", 1), ("pro-Russian", 4), ("anti-pro-russian's", 4),
    ])
    func `a word, however it is written, and the part that says most of it`(_ word: String, _ place: Int) {
        #expect(Self.rows(word).suffix(2) == [Int32(64 + place), Int32(64 + 256 + 255 - place)])
    }

    @Test(arguments: ["thé", "", "-", "#", "'s", "the-x", "russian-", "Kyivs"])
    func `a word that is not there`(_ word: String) {
        #expect(Self.rows(word).suffix(2) == [64 + 512, -1])
    }

    @Test func `hashed features are the same with codes and without`() {
        for word in Self.words {
            #expect(Self.rows(word).dropLast(2) == Self.rows(word, nil)[...])
        }
    }

    @Test func `all words of a full table are found, others hardly ever`() {
        let words = (0..<5000).map { "w\(Array("abcdefghij")[$0 % 10])\(String($0, radix: 36, uppercase: false))x" }
        let letters = words.map {
            $0.map { $0.isNumber ? String(Character(UnicodeScalar($0.asciiValue! + 60))) : String($0) }.joined()
        }
        let table = Self.table(letters)
        var wrong = 0
        for (i, word) in letters.enumerated() {
            let found = table.find(SurfaceFeatures.wordHash(of: word.utf8))
            if found?[0] != UInt8(i % 256) { wrong += 1 }
        }
        #expect(wrong <= 5)
        let strangers = letters.count { table.find(SurfaceFeatures.wordHash(of: ("q" + $0).utf8)) != nil }
        #expect(strangers <= 5)
    }

    static func model() -> LanguageModel {
        var shape = LanguageModelTests.shape
        shape.wordCodes = codes.count
        let layout = NetworkLayout(shape: shape)
        var random = RandomSource(seed: 4)
        return LanguageModel(
            layout: layout, weights: (0..<layout.count).map { _ in random.normal() }, gazetteer: Gazetteer(),
            codes: codes)
    }

    @Test func `a model with codes survives its file`() throws {
        let file = Self.model().file()
        let read = try LanguageModel(bytes: file)
        #expect(read.layout.shape == Self.model().layout.shape)
        #expect(read.file() == file)
        for word in Self.words + ["nothing"] { #expect(Self.rows(word, read.codes) == Self.rows(word)) }
    }

    /// A file with tables that do not fit: `words` as given beside the network without codes.
    static func crafted(_ bytes: [UInt8], _ shape: [Int]) -> [UInt8] {
        var writer = ModelFileWriter()
        writer.add("shape", [Int32(64), 16, 8, 16, 8, 0], shape: [6])
        writer.add("labels", text: LanguageModel.labels)
        writer.add("words", bytes: bytes, shape: shape)
        return writer.finish()
    }

    @Test(arguments: [
        ([UInt8](repeating: 0, count: 12), [3, 4]), ([UInt8](repeating: 1, count: 16), [4, 4]),
        ([UInt8](repeating: 0, count: 8), [4, 2]), ([UInt8](repeating: 0, count: 8), [8]), ([], [0, 4]),
        ([UInt8](repeating: 0, count: 80), [2, 40]),
    ])
    func `a table that is none`(_ bytes: [UInt8], _ shape: [Int]) {
        #expect(throws: ModelError.wrongContent(tensor: "words")) {
            try LanguageModel(bytes: Self.crafted(bytes, shape))
        }
    }

    @Test func `codes for another network`() throws {
        let plain = try ModelFile(copying: LanguageModelTests.random().file())
        var writer = ModelFileWriter()
        for name in plain.names where name != "labels" {
            let tensor = try plain.tensor(name)
            switch tensor.element {
            case .int32: writer.add(name, Array(tensor.elements(as: Int32.self)), shape: tensor.shape)
            case .int16: writer.add(name, Array(tensor.elements(as: Int16.self)), shape: tensor.shape)
            default: writer.add(name, tensor.floats(), shape: tensor.shape, as: tensor.element)
            }
        }
        writer.add("labels", text: LanguageModel.labels)
        Self.codes.write(to: &writer)
        #expect(throws: ModelError.wrongShape(tensor: "embedding", expected: [64 + 513, 16], found: [64, 16])) {
            try LanguageModel(bytes: writer.finish())
        }
    }
}
