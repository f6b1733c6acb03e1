import Annotation
import Lexicon

/// Pronouns and phrases like "the group" to the entities they stand for, sentence by sentence. When two are as likely,
/// none is taken: a wrong link costs more than a missing one.
extension Reading {
    /// Needs names and trees. Adds mentions; `mentions` is sorted afterwards.
    mutating func resolveReferences() {
        var quotation = Quotation()
        for index in analysis.sentences.indices {
            let sentence = analysis.sentences[index]
            if sentence.isParsed {
                for word in sentence.words where mentionAt[word] < 0 {
                    if tag(word) == .noun || tag(word) == .propn { resolveNominal(word, in: index) }
                    if tag(word) == .noun, mentionAt[word] < 0 {
                        noteDescription(word)
                        resolveDeed(word)
                    }
                }
                noteTitles(sentence)
                noteNameEndings(sentence)
            }
            quotation.enter(sentence: index, of: &self)
            guard sentence.isParsed else { continue }
            for word in sentence.words where mentionAt[word] < 0 && isPersonalPronoun(word) {
                resolvePronoun(word, in: index, quotation)
            }
            quotation.leave(sentence: index, of: &self)
        }
    }

    /// Remembers whom a described noun stood for: "the Afghan team", later "the team".
    private mutating func noteDescription(_ word: Int) {
        guard !verbs.actorNoun(lemma(word)).isDisjoint(with: [.body, .people]) else { return }
        let found = referents(of: word)
        let text = analysis.lemma(WordIndex(word))
        if found.count == 1, found[0].way == .modifier || found[0].way == .owner || found[0].way == .whole {
            described[text, default: [:]][found[0].entity, default: 0] += 1
        }
    }

    /// "Coalition forces conducted 34 strikes. Near Mosul, five strikes destroyed …": deeds of war that act without a
    /// doer stand for the only one the document gives them.
    private mutating func resolveDeed(_ word: Int) {
        guard let event = verbs.eventNoun(lemma(word)), event.eventClass == .assault, event.weight == 100 else {
            return
        }
        let key = "deed of " + analysis.lemma(WordIndex(word))
        let doers = agents(ofEvent: word)
        if doers.count == 1 {
            described[key, default: [:]][doers[0].entity, default: 0] += 1
        } else if doers.isEmpty, relation(word) == .nsubj, let counts = described[key], counts.count == 1,
            let doer = counts.keys.first
        {
            link(word, to: doer, .nominal, .nominal)
        }
    }

    /// The one entity a noun described so far, or the one it described twice as often as any other.
    private func describedEntity(_ text: String) -> Int32? {
        guard let counts = described[text] else { return nil }
        let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        if ranked.count > 1, ranked[0].value < 2 * ranked[1].value { return nil }
        return ranked.first?.key
    }

    /// Remembers names that end in a common noun: "the Asad regime", later "the regime".
    private mutating func noteNameEndings(_ sentence: Sentence) {
        for word in sentence.words {
            guard let mention = mentionHeaded(by: word), Int(mentions[mention].end) == word + 1,
                mentions[mention].kind == .name, mentions[mention].end - mentions[mention].begin > 1
            else { continue }
            let text = document.text.string(analysis.words[word].range).lowercased()
            guard !verbs.actorNoun(verbs.number(of: text)).isDisjoint(with: [.body, .people]) else { continue }
            described[text, default: [:]][mentions[mention].entity, default: 0] += 1
        }
    }

    /// Remembers the titles beside persons' names.
    private mutating func noteTitles(_ sentence: Sentence) {
        for word in sentence.words {
            guard let mention = mentionHeaded(by: word), Int(mentions[mention].head) == word,
                entities[Int(mentions[mention].entity)].type == .person, mentions[mention].kind == .name
            else { continue }
            for noun in roleNouns(around: word) {
                let title = analysis.lemma(WordIndex(noun)).lowercased()
                if !(titles[title] ?? []).contains(mentions[mention].entity) {
                    titles[title, default: []].append(mentions[mention].entity)
                }
            }
        }
    }

    private func isPersonalPronoun(_ word: Int) -> Bool {
        let tag = analysis.words[word].treebankTag
        return tag == .prp || tag == .prpPoss || self.tag(word) == .pron
    }

    /// Puts a mention where its place is in the order of text.
    mutating func insert(_ mention: LocalMention) {
        var place = mentions.count
        while place > 0, (mentions[place - 1].begin, mentions[place - 1].end) > (mention.begin, mention.end) {
            place -= 1
        }
        mentions.insert(mention, at: place)
        for index in place..<mentions.count {
            for word in mentions[index].ownWords { mentionAt[word] = Int32(index) }
        }
    }

    private mutating func link(_ word: Int, to entity: Int32, _ kind: MentionKind, _ reason: LocalMention.Reason) {
        insert(
            LocalMention(
                begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: entity, kind: kind, reason: reason)
        )
    }

    // MARK: Pronouns

