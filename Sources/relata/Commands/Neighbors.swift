import Annotation
import ArgumentParser
import EntityGraph
import GraphFormats
import GraphStore
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
        if format == .table || format == .json, let version = try graph.version() { return try run(version) }
        let whole = try graph.load()
        let center = try NameFinder(whole, in: graph.location).node(name)
        let id = whole[center].id
        let graph = try filter.apply(to: whole)
        let found = graph.node(id).map {
            Adjacency(graph).neighbors(of: $0, depth: depth, direction: direction, type: type)
        }
        switch format {
        case .table: try writeTable(NeighborAnswer(graph, whole[center], found ?? []))
        case .json: try writeJSON(NeighborAnswer(graph, whole[center], found ?? []))
        case .dot: try StandardOutput.shared.write(part(graph, id, found ?? []), DOTWriter())
        case .graphml: try StandardOutput.shared.write(part(graph, id, found ?? []), GraphMLWriter())
        }
    }

    /// The same out of a store: only the rows of what is passed through are read.
    private func run(_ version: StoredVersion) throws {
        let center = try StoredNameFinder(version: version, place: graph.location).entity(name)
        let found = try version.neighbors(
            of: center.index, depth: depth, direction: direction, type: type,
            filter: filter.filter(for: version, in: graph.location))
        let answer = try NeighborAnswer(version, center, found)
        try format == .table ? writeTable(answer) : writeJSON(answer)
    }

    /// The centre and its neighbours, with all edges among them.
    private func part(_ graph: Graph, _ center: EntityID, _ neighbors: [Neighbor]) -> Graph {
        let kept = Set(neighbors.map(\.node) + [graph.node(center)].compactMap { $0 })
        return graph.induced { kept.contains($0) }
    }

    private func writeJSON(_ answer: NeighborAnswer) throws {
        var json = JSONLine()
        json.object { json in
            json.key("center")
            json.object { Self.write(answer.center, to: &$0) }
            json.key("neighbors")
            json.array(answer.neighbors) { neighbor, json in
                json.object { json in
                    Self.write(neighbor.entity, to: &json)
                    json.member("distance", neighbor.distance)
                    json.member("statements", neighbor.weight)
                    json.key("edges")
                    json.array(neighbor.links) { link, json in json.object { Self.write(link, to: &$0) } }
                }
            }
        }
        try StandardOutput.shared.write(json.bytes + [UInt8(ascii: "\n")])
    }

    private static func write(_ entity: NeighborAnswer.Entity, to json: inout JSONLine) {
        json.member("id", entity.id.value)
        json.member("label", entity.label)
        json.member("type", entity.type.name)
        json.member("mentions", entity.mentions)
        json.member("documents", entity.documents)
    }

    private static func write(_ link: NeighborAnswer.Link, to json: inout JSONLine) {
        json.member("source", link.source.id.value)
        json.member("verb", link.edge.verb)
        json.member("target", link.target.id.value)
        json.member("class", link.edge.dominantClass.name)
        json.member("polarity", link.edge.dominantPolarity.name)
        json.member("modality", link.edge.dominantModality.name)
        json.member("statements", link.edge.count)
        json.member("documents", link.edge.documentCount)
        json.member("confidence", thousandths: Int(link.confidence.permille))
    }

    private func writeTable(_ answer: NeighborAnswer) throws {
        var table = Table([
            ("step", .right), ("entity", .left), ("type", .left), ("link", .left), ("class", .left), ("times", .right),
            ("documents", .right), ("confidence", .right),
        ])
        for neighbor in answer.neighbors {
            for link in neighbor.links {
                let isOut = link.target.id == neighbor.entity.id
                let other = isOut ? link.source : link.target
                let near = depth > 1 ? other.label + " " : ""
                let arrow =
                    isOut
                    ? "\(near)—\(link.edge.verb)→" : "←\(link.edge.verb)—\(near.isEmpty ? "" : " " + other.label)"
                table.add([
                    String(neighbor.distance), neighbor.entity.label, neighbor.entity.type.name,
                    link.edge.dominantPolarity == .negated ? arrow + " (negated)" : arrow,
                    link.edge.dominantClass.name, String(link.edge.count), String(link.edge.documentCount),
                    Share.text(link.confidence),
                ])
            }
        }
        try table.write(style: .standardOutput)
    }
}

extension Direction: ExpressibleByArgument {}

extension EntityType: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}
