import Annotation
import EntityGraph
import Testing

/// Plain co-occurrence beside acts.
@Suite struct CoMentionTests {
    private func entity(_ name: String, _ begins: [Int32]) -> Entity {
        Entity(
            id: EntityID("org:\(name)"), label: name, type: .organization,
            mentions: begins.map { Mention(range: CharacterRange($0, $0 + 3), text: name, kind: .name) })
    }

    private func document(_ entities: [Entity], id: String = "d") -> DocumentAnnotation {
        DocumentAnnotation(
            id: id, source: "d.txt", wordCount: 9,
            sentences: [CharacterRange(0, 90), CharacterRange(100, 190), CharacterRange(190, 300)], entities: entities)
    }

    private func pairs(_ document: DocumentAnnotation) -> [String] {
        document.relations.map { "\($0.sentence) \($0.source) \($0.target) \($0.sourceMention.begin)" }
    }

    @Test func `every pair of a sentence once, by the first mentions`() {
        var document = document([
            entity("a", [10, 30]), entity("b", [5, 120]), entity("c", [40, 150, 160]), entity("d", [95, 189]),
        ])
        #expect(document.addCoMentions() == 0)
        #expect(
            pairs(document) == [
                "0 org:a org:b 10", "0 org:a org:c 10", "0 org:b org:c 5", "1 org:b org:c 120", "1 org:b org:d 120",
                "1 org:c org:d 150",
            ])
        #expect(
            document.relations.allSatisfy { $0.eventClass == .coMention && $0.isSymmetric && $0.rule == "co-mention" })
    }

    @Test func `a mention between sentences or alone in one links nothing`() {
        var document = document([entity("a", [93]), entity("b", [94]), entity("c", [20])])
        document.addCoMentions()
        #expect(document.relations.isEmpty)
    }

    @Test func `a sentence of too many entities is counted, not linked`() {
        let count = DocumentAnnotation.mostCoMentioned + 1
        var document = document((0..<count).map { entity("e\(1000 + $0)", [Int32($0 % 80)]) })
        #expect(document.addCoMentions() == 1)
        #expect(document.relations.isEmpty)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `merging stays exact`(seed: UInt64) {
        var random = RandomAnnotations(seed: seed)
        let documents = random.corpus(20).map { document -> DocumentAnnotation in
            var document = document
            document.addCoMentions()
            return document
        }
        func graph(_ part: ArraySlice<DocumentAnnotation>) -> Graph {
            var builder = GraphBuilder()
            for document in part { builder.add(document) }
            return builder.finish()
        }
        #expect(Graph.merged(graph(documents[..<12]), graph(documents[8...])) == graph(documents[...]))
    }

    @Test(arguments: Graph.Folding.allCases)
    func `no folding mixes them with acts`(folding: Graph.Folding) throws {
        var document = document([entity("a", [10]), entity("b", [20])])
        document.relations = [
            Relation(
                source: EntityID("org:a"), target: EntityID("org:b"), verb: "attack", eventClass: .assault,
                trigger: CharacterRange(14, 18), sourceMention: CharacterRange(10, 13),
                targetMention: CharacterRange(20, 23), confidence: Confidence(permille: 900), sentence: 0, rule: "svo")
        ]
        document.addCoMentions()
        var builder = GraphBuilder()
        builder.add(document)
        let folded = builder.finish().foldedEdges(by: folding)
        #expect(folded.count == 2)
        #expect(folded.filter(\.edge.isCoMention).count == 1)
        #expect(folded.allSatisfy { $0.edge.count == 1 })
    }
}
