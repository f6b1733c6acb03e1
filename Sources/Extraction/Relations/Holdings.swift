import Annotation
import Lexicon

/// Who holds a place, where the sentence takes it for granted: "retook Mosul from ISIL", "Raqqa, an ISIL stronghold".
extension Reading {
    /// "liberate Mosul from ISIL", "cleared the town of rebels": from whom a place is taken held it, whether or not it
    /// is taken.
    func heldPlaceLinks(of frame: Frame, into links: inout [Link]) {
        guard let object = frame.patientWord, !frame.patients.isEmpty else { return }
        let text = shortLemma(frame.verb)
        let clears = text == "clear" || text == "rid"
        guard clears || Self.recoveries.contains(text) else { return }
        // "the city of Mosul", "part of Mosul", but not "the oil of Mosul".
        let isLand = !verbs.actorNoun(lemma(object)).isDisjoint(with: [.territory, .part])
        let places = frame.patients.filter { isTown($0) && ($0.way == .itself || $0.way == .whole && isLand) }
        guard !places.isEmpty else { return }
        for host in [frame.verb, object] + (clears ? Array(children(object)) : []) {
            for child in children(host) where (relation(child) == .obl || relation(child) == .nmod) && child > object {
                guard has(preposition: clears ? .of : .from, child) else { continue }
                let holders = referents(of: child, asAgent: true)
                addHolding(by: holders, of: places, at: frame.verb, child, into: &links)
                // "cleared part of the city of enemy forces", where the phrase hangs on the city.
                if host != frame.verb, clears, holders.contains(where: { !isPlace($0) }) {
                    addOblique(child, FunctionWord.of.lemma, of: frame, object: lemma(object), into: &links)
                }
            }
        }
    }

    /// Verbs for taking a place back.
    static let recoveries: [ShortWord] = [
        "liberate", "free", "take", "retake", "recapture", "seize", "wrest", "regain", "capture", "remove", "reclaim",
    ]

    /// "Raqqa, the ISIL capital", "the rebel stronghold of Aleppo", "Beirut, a stronghold of Hezbollah": whose a place is by
    /// what it is called.
    func strongholdLinks(of noun: Int, into links: inout [Link]) {
        guard verbs.actorNoun(lemma(noun)).contains(.territory), Self.strongholds.contains(shortLemma(noun)),
            analysis.words[noun].treebankTag != .nns
        else { return }
        let places = placesCalled(noun)
        guard !places.isEmpty else { return }
        var holders: [Referent] = []
        for child in children(noun) {
            let isOwner =
                relation(child) == .nmodPoss || (child < noun && isOwnerModifier(child))
                || (relation(child) == .nmod && has(preposition: .of, child))
            // The capital of a state is no stronghold of it.
            if isOwner { holders += referents(of: child).filter { entities[Int($0.entity)].type != .place } }
        }
        addHolding(by: holders, of: places, at: noun, noun, into: &links)
    }

    private static let strongholds: [ShortWord] = ["stronghold", "bastion", "redoubt", "capital"]

    /// The town that is called so: behind "of", under "is", or the one named right before the comma.
    private func placesCalled(_ noun: Int) -> [Referent] {
        for child in children(noun) where relation(child) == .nmod || relation(child) == .appos {
            let isName = relation(child) == .appos || has(preposition: .of, child)
            let found = isName ? ownReferents(of: child).filter { isTown($0) && $0.way == .itself } : []
            if !found.isEmpty { return found }
        }
        if hasChild(noun, .cop), let subject = ownSubject(of: noun) {
            return referents(of: subject.word).filter { isTown($0) }
        }
        guard relation(noun) == .appos else { return [] }
        let first = firstBesidesSigns(noun)
        guard first >= 2, tag(first - 1) == .punct, let mention = mentionHeaded(by: first - 2) else { return [] }
        let place = Referent(entity: mentions[mention].entity, mention: Int32(mention), way: .itself, hops: 0)
        return isTown(place) ? [place] : []
    }

    /// A place that can change hands: no state, no part of the world.
    private func isTown(_ referent: Referent) -> Bool {
        let entity = entities[Int(referent.entity)]
        return entity.type == .place && entity.traits.isDisjoint(with: [.country, .inert])
    }

    /// A place that is no state.
    func isPlace(_ referent: Referent) -> Bool {
        let entity = entities[Int(referent.entity)]
        return entity.type == .place && !entity.traits.contains(.country)
    }

    private func addHolding(
        by holders: [Referent], of places: [Referent], at trigger: Int, _ clause: Int, into links: inout [Link]
    ) {
        for holder in holders where !isPlace(holder) {
            for place in places where place.entity != holder.entity {
                links.append(
                    Link(
                        source: holder, target: place, trigger: trigger, clause: clause, verb: contextVerbs.control,
                        eventClass: .other, weight: 80, rule: .holding))
            }
        }
    }
}
