import Annotation
import Lexicon

/// The class of a fact where the verb alone leaves it open: who acts on whom, and with what, decides.
extension Reading {
    func classInContext(of link: Link) -> EventClass {
        if isContest(link) { return .other }
        if isSiege(link) || isSeizure(link) { return .assault }
        // "supports Iraq against ISIL", "helped Kyiv against Moscow"
        if link.preposition == FunctionWord.against, link.eventClass == .support || link.eventClass == .aid {
            return .reject
        }
        if link.eventClass == .support && link.verb == contextVerbs.encourage && asksForDeed(link) { return .request }
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

    /// What fighters take from fighters, or towns they take: "seized Palmyra", "seized the tanks from ISIL".
    private func isSeizure(_ link: Link) -> Bool {
        guard contextVerbs.seizures.contains(link.verb), link.eventClass == .coerce else { return false }
        let source = entities[Int(link.source.entity)]
        let target = entities[Int(link.target.entity)]
        guard source.traits.contains(.armedGroup) || isArmed(link.source) else { return false }
        return target.traits.contains(.armedGroup) || (target.type == .place && link.target.way != .modifier)
    }

    /// Whether an end is somebody's forces: "Syrian rebels", "the Iraqi army".
    private func isArmed(_ end: Referent) -> Bool {
        if entities[Int(end.entity)].traits.contains(.armedGroup) { return true }
        guard end.way != .itself, let noun = head(Int(mentions[Int(end.mention)].head)) else { return false }
        return contextVerbs.forces.contains(shortLemma(noun))
    }

    /// "encouraged Kyiv to negotiate" asks; "encouraged the rebels" supports.
    private func asksForDeed(_ link: Link) -> Bool {
        children(link.trigger).contains { (relation($0) == .xcomp || relation($0) == .advcl) && isInfinitive($0) }
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
        if isArmed(link.target) { return true }
        let means = children(link.trigger).contains { child in
            if relation(child) == .advmod {
                return contextVerbs.meansAdverbs.contains(shortLemma(child))
            }
            guard relation(child) == .obl, has(preposition: .with, child) else { return false }
            let deed = verbs.eventNoun(lemma(child))?.eventClass
            return deed == .assault || deed == .aid || !verbs.actorNoun(lemma(child)).isDisjoint(with: .asset)
        }
        if means { return true }
        return children(link.trigger).contains { child in
            (relation(child) == .amod || relation(child) == .compound)
                && contextVerbs.materials.contains(shortLemma(child))
        }
    }
}

/// Lemmas that `classInContext` looks for.
struct ContextVerbs: Sendable {
    let contests: Set<LemmaNumber>
    let sieges: Set<LemmaNumber>
    let seizures: Set<LemmaNumber>
    let support: LemmaNumber
    let encourage: LemmaNumber
    let call: LemmaNumber
    let control: LemmaNumber
    let forces: [ShortWord] = [
        "force", "army", "troop", "military", "fighter", "rebel", "militia", "soldier", "brigade", "unit", "guerrilla",
    ]
    let meansAdverbs: [ShortWord] = ["financially", "militarily", "materially", "logistically"]
    let materials: [ShortWord] = [
        "humanitarian", "military", "financial", "economic", "air", "logistical", "logistic", "medical", "material",
        "technical", "budgetary", "artillery", "fire",
    ]

    init(_ verbs: Verbs) {
        contests = Set(
            ["defeat", "beat", "rout", "crush", "challenge", "fight", "battle"].map { verbs.number(of: $0) })
        sieges = Set(["isolate", "take", "hold", "cut", "surround"].map { verbs.number(of: $0) })
        seizures = Set(["seize", "capture"].map { verbs.number(of: $0) })
        support = verbs.number(of: "support")
        encourage = verbs.number(of: "encourage")
        call = verbs.number(of: "call")
        control = verbs.number(of: "control")
    }
}
