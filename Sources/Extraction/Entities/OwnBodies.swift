import Annotation
import Lexicon

/// "Putin said his country …", "Merkel and her party", "Obama said his government …": the state, party or company that a person
/// belongs to, called after him.
extension Reading {
    /// Links the noun that a possessor stands before, if the possessor is a person of whom the document or the dictionary
    /// tells where he belongs. Needs the possessor resolved.
    mutating func resolveOwnBody(of possessor: Int) {
        guard relation(possessor) == .nmodPoss, let noun = head(possessor), noun > possessor, mentionAt[noun] < 0,
            tag(possessor) == .pron, tag(noun) == .noun, analysis.words[noun].treebankTag == .nn,
            let mention = mentionHeaded(by: possessor)
        else { return }
        let person = entities[Int(mentions[mention].entity)]
        guard person.type == .person, person.owner >= 0 else { return }
        let kind: LocalEntity.Traits =
            switch shortLemma(noun) {
            case "country", "nation", "homeland": .country
            // Who overthrows his government overthrows him.
            case "government", "administration": relation(noun) == .nsubj ? .country : []
            case "party": .party
            case "company", "firm": .company
            default: []
            }
        guard !entities[Int(person.owner)].traits.isDisjoint(with: kind), !isOfOtherTimes(noun) else { return }
        link(noun, to: person.owner, .nominal, .nominal)
    }

    /// "his former party", "her adopted country", "his ruling party's ally": not the one he belongs to now, or not that
    /// alone.
    private func isOfOtherTimes(_ noun: Int) -> Bool {
        children(noun).contains { child in
            switch relation(child) {
            case .amod: Self.others.contains(shortLemma(child)) || mentionAt[child] >= 0
            case .compound, .nmod, .appos, .flat: true
            default: false
            }
        }
    }

    private static let others: [ShortWord] = [
        "former", "old", "previous", "new", "adopted", "native", "rival", "last", "first", "second", "other", "future",
    ]
}
