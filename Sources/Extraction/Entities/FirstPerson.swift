import Annotation
import Lexicon

/// I and we: who speaks, and whom he speaks for.
extension Reading {
    mutating func resolveFirstPerson(_ word: Int, in sentence: Int, _ quotation: inout Quotation) {
        switch FunctionWord(rawValue: pronounLemma(word).value) {
        case .i, .my, .myself:
            if let speaker = quotation.speaker, entities[Int(speaker)].type == .person {
                link(word, to: speaker, .pronoun, .speaker)
            }
        case .we, .our, .ourselves, .us:
            guard let side = side(in: sentence, &quotation), !isOther(side, than: word) else { return }
            link(word, to: side, .pronoun, .speaker)
            linkOurCountries(word, side)
        default: break
        }
    }

    /// Who "we" are: the body a quoted person speaks for, or the state or organization whose statement it is.
    private func side(in sentence: Int, _ quotation: inout Quotation) -> Int32? {
        guard let speaker = quotation.speaker else {
            return quotation.isInside ? nil : quotation.author(at: sentence, of: self)
        }
        if entities[Int(speaker)].type != .person { return speaker }
        let owner = entities[Int(speaker)].owner
        if owner >= 0 { return owner }
        // A minister whose state the document does not name speaks for himself and others.
        if abroad.contains(speaker) { return titles.values.contains { $0.contains(speaker) } ? speaker : nil }
        return quotation.home(of: self)
    }

    /// "our ally Turkey", "our Kurdish partners", "France is one of our partners", "We support Iraq": who is spoken of is
    /// not who speaks.
    private func isOther(_ side: Int32, than word: Int) -> Bool {
        if isNamedBeside(word, side) { return true }
        guard relation(word) == .nmodPoss, var noun = head(word), verbs.actorNoun(lemma(noun)).contains(.apart) else {
            return false
        }
        if isNamed(side, by: noun) { return true }
        while relation(noun) == .nmod || relation(noun) == .conj, let next = head(noun), !isVerb(next) { noun = next }
        guard hasChild(noun, .cop), let subject = ownSubject(of: noun)?.word else { return isNamed(side, by: noun) }
        return referents(of: subject).contains { $0.entity == side }
    }

    /// "We support Iraq": named as the other argument of the same verb.
    private func isNamedBeside(_ word: Int, _ side: Int32) -> Bool {
        guard relation(word) != .nmodPoss, let verb = head(word), isVerb(verb) else { return false }
        return children(verb).contains { child in
            guard child != word, [.nsubj, .obj, .iobj, .obl].contains(relation(child)),
                let mention = mentionHeaded(by: child)
            else { return false }
            return mentions[mention].entity == side && mentions[mention].reason != .speaker
        }
    }

    private func isNamed(_ side: Int32, by noun: Int) -> Bool {
        children(noun).contains { child in
            switch relation(child) {
            case .amod, .compound, .appos, .flat, .nmodDesc, .nmodUnmarked, .nmod, .dep:
                relation(child) != .nmod || !has(preposition: .in, child)
                    ? mentionHeaded(by: child).map { mentions[$0].entity == side } ?? false : false
            default: false
            }
        }
    }

    /// "our two countries": the speaker's and the other one that is spoken of.
    private mutating func linkOurCountries(_ word: Int, _ side: Int32) {
        guard relation(word) == .nmodPoss, let noun = head(word), mentionAt[noun] < 0,
            entities[Int(side)].traits.contains(.country), Self.twoStates.contains(shortLemma(noun)),
            children(noun).contains(where: { isTwo($0) })
        else { return }
        let sentence = Int(analysis.sentence(of: WordIndex(word)).value)
        let others = Salience.candidates(before: word, sentence: sentence, reach: 3, in: self, prefersSubject: true) {
            $0.traits.contains(.country)
        }.filter { $0.entity != side }
        guard let first = others.first, others.count == 1 || first.score - others[1].score >= 0.6 else { return }
        insert(
            LocalMention(
                begin: Int32(noun), end: Int32(noun + 1), head: Int32(noun), entity: side, second: first.entity,
                kind: .nominal, reason: .nominal))
    }

    private static let twoStates: [ShortWord] = ["country", "nation", "state", "people", "government"]
}
