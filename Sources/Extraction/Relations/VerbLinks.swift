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
        /// The sense of the verb with its particle and object.
        var sense: VerbSense?

        /// Whether somebody takes part of whom a fact could be: who acts, or of a passive who undergoes.
        var hasSource: Bool { !agents.isEmpty || (isPassive && !patients.isEmpty) }
    }

    func verbLinks(of frame: Frame, into links: inout [Link]) {
        guard frame.hasSource else { return }
        let verb = frame.verb
        let object = frame.patientWord.map { lemma($0) } ?? .unknown
        guard
            let base = frame.sense ?? fallback(verb, frame),
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
        addAlleged(of: frame, base, into: &links)
        addObliques(of: frame, object: object, into: &links)
        addReciprocals(of: frame, base, into: &links)
    }

    /// "transferred power from France to New Caledonia", "is handed over from the Americans to Iraq": who gives power up
    /// to whom, whoever or whatever does the handing.
    func transferLinks(of frame: Frame, into links: inout [Link]) {
        guard let object = frame.patientWord, frame.patients.isEmpty || frame.patients[0].hops > 0,
            Self.transfers.contains(shortLemma(frame.verb)), Self.powers.contains(shortLemma(object))
        else { return }
        var ends: (from: [Referent], to: [Referent]) = ([], [])
        for child in [frame.verb, object].flatMap({ Array(children($0)) })
        where relation(child) == .obl || relation(child) == .nmod {
            if has(preposition: .from, child) { ends.from += referents(of: child, asAgent: true) }
            if has(preposition: .to, child) { ends.to += referents(of: child) }
        }
        for source in ends.from {
            for target in ends.to where target.entity != source.entity {
                links.append(
                    Link(
                        source: source, target: target, trigger: frame.verb, clause: frame.verb,
                        verb: lemma(frame.verb), particle: frame.particle, preposition: FunctionWord.to.lemma,
                        eventClass: .concede, weight: 80, rule: .objectOblique))
            }
        }
    }

    private static let transfers: [ShortWord] = ["transfer", "hand", "shift", "pass", "cede", "move"]
    private static let powers: [ShortWord] = [
        "responsibility", "power", "authority", "control", "sovereignty", "ownership", "command", "jurisdiction",
    ]

    /// A sense for a verb with a particle no row has: that of the verb alone.
    func fallback(_ verb: Int, _ frame: Frame) -> VerbSense? {
        let senses = verbs.senses(of: lemma(verb))
        if senses.isEmpty {
            return VerbSense(unknownVerb: lemma(verb))
        }
        return frame.particle.isUnknown ? nil : senses.first { $0.particle.isUnknown && $0.preposition.isUnknown }
    }

    func addPatients(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
        guard frame.hasAgent, let patientWord = frame.patientWord else { return }
        if isLightVerb(frame, patientWord) { return }
        // "stressed the risk of Russia's operation", "says one American was killed": about a saying; "quoted Yeo" is about Yeo.
        let isSaying = sense.effects.contains(.report) && sense.eventClass == .other
        let isObservance = Self.observances.contains(shortLemma(frame.verb))
        let isPeople = !verbs.actorNoun(lemma(patientWord)).isDisjoint(with: [.body, .people, .armed, .role])
        let isGiving = Self.givingVerbs.contains(shortLemma(frame.verb)) && !frame.isPassive
        let isQuoting = Self.quotingVerbs.contains(shortLemma(frame.verb))
        // "withdrew U.S. troops", "deployed German soldiers": nothing done to the state they serve.
        let moves = (sense.eventClass == .retreat || sense.eventClass == .mobilize) && isPeople
        if isCausative(frame.verb) { return }
        if addFeelings(of: frame, into: &links) { return }
        // The row is about an object it asks for ("sign a treaty"): its owner takes part, but undergoes nothing.
        let rule: Link.Rule = frame.isPassive ? .passive : .subjectObject
        for agent in frame.agents {
            for patient in frame.patients where patient.entity != agent.entity {
                if isSaying && !(isQuoting && patient.isNamed) { continue }
                if (isObservance || moves || isGiving && !isPeople) && !patient.isNamed { continue }
                if !mayStand(patient, for: patientWord, in: sense.eventClass) { continue }
                // "aid provided by both": who provides does nothing to the others who provide.
                // "both had trouble getting themselves across": nor do those of whom it is said to each other.
                // "groups that threaten the region, including ISIL and al-Qaida": the same words are not both.
                if frame.agents.contains(where: { $0.mention == patient.mention }) { continue }
                if frame.isPassive || mentions[Int(patient.mention)].kind == .pronoun,
                    frame.agents.contains(where: { $0.entity == patient.entity })
                {
                    continue
                }
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

    /// "Hammond was appalled by Assad's attack": who feels something judges what makes him. Whether the verb says what is felt.
    private func addFeelings(of frame: Frame, into links: inout [Link]) -> Bool {
        guard frame.isPassive, let cause = frame.agentWord else { return false }
        let verb = shortLemma(frame.verb)
        guard
            let feeling = Self.dislikes.contains(verb) ? EventClass.accuse : Self.likes.contains(verb) ? .support : nil
        else { return false }
        for source in frame.patients {
            for target in frame.agents where target.entity != source.entity {
                guard mayStand(target, for: cause, in: feeling) else { continue }
                links.append(
                    Link(
                        source: source, target: target, trigger: frame.verb, clause: frame.verb,
                        verb: lemma(frame.verb), preposition: FunctionWord.by.lemma, eventClass: feeling, weight: 100,
                        rule: .passiveOblique, subject: frame.subjectSource))
            }
        }
        return true
    }

    private static let dislikes: [ShortWord] = [
        "appal", "appall", "outrage", "shock", "horrify", "dismay", "disgust", "anger", "enrage", "infuriate", "sadden",
        "disappoint", "frustrate", "offend", "alarm",
    ]
    private static let likes: [ShortWord] = ["encourage", "impress", "please", "delight", "hearten"]

    /// "celebrated the Israeli pullout" says nothing to Israel.
    static let observances: [ShortWord] = [
        "celebrate", "acknowledge", "commemorate", "mourn", "regret", "mark",
    ]
    /// "provided an overview of Iran's plans" gives nothing to Iran: what is given is no receiver.
    static let givingVerbs: [ShortWord] = ["provide", "give", "offer", "supply", "deliver", "present", "donate"]
    static let quotingVerbs: [ShortWord] = ["quote", "cite", "mention", "name"]

    /// "got the G8 nations to agree": what the object does is the fact.
    func isCausative(_ verb: Int) -> Bool {
        guard lemma(verb) == FunctionWord.get else { return false }
        return children(verb).contains { (relation($0) == .xcomp || relation($0) == .advcl) && isInfinitive($0) }
    }

    /// Whether the object is the deed and the verb only its support; rules of nouns take it then.
    func isLightVerb(_ frame: Frame, _ object: Int) -> Bool {
        if let deed = deed(ofSeries: object) { return isLightVerb(frame, deed) }
        guard let event = verbs.eventNoun(lemma(object)), mentionHeaded(by: object) == nil else { return false }
        if event.effects.contains(.agentive) { return false }
        return verbs.senses(of: lemma(frame.verb)).contains {
            $0.particle == frame.particle
                && ($0.effects.contains(.light) || $0.effects.contains(.lightReverse))
                && ($0.eventClass == .other || !isOwned(object))
        }
    }

    /// "refused Iran's proposal": the deed is somebody's, and a verb with a meaning of its own no mere support of it.
    func isOwned(_ noun: Int) -> Bool {
        children(noun).contains { child in
            relation(child) == .nmodPoss ? mentionHeaded(by: child) != nil : child < noun && isOwnerModifier(child)
        }
    }

    func addIndirectObject(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
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
    func addAimed(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
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
                if targets.isEmpty, let place = firstChild(child, where: { placeNamed(by: $0) != nil }) {
                    targets = stepped(placeNamed(by: place) ?? [], .origin)
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
}

extension VerbSense {
    /// What is assumed of a verb no table has: it may link its subject with its object.
    init(unknownVerb lemma: LemmaNumber) {
        self.init(lemma: lemma, eventClass: .other, weight: 40)
    }

    var isUnknownVerb: Bool { weight == 40 && eventClass == .other && effects.isEmpty }
}
