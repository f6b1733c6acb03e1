import Annotation
import Lexicon

/// Facts between the subject of a verb and what a preposition brings in.
extension Reading {
    /// Nominals that a preposition brings in. Those the table gives the verb are arguments; a few prepositions link
    /// with any verb of action.
    func addObliques(of frame: Frame, object: LemmaNumber, into links: inout [Link]) {
        for child in children(frame.verb)
        where relation(child) == .obl || (relation(child) == .oblAgent && !frame.isPassive) {
            if frame.isPassive && has(preposition: .by, child) { continue }
            let preposition = preposition(child)
            guard !preposition.isUnknown, preposition != FunctionWord.according else { continue }
            addOblique(child, preposition, of: frame, object: object, into: &links)
        }
        if frame.isPassive, frame.hasAgent, let agent = frame.agentWord, agent > frame.verb {
            // "missiles fired by the Houthis toward Israel", where the aim hangs on who fired.
            for child in children(agent) where relation(child) == .nmod && child > agent {
                let preposition = preposition(child)
                guard [FunctionWord.at, .toward, .towards, .into, .against].contains(where: { preposition == $0 })
                else {
                    continue
                }
                addOblique(child, preposition, of: frame, object: object, into: &links)
            }
        }
        if let pair = reduplication(under: frame.verb) {
            for child in children(pair) where relation(child) == .obl || relation(child) == .nmod {
                if has(preposition: .with, child) {
                    addOblique(child, FunctionWord.with.lemma, of: frame, object: .unknown, into: &links)
                }
            }
        }
        addPartnership(of: frame, into: &links)
        addCompanions(of: frame, object: object, into: &links)
        guard let objectWord = frame.patientWord, mentionHeaded(by: objectWord) == nil else { return }
        // "sent troops to Poland": the phrase may hang on the object as well as on the verb.
        for child in children(objectWord)
        where (relation(child) == .nmod || relation(child) == .obl) && child > frame.verb {
            let preposition = preposition(child)
            guard preposition != FunctionWord.of, preposition != FunctionWord.in,
                verbs.takes(preposition, after: lemma(frame.verb), particle: frame.particle)
            else { continue }
            addOblique(child, preposition, of: frame, object: object, into: &links)
        }
    }

    /// "stand shoulder to shoulder with", "work side by side with": the second of the pair, where the parser hangs what
    /// belongs to the verb.
    func reduplication(under verb: Int) -> Int? {
        for first in (verb + 1)..<min(verb + 4, analysis.words.count) where first + 2 < analysis.words.count {
            let second = first + 2
            guard tag(first) == .noun, analysis.words[first].lemma.count > 2, isAncestor(verb, of: second),
                document.text.string(analysis.words[first].range) == document.text.string(analysis.words[second].range)
            else { continue }
            return second
        }
        return nil
    }

