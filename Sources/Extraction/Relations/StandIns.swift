import Annotation
import Lexicon

/// Whether an entity that a nominal only points to may stand for it at the end of a fact.
extension Reading {
    /// Forces, officials and land stand for whose they are in most deeds; proposals, buildings and disputes only where the
    /// deed hurts, helps or judges the owner through them: "struck Ukraine's port", "criticized Iran's plan", but not
    /// "discussed Iran's plan" or "owns a New York building".
    func mayStand(_ referent: Referent, for nominal: Int, in eventClass: EventClass) -> Bool {
        switch referent.way {
        case .itself, .apposition, .example: return true
        case .party: return takesSides(eventClass)
        case .undergoer where judges(eventClass):
            // "condemned the killing of Hariri" is not against Hariri.
            guard let deed = verbs.eventNoun(lemma(nominal)) else { break }
            let frees = verbs.string(deed.verb) == "liberate" || verbs.string(deed.verb) == "free"
            if !frees && (deed.eventClass == .assault || deed.eventClass == .coerce) { return false }
        case .owner where judges(eventClass) && isVictim(referent, of: nominal): return false
        case .modifier where isKind(nominal, of: referent): return true
        case .owner, .modifier, .whole, .origin, .undergoer: break
        }
        switch tag(nominal) {
        case .num, .det, .pron, .propn: return true
        default: break
        }
        let noun = verbs.actorNoun(lemma(nominal))
        if !noun.isDisjoint(with: [.body, .people, .role, .part, .apart]) {
            if referent.way != .origin || noun.contains(.body) { return true }
            return touchesOwner(eventClass) && Self.locals.contains(shortLemma(nominal))
        }
        return touchesOwner(eventClass) || noun.contains(.territory)
    }

    /// "the FIRST Global competition": a noun right behind a name that only says what kind of thing bears it.
    private func isKind(_ nominal: Int, of referent: Referent) -> Bool {
        let mention = mentions[Int(referent.mention)]
        return Int(mention.end) == nominal && mention.kind == .name
            && entities[Int(referent.entity)].type == .organization && Self.kinds.contains(shortLemma(nominal))
    }

    private static let kinds: [ShortWord] = [
        "competition", "festival", "organization", "organisation", "network", "newspaper", "daily", "magazine",
        "agency", "company", "firm", "airline", "bank", "movement", "initiative", "foundation", "charity", "club",
        "alliance", "bloc", "website", "channel", "broadcaster",
    ]

    /// "condemned Gandhi's assassination", "critics of Anwar's conviction": a person who has a deed of force suffered it.
    func isVictim(_ referent: Referent, of nominal: Int) -> Bool {
        guard entities[Int(referent.entity)].type == .person else { return false }
        // "Putin's occupation of Crimea" is his deed.
        if children(nominal).contains(where: { relation($0) == .nmod && has(preposition: .of, $0) }) { return false }
        switch shortLemma(nominal) {
        case "death", "disappearance", "jailing", "imprisonment", "trial": return true
        default: break
        }
        guard let deed = verbs.eventNoun(lemma(nominal)) else { return false }
        return (deed.eventClass == .assault || deed.eventClass == .coerce) && !deed.effects.contains(.symmetric)
            && verbs.takesPatient(deed, FunctionWord.of.lemma)
    }

    /// People who belong to the place they are in; "a man in Istanbul" need not.
    private static let locals: [ShortWord] = [
        "civilian", "resident", "villager", "inhabitant", "people", "population", "citizen", "community", "member",
        "life",
    ]

    private func judges(_ eventClass: EventClass) -> Bool {
        switch eventClass {
        case .accuse, .reject, .protest, .sanction, .threaten, .request, .support, .agree: true
        default: false
        }
    }

    /// Deeds towards what two parties do together that are deeds towards both: "welcomed the accord between X and Y".
    private func takesSides(_ eventClass: EventClass) -> Bool {
        switch eventClass {
        case .support, .accuse, .reject, .agree: true
        default: false
        }
    }

    /// Deeds that reach the owner through what is his.
    private func touchesOwner(_ eventClass: EventClass) -> Bool {
        switch eventClass {
        case .assault, .coerce, .sanction, .threaten, .support, .accuse, .reject, .protest, .aid, .mobilize: true
        case .agree, .consult, .concede, .cooperate, .retreat, .request, .other, .coMention: false
        }
    }
}
