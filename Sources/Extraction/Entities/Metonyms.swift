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
            guard isVerb(head) else { return false }
            return verbs.senses(of: lemma(head)).contains { sense in
                sense.eventClass != .other || sense.effects.contains(.report) || sense.effects.contains(.intend)
            }
        case .oblAgent: return true
        case .obj:
            // "accused Moscow", but "attacked Moscow".
            guard isVerb(head), let sense = verbs.sense(of: lemma(head), particle: particle(head)) else { return false }
            return isTalk(sense.eventClass)
        case .nmodPoss:
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
            return preposition == FunctionWord.from && isTalk(event.eventClass)
        }
        guard isVerb(head), relation(word) == .obl, preposition == FunctionWord.on || preposition == FunctionWord.with,
            let sense = verbs.sense(
                of: lemma(head), particle: particle(head), object: firstChild(head, .obj).map { lemma($0) } ?? .unknown,
                preposition: preposition),
            sense.preposition == preposition
        else { return false }
        return isTalk(sense.eventClass) || (preposition == FunctionWord.with && sense.effects.contains(.symmetric))
    }

    /// Deeds that are done to governments, not to towns.
    private func isTalk(_ eventClass: EventClass) -> Bool {
        switch eventClass {
        case .accuse, .request, .threaten, .sanction, .reject, .support: true
        default: false
        }
    }
}
