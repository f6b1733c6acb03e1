import ArgumentParser
import Training

/// The model that finds facts no rule makes.
struct Paths: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learns which entities of a sentence a verb or noun links, where no rule tells.")

    @Option(help: "The folder with ner/, ud/ and relations/.") var data: String
    @Option(help: "Facts that readers found, apart from their texts.")
    var marks = "Sources/Training/Marks/facts.tsv"
    @Option(help: "Where to write the model; nothing is written without it.") var out: String?
    @Option(help: "How strongly weights are held to zero.") var strength = 10.0
    @Option(help: "Parts to judge each by a model of the others; 0 for no judgement.") var folds = 4

    func run() throws {
        Output.unbuffer()
        let training = PathTraining(try PathExamples(data: data, marks: marks), strength: strength)
        if folds > 1 {
            let results = training.crossValidated(folds: folds, thresholds: [2, 0.8, 0.7, 0.6, 0.5, 0.4])
            for (group, found) in results {
                print(group)
                for found in found {
                    let name = found.threshold > 1 ? "rules alone" : "from \(found.threshold)"
                    let precision = Percent.text(found.right, of: found.right + found.wrong)
                    let recall = Percent.text(found.right, of: found.core)
                    print(
                        "  \(name): P \(precision) R \(recall), right \(found.right), arguable \(found.arguable), "
                            + "wrong \(found.wrong)")
                }
            }
        }
        if let out { try FileBytes.write(training.model().file(), to: out) }
    }
}
