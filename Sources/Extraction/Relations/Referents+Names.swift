import Annotation
import Lexicon

/// Names that stand beside a nominal: apposed to it, before or behind a title, members and examples of a group.
extension Reading {
    /// "Paraguay is one of the countries that recognize Taiwan": what those do who are counted, the one named does.
    func addMember(said whole: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
        guard relation(whole) == .nmod, has(preposition: .of, whole), let one = head(whole), hasChild(one, .cop),
            tag(one) == .num || lemma(one) == FunctionWord.one || shortLemma(one) == "among",
            let subject = ownSubject(of: one)
        else { return }
        collectHead(subject.word, asAgent: asAgent, depth: depth + 1, into: &found)
    }

    /// The title that the parser hung on the state before it.
    func titleBehindState(_ word: Int, _ mention: Int) -> Int? {
        guard entities[Int(mentions[mention].entity)].traits.contains(.country) else { return nil }
        return firstChild(word) { child in
            relation(child) == .nmodDesc && child > word && verbs.actorNoun(lemma(child)).contains(.role)
        }
    }

    /// "NATO allies", "Coalition partners" are members of it, "our Kurdish allies" the Kurds, "partners including the IMF"
    /// the example; "Russia's allies" are not Russia.
    func addMembers(_ word: Int, into found: inout [Referent]) {
        addApposed(to: word, into: &found)
        let text = shortLemma(word)
        if found.isEmpty, text == "counterpart" {
            // "met with Canadian counterparts"
            for child in children(word) where relation(child) == .amod || relation(child) == .compound {
                if let mention = mentionHeaded(by: child), entities[Int(mentions[mention].entity)].type == .place {
                    add(mention, .modifier, hops: 1, into: &found)
                }
            }
            return
        }
        guard found.isEmpty else { return }
        // "critics like Colin Yeo", "partners including the IMF"
        addNominals(of: word, with: [.including, .like], .example, asAgent: false, depth: 1, into: &found)
        guard found.isEmpty, text == "partner" || text == "ally" else { return }
        for child in children(word) where relation(child) == .amod {
            if let mention = mentionHeaded(by: child), mentions[mention].kind == .demonym {
                add(mention, .modifier, hops: 1, into: &found)
            }
        }
        for child in children(word) where relation(child) == .compound {
            // "Joint and Coalition partners"
            for name in [child] + children(child).filter({ relation($0) == .conj }) {
                guard let mention = mentionHeaded(by: name),
                    entities[Int(mentions[mention].entity)].type == .organization
                else { continue }
                add(mention, .modifier, hops: 1, into: &found)
            }
        }
    }

    func addApposed(to word: Int, into found: inout [Referent]) {
        for child in children(word) {
            switch relation(child) {
            case .appos, .flat, .nmodDesc, .nmod, .nmodUnmarked, .dep:
                if relation(child) == .nmod && (child < word || hasPreposition(child)) { continue }
                guard let mention = mentionHeaded(by: child) else {
                    // "a candidate, veteran politician X"
                    if relation(child) == .appos, child > word, verbs.actorNoun(lemma(child)).contains(.role) {
                        addApposed(to: child, into: &found)
                    }
                    continue
                }
                // "the agreement Friday in Kuala Lumpur": what a preposition brings in is no apposition.
                if mentions[mention].begin > 0, tag(Int(mentions[mention].begin) - 1) == .adp { continue }
                add(mention, .apposition, hops: 0, into: &found)
                for other in children(child) where relation(other) == .conj {
                    if let mention = mentionHeaded(by: other) {
                        add(mention, .apposition, hops: 0, into: &found)
                    } else if verbs.actorNoun(lemma(other)).contains(.role), !isVerb(other) {
                        // "army chief Abdel Fattah and RSF leader Hamdan Dagalo"
                        addApposed(to: other, into: &found)
                    }
                }
            default: continue
            }
        }
    }

    /// "Tobias Ellwood, Minister for the Middle East, welcomes": where the parser took the title for the subject, the
    /// name before the comma is who it is.
    func addNameBefore(_ word: Int, into found: inout [Referent]) {
        var first = word
        for child in children(word) where child < first && relation(child) != .punct { first = child }
        guard first >= 2, tag(first - 1) == .punct, let mention = mentionHeaded(by: first - 2),
            mentions[mention].kind == .name, entities[Int(mentions[mention].entity)].type == .person,
            analysis.sentence(of: WordIndex(first - 2)) == analysis.sentence(of: WordIndex(word))
        else { return }
        add(mention, .apposition, hops: 0, into: &found)
    }

    /// "The Minister for Central Asia, Tobias Ellwood, visited": where the name after the comma hangs on another word.
    /// "Secretary of Defense Ash Carter": where it hangs on the title's "of".
    func addNameAfter(_ word: Int, into found: inout [Referent]) {
        let last = lastWord(word)
        guard last > word, last - word < 14 else { return }
        for next in (word + 1)...last {
            guard let mention = mentionHeaded(by: next), Int(mentions[mention].head) == next,
                mentions[mention].kind == .name, entities[Int(mentions[mention].entity)].type == .person
            else { continue }
            let begin = Int(mentions[mention].begin)
            let isAfterComma = tag(begin - 1) == .punct
            let isInTitle =
                tag(begin - 1) == .propn && ((word + 1)..<begin).contains { lemma($0) == FunctionWord.of }
            guard isAfterComma || isInTitle else { return }
            add(mention, .apposition, hops: 0, into: &found)
            // "Secretary of State Kerry and Secretary of Defense Carter", where the second hangs on the first one's name.
            for other in children(next) where isInTitle && relation(other) == .conj {
                collectHead(other, asAgent: false, depth: 1, into: &found)
            }
            return
        }
    }
}
