import Annotation
import EntityGraph

extension SplitMix64 {
    mutating func below(_ bound: Int) -> Int { next(below: bound) }
    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}

/// Small annotated documents whose entities, verbs and labels collide often.
struct RandomAnnotations {
    var random: SplitMix64
    /// Composed and decomposed `é` are equal to Swift but not as bytes.
    static let labels = ["NATO", "Nato", "Caf\u{E9}", "Cafe\u{301}", "Russia", "РФ", "", "🛡️ Alliance", "Zed"]

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func corpus(_ count: Int) -> [DocumentAnnotation] { (0..<count).map { document($0) } }

    mutating func document(_ number: Int) -> DocumentAnnotation {
        let ids = (0..<(1 + random.below(6))).map { _ in random.below(12) }
        let entities = Set(ids).sorted().map { entity($0) }
        let sentences = (0..<4).map { CharacterRange(Int32($0 * 100), Int32($0 * 100 + 90)) }
        return DocumentAnnotation(
            id: "doc\(random.below(4) == 0 ? number / 2 : number)", source: "in/\(number).txt",
            title: random.below(2) == 0 ? nil : "Title \(number)",
            date: random.below(5) == 0 ? nil : CalendarDate(year: 2024, month: 1 + random.below(12), day: 9),
            publisher: random.pick([nil, "Agency", "Post"]), fingerprint: UInt64(number), wordCount: random.below(900),
            sentences: sentences, sentenceTexts: [0: "First sentence.", 2: "Third sentence."], entities: entities,
            relations: (0..<random.below(8)).map { _ in relation(entities) })
    }

    private mutating func entity(_ number: Int) -> Entity {
        Entity(
            id: EntityID("org:e\(number)"), label: random.pick(Self.labels), type: random.pick(EntityType.allCases),
            mentions: (0..<random.below(4)).map {
                Mention(
                    range: CharacterRange(Int32($0 * 10), Int32($0 * 10 + 4)), text: random.pick(Self.labels),
                    kind: random.pick(MentionKind.allCases))
            })
    }

    private mutating func relation(_ entities: [Entity]) -> Relation {
        let begin = Int32(random.below(300))
        let day = CalendarDate(year: 2024, month: 2, day: 1 + random.below(28))!
        return Relation(
            source: random.pick(entities).id, target: random.pick(entities).id,
            verb: random.pick(["attack", "meet", "back_down", "Attack", "say"]),
            eventClass: random.pick(EventClass.allCases), polarity: random.pick(Polarity.allCases),
            modality: random.pick(Modality.allCases), speaker: random.below(3) == 0 ? random.pick(entities).id : nil,
            trigger: CharacterRange(begin, begin + 5), sourceMention: CharacterRange(begin, begin + 2),
            targetMention: CharacterRange(begin + 2, begin + 5), confidence: Confidence(permille: random.below(1001)),
            isSymmetric: random.below(4) == 0, sentence: random.below(5), rule: random.pick(["svo", "passive"]),
            time: random.below(3) == 0 ? EventTime(span: DateSpan(day, day), expression: "then") : nil,
            place: random.below(4) == 0 ? random.pick(entities).id : nil)
    }
}
