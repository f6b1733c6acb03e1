import Annotation
import EntityGraph
import GraphFormats
import Testing

@Suite struct `Round trips` {
    /// Bytes, for two strings may be equal to Swift and yet differ.
    private func text(_ graph: Graph) throws -> String {
        String(decoding: try GraphJSONWriter().bytes(of: graph), as: UTF8.self)
    }

    @Test(arguments: 0..<60)
    func `GraphML gives back an equal graph`(seed: Int) throws {
        let graph = RandomGraph.make(seed: UInt64(seed))
        for isForYEd in [false, true] {
            let file = try GraphMLWriter(isForYEd: isForYEd).bytes(of: graph)
            let back = try GraphMLReader().read(file)
            #expect(back == graph)
            #expect(try text(back) == text(graph))
        }
    }

    @Test(arguments: 0..<60)
    func `JSON gives back an equal graph`(seed: Int) throws {
        let graph = RandomGraph.make(seed: UInt64(seed))
        let file = try GraphJSONWriter().bytes(of: graph)
        let back = try GraphJSONReader().read(file)
        #expect(back == graph)
        #expect(try GraphJSONWriter().bytes(of: back) == file)
    }

    @Test(arguments: EvidenceDetail.allCases)
    func `what evidence leaves the house`(detail: EvidenceDetail) throws {
        let graph = RandomGraph.make(seed: 7, nodes: 20, edges: 60)
        let stripped = graph.strippingEvidence(to: detail)
        #expect(try GraphMLReader().read(GraphMLWriter(evidence: detail).bytes(of: graph)) == stripped)
        #expect(try GraphJSONReader().read(GraphJSONWriter(evidence: detail).bytes(of: graph)) == stripped)
    }

    @Test func `the empty graph`() throws {
        let empty = Graph()
        #expect(try GraphMLReader().read(GraphMLWriter().bytes(of: empty)) == empty)
        #expect(try GraphJSONReader().read(GraphJSONWriter().bytes(of: empty)) == empty)
    }

    @Test func `a thousand documents take several keys`() throws {
        let documents = (0..<1000).map { DocumentRecord(id: "d\($0)", fingerprint: UInt64($0), source: "s") }
        let graph = try Graph(documents: documents, nodes: [], edges: [])
        #expect(try GraphMLReader().read(GraphMLWriter().bytes(of: graph)) == graph)
    }

    @Test func `every writer gives the same bytes twice`() throws {
        let graph = RandomGraph.make(seed: 3, nodes: 30, edges: 90)
        for folding in EdgeFolding.allCases {
            let writers: [any GraphWriter] = [
                GraphMLWriter(edges: folding), DOTWriter(edges: folding, hasLegend: true),
                CSVWriter(.edges, edges: folding), CSVWriter(.edges, for: .neo4j, edges: folding),
                CSVWriter(.nodes), CSVWriter(.nodes, for: .neo4j),
            ]
            for writer in writers { #expect(try writer.bytes(of: graph) == writer.bytes(of: graph)) }
        }
    }
}
