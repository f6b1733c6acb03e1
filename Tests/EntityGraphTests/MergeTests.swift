import Annotation
import Testing

@testable import EntityGraph

@Suite struct MergeTests {
    static func build(_ documents: some Sequence<DocumentAnnotation>) -> Graph {
        var builder = GraphBuilder()
        for document in documents { builder.add(document) }
        return builder.finish()
    }

    /// Equality as bytes: Swift takes composed and decomposed strings for equal.
    static func isSame(_ a: Graph, _ b: Graph) -> Bool {
        a == b
            && a.nodes.map { $0.surfaces.map { Array($0.utf8) } } == b.nodes.map { $0.surfaces.map { Array($0.utf8) } }
            && a.nodes.map { Array($0.label.utf8) } == b.nodes.map { Array($0.label.utf8) }
    }

    @Test(arguments: 0..<60) func `merge of overlapping parts equals the whole`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let corpus = random.corpus(12)
        var random2 = SplitMix64(seed: UInt64(seed) + 1000)
        let a = corpus.filter { _ in random2.below(3) < 2 }
        let b = corpus.filter { _ in random2.below(3) < 2 }
        let both = corpus.filter { document in
            (a + b).contains { $0.id == document.id && $0.fingerprint == document.fingerprint }
        }
        let whole = Self.build(both.shuffled(using: &random2))
        #expect(whole.violations().isEmpty)
        #expect(Self.isSame(Graph.merged(Self.build(a), Self.build(b)), whole))
        #expect(Self.isSame(Graph.merged(Self.build(b), Self.build(a)), whole))
        #expect(Self.isSame(Self.build(a + b), whole), "a document added twice counts once")
    }

    @Test(arguments: 0..<20) func `merge is associative and idempotent`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let parts = (0..<3).map { _ in Self.build(random.corpus(6)) }
        let left = Graph.merged(Graph.merged(parts[0], parts[1]), parts[2])
        let right = Graph.merged(parts[0], Graph.merged(parts[1], parts[2]))
        #expect(Self.isSame(left, right))
        #expect(Self.isSame(Graph.merged(left, left), left))
        #expect(Self.isSame(Graph.merged(left, parts[1]), left))
        #expect(Self.isSame(Graph.merged(left, Graph()), left))
        #expect(left.violations().isEmpty)
    }

    @Test(arguments: 0..<20) func `merged builders equal one builder`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let corpus = random.corpus(10)
        var parts = [GraphBuilder(), GraphBuilder(), GraphBuilder()]
        for (i, document) in corpus.enumerated() { parts[(i * 7) % 3].add(document) }
        var all = GraphBuilder()
        for part in parts.reversed() { all.merge(part) }
        #expect(Self.isSame(all.finish(), Self.build(corpus)))
    }

    @Test(arguments: 0..<40) func `removing documents equals never having read them`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let corpus = random.corpus(10)
        let kept = corpus.filter { $0.fingerprint % 3 != UInt64(seed % 3) }
        let whole = Self.build(corpus)
        let gone = whole.documents.indices.filter { whole.documents[$0].fingerprint % 3 == UInt64(seed % 3) }
        let rest = whole.removing(documents: gone.map { DocumentIndex($0) })
        #expect(Self.isSame(rest, Self.build(kept)))
    }

    @Test(arguments: 0..<20) func `limits of evidence commute with merges`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let corpus = random.corpus(30)
        let a = Self.build(corpus.prefix(18))
        let b = Self.build(corpus.suffix(18))
        let limited = Graph.merged(a.limitingEvidence(to: 2), b.limitingEvidence(to: 2)).limitingEvidence(to: 2)
        #expect(Self.isSame(limited, Graph.merged(a, b).limitingEvidence(to: 2)))
        #expect(limited.edges.allSatisfy { $0.evidence.count <= 2 })
        let stripped = Graph.merged(a.strippingEvidence(to: .offsets), b)
        #expect(Self.isSame(Graph.merged(stripped, a), Graph.merged(a, b)), "lost texts come back")
        #expect(a.strippingEvidence(to: .none).edges.allSatisfy { $0.evidence.isEmpty && $0.count > 0 })
    }

    @Test(arguments: 0..<20) func `parts in any order become the same graph`(seed: Int) throws {
        var random = RandomAnnotations(seed: UInt64(seed))
        let graph = Self.build(random.corpus(10))
        let n = Int32(graph.nodes.count)
        let d = Int32(graph.documents.count)
        let turned = Remapping(documents: (0..<d).map { d - 1 - $0 }, nodes: (0..<n).map { n - 1 - $0 })
        let again = try Graph(
            documents: graph.documents.reversed(), nodes: graph.nodes.reversed().map { $0.moved(turned) },
            edges: graph.edges.shuffled(using: &random.random).map { $0.moved(turned) })
        #expect(Self.isSame(again, graph))
    }

    @Test func `broken parts are refused`() {
        var random = RandomAnnotations(seed: 3)
        let graph = Self.build(random.corpus(10))
        #expect(throws: GraphViolation.duplicateNode(graph.nodes[0].id)) {
            try Graph(documents: graph.documents, nodes: graph.nodes + [graph.nodes[0]], edges: [])
        }
        #expect(throws: GraphViolation.malformedNode(graph.nodes[0].id)) {
            try Graph(documents: [], nodes: graph.nodes, edges: [])
        }
        #expect(throws: GraphViolation.malformedEdge(at: 0)) {
            try Graph(documents: graph.documents, nodes: [], edges: graph.edges)
        }
    }
}
