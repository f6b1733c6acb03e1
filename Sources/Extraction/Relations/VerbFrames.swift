import Annotation
import Lexicon

/// The arguments of a verb: by its own arcs, by coordination and relative clauses, and where the parser hung them elsewhere.
extension Reading {
    func frame(of verb: Int) -> Frame {
        var frame = Frame(verb: verb, particle: particle(verb))
        frame.isPassive = isPassive(verb)
        if let subject = subject(of: verb) {
            frame.subjectSource = subject.source
            if frame.isPassive || subject.isPatient {
                frame.patientWord = subject.word
                frame.patients = referents(of: subject, of: verb)
            } else {
                frame.agentWord = subject.word
                frame.agents = referents(of: subject, of: verb, asAgent: true)
                addFellows(of: subject, in: verb, to: &frame.agents)
                frame.hasAgent = true
            }
        }
        if frame.isPassive {
            readPassiveAgent(into: &frame)
        } else {
            readForces(into: &frame)
        }
        if let object = firstChild(verb, .obj) ?? misreadObject(of: verb), !frame.isPassive {
            frame.patientWord = object
            frame.patients = referents(of: object) + datedObjects(of: verb, after: object)
        } else if !frame.isPassive, frame.patientWord == nil, let object = relativeObject(of: verb) {
            frame.patientWord = object
            frame.patients = referents(of: object)
        }
        if frame.patientWord == nil, !frame.isPassive, let object = sharedObject(of: verb) {
            frame.patientWord = object
            frame.patients = referents(of: object)
        }
        if let object = frame.patientWord, frame.patients.isEmpty, !frame.isPassive {
            frame.patients = completed(object, of: verb)
        }
        frame.sense = verbs.sense(
            of: lemma(verb), particle: frame.particle, object: frame.patientWord.map { lemma($0) } ?? .unknown)
        return frame
    }

    /// "between Iraq, led by Abadi, and Kurdistan": a clause right behind a noun says nothing of what is joined to it later.
    private func referents(of subject: Subject, of verb: Int, asAgent: Bool = false) -> [Referent] {
        let found = referents(of: subject.word, asAgent: asAgent)
        guard subject.source == .relative, subject.word < verb, relation(verb) == .acl, head(verb) == subject.word
        else {
            return found
        }
        return found.filter { Int(mentions[Int($0.mention)].head) < verb }
    }

    /// "supporting and assisting Ukraine": the object behind two verbs joined by "and" is that of both, whichever the parser
    /// hung it on.
    func sharedObject(of verb: Int) -> Int? {
        for child in children(verb) where relation(child) == .conj && isVerb(child) && child - verb <= 3 {
            guard ((verb + 1)..<child).allSatisfy({ tag($0) == .cconj || tag($0) == .adv }) else { continue }
            if analysis.words[child].treebankTag == analysis.words[verb].treebankTag { return firstChild(child, .obj) }
        }
        guard relation(verb) == .conj, let first = head(verb), isVerb(first), let object = firstChild(first, .obj),
            object > verb, ((first + 1)..<verb).allSatisfy({ tag($0) == .cconj || tag($0) == .adv })
        else { return nil }
        return object
    }

    /// A name behind a verb that the tagger took for an adverb or adjective is its object.
    func misreadObject(of verb: Int) -> Int? {
        firstChild(verb) { child in
            child > verb && (relation(child) == .advmod || relation(child) == .dep || relation(child) == .discourse)
                && mentionHeaded(by: child).map { mentions[$0].kind == .name } ?? false
        }
    }

    /// "visited Turkey on 4 April and Uzbekistan on 5 April": the second object, hung on the first date.
    func datedObjects(of verb: Int, after object: Int) -> [Referent] {
        guard let first = mentionHeaded(by: object) else { return [] }
        var found: [Referent] = []
        for date in children(verb) where relation(date) == .obl && tag(date) == .num {
            for child in children(date) where relation(child) == .conj {
                guard let mention = mentionHeaded(by: child),
                    entities[Int(mentions[mention].entity)].type == entities[Int(mentions[first].entity)].type
                else { continue }
                found += referents(of: child)
            }
        }
        return found
    }

