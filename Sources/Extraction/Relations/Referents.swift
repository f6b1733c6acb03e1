import Annotation
import Lexicon

/// From the nominal that fills a place in a clause to the entities it stands for: conjuncts are distributed, possession
/// is followed to the owner, parts to their whole.
extension Reading {
    /// The entities a nominal and its conjuncts stand for, in text order without repeats.
    func referents(of nominal: Int, asAgent: Bool = false) -> [Referent] {
        var found: [Referent] = []
        collectReferents(of: nominal, asAgent: asAgent, depth: 0, into: &found)
        return found
    }

    /// What a nominal stands for by itself, without what is joined to it.
    func ownReferents(of nominal: Int) -> [Referent] {
        var found: [Referent] = []
        collectHead(nominal, asAgent: false, depth: 0, into: &found)
        return found
    }

    func collectReferents(of nominal: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
        guard depth < 5 else { return }
        collectHead(nominal, asAgent: asAgent, depth: depth, into: &found)
        for child in children(nominal) where relation(child) == .conj {
            // "a suspension of its work, but Britain, France and Germany": a new clause begins.
            if let joins = firstChild(child, .cc), shortLemma(joins) == "but" { break }
            guard isConjoinedNominal(child) else { continue }
            let before = found.count
            collectReferents(of: child, asAgent: asAgent, depth: depth + 1, into: &found)
            if found.count == before { addLateApposition(to: child, under: nominal, into: &found) }
        }
        for child in children(nominal) where relation(child) == .appos && isAnotherPerson(child, than: nominal) {
            // "Macron, Scholz, Meloni and Biden", where the parser took one for another's apposition.
            collectReferents(of: child, asAgent: asAgent, depth: depth + 1, into: &found)
        }
        addCoordinatedCompounds(of: nominal, into: &found)
        if let listed = firstChild(nominal, where: { isListedName($0, after: nominal) }) {
            collectReferents(of: listed, asAgent: asAgent, depth: depth + 1, into: &found)
        }
        if depth == 0 { addSharedModifiers(of: nominal, asAgent: asAgent, into: &found) }
    }

    /// Whether two nominals name two persons.
    func isAnotherPerson(_ word: Int, than nominal: Int) -> Bool {
        guard let first = mentionHeaded(by: nominal), let second = mentionHeaded(by: word) else { return false }
        let (one, other) = (mentions[first].entity, mentions[second].entity)
        return one != other && entities[Int(one)].type == .person && entities[Int(other)].type == .person
            && mentions[second].kind == .name
    }

    /// "Putin and his Ukrainian counterpart, Viktor Yushchenko": the name that the parser hung on the first of the pair.
    func addLateApposition(to conjunct: Int, under nominal: Int, into found: inout [Referent]) {
        let kind = verbs.actorNoun(lemma(conjunct))
        guard !kind.isDisjoint(with: [.role, .apart]) else { return }
        for child in children(nominal) where relation(child) == .appos && child > conjunct {
            // "Assad and his backers, notably Russia"
            guard let mention = mentionHeaded(by: child),
                kind.contains(.apart) || entities[Int(mentions[mention].entity)].type == .person
            else { continue }
            return add(mention, .apposition, hops: 0, into: &found)
        }
    }

    /// "the U.S., French and Royal Navy": names that are joined to the last one by "and" but hang before it.
    func addCoordinatedCompounds(of nominal: Int, into found: inout [Referent]) {
        guard let own = mentionHeaded(by: nominal) else { return }
        let begin = Int(mentions[own].begin)
        for child in children(nominal) where child < begin && (relation(child) == .compound || relation(child) == .amod)
        {
            guard let mention = mentionHeaded(by: child), mention != own,
                (child..<begin).contains(where: { tag($0) == .cconj })
            else { continue }
            add(mention, .itself, hops: 0, into: &found)
            for other in children(child) where relation(other) == .conj {
                if let mention = mentionHeaded(by: other), mention != own {
                    add(mention, .itself, hops: 0, into: &found)
                }
            }
        }
    }

    /// "The UK, the Global Coalition and Iraq": the second name of a list that the parser took for an apposition.
    func isListedName(_ word: Int, after nominal: Int) -> Bool {
        guard relation(word) == .appos,
            firstChild(word, where: { relation($0) == .conj && mentionHeadedOrOwned($0) }) != nil,
            let first = mentionHeaded(by: nominal),
            let second = mentionHeaded(by: word)
        else { return false }
        let types = [first, second].map { entities[Int(mentions[$0].entity)].type }
        return types[0] == types[1] || !types.contains(.person)
    }

