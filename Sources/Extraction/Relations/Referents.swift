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

    private func collectReferents(of nominal: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
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
    private func isAnotherPerson(_ word: Int, than nominal: Int) -> Bool {
        guard let first = mentionHeaded(by: nominal), let second = mentionHeaded(by: word) else { return false }
        let (one, other) = (mentions[first].entity, mentions[second].entity)
        return one != other && entities[Int(one)].type == .person && entities[Int(other)].type == .person
            && mentions[second].kind == .name
    }

    /// "Putin and his Ukrainian counterpart, Viktor Yushchenko": the name that the parser hung on the first of the pair.
    private func addLateApposition(to conjunct: Int, under nominal: Int, into found: inout [Referent]) {
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
    private func addCoordinatedCompounds(of nominal: Int, into found: inout [Referent]) {
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
    private func isListedName(_ word: Int, after nominal: Int) -> Bool {
        guard relation(word) == .appos,
            firstChild(word, where: { relation($0) == .conj && mentionHeadedOrOwned($0) }) != nil,
            let first = mentionHeaded(by: nominal),
            let second = mentionHeaded(by: word)
        else { return false }
        let types = [first, second].map { entities[Int(mentions[$0].entity)].type }
        return types[0] == types[1] || !types.contains(.person)
    }

    private func mentionHeadedOrOwned(_ word: Int) -> Bool {
        if mentionHeaded(by: word) != nil { return true }
        return verbs.actorNoun(lemma(word)).contains(.body)
            && children(word).contains { relation($0) == .nmod && mentionHeaded(by: $0) != nil }
    }

    /// A conjunct with a clause of its own is no nominal of this one.
    private func isConjoinedNominal(_ word: Int) -> Bool {
        !isVerb(word) && firstChild(word, .nsubj) == nil && firstChild(word, .cop) == nil
    }

    /// "Kurdish and Yezidi fighters", "Sarmin and Aleppo residents": conjuncts of a modifier count like the modifier.
    private func addSharedModifiers(of nominal: Int, asAgent: Bool, into found: inout [Referent]) {
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

    private func add(_ mention: Int, _ way: Referent.Way, hops: UInt8, into found: inout [Referent]) {
        func add(_ entity: Int32) {
            guard entity >= 0, !found.contains(where: { $0.entity == entity }) else { return }
            found.append(Referent(entity: entity, mention: Int32(mention), way: way, hops: hops))
        }
        add(mentions[mention].entity)
        add(mentions[mention].second)
    }

    /// What one nominal stands for, its conjuncts left aside.
    private func collectHead(_ word: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
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

    /// "Paraguay is one of the countries that recognize Taiwan": what those do who are counted, the one named does.
    private func addMember(said whole: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
        guard relation(whole) == .nmod, has(preposition: .of, whole), let one = head(whole), hasChild(one, .cop),
            tag(one) == .num || lemma(one) == FunctionWord.one || shortLemma(one) == "among",
            let subject = ownSubject(of: one)
        else { return }
        collectHead(subject.word, asAgent: asAgent, depth: depth + 1, into: &found)
    }

    /// The title that the parser hung on the state before it.
    private func titleBehindState(_ word: Int, _ mention: Int) -> Int? {
        guard entities[Int(mentions[mention].entity)].traits.contains(.country) else { return nil }
        return firstChild(word) { child in
            relation(child) == .nmodDesc && child > word && verbs.actorNoun(lemma(child)).contains(.role)
        }
    }

    /// "NATO allies", "Coalition partners" are members of it, "our Kurdish allies" the Kurds, "partners including the IMF"
    /// the example; "Russia's allies" are not Russia.
    private func addMembers(_ word: Int, into found: inout [Referent]) {
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

    private func addApposed(to word: Int, into found: inout [Referent]) {
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
    private func addNameBefore(_ word: Int, into found: inout [Referent]) {
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
    private func addNameAfter(_ word: Int, into found: inout [Referent]) {
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

    /// Who owns, makes up or surrounds a thing; the nearest tie decides.
    private func addOwners(
        of word: Int, _ noun: ActorNoun, asAgent: Bool, depth: Int, into found: inout [Referent]
    ) {
        let before = found.count
        if noun.contains(.part) || tag(word) == .num || tag(word) == .det || lemma(word) == FunctionWord.one {
            addNominals(of: word, with: [.of, .to], .whole, asAgent: asAgent, depth: depth, into: &found)
            if found.count > before { return }
        }
        if noun.contains(.territory) {
            addNamedPlace(of: word, into: &found)
            if found.count == before, Self.divisions.contains(shortLemma(word)) { addPlaceBefore(word, into: &found) }
        }
        if found.count > before { return }
        // "Lebanon's Hezbollah guerrillas" are Hezbollah's: of two ties the nearer, when it names a body.
        if let name = firstChild(word, where: { $0 < word && isBodyName($0) }), let mention = mentionHeaded(by: name) {
            return add(mention, .modifier, hops: 1, into: &found)
        }
        addPossessors(of: word, asAgent: asAgent, depth: depth, into: &found)
        if found.count > before { return }
        addModifiers(of: word, into: &found)
        if found.count > before { return }
        if noun.contains(.asset), let holder = holder(of: word) { return add(holder, .owner, hops: 1, into: &found) }
        if noun.contains(.asset) { addLaunchers(of: word, depth: depth, into: &found) }
        if found.count > before { return }
        addNominals(of: word, with: [.of], .whole, asAgent: asAgent, depth: depth, into: &found)
        if found.count > before { return }
        addNominals(of: word, with: [.including, .like], .example, asAgent: asAgent, depth: depth, into: &found)
        if found.count == before, let example = strayExample(of: word) {
            addVia(example, .example, asAgent: asAgent, depth: depth, into: &found)
        }
        for child in children(word) where relation(child) == .nmod && found.count == before {
            // "towns in Iraq including Zumar", where the examples hang on the place.
            addNominals(of: child, with: [.including], .example, asAgent: asAgent, depth: depth + 1, into: &found)
        }
        if found.count > before { return }
        if noun.isEmpty {
            if asAgent && !found.isEmpty && depth == 0 { return }
            addProviders(of: word, depth: depth, into: &found)
            if depth > 0 { addKeeper(of: word, depth: depth, into: &found) }
            if found.count > before { return }
            if asAgent { addNominals(of: word, with: [.from], .origin, asAgent: true, depth: depth, into: &found) }
            return
        }
        if noun.contains(.armed) && !asAgent { return }
        // "An Algerian man attacked": private people act for themselves.
        if noun.contains(.private) && asAgent { return }
        if noun.contains(.asset) && asAgent { addUser(of: word, depth: depth, into: &found) }
        if found.count > before { return }
        let isLocal = noun.contains(.people) || noun.contains(.territory) || noun.contains(.body)
        let places: [FunctionWord] =
            asAgent
            ? (Self.rulers.contains(shortLemma(word)) ? [.from, .in] : [.from])
            : isLocal ? [.from, .in, .at, .near, .around, .across] : [.from, .in, .to]
        addNominals(of: word, with: places, .origin, asAgent: asAgent, depth: depth, into: &found)
    }

    /// "groups that endanger the region, including al-Qaida", where the examples behind the comma hang on a noun of the
    /// clause between.
    private func strayExample(of word: Int) -> Int? {
        guard analysis.words[word].treebankTag == .nns, hasChild(word, .aclRelcl) else { return nil }
        let last = lastWord(word)
        guard last > word + 2 else { return nil }
        return ((word + 2)...last).first { example in
            has(preposition: .including, example)
                && firstChild(example, .case).map { $0 > word && tag($0 - 1) == .punct } ?? false
        }
    }

    /// "the Iraqi city of Mosul" is Mosul.
    private func addNamedPlace(of word: Int, into found: inout [Referent]) {
        for child in children(word) where relation(child) == .nmod && has(preposition: .of, child) {
            guard let mention = mentionHeaded(by: child),
                entities[Int(mentions[mention].entity)].type == .place
            else { continue }
            // "areas of Syria" are parts of it; "the island of Guam" is Guam.
            let isState = entities[Int(mentions[mention].entity)].traits.contains(.country)
            if isState && !Self.wholeLands.contains(shortLemma(word)) { continue }
            add(mention, .whole, hops: 1, into: &found)
        }
    }

    /// "Afghanistan's Khost province" is Khost.
    private func addPlaceBefore(_ word: Int, into found: inout [Referent]) {
        for child in children(word) where relation(child) == .compound && child < word {
            guard let mention = mentionHeaded(by: child), mentions[mention].kind == .name,
                entities[Int(mentions[mention].entity)].type == .place,
                !entities[Int(mentions[mention].entity)].traits.contains(.country)
            else { continue }
            add(mention, .whole, hops: 1, into: &found)
        }
    }

    private static let divisions: [ShortWord] = [
        "province", "district", "governorate", "city", "town", "village", "county", "oblast", "region", "valley",
        "municipality", "prefecture", "canton", "commune",
    ]

    /// Bodies that act for the place they are in: "the junta in Niger".
    private static let rulers: [ShortWord] = [
        "government", "junta", "authority", "regime", "police", "parliament", "cabinet", "leadership",
    ]
    private func isBodyName(_ word: Int) -> Bool {
        guard relation(word) == .compound, hasChild(head(word) ?? word, .nmodPoss), !isPartOfCompoundParticiple(word),
            let mention = mentionHeaded(by: word)
        else { return false }
        return entities[Int(mentions[mention].entity)].type == .organization
    }

    private static let wholeLands: [ShortWord] = ["island", "republic", "kingdom", "nation", "country", "state"]

    private func addPossessors(of word: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
        let text = shortLemma(word)
        for child in children(word) where relation(child) == .nmodPoss {
            if text == "country" || text == "nation" || text == "homeland",
                let mention = mentionHeaded(by: child), entities[Int(mentions[mention].entity)].type == .person
            {
                continue
            }
            addVia(child, .owner, asAgent: asAgent, depth: depth, into: &found)
        }
    }

    /// Demonyms and names that stand before a noun: "Russian forces", "ISIL tactical units".
    private func addModifiers(of word: Int, into found: inout [Referent]) {
        for child in children(word) where relation(child) == .amod || relation(child) == .compound {
            guard child < word, !isPartOfCompoundParticiple(child) else { continue }
            if let mention = mentionHeaded(by: child) {
                add(mention, .modifier, hops: 1, into: &found)
            } else if relation(child) == .compound {
                // "the South Korean puppet military": the demonym may hang on the compound.
                for inner in children(child) where relation(inner) == .amod || relation(inner) == .compound {
                    if let mention = mentionHeaded(by: inner), !isPartOfCompoundParticiple(inner) {
                        add(mention, .modifier, hops: 1, into: &found)
                    }
                }
            }
        }
    }

    /// "Russian-backed separatists": the name belongs to the participle, not to the noun.
    func isPartOfCompoundParticiple(_ word: Int) -> Bool {
        let next = word + 1
        guard next + 1 < analysis.words.count, tag(next) == .punct || analysis.words[next].treebankTag == .hyph else {
            return false
        }
        let after = analysis.words[next + 1].treebankTag
        let isGlued = !analysis.words[word].shape.contains(.spaceAfter)
        return isGlued && (after == .vbn || after == .jj || after == .vbg || after == .vbd)
    }

    /// "destroyed an ISIL-held building": who holds a thing.
    private func holder(of word: Int) -> Int? {
        for child in children(word) where isCompoundParticiple(child) {
            switch shortLemma(child) {
            case "hold", "control", "own", "operate", "run", "occupy": return mentionHeaded(by: child - 2)
            default: continue
            }
        }
        return nil
    }

    private func addNominals(
        of word: Int, with prepositions: [FunctionWord], _ way: Referent.Way, asAgent: Bool, depth: Int,
        into found: inout [Referent]
    ) {
        for child in children(word) where relation(child) == .nmod {
            let preposition = self.preposition(child)
            guard prepositions.contains(where: { preposition == $0 }) else { continue }
            addVia(child, way, asAgent: asAgent, depth: depth, into: &found)
        }
    }

    private func addVia(
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

    /// "ISIL's treatment of Mosul" stands for ISIL, "the liberation of Sinjar" for Sinjar.
    private func addFromEvent(_ word: Int, _ event: EventNoun, depth: Int, into found: inout [Referent]) {
        let before = found.count
        addPossessors(of: word, asAgent: true, depth: depth, into: &found)
        if found.count == before { addModifiers(of: word, into: &found) }
        if found.count == before {
            addNominals(of: word, with: [.by, .from], .origin, asAgent: true, depth: depth, into: &found)
        }
        if found.count == before, depth == 0 {
            addNominals(of: word, with: [.between], .party, asAgent: false, depth: depth, into: &found)
        }
        if found.count == before { addProviders(of: word, depth: depth, into: &found) }
        if found.count == before, depth < 4, let claimant = claimant(of: word) {
            // "attacks claimed by Da'esh killed"
            addVia(claimant, .origin, asAgent: true, depth: depth, into: &found)
        }
        if found.count > before || depth > 2 { return }
        // "the terrorism of ISIL", "the liberation of Sinjar"
        let isDoers =
            verbs.takesAgent(event, FunctionWord.of.lemma) && !verbs.takesPatient(event, FunctionWord.of.lemma)
        addNominals(of: word, with: [.of], isDoers ? .origin : .undergoer, asAgent: false, depth: depth, into: &found)
    }

    /// "Russia used drones that struck ports": what a weapon does, who sent it does.
    private func addUser(of word: Int, depth: Int, into found: inout [Referent]) {
        guard depth < 4, relation(word) == .obj, let verb = head(word), isVerb(verb), wields(verb),
            let user = ownSubject(of: verb), !user.isPatient, user.word != word
        else { return }
        addVia(user.word, .owner, asAgent: true, depth: depth, into: &found)
    }

    /// "missiles fired by the Houthis" are theirs.
    private func addLaunchers(of weapon: Int, depth: Int, into found: inout [Referent]) {
        for clause in children(weapon) where relation(clause) == .acl && isPassive(clause) && wields(clause) {
            for child in children(clause)
            where relation(child) == .oblAgent || (relation(child) == .obl && has(preposition: .by, child)) {
                addVia(child, .owner, asAgent: true, depth: depth, into: &found)
            }
        }
    }

    /// "Malaysia maintains a policy that Washington criticized": whose policy it is.
    private func addKeeper(of word: Int, depth: Int, into found: inout [Referent]) {
        guard depth < 4, relation(word) == .obj, let verb = head(word), isVerb(verb),
            verbs.effects(of: lemma(verb)).contains(.light),
            let keeper = ownSubject(of: verb), !keeper.isPatient
        else { return }
        addVia(keeper.word, .owner, asAgent: true, depth: depth, into: &found)
    }

    private func wields(_ verb: Int) -> Bool {
        let text = shortLemma(verb)
        return text == "use" || text == "employ"
            || verbs.senses(of: lemma(verb)).contains { $0.eventClass == .assault || $0.eventClass == .mobilize }
    }

    /// "the support provided by Turkey" stands for Turkey.
    private func addProviders(of word: Int, depth: Int, into found: inout [Referent]) {
        for clause in children(word)
        where (relation(clause) == .acl || relation(clause) == .aclRelcl) && isPassive(clause) {
            guard verbs.effects(of: lemma(clause)).contains(.light) else { continue }
            for child in children(clause)
            where relation(child) == .oblAgent || (relation(child) == .obl && has(preposition: .by, child)) {
                addVia(child, .origin, asAgent: true, depth: depth, into: &found)
            }
        }
    }

    /// "attacks in the town of X, which killed Y": a place does no deeds, the event it is the place of does.
    private func likelierAntecedent(_ noun: Int, of verb: Int) -> Int {
        if let mention = mentionHeaded(by: noun) {
            let entity = entities[Int(mentions[mention].entity)]
            guard entity.type == .place, !entity.traits.contains(.country) else { return noun }
        } else if !verbs.actorNoun(lemma(noun)).contains(.territory) {
            return noun
        }
        guard let sense = verbs.sense(of: lemma(verb)), sense.eventClass != .other
        else { return noun }
        var current = noun
        for _ in 0..<5 {
            guard relation(current) == .nmod, let next = head(current) else { break }
            if verbs.eventNoun(lemma(next)) != nil { return next }
            current = next
        }
        return noun
    }

    /// For `who`, `which`, `that`, `whose` of a relative clause: the noun the clause modifies.
    func relativeAntecedent(of word: Int) -> Int? {
        let lemma = self.lemma(word)
        guard
            lemma == FunctionWord.who || lemma == FunctionWord.which || lemma == FunctionWord.that
                || lemma == FunctionWord.whom || lemma == FunctionWord.whose
        else { return nil }
        var current = word
        for _ in 0..<6 {
            if relation(current) == .aclRelcl {
                // "to defeat ISIL, whose acts": where the clause hangs on the verb, the noun before the comma is meant.
                if let noun = head(current), isVerb(noun), lemma == FunctionWord.whose || lemma == FunctionWord.who,
                    word > noun + 1, tag(word - 1) == .punct, isNominal(word - 2)
                {
                    return word - 2
                }
                return head(current).map { likelierAntecedent($0, of: current) }
            }
            guard let next = head(current) else { return nil }
            current = next
        }
        return nil
    }
}
