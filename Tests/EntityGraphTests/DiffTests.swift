import Annotation
import Testing

@testable import EntityGraph

@Suite struct DiffTests {
    // Edges by what they join, compared one by one: the naive second algorithm.
    struct Key: Hashable, Comparable {
        var source: String
        var verb: String
        var target: String
        static func < (a: Key, b: Key) -> Bool {
            a.source != b.source
                ? EntityID(a.source) < EntityID(b.source)
                : a.verb != b.verb ? EntityID(a.verb) < EntityID(b.verb) : EntityID(a.target) < EntityID(b.target)
        }
    }

    static func edges(_ graph: Graph) -> [Key: Edge] {
        Dictionary(
            uniqueKeysWithValues: graph.edges.map {
                (Key(source: graph[$0.source].id.value, verb: $0.verb, target: graph[$0.target].id.value), $0)
            })
    }

    @Test(arguments: 0..<40) func `changes of edges are those of the two sets`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let corpus = random.corpus(14)
        let old = MergeTests.build(corpus.filter { $0.fingerprint % 5 != 0 })
        let new = MergeTests.build(corpus.filter { $0.fingerprint % 5 != 1 })
        let diff = GraphDiff(old: old, new: new)
        #expect(diff.regroupings.isEmpty, "no document changed, so that no entity can have")
        let (before, after) = (Self.edges(old), Self.edges(new))
        var wanted: [Key: EdgeChange.Kinds] = [:]
        for key in Set(before.keys).union(after.keys) {
            var kinds: EdgeChange.Kinds = []
            switch (before[key], after[key]) {
            case (nil, _): kinds = .added
            case (_, nil): kinds = .gone
            case (let a?, let b?):
                if a.count != b.count || a.documentCount != b.documentCount { kinds.insert(.reweighted) }
                if a.dominantPolarity != b.dominantPolarity { kinds.insert(.polarityTurned) }
                if a.dominantClass != b.dominantClass { kinds.insert(.classChanged) }
                if a.dominantModality != b.dominantModality { kinds.insert(.modalityChanged) }
                func places(_ edge: Edge, _ graph: Graph) -> [String] {
                    edge.evidence.map {
                        "\(graph[$0.document].id) \(graph[$0.document].fingerprint) \($0.trigger) \($0.sentence)"
                            + "\($0.eventClass) \($0.polarity) \($0.modality)"
                    }.sorted()
                }
                if places(a, old) != places(b, new) { kinds.insert(.evidenceChanged) }
            }
            if !kinds.isEmpty { wanted[key] = kinds }
        }
        let keys = diff.edges.map { change in
            let key = diff.key(of: change)
            return Key(source: key.source.value, verb: key.verb, target: key.target.value)
        }
        #expect(keys == wanted.keys.sorted())
        #expect(diff.edges.map(\.kinds) == keys.map { wanted[$0] })
        let documents = Set(diff.documents.map(\.id))
        let changed = Set(old.documents).symmetricDifference(new.documents)
        #expect(documents == Set(changed.map(\.id)))
    }

    @Test(arguments: 0..<20) func `a graph does not differ from itself`(seed: Int) {
        var random = RandomAnnotations(seed: UInt64(seed))
        let graph = MergeTests.build(random.corpus(10))
        #expect(GraphDiff(old: graph, new: graph).isEmpty)
        let back = GraphDiff(old: graph, new: Graph())
        #expect(back.nodes.allSatisfy { $0.kinds == .gone } && back.nodes.count == graph.nodes.count)
        #expect(back.edges.allSatisfy { $0.kinds == .gone } && back.edges.count == graph.edges.count)
    }

    // MARK: Single changes

    static func relation(
        _ source: String, _ verb: String, _ target: String, at begin: Int32 = 0, _ polarity: Polarity = .affirmed
    ) -> Relation {
        Relation(
            source: EntityID(source), target: EntityID(target), verb: verb, eventClass: .assault, polarity: polarity,
            trigger: CharacterRange(begin, begin + 3), sourceMention: CharacterRange(begin, begin + 1),
            targetMention: CharacterRange(begin + 2, begin + 3), confidence: Confidence(0.9), sentence: 0,
            rule: "subject-object")
    }

    static func document(_ id: String, _ entities: [Entity], _ relations: [Relation]) -> DocumentAnnotation {
        DocumentAnnotation(
            id: id, source: id, fingerprint: 1, sentences: [CharacterRange(0, 90)], entities: entities,
            relations: relations)
    }

    static let ukraine = LookupTests.entity("place:ua", "Ukraine", ["Ukraine": 3], .place)
    static let russia = LookupTests.entity("place:ru", "Russia", ["Russia": 3], .place)
    static let short = LookupTests.entity("person:zelensky", "Zelensky", ["Zelensky": 4], .person)
    static let long = LookupTests.entity(
        "person:volodymyr-zelensky", "Volodymyr Zelensky", ["Volodymyr Zelensky": 1, "Zelensky": 4], .person)

    @Test func `turned polarity is news however small`() {
        let old = MergeTests.build([
            Self.document("a", [Self.russia, Self.ukraine], [Self.relation("place:ru", "attack", "place:ua")])
        ])
        let new = MergeTests.build([
            Self.document(
                "a", [Self.russia, Self.ukraine], [Self.relation("place:ru", "attack", "place:ua", .negated)])
        ])
        var options = GraphDiff.Options()
        options.minChange = 10
        let diff = GraphDiff(old: old, new: new, options: options)
        #expect(diff.edges.map(\.kinds) == [.polarityTurned])
        #expect(diff.edges[0].evidenceAdded.count == 1 && diff.edges[0].evidenceGone.count == 1)
    }

    @Test func `small changes are suppressed and counted`() {
        let old = MergeTests.build([Self.document("a", [Self.russia, Self.ukraine], [])])
        let new = MergeTests.build([
            Self.document(
                "a", [Self.russia, Self.ukraine],
                [
                    Self.relation("place:ru", "attack", "place:ua"),
                    Self.relation("place:ru", "shell", "place:ua", at: 9),
                ])
        ])
        var options = GraphDiff.Options()
        options.minChange = 2
        let diff = GraphDiff(old: old, new: new, options: options)
        #expect(diff.isEmpty && diff.suppressed == 2)
        #expect(GraphDiff(old: old, new: new).edges.map(\.kinds) == [.added, .added])
    }

    @Test func `an entity with another id in the same documents is renamed`() {
        let old = MergeTests.build([
            Self.document("a", [Self.short, Self.ukraine], [Self.relation("person:zelensky", "lead", "place:ua")])
        ])
        let new = MergeTests.build([
            Self.document(
                "a", [Self.long, Self.ukraine], [Self.relation("person:volodymyr-zelensky", "lead", "place:ua")])
        ])
        let diff = GraphDiff(old: old, new: new)
        #expect(diff.regroupings.map(\.kind) == [.renamed])
        #expect(diff.regroupings.first?.basis == .mentions(4))
        #expect(diff.nodes.map(\.kinds) == [[.relabelled, .reweighted]])
        #expect(diff.edges.isEmpty, "its edges did not change")
    }

    @Test func `an entity in other documents is renamed when name and neighbours agree`() {
        let old = MergeTests.build([
            Self.document("a", [Self.short, Self.ukraine], [Self.relation("person:zelensky", "lead", "place:ua")])
        ])
        func new(_ neighbor: String) -> Graph {
            MergeTests.build([
                Self.document(
                    "b", [Self.long, Self.ukraine, Self.russia],
                    [Self.relation("person:volodymyr-zelensky", "lead", neighbor)])
            ])
        }
        let diff = GraphDiff(old: old, new: new("place:ua"))
        #expect(diff.regroupings.map(\.basis) == [.names(neighbors: 1)])
        #expect(GraphDiff(old: old, new: new("place:ru")).regroupings.isEmpty, "a name alone is not enough")
    }

    @Test func `two entities become one, and one two`() {
        let both = LookupTests.entity(
            "person:volodymyr-zelensky", "Volodymyr Zelensky", ["Volodymyr Zelensky": 1, "Zelensky": 4], .person)
        let full = LookupTests.entity(
            "person:volodymyr-zelensky", "Volodymyr Zelensky", ["Volodymyr Zelensky": 1], .person)
        let apart = MergeTests.build([
            Self.document(
                "a", [Self.short, full, Self.ukraine],
                [
                    Self.relation("person:zelensky", "lead", "place:ua"),
                    Self.relation("person:volodymyr-zelensky", "lead", "place:ua", at: 20),
                ])
        ])
        let together = MergeTests.build([
            Self.document(
                "a", [both, Self.ukraine],
                [
                    Self.relation("person:volodymyr-zelensky", "lead", "place:ua"),
                    Self.relation("person:volodymyr-zelensky", "lead", "place:ua", at: 20),
                ])
        ])
        let merged = GraphDiff(old: apart, new: together)
        #expect(merged.regroupings.map(\.kind) == [.merged])
        #expect(merged.regroupings.first?.old.count == 2)
        #expect(merged.nodes.isEmpty && merged.edges.isEmpty, "statements only changed hands")
        let split = GraphDiff(old: together, new: apart)
        #expect(split.regroupings.map(\.kind) == [.split])
        #expect(split.nodes.isEmpty && split.edges.isEmpty)
    }

    @Test func `one that goes and one that comes are not renamed without reason`() {
        let old = MergeTests.build([Self.document("a", [Self.short, Self.ukraine], [])])
        let new = MergeTests.build([Self.document("a", [Self.russia, Self.ukraine], [])])
        let diff = GraphDiff(old: old, new: new)
        #expect(diff.regroupings.isEmpty)
        #expect(diff.nodes.map(\.kinds) == [.gone, .added])
    }

    @Test func `a corrected document is one change`() {
        var corrected = Self.document("a", [Self.ukraine], [])
        corrected.fingerprint = 2
        let diff = GraphDiff(
            old: MergeTests.build([Self.document("a", [Self.ukraine], [])]), new: MergeTests.build([corrected]))
        #expect(diff.documents.map(\.kind) == [.corrected])
    }

    @Test func `significance weighs a change against the growth of all`() {
        func graph(_ attack: Int32, _ rest: Int32) -> Graph {
            MergeTests.build([
                Self.document(
                    "a", [Self.russia, Self.ukraine],
                    (0..<attack).map { Self.relation("place:ru", "attack", "place:ua", at: $0) }
                        + (0..<rest).map { Self.relation("place:ua", "meet", "place:ru", at: $0) })
            ])
        }
        func significance(_ old: Graph, _ new: Graph) -> Double? {
            GraphDiff(old: old, new: new).edges.first { old[$0.old[0]].verb == "attack" }?.significance
        }
        #expect(significance(graph(10, 40), graph(20, 80)) == 0, "all doubled")
        // (10·50 − 20·50)² / (50·50·30)
        #expect(abs((significance(graph(10, 40), graph(20, 30)) ?? 0) - 250_000.0 / 75_000) < 1e-12)
    }
}
