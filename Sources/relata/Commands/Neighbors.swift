import Annotation
import ArgumentParser
import EntityGraph
import GraphFormats
import Pipeline

/// `relata neighbors`: who is linked to whom, through what.
struct Neighbors: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists who is linked to an entity, and through what.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, dot, graphml
    }

    @Argument(help: "The graph.") var graph: GraphArgument
    @Argument(help: "An entity: a name, an alias or an id such as org:nato.") var name: String

    @Option(help: ArgumentHelp("Steps to go.", valueName: "n")) var depth: Int = 1
    @Option(help: "Which way the edges point, seen from the entity.") var direction: Direction = .both
    @OptionGroup var filter: EdgeFilterOptions
    @Option(help: "Only neighbours of this type.") var type: EntityType?
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .table
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if depth < 1 { throw ValidationError("--depth takes a whole number from 1 up, not \(depth).") }
    }

    func run() throws {
        let whole = try graph.load()
        let center = try NameFinder(whole, in: graph.location).node(name)
        let id = whole[center].id
        let graph = filter.apply(to: whole)
        let found = graph.node(id).map {
            Adjacency(graph).neighbors(of: $0, depth: depth, direction: direction, type: type)
        }
        switch format {
        case .table: try writeTable(graph, found ?? [])
        case .json: try writeJSON(graph, whole[center], found ?? [])
        case .dot: try StandardOutput.shared.write(part(graph, id, found ?? []), DOTWriter())
        case .graphml: try StandardOutput.shared.write(part(graph, id, found ?? []), GraphMLWriter())
        }
    }

    /// The centre and its neighbours, with all edges among them.
    private func part(_ graph: Graph, _ center: EntityID, _ neighbors: [Neighbor]) -> Graph {
        let kept = Set(neighbors.map(\.node) + [graph.node(center)].compactMap { $0 })
        return graph.induced { kept.contains($0) }
    }

    private func writeJSON(_ graph: Graph, _ center: Node, _ neighbors: [Neighbor]) throws {
        var json = JSONLine()
        json.object { json in
            json.key("center")
            json.object { Self.write(center, to: &$0) }
            json.key("neighbors")
            json.array(neighbors) { neighbor, json in
                json.object { json in
                    Self.write(graph[neighbor.node], to: &json)
                    json.member("distance", neighbor.distance)
                    json.member("statements", neighbor.weight)
                    json.key("edges")
                    json.array(neighbor.edges) { index, json in
                        json.object { Self.write(graph[index], in: graph, to: &$0) }
                    }
                }
            }
        }
        try StandardOutput.shared.write(json.bytes + [UInt8(ascii: "\n")])
    }

    private static func write(_ node: Node, to json: inout JSONLine) {
        json.member("id", node.id.value)
        json.member("label", node.label)
        json.member("type", node.type.name)
        json.member("mentions", node.mentionCount)
        json.member("documents", node.documentCount)
    }

    private static func write(_ edge: Edge, in graph: Graph, to json: inout JSONLine) {
        json.member("source", graph[edge.source].id.value)
        json.member("verb", edge.verb)
        json.member("target", graph[edge.target].id.value)
        json.member("class", edge.dominantClass.name)
        json.member("polarity", edge.dominantPolarity.name)
        json.member("modality", edge.dominantModality.name)
        json.member("statements", edge.count)
        json.member("documents", edge.documentCount)
        json.member("confidence", thousandths: Int(graph.confidence(of: edge, graph.sourceClusters()).permille))
    }

    private func writeTable(_ graph: Graph, _ neighbors: [Neighbor]) throws {
        let style = Style.standardOutput
        var table = Table([
            ("step", .right), ("entity", .left), ("type", .left), ("link", .left), ("class", .left), ("times", .right),
            ("documents", .right), ("confidence", .right),
        ])
        let sources = graph.sourceClusters()
        for neighbor in neighbors {
            for edge in neighbor.edges.map({ graph[$0] }) {
                let isOut = edge.target == neighbor.node
                let other = isOut ? edge.source : edge.target
                let near = depth > 1 ? graph[other].label + " " : ""
                let link =
                    isOut ? "\(near)—\(edge.verb)→" : "←\(edge.verb)—\(near.isEmpty ? "" : " " + graph[other].label)"
                table.add([
                    String(neighbor.distance), graph[neighbor.node].label, graph[neighbor.node].type.name,
                    edge.dominantPolarity == .negated ? link + " (negated)" : link, edge.dominantClass.name,
                    String(edge.count), String(edge.documentCount), Share.text(graph.confidence(of: edge, sources)),
                ])
            }
        }
        try table.write(style: style)
    }
}

extension Direction: ExpressibleByArgument {}

extension EntityType: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}
