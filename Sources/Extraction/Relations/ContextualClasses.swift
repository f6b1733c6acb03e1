import Annotation
import Lexicon

/// The class of a fact where the verb alone leaves it open: who acts on whom, and with what, decides.
extension Reading {
    func classInContext(of link: Link) -> EventClass {
        if isContest(link) { return .other }
        if isSiege(link) { return .assault }
        if link.eventClass == .support && link.verb == contextVerbs.support && isMaterial(link) { return .aid }
        return link.eventClass
    }

    /// Persons and parties that defeat each other do so at the polls.
    private func isContest(_ link: Link) -> Bool {
        guard link.eventClass == .assault, contextVerbs.contests.contains(link.verb) else { return false }
        return [link.source, link.target].allSatisfy { end in
            let entity = entities[Int(end.entity)]
            return entity.type == .person || entity.traits.contains(.party)
        }
    }

    /// What is done to a town by force: "isolate Raqqa", "take Mosul".
    private func isSiege(_ link: Link) -> Bool {
        guard contextVerbs.sieges.contains(link.verb), link.preposition.isUnknown, link.particle.isUnknown else {
            return false
        }
        let target = entities[Int(link.target.entity)]
        let isNamed = link.target.way == .itself || link.target.way == .whole
        return isNamed && target.type == .place && !target.traits.contains(.country)
    }

    /// Support that is given, not voiced: by strikes, arms, money, relief, or to what forces do.
    private func isMaterial(_ link: Link) -> Bool {
        if let verb = head(link.trigger), isVerb(verb), let object = firstChild(verb, .obj), object != link.trigger {
            if verbs.eventNoun(lemma(object))?.eventClass == .assault { return true }
        }
        if let event = head(link.trigger), verbs.eventNoun(lemma(event))?.eventClass == .assault { return true }
        let object = firstChild(link.trigger, .obj) ?? link.trigger
        if object != link.trigger, let event = verbs.eventNoun(lemma(object)) {
            return event.eventClass == .assault || event.eventClass == .mobilize || event.eventClass == .aid
        }
        return children(link.trigger).contains { child in
            (relation(child) == .amod || relation(child) == .compound)
                && contextVerbs.materials.contains(analysis.lemma(WordIndex(child)))
        }
    }
}

/// Lemmas that `classInContext` looks for.
struct ContextVerbs: Sendable {
    let contests: Set<LemmaNumber>
    let sieges: Set<LemmaNumber>
    let support: LemmaNumber
    let materials: Set<String> = [
        "humanitarian", "military", "financial", "economic", "air", "logistical", "logistic", "medical", "material",
        "technical", "budgetary", "artillery", "fire",
    ]

    init(_ verbs: Verbs) {
        contests = Set(
            ["defeat", "beat", "rout", "crush", "challenge", "fight", "battle"].map { verbs.number(of: $0) })
        sieges = Set(["isolate", "take", "hold", "cut", "surround"].map { verbs.number(of: $0) })
        support = verbs.number(of: "support")
    }
}
