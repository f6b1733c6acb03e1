import Annotation
import ArgumentParser
import EntityGraph
import GraphFormats

/// `relata export`: one graph in another form.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a graph in another form, whole or in part.",
        discussion: "Without --out, writes to standard output. --to csv and --to neo4j write two tables and need --out."
    )

    @Argument(help: "The graph.") var graph: GraphArgument
    @Option(help: "The format.") var to: ExportFormat
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
    var out: String?

    @Option(help: "How finely edges are kept apart.") var edges: Graph.Folding = .verb
    @Option(help: "How much of the evidence to write.") var evidence: EvidenceDetail = .text
    @OptionGroup var filter: EdgeFilterOptions
    @Option(name: .customLong("type"), help: "Only entities of this type. Repeatable.") var types: [EntityType] = []
    @Option(help: ArgumentHelp("Only the n entities that matter most.", valueName: "n")) var top: Int?
    @Option(help: "The measure that --top goes by.") var by: Centrality = .weightedDegree
    @Option(help: ArgumentHelp("Only this entity and what is around it.", valueName: "name")) var ego: String?
    @Option(help: ArgumentHelp("How many steps around it.", valueName: "n")) var depth: Int = 1
    @Flag(help: "Only entities with an edge.") var linked = false
    @Flag(help: "Add labels and colours for yEd (GraphML).") var yed = false
    @Flag(help: "Add spells, so that Gephi's timeline plays the corpus (GEXF).") var dynamic = false
    @Flag(help: "Add a legend (DOT and pictures).") var legend = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a whole number from 1 up, not \(top).") }
        if depth < 1 { throw ValidationError("--depth takes a whole number from 1 up, not \(depth).") }
        if to.isSeveralFiles && out == nil {
            throw ValidationError("--to \(to.rawValue) writes two tables: name them with --out.")
        }
    }

    func run() throws {
        let part = try selected(try graph.load())
        let details = ExportFormat.Details(
            edges: edges, evidence: evidence, yEd: yed, dynamic: dynamic, legend: legend)
        warn(about: part)
        for (ending, writer) in to.files(details) {
            if let out {
                try writer.write(part, toFile: to.isSeveralFiles ? stem(out) + ending : out)
            } else {
                try StandardOutput.shared.write(part, writer)
            }
        }
    }

    private func selected(_ whole: Graph) throws -> Graph {
        var part = filter.documents(of: whole)
        if let ego {
            let center = try NameFinder(part, in: graph.location).node(ego)
            part = part.ego(of: center, depth: depth)
        }
        var filter = try filter.filter(in: whole)
        filter.types = types.isEmpty ? nil : Set(types)
        filter.top = top
        filter.rank = by
        filter.keepsIsolated = !linked && !self.filter.isNarrowing && top == nil && types.isEmpty
        return part.filtered(filter).strippingEvidence(to: evidence)
    }

    private func warn(about graph: Graph) {
        guard to == .dot, graph.nodes.count > DOTWriter.comfortableNodeCount else { return }
        common.note(
            "relata: \(graph.nodes.count) nodes are more than dot can draw; use sfdp, or --top or --ego for an excerpt")
    }

    private func stem(_ path: String) -> String {
        path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path
    }
}
