import Annotation
import ArgumentParser
import Corpus
import Extraction
import Lexicon
import Linguistics
import Pipeline

/// How text becomes entities and relations.
struct AnalysisOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A dictionary of your own: TSV with the header id, type, name, aliases and optionally demonyms, valid_from, "
                + "valid_to. It wins over the built-in one. Repeatable.", valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var entities: [String] = []

    @Option(
        help: ArgumentHelp(
            "Verbs of your own: TSV with the header verb, class and optionally preposition, weight. Repeatable.",
            valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var verbs: [String] = []

    @Option(
        help: ArgumentHelp(
            "What people have settled about who is who: TSV with entity, same-as or not-same-as, entity, reason.",
            valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var ledger: String?

    @Option(
        help: ArgumentHelp(
            "Who acts when a body of a state does, such as the Russian army or the Foreign Ministry of Iran: the state, or "
                + "the body as a node of its own that belongs to the state.", valueName: "state|body"))
    var actors: ExtractionOptions.Actors = .state

    @Flag(
        help: ArgumentHelp(
            "Take groups of people without a name for entities too: civilians, rebels, protesters. All that the texts call "
                + "alike are one."))
    var unnamed = false

    @Option(
        help: ArgumentHelp(
            "Leave out relations less certain than this share of 1. Without it a graph leaves out what is less certain than "
                + "0.6; `annotate` and `explain` tell all.", valueName: "share"))
    var minConfidence: Double?

    /// What a graph asks of its relations: of those below, about half are wrong in the news.
    static let leastConfidenceOfGraphs = 0.6

    @Option(help: ArgumentHelp("A model file in place of the built-in one.", valueName: "file"), completion: .file())
    var model: String?

    @Option(name: [.short, .long], help: ArgumentHelp("Documents to read at once.", valueName: "n"))
    var jobs: Int = Machine.processorCount

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs takes a whole number from 1 up, not \(jobs).") }
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence takes a number from 0 to 1, not \(minConfidence).")
        }
    }

    /// `leastConfidence` is asked of relations where the options do not say.
    func pipeline(
        reader: CorpusReader, parsing: CorpusPipeline.Parsing, leastConfidence: Double = 0
    ) throws -> CorpusPipeline {
        var options = ExtractionOptions(
            minimumConfidence: Confidence(minConfidence ?? leastConfidence), actors: actors, unnamed: unnamed)
        if let ledger { options.ledger = try MergeLedger(parsing: TextFile.read(ledger), file: ledger) }
        var lexicon = try Lexicon.standard()
        for path in entities { lexicon = try lexicon.adding(entities: TextFile.bytes(path), file: path) }
        var verbTable = Verbs.builtIn()
        for path in verbs { verbTable = try verbTable.adding(verbs: TextFile.read(path), file: path) }
        let model = try model.map { try LanguageModel(path: $0) } ?? LanguageModel.embedded()
        return CorpusPipeline(
            reader: reader, model: model,
            extractor: Extractor(lexicon: lexicon, verbs: verbTable, options: options),
            // Who else may act in a sentence is known from its tree.
            parsing: unnamed ? .all : parsing,
            jobs: jobs)
    }
}

extension AnalysisOptions {
    /// Names all that decides how a document is read, so that a store tells what it must read again.
    func engine(of pipeline: CorpusPipeline, repairs: Bool) throws -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for path in [entities, verbs, ledger.map { [$0] } ?? []].joined() {
            for byte in try TextFile.bytes(path) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x1FF) &* 0x100_0000_01B3
        }
        let sums = [
            pipeline.model.checksum, Lexicon.tableChecksum, hash, CorpusPipeline.rulesDigest, Extractor.pathsChecksum,
        ]
        .map { String($0, radix: 16) }
        return
            "relata \(RelataVersion.current), rules \(sums[3]), model \(sums[0]), paths \(sums[4]), tables \(sums[1]), "
            + "dictionaries \(sums[2]), "
            + "confidence \(pipeline.extractor.options.minimumConfidence.permille), actors \(actors)\(unnamed ? ", unnamed" : ""), repairs \(repairs)"
    }
}

extension ExtractionOptions.Actors: ExpressibleByArgument {}
