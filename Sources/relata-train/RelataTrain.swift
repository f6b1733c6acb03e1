import Annotation
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
        commandName: "relata-train", abstract: "Trains the language engine, measures it, and calibrates confidence.",
        subcommands: [
            Train.self, Measure.self, Sentences.self, Paths.self, Evaluate.self, Compare.self, Errors.self, Parse.self,
            Reliable.self, Calibrate.self,
        ])
}

/// The names of EWT train that stand in the repository.
struct Marks: ParsableArguments {
    @Option(
        help: "Names of the sentences of ud/ewt-train.conllu, apart from them; the default stands in the repository.")
    var marks = "Sources/Training/Marks/ewt-train-names.tsv"
}

struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures how large a model's activations get, so that it can run on bytes.")

    @Option(help: "The folder with ud/ and ner/.") var data: String
    @OptionGroup var marks: Marks
    @Option(help: "The model; the embedded one without it.") var model: String?
    @Option(help: "Where to write the model.") var out: String

    func run() throws {
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        let data = try TrainingData(folder: data, marks: marks.marks, everything: false)
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

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts how often a model decides on bytes as it does in floats.")

    @Option(help: "The folder with ud/ and ner/.") var data: String
    @Option(help: "The model; the embedded one without it.") var model: String?

    func run() throws {
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        for line in try Evaluation(folder: data).agreement(model) { print(line) }
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

struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads raw text and writes CoNLL-U, for scoring against a treebank.")

    @Option(help: "The model; the embedded one without it.") var model: String?
    @Argument(help: "A text file in UTF-8.") var file: String

    func run() throws {
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        let text = WorkingText(String(decoding: try FileBytes.read(file), as: UTF8.self))
        var analysis = Analysis()
        Analyzer(model: model).analyze(text, into: &analysis)
        var output: [UInt8] = []
        CoNLLUWriter(writesEntities: false).write(analysis, of: text, id: "", to: &output)
        print(String(decoding: output, as: UTF8.self), terminator: "")
    }
}

/// Standard output without a buffer, so that progress can be followed in a file.
enum Output {
    static func unbuffer() { setvbuf(stdout, nil, _IOLBF, 0) }
}
