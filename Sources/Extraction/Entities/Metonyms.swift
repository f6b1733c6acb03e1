import Annotation
import Lexicon

extension Reading {
    /// "Moscow said", "Kyiv's forces": a capital that acts or owns a deed stands for its government; where something
    /// happens, it stays the city.
    mutating func resolveMetonyms(_ lexicon: Lexicon, ledger: MergeLedger) {
        for index in mentions.indices {
            let mention = mentions[index]
            guard mention.kind == .name, mention.entity >= 0 else { continue }
            let city = entities[Int(mention.entity)]
            guard city.traits.contains(.capital), !city.entry.isNone, acts(Int(mention.head)),
                let country = lexicon.country(of: city.entry)
            else { continue }
            mentions[index].entity = entity(of: country, lexicon: lexicon, ledger: ledger)
            mentions[index].reason = .metonym
        }
    }

    private func acts(_ word: Int) -> Bool {
        var word = word
        while relation(word) == .conj, let first = head(word), mentionAt[first] >= 0 { word = first }
        guard let head = head(word) else { return false }
        if hasPreposition(word) { return isParty(word, to: head) }
        switch relation(word) {
        case .nsubj:
            // "continues to supply", "is about to send": what it goes on to do.
            let deed = firstChild(head, .xcomp).flatMap { isVerb($0) ? $0 : nil } ?? head
            guard isVerb(deed) else { return false }
            return verbs.senses(of: lemma(deed)).contains { sense in
                sense.eventClass != .other || sense.effects.contains(.report) || sense.effects.contains(.intend)
            }
        case .oblAgent: return true
        case .obj:
            // "accused Moscow", "supplied Kyiv with arms", but "attacked Moscow", "evacuated Kyiv".
            guard isVerb(head), let sense = verbs.sense(of: lemma(head), particle: particle(head)) else { return false }
            return isTalk(sense.eventClass) || (sense.eventClass == .aid && !Self.rescues.contains(shortLemma(head)))
        case .iobj: return isVerb(head)
        case .nmodPoss:
            if Self.statecraft.contains(shortLemma(head)) { return true }
            return verbs.eventNoun(lemma(head)).map { !$0.effects.contains(.stative) } ?? false
        default: return false
        }
    }

    /// "talks between Kyiv and Moscow", "relations with Washington", "pressure from Beijing", "called on Tehran": a party to
    /// what states do, rather than where it happens.
    private func isParty(_ word: Int, to head: Int) -> Bool {
        let preposition = preposition(word)
        if let event = verbs.eventNoun(lemma(head)) {
            if preposition == FunctionWord.between {
                return event.effects.contains(.symmetric) && hasChild(word, .conj)
            }
            if preposition == FunctionWord.with { return event.effects.contains(.symmetric) }
            // "sanctions against Moscow", "aid to Kyiv", "pressure from Washington"
            let takes = verbs.takesAgent(event, preposition) || verbs.takesPatient(event, preposition)
            return takes && !Self.isLocative(preposition) && (isTalk(event.eventClass) || event.eventClass == .aid)
        }
        let isDative = preposition == FunctionWord.to || preposition == FunctionWord.against
        guard isVerb(head), relation(word) == .obl,
            isDative || preposition == FunctionWord.on || preposition == FunctionWord.with,
            let sense = verbs.sense(
                of: lemma(head), particle: particle(head), object: firstChild(head, .obj).map { lemma($0) } ?? .unknown,
                preposition: preposition),
            sense.preposition == preposition
        else { return false }
        return isTalk(sense.eventClass) || (isDative && sense.eventClass == .aid)
            || (preposition == FunctionWord.with && sense.effects.contains(.symmetric))
    }

    /// What states have and towns have not.
    private static let statecraft: [ShortWord] = [
        "program", "programme", "position", "stance", "policy", "ambition", "ally", "diplomat", "ambassador", "envoy",
        "army", "military", "troops", "force", "arsenal", "intention", "leadership", "foe", "enemy", "border",
    ]

    /// Help that is given to those in a town.
    private static let rescues: [ShortWord] = ["evacuate", "rescue", "rebuild", "feed", "save"]

    /// Deeds that are done to governments, not to towns.
    private func isTalk(_ eventClass: EventClass) -> Bool {
        switch eventClass {
        case .accuse, .request, .threaten, .sanction, .reject, .support: true
        default: false
        }
    }
}
