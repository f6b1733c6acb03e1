import Annotation
import Lexicon

/// Armies, ministries and other bodies of states.
///
/// What is written as a name ("Iran's Foreign Ministry", "Peru's Congress") is the body of that state, whoever else has
/// one of the same name. A common noun ("the Russian army") stands for the state, unless bodies are asked for: then it
/// is an entity of its own, the same for all phrasings, with the state as its owner.
extension Reading {
    /// Needs trees and the mentions of names.
    mutating func findBodies(_ names: BodyNames, lexicon: Lexicon, options: ExtractionOptions) {
        var bodies = Bodies(names: names, lexicon: lexicon, ledger: options.ledger)
        if options.actors == .body {
            for sentence in analysis.sentences where sentence.isParsed {
                for word in sentence.words where tag(word) == .noun || tag(word) == .propn {
                    if let mention = mentionHeaded(by: word) {
                        if mayRename(mention, at: word) { renameBody(mention, &bodies) }
                    } else {
                        addBody(word, in: sentence, &bodies)
                    }
                }
            }
            bodyNouns = bodies.byNoun
        } else {
            for mention in bodyMentions() { renameBody(mention, &bodies) }
        }
        resolveShortBodies(bodies)
    }

    /// The bodies of one document.
    struct Bodies {
        let names: BodyNames
        let lexicon: Lexicon
        let ledger: MergeLedger
        /// Entities by canonical name, without their states.
        var byNoun: [String: [Int32]] = [:]
    }

    /// Whether a mention, headed by a word, may be of a body. What the dictionary has needs the name of a state beside it.
    private func mayRename(_ mention: Int, at word: Int) -> Bool {
        guard Int(mentions[mention].head) == word, mentions[mention].kind == .name else { return false }
        let entity = Int(mentions[mention].entity)
        guard entities[entity].type == .organization else { return false }
        return entities[entity].entry.isNone || ownerMention(of: word) != nil
    }

    /// The mentions that may be of bodies, in text order.
    private func bodyMentions() -> [Int] {
        var found: [Int] = []
        for sentence in analysis.sentences where sentence.isParsed {
            for word in sentence.words where tag(word) == .noun || tag(word) == .propn {
                if let mention = mentionHeaded(by: word), mayRename(mention, at: word) { found.append(mention) }
            }
        }
        return found
    }

    /// "Iran's Foreign Ministry", "the Foreign Ministry of Iran", "Peru's Congress": a name that many states have.
    private mutating func renameBody(_ mention: Int, _ bodies: inout Bodies) {
        let known = entities[Int(mentions[mention].entity)]
        let words = Int(mentions[mention].begin)..<Int(mentions[mention].end)
        if known.entry.isNone, let (rest, state) = withoutState(words, bodies) {
            guard let canonical = bodies.names.canonical(text(rest)) else { return }
            let owner = entity(of: state, lexicon: bodies.lexicon, ledger: bodies.ledger)
            mentions[mention].entity = body(canonical, phrase: text(rest), of: owner, &bodies)
            return
        }
        guard let possessor = ownerMention(of: Int(mentions[mention].head)) else { return }
        let owner = mentions[possessor].entity
        let country = entities[Int(owner)].entry
        let text = text(words)
        var canonical = bodies.names.canonical(text)
        if !known.entry.isNone {
            // "Congress" is that of the United States unless somebody else's.
            let entry = bodies.lexicon[known.entry]
            guard [.parliament, .court, .government, .police, .military].contains(entry.subtype),
                let parent = bodies.lexicon.country(of: known.entry), parent != country
            else { return }
            canonical = canonical ?? text
        }
        guard let canonical else { return }
        mentions[mention].entity = body(canonical, phrase: text, of: owner, &bodies)
    }

    /// "Iranian Foreign Ministry", "Foreign Ministry of Iran" as one name: the words besides the state's.
    private func withoutState(_ words: Range<Int>, _ bodies: Bodies) -> (rest: Range<Int>, state: EntryIndex)? {
        for cut in words.dropFirst() {
            if let found = state(words.lowerBound..<cut, bodies.lexicon) {
                let isMark = analysis.words[cut].treebankTag == .pos && cut + 1 < words.upperBound
                return ((isMark ? cut + 1 : cut)..<words.upperBound, found)
            }
        }
        for cut in words.dropFirst().dropLast() where has(cut, .of) {
            if let found = state((cut + 1)..<words.upperBound, bodies.lexicon) {
                return (words.lowerBound..<cut, found)
            }
            if cut + 2 < words.upperBound, tag(cut + 1) == .det,
                let found = state((cut + 2)..<words.upperBound, bodies.lexicon)
            {
                return (words.lowerBound..<cut, found)
            }
        }
        return nil
    }

    /// The country that just these words name.
    private func state(_ words: Range<Int>, _ lexicon: Lexicon) -> EntryIndex? {
        lexicon.names(WordIndex(words.lowerBound)..<WordIndex(words.upperBound), of: analysis, in: document.text)
            .first { lexicon[$0.entry].subtype.isCountry }?.entry
    }

