import Annotation
import ArgumentParser
import Corpus
import EntityGraph
import GraphFormats
import GraphStore
import Pipeline

/// `relata build`: corpus → graph.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a corpus and writes its graph.",
        discussion: """
            Writes DIR/NAME.graphml for Gephi, yEd and Cytoscape, NAME.dot for Graphviz, NAME.json for relata and programs, \
            and tables of nodes and edges as CSV. Documents that fail are named, and the rest is done.
            With --store, what was read is kept and the set of documents named by --label; documents that the store knows \
            are not read again, and files are written only when --out is given.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var analysis: AnalysisOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
    var out: String?

    @Option(
        help: ArgumentHelp("A store to keep what was read in; made when it is not there.", valueName: "file"),
        completion: .file(extensions: ["relata"]))
    var store: String?

    @Option(help: ArgumentHelp("The name of this set of documents in the store.", valueName: "name"))
    var label: String = "latest"

    @Option(help: ArgumentHelp("The name of the files, without ending.", valueName: "name"))
    var name: String = "graph"

    @Option(
        help: ArgumentHelp(
            "The formats to write: \(ExportFormat.allValueStrings.joined(separator: ", ")).", valueName: "list"))
    var formats: FormatList = FormatList(formats: [.graphml, .dot, .json, .csv])

    @Option(help: "How finely edges are kept apart in files for drawing; JSON always keeps all.")
    var edges: Graph.Folding = .verb

    @Option(help: "How much of the evidence leaves the house.")
    var evidence: EvidenceDetail = .text

    @Flag(
        help: "Also link entities that a sentence mentions together: edges of the class CO_MENTION, in files only.")
    var coMentions = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if name.isEmpty || name.contains("/") { throw ValidationError("--name takes a file name, not \(name).") }
    }

    func run() throws {
        if let store { return try run(into: store) }
        let pipeline = try analysis.pipeline(
            reader: corpus.reader, parsing: .candidates, leastConfidence: AnalysisOptions.leastConfidenceOfGraphs)
        let spool = GraphSpool(evidence: evidence)
        var run = CorpusRun(corpus.paths, pipeline: pipeline, common: common)
        let (links, detail) = (coMentions, evidence)
        var crowded = 0
        try run.forEach(render: { read -> (PackedAnnotation, Int) in
            var annotation = read.annotation
            let crowded = links ? annotation.addCoMentions() : 0
            return (GraphSpool.pack(annotation, evidence: detail), crowded)
        }) {
            try spool.add($0)
            crowded += $1
        }
        let graph = try spool.finish()
        // A mistyped path must not put an empty graph in the place of a good one.
        let isUseless = run.tally.documents == 0 && run.tally.failures > 0
        let written = isUseless ? [] : try write(graph, to: out ?? "relata-graph")
        if crowded > 0 { common.note("relata: \(crowded) sentences mention too many entities to link them all") }
        try BuildSummary(
            entities: graph.nodeCount, edges: graph.edgeCount, statements: graph.statementCount, tally: run.tally,
            files: written, style: .standardOutput
        ).write(quiet: common.quiet)
        if run.status != .success { throw run.status }
    }

    /// Reads only what the store does not know, and names the documents by the label.
    private func run(into path: String) throws {
        try CorpusWriter.check(label)
        var intake = try StoreIntake(corpus: corpus, analysis: analysis, common: common) { engine in
            try CorpusWriter(path, engine: engine)
        }
        try intake.readAll()
        // Nor an empty version in the place of a good one.
        if intake.keys.isEmpty && intake.run.status != .success { throw intake.run.status }
        try intake.writer.publish(label, intake.keys)
        let version = try CorpusStore(reading: path).version(label)
        let written = try out.map {
            try write(try version.spooled(evidence: evidence, coMentions: coMentions), to: $0)
        }
        try BuildSummary(
            entities: version.nodeCount, edges: version.edgeCount, statements: version.statementCount,
            tally: intake.run.tally, files: (written ?? []) + ["\(path)@\(label)"], style: .standardOutput
        ).write(quiet: common.quiet)
        if intake.run.status != .success { throw intake.run.status }
    }

    private func write(_ graph: SpooledGraph, to out: String) throws -> [String] {
        try Folder.create(out)
        let details = ExportFormat.Details(edges: edges, evidence: evidence)
        var written: [String] = []
        for format in formats.formats {
            for (ending, writer) in format.files(details) {
                let path = "\(out)/\(name)\(ending)"
                try writer.write(graph, toFile: path)
                written.append(path)
            }
        }
        return written
    }
}

/// Formats separated by commas.
struct FormatList: ExpressibleByArgument {
    var formats: [ExportFormat]

    init(formats: [ExportFormat]) { self.formats = formats }

    init?(argument: String) {
        formats = []
        for name in argument.split(separator: ",") {
            guard let format = ExportFormat(rawValue: String(name)) else { return nil }
            if !formats.contains(format) { formats.append(format) }
        }
        if formats.isEmpty { return nil }
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

/// What a build tells at its end.
struct BuildSummary {
    var entities: Int
    var edges: Int
    var statements: Int
    var tally: CorpusRun.Tally
    var files: [String]
    var style: Style

    func write(quiet: Bool) throws {
        guard !quiet else { return }
        try line(
            "\(count(tally.documents, "document")), \(count(tally.sentences, "sentence")), \(count(tally.words, "word"))"
        )
        if tally.known > 0 { try line("\(tally.known) of them known already, not read again") }
        if tally.failures > 0 {
            try line(style.red("\(count(tally.failures, "document or path", "documents or paths")) failed"))
        }
        if tally.skipped > 0 { try line("\(count(tally.skipped, "file")) left aside (--verbose names them)") }
        if tally.repairCount > 0 {
            let kinds = zip(Repair.Kind.allCases, tally.repairs).filter { $0.1 > 0 }
                .map { "\($0.1) \($0.0.rawValue)" }
            try line("\(count(tally.repairCount, "repair")): \(kinds.joined(separator: ", "))")
        }
        if tally.garbled > 0 { try line("\(count(tally.garbled, "garbled stretch", "garbled stretches"))") }
        try line(
            "\(count(entities, "entity", "entities")), \(count(edges, "edge")) "
                + "out of \(count(statements, "statement"))")
        for file in files { try line("wrote \(file)") }
    }

    private func line(_ text: String) throws { try StandardOutput.shared.write(line: text) }

    private func count(_ n: Int, _ one: String, _ many: String? = nil) -> String {
        "\(n) \(n == 1 ? one : many ?? one + "s")"
    }
}
