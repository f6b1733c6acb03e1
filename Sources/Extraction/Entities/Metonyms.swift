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
        guard let head = head(word), !hasPreposition(word) else { return false }
        switch relation(word) {
        case .nsubj:
            guard isVerb(head) else { return false }
            return verbs.senses(of: lemma(head)).contains { sense in
                sense.eventClass != .other || sense.effects.contains(.report) || sense.effects.contains(.intend)
            }
        case .oblAgent: return true
        case .nmodPoss:
            return verbs.eventNoun(lemma(head)).map { !$0.effects.contains(.stative) } ?? false
        default: return false
        }
    }
}
