import ArgumentParser
import EntityGraph
import GraphFormats

/// `relata merge`: the union of partial graphs.
struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Unites partial graphs, as if one graph had been built of all their documents.",
        discussion: "The order of the graphs does not matter, and a document that several of them hold counts once.")

    @Argument(help: "The graphs.") var graphs: [GraphArgument]
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write, .json or .graphml.", valueName: "graph"))
    var out: String
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if GraphFileFormat(path: out) == nil {
            throw ValidationError("--out takes a .json or .graphml file, not \(out).")
        }
    }

    func run() throws {
        let merged = Graph.merged(try graphs.map { try $0.load() })
        switch GraphFileFormat(path: out) {
        case .json: try GraphJSONWriter().write(merged, toFile: out)
        case .graphML: try GraphMLWriter().write(merged, toFile: out)
        case nil: preconditionFailure("validated")
        }
        common.note(
            "\(out): \(merged.documents.count) documents, \(merged.nodes.count) entities, \(merged.edges.count) edges")
    }
}