    func addOblique(
        _ word: Int, _ preposition: LemmaNumber, of frame: Frame, object: LemmaNumber, into links: inout [Link]
    ) {
        let verb = lemma(frame.verb)
        let sense = verbs.sense(of: verb, particle: frame.particle, object: object, preposition: preposition)
        let isTaken =
            sense?.preposition == preposition
            || verbs.takes(preposition, after: verb, particle: frame.particle, object: object)
        guard isTaken || linksWithAnyVerb(preposition, frame) else { return }
        // "delivered the president's message to Iran": who carries another's word has a part of his own.
        let carries = sense.map { $0.hasObjects && $0.preposition == preposition } ?? false
        let isSupport = frame.patientWord.map { isLightVerb(frame, $0) && !(carries && isOwned($0)) } ?? false
        if isSupport || isAbsolute(word, preposition) { return }
        if !carries, belongsToNoun(word, preposition, frame) { return }
        if sense?.effects.contains(.idle) ?? false { return }
        if isWhereabouts(preposition, sense, frame) || isAboutObject(frame) { return }
        let shields = preposition == FunctionWord.from && Self.shielding.contains(shortLemma(frame.verb))
        let isMoving = sense?.effects.contains(.motion) ?? false
        let leavers = preposition == FunctionWord.from && sense?.eventClass == .retreat ? troopsMoved(by: frame) : []
        let actors = !leavers.isEmpty ? leavers : frame.isPassive && !frame.hasAgent ? frame.patients : frame.agents
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
                if shields && !isDanger(target, frame) { continue }
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

    /// "Bush will withdraw U.S. troops from Iraq": whose troops leave, whoever orders it.
    private func troopsMoved(by frame: Frame) -> [Referent] {
        guard let object = frame.patientWord,
            !verbs.actorNoun(lemma(object)).isDisjoint(with: [.body, .people])
        else { return [] }
        return frame.patients.filter { $0.way == .modifier || $0.way == .owner }
    }

    /// "detained a man in Istanbul": where a deed with an object of its own happens is not whom it is done to.
    func isWhereabouts(_ preposition: LemmaNumber, _ sense: VerbSense?, _ frame: Frame) -> Bool {
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
    func isAboutObject(_ frame: Frame) -> Bool {
        if lemma(frame.verb) == contextVerbs.call, frame.particle.isUnknown, frame.patientWord != nil { return true }
        return !frame.isPassive && Self.linkingVerbs.contains(shortLemma(frame.verb))
            && (frame.patientWord != nil || relation(frame.verb) == .aclRelcl)
    }

    func isGoods(_ frame: Frame) -> Bool {
        guard let word = frame.agentWord else { return false }
        return verbs.actorNoun(lemma(word)).isDisjoint(with: [.body, .people, .role, .part])
    }

    static let linkingVerbs: [ShortWord] = ["link", "tie", "connect", "compare", "liken", "relate"]

    /// "signed the pact, with Thailand as the lone critic": `with` behind a comma begins a clause of its own.
    func isAbsolute(_ word: Int, _ preposition: LemmaNumber) -> Bool {
        guard preposition == FunctionWord.with, let marker = firstChild(word, .case), marker > 0 else { return false }
        return tag(marker - 1) == .punct && (head(word) ?? word) < marker
    }

    /// "spoke after the fall of Mosul to ISIL": a noun of action nearer by that asks for the preposition.
    func belongsToNoun(_ word: Int, _ preposition: LemmaNumber, _ frame: Frame) -> Bool {
        guard head(word) == frame.verb, word > frame.verb + 2 else { return false }
        for noun in (frame.verb + 1)..<word
        where tag(noun) == .noun && (relation(noun) == .obl || (relation(noun) == .obj && isOwned(noun))) {
            guard let event = verbs.eventNoun(lemma(noun)), head(noun) == frame.verb else { continue }
            if verbs.takesPatient(event, preposition) || (isUnder(noun) && bringsAgent(word, rightBehind: noun, event))
            {
                return true
            }
        }
        return false
    }

    static let shielding: [ShortWord] = ["rescue", "save", "shield", "defend", "protect", "safeguard"]

    /// "protects Israel from Iran", "defended Syria from Assad": what somebody is shielded from; "rescued sailors from Libya"
    /// tells only where they were.
    private func isDanger(_ target: Referent, _ frame: Frame) -> Bool {
        let entity = entities[Int(target.entity)]
        return entity.type == .person || entity.traits.contains(.armedGroup)
            || frame.patients.contains(where: \.isNamed)
    }

    /// A passive without agent whose subject does the going: "was sent to", "is allied with".
    func movesPatient(_ sense: VerbSense) -> Bool {
        sense.effects.contains(.motion) || sense.effects.contains(.stative) || sense.effects.contains(.symmetric)
    }

    func linksWithAnyVerb(_ preposition: LemmaNumber, _ frame: Frame) -> Bool {
        preposition == FunctionWord.against || preposition == FunctionWord.toward
            || preposition == FunctionWord.towards
    }
}
