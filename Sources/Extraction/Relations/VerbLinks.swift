import Annotation
import Lexicon

/// Facts whose trigger is a verb: subject and object, passives, prepositional and particle verbs, indirect objects,
/// reciprocal subjects.
extension Reading {
    /// The arguments of one verb, sorted by what they do in the clause.
    struct Frame {
        var verb: Int
        var particle: LemmaNumber
        var agents: [Referent] = []
        var agentWord: Int?
        var subjectSource = SubjectSource.own
        /// Direct objects, or the subject of a passive.
        var patients: [Referent] = []
        var patientWord: Int?
        var isPassive = false
        var hasAgent = false
    }

    func verbLinks(of verb: Int, into links: inout [Link]) {
        let frame = frame(of: verb)
        let object = frame.patientWord.map { lemma($0) } ?? .unknown
        guard
            let base = verbs.sense(of: lemma(verb), particle: frame.particle, object: object) ?? fallback(verb, frame),
            !base.effects.contains(.idle) || base.hasObjects
        else {
            addObliques(of: frame, object: object, into: &links)
            return addReciprocals(of: frame, nil, into: &links)
        }
        addPatients(of: frame, base, into: &links)
        addMutual(of: frame, base, into: &links)
        addIndirectObject(of: frame, base, into: &links)
        addAimed(of: frame, base, into: &links)
        addRequested(of: frame, base, into: &links)
        addObliques(of: frame, object: object, into: &links)
        addReciprocals(of: frame, base, into: &links)
    }

    /// A sense for a verb with a particle no row has: that of the verb alone.
    private func fallback(_ verb: Int, _ frame: Frame) -> VerbSense? {
        let senses = verbs.senses(of: lemma(verb))
        if senses.isEmpty {
            return VerbSense(unknownVerb: lemma(verb))
        }
        return frame.particle.isUnknown ? nil : senses.first { $0.particle.isUnknown && $0.preposition.isUnknown }
    }