    /// "put an end to the attacks of X", "retook land held in Iraq": whom an object without owner concerns, when the
    /// phrase that says so hangs on the verb or on a clause of the object.
    func completed(_ object: Int, of verb: Int) -> [Referent] {
        let noun = verbs.actorNoun(lemma(object))
        if verbs.eventNoun(lemma(object)) != nil, mentionHeaded(by: object) == nil {
            // "dismissed criticism by the OAS", where `by` hangs on the verb.
            for child in children(verb)
            where (relation(child) == .obl || relation(child) == .oblAgent) && child > object
                && has(preposition: .by, child)
            {
                return stepped(referents(of: child, asAgent: true), .origin)
            }
        }
        if noun.contains(.part) {
            for child in children(verb)
            where relation(child) == .obl && child > object && has(preposition: .to, child) && child - object < 12 {
                return stepped(referents(of: child), .whole)
            }
        }
        if isHarmed(noun, by: verb) {
            for child in children(verb)
            where relation(child) == .obl && child > object && child - lastWord(object) < 6 {
                if let place = placeNamed(by: child) { return stepped(place, .origin) }
            }
        }
        guard noun.contains(.part) || noun.contains(.territory) || isHarmed(noun, by: verb) else { return [] }
        for word in object..<(lastWord(object) + 1) where relation(word) == .obl || relation(word) == .nmod {
            guard has(preposition: .in, word), let mention = mentionHeaded(by: word),
                entities[Int(mentions[mention].entity)].type == .place
            else { continue }
            return stepped(referents(of: word), .origin)
        }
        return []
    }

    /// "struck a refinery in Russia": what is hit there is the place's own.
    func isHarmed(_ noun: ActorNoun, by verb: Int) -> Bool {
        guard !noun.isDisjoint(with: [.territory, .asset]) else { return false }
        return verbs.senses(of: lemma(verb)).contains { $0.eventClass == .assault || $0.eventClass == .coerce }
    }

    func placeNamed(by word: Int) -> [Referent]? {
        guard Self.isLocative(preposition(word)), let mention = mentionHeaded(by: word),
            entities[Int(mentions[mention].entity)].type == .place
        else { return nil }
        return referents(of: word)
    }

    func stepped(_ referents: [Referent], _ way: Referent.Way) -> [Referent] {
        referents.map { referent in
            var referent = referent
            referent.way = way
            referent.hops += 1
            return referent
        }
    }

    /// "was seized by ISIL", and participles with the agent before a hyphen: "ISIL-held".
    func readPassiveAgent(into frame: inout Frame) {
        for child in children(frame.verb)
        where relation(child) == .oblAgent || (relation(child) == .obl && bringsPassiveAgent(child)) {
            if isTimeOrNumber(child) || isAgentOfNoun(child, under: frame.verb) { continue }
            frame.agentWord = child
            frame.agents = referents(of: child, asAgent: true)
            frame.hasAgent = true
        }
        if frame.agents.isEmpty { readDeedBehind(into: &frame) }
        guard frame.agents.isEmpty else { return }
        // "was defeated by 694 votes by To", "were given to Manila by Japan": where `by` hangs on another phrase.
        for host in children(frame.verb) where relation(host) == .obl || relation(host) == .oblAgent {
            // "was liberated after its occupation by ISIL": who occupied it.
            if let event = verbs.eventNoun(lemma(host)), verbs.takesAgent(event, FunctionWord.by.lemma) { continue }
            for child in children(host)
            where relation(child) == .nmod || relation(child) == .obl || relation(child) == .oblAgent {
                guard child > host, has(preposition: .by, child), mentionHeaded(by: child) != nil else { continue }
                frame.agentWord = child
                frame.agents = referents(of: child, asAgent: true)
                frame.hasAgent = true
            }
        }
    }

    /// "was liberated after its occupation by ISIL": a phrase right behind a noun of action names who did that, whatever the
    /// tree says.
    func isAgentOfNoun(_ phrase: Int, under verb: Int) -> Bool {
        guard let marker = firstChild(phrase, .case), marker - 1 > verb, has(preposition: .by, phrase) else {
            return false
        }
        let noun = marker - 1
        guard relation(noun) == .obl, head(noun) == verb, let event = verbs.eventNoun(lemma(noun)) else { return false }
        return verbs.takesAgent(event, FunctionWord.by.lemma)
    }

    /// "were killed in an Israeli air strike", "during a U.S. raid": whose deed it happened in did it.
    func readDeedBehind(into frame: inout Frame) {
        guard
            verbs.senses(of: lemma(frame.verb)).contains(where: {
                $0.eventClass == .assault || $0.eventClass == .coerce
            })
        else { return }
        for child in children(frame.verb) where relation(child) == .obl && mentionHeaded(by: child) == nil {
            guard has(preposition: .in, child) || has(preposition: .during, child),
                let event = verbs.eventNoun(lemma(child)),
                event.eventClass == .assault || event.eventClass == .coerce
            else { continue }
            // "were killed in clashes with Israeli troops": the other side did it.
            let isFight = event.effects.contains(.symmetric)
            // Who dies in a war dies by many hands.
            if isFight, Self.wars.contains(shortLemma(child)) { continue }
            let doers = isFight ? opponents(in: child) : agents(ofEvent: child)
            guard !doers.isEmpty else { continue }
            frame.agentWord = child
            frame.agents = stepped(doers, .origin)
            frame.hasAgent = true
            return
        }
    }

