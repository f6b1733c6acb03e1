import Annotation
import ArgumentParser
import Foundation
import Learning
import Linguistics

/// Measures the language engine: words a second, stage by stage, on each instruction set of this processor.
@main
struct RelataBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relata-bench",
        abstract: "Measures the speed of the language engine on one core.",
        discussion: """
            Words are counted by white space. Each stage is repeated for a while and its best pass counts, in processor time. The stages \
            that run the network include its shared part; "everything" is raw text to words, tags, lemmas, names and \
            trees of all sentences. Ratios are to the scalar kernels in the same run.
            """)

    @Argument(help: "Text files, or folders of them (default: seeds).") var paths: [String] = ["seeds"]
    @Option(help: "A model file (default: the one in the program).") var model: String?
    @Option(help: "Seconds for each stage.") var seconds = 1.0
    @Option(help: "Only this instruction set.") var level: String?
    @Option(help: "Only this stage.") var stage: Stage?
    @Flag(help: "Measure the matrix products alone.") var products = false

    @Option(help: "Measure questions to a store instead; it is made at this path when it is not there.") var store:
        String?
    @Option(help: "Edges of the store to make.") var edges = 1_000_000

    @Option(help: "Measure builds of the command at this path instead, on a corpus made of PATHS.") var relata: String?
    @Option(help: "Words of that corpus.") var words = 1_000_000
    @Option(help: "Only one build, with so many jobs.") var jobs: Int?
    @Flag(help: "Write that corpus to standard output as JSONL instead.") var corpus = false

    @Flag(help: "Measure the difference of two graphs of so many edges instead.") var diff = false

    func run() throws {
        if diff { return DiffBench(edges: edges).run() }
        if corpus {
            var corpus = try VariedCorpus(paths: paths, seed: 7)
            while corpus.words < words && !corpus.isEmpty { FileHandle.standardOutput.write(Data(corpus.next())) }
            return
        }
        if let relata {
            let bench = ScaleBench(relata: relata, paths: paths, words: words)
            return try jobs.map { try bench.runOnce(jobs: $0, store: store) } ?? bench.run()
        }
        if let store { return try StoreBench(path: store, edges: edges).run() }
        if products {
            for line in ProductBench.lines() { print(line) }
            return
        }
        let texts = try SampleTexts(paths: paths)
        guard texts.words > 0 else { throw ValidationError("no words in \(paths.joined(separator: ", "))") }
        print("\(texts.documents.count) documents, \(texts.words) words, \(texts.bytes) bytes")
        try measureStart(texts)
        let levels = Kernels.available.filter { level == nil || $0.level.rawValue == level }
        guard !levels.isEmpty else { throw ValidationError("this processor has no \(level ?? "")") }
        var table = SpeedTable()
        for kernels in levels {
            let bench = StageBench(model: try load(kernels), texts: texts, seconds: seconds)
            table.add(kernels.level.rawValue, bench.measure(stage.map { [$0] } ?? Stage.allCases))
        }
        for line in table.lines { print(line) }
    }

    private func load(_ kernels: Kernels) throws -> LanguageModel {
        try model.map { try LanguageModel(path: $0, kernels: kernels) } ?? LanguageModel.embedded(kernels: kernels)
    }

    /// The first thing, before anything is warm.
    private func measureStart(_ texts: SampleTexts) throws {
        let clock = ContinuousClock()
        var analysis = Analysis()
        var loaded: LanguageModel?
        let load = try clock.measure { loaded = try self.load(.best) }
        let sentence = WorkingText("The president of Ghana met officials in Accra on Sunday.")
        let first = clock.measure { Analyzer(model: loaded!).analyze(sentence, into: &analysis) }
        let again = try (0..<20).map { _ in try clock.measure { loaded = try self.load(.best) } }.min()!
        print("load \(load.milliseconds) ms (warm \(again.milliseconds)), first sentence \(first.milliseconds) ms")
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
    var milliseconds: String { String(format: "%.2f", seconds * 1e3) }
}
