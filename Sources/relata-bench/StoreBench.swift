import Annotation
import EntityGraph
import Foundation
import GraphStore

/// Times questions to a store of many edges, made from a seed: ten statements a document, endpoints as unevenly spread as
/// actors in the news.
struct StoreBench {
    let path: String
    let edges: Int
    private static let verbs = [
        "accuse", "aid", "attack", "back", "condemn", "fight", "help", "meet", "praise", "warn",
    ]

    private var nodes: Int { max(10, edges / 10) }

    /// Makes the store unless it is there, and measures it.
    func run() throws {
        if !FileManager.default.fileExists(atPath: path) { try build() }
        let version = try CorpusStore(reading: path).version()
        print("\(version.documentCount) documents, \(version.nodeCount) entities, \(version.edgeCount) edges")
        let hubs = try entities(0..<10, version)
        let others = try entities(stride(from: nodes / 4, to: nodes / 2, by: max(1, nodes / 200)), version)
        for (name, group) in [("hubs", hubs), ("others", others)] {
            try measure("neighbors of \(name)", group) { try version.neighbors(of: $0.index).count }
            try measure("why, \(name)", group) { entity in
                let first = try version.neighbors(of: entity.index, direction: .out, limit: 1).first
                return try first.map { try version.why(entity, nil, $0.entity).edges.count } ?? 0
            }
            try measure("paths from \(name)", group) {
                try version.shortestPath(from: $0.index, to: others[0].index)?.steps.count ?? 0
            }
        }
        try measureWhole(version)
    }

    /// Questions that look at the whole version, and its export.
    private func measureWhole(_ version: StoredVersion) throws {
        for name in ["org:e12345", "e77", "e123456 ", "nobody at all", "e9999x"] {
            try measure("search for \(name)", [0]) { _ in try version.search(name).count }
        }
        for measure in [Centrality.mentions, .weightedDegree, .pageRank] {
            try self.measure("rank by \(measure.rawValue)", [0]) { _ in
                try version.ranking(by: measure, limit: 20).count
            }
        }
        try measure("stats", [0]) { _ in try version.statistics().edges }
    }

    private func measure<T>(_ name: String, _ group: [T], _ body: (T) throws -> Int) throws {
        let clock = ContinuousClock()
        var size = 0
        let times = try group.map { entity in try clock.measure { size += try body(entity) }.milliseconds }.sorted()
        guard let last = times.last else { return }
        print("\(name): median \(times[times.count / 2]) ms, worst \(last) ms, \(size / times.count) results")
    }

    private func entities(_ numbers: some Sequence<Int>, _ version: StoredVersion) throws -> [StoredEntity] {
        try numbers.compactMap { number in
            guard case .found(let entity) = try version.find("org:e\(number)") else { return nil }
            return entity
        }
    }

    private func build() throws {
        let clock = ContinuousClock()
        var random = SplitMix64(seed: 42)
        let writer = try CorpusWriter(path, engine: "bench")
        var keys: [DocumentKey] = []
        let putting = try clock.measure {
            for number in 0..<(edges / 10) {
                let document = document(number, &random)
                try writer.put(document)
                keys.append(DocumentKey(document))
            }
            try writer.flush()
        }
        let publishing = try clock.measure { try writer.publish("bench", keys) }
        print("put \(putting.seconds) s, publish \(publishing.seconds) s")
    }

    private func document(_ number: Int, _ random: inout SplitMix64) -> DocumentAnnotation {
        let relations = (0..<Int32(10)).map { relation($0, &random) }
        let ids = Set(relations.flatMap { [$0.source, $0.target] }).sorted()
        let texts = relations.map { "The \($0.source) was said to \($0.verb) the \($0.target) in week \(number)." }
        return DocumentAnnotation(
            id: "doc-\(number)", source: "bench/\(number).txt", date: CalendarDate(dayNumber: 19_000 + number % 1000),
            fingerprint: UInt64(number), wordCount: 400,
            sketch: (0..<Sketch.count).map { _ in UInt32(truncatingIfNeeded: random.next()) },
            sentences: relations.map { CharacterRange($0.trigger.begin - 30, $0.trigger.begin + 60) },
            sentenceTexts: Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0, $1) }),
            entities: ids.map {
                Entity(
                    id: $0, label: $0.value, type: .organization,
                    mentions: [Mention(range: CharacterRange(0, 8), text: $0.value, kind: .name)])
            }, relations: relations)
    }

    private func relation(_ place: Int32, _ random: inout SplitMix64) -> Relation {
        let verb = random.next(below: Self.verbs.count)
        let begin = place * 100
        return Relation(
            source: skewed(&random), target: skewed(&random), verb: Self.verbs[verb],
            eventClass: EventClass.allCases[verb], polarity: random.next(below: 12) == 0 ? .negated : .affirmed,
            trigger: CharacterRange(begin + 30, begin + 36), sourceMention: CharacterRange(begin, begin + 8),
            targetMention: CharacterRange(begin + 50, begin + 58),
            confidence: Confidence(permille: 500 + random.next(below: 500)), sentence: Int(place),
            rule: "subject-object")
    }

    /// Squares of uniform numbers crowd at the start.
    private func skewed(_ random: inout SplitMix64) -> EntityID {
        let unit = Double(random.next() >> 11) * 0x1p-53
        return EntityID("org:e\(min(nodes - 1, Int(unit * unit * Double(nodes))))")
    }
}
