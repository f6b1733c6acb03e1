import Annotation

/// A graph of any size from a seed, for measurements and tests of scale.
///
/// Endpoints follow a heavy-tailed distribution, as actors in the news do; every edge has its documents, tallies and one
/// piece of evidence each. The same parameters give the same graph on every machine.
public struct SyntheticGraph: Sendable {
    public var nodes: Int
    public var edges: Int
    public var documents: Int
    public var seed: UInt64

    public init(nodes: Int, edges: Int, documents: Int, seed: UInt64) {
        self.nodes = max(1, nodes)
        self.edges = edges
        self.documents = max(1, documents)
        self.seed = seed
    }

    private static let verbs = [
        "accuse", "aid", "arm", "arrest", "attack", "back", "block", "call_on", "condemn", "criticize", "defeat",
        "deny", "expel", "fight", "help", "invade", "join", "meet", "offer", "praise", "protest", "reject", "sanction",
        "send", "shell", "sue", "support", "threaten", "urge", "visit", "warn", "withdraw_from",
    ]

    /// The graph, with exactly `edges` edges unless the nodes leave no room for so many. O(n log n).
    public func graph() -> Graph {
        var random = SplitMix64(seed: seed)
        var keys: Set<UInt64> = []
        let room = nodes * nodes * Self.verbs.count
        while keys.count < min(edges, room / 2) {
            let source = skewed(&random)
            let verb = UInt64(random.next(below: Self.verbs.count))
            keys.insert(UInt64(source) << 36 | verb << 28 | UInt64(skewed(&random)))
        }
        return Graph(
            canonicalDocuments: (0..<documents).map(document), nodes: (0..<nodes).map { node($0, &random) },
            edges: keys.sorted().map { edge($0, &random) })
    }

    /// The graph as a later edition would have it: one in `gone` edges is missing, one in `changed` has a further
    /// statement. O(edges).
    public func successor(of graph: Graph, gone: Int, changed: Int) -> Graph {
        var random = SplitMix64(seed: seed &+ 1)
        let edges = graph.edges.compactMap { edge -> Edge? in
            if random.next(below: gone) == 0 { return nil }
            guard random.next(below: changed) == 0 else { return edge }
            var tallies = edge.tallies
            var evidence = edge.evidence
            tallies[0].count += 1
            evidence.append(item(tallies[0], &random))
            evidence.canonicalize()
            return Edge(
                source: edge.source, verb: edge.verb, target: edge.target, tallies: tallies, evidence: evidence)
        }
        return Graph(canonicalDocuments: graph.documents, nodes: graph.nodes, edges: edges)
    }

    /// Squares of uniform numbers crowd at the start.
    private func skewed(_ random: inout SplitMix64) -> Int {
        let unit = Double(random.next() >> 11) * 0x1p-53
        return min(nodes - 1, Int(unit * unit * Double(nodes)))
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }

    private func document(_ number: Int) -> DocumentRecord {
        DocumentRecord(
            id: "doc-\(Self.padded(number))", fingerprint: UInt64(number), source: "synthetic",
            date: CalendarDate(dayNumber: 19_000 + number % 1000), wordCount: 400)
    }

    private func node(_ number: Int, _ random: inout SplitMix64) -> Node {
        let type = EntityType.allCases[number % 3]
        let document = DocumentIndex(random.next(below: documents))
        // One prefix for all types keeps the numbers in the order of the ids.
        return Node(
            id: EntityID("\(EntityType.organization.prefix):e\(Self.padded(number))"), surfaces: ["Entity \(number)"],
            presences: [Node.Presence(document: document, label: 0, type: type, mentions: 2)],
            appearances: [Node.Appearance(document: document, surface: 0, kind: .name, count: 2)])
    }

    private func edge(_ key: UInt64, _ random: inout SplitMix64) -> Edge {
        let verb = Int(key >> 28 & 0xFF)
        var places = (0..<(1 + random.next(below: 3))).map { _ in random.next(below: documents) }
        places = Set(places).sorted()
        let tallies = places.map { place in
            EdgeTally(
                document: DocumentIndex(place), eventClass: EventClass.allCases[verb % 17],
                polarity: random.next(below: 12) == 0 ? .negated : .affirmed,
                modality: random.next(below: 5) == 0 ? .reported : .asserted,
                confidence: Confidence(permille: 500 + random.next(below: 500)))
        }
        return Edge(
            source: NodeIndex(Int(key >> 36)), verb: Self.verbs[verb], target: NodeIndex(Int(key & 0xFFF_FFFF)),
            tallies: tallies, evidence: tallies.map { item($0, &random) })
    }

    private func item(_ tally: EdgeTally, _ random: inout SplitMix64) -> Evidence {
        let begin = Int32(random.next(below: 4000))
        return Evidence(
            document: tally.document, sentence: CharacterRange(begin, begin + 120),
            trigger: CharacterRange(begin + 30, begin + 36), sourceMention: CharacterRange(begin, begin + 12),
            targetMention: CharacterRange(begin + 50, begin + 60), eventClass: tally.eventClass,
            polarity: tally.polarity, modality: tally.modality, confidence: tally.confidence,
            rule: "subject-object")
    }
}
