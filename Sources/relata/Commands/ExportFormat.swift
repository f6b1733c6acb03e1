import ArgumentParser
import EntityGraph
import GraphFormats

/// A format a graph can be written in.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case graphml, gexf, dot, json
    /// Tables of nodes and edges, for Gephi and spreadsheets or for Neo4j's bulk importer.
    case csv
    case nodes = "nodes-csv"
    case edges = "edges-csv"
    case neo4j
    /// RDF with provenance.
    case turtle, jsonld
    /// Pictures by Graphviz.
    case svg, png, pdf
    /// Pictures of our own: who acts on whom, and when.
    case matrix, timeline

    /// What makes the writers of a format differ.
    struct Details {
        var edges = Graph.Folding.verb
        var evidence = EvidenceDetail.text
        var yEd = false
        var dynamic = false
        var legend = false
    }

    /// A file of the format: what its name ends in, and what writes it.
    typealias File = (ending: String, writer: any GraphWriter)

    /// The files of this format; most have one.
    func files(_ details: Details) -> [File] {
        switch self {
        case .graphml:
            [(".graphml", GraphMLWriter(edges: details.edges, evidence: details.evidence, isForYEd: details.yEd))]
        case .gexf: [(".gexf", GEXFWriter(edges: details.edges, isDynamic: details.dynamic))]
        case .dot: [(".dot", Self.dotWriter(details))]
        case .json: [(".json", GraphJSONWriter(evidence: details.evidence))]
        case .csv: Self.nodes.files(details) + Self.edges.files(details)
        case .nodes: [("-nodes.csv", CSVWriter(.nodes, edges: details.edges))]
        case .edges: [("-edges.csv", CSVWriter(.edges, edges: details.edges))]
        case .neo4j:
            [
                ("-nodes.csv", CSVWriter(.nodes, for: .neo4j, edges: details.edges)),
                ("-edges.csv", CSVWriter(.edges, for: .neo4j, edges: details.edges)),
            ]
        case .turtle: [(".ttl", TurtleWriter(evidence: details.evidence))]
        case .jsonld: [(".jsonld", JSONLDWriter(evidence: details.evidence))]
        case .svg: [(".svg", Self.picture(.svg, details))]
        case .png: [(".png", Self.picture(.png, details))]
        case .pdf: [(".pdf", Self.picture(.pdf, details))]
        case .matrix: [("-matrix.svg", MatrixSVGWriter())]
        case .timeline: [("-timeline.svg", TimelineSVGWriter())]
        }
    }

    /// Whether the format is several files, which need names.
    var isSeveralFiles: Bool { self == .csv || self == .neo4j }

    /// Whether the format is for eyes, through a layout program.
    var isDrawing: Bool { [.dot, .svg, .png, .pdf].contains(self) }

    private static func dotWriter(_ details: Details) -> DOTWriter {
        DOTWriter(edges: details.edges, evidence: details.evidence, hasLegend: details.legend)
    }

    private static func picture(_ format: GraphvizPicture.Format, _ details: Details) -> GraphvizPicture {
        GraphvizPicture(format, dot: DOTWriter(edges: details.edges, evidence: .none, hasLegend: details.legend))
    }
}

extension Graph.Folding: ExpressibleByArgument {}

extension EvidenceDetail: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}