    private static let wars: [ShortWord] = ["war", "warfare", "conflict", "hostility"]

    private func opponents(in fight: Int) -> [Referent] {
        guard let side = firstChild(fight, where: { relation($0) == .nmod && has(preposition: .with, $0) }) else {
            return []
        }
        return referents(of: side, asAgent: true)
    }

    /// "killed by Assad", "killed at the hands of Assad".
    func bringsPassiveAgent(_ word: Int) -> Bool {
        has(preposition: .by, word)
            || (has(preposition: .at, word) && shortLemma(word) == "hand"
                && analysis.words[word].treebankTag == .nns)
    }

    /// "The Israeli army says troops killed", "Turkish police said officers arrested": forces without an owner, in the
    /// words of those who command them, are theirs.
    private func readForces(into frame: inout Frame) {
        guard let subject = frame.agentWord, frame.agents.isEmpty, !Self.mishaps.contains(shortLemma(frame.verb)),
            Self.forces.contains(shortLemma(subject)),
            isBareForce(subject), let report = report(over: frame.verb), let speaker = ownSubject(of: report),
            !speaker.isPatient, speaker.word != subject
        else { return }
        let commands =
            Self.commanders.contains(shortLemma(speaker.word))
            || mentionHeaded(by: speaker.word).map {
                entities[Int(mentions[$0].entity)].traits.contains(.government)
            } ?? false
        guard commands else { return }
        let owners = referents(of: speaker.word, asAgent: true)
        guard owners.count == 1, entities[Int(owners[0].entity)].type != .person else { return }
        // "The Ukrainian military said jets bombed Kharkiv": whose they are is not said where a town is struck.
        if Self.craft.contains(shortLemma(subject)), reachesTown(frame.verb) { return }
        frame.agents = stepped(owners, .owner)
    }

    /// Whether a place that is no state stands under a verb.
    private func reachesTown(_ verb: Int) -> Bool {
        children(verb).contains { child in
            (relation(child) == .obj || relation(child) == .obl)
                && referents(of: child).contains { isPlace($0) }
        }
    }

    private static let craft: [ShortWord] = [
        "aircraft", "warplane", "plane", "jet", "helicopter", "gunship", "gunboat", "warship",
    ]
    private static let mishaps: [ShortWord] = ["crash", "collide", "land", "die", "disappear", "drown"]

    /// The verb of saying that a clause is what is said of.
    private func report(over verb: Int) -> Int? {
        var clause = verb
        while relation(clause) == .conj, let head = head(clause) { clause = head }
        if relation(clause) == .ccomp, let head = head(clause), isVerb(head), reports(head) { return head }
        return firstChild(clause) { relation($0) == .parataxis && isVerb($0) && reports($0) }
    }

    private func isBareForce(_ noun: Int) -> Bool {
        children(noun).allSatisfy { child in
            switch relation(child) {
            case .nmodPoss: tag(child) == .pron
            case .amod, .compound: Self.branches.contains(shortLemma(child))
            case .nmod: !has(preposition: .of, child) && !has(preposition: .from, child)
            default: true
            }
        }
    }

    private static let forces: [ShortWord] = [
        "troop", "troops", "soldier", "force", "aircraft", "warplane", "plane", "jet", "helicopter", "gunship",
        "gunboat", "warship", "marine", "commando", "paratrooper", "patrol", "police", "officer", "policeman",
        "guard",
    ]
    private static let commanders: [ShortWord] = [
        "military", "army", "navy", "police", "official", "authority", "spokesman", "spokeswoman", "government",
        "ministry", "commander", "officer", "general",
    ]
    private static let branches: [ShortWord] = [
        "security", "ground", "special", "government", "army", "air", "navy", "military", "armed", "police", "border",
        "federal", "riot", "combat", "fighter", "attack", "unmanned", "elite", "regular", "own", "two", "three",
    ]

    func isTimeOrNumber(_ word: Int) -> Bool {
        tag(word) == .num || tag(word) == .sym
    }

    /// "the territory ISIL controlled": the noun a relative clause without an object of its own modifies.
    func relativeObject(of verb: Int) -> Int? {
        guard relation(verb) == .aclRelcl, let noun = head(verb) else { return nil }
        guard ownSubject(of: verb).map({ $0.source == .own && !$0.isPatient }) ?? false else { return nil }
        let hasPronoun = children(verb).contains { relativeAntecedent(of: $0) == noun && relation($0) != .obj }
        return hasPronoun || hasChild(verb, .ccomp) || hasChild(verb, .xcomp) ? nil : noun
    }
}
