import Annotation
import EntityGraph
import TestSupport
import Testing

@testable import GraphStore

/// Graphs told part by part against graphs in memory.
@Suite struct SpoolTests {
    private struct List: AnnotationSource {
        var documents: [DocumentAnnotation]

        func forEachAnnotation(withTexts: Bool, _ body: (DocumentAnnotation) throws -> Void) throws {
            for var document in documents {
                if !withTexts { document.sentenceTexts = [:] }
                try body(document)
            }
        }
    }

    /// Some documents read twice, the second time otherwise.
    private static func corpus(_ seed: UInt64) -> [DocumentAnnotation] {
        var documents = SampleCorpus.documents(60, seed: seed)
        for (i, other) in SampleCorpus.documents(12, seed: seed + 100).enumerated() {
            var again = other
            (again.id, again.fingerprint) = (documents[i * 3].id, documents[i * 3].fingerprint)
            documents.append(again)
        }
        return documents
    }

    /// A budget of a few bytes makes every row a run of its own; the largest one sorts in memory.
    @Test(arguments: 1...6 as ClosedRange<UInt64>, [1, 4000, 1 << 26])
    func `a spool gives the graph of a builder`(seed: UInt64, budget: Int) throws {
        let documents = Self.corpus(seed)
        for detail in EvidenceDetail.allCases {
            let expected = SampleCorpus.graph(documents, detail)
            let spool = try SpooledGraph(List(documents: documents), evidence: detail, budget: budget)
            #expect(try spool.collected() == expected)
            #expect(spool.edgeCount == expected.edges.count)
            #expect(spool.statementCount == expected.edges.reduce(0) { $0 + $1.count })
            for node in expected.nodeIndices {
                #expect(spool.id(of: node) == expected[node].id)
                #expect(spool.label(of: node).utf8.elementsEqual(expected[node].label.utf8))
                #expect(spool.index(of: expected[node].id) == node)
            }
            for (i, document) in expected.documents.enumerated() {
                #expect(spool.date(of: DocumentIndex(i)) == document.date)
                #expect(spool.identity(of: DocumentIndex(i)).id.utf8.elementsEqual(document.id.utf8))
            }
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `the order of documents does not matter, and a log keeps them`(seed: UInt64) throws {
        var documents = Self.corpus(seed)
        documents[0].sentenceTexts[50_000] = "The last sentence of a long document."
        let spool = GraphSpool()
        for document in documents.reversed() { try spool.add(document) }
        #expect(try spool.finish().collected() == SampleCorpus.graph(documents))
        #expect(try GraphSpool().finish().collected() == Graph())
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `parts are those of the graph in memory`(seed: UInt64) throws {
        let documents = Self.corpus(seed)
        let graph = SampleCorpus.graph(documents)
        let spool = try SpooledGraph(List(documents: documents), evidence: .text, budget: 4000)
        var filters: [GraphFilter] = []
        func add(_ change: (inout GraphFilter) -> Void) {
            var filter = GraphFilter()
            change(&filter)
            filters.append(filter)
        }
        add { _ in }
        add { $0.keepsIsolated = true }
        add { $0.types = [.person, .place] }
        add { $0.since = CalendarDate(year: 2024, month: 6, day: 1) }
        add { $0.speaker = graph.nodes[2].id }
        add { $0.polarity = .negated }
        for measure in Centrality.allCases {
            add {
                ($0.top, $0.rank) = (5, measure)
                $0.minConfidence = Confidence(permille: 500)
            }
        }
        add { ($0.top, $0.types, $0.minCount) = (3, [.organization], 2) }
        for filter in filters { #expect(try spool.part(filter).collected() == graph.filtered(filter)) }
        for node in [NodeIndex(0), NodeIndex(5)] {
            for depth in 1...2 {
                #expect(try spool.part(around: node, depth: depth).collected() == graph.ego(of: node, depth: depth))
            }
        }
        let narrow = StoreFilter(publishers: ["Post"], source: "in/1")
        var whole = narrow
        whole.statements.keepsIsolated = true
        #expect(try narrow.documents(of: spool).collected() == whole.narrowed(graph))
    }

    @Test(arguments: Graph.Folding.allCases)
    func `edges fold source by source`(folding: Graph.Folding) throws {
        let documents = Self.corpus(9)
        let spool = try SpooledGraph(List(documents: documents), evidence: .text, budget: 4000)
        var folded: [FoldedEdge] = []
        try spool.forEachFoldedEdge(by: folding) { folded.append($0) }
        #expect(folded == SampleCorpus.graph(documents).foldedEdges(by: folding))
    }

    @Test func `a sorter gives back every row in order, as often as asked`() throws {
        for budget in [1, 500, 1 << 20] {
            var random = SplitMix64(seed: 3)
            var sorter = RowSorter(budget: budget)
            var expected: [[UInt64]] = []
            for _ in 0..<400 {
                let key = RowSorter.Key(high: random.next() % 9, low: random.next() % 9)
                let row = [UInt8](repeating: UInt8(key.low), count: random.next(below: 3000))
                expected.append([key.high, key.low])
                try sorter.add(key, row)
            }
            try sorter.finish()
            for _ in 0..<2 {
                var found: [[UInt64]] = []
                try sorter.read { key, row in
                    #expect(row.allSatisfy { $0 == UInt8(key.low) })
                    found.append([key.high, key.low])
                }
                #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) })
            }
        }
    }
}
