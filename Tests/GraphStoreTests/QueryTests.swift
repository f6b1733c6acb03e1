import Annotation
import EntityGraph
import Foundation
import TestSupport
import Testing

@testable import GraphStore

/// Questions to the store against the same questions to the graph in memory.
@Suite struct QueryTests {
    let folder = TemporaryFolder()
    let documents = SampleCorpus.documents(90, seed: 11)
    let version: StoredVersion
    let graph: Graph

    init() throws {
        let writer = try CorpusWriter(folder("corpus.relata"), engine: "test")
        for document in documents { try writer.put(document) }
        try writer.publish("all", documents.map { DocumentKey($0) })
        version = try CorpusStore(reading: folder("corpus.relata")).version()
        graph = SampleCorpus.graph(documents, .none)
    }

    private static var filters: [GraphFilter] {
        var filters = [GraphFilter()]
        func add(_ change: (inout GraphFilter) -> Void) {
            var filter = GraphFilter()
            change(&filter)
            filters.append(filter)
        }
        add { $0.since = CalendarDate(year: 2024, month: 6, day: 1) }
        add { $0.until = CalendarDate(year: 2024, month: 6, day: 1) }
        add { $0.classes = [.assault, .consult, .aid, .agree] }
        add { $0.verbs = ["attack", "back_down"] }
        add { $0.polarity = .negated }
        add { $0.speaker = EntityID("org:e1") }
        add { $0.minConfidence = Confidence(permille: 700) }
        add {
            $0.minCount = 2
            $0.modalities = [.asserted, .reported]
        }
        return filters
    }

    @Test func `entities have the figures of the graph`() throws {
        let entities = try version.entities(Set(graph.nodeIndices))
        #expect(entities.map(\.id) == graph.nodes.map(\.id))
        #expect(entities.map { Array($0.label.utf8) } == graph.nodes.map { Array($0.label.utf8) })
        #expect(entities.map(\.mentions) == graph.nodes.map(\.mentionCount))
        #expect(entities.map(\.documents) == graph.nodes.map(\.documentCount))
        #expect(version.sources == graph.sourceClusters())
    }

    @Test(arguments: Self.filters, [Direction.out, .in, .both])
    func `neighbours equal those of the filtered graph`(filter: GraphFilter, direction: Direction) throws {
        var keeping = filter
        keeping.keepsIsolated = true
        let filtered = graph.filtered(keeping)
        for depth in 1...2 {
            for center in graph.nodeIndices {
                let expected = Adjacency(filtered).neighbors(of: center, depth: depth, direction: direction)
                let found = try version.neighbors(
                    of: center, depth: depth, direction: direction, filter: StoreFilter(filter))
                #expect(found.map(\.entity.index) == expected.map(\.node))
                #expect(found.map(\.distance) == expected.map(\.distance))
                #expect(found.map(\.weight) == expected.map(\.weight))
                #expect(found.map(\.edges) == expected.map { $0.edges.map { filtered[$0] } })
            }
        }
    }

    @Test(arguments: Self.filters)
    func `shortest paths equal those of the filtered graph`(filter: GraphFilter) throws {
        var keeping = filter
        keeping.keepsIsolated = true
        let filtered = graph.filtered(keeping)
        let adjacency = Adjacency(filtered)
        for direction in [Direction.out, .both] {
            for source in graph.nodeIndices {
                for target in graph.nodeIndices {
                    let expected = adjacency.shortestPath(from: source, to: target, direction: direction)
                    let found = try version.shortestPath(
                        from: source, to: target, direction: direction, filter: StoreFilter(filter))
                    #expect(found?.entities.map(\.index) == expected?.nodes)
                    #expect(found?.steps == expected.map { $0.steps.map { $0.map { filtered[$0] } } })
                }
            }
        }
    }

    @Test(arguments: Self.filters)
    func `strongest paths equal those of the filtered graph`(filter: GraphFilter) throws {
        var keeping = filter
        keeping.keepsIsolated = true
        let filtered = graph.filtered(keeping)
        let adjacency = Adjacency(filtered)
        let sources = filtered.sourceClusters()
        for direction in [Direction.out, .both] {
            for source in graph.nodeIndices {
                for target in graph.nodeIndices {
                    let expected = adjacency.strongestPath(
                        from: source, to: target, direction: direction, sources: sources)
                    let found = try version.strongestPath(
                        from: source, to: target, direction: direction, filter: StoreFilter(filter))
                    #expect(found?.entities.map(\.index) == expected?.nodes)
                    #expect(found?.confidence == expected?.confidence)
                    #expect(found?.steps == expected.map { $0.steps.map { $0.map { filtered[$0] } } })
                }
            }
        }
    }

    @Test func `why shows the evidence of the graph`() throws {
        let whole = SampleCorpus.graph(documents)
        let entities = try version.entities(Set(whole.nodeIndices))
        for edge in whole.edges {
            let part = try version.why(entities[edge.source.offset], edge.verb, entities[edge.target.offset])
            let found = try #require(part.edges.first { $0.verb.utf8.elementsEqual(edge.verb.utf8) })
            #expect(found.count == edge.count)
            #expect(found.evidence.map(\.trigger) == edge.evidence.map(\.trigger))
            #expect(found.evidence.map(\.text) == edge.evidence.map(\.text))
            #expect(found.evidence.map { part[$0.document].source } == edge.evidence.map { whole[$0.document].source })
            #expect(part[found.source].label.utf8.elementsEqual(whole[edge.source].label.utf8))
            #expect(part[found.target].id == whole[edge.target].id)
        }
    }

