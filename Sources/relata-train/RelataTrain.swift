import ArgumentParser
import Linguistics
import Training

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@main
struct RelataTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relata-train", abstract: "Trains the language engine and measures it.",
        subcommands: [Train.self, Measure.self, Sentences.self, Evaluate.self, Errors.self])
}

struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures how large a model's activations get, so that it can run on bytes.")

    @Option(help: "The folder with ud/ and ner/.") var data: String
    @Option(help: "The model; the embedded one without it.") var model: String?
    @Option(help: "Where to write the model.") var out: String

    func run() throws {
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        let data = try TrainingData(folder: data, everything: false)
        try FileBytes.write(RangeMeasurement.apply(to: model, data.sentences).file(), to: out)
    }
}

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Scores a model on the development sets.")

    @Option(help: "The folder with ud/ and ner/.") var data: String
    @Option(help: "The model; the embedded one without it.") var model: String?
    @Option(help: "The number of the corpus whose guideline for names to follow.") var corpus = 0
    @Flag(help: "Compute in floats, as training does, instead of bytes.") var floats = false
    @Flag(help: "Read names once only.") var once = false
    @Flag(help: "Score names only.") var names = false

    func run() throws {
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        let analyzer = Analyzer(model: model, inFloats: floats)
        analyzer.configureNames(usesDocument: !once, corpus: corpus)
        for line in try Evaluation(folder: data).report(analyzer, trees: !names) { print(line) }
    }
}

struct Errors: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the names a model misses or makes up.")

    @Option(help: "The folder with ud/ and ner/.") var data: String
    @Option(help: "The model; the embedded one without it.") var model: String?
    @Argument(help: "Part of the name of a development set.") var set: String

    func run() throws {
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        for line in try Evaluation(folder: data).nameErrors(model, set) { print(line) }
    }
}

/// Standard output without a buffer, so that progress can be followed in a file.
enum Output {
    static func unbuffer() { setvbuf(stdout, nil, _IOLBF, 0) }
}
