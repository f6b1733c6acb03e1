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
