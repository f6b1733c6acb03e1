import Annotation
import Lexicon

/// Groups of people without a name: civilians, rebels, protesters.
///
/// They are entities only where they are asked for: event coders count them as generic actors (CAMEO's CVL, REB, OPP;
/// Schrodt, CAMEO Event and Actor Codebook, 2012), a graph of who is who is better without them. All groups that the
/// text calls alike are one entity, whoever they are.
extension Reading {
    /// Makes entities of nouns for groups that stand for nobody who is named. Needs references.
    mutating func findUnnamedGroups(ledger: MergeLedger) {
        var groups: [String: Int32] = [:]
        for sentence in analysis.sentences where sentence.isParsed {
            for word in sentence.words where mentionAt[word] < 0 && tag(word) == .noun && isGroup(word) {
                guard ownReferents(of: word).isEmpty else { continue }
                let label = document.text.string(analysis.words[word].range).lowercased()
                if groups[label] == nil {
                    groups[label] = Int32(entities.count)
                    entities.append(
                        LocalEntity(
                            id: ledger.resolve(EntityID("org:unnamed-" + label)), label: label, type: .organization,
                            traits: [.people, .collective, .plural]))
                }
                if let group = groups[label] { link(word, to: group, .nominal, .unnamed) }
            }
        }
    }

    private func isGroup(_ noun: Int) -> Bool {
        switch relation(noun) {
        case .compound, .amod, .flat, .nmodDesc: return false
        default: break
        }
        let text = shortLemma(noun)
        guard analysis.words[noun].treebankTag == .nns else { return Self.collectives.contains(text) }
        if Self.related.contains(text) { return true }
        return !verbs.actorNoun(lemma(noun)).isDisjoint(with: [.people, .armed, .role, .body])
            && !verbs.actorNoun(lemma(noun)).contains(.part)
    }

    /// Groups that go by a noun in the singular.
    private static let collectives: [ShortWord] = [
        "police", "military", "army", "navy", "opposition", "enemy", "militia", "coalition", "regime", "junta",
        "public", "population", "people", "resistance",
    ]
    /// Groups that go by what they are to somebody.
    private static let related: [ShortWord] = [
        "ally", "partner", "enemy", "victim", "friend", "supporter", "backer", "opponent", "critic", "rival", "donor",
        "neighbor", "neighbour", "troops", "mourner", "other",
    ]
}
