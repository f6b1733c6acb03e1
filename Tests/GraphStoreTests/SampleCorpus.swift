import Annotation
import EntityGraph

/// Annotated documents from a seed: few entities, so that they share edges, and strings that are hard to keep.
struct SampleCorpus {
    var random: SplitMix64
    static let labels = ["NATO", "Caf\u{E9}", "Cafe\u{301}", "РФ", "", "🛡️ Alliance", "Jens Stoltenberg", "nul\0inside"]
    static let publishers = [nil, "Agency", "Post", "Post\u{301}"]

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    static func documents(_ count: Int, seed: UInt64 = 1) -> [DocumentAnnotation] {
        var corpus = SampleCorpus(seed: seed)
        return (0..<count).map { corpus.document($0) }
    }

    private mutating func pick<T>(_ choices: [T]) -> T { choices[random.next(below: choices.count)] }

    mutating func document(_ number: Int) -> DocumentAnnotation {
        let ids = Set((0..<(2 + random.next(below: 5))).map { _ in random.next(below: 14) }).sorted()
        let entities = ids.map { entity($0) }
        let begin = Int32(random.next(below: 50))
        let sentences = (0..<4).map { (i: Int32) in CharacterRange(begin + i * 100, begin + i * 100 + 90) }
        return DocumentAnnotation(
            id: "doc\(random.next(below: 5) == 0 ? number / 2 : number)",
            source: "in/\(number % 3)/\(number).txt", title: random.next(below: 2) == 0 ? nil : "Title\0 \(number)",
            date: random.next(below: 5) == 0
                ? nil : CalendarDate(year: 2024, month: 1 + random.next(below: 12), day: 1 + random.next(below: 28)),
            publisher: pick(Self.publishers), fingerprint: random.next(),
            wordCount: random.next(below: 900),
            sketch: random.next(below: 2) == 0 ? [] : (0..<64).map { _ in UInt32(random.next(below: 3)) },
            sentences: sentences,
            sentenceTexts: [0: "Russia attacked Café Nº \(number).", 2: "They met\0 quietly.", 9: "Out of place."],
            entities: entities, relations: (0..<random.next(below: 9)).map { _ in relation(entities) })
    }

    private mutating func entity(_ number: Int) -> Entity {
        let prefix: String = EntityType.allCases[number % 3].prefix
        var mentions: [Mention] = []
        for i in 0..<Int32(random.next(below: 4)) {
            let range = CharacterRange(90 - i * 10, 94 - i * 10)
            mentions.append(Mention(range: range, text: pick(Self.labels), kind: pick(MentionKind.allCases)))
        }
        let id = EntityID(prefix + ":e" + String(number))
        return Entity(id: id, label: pick(Self.labels), type: pick(EntityType.allCases), mentions: mentions)
    }

    private mutating func relation(_ entities: [Entity]) -> Relation {
        let begin = Int32(random.next(below: 300))
        let day = CalendarDate(year: 2023, month: 2, day: 1 + random.next(below: 28))!
        let last = CalendarDate(year: 2024, month: 2, day: 29)!
        return Relation(
            source: pick(entities).id, target: pick(entities).id,
            verb: pick(["attack", "meet", "back_down", "\u{E9}lire", "e\u{301}lire"]),
            eventClass: pick(EventClass.allCases), polarity: pick(Polarity.allCases),
            modality: pick(Modality.allCases), speaker: random.next(below: 3) == 0 ? pick(entities).id : nil,
            trigger: CharacterRange(begin, begin + 5), sourceMention: CharacterRange(begin, begin + 2),
            targetMention: CharacterRange(begin + 2, begin + 5),
            confidence: Confidence(permille: random.next(below: 1001)), isSymmetric: random.next(below: 3) == 0,
            sentence: random.next(below: 5), rule: pick(["svo", "passive"]),
            time: random.next(below: 3) == 0 ? EventTime(span: DateSpan(day, last), expression: "then") : nil,
            place: random.next(below: 4) == 0 ? pick(entities).id : nil)
    }

    static func graph(_ documents: some Sequence<DocumentAnnotation>, _ detail: EvidenceDetail = .text) -> Graph {
        var builder = GraphBuilder(evidence: detail)
        for document in documents { builder.add(document) }
        return builder.finish()
    }
}
