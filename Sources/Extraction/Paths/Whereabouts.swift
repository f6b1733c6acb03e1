import Annotation
import Lexicon

extension Reading {
    /// Whether an end is only where the deed takes place: "met in New York", "spoke at the White House", "detained a man in
    /// Istanbul". Force, its movement and travel do reach the places they happen in, when nobody else undergoes them.
    func isWhereabouts(_ end: PathFeatures.End, of trigger: PathScan.Trigger) -> Bool {
        let type = entities[Int(end.entity)].type
        guard type != .person else { return false }
        if type == .place, reachesPlaces(trigger) { return false }
        var current = Int(mentions[Int(end.mention)].head)
        for _ in 0..<6 where current != trigger.word {
            let preposition = preposition(current)
            if !preposition.isUnknown {
                return type == .place
                    ? Self.placesDeed(preposition) : Self.placesDeed(preposition) && preposition != FunctionWord.in
            }
            guard let next = head(current) else { return false }
            current = next
        }
        return false
    }

    /// Whether an end is the name in a compound participle, which takes part in no other deed: "the Iran-backed group
    /// attacked" says nothing of Iran and the attack.
    func isBound(_ end: PathFeatures.End, toOtherThan trigger: PathScan.Trigger) -> Bool {
        let last = Int(mentions[Int(end.mention)].end) - 1
        return trigger.word != last + 2 && isCompoundParticiple(last + 2)
    }

    /// Whether a mention only tells whose office somebody named has: "met U.S. President Biden" says nothing of the United
    /// States.
    func isInTitle(_ mention: LocalMention) -> Bool {
        var current = Int(mention.head)
        var sawTitle = false
        for _ in 0..<5 {
            switch relation(current) {
            case .compound, .amod, .nmodDesc, .flat, .nmodPoss: break
            default: return false
            }
            guard let next = head(current) else { return false }
            if let name = mentionHeaded(by: next), mentions[name].entity != mention.entity {
                return sawTitle && isNamedPerson(name)
            }
            if verbs.actorNoun(lemma(next)).isDisjoint(with: [.role, .apart]) {
                if sawTitle { return false }
            } else {
                sawTitle = true
                // "his Egyptian counterpart, Sameh Shoukry"
                if analysis.words[next].treebankTag != .nns,
                    children(next).contains(where: { child in
                        relation(child) == .appos && mentionHeaded(by: child).map { isNamedPerson($0) } ?? false
                    })
                {
                    return true
                }
            }
            current = next
        }
        return false
    }

    private func isNamedPerson(_ mention: Int) -> Bool {
        mentions[mention].kind == .name && entities[Int(mentions[mention].entity)].type == .person
    }

    /// Whether an end is a place that something is in or near, which does nothing there: "a bomb in Baghdad killed".
    func isSetting(_ end: PathFeatures.End) -> Bool {
        guard entities[Int(end.entity)].type == .place else { return false }
        let word = Int(mentions[Int(end.mention)].head)
        if Self.isLocative(preposition(word)) { return true }
        // "in the city of Baghdad"
        guard relation(word) == .nmod, has(preposition: .of, word), let noun = head(word) else { return false }
        return verbs.actorNoun(lemma(noun)).contains(.territory) && Self.isLocative(preposition(noun))
    }

    private func reachesPlaces(_ trigger: PathScan.Trigger) -> Bool {
        if trigger.kind != .noun,
            verbs.senses(of: lemma(trigger.word)).contains(where: { $0.effects.contains(.motion) })
        {
            return true
        }
        switch trigger.eventClass {
        case .mobilize, .retreat: return true
        case .assault, .coerce: return trigger.kind != .verb || !hasChild(trigger.word, .obj)
        default: return false
        }
    }

    private static func placesDeed(_ preposition: LemmaNumber) -> Bool {
        isLocative(preposition) || preposition == FunctionWord.outside || preposition == FunctionWord.inside
            || preposition == FunctionWord.across
    }
}
