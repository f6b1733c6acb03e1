import ArgumentParser
import Extraction
import Training

/// Relations that people have judged, by document or by sentence.
struct JudgedOptions: ParsableArguments {
    @Option(help: "Gold entities and relations, as JSON. Repeatable, or several parted by commas.")
    var gold: [String] = []
    @Option(help: "The folder with the documents of a --gold, in the same order.")
    var documents: [String] = []
    @Option(
        help: ArgumentHelp(
            "Judged sentences, a line of JSON each: text, source, verb, target, right. Repeatable.",
            discussion: "Ids and verbs as relata prints them; each sentence is read as a document of its own."))
    var judged: [String] = []
    @Option(help: "As --judged, of relations that were picked for a reason: the share of right ones means nothing.")
    var selected: [String] = []

    private var goldFiles: [String] { Self.parts(gold) }
    private var folders: [String] { Self.parts(documents) }

    private static func parts(_ lists: [String]) -> [String] {
        lists.flatMap { $0.split(separator: ",").map(String.init) }
    }

    func validate() throws {
        if goldFiles.count != folders.count { throw ValidationError("Each --gold needs its --documents.") }
        if goldFiles.isEmpty && judged.isEmpty && selected.isEmpty {
            throw ValidationError("Name --gold and --documents, or --judged.")
        }
    }

    func rated(byRulesAlone: Bool = false) throws -> [RatedSet] {
        let rating = try RelationRating(byRulesAlone: byRulesAlone)
        return try zip(goldFiles, folders).map { try rating.rate(gold: $0, documents: $1) }
            + Self.parts(judged).map { try rating.rate(judged: $0) }
            + Self.parts(selected).map { try rating.rate(judged: $0, isSelected: true) }
    }
}

struct Reliable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reliability", abstract: "Tells whether confidence keeps what it promises, on judged relations.")

    @OptionGroup var input: JudgedOptions

    func run() throws {
        for set in try input.rated() {
            print(set.heading)
            for line in ReliabilityReport.lines(set.outcomes) { print(line) }
            print("")
            for line in ReliabilityReport.thresholds(set.documents) { print(line) }
            print("")
        }
    }
}

struct Calibrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fits the weights of confidence to judged relations and prints them as Swift.",
        discussion: """
            Of relations by rules, the model of paths left aside. The weights stay near those of the program, the nearer the greater the strength. What is gained is told of \
            documents that the weights were not fitted to.
            """)

    @OptionGroup var input: JudgedOptions
    @Option(help: "How strongly weights are held to what they are, several parted by commas to compare them.")
    var strength = "8"

    func run() throws {
        let strengths = strength.split(separator: ",").compactMap { Double($0) }.filter { $0 > 0 }
        guard let last = strengths.last else { throw ValidationError("--strength takes numbers above 0.") }
        let sets = try input.rated(byRulesAlone: true)
        let before = Calibration(sets: sets, strength: last).before
        for (set, outcomes) in zip(sets, before) {
            print(set.heading)
            print("as it is        \(ReliabilityReport.scores(Reliability(outcomes)))")
        }
        print("all as it is    \(ReliabilityReport.scores(Reliability(Self.representative(before, sets))))")
        for strength in strengths { report(Calibration(sets: sets, strength: strength)) }
        let calibration = Calibration(sets: sets, strength: last)
        print("\nheld out, strength \(last)")
        for (set, outcomes) in zip(sets, calibration.heldOut()) {
            print(set.heading)
            for line in ReliabilityReport.lines(outcomes) { print(line) }
        }
        print("\nfitted to all, strength \(last)")
        for line in ReliabilityReport.weightTable(calibration.weights) { print(line) }
    }

    private func report(_ calibration: Calibration) {
        print("\nstrength \(calibration.strength)")
        let heldOut = calibration.heldOut()
        for (set, outcomes) in zip(calibration.sets, heldOut) {
            print("held out        \(ReliabilityReport.scores(Reliability(outcomes)))  \(set.name)")
        }
        let all = Self.representative(heldOut, calibration.sets)
        print("all held out    \(ReliabilityReport.scores(Reliability(all)))")
        guard calibration.sets.count > 1 else { return }
        for (set, outcomes) in zip(calibration.sets, calibration.acrossSets()) {
            print("by other sets   \(ReliabilityReport.scores(Reliability(outcomes)))  \(set.name)")
        }
    }
}

extension Calibrate {
    /// The outcomes of the sets that were not selected.
    private static func representative(_ outcomes: [[Outcome]], _ sets: [RatedSet]) -> [Outcome] {
        zip(outcomes, sets).flatMap { $1.isSelected ? [] : $0 }
    }
}

extension RatedSet {
    var heading: String {
        "\(name): \(documents.count) documents" + (isSelected ? ", selected" : "")
            + (missing > 0 ? ", \(missing) judged relations no longer read" : "")
    }
}