    func frame(of verb: Int) -> Frame {
        var frame = Frame(verb: verb, particle: particle(verb))
        frame.isPassive = isPassive(verb)
        if let subject = subject(of: verb) {
            frame.subjectSource = subject.source
            if frame.isPassive || subject.isPatient {
                frame.patientWord = subject.word
                frame.patients = referents(of: subject.word)
            } else {
                frame.agentWord = subject.word
                frame.agents = referents(of: subject.word, asAgent: true)
                frame.hasAgent = true
            }
        }
        if frame.isPassive {
            readPassiveAgent(into: &frame)
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
        return frame
    }

    /// "supporting and assisting Ukraine": the object of the verb that follows on "and" is that of both.
    private func sharedObject(of verb: Int) -> Int? {
        for child in children(verb) where relation(child) == .conj && isVerb(child) && child - verb <= 3 {
            guard ((verb + 1)..<child).allSatisfy({ tag($0) == .cconj || tag($0) == .adv }) else { continue }
            if analysis.words[child].treebankTag == analysis.words[verb].treebankTag { return firstChild(child, .obj) }
        }
        return nil
    }

    /// A name behind a verb that the tagger took for an adverb or adjective is its object.
    private func misreadObject(of verb: Int) -> Int? {
        firstChild(verb) { child in
            child > verb && (relation(child) == .advmod || relation(child) == .dep || relation(child) == .discourse)
                && mentionHeaded(by: child).map { mentions[$0].kind == .name } ?? false
        }
    }

    /// "visited Turkey on 4 April and Uzbekistan on 5 April": the second object, hung on the first date.
    private func datedObjects(of verb: Int, after object: Int) -> [Referent] {
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
    private func completed(_ object: Int, of verb: Int) -> [Referent] {
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
    private func isHarmed(_ noun: ActorNoun, by verb: Int) -> Bool {
        guard !noun.isDisjoint(with: [.territory, .asset]) else { return false }
        return verbs.senses(of: lemma(verb)).contains { $0.eventClass == .assault || $0.eventClass == .coerce }
    }

    private func placeNamed(by word: Int) -> [Referent]? {
        guard Self.isLocative(preposition(word)), let mention = mentionHeaded(by: word),
            entities[Int(mentions[mention].entity)].type == .place
        else { return nil }
        return referents(of: word)
    }

    private func stepped(_ referents: [Referent], _ way: Referent.Way) -> [Referent] {
        referents.map { referent in
            var referent = referent
            referent.way = way
            referent.hops += 1
            return referent
        }
    }

    /// "was seized by ISIL", and participles with the agent before a hyphen: "ISIL-held".
    private func readPassiveAgent(into frame: inout Frame) {
        for child in children(frame.verb)
        where relation(child) == .oblAgent || (relation(child) == .obl && bringsPassiveAgent(child)) {
            if isTimeOrNumber(child) { continue }
            frame.agentWord = child
            frame.agents = referents(of: child, asAgent: true)
            frame.hasAgent = true
        }
        if frame.agents.isEmpty { readDeedBehind(into: &frame) }
        guard frame.agents.isEmpty else { return }
        // "was defeated by 694 votes by To", "were given to Manila by Japan": where `by` hangs on another phrase.
        for host in children(frame.verb) where relation(host) == .obl || relation(host) == .oblAgent {
            for child in children(host)
            where relation(child) == .nmod || relation(child) == .obl || relation(child) == .oblAgent {
                guard child > host, has(preposition: .by, child), mentionHeaded(by: child) != nil else { continue }
                frame.agentWord = child
                frame.agents = referents(of: child, asAgent: true)
                frame.hasAgent = true
            }
        }
    }

    /// "were killed in an Israeli air strike", "during a U.S. raid": whose deed it happened in did it.
    private func readDeedBehind(into frame: inout Frame) {
        guard
            verbs.senses(of: lemma(frame.verb)).contains(where: {
                $0.eventClass == .assault || $0.eventClass == .coerce
            })
        else { return }
        for child in children(frame.verb) where relation(child) == .obl && mentionHeaded(by: child) == nil {
            guard has(preposition: .in, child) || has(preposition: .during, child),
                let event = verbs.eventNoun(lemma(child)),
                event.eventClass == .assault || event.eventClass == .coerce, !event.effects.contains(.symmetric)
            else { continue }
            let doers = agents(ofEvent: child)
            guard !doers.isEmpty else { continue }
            frame.agentWord = child
            frame.agents = stepped(doers, .origin)
            frame.hasAgent = true
            return
        }
    }

    /// "killed by Assad", "killed at the hands of Assad".
    private func bringsPassiveAgent(_ word: Int) -> Bool {
        has(preposition: .by, word)
            || (has(preposition: .at, word) && analysis.lemma(WordIndex(word)) == "hand"
                && analysis.words[word].morphology.contains(.plural))
    }

    private func isTimeOrNumber(_ word: Int) -> Bool {
        tag(word) == .num || tag(word) == .sym
    }

    /// "the territory ISIL controlled": the noun a relative clause without an object of its own modifies.
    private func relativeObject(of verb: Int) -> Int? {
        guard relation(verb) == .aclRelcl, let noun = head(verb) else { return nil }
        guard ownSubject(of: verb).map({ $0.source == .own && !$0.isPatient }) ?? false else { return nil }
        let hasPronoun = children(verb).contains { relativeAntecedent(of: $0) == noun && relation($0) != .obj }
        return hasPronoun || hasChild(verb, .ccomp) || hasChild(verb, .xcomp) ? nil : noun
    }

    private func addPatients(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
        guard frame.hasAgent, let patientWord = frame.patientWord else { return }
        if isLightVerb(frame, patientWord) { return }
        // "stressed the risk of Russia's operation", "says one American was killed": about a saying; "quoted Yeo" is about Yeo.
        let isSaying = sense.effects.contains(.report) && sense.eventClass == .other
        let isObservance = Self.observances.contains(analysis.lemma(WordIndex(frame.verb)))
        let isQuoting = Self.quotingVerbs.contains(analysis.lemma(WordIndex(frame.verb)))
        if isCausative(frame.verb) { return }
        // The row is about an object it asks for ("sign a treaty"): its owner takes part, but undergoes nothing.
        let rule: Link.Rule = frame.isPassive ? .passive : .subjectObject
        for agent in frame.agents {
            for patient in frame.patients where patient.entity != agent.entity {
                if isSaying && !(isQuoting && patient.isNamed) { continue }
                if isObservance && !patient.isNamed { continue }
                if !mayStand(patient, for: patientWord, in: sense.eventClass) { continue }
                // "aid provided by both": who provides does nothing to the others who provide.
                if frame.isPassive && frame.agents.contains(where: { $0.entity == patient.entity }) { continue }
                var link = Link(
                    source: agent, target: patient, trigger: frame.verb, clause: frame.verb, verb: lemma(frame.verb),
                    particle: frame.particle, eventClass: sense.eventClass, weight: sense.weight, rule: rule,
                    subject: frame.subjectSource)
                link.isSymmetric = sense.effects.contains(.symmetric)
                link.isKnownVerb = !sense.isUnknownVerb
                links.append(link)
            }
        }
    }

    /// "celebrated the Israeli pullout" says nothing to Israel.
    private static let observances: Set<String> = [
        "celebrate", "acknowledge", "commemorate", "mourn", "regret", "mark",
    ]
    private static let quotingVerbs: Set<String> = ["quote", "cite", "mention", "name"]

    /// "got the G8 nations to agree": what the object does is the fact.
    private func isCausative(_ verb: Int) -> Bool {
        guard lemma(verb) == FunctionWord.get else { return false }
        return children(verb).contains { (relation($0) == .xcomp || relation($0) == .advcl) && isInfinitive($0) }
    }

    /// Whether the object is the deed and the verb only its support; rules of nouns take it then.
    func isLightVerb(_ frame: Frame, _ object: Int) -> Bool {
        guard let event = verbs.eventNoun(lemma(object)), mentionHeaded(by: object) == nil else { return false }
        if event.effects.contains(.agentive) { return false }
        return verbs.senses(of: lemma(frame.verb)).contains {
            $0.particle == frame.particle
                && ($0.effects.contains(.light) || $0.effects.contains(.lightReverse))
                && ($0.eventClass == .other || !isOwned(object))
        }
    }

    /// "refused Iran's proposal": the deed is somebody's, and a verb with a meaning of its own no mere support of it.
    private func isOwned(_ noun: Int) -> Bool {
        children(noun).contains { child in
            relation(child) == .nmodPoss ? mentionHeaded(by: child) != nil : child < noun && isOwnerModifier(child)
        }
    }

    private func addIndirectObject(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
        guard let indirect = firstChild(frame.verb, .iobj), !frame.isPassive else { return }
        if let object = frame.patientWord, isLightVerb(frame, object) { return }
        for agent in frame.agents {
            for recipient in referents(of: indirect) where recipient.entity != agent.entity {
                links.append(
                    Link(
                        source: agent, target: recipient, trigger: frame.verb, clause: frame.verb,
                        verb: lemma(frame.verb), particle: frame.particle, eventClass: sense.eventClass,
                        weight: sense.weight, rule: .indirectObject, subject: frame.subjectSource))
            }
        }
    }

    /// "fired rockets aimed at Israel", "launched drones targeting Odesa": the aim hangs on the weapon.
    private func addAimed(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
        guard sense.eventClass == .assault || sense.eventClass == .mobilize, !frame.isPassive,
            let weapon = frame.patientWord, frame.patients.isEmpty, verbs.eventNoun(lemma(weapon)) == nil
        else { return }
        for clause in children(weapon) where relation(clause) == .acl && isVerb(clause) {
            for child in children(clause) {
                let preposition = preposition(child)
                let isAim =
                    relation(child) == .obj
                    || (relation(child) == .obl
                        && [FunctionWord.at, .against, .toward, .towards, .on, .into].contains { preposition == $0 })
                guard isAim else { continue }
                var targets = referents(of: child)
                if targets.isEmpty {
                    targets = stepped(children(child).lazy.compactMap(placeNamed).first ?? [], .origin)
                }
                for target in targets {
                    for agent in frame.agents where agent.entity != target.entity {
                        links.append(
                            Link(
                                source: agent, target: target, trigger: frame.verb, clause: frame.verb,
                                verb: lemma(frame.verb), particle: frame.particle, preposition: preposition,
                                eventClass: sense.eventClass, weight: sense.weight, rule: .objectOblique,
                                subject: frame.subjectSource))
                    }
                }
            }
        }
    }

    // MARK: Prepositions

    /// Nominals that a preposition brings in. Those the table gives the verb are arguments; a few prepositions link
    /// with any verb of action.
    private func addObliques(of frame: Frame, object: LemmaNumber, into links: inout [Link]) {
        for child in children(frame.verb)
        where relation(child) == .obl || (relation(child) == .oblAgent && !frame.isPassive) {
            if frame.isPassive && has(preposition: .by, child) { continue }
            let preposition = preposition(child)
            guard !preposition.isUnknown, preposition != FunctionWord.according else { continue }
            addOblique(child, preposition, of: frame, object: object, into: &links)
        }
        if let pair = reduplication(under: frame.verb) {
            for child in children(pair) where relation(child) == .obl || relation(child) == .nmod {
                if has(preposition: .with, child) {
                    addOblique(child, FunctionWord.with.lemma, of: frame, object: .unknown, into: &links)
                }
            }
        }
        addPartnership(of: frame, into: &links)
        guard let objectWord = frame.patientWord, mentionHeaded(by: objectWord) == nil else { return }
        // "sent troops to Poland": the phrase may hang on the object as well as on the verb.
        for child in children(objectWord) where relation(child) == .nmod && child > frame.verb {
            let preposition = preposition(child)
            guard preposition != FunctionWord.of, preposition != FunctionWord.in,
                verbs.takes(preposition, after: lemma(frame.verb), particle: frame.particle)
            else { continue }
            addOblique(child, preposition, of: frame, object: object, into: &links)
        }
    }

    /// "works as part of the coalition": the subject takes part in it.
    private func addPartnership(of frame: Frame, into links: inout [Link]) {
        for part in children(frame.verb)
        where relation(part) == .obl && analysis.lemma(WordIndex(part)) == "part" && has(preposition: .as, part) {
            for target in referents(of: part) where entities[Int(target.entity)].type == .organization {
                for agent in frame.isPassive && !frame.hasAgent ? frame.patients : frame.agents
                where agent.entity != target.entity {
                    links.append(
                        Link(
                            source: agent, target: target, trigger: frame.verb, clause: frame.verb,
                            verb: lemma(frame.verb), particle: frame.particle, preposition: FunctionWord.with.lemma,
                            eventClass: .cooperate, weight: 50, rule: .subjectOblique, subject: frame.subjectSource))
                }
            }
        }
    }

    /// "stand shoulder to shoulder with", "work side by side with": the second of the pair, where the parser hangs what
    /// belongs to the verb.
    private func reduplication(under verb: Int) -> Int? {
        for first in (verb + 1)..<min(verb + 4, analysis.words.count) where first + 2 < analysis.words.count {
            let second = first + 2
            guard tag(first) == .noun, analysis.words[first].lemma.count > 2, isAncestor(verb, of: second),
                document.text.string(analysis.words[first].range) == document.text.string(analysis.words[second].range)
            else { continue }
            return second
        }
        return nil
    }

    private func addOblique(
        _ word: Int, _ preposition: LemmaNumber, of frame: Frame, object: LemmaNumber, into links: inout [Link]
    ) {
        let verb = lemma(frame.verb)
        let sense = verbs.sense(of: verb, particle: frame.particle, object: object, preposition: preposition)
        let isTaken =
            sense?.preposition == preposition
            || verbs.takes(preposition, after: verb, particle: frame.particle, object: object)
        guard isTaken || linksWithAnyVerb(preposition, frame) else { return }
        if belongsToNoun(word, preposition, frame) || isAbsolute(word, preposition) { return }
        if let object = frame.patientWord, isLightVerb(frame, object) { return }
        if sense?.effects.contains(.idle) ?? false { return }
        if isWhereabouts(preposition, sense, frame) || isAboutObject(frame) { return }
        let isMoving = sense?.effects.contains(.motion) ?? false
        let actors = frame.isPassive && !frame.hasAgent ? frame.patients : frame.agents
        guard !actors.isEmpty else { return }
        if frame.isPassive && !frame.hasAgent && !(sense.map { movesPatient($0) } ?? false) { return }
        var targets = referents(of: word)
        if targets.isEmpty { targets = completed(word, of: frame.verb) }
        // "responded to a Russian offensive", "benefits from U.S. aid": whose deed it is.
        let isDeed =
            (preposition == FunctionWord.to || preposition == FunctionWord.from) && verbs.eventNoun(lemma(word)) != nil
        for target in targets where isDeed || mayStand(target, for: word, in: sense?.eventClass ?? .other) {
            for agent in actors where agent.entity != target.entity {
                // "Mexico's exports go to Texas": the goods go, not the owner.
                if isMoving && !agent.isNamed && isGoods(frame) { continue }
                var link = Link(
                    source: agent, target: target, trigger: frame.verb, clause: frame.verb, verb: verb,
                    particle: frame.particle, preposition: preposition, eventClass: sense?.eventClass ?? .other,
                    weight: sense?.weight ?? 50, rule: frame.isPassive ? .passiveOblique : .subjectOblique,
                    subject: frame.subjectSource)
                link.isLicensed = isTaken
                if let word = frame.agentWord, let sense, sense.hasObjects, sense.eventClass == .assault,
                    mentionHeaded(by: word) == nil, let deed = verbs.eventNoun(lemma(word)), deed.eventClass == .assault
                {
                    // "The strikes delivered 24 munitions against": what the strikes did is to strike.
                    link.verb = deed.verb
                }
                link.isKnownVerb = sense != nil
                link.isSymmetric = sense?.effects.contains(.symmetric) ?? false
                links.append(link)
            }
        }
    }

    /// "detained a man in Istanbul": where a deed with an object of its own happens is not whom it is done to.
    private func isWhereabouts(_ preposition: LemmaNumber, _ sense: VerbSense?, _ frame: Frame) -> Bool {
        guard Self.isLocative(preposition), frame.patientWord != nil, !frame.isPassive, let sense, !sense.hasObjects
        else {
            return false
        }
        switch sense.eventClass {
        case .coerce, .assault, .protest: return true
        default: return false
        }
    }

    /// "linked the group to al-Qaida" says something of the group, not of who links.
    private func isAboutObject(_ frame: Frame) -> Bool {
        if lemma(frame.verb) == contextVerbs.call, frame.particle.isUnknown, frame.patientWord != nil { return true }
        return !frame.isPassive && Self.linkingVerbs.contains(analysis.lemma(WordIndex(frame.verb)))
            && (frame.patientWord != nil || relation(frame.verb) == .aclRelcl)
    }

    private func isGoods(_ frame: Frame) -> Bool {
        guard let word = frame.agentWord else { return false }
        return verbs.actorNoun(lemma(word)).isDisjoint(with: [.body, .people, .role, .part])
    }

    private static let linkingVerbs: Set<String> = ["link", "tie", "connect", "compare", "liken", "relate"]

    /// "signed the pact, with Thailand as the lone critic": `with` behind a comma begins a clause of its own.
    private func isAbsolute(_ word: Int, _ preposition: LemmaNumber) -> Bool {
        guard preposition == FunctionWord.with, let marker = firstChild(word, .case), marker > 0 else { return false }
        return tag(marker - 1) == .punct && (head(word) ?? word) < marker
    }

    /// "spoke after the fall of Mosul to ISIL": a noun of action nearer by that asks for the preposition.
    private func belongsToNoun(_ word: Int, _ preposition: LemmaNumber, _ frame: Frame) -> Bool {
        guard head(word) == frame.verb, word > frame.verb + 2 else { return false }
        for noun in (frame.verb + 1)..<word where tag(noun) == .noun && relation(noun) == .obl {
            guard let event = verbs.eventNoun(lemma(noun)), head(noun) == frame.verb else { continue }
            if verbs.takesPatient(event, preposition) { return true }
        }
        return false
    }

    /// A passive without agent whose subject does the going: "was sent to", "is allied with".
    private func movesPatient(_ sense: VerbSense) -> Bool {
        sense.effects.contains(.motion) || sense.effects.contains(.stative) || sense.effects.contains(.symmetric)
    }

    private func linksWithAnyVerb(_ preposition: LemmaNumber, _ frame: Frame) -> Bool {
        preposition == FunctionWord.against || preposition == FunctionWord.toward
            || preposition == FunctionWord.towards
    }

    // MARK: Reciprocals

    /// "Putin and Xi met", "the two exchanged fire": a symmetric verb without a partner links its subjects.
    private func addReciprocals(of frame: Frame, _ base: VerbSense?, into links: inout [Link]) {
        let reciprocal = base.flatMap { $0.effects.contains(.symmetric) ? $0 : nil } ?? reciprocalSense(of: frame)
        guard let sense = reciprocal, let subject = frame.agentWord ?? (frame.isPassive ? frame.patientWord : nil)
        else { return }
        let members = (frame.isPassive ? frame.patients : frame.agents)
            .filter { $0.isNamed || $0.way == .modifier || $0.way == .whole }
        guard members.count > 1, isJointSubject(subject) else { return }
        if frame.patients.count > 0 && !frame.isPassive
            && frame.patientWord.map({ mentionHeaded(by: $0) != nil }) ?? false
        {
            return
        }
        if hasPartner(frame) { return }
        for (i, first) in members.enumerated() {
            for second in members[(i + 1)...] where first.entity != second.entity {
                var link = Link(
                    source: first, target: second, trigger: frame.verb, clause: frame.verb, verb: lemma(frame.verb),
                    particle: frame.particle, preposition: FunctionWord.with.lemma, eventClass: sense.eventClass,
                    weight: sense.weight, rule: .reciprocalSubject, subject: frame.subjectSource)
                link.isSymmetric = true
                links.append(link)
            }
        }
    }

    /// "work together", "exchange fire", "sign an agreement": symmetric with `with`, and nobody brought in by it.
    private func reciprocalSense(of frame: Frame) -> VerbSense? {
        let object = frame.patientWord.map { lemma($0) } ?? .unknown
        let with = verbs.sense(
            of: lemma(frame.verb), particle: frame.particle, object: object, preposition: FunctionWord.with.lemma)
        guard let with, with.effects.contains(.symmetric), with.preposition == FunctionWord.with else { return nil }
        let isTogether = children(frame.verb).contains { lemma($0) == FunctionWord.together }
        return isTogether || with.hasObjects || frame.patientWord == nil ? with : nil
    }

    private func hasPartner(_ frame: Frame) -> Bool {
        children(frame.verb).contains {
            relation($0) == .obl && has(preposition: .with, $0) && !referents(of: $0).isEmpty
        }
    }

    /// "X and Y", "X and Y forces", "the leaders of X and Y".
    private func isJointSubject(_ word: Int) -> Bool {
        hasChild(word, .conj)
            || children(word).contains { child in
                switch relation(child) {
                case .amod, .compound: hasChild(child, .conj)
                case .nmod: has(preposition: .of, child) && hasChild(child, .conj)
                default: false
                }
            }
    }
}

extension VerbSense {
    /// What is assumed of a verb no table has: it may link its subject with its object.
    init(unknownVerb lemma: LemmaNumber) {
        self.init(lemma: lemma, eventClass: .other, weight: 40)
    }

    var isUnknownVerb: Bool { weight == 40 && eventClass == .other && effects.isEmpty }
}
