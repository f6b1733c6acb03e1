import Foundation
import Learning
import Testing

@testable import Training

@Suite struct PathTrainingTests {
    @Test("a line of facts is read")
    func marks() throws {
        let text = "# facts\n\nner/voa.iob2\t3\t1:2:5+ 0::4-\nud/ewt-train.conllu\t0\t\n"
        let texts = try FactMarks(Array(text.utf8), file: "f").texts
        #expect(texts.map(\.file) == ["ner/voa.iob2", "ud/ewt-train.conllu"])
        #expect(
            texts[0].facts == [
                .init(source: 1, trigger: 2, target: 5, isCore: true),
                .init(source: 0, trigger: nil, target: 4, isCore: false),
            ])
        #expect(texts[1].facts.isEmpty && texts[1].line == 4)
    }

    @Test(
        "names line and expectation of a broken file",
        arguments: [
            ("a\t1", FactMarks.FormatError.Expectation.columns), ("a\tx\t", .columns), ("\t1\t", .columns),
            ("a\t-1\t", .columns), ("a\t1\t1:2:3", .fact), ("a\t1\t1:2+", .fact), ("a\t1\tx:2:3+", .fact),
            ("a\t1\t1:x:3+", .fact), ("a\t1\t1:2:+", .fact),
        ])
    func broken(line: String, expected: FactMarks.FormatError.Expectation) {
        let error = #expect(throws: FactMarks.FormatError.self) {
            try FactMarks(Array("# x\n\(line)\n".utf8), file: "marks")
        }
        #expect(error?.line == 2 && error?.expected == expected && error?.file == "marks")
    }

    @Test("the marks of the repository are in order and without repetition")
    func repository() throws {
        let root = #filePath.split(separator: "Tests/TrainingTests")[0]
        let path = "\(root)/Sources/Training/Marks/facts.tsv"
        let texts = try FactMarks(FileBytes.read(path), file: path).texts
        #expect(texts.count > 5000)
        for (a, b) in zip(texts, texts.dropFirst()) { #expect((a.file, a.place) < (b.file, b.place)) }
        #expect(texts.allSatisfy { Set($0.facts).count == $0.facts.count })
        #expect(texts.allSatisfy { $0.facts.allSatisfy { $0.source != $0.target } })
    }

    @Test("the gradient vanishes at the weights that are found")
    func minimum() {
        var random = RandomSource(seed: 3)
        let width = 12
        var buckets: [Int32] = []
        var examples: [SparseLogistic.Example] = []
        for _ in 0..<400 {
            let begin = buckets.count
            let features = (0..<width).filter { _ in Bool.random(using: &random) }
            buckets += features.map(Int32.init)
            let isRight = Int.random(in: 0..<10, using: &random) < (features.contains(3) ? 8 : 3)
            examples.append(.init(buckets: begin..<buckets.count, isRight: isRight))
        }
        let fit = SparseLogistic(buckets: buckets, examples: examples, width: width, strength: 2)
        let weights = fit.fit()
        #expect(weights[3] > 1)
        for feature in 0...width {
            var slope = feature < width ? 2 * weights[feature] : 0
            for example in examples {
                let own = buckets[example.buckets].map(Int.init)
                guard feature == width || own.contains(feature) else { continue }
                let z = own.reduce(weights[width]) { $0 + weights[$1] }
                slope += 1 / (1 + exp(-z)) - (example.isRight ? 1 : 0)
            }
            #expect(abs(slope) < 0.2)
        }
    }
}
