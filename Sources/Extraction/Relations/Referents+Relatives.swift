import Annotation
import Lexicon

/// What relative pronouns stand for.
extension Reading {
    /// "attacks in the town of X, which killed Y": a place does no deeds, the event it is the place of does.
    func likelierAntecedent(_ noun: Int, of verb: Int) -> Int {
        if let mention = mentionHeaded(by: noun) {
            let entity = entities[Int(mentions[mention].entity)]
            guard entity.type == .place, !entity.traits.contains(.country) else { return noun }
        } else if !verbs.actorNoun(lemma(noun)).contains(.territory) {
            return noun
        }
        guard let sense = verbs.sense(of: lemma(verb)), sense.eventClass != .other
        else { return noun }
        var current = noun
        for _ in 0..<5 {
            guard relation(current) == .nmod, let next = head(current) else { break }
            if verbs.eventNoun(lemma(next)) != nil { return next }
            current = next
        }
        return noun
    }

    /// For `who`, `which`, `that`, `whose` of a relative clause: the noun the clause modifies.
    func relativeAntecedent(of word: Int) -> Int? {
        let lemma = self.lemma(word)
        guard
            lemma == FunctionWord.who || lemma == FunctionWord.which || lemma == FunctionWord.that
                || lemma == FunctionWord.whom || lemma == FunctionWord.whose
        else { return nil }
        var current = word
        for _ in 0..<6 {
            if relation(current) == .aclRelcl {
                // "to defeat ISIL, whose acts": where the clause hangs on the verb, the noun before the comma is meant.
                if let noun = head(current), isVerb(noun), lemma == FunctionWord.whose || lemma == FunctionWord.who,
                    word > noun + 1, tag(word - 1) == .punct, isNominal(word - 2)
                {
                    return word - 2
                }
                return head(current).map { likelierAntecedent($0, of: current) }
            }
            guard let next = head(current) else { return nil }
            current = next
        }
        return nil
    }
}