    private mutating func resolvePronoun(_ word: Int, in sentence: Int, _ quotation: Quotation) {
        switch FunctionWord(rawValue: pronounLemma(word).value) {
        case .he, .him, .his, .himself: resolvePerson(word, in: sentence, not: .feminine)
        case .she, .her, .herself: resolvePerson(word, in: sentence, not: .masculine)
        case .it, .its, .itself: resolveThing(word, in: sentence)
        case .they, .them, .their, .themselves: resolvePlural(word, in: sentence)
        case .i, .my, .myself:
            if let speaker = quotation.speaker, entities[Int(speaker)].type == .person {
                link(word, to: speaker, .pronoun, .speaker)
            }
        case .we, .our, .ourselves, .us: resolveWe(word, in: sentence, quotation)
        default: break
        }
    }

    /// Treebanks differ in the lemma of `his`, `them`; the form decides.
    private func pronounLemma(_ word: Int) -> LemmaNumber {
        let form = document.text.string(analysis.words[word].range).lowercased()
        let number = verbs.number(of: form)
        return number.isUnknown ? lemma(word) : number
    }

    private mutating func resolvePerson(_ word: Int, in sentence: Int, not gender: LocalEntity.Traits) {
        take(word, in: sentence, reach: 4, margin: 0.4) { $0.type == .person && !$0.traits.contains(gender) }
    }

    private mutating func resolveThing(_ word: Int, in sentence: Int) {
        guard !isPleonastic(word) else { return }
        take(word, in: sentence, reach: 1, margin: 0.6) {
            $0.type != .person && !$0.traits.contains(.plural) && !$0.traits.contains(.inert)
        }
    }

