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
        subcommands: [Train.self, Measure.self, Evaluate.self, Errors.self])
}

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Learns a model from treebanks and name corpora.")

    @Option(help: "The folder with ud/ and ner/.") var data: String
    @Option(help: "Where to write the model.") var out: String
    @Option(help: "Passes over the training data.") var epochs = 15
    @Option(help: "Where chance begins.") var seed: UInt64 = 1
    @Option(help: "The learning rate at its highest.") var rate: Float = 2e-3
    @Option(help: "Words in a batch.") var batch = 1200
    @Option(help: "Width of the network.") var width = 96
    @Option(help: "Rows of the embedding table, as a power of two.") var rows = 15
    @Option(help: "Layers: C a convolution, R a recurrence.") var layers = "CRCR"
    @Option(help: "Dropout.") var dropout: Float = 0.2
    @Option(help: "Dropout of whole words.") var wordDropout: Float = 0.1
    @Option(help: "Weight of the names' loss.") var nameWeight: Float = 1
    @Option(help: "Measure after every so many epochs.") var measure = 5
    @Flag(help: "Learn from the held-out part too.") var everything = false

    func run() throws {
        Output.unbuffer()
        var options = Trainer.Options()
        options.shape.width = width
        options.shape.rows = 1 << rows
        options.shape.layers = layers.map { $0 == "R" ? .recurrence : .convolution }
        options.epochs = epochs
        options.seed = seed
        options.rate = rate
        options.batchWords = batch
        options.noise.dropout = dropout
        options.noise.wordDropout = wordDropout
        options.nameWeight = nameWeight
        let data = try TrainingData(folder: data, everything: everything)
        let evaluation = try Evaluation(folder: self.data)
        let trainer = Trainer(options: options)
        let weights = trainer.train(data.sentences) { epoch, losses, weights in
            let n = Double(max(losses.words, 1))
            print(
                "epoch \(epoch + 1): tags \(losses.tags / n) names \(losses.names / n) trees \(losses.trees / n)")
            guard (epoch + 1) % measure == 0 || epoch + 1 == epochs else { return }
            let model = LanguageModel(layout: trainer.layout, weights: weights())
            for line in evaluation.report(model) { print(line) }
        }
        let model = RangeMeasurement.apply(
            to: LanguageModel(layout: trainer.layout, weights: weights), data.sentences)
        try FileBytes.write(model.file(), to: out)
    }
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
    @Flag(help: "Compute in floats, as training does, instead of bytes.") var floats = false

    func run() throws {
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        for line in try Evaluation(folder: data).report(model, inFloats: floats) { print(line) }
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
