import ArgumentParser
import GraphStore
import Pipeline

/// `relata add`: further documents for a version of a store.
struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adds documents to a version of a store, reading only what is new.",
        discussion: """
            Without @LABEL the version last published is meant; a new label begins empty. A document takes the place of \
            another one from the same path.
            """)

    @Argument(help: "The store, STORE[@LABEL].") var store: StoreArgument
    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        var label = ""
        var intake = try StoreIntake(corpus: corpus, analysis: analysis, common: common) { engine in
            let opened = try store.writer(engine: engine)
            label = opened.label
            return opened.store
        }
        try CorpusWriter.check(label)
        try intake.readAll()
        try intake.writer.add(to: label, intake.keys).note(common)
        if intake.run.status != .success { throw intake.run.status }
    }
}

/// `relata remove`: documents out of a version of a store.
struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes documents out of a version of a store.",
        discussion: "What was read of them stays in the store until relata vacuum.")

    @Argument(help: "The store, STORE[@LABEL].") var store: StoreArgument
    @Argument(help: "Ids of documents, their paths, or folders.") var documents: [String]
    @OptionGroup var common: CommonOptions

    func run() throws {
        let (writer, label) = try store.writer()
        let change = try writer.remove(from: label, documents.map { .any($0) })
        guard change.removed > 0 else {
            StandardError.write("relata: \(label): no document has such an id or comes from such a path")
            throw ExitStatus.partial
        }
        change.note(common)
    }
}

extension LabelChange {
    fileprivate func note(_ common: CommonOptions) {
        common.note("\(label): \(added) added, \(removed) removed, \(documents) documents")
    }
}

/// `relata versions`: what labels a store has.
struct Versions: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the versions of a store, the last published last.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @Argument(help: "The store.", completion: .file(extensions: ["relata"])) var store: String
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .table
    @OptionGroup var common: CommonOptions

    func run() throws {
        let versions = try CorpusStore(reading: store).versions()
        switch format {
        case .table: try writeTable(versions)
        case .json: try writeJSON(versions)
        }
    }

    private func writeTable(_ versions: [VersionSummary]) throws {
        var table = Table([
            ("label", .left), ("documents", .right), ("words", .right), ("entities", .right), ("edges", .right),
            ("statements", .right), ("from", .left), ("to", .left), ("published", .left),
        ])
        for version in versions {
            table.add([
                version.label, String(version.documents), String(version.words), String(version.nodes),
                String(version.edges), String(version.statements), version.dates?.first.description ?? "",
                version.dates?.last.description ?? "", version.published,
            ])
        }
        try table.write(style: .standardOutput)
    }

    private func writeJSON(_ versions: [VersionSummary]) throws {
        var json = JSONLine()
        json.array(versions) { version, json in
            json.object { json in
                json.member("label", version.label)
                json.member("published", version.published)
                json.member("documents", version.documents)
                json.member("words", version.words)
                json.member("entities", version.nodes)
                json.member("edges", version.edges)
                json.member("statements", version.statements)
                json.member("from", version.dates?.first.description)
                json.member("to", version.dates?.last.description)
            }
        }
        json.endLine()
        try StandardOutput.shared.write(json.bytes)
    }
}

/// `relata vacuum`: gives room back.
struct Vacuum: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Deletes documents that no version of a store holds, and gives their room back.")

    @Argument(help: "The store.", completion: .file(extensions: ["relata"])) var store: String
    @Option(help: ArgumentHelp("Drop this version first. Repeatable.", valueName: "label")) var drop: [String] = []
    @Flag(help: "Check every page and record of the store afterwards.") var check = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let writer = try CorpusWriter(existing: store)
        for label in drop { try writer.drop(label) }
        let report = try writer.vacuum()
        common.note("\(report.documents) documents deleted, \(report.before) bytes before, \(report.after) after")
        if check {
            try writer.store.check()
            common.note("no damage found")
        }
    }
}