    private mutating func resolvePlural(_ word: Int, in sentence: Int) {
        if relation(word) == .nmodPoss, let host = modifiedPeople(above: word) {
            let found = referents(of: host)
            guard let first = found.first, found.count <= 2 else { return }
            return insert(
                LocalMention(
                    begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: first.entity,
                    second: found.count == 2 ? found[1].entity : -1, kind: .pronoun, reason: .pronoun))
        }
        take(word, in: sentence, reach: 1, margin: 0.5, isPlural: true) {
            $0.type == .organization || $0.traits.contains(.country)
        }
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
    private func isPleonastic(_ word: Int) -> Bool {
        if relation(word) == .expl { return true }
        guard relation(word) == .nsubj, let head = head(word) else { return false }
        let hasClause = children(head).contains { child in
            relation(child) == .ccomp || relation(child) == .csubj || relation(child) == .advcl
                || relation(child) == .xcomp
        }
        return hasClause && (tag(head) == .adj || (tag(head) == .noun && hasChild(head, .cop)))
    }

    private mutating func take(
        _ word: Int, in sentence: Int, reach: Int, margin: Double, isPlural: Bool = false,
        where test: (LocalEntity) -> Bool
    ) {
        let isSubject = relation(word) == .nsubj || relation(word) == .nsubjPass
        var candidates = Salience.candidates(
            before: word, sentence: sentence, reach: reach, in: self, prefersSubject: isSubject, isPlural: isPlural,
            where: test)
        let barred = coarguments(of: word)
        candidates.removeAll { barred.contains($0.entity) }
        guard let best = candidates.first, best.score > -1.5 else { return }
        if candidates.count > 1, best.score - candidates[1].score < margin { return }
        let others = isPlural ? partners(of: Int(best.mention)) : []
        insert(
            LocalMention(
                begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: best.entity,
                second: others.count == 1 ? others[0] : -1, kind: .pronoun, reason: .pronoun))
    }

    /// The other entities of the phrase a mention is part of: "Kurdish and Yezidi fighters … they".
    private func partners(of mention: Int) -> [Int32] {
        let carrier = carrier(of: Int(mentions[mention].head))
        return referents(of: carrier).map(\.entity).filter { $0 != mentions[mention].entity }
    }

    /// Entities that a pronoun cannot be: the other arguments of its own verb, unless it is possessive.
    private func coarguments(of word: Int) -> [Int32] {
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

    /// Who "we" are: the body a quoted person speaks for, or the state or organization whose statement it is.
    private mutating func resolveWe(_ word: Int, in sentence: Int, _ quotation: Quotation) {
        guard let speaker = quotation.speaker else {
            if !quotation.isInside, let author = quotation.author { link(word, to: author, .pronoun, .speaker) }
            return
        }
        if entities[Int(speaker)].type != .person { return link(word, to: speaker, .pronoun, .speaker) }
        let owner = entities[Int(speaker)].owner
        if owner >= 0 {
            link(word, to: owner, .pronoun, .speaker)
        } else if let home = quotation.home(of: self) {
            link(word, to: home, .pronoun, .speaker)
        } else {
            link(word, to: speaker, .pronoun, .speaker)
        }
    }

    // MARK: Common nouns

    /// "the group", "the alliance", "this terrorist organization", "the regime": the last entity the noun fits.
    private mutating func resolveNominal(_ word: Int, in sentence: Int) {
        if let office = officeHolder(word) { return link(word, to: office, .nominal, .officeHolder) }
        guard isDefinite(word), !hasOwner(word) else { return }
        let text = analysis.lemma(WordIndex(word))
        if let pair = pair(word, text, in: sentence) {
            insert(
                LocalMention(
                    begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: pair.0, second: pair.1,
                    kind: .nominal, reason: .nominal))
            return
        }
        if let bodies = bodyNouns[bodyName(text)], bodies.count == 1 {
            return link(word, to: bodies[0], .nominal, .nominal)
        }
        if let role = roleBearer(word, text) { return link(word, to: role, .nominal, .nominal) }
        if let same = describedEntity(text), !verbs.actorNoun(lemma(word)).isEmpty {
            return link(word, to: same, .nominal, .nominal)
        }
        let fits = NominalFit.test(for: text)
        let candidates = Salience.candidates(
            before: word, sentence: sentence, reach: fits.isByLabel ? 30 : 4, in: self, prefersSubject: true
        ) { fits.accepts($0) }
        guard let best = candidates.first else { return }
        if candidates.count > 1, best.score - candidates[1].score < 0.3 { return }
        link(word, to: best.entity, .nominal, .nominal)
    }

    /// "the army", where bodies are asked for: the document's only one.
    private func bodyName(_ noun: String) -> String {
        bodyNouns.isEmpty ? "" : noun.prefix(1).uppercased() + noun.dropFirst()
    }

    /// "the president", when one person of the document bears the title.
    private func roleBearer(_ word: Int, _ text: String) -> Int32? {
        guard verbs.actorNoun(lemma(word)).contains(.role), !analysis.words[word].morphology.contains(.plural) else {
            return nil
        }
        let bearers = titles[text.lowercased()] ?? []
        return bearers.count == 1 ? bearers[0] : nil
    }

    private func isDefinite(_ word: Int) -> Bool {
        children(word).contains { child in
            guard relation(child) == .det else { return false }
            switch FunctionWord(rawValue: lemma(child).value) {
            case .the, .this, .these, .that, .those, .both: return true
            default: return false
            }
        }
    }

    private func hasOwner(_ word: Int) -> Bool {
        children(word).contains { child in
            switch relation(child) {
            case .appos: return !hasChild(word, .conj)
            case .nmodPoss, .nmod, .aclRelcl, .acl, .flat: return true
            case .compound, .amod: return mentionAt[child] >= 0
            default: return false
            }
        } || !modifiers(of: word).isEmpty
    }

    private func modifiers(of word: Int) -> [Referent] {
        hasChild(word, .compound) ? referents(of: word) : []
    }

    /// "the two sides", "both countries": the two entities of one kind that were named last.
    private func pair(_ word: Int, _ text: String, in sentence: Int) -> (Int32, Int32)? {
        guard
            ["side", "country", "nation", "party", "neighbor", "neighbour", "leader", "state", "army", "government"]
                .contains(text)
        else { return nil }
        let isTwo = children(word).contains { child in
            document.text.string(analysis.words[child].range).lowercased() == "two" || lemma(child) == FunctionWord.both
        }
        guard isTwo else { return nil }
        let wantsPersons = text == "leader"
        let found = Salience.candidates(before: word, sentence: sentence, reach: 3, in: self, prefersSubject: false) {
            ($0.type == .person) == wantsPersons && !$0.traits.contains(.inert) && !$0.traits.contains(.city)
        }
        guard found.count >= 2 else { return nil }
        if found.count > 2, found[1].score - found[2].score < 0.3 { return nil }
        let ordered = found.prefix(2).sorted { $0.mention < $1.mention }
        return (ordered[0].entity, ordered[1].entity)
    }
}

/// Which entities a common noun may stand for.
struct NominalFit {
    var traits: LocalEntity.Traits = []
    var label: String?

    var isByLabel: Bool { label != nil }

    func accepts(_ entity: LocalEntity) -> Bool {
        if !traits.isEmpty { return !entity.traits.isDisjoint(with: traits) }
        guard let label, entity.type == .organization else { return false }
        return EntityFinding.words(of: entity.label).last == label && entity.label.contains(" ")
    }

    static func test(for noun: String) -> NominalFit {
        switch noun {
        case "organization", "organisation", "group", "militant", "terrorist", "extremist", "jihadist", "insurgent",
            "rebel":
            NominalFit(traits: .armedGroup)
        case "alliance", "bloc": NominalFit(traits: .alliance)
        case "country", "nation", "kingdom", "republic", "government": NominalFit(traits: .country)
        case "city", "town", "village": NominalFit(traits: .city)
        case "company", "firm", "manufacturer", "carmaker": NominalFit(traits: .company)
        case "newspaper", "broadcaster", "outlet": NominalFit(traits: .media)
        case "party": NominalFit(traits: .party)
        default: NominalFit(label: noun)
        }
    }
}
