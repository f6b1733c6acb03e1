import Annotation

@testable import EntityGraph

/// Graphs of every shape, with text that breaks careless writers.
enum RandomGraph {
    static let nastyTexts = [
        "", " ", "plain", "\"quoted\"", "it's", "back\\slash", "\\N \\G \\L", "a:b;c,d", "line\nbreak", "\r\n", "\t",
        "nul\u{0}nul", "bell\u{7}", "\u{1B}[31m", "\u{FFFE}", "a\u{FFFF}b", "\u{10FFFF}", "]]>", "<b>&amp;</b>", "&#0;",
        "<![CDATA[", "-->", "emoji 👩‍👩‍👧‍👦 🇺🇦", "مرحبا\u{202E}abc", "e\u{301}", "\u{E9}", "\u{85}\u{2028}", "\u{7F}", "=1+1",
        "{\"a\":[1]}", "trailing ", " leading", "%", "label", "strict", "node", "\u{FEFF}bom", "日本", "\u{FFFD}",
        "\u{EFFF}",
    ]
    static let longText = String(repeating: "Длинное \"имя\" <&> \n", count: 700)

    static func text(_ random: inout some RandomNumberGenerator) -> String {
        switch Int.random(in: 0..<40, using: &random) {
        case 0: longText
        case 1..<12: nastyTexts.randomElement(using: &random)! + nastyTexts.randomElement(using: &random)!
        default: nastyTexts.randomElement(using: &random)!
        }
    }

    static func make(seed: UInt64, nodes nodeCount: Int = 8, edges edgeCount: Int = 14) -> Graph {
        var random = SplitMix64(seed: seed)
        let documents = (0..<Int.random(in: 1...5, using: &random)).map { document($0, &random) }
        let nodes = (0..<nodeCount).map { node($0, documents.count, &random) }
        var edges: [Edge] = []
        var keys = Set<[UInt8]>()
        for _ in 0..<(nodes.isEmpty ? 0 : edgeCount) {
            let edge = edge(nodeCount, documents.count, &random)
            let key = "\(edge.source.value) \(edge.target.value) \(edge.verb)"
            if keys.insert(Array(key.utf8)).inserted { edges.append(edge) }
        }
        return try! Graph(documents: documents, nodes: nodes, edges: edges)
    }

    private static func document(_ index: Int, _ random: inout SplitMix64) -> DocumentRecord {
        DocumentRecord(
            id: "d\(index)" + text(&random), fingerprint: random.next(), source: text(&random),
            title: Bool.random(using: &random) ? text(&random) : nil, date: date(&random),
            publisher: Bool.random(using: &random) ? text(&random) : nil,
            wordCount: Int.random(in: 0...100_000, using: &random),
            sketch: (0..<Int.random(in: 0...4, using: &random)).map { _ in UInt32(truncatingIfNeeded: random.next()) })
    }

    static func date(_ random: inout SplitMix64) -> CalendarDate? {
        Bool.random(using: &random) ? CalendarDate(dayNumber: Int.random(in: 0...25_000, using: &random)) : nil
    }

    private static func node(_ index: Int, _ documents: Int, _ random: inout SplitMix64) -> Node {
        let surfaces = (0..<Int.random(in: 1...4, using: &random)).map { _ in text(&random) }
        let presences = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            Node.Presence(
                document: DocumentIndex(Int.random(in: 0..<documents, using: &random)),
                label: Int32(Int.random(in: 0..<surfaces.count, using: &random)),
                type: EntityType.allCases.randomElement(using: &random)!,
                mentions: Int32(Int.random(in: 0...50, using: &random)))
        }
        let appearances = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            Node.Appearance(
                document: DocumentIndex(Int.random(in: 0..<documents, using: &random)),
                surface: Int32(Int.random(in: 0..<surfaces.count, using: &random)),
                kind: MentionKind.allCases.randomElement(using: &random)!,
                count: Int32(Int.random(in: 1...9, using: &random)))
        }
        return Node(
            id: EntityID("place:\(index)" + text(&random)), surfaces: surfaces, presences: presences,
            appearances: appearances)
    }

    private static func edge(_ nodes: Int, _ documents: Int, _ random: inout SplitMix64) -> Edge {
        func index(_ random: inout SplitMix64) -> NodeIndex {
            NodeIndex(Int.random(in: 0..<nodes, using: &random))
        }
        func optionalIndex(_ random: inout SplitMix64) -> NodeIndex? {
            Bool.random(using: &random) ? index(&random) : nil
        }
        let tallies = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            EdgeTally(
                document: DocumentIndex(Int.random(in: 0..<documents, using: &random)),
                eventClass: EventClass.allCases.randomElement(using: &random)!,
                polarity: Polarity.allCases.randomElement(using: &random)!,
                modality: Modality.allCases.randomElement(using: &random)!, speaker: optionalIndex(&random),
                isSymmetric: Bool.random(using: &random), count: Int32(Int.random(in: 1...2000, using: &random)),
                confidence: Confidence(permille: Int.random(in: 0...1000, using: &random)),
                eventDates: date(&random).map { DateSpan($0, $0) })
        }
        let evidence = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            Evidence(
                document: DocumentIndex(Int.random(in: 0..<documents, using: &random)), sentence: range(&random),
                trigger: range(&random), sourceMention: range(&random), targetMention: range(&random),
                eventClass: EventClass.allCases.randomElement(using: &random)!,
                polarity: Polarity.allCases.randomElement(using: &random)!,
                modality: Modality.allCases.randomElement(using: &random)!, speaker: optionalIndex(&random),
                confidence: Confidence(permille: Int.random(in: 0...1000, using: &random)),
                time: date(&random).map { EventTime(span: DateSpan($0, $0), expression: text(&random)) },
                place: optionalIndex(&random), rule: text(&random),
                text: Bool.random(using: &random) ? text(&random) : nil)
        }
        return Edge(
            source: index(&random), verb: text(&random), target: index(&random), tallies: tallies, evidence: evidence)
    }

    private static func range(_ random: inout SplitMix64) -> CharacterRange {
        let begin = Int32(Int.random(in: 0...9999, using: &random))
        return CharacterRange(begin, begin + Int32(Int.random(in: 0...99, using: &random)))
    }
}
