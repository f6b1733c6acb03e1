import Annotation
import Lexicon

/// "X claimed responsibility for the attack", "the attack, for which X claimed responsibility", "attacks claimed by X":
/// who says to have done a deed is taken for its doer.
extension Reading {
    /// The nominal that names who claims a deed; nil for nobody.
    func claimant(of noun: Int) -> Int? {
        if let verb = claim(over: noun) { return subject(of: verb).flatMap { $0.isPatient ? nil : $0.word } }
        if let verb = head(noun), relation(noun) == .obj, isClaim(verb), isDeedOfForce(noun) {
            return subject(of: verb).flatMap { $0.isPatient ? nil : $0.word }
        }
        for clause in clauses(about: noun) {
            guard isClaim(clause) else { continue }
            if isPassive(clause) {
                return firstChild(clause) { child in
                    relation(child) == .oblAgent || (relation(child) == .obl && has(preposition: .by, child))
                }
            }
            if claimsResponsibility(clause) { return ownSubject(of: clause)?.word }
        }
        return nil
    }

    /// "On Saturday the group claimed two attacks."
    private func isDeedOfForce(_ noun: Int) -> Bool {
        guard let event = verbs.eventNoun(lemma(noun)) else { return false }
        return event.eventClass == .assault || shortLemma(noun) == "control"
    }

    /// Clauses that modify a noun, or hang on its verb though they say "for which".
    private func clauses(about noun: Int) -> [Int] {
        var found = children(noun).filter { relation($0) == .acl || relation($0) == .aclRelcl }
        if let verb = head(noun), isVerb(verb), relation(noun) == .obj {
            found += children(verb).filter { clause in
                clause > noun && (relation(clause) == .aclRelcl || relation(clause) == .advclRelcl)
                    && children(clause).contains { lemma($0) == FunctionWord.which && has(preposition: .for, $0) }
            }
        }
        if found.isEmpty, isDeedOfForce(noun), let clause = strayClaim(after: noun) { found.append(clause) }
        return found
    }

    /// "the attacks in the port city of Tartus, for which X claimed responsibility", where the clause hangs on a word between:
    /// it is about the deed named last before it.
    private func strayClaim(after noun: Int) -> Int? {
        let sentence = analysis.sentences[Int(analysis.sentence(of: WordIndex(noun)).value)]
        for word in (noun + 1)..<max(noun + 1, sentence.words.upperBound) {
            if mentionAt[word] < 0, isDeedOfForce(word) { return nil }
            guard relation(word) == .aclRelcl || relation(word) == .advclRelcl, claimsResponsibility(word) else {
                continue
            }
            let saysForWhich = children(word).contains { lemma($0) == FunctionWord.which && has(preposition: .for, $0) }
            return saysForWhich ? word : nil
        }
        return nil
    }

    /// The verb of claiming whose "responsibility for" governs a noun.
    private func claim(over noun: Int) -> Int? {
        guard has(preposition: .for, noun), let head = head(noun) else { return nil }
        let verb = isVerb(head) ? head : self.head(head) ?? head
        return isVerb(verb) && claimsResponsibility(verb) ? verb : nil
    }

    private func isClaim(_ verb: Int) -> Bool {
        let lemma = shortLemma(verb)
        return isVerb(verb) && (lemma == "claim" || lemma == "take" || lemma == "accept")
    }

    private func claimsResponsibility(_ verb: Int) -> Bool {
        guard isClaim(verb), let object = firstChild(verb, .obj) else { return false }
        let lemma = shortLemma(object)
        return lemma == "responsibility" || lemma == "credit"
    }
}
