import EntityGraph
import Foundation
import GraphFormats
import Testing

/// Other people's programs read what we write. `make test` sets RELATA_PYTHON to a Python that has networkx, igraph, lxml
/// and rdflib.
@Suite(
    .serialized,
    .enabled(if: ProcessInfo.processInfo.environment["RELATA_PYTHON"] != nil, "RELATA_PYTHON is not set; use make test")
)
struct `Interop` {
    static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Interop")

    /// A small graph with nasty texts and a larger one.
    static let graphs = [
        RandomGraph.make(seed: 11), RandomGraph.make(seed: 12), RandomGraph.make(seed: 13, nodes: 60, edges: 150),
        Graph(),
    ]

    private func inFolder(_ graph: Graph, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relata-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try GraphJSONWriter().write(graph, toFile: folder + "/expected.json")
        try body(folder)
    }

    private func run(_ script: String, _ arguments: [String], in folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["RELATA_PYTHON"]!)
        process.arguments =
            [Self.scripts.appendingPathComponent(script).path]
            + arguments.map { $0.contains(".") ? folder + "/" + $0 : $0 }
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
        let output = Pipe()
        process.standardError = output
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(script): \(text.suffix(1500))")
    }

    @Test(arguments: graphs.indices)
    func `networkx, igraph and lxml read GraphML`(index: Int) throws {
        let graph = Self.graphs[index]
        try inFolder(graph) { folder in
            try GraphMLWriter().write(graph, toFile: folder + "/graph.graphml")
            try run("read_graphml.py", ["graph.graphml", "expected.json", "again.graphml"], in: folder)
            let again = try GraphMLReader().read(file: folder + "/again.graphml")
            #expect(again == graph, "what networkx saved again")
            try GraphMLWriter(isForYEd: true).write(graph, toFile: folder + "/graph.graphml")
            try run("read_graphml.py", ["graph.graphml", "expected.json"], in: folder)
        }
    }

    @Test(arguments: graphs.indices)
    func `networkx and lxml read GEXF`(index: Int) throws {
        let graph = Self.graphs[index]
        try inFolder(graph) { folder in
            try GEXFWriter().write(graph, toFile: folder + "/graph.gexf")
            try run("read_gexf.py", ["graph.gexf", "expected.json"], in: folder)
            try GEXFWriter(isDynamic: true).write(graph, toFile: folder + "/graph.gexf")
            try run("read_gexf.py", ["graph.gexf", "expected.json", "dynamic"], in: folder)
        }
    }

    @Test(arguments: graphs.indices)
    func `Graphviz parses and draws DOT`(index: Int) throws {
        let graph = Self.graphs[index]
        try inFolder(graph) { folder in
            try DOTWriter(hasLegend: true).write(graph, toFile: folder + "/graph.dot")
            try run("read_dot.py", ["graph.dot", "expected.json"], in: folder)
        }
    }

    @Test(arguments: graphs.indices)
    func `Python's csv reads the tables`(index: Int) throws {
        let graph = Self.graphs[index]
        try inFolder(graph) { folder in
            for (consumer, name) in [(CSVWriter.Consumer.gephi, "gephi"), (.neo4j, "neo4j")] {
                try CSVWriter(.nodes, for: consumer).write(graph, toFile: folder + "/nodes.csv")
                try CSVWriter(.edges, for: consumer).write(graph, toFile: folder + "/edges.csv")
                try run("read_csv.py", ["nodes.csv", "edges.csv", "expected.json", name], in: folder)
            }
        }
    }

    @Test(arguments: graphs.indices)
    func `rdflib reads the same triples from Turtle and JSON-LD`(index: Int) throws {
        let graph = Self.graphs[index]
        try inFolder(graph) { folder in
            for evidence in EvidenceDetail.allCases {
                try TurtleWriter(evidence: evidence).write(graph, toFile: folder + "/graph.ttl")
                try JSONLDWriter(evidence: evidence).write(graph, toFile: folder + "/graph.jsonld")
                try run("read_rdf.py", ["graph.ttl", "graph.jsonld", "expected.json"], in: folder)
            }
        }
    }
}
