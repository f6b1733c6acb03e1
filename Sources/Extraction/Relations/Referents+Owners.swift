import Annotation
import Lexicon

/// Whose a thing is: who owns, makes up, surrounds, fires, keeps or provides it.
extension Reading {
    /// Who owns, makes up or surrounds a thing; the nearest tie decides.
    func addOwners(
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
    func strayExample(of word: Int) -> Int? {
        guard analysis.words[word].treebankTag == .nns, hasChild(word, .aclRelcl) else { return nil }
        let last = lastWord(word)
        guard last > word + 2 else { return nil }
        return ((word + 2)...last).first { example in
            has(preposition: .including, example)
                && firstChild(example, .case).map { $0 > word && tag($0 - 1) == .punct } ?? false
        }
    }

    /// "the Iraqi city of Mosul" is Mosul.
    func addNamedPlace(of word: Int, into found: inout [Referent]) {
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
    func addPlaceBefore(_ word: Int, into found: inout [Referent]) {
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
    func isBodyName(_ word: Int) -> Bool {
        guard relation(word) == .compound, hasChild(head(word) ?? word, .nmodPoss), !isPartOfCompoundParticiple(word),
            let mention = mentionHeaded(by: word)
        else { return false }
        return entities[Int(mentions[mention].entity)].type == .organization
    }

    private static let wholeLands: [ShortWord] = ["island", "republic", "kingdom", "nation", "country", "state"]

    func addPossessors(of word: Int, asAgent: Bool, depth: Int, into found: inout [Referent]) {
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
    func addModifiers(of word: Int, into found: inout [Referent]) {
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
    func holder(of word: Int) -> Int? {
        for child in children(word) where isCompoundParticiple(child) {
            switch shortLemma(child) {
            case "hold", "control", "own", "operate", "run", "occupy": return mentionHeaded(by: child - 2)
            default: continue
            }
        }
        return nil
    }

    /// "ISIL's treatment of Mosul" stands for ISIL, "the liberation of Sinjar" for Sinjar.
    func addFromEvent(_ word: Int, _ event: EventNoun, depth: Int, into found: inout [Referent]) {
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
    func addUser(of word: Int, depth: Int, into found: inout [Referent]) {
        guard depth < 4, relation(word) == .obj, let verb = head(word), isVerb(verb), wields(verb),
            let user = ownSubject(of: verb), !user.isPatient, user.word != word
        else { return }
        addVia(user.word, .owner, asAgent: true, depth: depth, into: &found)
    }

    /// "missiles fired by the Houthis" are theirs.
    func addLaunchers(of weapon: Int, depth: Int, into found: inout [Referent]) {
        for clause in children(weapon) where relation(clause) == .acl && isPassive(clause) && wields(clause) {
            addAgents(of: clause, .owner, depth: depth, into: &found)
        }
    }

    private func addAgents(of clause: Int, _ way: Referent.Way, depth: Int, into found: inout [Referent]) {
        for child in children(clause)
        where relation(child) == .oblAgent || (relation(child) == .obl && has(preposition: .by, child)) {
            addVia(child, way, asAgent: true, depth: depth, into: &found)
        }
    }

    /// "Malaysia maintains a policy that Washington criticized": whose policy it is.
    func addKeeper(of word: Int, depth: Int, into found: inout [Referent]) {
        guard depth < 4, relation(word) == .obj, let verb = head(word), isVerb(verb),
            verbs.effects(of: lemma(verb)).contains(.light),
            let keeper = ownSubject(of: verb), !keeper.isPatient
        else { return }
        addVia(keeper.word, .owner, asAgent: true, depth: depth, into: &found)
    }

    func wields(_ verb: Int) -> Bool {
        let text = shortLemma(verb)
        return text == "use" || text == "employ"
            || verbs.senses(of: lemma(verb)).contains { $0.eventClass == .assault || $0.eventClass == .mobilize }
    }

    /// "the support provided by Turkey" stands for Turkey.
    func addProviders(of word: Int, depth: Int, into found: inout [Referent]) {
        for clause in children(word)
        where (relation(clause) == .acl || relation(clause) == .aclRelcl) && isPassive(clause) {
            guard verbs.effects(of: lemma(clause)).contains(.light) else { continue }
            addAgents(of: clause, .origin, depth: depth, into: &found)
        }
    }
}
