import Annotation

extension DocumentAnnotation {
    /// A sentence that mentions more entities than this says little about any two, and would cost their square.
    public static let mostCoMentioned = 64

    /// Links every two entities that a sentence mentions: one statement a sentence and pair, from the one whose id comes
    /// first, of the class `coMention` and so never mixed up with acts. Its evidence are the first mentions of both.
    ///
    /// What a document gives depends on it alone, so that merging stays exact. Returns how many sentences were left out
    /// because they mention too many. O(mentions log mentions + pairs).
    @discardableResult
    public mutating func addCoMentions() -> Int {
        struct Spot {
            var sentence: Int
            var entity: Int
            var range: CharacterRange
        }
        var spots: [Spot] = []
        for (i, entity) in entities.enumerated() {
            for mention in entity.mentions {
                if let sentence = sentence(at: mention.range) {
                    spots.append(Spot(sentence: sentence, entity: i, range: mention.range))
                }
            }
        }
        spots.sort { ($0.sentence, $0.entity, $0.range.begin) < ($1.sentence, $1.entity, $1.range.begin) }
        var skipped = 0
        var begin = 0
        while begin < spots.count {
            var end = begin
            var firsts: [Spot] = []
            while end < spots.count && spots[end].sentence == spots[begin].sentence {
                if firsts.last?.entity != spots[end].entity { firsts.append(spots[end]) }
                end += 1
            }
            begin = end
            guard firsts.count <= Self.mostCoMentioned else {
                skipped += 1
                continue
            }
            for (i, a) in firsts.enumerated() {
                for b in firsts[(i + 1)...] {
                    relations.append(
                        coMention(entities[a.entity].id, a.range, entities[b.entity].id, b.range, a.sentence))
                }
            }
        }
        return skipped
    }

    private func coMention(
        _ a: EntityID, _ first: CharacterRange, _ b: EntityID, _ second: CharacterRange, _ sentence: Int
    ) -> Relation {
        // There is no trigger; an empty place where the later mention begins stands for it.
        let place = max(first.begin, second.begin)
        return Relation(
            source: a, target: b, verb: EventClass.coMentionVerb, eventClass: .coMention,
            trigger: CharacterRange(place, place), sourceMention: first, targetMention: second,
            confidence: Confidence(permille: 1000), isSymmetric: true, sentence: sentence, rule: "co-mention")
    }

    /// The sentence that a mention begins in. O(log sentences).
    private func sentence(at range: CharacterRange) -> Int? {
        let after = sentences.partitioningIndex { $0.begin > range.begin }
        guard after > 0, range.begin < sentences[after - 1].end else { return nil }
        return after - 1
    }
}