    /// "the Russian army", "Russia's army", "the army of Russia".
    private mutating func addBody(_ noun: Int, in sentence: Sentence, _ bodies: inout Bodies) {
        guard let (words, canonical) = bodyPhrase(around: noun, in: sentence, bodies.names),
            let state = ownerMention(of: noun)
        else { return }
        let own = mentions[state]
        let entity = body(canonical, phrase: text(words), of: own.entity, &bodies)
        let begin = min(words.lowerBound, Int(own.begin))
        let end = max(words.upperBound, Int(own.end))
        insert(
            LocalMention(
                begin: Int32(begin), end: Int32(end), head: Int32(noun), entity: entity, kind: .nominal,
                reason: .institution, core: Int32(words.lowerBound)..<Int32(words.upperBound)))
    }

    /// The words that name a body without its state, and their canonical name: the longest that end with the noun or
    /// that the noun begins.
    private func bodyPhrase(
        around noun: Int, in sentence: Sentence, _ names: BodyNames
    ) -> (words: Range<Int>, canonical: String)? {
        let first = max(sentence.words.lowerBound, noun - 3)
        for begin in first...noun where !(begin..<noun).contains(where: { mentionAt[$0] >= 0 }) {
            if let canonical = names.canonical(text(begin..<(noun + 1))) { return (begin..<(noun + 1), canonical) }
        }
        let last = min(sentence.words.upperBound, noun + 5)
        guard noun + 2 < last else { return nil }
        for end in stride(from: last, to: noun + 1, by: -1) {
            if let canonical = names.canonical(text(noun..<end)) { return (noun..<end, canonical) }
        }
        return nil
    }

    /// The mention of the one state whose a noun is; none when there are two.
    private func ownerMention(of noun: Int) -> Int? {
        var found: [Int] = []
        var hosts = [noun]
        for child in children(noun) where relation(child) == .compound && mentionAt[child] < 0 { hosts.append(child) }
        for host in hosts {
            for child in children(host) {
                switch relation(child) {
                case .amod, .compound, .nmodPoss: break
                case .nmod where has(preposition: .of, child): break
                default: continue
                }
                guard let mention = mentionHeaded(by: child), !isPartOfCompoundParticiple(child),
                    entities[Int(mentions[mention].entity)].traits.contains(.country), !hasChild(child, .conj)
                else { continue }
                found.append(mention)
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    private mutating func body(
        _ canonical: String, phrase: String, of owner: Int32, _ bodies: inout Bodies
    ) -> Int32 {
        let country = entities[Int(owner)].entry
        let index: Int32
        if let entry = bodies.names.entry(canonical, phrase: phrase, of: country) {
            index = entity(of: entry, lexicon: bodies.lexicon, ledger: bodies.ledger)
        } else {
            let label = bodies.names.label(canonical, of: country)
            let slug = EntityFinding.words(of: label).joined(separator: "-")
            let id = bodies.ledger.resolve(EntityID(EntityType.organization.prefix + ":" + slug))
            if let known = entities.firstIndex(where: { $0.id == id }) {
                index = Int32(known)
            } else {
                index = Int32(entities.count)
                entities.append(LocalEntity(id: id, label: label, type: .organization, traits: [.government]))
            }
        }
        if entities[Int(index)].owner < 0, entities[Int(index)].id != entities[Int(owner)].id {
            entities[Int(index)].owner = owner
        }
        if !(bodies.byNoun[canonical] ?? []).contains(index) { bodies.byNoun[canonical, default: []].append(index) }
        return index
    }

    /// "the Foreign Ministry", later: the only one the document tells the state of.
    private mutating func resolveShortBodies(_ bodies: Bodies) {
        guard !bodies.byNoun.isEmpty else { return }
        for index in mentions.indices where mentions[index].kind == .name {
            let entity = entities[Int(mentions[index].entity)]
            guard entity.type == .organization, entity.entry.isNone, entity.owner < 0,
                let canonical = bodies.names.canonical(text(Int(mentions[index].begin)..<Int(mentions[index].end))),
                let known = bodies.byNoun[canonical], known.count == 1
            else { continue }
            mentions[index].entity = known[0]
            mentions[index].reason = .partOfName
        }
    }

    private func text(_ words: Range<Int>) -> String {
        let range = TextRange(
            analysis.words[words.lowerBound].range.begin, analysis.words[words.upperBound - 1].range.end)
        return document.text.string(range)
    }

    /// That a body belongs to its state: one fact a document, where the two first stand together.
    func belongings(in sentence: Sentence, _ roles: RoleVerbs) -> [Link] {
        guard sentence.isParsed else { return [] }
        var links: [Link] = []
        for (index, mention) in mentions.enumerated()
        where mention.entity >= 0 && sentence.words.contains(Int(mention.head)) {
            let body = entities[Int(mention.entity)]
            let owner = body.owner
            guard owner >= 0, body.type == .organization,
                mentions.first(where: { $0.entity == mention.entity })?.head == mention.head,
                let state = ownerMention(of: Int(mention.head)), mentions[state].entity == owner
            else { continue }
            var link = Link(
                source: Referent(entity: mention.entity, mention: Int32(index), way: .itself, hops: 0),
                target: Referent(entity: owner, mention: Int32(state), way: .itself, hops: 0),
                trigger: Int(mention.head), clause: Int(mention.head), verb: roles.belong,
                preposition: FunctionWord.to.lemma, eventClass: .other, weight: 100, rule: .possessiveRole)
            link.isNominal = true
            links.append(link)
        }
        return links
    }
}
