import ArgumentParser
import GraphFormats

/// `relata validate`: a graph file against the rules of its consumers.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Holds a graph file against the rules of Gephi, Graphviz, networkx, igraph, yEd, Cytoscape and others.",
        discussion: "Reads GraphML, GEXF, DOT, JSON and CSV, whoever wrote them. Advice alone leaves the status 0.")

    @Argument(help: "The file.", completion: .file()) var file: String
    @Option(name: .customLong("as"), help: "Its format; without it, by name and content.") var format: FileFormat?
    @OptionGroup var common: CommonOptions

    func run() throws {
        guard format != nil || FileFormat(path: file) != nil else {
            throw Refusal("\(file): expected a .graphml, .gexf, .dot, .json or .csv file; name its format with --as")
        }
        let report = try GraphValidator(as: format).validate(file: file)
        for problem in report.problems where problem.rule.isSerious || !common.quiet {
            try StandardOutput.shared.write(line: Wording.text(problem, in: file))
        }
        for rule in FormatRule.allCases where report.count(of: rule) > FormatReport.limit {
            try StandardOutput.shared.write(
                line: "\(file): \(report.count(of: rule) - FormatReport.limit) more of the kind \(rule.rawValue)")
        }
        if report.problems.isEmpty { common.note("\(file): sound \(report.format.rawValue)") }
        if !report.isSound { throw ExitStatus.partial }
    }
}

extension FileFormat: ExpressibleByArgument {}
