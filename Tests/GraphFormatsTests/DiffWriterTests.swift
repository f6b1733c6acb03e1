import Annotation
import EntityGraph
import GraphFormats
import Testing

@Suite struct `Differences` {
    private static func graph(_ statements: [(String, String, String, Polarity, Int32)]) -> Graph {
        let document = DocumentRecord(id: "d1", fingerprint: 1, source: "d1.txt", title: "A \u{1B}[2Jtitle")
        let names = Set(statements.flatMap { [$0.0, $0.2] }).sorted()
        let nodes = names.map {
            Node(
                id: EntityID("place:" + $0.lowercased()), surfaces: [$0],
                presences: [.init(document: DocumentIndex(0), label: 0, type: .place, mentions: 1)],
                appearances: [.init(document: DocumentIndex(0), surface: 0, kind: .name, count: 1)])
        }
        let edges = statements.map { source, verb, target, polarity, count in
            Edge(
                source: NodeIndex(names.firstIndex(of: source)!), verb: verb,
                target: NodeIndex(names.firstIndex(of: target)!),
                tallies: [
                    EdgeTally(
                        document: DocumentIndex(0), eventClass: .assault, polarity: polarity, count: count,
                        confidence: Confidence(permille: 900))
                ])
        }
        return try! Graph(documents: [document], nodes: nodes, edges: edges)
    }

    static let diff = GraphDiff(
        old: graph([("Aland", "attack", "Bland", .affirmed, 3), ("Bland", "leave", "Cland", .affirmed, 1)]),
        new: graph([("Aland", "attack", "Bland", .negated, 5), ("Bland", "join", "Dland", .affirmed, 2)]))

    private func text(_ writer: some GraphDiffWriter, _ diff: GraphDiff = Self.diff) throws -> String {
        String(decoding: try writer.bytes(of: diff), as: UTF8.self)
    }

    @Test func `plain text has a line for every change`() throws {
        let expected = """
            Entities
              - Cland (place:cland)  place, 1 mention
              + Dland (place:dland)  place, 1 mention
            Relations
              ~ Aland —attack→ Bland  statements 3 → 5, affirmed → negated
              + Bland —join→ Dland  2 statements in 1 document
              − Bland —leave→ Cland  1 statement in 1 document

            """.replacing("  - Cland", with: "  − Cland")
        #expect(try text(DiffTextWriter()) == expected)
    }

    @Test func `colours and Markdown`() throws {
        let colored = try text(DiffTextWriter(markup: .terminal))
        #expect(colored.contains("\u{1B}[32m+ Bland —join→ Dland  2 statements in 1 document\u{1B}[0m\n"))
        #expect(try !text(DiffTextWriter()).contains("\u{1B}"))
        let markdown = try text(DiffTextWriter(markup: .markdown))
        #expect(markdown.contains("## Relations\n\n- ~ Aland —attack→ Bland"))
    }

    @Test func `nobody's text steers the terminal`() throws {
        let new = Self.graph([("A\u{1B}[2J\nB", "attack", "C", .affirmed, 1)])
        let text = try text(DiffTextWriter(), GraphDiff(old: Graph(), new: new))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("+ A [2J B —attack→ C"))
    }

    @Test func `no difference`() throws {
        let same = GraphDiff(old: Self.diff.old, new: Self.diff.old)
        #expect(try text(DiffTextWriter(), same) == "No differences.\n")
        #expect(try text(DiffJSONWriter(), same).contains("\"edges\":[]"))
    }

    @Test func `pictures are coloured by what happened`() throws {
        let dot = try text(DiffDOTWriter())
        #expect(dot.contains("label=\"+ join\", color=\"#1B8A4B\""))
        #expect(dot.contains("label=\"− leave\", color=\"#C8322B\""))
        #expect(dot.contains("label=\"~ attack 3→5\", color=\"#E08E0B\""))
    }

    @Test(arguments: 0..<12)
    func `every format of any difference is sound`(seed: Int) throws {
        let old = RandomGraph.make(seed: UInt64(seed))
        let diff = GraphDiff(old: old, new: RandomGraph.make(seed: UInt64(seed + 1)))
        let files: [(FileFormat, any GraphDiffWriter)] = [
            (.dot, DiffDOTWriter()), (.graphML, DiffXMLWriter(.graphML)), (.gexf, DiffXMLWriter(.gexf)),
            (.json, DiffJSONWriter()),
        ]
        for (format, writer) in files {
            let file = try writer.bytes(of: diff)
            let report = GraphValidator(as: format).validate(file)
            #expect(report.problems.filter { $0.rule.isSerious } == [], "\(format)")
            #expect(try writer.bytes(of: diff) == file)
        }
        #expect(try !text(DiffTextWriter(evidenceLimit: 3), diff).isEmpty)
    }
}
