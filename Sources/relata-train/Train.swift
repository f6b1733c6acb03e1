import ArgumentParser
import Linguistics
import Training

/// Learns a model. The defaults are the recipe of the model in the repository.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Learns a model from treebanks and name corpora.")

    @Option(help: "The folder with ud/ and ner/.") var data: String
    @OptionGroup var marks: Marks
    @Option(help: "Where to write the model.") var out: String
    @Option(help: "Where to write the model card.") var card: String?
    @Option(help: "The date for the model card.") var date = "an unknown day"
    @Option(
        help: ArgumentHelp(
            "Passes over the training data, by rounds.",
            discussion: """
                Each round begins with the model of the one before, and learns names of treebank sentences from the models \
                of all rounds before.
                """))
    var rounds = "6,6,6"
    @Option(help: "Models of rounds that took place before, as files parted by commas, the last round last.")
    var before = ""
    @Option(help: "What the model card says of rounds that took place before.") var history = ""
    @Option(help: "Where chance begins.") var seed: UInt64 = 1
    @Option(help: "The learning rate at its highest.") var rate: Float = 3e-3
    @Option(help: "Words in a batch.") var batch = 1200
    @Option(help: "Width of the network.") var width = 96
    @Option(help: "Rows of the embedding table, as a power of two.") var rows = 15
    @Option(help: "Layers: C a convolution, R a recurrence.") var layers = "CRCR"
    @Option(help: "Width of the parser's hidden layer.") var parserHidden = 128
    @Option(help: "Width of the name finder's hidden layer.") var nameHidden = 64
    @Option(help: "Dropout.") var dropout: Float = 0.2
    @Option(help: "Dropout in the parser.") var parserDropout: Float = 0.2
    @Option(help: "Dropout of whole words.") var wordDropout: Float = 0.1
    @Option(help: "Dropout of whole words that have codes.") var knownWordDropout: Float = 0.2
    @Option(help: "Dropout of words' codes.") var codeDropout: Float = 0.1
    @Option(
        help: "Word vectors as text, in the form of GloVe's; a model to begin with brings its own. None without it.")
    var vectors: String?
    @Option(help: "How many words' vectors to keep.") var vectorWords = 110_000
    @Option(help: "Codes of a byte for each vector.") var vectorCodes = 10
    @Option(help: "Weight of the names' loss by rounds, the last for all that follow.") var nameWeight = "1,0.8,0.6"
    @Option(help: "How slowly the averaged weights follow.") var averageDecay = 0.999
    @Option(help: "How often other corpora are read by VOA's guideline: shares by number, parted by commas.")
    var generic = "0,0.8,0.75,0.6,0,0,0.8,0,0,0,0,0,0,0,0,0.7"
    @Option(help: "Of how many rounds, counted from the last, the weights are averaged in the end.") var average = 3
    @Option(
        help:
            "Whose guidelines for names the model follows in the end: corpora by number, each with a share, 0:0.4,2:0.6."
    )
    var guideline = "2:0.65,6:0.35"
    @Flag(help: "Write the model of each round too, its number after the name.") var keepRounds = false
    @Option(help: "Measure after every so many epochs.") var measure = 5
    @Flag(help: "Learn tags and trees only.") var treesOnly = false
    @Flag(help: "Learn from the held-out part too.") var everything = false

    func run() throws {
        Output.unbuffer()
        guard average > 0 else { throw ValidationError("--average takes a number above 0") }
        var sentences = try TrainingData(folder: data, marks: marks.marks, everything: everything).sentences
        if treesOnly { sentences.removeAll { $0.heads.isEmpty } }
        let evaluation = try Evaluation(folder: data)
        let options = try options()
        let nameWeights = try nameWeight.split(separator: ",").map { part in
            guard let weight = Float(part) else {
                throw ValidationError("--name-weight takes numbers parted by commas")
            }
            return weight
        }
        var models = try before.split(separator: ",").map { try LanguageModel(path: String($0)) }
        for (round, epochs) in rounds.split(separator: ",").enumerated() {
            guard let epochs = Int(epochs), epochs > 0 else { throw ValidationError("rounds are numbers of passes") }
            models.append(train(round, epochs, sentences, options, models, evaluation, nameWeights))
            if keepRounds, let last = models.last { try FileBytes.write(last.file(), to: "\(out).\(round + 1)") }
        }
        // Of the models as they are written, so that --before takes the same mean of their files.
        let written = try models.suffix(average).map { try LanguageModel(bytes: $0.file()) }
        guard let mean = LanguageModel.mean(written) else {
            throw ValidationError("no round and no model")
        }
        var model = RangeMeasurement.apply(to: mean.following(try guidelines()), sentences)
        model.sentences = try SentenceTrainer().train(folder: data)
        let file = model.file()
        try FileBytes.write(file, to: out)
        guard let card else { return }
        let text = ModelCard(
            date: date,
            command: "relata-train train --data DATA --vectors glove.6B.50d.txt "
                + "--out MODEL --card CARD --date DATE",
            options: described, scores: evaluation.report(try LanguageModel(bytes: file)), size: file.count)
        try FileBytes.write(Array(text.markdown.utf8), to: card)
    }

    private var described: [String] {
        [
            "epochs by round \(rounds), seed \(seed), batch \(batch) words, rate \(rate)",
            "width \(width), layers \(layers), embedding rows 2^\(rows), parser hidden \(parserHidden), "
                + "names hidden \(nameHidden)",
            "dropout \(dropout), in the parser \(parserDropout), of words \(wordDropout); names' weight by round \(nameWeight); "
                + "average \(averageDecay); mean of the last \(average) rounds",
            "words known beforehand: \(knownWords)",
            "shares told VOA's guideline, by number: \(generic); in the end names follow a mean of guidelines, \(guideline)",
            everything
                ? "learned from all of ner/voa.iob2, its held-out tenth included: the score there means nothing"
                : "the held-out tenth of ner/voa.iob2 kept apart",
        ] + (history.isEmpty ? [] : [history])
    }

    private func guidelines() throws -> [(corpus: Int, share: Float)] {
        try guideline.split(separator: ",").map { part in
            let pair = part.split(separator: ":")
            guard pair.count == 2, let corpus = Int(pair[0]), let share = Float(pair[1]),
                (0..<NameContext.corpora).contains(corpus)
            else { throw ValidationError("--guideline takes corpora with shares, 0:0.4,2:0.6") }
            return (corpus, share)
        }
    }

    private var knownWords: String {
        guard vectors != nil || !before.isEmpty else { return "none" }
        return "\(vectorWords) by \(vectorCodes) codes; dropout of these words \(knownWordDropout), of their codes "
            + "\(codeDropout)"
    }

    private func options() throws -> Trainer.Options {
        var options = Trainer.Options()
        options.shape.width = width
        options.shape.rows = 1 << rows
        options.shape.layers = layers.map { $0 == "R" ? .recurrence : .convolution }
        options.shape.parserHidden = parserHidden
        options.shape.nameHidden = nameHidden
        options.rate = rate
        options.batchWords = batch
        options.averageDecay = averageDecay
        options.noise.dropout = dropout
        options.noise.wordDropout = wordDropout
        options.noise.knownWordDropout = knownWordDropout
        options.noise.codeDropout = codeDropout
        options.noise.parserDropout = parserDropout
        options.noise.setGeneric(generic.split(separator: ",").map { Float($0) ?? 0 })
        options.gazetteer = try LexiconGazetteer.make()
        if let vectors, before.isEmpty {
            options.vectors = QuantizedVectors(try VectorFile(path: vectors, limit: vectorWords), codes: vectorCodes)
        }
        return options
    }

    /// One round. The model of the round before comes last in `models`.
    private func train(
        _ round: Int, _ epochs: Int, _ sentences: [TrainingSentence], _ options: Trainer.Options,
        _ models: [LanguageModel], _ evaluation: Evaluation, _ nameWeights: [Float]
    ) -> LanguageModel {
        var options = options
        options.epochs = epochs
        if !nameWeights.isEmpty { options.nameWeight = nameWeights[min(models.count, nameWeights.count - 1)] }
        options.seed = seed &+ UInt64(round)
        options.start = models.last
        var sentences = sentences
        if !models.isEmpty && !treesOnly { SilverNames.add(to: &sentences, by: models) }
        return Trainer(options: options).train(sentences) { epoch, losses, model in
            let n = Double(max(losses.words, 1))
            print(
                "round \(round + 1) epoch \(epoch + 1): tags \(losses.tags / n) names \(losses.names / n) "
                    + "trees \(losses.trees / n)")
            guard (epoch + 1) % measure == 0 || epoch + 1 == epochs else { return }
            for line in evaluation.report(model()) { print(line) }
        }
    }
}
