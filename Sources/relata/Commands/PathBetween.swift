import Annotation
import ArgumentParser
import EntityGraph

/// `relata path`: the strongest and the shortest chains between two entities.
struct PathBetween: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Shows the strongest and the shortest chain between two entities.")

    @Argument(help: "The graph.") var graph: GraphArgument
    @Argument(help: "Where the chain begins.") var from: String
    @Argument(help: "Where it ends.") var to: String

    @Option(help: "Follow edges this way only.") var direction: Direction = .both
    @OptionGroup var filter: EdgeFilterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let whole = try graph.load()
        let finder = NameFinder(whole, in: graph.location)
        let ids = try [from, to].map { whole[try finder.node($0)].id }
        let graph = filter.apply(to: whole)
        guard let source = graph.node(ids[0]), let target = graph.node(ids[1]),
            let shortest = Adjacency(graph).shortestPath(from: source, to: target, direction: direction)
        else {
            StandardError.write(
                "relata: no chain leads from \(whole[whole.node(ids[0])!].label) to \(whole[whole.node(ids[1])!].label)"
            )
            throw ExitStatus.partial
        }
        let strongest = Adjacency(graph).strongestPath(
            from: source, to: target, direction: direction, sources: graph.sourceClusters())
        if let strongest { try write(strongest, "strongest", graph) }
        if strongest?.nodes != shortest.nodes {
            try StandardOutput.shared.write(line: "")
            try write(shortest, "shortest", graph)
        }
    }

    private func write(_ path: GraphPath, _ title: String, _ graph: Graph) throws {
        let style = Style.standardOutput
        let steps = path.length == 1 ? "1 step" : "\(path.length) steps"
        try StandardOutput.shared.write(
            line: style.bold("\(title): \(steps), confidence \(Share.text(path.confidence))"))
        for (index, step) in path.steps.enumerated() {
            try StandardOutput.shared.write(
                line: "  \(graph[path.nodes[index]].label) · \(graph[path.nodes[index + 1]].label)")
            for edge in step.prefix(5).map({ graph[$0] }) {
                try StandardOutput.shared.write(
                    line: "      \(graph[edge.source].label) —\(edge.verb)→ \(graph[edge.target].label)  "
                        + style.faint("\(edge.dominantClass.name), \(edge.count)×"))
            }
            if step.count > 5 { try StandardOutput.shared.write(line: "      and \(step.count - 5) more") }
        }
    }
}
