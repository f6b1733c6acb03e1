import Annotation
import Learning
import Testing

@testable import Linguistics

/// The network on bytes against the one in floats, and against itself on other instruction sets.
@Suite struct ByteNetworkTests {
    static let text = WorkingText(
        """
        Rebels fought government troops near the border on Sunday, said Maria Petrova, a spokeswoman for the Red Cross. \
        The president, who met his Turkish counterpart in Ankara last week, did not rule out sanctions. \
        "We will not back down," he told reporters! Was the agreement signed by both sides? \
        UNITED NATIONS ENVOY ARRIVES IN DAMASCUS. Officials from Ghana, Mali and Niger have been asked to help \
        the 1,200 refugees that were left behind when the camp near Gao was closed in 2013. It rained. \
        France's foreign minister thanked the U.S. Senate for voting 61-38 to give Kyiv more aid. ok
        """)

    /// The model in the program, measured on the text if it was not when it was made.
    static let file = Result {
        let model = try LanguageModel.embedded()
        guard model.ranges == nil else { return model.file() }
        let meter = RangeMeter(model: model)
        var analysis = Analysis()
        Segmenter().segment(text, into: &analysis)
        for sentence in analysis.sentences {
            meter.read(text, words: sentence.words.map { analysis.words[$0].range })
        }
        return model.measured(meter.ranges).file()
    }

    static func model(_ kernels: Kernels = .best) throws -> LanguageModel {
        try LanguageModel(ModelFile(copying: file.get()), kernels: kernels)
    }

    static func read(_ model: LanguageModel, _ text: WorkingText, inFloats: Bool = false) -> Analysis {
        var analysis = Analysis()
        Analyzer(model: model, inFloats: inFloats).analyze(text, into: &analysis)
        return analysis
    }

    @Test func `bytes decide as floats do`() throws {
        let model = try Self.model()
        let bytes = Self.read(model, Self.text)
        let floats = Self.read(model, Self.text, inFloats: true)
        var differences = 0
        for (a, b) in zip(bytes.words, floats.words) {
            if a.tag != b.tag || a.treebankTag != b.treebankTag { differences += 1 }
            if a.head != b.head || a.relation != b.relation { differences += 1 }
        }
        #expect(bytes.words.count == floats.words.count)
        #expect(differences * 50 <= bytes.words.count, "\(differences) of \(bytes.words.count)")
        func spans(_ names: [NameSpan]) -> Set<NameSpan> {
            Set(names.map { NameSpan(begin: $0.begin, end: $0.end, type: $0.type) })
        }
        #expect(spans(bytes.names).symmetricDifference(spans(floats.names)).count <= 2)
        #expect(bytes.names.count > 5)
    }

    @Test(arguments: Kernels.available.map(\.level))
    func `every instruction set reads the same`(_ level: Kernels.Level) throws {
        let best = Self.read(try Self.model(), Self.text)
        let other = Self.read(try Self.model(try #require(Kernels(level: level))), Self.text)
        #expect(best.words == other.words)
        #expect(best.names == other.names)
    }

    @Test func `how sentences are batched does not matter`() throws {
        let model = try Self.model()
        let analyzer = Analyzer(model: model)
        var together = Analysis()
        analyzer.analyze(Self.text, into: &together)
        var apart = Analysis()
        analyzer.segment(Self.text, into: &apart)
        analyzer.tag(Self.text, &apart)
        for i in apart.sentences.indices { analyzer.parse(Self.text, &apart) { $0 == SentenceIndex(i) } }
        #expect(together.words == apart.words)
    }

    @Test func `ranges go through a file`() throws {
        let model = try Self.model()
        let copy = try LanguageModel(bytes: model.file())
        #expect(copy.ranges == model.ranges)
        #expect(Self.read(copy, Self.text).names == Self.read(model, Self.text).names)
    }
}

/// Files with a right checksum and wrong contents.
@Suite struct CraftedModelTests {
    @Test func `every move has a column and every column a move or none`() {
        let columns = MoveColumns.all.compactMap { $0 }
        #expect(Set(columns).count == columns.count && columns.allSatisfy { $0 < MoveColumns.count })
        for (move, column) in MoveColumns.all.enumerated() {
            if let column { #expect(MoveColumns.move(column) == move) }
        }
        for column in 0..<MoveColumns.count { #expect((MoveColumns.move(column) ?? 0) < Move.count) }
    }

    @Test func `absurd weights make absurd trees, not traps`() {
        for value in [Float.greatestFiniteMagnitude, -1e30, 1e20] {
            var shape = NetworkShape()
            shape.rows = 64
            shape.width = 32
            shape.layers = [.convolution, .recurrence]
            let layout = NetworkLayout(shape: shape)
            var ranges = ActivationRanges(shape: shape)
            ranges.states = ranges.states.map { _ in 1e30 }
            let weights = (0..<layout.count).map { Float($0 % 3 - 1) * value }
            let model = LanguageModel(
                layout: layout, weights: weights, gazetteer: Gazetteer(), ranges: ranges)
            let analysis = ByteNetworkTests.read(model, ByteNetworkTests.text)
            for sentence in analysis.sentences {
                #expect(sentence.words.count { analysis.words[$0].head.isNone } == 1)
            }
        }
    }
}
