import Annotation
import Lexicon

/// He, she, it, they and we, by number, gender, type, salience and syntax.
extension Reading {
    mutating func resolvePronoun(_ word: Int, in sentence: Int) {
        switch FunctionWord(rawValue: pronounLemma(word).value) {
        case .he, .him, .his: resolvePerson(word, in: sentence, not: .feminine, [.he, .him, .his])
        case .she, .her: resolvePerson(word, in: sentence, not: .masculine, [.she, .her])
        case .it, .its: resolveThing(word, in: sentence)
        case .they, .them, .their: resolvePlural(word, in: sentence)
        case .itself, .themselves, .himself, .herself: resolveReflexive(word)
        default: break
        }
    }

    /// Treebanks differ in the lemma of `his`, `them`; the form decides.
    func pronounLemma(_ word: Int) -> LemmaNumber {
        let number = formNumber(word)
        return number.isUnknown ? lemma(word) : number
    }

    private mutating func resolvePerson(
        _ word: Int, in sentence: Int, not gender: LocalEntity.Traits, _ group: [FunctionWord]
    ) {
        guard !followsUnresolved(word, group) else { return }
        if let subject = laterSubject(of: word, where: { $0.type == .person && !$0.traits.contains(gender) }) {
            return link(word, to: subject, .pronoun, .pronoun)
        }
        take(word, in: sentence, reach: 4, margin: 0.4, rival: .person) {
            $0.type == .person && !$0.traits.contains(gender)
        }
    }

    private mutating func resolveThing(_ word: Int, in sentence: Int) {
        guard !isPleonastic(word), !isOfDeed(word), !followsUnresolved(word, [.it, .its]) else { return }
        if let body = bodySubject(over: word) {
            let found = referents(of: body)
            if found.count == 1, entities[Int(found[0].entity)].type != .person, !isPrivate(body, of: found[0].entity) {
                link(word, to: found[0].entity, .pronoun, .pronoun)
            }
            return
        }
        let later = laterSubject(of: word) {
            $0.type != .person && $0.traits.isDisjoint(with: [.plural, .inert, .city])
        }
        if let later { return link(word, to: later, .pronoun, .pronoun) }
        take(word, in: sentence, reach: 1, margin: 0.6, rival: .thing) {
            $0.type != .person && $0.traits.isDisjoint(with: [.plural, .inert])
        }
    }

    /// "It is a fight we must win": what is said to be something that does not act is hardly who acts.
    private func isOfDeed(_ word: Int) -> Bool {
        guard relation(word) == .nsubj, let head = head(word), hasChild(head, .cop) else { return false }
        // "It was not Osama bin Laden": neither is a person.
        if let mention = mentionHeaded(by: head), entities[Int(mentions[mention].entity)].type == .person {
            return true
        }
        let noun = verbs.actorNoun(lemma(head))
        return (tag(head) == .noun || tag(head) == .num)
            && (noun.isEmpty || noun.contains(.role) && !noun.contains(.part))
    }

    /// "Russia defended itself": the subject of its own clause. "the compound itself" stands for nobody.
    private mutating func resolveReflexive(_ word: Int) {
        switch relation(word) {
        case .obj, .iobj, .obl, .nmod, .conj: break
        default: return
        }
        var current = word
        while let next = head(current), !isVerb(current) { current = next }
        guard isVerb(current), let subject = subject(of: current) else { return }
        let found = referents(of: subject.word)
        guard let first = found.first, found.count <= 2 else { return }
        insert(
            LocalMention(
                begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: first.entity,
                second: found.count == 2 ? found[1].entity : -1, kind: .pronoun, reason: .pronoun))
    }

    private mutating func resolvePlural(_ word: Int, in sentence: Int) {
        if relation(word) == .nmodPoss, let host = modifiedPeople(above: word) ?? pluralSubject(over: word) {
            return link(word, toAll: referents(of: host))
        }
        if let host = jointSubject(over: word) { return link(word, toAll: referents(of: host)) }
        guard !followsUnresolved(word, [.they, .them, .their]) else { return }
        let later = laterSubject(of: word) { $0.type == .organization || $0.traits.contains(.people) }
        if let later { return link(word, to: later, .pronoun, .pronoun) }
        if let both = jointPersons(before: word, in: sentence) ?? samePair(before: word, in: sentence) {
            return link(word, toAll: both)
        }
        take(word, in: sentence, reach: 1, margin: 0.5, rival: .plural) {
            $0.type == .organization || $0.traits.contains(.country)
        }
    }

    /// A pronoun to one or two; none for more.
    private mutating func link(_ word: Int, toAll found: [Referent]) {
        guard let first = found.first, found.count <= 2 else { return }
        insert(
            LocalMention(
                begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: first.entity,
                second: found.count == 2 ? found[1].entity : -1, kind: .pronoun, reason: .pronoun))
    }

