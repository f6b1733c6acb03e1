import ArgumentParser
import Linguistics
import Training

struct Sentences: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learns sentence boundaries anew and leaves the rest of a model as it is.")

    @Option(help: "The folder with ud/.") var data: String
    @Option(help: "The model; the embedded one without it.") var model: String?
    @Option(help: "Where to write the model.") var out: String
    @Option(help: "Where chance begins.") var seed: UInt64 = 1

    func run() throws {
        var model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        var options = SentenceTrainer.Options()
        options.seed = seed
        model.sentences = try SentenceTrainer(options: options).train(folder: data)
        try FileBytes.write(model.file(), to: out)
    }
}
