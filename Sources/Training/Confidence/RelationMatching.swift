import Annotation

/// Sets what was read in a document against its gold.
///
/// An entity stands for the gold entity that most of its mentions overlap (pronouns have no vote), or else for the one
/// that shares a name with it. A relation is right when a gold relation has the same ends in the same direction and its
/// sentence holds the trigger.
package struct RelationMatching: Sendable {
    private let gold: GoldDocument
    private let standsFor: [String: String]

    package init(_ gold: GoldDocument, entities: [Entity]) {
        self.gold = gold
        standsFor = Self.standsFor(gold, entities)
    }

    /// The gold relations that a relation may be, those with its verb first; none when it is wrong.
    package func candidates(for relation: Relation) -> [Int] {
        guard let source = standsFor[relation.source.value], let target = standsFor[relation.target.value] else {
            return []
        }
        let same = gold.relations.indices.filter {
            let other = gold.relations[$0]
            return other.source == source && other.target == target
                && Self.overlap(relation.trigger, other.sentenceBegin, other.sentenceEnd)
        }
        let verb = Self.head(of: relation.verb)
        func hasVerb(_ index: Int) -> Bool {
            let other = gold.relations[index]
            return Self.head(of: other.verb) == verb
                || (other.alternatives ?? []).contains { Self.head(of: $0) == verb }
        }
        return same.filter(hasVerb) + same.filter { !hasVerb($0) }
    }

    private static func standsFor(_ gold: GoldDocument, _ entities: [Entity]) -> [String: String] {
        var named: [String: String] = [:]
        for entity in gold.entities {
            for name in [entity.id] + (entity.aliases ?? []) where named[name.lowercased()] == nil {
                named[name.lowercased()] = entity.id
            }
        }
        var result: [String: String] = [:]
        for entity in entities {
            let names = [entity.label] + entity.mentions.map(\.text)
            result[entity.id.value] =
                overlapped(entity, gold.entities) ?? names.lazy.compactMap { named[$0.lowercased()] }.first
        }
        return result
    }

    /// Of equals the one that had the first vote.
    private static func overlapped(_ entity: Entity, _ golds: [GoldEntity]) -> String? {
        var votes: [(id: String, count: Int)] = []
        for mention in entity.mentions where mention.kind != .pronoun {
            for gold in golds {
                for span in gold.mentions ?? [] where overlap(mention.range, span.begin, span.end) {
                    if let i = votes.firstIndex(where: { $0.id == gold.id }) {
                        votes[i].count += 1
                    } else {
                        votes.append((gold.id, 1))
                    }
                }
            }
        }
        let most = votes.map(\.count).max()
        return votes.first { $0.count == most }?.id
    }

    private static func overlap(_ range: CharacterRange, _ begin: Int, _ end: Int) -> Bool {
        min(Int(range.end), end) > max(Int(range.begin), begin)
    }

    private static func head(of verb: String) -> Substring { verb.prefix { $0 != "_" } }
}