    @Test func `names are found as in the graph`() throws {
        let lookup = NameLookup(graph)
        for name in ["org:e1", "nato", "cafe", "stoltenberg", "Jens Stoltenburg", "E4", "ORG:E7", "nobody at all", ""] {
            switch (lookup.find(name), try version.find(name)) {
            case (.found(let a), .found(let b)): #expect(a == b.index)
            case (.ambiguous(let a), .ambiguous(let b)): #expect(a == b.map(\.index))
            case (.unknown(let a), .unknown(let b)): #expect(a.map(\.node) == b.map(\.entity.index))
            case (let a, let b): Issue.record("\(name): \(a) in the graph, \(b) in the store")
            }
        }
    }

    @Test func `searches find what the graph suggests`() throws {
        let lookup = NameLookup(graph)
        for name in [
            "nato", "cafe", "stoltenberg", "jens", "Jens Stoltenburg", "allaince", "e1", "zzz", "", "inside nul",
        ] {
            for limit in [1, 3, 100] {
                let expected = lookup.suggestions(for: name, limit: limit)
                let found = try version.search(name, limit: limit)
                #expect(found.map(\.entity.index) == expected.map(\.node), "\(name)")
                #expect(found.map { Array($0.name.utf8) } == expected.map { Array($0.name.utf8) }, "\(name)")
            }
        }
    }

    @Test(arguments: Self.filters, Centrality.allCases)
    func `ranks are those of the filtered graph`(filter: GraphFilter, measure: Centrality) throws {
        let part = graph.filtered(filter)
        let expected = Adjacency(part).ranking(by: measure)
        let found = try version.ranking(by: measure, filter: StoreFilter(filter))
        #expect(found.map(\.entity.id) == expected.map { part[$0.node].id })
        #expect(found.map(\.score) == expected.map(\.score))
        let places = expected.filter { part[$0.node].type == .place }.prefix(2)
        let best = try version.ranking(by: measure, type: .place, filter: StoreFilter(filter), limit: 2)
        #expect(best.map(\.entity.id) == places.map { part[$0.node].id })
    }

    @Test(arguments: Self.filters)
    func `statistics are those of the filtered graph`(filter: GraphFilter) throws {
        var expected = graph.filtered(filter).statistics()
        expected.evidence = expected.statements
        #expect(try version.statistics(filter: StoreFilter(filter)) == expected)
        expected = graph.statistics()
        expected.evidence = expected.statements
        #expect(try version.statistics() == expected)
    }

    @Test func `a timeline counts every statement between two entities`() throws {
        for a in graph.nodeIndices {
            for b in graph.nodeIndices where a < b {
                let rows = try version.timeline(a, b)
                let edges = graph.edges.filter {
                    ($0.source == a && $0.target == b) || ($0.source == b && $0.target == a)
                }
                #expect(rows.reduce(0) { $0 + $1.statements } == edges.reduce(0) { $0 + $1.count })
                #expect(rows.reduce(0) { $0 + $1.negated } == edges.reduce(0) { $0 + $1.count(.negated) })
                #expect(rows.compactMap(\.period) == rows.compactMap(\.period).sorted())
            }
        }
    }

    @Test func `text is found without accents and case`() throws {
        let found = try version.sentences(matching: "cafe RUSSIA", limit: 1000)
        #expect(found.count == documents.count)
        let first = try #require(found.first)
        let scalars = Array(first.text.unicodeScalars)
        let words = first.matches.map { range in
            String(String.UnicodeScalarView(scalars[Int(range.begin)..<Int(range.end)]))
        }
        #expect(words == ["Russia", "Café"])
        #expect(try version.sentences(matching: "\"russia attacked\"").count == 20)
        #expect(try version.sentences(matching: "\"attacked russia\"").isEmpty)
        #expect(try version.sentences(matching: "attac*", limit: 3).count == 3)
        #expect(try version.sentences(matching: "café AND (NOT \"").isEmpty)
        #expect(throws: StoreError.emptyQuery) { try version.sentences(matching: " \"\" *") }
        var filter = GraphFilter()
        filter.since = CalendarDate(year: 2024, month: 7, day: 1)
        let late = documents.filter { $0.date.map { $0 >= filter.since! } ?? false }
        #expect(try version.sentences(matching: "russia", filter: StoreFilter(filter), limit: 1000).count == late.count)
    }

    @Test func `sources and publishers narrow every question`() throws {
        let chosen = documents.filter { $0.source.hasPrefix("in/1/") }
        let part = SampleCorpus.graph(chosen, .none)
        let filter = StoreFilter(source: "in/1/")
        for node in graph.nodeIndices {
            let expected = part.node(graph[node].id).map { Adjacency(part).neighbors(of: $0) } ?? []
            let found = try version.neighbors(of: node, filter: filter)
            #expect(found.map(\.entity.id) == expected.map { part[$0.node].id })
        }
    }
}