    func mentionHeadedOrOwned(_ word: Int) -> Bool {
        if mentionHeaded(by: word) != nil { return true }
        return verbs.actorNoun(lemma(word)).contains(.body)
            && children(word).contains { relation($0) == .nmod && mentionHeaded(by: $0) != nil }
    }

    /// A conjunct with a clause of its own is no nominal of this one.
    func isConjoinedNominal(_ word: Int) -> Bool {
        !isVerb(word) && firstChild(word, .nsubj) == nil && firstChild(word, .cop) == nil
    }

    /// "Kurdish and Yezidi fighters", "Sarmin and Aleppo residents": conjuncts of a modifier count like the modifier.
    func addSharedModifiers(of nominal: Int, asAgent: Bool, into found: inout [Referent]) {
        guard let first = found.first, first.way == .modifier || first.way == .owner || first.way == .whole else {
            return
        }
        let head = Int(mentions[Int(first.mention)].head)
        for child in children(head) where relation(child) == .conj {
            if let mention = mentionHeaded(by: child) {
                add(mention, first.way, hops: first.hops, into: &found)
            } else if isNominal(child) && relation(nominal) != .conj {
                collectHead(child, asAgent: asAgent, depth: 2, into: &found)
            }
        }
    }

    /// The mention a word is the head of, or lies in.
    func mentionHeaded(by word: Int) -> Int? {
        let index = Int(mentionAt[word])
        guard index >= 0 else { return nil }
        return mentions[index].entity >= 0 ? index : nil
    }

    func add(_ mention: Int, _ way: Referent.Way, hops: UInt8, into found: inout [Referent]) {
        func add(_ entity: Int32) {
            guard entity >= 0, !found.contains(where: { $0.entity == entity }) else { return }
            found.append(Referent(entity: entity, mention: Int32(mention), way: way, hops: hops))
        }
        add(mentions[mention].entity)
        add(mentions[mention].second)
    }

    /// What one nominal stands for, its conjuncts left aside.
    func collectHead(_ word: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
        if let mention = mentionHeaded(by: word) {
            if let title = titleBehindState(word, mention) {
                // "met the Republic of Korea Minister of Defense Song Young-moo"
                let before = found.count
                addNameAfter(title, into: &found)
                if found.count > before { return }
            }
            return add(mention, .itself, hops: 0, into: &found)
        }
        if let antecedent = relativeAntecedent(of: word), depth < 4 {
            return collectHead(antecedent, asAgent: asAgent, depth: depth + 1, into: &found)
        }
        guard isNominal(word) || tag(word) == .adj || tag(word) == .det || tag(word) == .verb else { return }
        if hasChild(word, .cop), depth < 4, let subject = ownSubject(of: word) {
            // "The SDF is a group that fights ISIL": what is said of the group is said of the subject.
            return collectHead(subject.word, asAgent: asAgent, depth: depth + 1, into: &found)
        }
        let noun = verbs.actorNoun(lemma(word))
        let before = found.count
        if depth < 4, let deed = deed(ofSeries: word) {
            // "a series of U.S. airstrikes killed"
            return collectHead(deed, asAgent: asAgent, depth: depth + 1, into: &found)
        }
        if noun.contains(.apart) { return addMembers(word, into: &found) }
        addApposed(to: word, into: &found)
        if found.count > before { return }
        if noun.contains(.role) {
            addNameBefore(word, into: &found)
            if found.count == before { addNameAfter(word, into: &found) }
        }
        if found.count > before { return }
        if let event = verbs.eventNoun(lemma(word)), !event.effects.contains(.agentive), noun.isEmpty {
            return addFromEvent(word, event, depth: depth, into: &found)
        }
        addOwners(of: word, noun, asAgent: asAgent, depth: depth, into: &found)
        if found.count == before, depth > 0, depth < 4 {
            addMember(said: word, asAgent: asAgent, depth: depth, into: &found)
        }
    }

    func addNominals(
        of word: Int, with prepositions: [FunctionWord], _ way: Referent.Way, asAgent: Bool, depth: Int,
        into found: inout [Referent]
    ) {
        for child in children(word) where relation(child) == .nmod {
            let preposition = self.preposition(child)
            guard prepositions.contains(where: { preposition == $0 }) else { continue }
            addVia(child, way, asAgent: asAgent, depth: depth, into: &found)
        }
    }

    func addVia(
        _ child: Int, _ way: Referent.Way, asAgent: Bool, depth: Int, into found: inout [Referent]
    ) {
        var inner: [Referent] = []
        collectReferents(of: child, asAgent: asAgent, depth: depth + 1, into: &inner)
        for var referent in inner where !found.contains(where: { $0.entity == referent.entity }) {
            referent.way = way
            referent.hops += 1
            found.append(referent)
        }
    }
}
