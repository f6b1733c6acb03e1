import ArgumentParser
import EntityGraph
import GraphFormats

/// A format a graph can be written in, with the extension its files get.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case graphml, gexf, dot, json
    case nodes = "nodes-csv"
    case edges = "edges-csv"
    case csv

    /// What makes the writers of a format differ.
    struct Details {
        var edges = Graph.Folding.verb
        var evidence = EvidenceDetail.text
        var yEd = false
        var dynamic = false
        var legend = false
    }

    /// The files of this format beside each other: endings and their writers.
    func files(_ details: Details) -> [(ending: String, writer: any GraphWriter)] {
        switch self {
        case .graphml:
            [(".graphml", GraphMLWriter(edges: details.edges, evidence: details.evidence, isForYEd: details.yEd))]
        case .gexf: [(".gexf", GEXFWriter(edges: details.edges, isDynamic: details.dynamic))]
        case .dot: [(".dot", DOTWriter(edges: details.edges, evidence: details.evidence, hasLegend: details.legend))]
        case .json: [(".json", GraphJSONWriter(evidence: details.evidence))]
        case .nodes: [("-nodes.csv", CSVWriter(.nodes, edges: details.edges))]
        case .edges: [("-edges.csv", CSVWriter(.edges, edges: details.edges))]
        case .csv: Self.nodes.files(details) + Self.edges.files(details)
        }
    }
}

extension Graph.Folding: ExpressibleByArgument {}

extension EvidenceDetail: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}
