import Annotation
import Lexicon

/// Antecedents that the grammar of the sentence points to, whoever else was named before.
extension Reading {
    /// "In their march toward Raqqah, the SDF has …": the subject that a phrase with a possessive at the head of the
    /// sentence leads to.
    func laterSubject(of word: Int, where test: (LocalEntity) -> Bool) -> Int32? {
        guard relation(word) == .nmodPoss, let (phrase, verb) = clausePhrase(above: word), relation(phrase) == .obl,
            let subject = ownSubject(of: verb)?.word, subject > word,
            let mention = mentionHeaded(by: subject), Int(mentions[mention].begin) > word,
            mentions[mention].second < 0, test(entities[Int(mentions[mention].entity)])
        else { return nil }
        let first = analysis.sentences[Int(analysis.sentence(of: WordIndex(word)).value)].words.lowerBound
        guard word - first <= 2, hasPreposition(phrase) else { return nil }
        return mentions[mention].entity
    }

    /// The nominal right under the verb that a word hangs on, and the verb.
    private func clausePhrase(above word: Int) -> (phrase: Int, verb: Int)? {
        var current = word
        for _ in 0..<4 {
            guard let next = head(current) else { return nil }
            if isVerb(next) { return current == word ? nil : (current, next) }
            current = next
        }
        return nil
    }

    /// "Iraqi forces maintained their positions": the plural subject, when no other plural stands between.
    func pluralSubject(over word: Int) -> Int? {
        guard let (phrase, verb) = clausePhrase(above: word), let found = subject(of: verb)?.word, found != phrase
        else { return nil }
        let subject = relativeAntecedent(of: found) ?? found
        // "Russia and China reaffirmed their ties"
        if isJoint(subject, before: word) { return subject }
        guard subject < word, mentionAt[subject] < 0, analysis.words[subject].treebankTag == .nns,
            !verbs.actorNoun(lemma(subject)).isDisjoint(with: [.body, .people, .role, .part]),
            !((subject + 1)..<word).contains(where: { isPlural($0) })
        else { return nil }
        return subject
    }

    /// "Armenia and Azerbaijan said they stand with": the two that are the subject of the clause above, when no other plural
    /// stands between.
    func jointSubject(over word: Int) -> Int? {
        guard relation(word) == .nsubj, let clause = head(word),
            relation(clause) == .ccomp || relation(clause) == .advcl,
            let verb = head(clause), isVerb(verb), let subject = subject(of: verb)?.word,
            isJoint(subject, before: word), lastWord(subject) < word
        else { return nil }
        return referents(of: subject).count == 2 ? subject : nil
    }

    /// Whether a subject before a word is of several named, with no other plural between.
    private func isJoint(_ subject: Int, before word: Int) -> Bool {
        guard subject < word, mentionAt[subject] >= 0, hasChild(subject, .conj) else { return false }
        let next = lastWord(subject) + 1
        return !(next..<max(next, word)).contains { isPlural($0) }
    }

    /// "asked the Serbian government to renew its apology": the body that does what the clause says, when nothing else
    /// stands between.
    func bodySubject(over word: Int) -> Int? {
        guard relation(word) == .nmodPoss, let (phrase, verb) = clausePhrase(above: word),
            let found = subject(of: verb)?.word, found != phrase
        else { return nil }
        let body = relativeAntecedent(of: found) ?? found
        guard body < word, mentionAt[body] < 0, tag(body) == .noun, analysis.words[body].treebankTag != .nns,
            verbs.actorNoun(lemma(body)).contains(.body),
            !((body + 1)..<word).contains(where: { isThing($0) })
        else { return nil }
        return body
    }

    private func isThing(_ word: Int) -> Bool {
        if let mention = mentionHeaded(by: word) { return entities[Int(mentions[mention].entity)].type != .person }
        return verbs.actorNoun(lemma(word)).contains(.body)
    }

    private func isPlural(_ word: Int) -> Bool {
        if analysis.words[word].treebankTag == .nns || analysis.words[word].treebankTag == .nnps { return true }
        return mentionHeaded(by: word).map { mentions[$0].kind == .name && pluralFit(mentions[$0]) >= 0 } ?? false
    }

    /// "Bush met Blair. They …", "Bush and Blair said they …": the two persons of what was said last.
    func jointPersons(before word: Int, in sentence: Int) -> [Referent]? {
        for index in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
            let words = analysis.sentences[index].words
            // Beyond its sentence only a subject leads back to subjects.
            guard analysis.sentences[index].isParsed, index == sentence || isSubject(word) else { return nil }
            for verb in words.reversed() where verb < word && isVerb(verb) {
                guard let subject = ownSubject(of: verb)?.word, subject < word, subject < verb else { continue }
                var found = referents(of: subject).filter(\.isNamed)
                if found.count == 1, let partner = partner(of: verb), partner < word {
                    found += referents(of: partner).filter(\.isNamed)
                }
                guard found.count == 2, found[0].entity != found[1].entity,
                    found.allSatisfy({ entities[Int($0.entity)].type == .person })
                else { continue }
                let bar = 3.3 - 1.2 * Double(sentence - index) - 0.5
                let rival = rival(.plural, before: word, sentence: sentence, reach: 1, prefersSubject: true)
                return rival ?? -.infinity < bar ? found : nil
            }
            // Whatever is said between of others in the plural comes to mind before.
            if words.contains(where: { $0 < word && isSubject($0) && isPlural($0) }) { return nil }
        }
        return nil
    }

    /// "They discussed Iraq. The minister praised the deal. They also …": the pair that was "they" before, while one of
    /// them is spoken of.
    func samePair(before word: Int, in sentence: Int) -> [Referent]? {
        guard sentence > 1, isSubject(word), analysis.sentences[sentence - 1].isParsed,
            let verb = head(word), children(verb).contains(where: { shortWord($0) == "also" }),
            let subject = analysis.sentences[sentence - 1].words.first(where: { isSubject($0) && mentionAt[$0] >= 0 })
        else { return nil }
        let one = mentions[Int(mentionAt[subject])]
        guard one.second < 0, entities[Int(one.entity)].type == .person else { return nil }
        let first = Int32(analysis.sentences[sentence - 2].words.lowerBound)
        for index in (0..<mentionCount(before: word)).reversed() {
            let mention = mentions[index]
            guard mention.begin >= first else { return nil }
            guard mention.second >= 0, mention.kind == .pronoun else { continue }
            guard mention.entity == one.entity || mention.second == one.entity else { return nil }
            return [mention.entity, mention.second].map {
                Referent(entity: $0, mention: Int32(index), way: .itself, hops: 0)
            }
        }
        return nil
    }

    private func isSubject(_ word: Int) -> Bool { relation(word) == .nsubj || relation(word) == .nsubjPass }

    /// With whom the subject meets or talks.
    private func partner(of verb: Int) -> Int? {
        let senses = verbs.senses(of: lemma(verb))
        guard senses.contains(where: { $0.effects.contains(.symmetric) && $0.eventClass == .consult }) else {
            return nil
        }
        return firstChild(verb) { relation($0) == .obl && has(preposition: .with, $0) } ?? firstChild(verb, .obj)
    }
}
