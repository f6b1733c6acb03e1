import ArgumentParser
import EntityGraph
import GraphFormats

/// `relata diff`: what changed between two graphs.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what changed between two graphs.",
        discussion: "Ends with 0 when nothing did, 1 when something did and 2 on trouble, like diff(1).")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json, dot, graphml, gexf, svg
    }

    @Argument(help: "The graph before.") var old: GraphArgument
    @Argument(help: "The graph after.") var new: GraphArgument
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .text
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
    var out: String?
    @Option(help: ArgumentHelp("Leave out counts that changed by less.", valueName: "n")) var minChange: Int = 1
    @Option(
        help: ArgumentHelp(
            "Leave out counts whose change chance explains: the least chi-square, 3.84 for one in twenty.",
            valueName: "x"))
    var minSignificance: Double = 0
    @Flag(help: "Show the sentences behind each change.") var why = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if minChange < 1 { throw ValidationError("--min-change takes a whole number from 1 up, not \(minChange).") }
        if minSignificance < 0 { throw ValidationError("--min-significance takes a number from 0 up.") }
    }

    func run() throws {
        var options = GraphDiff.Options()
        options.minChange = minChange
        options.minSignificance = minSignificance
        let diff = GraphDiff(old: try old.load(), new: try new.load(), options: options)
        if !common.quiet || out != nil { try write(diff) }
        if !diff.isEmpty { throw ExitStatus.partial }
    }

    private func write(_ diff: GraphDiff) throws {
        let writer = writer
        if let out {
            try writer.write(diff, toFile: out)
        } else {
            try StandardOutput.shared.writeSink { try writer.write(diff, to: $0) }
        }
    }

    private var writer: any GraphDiffWriter {
        switch format {
        case .text:
            DiffTextWriter(
                markup: out == nil && Style.standardOutput.isColored ? .terminal : .plain, evidenceLimit: why ? 5 : 0)
        case .markdown: DiffTextWriter(markup: .markdown, evidenceLimit: why ? 5 : 0)
        case .json: DiffJSONWriter()
        case .dot: DiffDOTWriter()
        case .graphml: DiffXMLWriter(.graphML)
        case .gexf: DiffXMLWriter(.gexf)
        case .svg: GraphvizPicture(.svg)
        }
    }
}
