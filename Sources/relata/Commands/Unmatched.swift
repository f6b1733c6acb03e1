import ArgumentParser
import Extraction
import Pipeline

/// `relata unmatched`: frequent names and verbs that no dictionary knows, ready to paste into one.
struct Unmatched: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists frequent names and verbs that no dictionary knows, ready for --entities and --verbs.")

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case entities, verbs
    }

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "Which dictionary to write lines for.")
    var kind: Kind = .entities

    @Option(help: ArgumentHelp("Leave out what occurs less often.", valueName: "n"))
    var minCount: Int = 2

    func run() throws {
        let pipeline = try analysis.pipeline(reader: corpus.reader, parsing: .candidates)
        var counts = UnmatchedCounts()
        var run = CorpusRun(corpus.paths, pipeline: pipeline, common: common)
        try run.forEach(render: { $0.unmatched }) { counts.merge($0) }
        switch kind {
        case .entities: try writeNames(counts)
        case .verbs: try writeVerbs(counts)
        }
        if run.status != .success { throw run.status }
    }

    private func writeNames(_ counts: UnmatchedCounts) throws {
        try StandardOutput.shared.write(line: "id\ttype\tname\taliases")
        for (name, count) in counts.rankedNames() where count >= minCount {
            let id = "\(name.type.prefix):\(Slug.make(name.text))"
            try write(count, "\(id)\t\(name.type.name)\t\(name.text)\t")
        }
    }

    private func writeVerbs(_ counts: UnmatchedCounts) throws {
        try StandardOutput.shared.write(line: "verb\tclass\tpreposition\tweight")
        for (lemma, count) in counts.rankedVerbs() where count >= minCount {
            try write(count, "\(lemma)\tOTHER\t\t")
        }
    }

    /// A line of a dictionary under a comment that tells how often it was missed.
    private func write(_ count: Int, _ line: String) throws {
        try StandardOutput.shared.write(line: "# \(count) times")
        try StandardOutput.shared.write(line: line)
    }
}
