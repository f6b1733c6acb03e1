import Annotation
import Lexicon

/// Common nouns that name nobody and that a pronoun may mean as well: "the miners" when "they" follows a news agency.
/// Where one of them is as likely, the pronoun stands for nobody.
extension Reading {
    /// What a pronoun asks of a noun.
    enum Rival {
        case thing, person, plural
    }

    /// The score of the likeliest such noun before a word, on the scale of `Salience`; nil for none. O(words of those
    /// sentences).
    func rival(_ kind: Rival, before word: Int, sentence: Int, reach: Int, prefersSubject: Bool) -> Double? {
        var best = governingSubject(kind, of: word)
        let ancestors = chain(above: word)
        for index in max(0, sentence - reach)...sentence where analysis.sentences[index].isParsed {
            for noun in analysis.sentences[index].words where noun < word {
                guard mentionAt[noun] < 0, agrees(noun, kind), hasOwnPlace(noun, kind), !ancestors.contains(noun),
                    !isCoargument(noun, of: word)
                else { continue }
                var score = prominence(of: noun, prefersSubject: prefersSubject) - 1.2 * Double(sentence - index)
                if kind == .plural { score += 0.8 }
                if score > best ?? -.infinity, namesNobody(noun, kind) { best = score }
            }
        }
        return best
    }

    /// "the regime" in "pressed the regime to end its attacks": the subject of a clause that a pronoun stands in, but not
    /// as its fellow argument, comes to mind first.
    private func governingSubject(_ kind: Rival, of word: Int) -> Double? {
        var current = word
        var isFellow = relation(word) != .nmodPoss
        while let verb = head(current) {
            current = verb
            guard isVerb(verb) else { continue }
            defer { isFellow = false }
            guard !isFellow, let subject = subject(of: verb)?.word else { continue }
            let noun = relativeAntecedent(of: subject) ?? subject
            guard noun < word, mentionAt[noun] < 0, agrees(noun, kind), namesNobody(noun, kind) else { continue }
            return kind == .plural ? 3.3 : 2.5
        }
        return nil
    }

    private func chain(above word: Int) -> [Int] {
        var found: [Int] = []
        var current = word
        while let next = head(current), !found.contains(next) {
            found.append(next)
            current = next
        }
        return found
    }

    /// Whether number and kind of a noun suit the pronoun.
    private func agrees(_ noun: Int, _ kind: Rival) -> Bool {
        if tag(noun) == .pron { return kind == .plural && Self.indefinite.contains(shortWord(noun)) }
        if kind == .thing, tag(noun) == .propn {
            // "The International Community must do all it can": a name of nobody.
            return isSubjectOrObject(noun) && !verbs.actorNoun(lemma(noun)).contains(.role)
        }
        guard tag(noun) == .noun || tag(noun) == .num else { return false }
        let isPlural = analysis.words[noun].treebankTag == .nns || tag(noun) == .num
        let actor = verbs.actorNoun(lemma(noun))
        if actor.contains(.apart), relation(noun) != .nsubj { return false }
        let isPerson = !actor.isDisjoint(with: [.role, .people])
        switch kind {
        case .plural: return isPlural || (actor.contains(.people) && !actor.contains(.role))
        case .person: return !isPlural && isPerson
        case .thing: return !isPlural && !isPerson
        }
    }

    private func isSubjectOrObject(_ word: Int) -> Bool {
        switch relation(word) {
        case .nsubj, .nsubjPass, .obj: true
        default: false
        }
    }

    private static let indefinite: [ShortWord] = [
        "everyone", "everybody", "someone", "somebody", "anyone", "anybody", "one", "nobody", "those", "many", "others",
    ]

    /// Whether a nominal fills a place in a clause, rather than standing inside another one's phrase. Of several, people
    /// come to mind wherever they stand, things only as subjects and objects.
    private func hasOwnPlace(_ noun: Int, _ kind: Rival) -> Bool {
        let isPerson = !verbs.actorNoun(lemma(noun)).isDisjoint(with: [.role, .people])
        switch relation(noun) {
        case .nsubj, .nsubjPass, .nsubjOuter, .obj, .iobj, .root, .conj: return true
        case .obl, .oblAgent: return kind != .plural || isPerson
        case .nmod: return has(preposition: .of, noun) && (kind != .plural || isPerson)
        default: return false
        }
    }

    private func isCoargument(_ noun: Int, of word: Int) -> Bool {
        switch relation(word) {
        case .obj, .iobj, .obl: head(word) == head(noun)
        default: false
        }
    }

    private func namesNobody(_ noun: Int, _ kind: Rival) -> Bool {
        let found = referents(of: noun)
        return kind == .person ? !found.contains { entities[Int($0.entity)].type == .person } : found.isEmpty
    }

    /// Whether the sentence has the same pronoun before, and it stands for nobody: the second does so too.
    func followsUnresolved(_ word: Int, _ group: [FunctionWord]) -> Bool {
        let first = analysis.sentences[Int(analysis.sentence(of: WordIndex(word)).value)].words.lowerBound
        return (first..<word).contains { other in
            guard mentionAt[other] < 0, tag(other) == .pron else { return false }
            let lemma = pronounLemma(other)
            return group.contains { lemma == $0 } && !isPleonastic(other)
        }
    }
}
