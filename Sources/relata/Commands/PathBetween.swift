import Annotation
import ArgumentParser
import EntityGraph
import GraphStore

/// `relata path`: the strongest and the shortest chains between two entities.
struct PathBetween: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Shows the strongest and the shortest chain between two entities.")

    @Argument(help: "The graph.") var graph: GraphArgument
    @Argument(help: "Where the chain begins.") var from: String
    @Argument(help: "Where it ends.") var to: String

    @Option(help: "Follow edges this way only.") var direction: Direction = .both
    @Flag(help: "Only the shortest chain.") var shortest = false
    @OptionGroup var filter: EdgeFilterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        if let version = try graph.version() { return try write(from: version) }
        let whole = try graph.load(evidence: .none)
        let finder = NameFinder(whole, in: graph.location)
        let ids = try [from, to].map { whole[try finder.node($0)].id }
        let graph = try filter.apply(to: whole)
        guard let source = graph.node(ids[0]), let target = graph.node(ids[1]),
            let shortest = Adjacency(graph).shortestPath(from: source, to: target, direction: direction)
        else {
            StandardError.write(
                "relata: no chain leads from \(whole[whole.node(ids[0])!].label) to \(whole[whole.node(ids[1])!].label)"
            )
            throw ExitStatus.partial
        }
        let strongest =
            self.shortest
            ? nil
            : Adjacency(graph).strongestPath(
                from: source, to: target, direction: direction, sources: graph.sourceClusters())
        if let strongest { try write(strongest, "strongest", graph) }
        if strongest?.nodes != shortest.nodes {
            if strongest != nil { try StandardOutput.shared.write(line: "") }
            try write(shortest, "shortest", graph)
        }
    }

    /// From a store, row by row.
    private func write(from version: StoredVersion) throws {
        let finder = StoredNameFinder(version: version, place: graph.location)
        let ends = try [from, to].map { try finder.entity($0) }
        let filter = try filter.filter(for: version, in: graph.location)
        let path = try version.shortestPath(
            from: ends[0].index, to: ends[1].index, direction: direction, filter: filter)
        guard let path else {
            StandardError.write("relata: no chain leads from \(ends[0].label) to \(ends[1].label)")
            throw ExitStatus.partial
        }
        let strongest =
            shortest
            ? nil
            : try version.strongestPath(
                from: ends[0].index, to: ends[1].index, direction: direction, filter: filter)
        if let strongest { try write(strongest, "strongest") }
        if strongest?.entities.map(\.index) != path.entities.map(\.index) {
            if strongest != nil { try StandardOutput.shared.write(line: "") }
            try write(path, "shortest")
        }
    }

    private func write(_ path: StoredPath, _ title: String) throws {
        let labels = Dictionary(path.entities.map { ($0.index, $0.label) }) { first, _ in first }
        let steps = zip(zip(path.entities, path.entities.dropFirst()), path.steps).map { ends, edges in
            ChainStep(
                from: ends.0.label, to: ends.1.label,
                links: edges.map {
                    ChainStep.Link(source: labels[$0.source] ?? "", edge: $0, target: labels[$0.target] ?? "")
                })
        }
        try write(steps, title, path.confidence)
    }

    private func write(_ path: GraphPath, _ title: String, _ graph: Graph) throws {
        let steps = path.steps.enumerated().map { index, step in
            ChainStep(
                from: graph[path.nodes[index]].label, to: graph[path.nodes[index + 1]].label,
                links: step.map { graph[$0] }.map {
                    ChainStep.Link(source: graph[$0.source].label, edge: $0, target: graph[$0.target].label)
                })
        }
        try write(steps, title, path.confidence)
    }

    private func write(_ steps: [ChainStep], _ title: String, _ confidence: Confidence) throws {
        let style = Style.standardOutput
        let length = steps.count == 1 ? "1 step" : "\(steps.count) steps"
        try StandardOutput.shared.write(
            line: style.bold("\(title): \(length), confidence \(Share.text(confidence))"))
        for step in steps {
            try StandardOutput.shared.write(line: "  \(step.from) · \(step.to)")
            for link in step.links.prefix(5) {
                try StandardOutput.shared.write(
                    line: "      \(link.source) —\(link.edge.verb)→ \(link.target)  "
                        + style.faint("\(link.edge.dominantClass.name), \(link.edge.count)×"))
            }
            if step.links.count > 5 {
                try StandardOutput.shared.write(line: "      and \(step.links.count - 5) more")
            }
        }
    }
}

/// One step of a chain as it is shown.
private struct ChainStep {
    struct Link {
        var source: String
        var edge: Edge
        var target: String
    }

    var from: String
    var to: String
    var links: [Link]
}
