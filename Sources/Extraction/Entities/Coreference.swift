import Annotation
import Lexicon

/// Pronouns and phrases like "the group" to the entities they stand for, sentence by sentence. When two are as likely,
/// none is taken: a wrong link costs more than a missing one.
extension Reading {
    /// Needs names and trees. Adds mentions; `mentions` is sorted afterwards.
    mutating func resolveReferences() {
        var quotation = Quotation()
        // Of one sentence.
        var pronouns: [Int] = []
        noteTitles()
        labelEnds = NominalFit.LabelEnds(entities)
        for index in analysis.sentences.indices {
            let sentence = analysis.sentences[index]
            pronouns.removeAll(keepingCapacity: true)
            if sentence.isParsed {
                for word in sentence.words where mentionAt[word] < 0 {
                    let tag = tag(word)
                    if tag == .noun || tag == .propn { resolveNominal(word, in: index) }
                    if tag == .noun, mentionAt[word] < 0 {
                        noteDescription(word)
                        resolveDeed(word)
                    }
                    if isPersonalPronoun(word) { pronouns.append(word) }
                }
                noteNameEndings(sentence)
                for word in pronouns where mentionAt[word] < 0 { resolvePronoun(word, in: index) }
                for word in pronouns { resolveOwnBody(of: word) }
            }
            // "He added: …" tells who speaks once "he" is known.
            quotation.enter(sentence: index, of: &self)
            guard sentence.isParsed else { continue }
            for word in pronouns where mentionAt[word] < 0 { resolveFirstPerson(word, in: index, &quotation) }
            quotation.leave(sentence: index, of: &self)
        }
    }

    /// Remembers whom a described noun stood for: "the Afghan team", later "the team".
    private mutating func noteDescription(_ word: Int) {
        guard !verbs.actorNoun(lemma(word)).isDisjoint(with: [.body, .people]) else { return }
        let found = referents(of: word)
        if found.count == 1, found[0].way == .modifier || found[0].way == .owner || found[0].way == .whole {
            // "a French company", later "the company": not France.
            if isPrivate(word, of: found[0].entity) { return }
            let text = analysis.lemma(WordIndex(word))
            described[text, default: [:]][found[0].entity, default: 0] += 1
            if let kind = kind(of: word) {
                described[kind + " " + text, default: [:]][found[0].entity, default: 0] += 1
            }
        }
    }

    /// Whether a noun means a body that does not act for the state it is in.
    func isPrivate(_ noun: Int, of owner: Int32) -> Bool {
        entities[Int(owner)].traits.contains(.country) && Self.privateBodies.contains(shortLemma(noun))
    }

    private static let privateBodies: [ShortWord] = [
        "party", "company", "firm", "group", "newspaper", "bank", "club", "organization", "organisation", "airline",
        "magazine", "network", "movement", "union", "band", "faction",
    ]

    /// "rights" of "the rights group": the common noun before one that tells which kind it is of.
    private func kind(of word: Int) -> String? {
        let kind = firstChild(word) { child in
            relation(child) == .compound && child < word && tag(child) == .noun && mentionAt[child] < 0
        }
        return kind.map { analysis.lemma(WordIndex($0)) }
    }

    /// Whom a noun, with the noun of its kind if it has one, described so far.
    func describedEntity(by word: Int, _ text: String) -> Int32? {
        if let kind = kind(of: word) { return describedEntity(kind + " " + text) }
        return describedEntity(text)
    }

    /// "Coalition forces conducted 34 strikes. Near Mosul, five strikes destroyed …": deeds of war that act without a
    /// doer stand for the only one the document gives them.
    private mutating func resolveDeed(_ word: Int) {
        guard let event = verbs.eventNoun(lemma(word)), event.eventClass == .assault, event.weight == 100 else {
            return
        }
        // By the verb, so that airstrikes are strikes.
        var key: String { "deed of " + verbs.string(event.verb) }
        let doers = agents(ofEvent: word)
        if doers.count == 1 {
            described[key, default: [:]][doers[0].entity, default: 0] += 1
            lastDoer = doers[0].entity
        } else if doers.isEmpty, relation(word) == .nsubj, let counts = described[key], counts.count == 1,
            let doer = counts.keys.first, doer == lastDoer
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
                mentions[mention].kind == .name || mentions[mention].reason == .dictionary,
                mentions[mention].kind != .demonym, mentions[mention].end - mentions[mention].begin > 1
            else { continue }
            guard !verbs.actorNoun(formNumber(word)).isDisjoint(with: [.body, .people]) else { continue }
            let text = document.text.string(analysis.words[word].range).lowercased()
            described[text, default: [:]][mentions[mention].entity, default: 0] += 1
            let kind = document.text.string(analysis.words[word - 1].range).lowercased()
            described[kind + " " + text, default: [:]][mentions[mention].entity, default: 0] += 1
        }
    }

    /// Remembers the titles beside persons' names.
    private mutating func noteTitles() {
        for (index, mention) in mentions.enumerated() where mention.kind == .name && mention.entity >= 0 {
            let word = Int(mention.head)
            // Words outside parsed sentences have no children.
            guard Int(mentionAt[word]) == index, entities[Int(mention.entity)].type == .person else { continue }
            for noun in roleNouns(around: word) where !isJoinedBefore(noun, word) {
                let title = analysis.lemma(WordIndex(noun)).lowercased()
                for title in [title] + (titleModifier(of: noun).map { [$0 + " " + title] } ?? [])
                where !(titles[title] ?? []).contains(mention.entity) {
                    titles[title, default: []].append(mention.entity)
                }
            }
        }
    }

    /// "The Prime Minister and President Hollande": a title with an article, or any but a president's, before the "and"
    /// is somebody else's.
    private func isJoinedBefore(_ noun: Int, _ name: Int) -> Bool {
        guard noun < name, let joint = ((noun + 1)..<name).first(where: { tag($0) == .cconj }) else { return false }
        if hasChild(noun, .det) { return true }
        let own = ((joint + 1)..<name).last { verbs.actorNoun(lemma($0)).contains(.role) }
        return own.map { Self.crowned.contains(shortWord($0)) && lemma($0) != lemma(noun) } ?? false
    }

    /// Titles that nobody bears beside that of a minister.
    private static let crowned: [ShortWord] = ["president", "king", "queen", "emperor", "pope", "sultan", "emir"]

    /// "foreign" of "Foreign Secretary": the word right before a title that tells which one it is, in lower case.
    func titleModifier(of noun: Int) -> String? {
        guard noun > 0, analysis.sentence(of: WordIndex(noun)) == analysis.sentence(of: WordIndex(noun - 1)),
            mentionAt[noun - 1] < 0, analysis.words[noun - 1].shape.contains(.spaceAfter)
        else {
            return nil
        }
        switch tag(noun - 1) {
        case .adj, .noun, .propn: return document.text.string(analysis.words[noun - 1].range).lowercased()
        default: return nil
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
        // Those behind it move up by one; of two that cover a word the one behind counts.
        let index = Int32(place)
        mentionAt.withUnsafeMutableBufferPointer { mentionAt in
            // Without a branch, so that many words are done at once; there are fewer mentions than an Int32 holds.
            for word in Int(mention.begin)..<mentionAt.count { mentionAt[word] &+= mentionAt[word] >= index ? 1 : 0 }
            for word in mention.ownWords where mentionAt[word] < index { mentionAt[word] = index }
        }
    }

    mutating func link(_ word: Int, to entity: Int32, _ kind: MentionKind, _ reason: LocalMention.Reason) {
        insert(
            LocalMention(
                begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: entity, kind: kind, reason: reason)
        )
    }
}
