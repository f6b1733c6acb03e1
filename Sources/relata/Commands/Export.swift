import Annotation
import ArgumentParser
import EntityGraph
import GraphFormats
import GraphStore

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
    @Flag(
        help: "Also link entities that a sentence mentions together: edges of the class CO_MENTION (of a store).")
    var coMentions = false
    @Flag(help: "Draw all entities, however many (DOT and pictures).") var whole = false
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
        let details = ExportFormat.Details(
            edges: edges, evidence: evidence, yEd: yed, dynamic: dynamic, legend: legend)
        let part = try excerpt(of: try selected())
        for (ending, writer) in to.files(details) {
            if let out {
                try writer.write(part, toFile: to.isSeveralFiles ? stem(out) + ending : out)
            } else {
                try StandardOutput.shared.write(part, writer)
            }
        }
    }

    /// What was asked for. Of a store it is read while it is written, whatever its size.
    private func selected() throws -> any GraphSource {
        if let version = try graph.version() {
            let store = try filter.filter(for: version, in: graph.location)
            let center = try ego.map { try StoredNameFinder(version: version, place: graph.location).entity($0).index }
            // Places of what happened are told by evidence alone, and keep their entities.
            let detail = isWhole ? evidence : max(evidence, .offsets)
            let whole = try store.documents(of: try version.spooled(evidence: detail, coMentions: coMentions))
            return try part(of: try center.map { try whole.part(around: $0, depth: depth) } ?? whole, store.statements)
        }
        if coMentions {
            throw Refusal(
                "--co-mentions needs a store, for a graph file does not say where entities are mentioned; "
                    + "or give it to relata build")
        }
        let whole = try graph.load()
        var part = filter.documents(of: whole)
        if let ego {
            let center = try NameFinder(part, in: graph.location).node(ego)
            part = part.ego(of: center, depth: depth)
        }
        return try self.part(of: part, try filter.filter(in: whole))
    }

    private func part(of graph: any GraphSource, _ conditions: GraphFilter) throws -> any GraphSource {
        var filter = conditions
        filter.types = types.isEmpty ? nil : Set(types)
        filter.top = top
        filter.rank = by
        filter.keepsIsolated = keepsIsolated
        return try graph.part(filter)
    }

    private var keepsIsolated: Bool { !linked && !filter.isNarrowing && top == nil && types.isEmpty }
    private var isWhole: Bool { keepsIsolated && ego == nil }

    /// Of a graph that no layout program can draw so that it is read, the entities that matter most.
    private func excerpt(of graph: any GraphSource) throws -> any GraphSource {
        guard to.isDrawing, !whole, top == nil, ego == nil, graph.nodeCount > DOTWriter.comfortableNodeCount
        else { return graph }
        var filter = GraphFilter()
        filter.top = Self.drawnNodeCount
        filter.rank = by
        common.note(
            "relata: \(graph.nodeCount) entities are more than can be drawn: took the \(Self.drawnNodeCount) that "
                + "matter most; --top and --ego choose others, --whole takes all")
        return try graph.part(filter)
    }

    private static let drawnNodeCount = 1000

    private func stem(_ path: String) -> String {
        path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path
    }
}