    /// "the Iraqi people in their fight": the noun of people whose phrase the possessive stands in.
    private func modifiedPeople(above word: Int) -> Int? {
        guard var current = head(word) else { return nil }
        for _ in 0..<2 {
            guard relation(current) == .nmod, let next = head(current), next < word else { return nil }
            if !verbs.actorNoun(lemma(next)).isDisjoint(with: [.people, .body]), mentionAt[next] < 0 { return next }
            current = next
        }
        return nil
    }

    /// "It is clear that", "it seems": stands for nothing.
    func isPleonastic(_ word: Int) -> Bool {
        if relation(word) == .expl { return true }
        if relation(word) == .obj, let verb = head(word), hasChild(verb, .xcomp) {
            // "made it clear that"
            return children(verb).contains { relation($0) == .xcomp && tag($0) == .adj || relation($0) == .ccomp }
        }
        guard relation(word) == .nsubj, let head = head(word) else { return false }
        let hasClause = children(head).contains { child in
            relation(child) == .ccomp || relation(child) == .csubj || relation(child) == .advcl
                || relation(child) == .xcomp
        }
        return hasClause && (tag(head) == .adj || (tag(head) == .noun && hasChild(head, .cop)))
    }

    private mutating func take(
        _ word: Int, in sentence: Int, reach: Int, margin: Double, rival: Rival, where test: (LocalEntity) -> Bool
    ) {
        let isPlural = rival == .plural
        if let joined = joinedAntecedents(of: word, where: test) {
            if joined.count == 1 { link(word, to: joined[0], .pronoun, .pronoun) }
            return
        }
        let isSubject = relation(word) == .nsubj || relation(word) == .nsubjPass
        var candidates = Salience.candidates(
            before: word, sentence: sentence, reach: reach, in: self, prefersSubject: isSubject, isPlural: isPlural,
            where: test)
        let barred = coarguments(of: word)
        candidates.removeAll { barred.contains($0.entity) }
        guard let best = candidates.first, best.score > -1.5 else { return }
        if candidates.count > 1, best.score - candidates[1].score < margin { return }
        if rival == .thing, !isLikelyThing(best, for: word, in: sentence) { return }
        let other = self.rival(rival, before: word, sentence: sentence, reach: min(1, reach), prefersSubject: isSubject)
        if let other, best.score - other < margin { return }
        let others = isPlural ? partners(of: Int(best.mention)) : []
        insert(
            LocalMention(
                begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: best.entity,
                second: others.count == 1 ? others[0] : -1, kind: .pronoun, reason: .pronoun))
    }

    /// "ISIL and the threat they pose", "the regime and its backers": whom the phrase names that the pronoun's is joined
    /// to, or nobody; nil when it is joined to none.
    private func joinedAntecedents(of word: Int, where test: (LocalEntity) -> Bool) -> [Int32]? {
        var current = word
        for _ in 0..<4 {
            guard let next = head(current) else { return nil }
            if relation(current) == .conj, !isVerb(current), next < word {
                let found = referents(of: next).filter {
                    Int(mentions[Int($0.mention)].begin) < word && test(entities[Int($0.entity)])
                        && [.itself, .modifier, .owner, .apposition].contains($0.way)
                }
                let isActor = !verbs.actorNoun(lemma(next)).isDisjoint(with: [.body, .people])
                return found.count == 1 || isActor ? found.map(\.entity) : nil
            }
            current = next
        }
        return nil
    }

    /// Towns are seldom "it", unless they are the subject of the same sentence.
    private func isLikelyThing(_ candidate: Salience.Candidate, for word: Int, in sentence: Int) -> Bool {
        let entity = entities[Int(candidate.entity)]
        guard entity.type == .place, entity.traits.isDisjoint(with: [.country, .collective]) else { return true }
        let mention = Int(mentions[Int(candidate.mention)].head)
        return analysis.sentences[sentence].words.contains(mention)
            && (relation(mention) == .nsubj || relation(mention) == .nsubjPass)
    }

    /// The other entities of the phrase a mention is part of: "Kurdish and Yezidi fighters … they".
    func partners(of mention: Int) -> [Int32] {
        let carrier = carrier(of: Int(mentions[mention].head))
        return referents(of: carrier).map(\.entity).filter { $0 != mentions[mention].entity }
    }

    /// Entities that a pronoun cannot be: the other arguments of its own verb, unless it is possessive.
    func coarguments(of word: Int) -> [Int32] {
        switch relation(word) {
        case .obj, .iobj, .obl, .nsubj, .nsubjPass:
            guard let verb = head(word) else { return [] }
            var barred: [Int32] = []
            for child in children(verb) where child != word {
                switch relation(child) {
                case .nsubj, .obj, .iobj, .obl, .nsubjPass, .oblAgent:
                    barred += referents(of: child).filter { $0.way == .itself }.map(\.entity)
                default: continue
                }
            }
            if relation(word) != .nsubj, let subject = subject(of: verb) {
                barred += referents(of: subject.word).filter { $0.way == .itself }.map(\.entity)
            }
            return barred
        default: return []
        }
    }
}
