import Annotation
import Testing

@testable import EntityGraph

@Suite struct ViewTests {
    @Test(arguments: 0..<20) func `a filter by statement equals a graph of such statements`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let corpus = random.corpus(10)
        var filter = GraphFilter()
        filter.polarity = .negated
        filter.classes = [.assault, .aid, .agree, .accuse, .coerce, .consult, .cooperate]
        filter.keepsIsolated = true
        let wanted = MergeTests.build(
            corpus.map { document in
                var document = document
                document.relations.removeAll {
                    $0.polarity != .negated || !filter.classes!.contains($0.eventClass)
                }
                return document
            })
        #expect(MergeTests.isSame(MergeTests.build(corpus).filtered(filter), wanted))
    }

    @Test(arguments: 0..<20) func `a time window equals a graph of its documents`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let corpus = random.corpus(12)
        let (since, until) = (CalendarDate(year: 2024, month: 3, day: 9)!, CalendarDate(year: 2024, month: 8, day: 9)!)
        let wanted = MergeTests.build(
            corpus.filter { document in
                guard let date = document.date else { return false }
                return since <= date && date <= until
            })
        #expect(MergeTests.isSame(MergeTests.build(corpus).published(since: since, until: until), wanted))
        var filter = GraphFilter()
        filter.since = since
        filter.until = until
        let filtered = MergeTests.build(corpus).filtered(filter)
        #expect(filtered.edges.map(\.count) == wanted.edges.map(\.count))
    }

    @Test(arguments: 0..<20) func `folding keeps every statement`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let graph = MergeTests.build(random.corpus(10))
        for folding in Graph.Folding.allCases {
            let folded = graph.folded(by: folding)
            #expect(folded.violations().isEmpty)
            #expect(folded.edges.reduce(0) { $0 + $1.count } == graph.edges.reduce(0) { $0 + $1.count })
            #expect(
                graph.foldedEdges(by: folding).allSatisfy { $0.verbs.reduce(0) { $0 + $1.count } == $0.edge.count })
        }
        let pairs = Set(graph.edges.map { "\($0.source.value) \($0.target.value) \($0.isCoMention)" })
        #expect(graph.folded(by: .pair).edges.count == pairs.count)
        #expect(graph.folded(by: .eventClass).edges.allSatisfy { EventClass(name: $0.verb) == $0.dominantClass })
    }

    @Test(arguments: 0..<20) func `views are graphs`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let graph = MergeTests.build(random.corpus(10))
        var filter = GraphFilter()
        filter.top = 4
        let top = graph.filtered(filter)
        #expect(top.violations().isEmpty && top.nodes.count <= 4)
        filter = GraphFilter()
        filter.types = [.person, .place]
        let typed = graph.filtered(filter)
        #expect(typed.violations().isEmpty && typed.nodes.allSatisfy { $0.type != .organization })
        filter = GraphFilter()
        filter.minCount = 2
        filter.minConfidence = Confidence(0.5)
        filter.verbs = ["attack", "meet"]
        #expect(
            graph.filtered(filter).edges.count
                == graph.edges.count {
                    $0.count >= 2 && $0.confidence.permille >= 500 && ["attack", "meet"].contains($0.verb)
                })
        let ego = graph.ego(of: NodeIndex(0))
        #expect(ego.violations().isEmpty && ego.node(graph.nodes[0].id) != nil)
    }

    @Test(arguments: 0..<10) func `co-mentions are pairs in common documents`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let graph = MergeTests.build(random.corpus(10))
        var wanted: [CoMention] = []
        for (i, a) in graph.nodes.enumerated() {
            for j in graph.nodes.indices where j > i {
                let common = Set(a.documents).intersection(graph.nodes[j].documents).count
                if common >= 2 {
                    wanted.append(CoMention(first: NodeIndex(i), second: NodeIndex(j), documents: common))
                }
            }
        }
        #expect(graph.coMentions().pairs == wanted)
        let none = graph.coMentions(maxEntities: 0)
        #expect(none.pairs.isEmpty && none.skippedDocuments == graph.documents.count)
    }

    @Test func `what an edge amounts to`() {
        func tally(_ eventClass: EventClass, _ polarity: Polarity, _ count: Int32, symmetric: Bool = false) -> EdgeTally
        {
            EdgeTally(
                document: DocumentIndex(0), eventClass: eventClass, polarity: polarity, isSymmetric: symmetric,
                count: count, confidence: Confidence(permille: 600))
        }
        let edge = Edge(
            source: NodeIndex(0), verb: "meet", target: NodeIndex(1),
            tallies: [tally(.consult, .affirmed, 2), tally(.consult, .negated, 1), tally(.assault, .negated, 3)])
        #expect(edge.count == 6 && edge.count(.negated) == 4 && edge.count(.consult) == 3)
        #expect(edge.dominantClass == .consult, "the first of the codebook among equals")
        #expect(edge.dominantPolarity == .negated)
        #expect(!edge.isSymmetric)
        #expect(edge.confidence.permille == 600)
    }

    @Test(arguments: [([500, 500], 750), ([900], 900), ([0, 0], 0), ([1000, 1], 1000), ([999, 999, 999, 999], 999)])
    func `confidence of independent sources adds up`(members: [Int], combined: Int) {
        #expect(Confidence.combined(members.map { Confidence(permille: $0) }).permille == UInt16(combined))
    }
}
