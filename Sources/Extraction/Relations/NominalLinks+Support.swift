import Annotation
import Lexicon

/// What takes part in a noun of action by way of the verb or noun that carries it.
extension Reading {
    /// Finds the verb or copula that carries the noun and takes the missing arguments from it.
    func readSupport(into frame: inout NounFrame) {
        readHelped(frame.noun, into: &frame)
        if frame.agents.isEmpty, let claimant = claimant(of: frame.noun) {
            setAgents(referents(of: claimant, asAgent: true), .own, into: &frame)
        }
        if hasChild(frame.noun, .cop) { return readCopula(into: &frame) }
        let carried = carriedPhrase(of: frame.noun)
        guard let verb = head(carried), isVerb(verb) else {
            readInvolvement(carried, into: &frame)
            readEscape(carried, into: &frame)
            readHeldPlace(carried, into: &frame)
            readAdverbial(carried, into: &frame)
            return readOuterNoun(of: carried, into: &frame)
        }
        switch relation(carried) {
        case .obj, .nsubjPass:
            readLightVerb(verb, into: &frame)
            readBlamed(carried, by: verb, into: &frame)
        case .nsubj:
            // "Our condolences go out to France."
            if frame.patients.isEmpty, shortLemma(verb) == "go" { readObliques(of: verb, into: &frame) }
        case .obl:
            readInvolvement(carried, into: &frame)
            readEscape(carried, into: &frame)
            readDefended(carried, of: verb, into: &frame)
            readUndertaking(carried, of: verb, into: &frame)
            readBlamed(carried, by: verb, into: &frame)
            readCircumstance(carried, of: verb, into: &frame)
            readAdverbial(carried, into: &frame)
        case .advcl:
            // "after meeting with the president": a noun of action in the place of a clause.
            if frame.agents.isEmpty, !frame.patients.isEmpty, let subject = subject(of: verb), !subject.isPatient {
                setAgents(referents(of: subject.word, asAgent: true), .adverbial, into: &frame)
            }
        default: break
        }
    }

    /// "blamed Pakistan for the attack on Mumbai", "the attack on Mumbai was blamed on Pakistan": who is blamed is said to
    /// have done it.
    private func readBlamed(_ noun: Int, by verb: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, !frame.patients.isEmpty, isBlame(verb, for: noun) else { return }
        if relation(noun) == .obl {
            if isPassive(verb) {
                guard let subject = subject(of: verb), subject.isPatient else { return }
                setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
            } else if let object = firstChild(verb, .obj) {
                setAgents(referents(of: object, asAgent: true), .controlled, into: &frame)
            }
        } else if let blamed = firstChild(verb, where: { relation($0) == .obl && has(preposition: .on, $0) }) {
            setAgents(referents(of: blamed, asAgent: true), .controlled, into: &frame)
        }
    }

    /// Whether a verb says whose fault a deed is.
    func isBlame(_ verb: Int, for noun: Int) -> Bool {
        switch shortLemma(verb) {
        case "blame": relation(noun) != .obl || has(preposition: .for, noun)
        case "accuse", "suspect": relation(noun) == .obl && has(preposition: .of, noun)
        default: false
        }
    }

    /// The phrase that a noun of action is the content of: itself, what it is joined to, a number or series of such deeds.
    private func carriedPhrase(of noun: Int) -> Int {
        var carried = noun
        for _ in 0..<4 {
            guard let head = head(carried), !isVerb(head) else { break }
            let isOfSeries =
                relation(carried) == .nmod && has(preposition: .of, carried) && Self.series.contains(shortLemma(head))
            guard relation(carried) == .conj || isOfSeries else { break }
            carried = head
        }
        return carried
    }

    /// The noun that counts a noun of action: "acts" of "acts of terror".
    func series(over noun: Int) -> Int? {
        guard relation(noun) == .nmod, has(preposition: .of, noun), let count = head(noun),
            Self.series.contains(shortLemma(count))
        else { return nil }
        return count
    }

    /// The noun of action that a noun counts: "airstrikes" of "a wave of airstrikes".
    func deed(ofSeries noun: Int) -> Int? {
        guard Self.series.contains(shortLemma(noun)) else { return nil }
        return firstChild(noun) { child in
            relation(child) == .nmod && has(preposition: .of, child) && verbs.eventNoun(lemma(child)) != nil
        }
    }

    /// "a wave of airstrikes", "three sets of sanctions".
    private static let series: [ShortWord] = [
        "series", "set", "round", "wave", "string", "number", "spate", "barrage", "volley", "flurry", "slew", "host",
        "act", "torrent", "campaign", "dozen", "hundred", "thousand",
    ]

    /// "prepares for war with Russia", "went to war with Iran": whose the deed is that a verb of intent or going leads to.
    func readUndertaking(_ noun: Int, of verb: Int, into frame: inout NounFrame) {
        // "vowed revenge on Israel for the killing": what for, not what he vowed.
        let isReason =
            has(preposition: .for, noun) && (firstChild(verb, .obj).map { verbs.eventNoun(lemma($0)) != nil } ?? false)
        guard frame.agents.isEmpty, !frame.patients.isEmpty, !isReason,
            has(preposition: .for, noun) || has(preposition: .to, noun),
            let subject = subject(of: verb), !subject.isPatient
        else { return }
        let senses = verbs.senses(of: lemma(verb))
        let intends = senses.contains { $0.effects.contains(.intend) && $0.eventClass != .request }
        let goes =
            senses.contains { $0.effects.contains(.motion) }
            && (frame.event.eventClass == .assault || frame.event.eventClass == .consult)
        // "will lead a delegation to Berlin for talks with"
        let isHeading =
            frame.event.eventClass == .consult
            && (firstChild(verb, .obj).map { Self.delegations.contains(shortLemma($0)) } ?? false)
        guard intends || goes || isHeading else { return }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
    }

    private static let delegations: [ShortWord] = ["delegation", "team", "mission"]

    /// "was involved in the use of gas against", "engaged in talks with": the deed is the subject's.
    func readInvolvement(_ noun: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, has(preposition: .in, noun), let host = head(noun),
            Self.involvement.contains(shortLemma(host)), let subject = subject(of: host)
        else { return }
        // "both sides are locked in a dispute"
        let isMutual =
            frame.patients.isEmpty && frame.event.effects.contains(.symmetric) && isJointSubject(subject.word)
        guard isMutual || !frame.patients.isEmpty else { return }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
        frame.clause = host
        if isMutual { frame.support = host }
    }

    static let involvement: [ShortWord] = [
        "involve", "involved", "engage", "engaged", "participate", "embroil", "embroiled", "complicit", "implicate",
        "lock", "locked", "mire", "entangle", "entangled",
    ]

    /// "break free from Western sanctions", "suffers from Russian attacks": who escapes or suffers a deed undergoes it.
    private func readEscape(_ noun: Int, into frame: inout NounFrame) {
        guard !frame.agents.isEmpty, frame.patients.isEmpty, has(preposition: .from, noun), weighsOn(frame.event),
            let host = head(noun), Self.escapes.contains(shortLemma(host)), !hasChild(host, .obj),
            let subject = subject(of: host)
        else { return }
        frame.patients = referents(of: subject.word).map { ($0, .unknown, false) }
    }

    /// "defends itself against Russian attacks", "protect its ports from Russia's assaults": who is to be shielded from a deed
    /// of force undergoes it.
    private func readDefended(_ noun: Int, of verb: Int, into frame: inout NounFrame) {
        guard !frame.agents.isEmpty, frame.patients.isEmpty, frame.event.eventClass == .assault,
            has(preposition: .against, noun) || has(preposition: .from, noun), Self.shielding.contains(shortLemma(verb))
        else { return }
        let object = firstChild(verb, .obj)
        var shielded = object.map { referents(of: $0) } ?? []
        if shielded.isEmpty, let subject = subject(of: verb) { shielded = referents(of: subject.word) }
        frame.patients = shielded.map { ($0, .unknown, false) }
    }

    private static let escapes: [ShortWord] = ["free", "suffer", "escape", "recover", "reel", "flee"]

    /// "NATO's expressions of support for Romania", "faces the risk of a confrontation with Russia": whose is the noun
    /// that the deed is the content of.
    func readOuterNoun(of noun: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, !frame.patients.isEmpty, relation(noun) == .nmod, has(preposition: .of, noun),
            let outer = head(noun), mentionHeaded(by: outer) == nil, verbs.actorNoun(lemma(outer)).isEmpty,
            verbs.eventNoun(lemma(outer)) == nil
        else { return }
        if let owner = firstChild(outer, .nmodPoss) ?? firstChild(outer, where: { isOwnerModifier($0) }) {
            return setAgents(referents(of: owner, asAgent: true), .controlled, into: &frame)
        }
        guard relation(outer) == .obj, let verb = head(outer), isVerb(verb), bears(verb),
            let subject = subject(of: verb), !subject.isPatient
        else { return }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
    }

    /// Verbs whose subject is in what the object names: has, faces, runs, risks.
    func bears(_ verb: Int) -> Bool {
        verbs.senses(of: lemma(verb)).contains { $0.effects.contains(.light) || $0.effects.contains(.lightReverse) }
    }

    func readLightVerb(_ verb: Int, into frame: inout NounFrame) {
        let particle = particle(verb)
        let senses = verbs.senses(of: lemma(verb)).filter { $0.particle == particle }
        let isReverse = senses.contains { $0.effects.contains(.lightReverse) }
        // "approved a deal with Syria": parties to a pact accept or end it.
        let treats =
            frame.event.eventClass == .agree
            && !verbs.takes(FunctionWord.with.lemma, after: lemma(verb), particle: particle)
            && senses.contains { $0.eventClass == .agree || $0.eventClass == .reject }
        guard isReverse || treats || senses.contains(where: { $0.effects.contains(.light) }) else { return }
        frame.support = verb
        if isPassive(verb) {
            for child in children(verb)
            where relation(child) == .oblAgent || (relation(child) == .obl && has(preposition: .by, child)) {
                if frame.agents.isEmpty { setAgents(referents(of: child, asAgent: true), .own, into: &frame) }
            }
        } else if let subject = subject(of: verb), !subject.isPatient {
            var found = referents(of: subject.word, asAgent: true)
            addFellows(of: subject, in: verb, to: &found)
            if isReverse && frame.patients.isEmpty {
                frame.patients = found.map { ($0, .unknown, false) }
                frame.rule = .lightVerb
            } else if !isReverse && frame.agents.isEmpty {
                setAgents(found, subject.source, into: &frame)
            }
        }
        readObliques(of: verb, into: &frame)
        if let recipient = firstChild(verb, .iobj), frame.patients.isEmpty {
            for referent in referents(of: recipient) { frame.patients.append((referent, .unknown, false)) }
        }
    }

    func setAgents(_ referents: [Referent], _ source: SubjectSource, into frame: inout NounFrame) {
        // "horror at attacks by insurgents": others did it, whoever they are.
        if firstChild(frame.noun, where: { relation($0) == .nmod && has(preposition: .by, $0) }) != nil { return }
        frame.agents = referents
        frame.subject = source
        frame.rule = .lightVerb
    }

    /// "X is a threat to Y".
    func readCopula(into frame: inout NounFrame) {
        guard let subject = ownSubject(of: frame.noun) else { return }
        if !frame.agents.isEmpty {
            // "The town is under Israeli occupation."
            guard frame.patients.isEmpty, weighsOn(frame.event), isUnder(frame.noun) else { return }
            frame.patients = referents(of: subject.word).map { ($0, .unknown, false) }
            return
        }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
    }

    /// "struck in support of Iraq", "at war with Russia", "under pressure from": the subject of the clause acts.
    func readAdverbial(_ noun: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, relation(noun) == .obl || relation(noun) == .nmod else { return }
        let isInOrAt = children(noun).contains { child in
            relation(child) == .case && (lemma(child) == FunctionWord.in || lemma(child) == FunctionWord.at)
        }
        guard isInOrAt else { return }
        if let outer = head(noun), relation(noun) == .nmod, mentionHeaded(by: outer) == nil,
            verbs.eventNoun(lemma(outer)) != nil, !frame.patients.isEmpty
        {
            // "thanked Turkey for its support in defense of Ukraine"
            let doers = agents(ofEvent: outer)
            if !doers.isEmpty { return setAgents(doers, .controlled, into: &frame) }
            if hasChild(outer, .nmodPoss) { return }
        }
        let isMeeting = frame.event.eventClass == .consult
        guard isMeeting || !hasChild(noun, .det), !frame.patients.isEmpty, let verb = enclosingVerb(of: noun),
            let subject = subject(of: verb)
        else { return }
        if subject.isPatient {
            if let agent = firstChild(verb, .oblAgent) {
                return setAgents(referents(of: agent, asAgent: true), .own, into: &frame)
            }
            // "conducted strikes coordinated with and in support of Iraq": who conducted the strikes.
            return setAgents(agents(ofEvent: subject.word), .controlled, into: &frame)
        }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
        frame.rule = .nominalEvent
    }

    /// "With the support of Turkey, the rebels advanced", "under pressure from Moscow": what is done to the subject.
    func readCircumstance(_ noun: Int, of verb: Int, into frame: inout NounFrame) {
        guard !frame.agents.isEmpty, frame.patients.isEmpty, noun == frame.noun, let subject = subject(of: verb) else {
            return
        }
        let helps = frame.event.eventClass == .support || frame.event.eventClass == .aid
        let isUnderDeed =
            weighsOn(frame.event) && isUnder(noun) && (noun < verb || !hasChild(verb, .obj))
            && (!isControl(frame.event) || Self.abiding.contains(shortLemma(verb)))
        if isControl(frame.event), has(preposition: .from, noun), takesBack(verb) {
            // "liberated Dabiq from ISIL control"
            let held = isPassive(verb) ? subject.word : firstChild(verb, .obj)
            frame.patients = held.map { referents(of: $0).map { ($0, .unknown, false) } } ?? []
            return
        }
        guard (helps && has(preposition: .with, noun)) || isUnderDeed else { return }
        frame.patients = referents(of: subject.word).map { ($0, .unknown, false) }
    }

    /// "The city fell under Taliban control", but "withdrew from a town under Taliban control".
    private static let abiding: [ShortWord] = [
        "come", "fall", "remain", "live", "stay", "be", "suffer", "languish", "toil",
    ]

    /// Deeds that somebody can be under.
    private func weighsOn(_ event: EventNoun) -> Bool {
        switch event.eventClass {
        case .coerce, .assault, .threaten, .sanction, .accuse, .protest, .request: true
        default: isControl(event)
        }
    }

    private func isControl(_ event: EventNoun) -> Bool {
        let verb = verbs.string(event.verb)
        return verb == "control" || verb == "occupy" || verb == "rule"
    }

    private func takesBack(_ verb: Int) -> Bool { Self.recoveries.contains(shortLemma(verb)) }

    /// "a town under Taliban control", "areas under the control of the rebels".
    func readHeldPlace(_ noun: Int, into frame: inout NounFrame) {
        guard !frame.agents.isEmpty, frame.patients.isEmpty, isControl(frame.event), relation(noun) == .nmod,
            isUnder(noun), let place = head(noun)
        else { return }
        frame.patients = referents(of: place).map { ($0, .unknown, false) }
    }

    func isUnder(_ noun: Int) -> Bool {
        children(noun).contains { relation($0) == .case && shortLemma($0) == "under" }
    }

    /// Who does what a noun of action names.
    func agents(ofEvent noun: Int) -> [Referent] {
        guard let event = verbs.eventNoun(lemma(noun)), mentionHeaded(by: noun) == nil else { return [] }
        var frame = NounFrame(noun: noun, event: event)
        readOwnArguments(into: &frame)
        readClauses(into: &frame)
        if frame.agents.isEmpty, let verb = head(noun), isVerb(verb), relation(noun) == .obj {
            readLightVerb(verb, into: &frame)
        }
        return frame.agents
    }

    /// "supports Iraq in the fight against ISIL", "the people of Iraq in their fight": who is helped does it.
    func readHelped(_ noun: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, has(preposition: .in, noun), !frame.patients.isEmpty, let host = head(noun) else {
            return
        }
        if relation(noun) == .nmod, mentionHeaded(by: host) != nil || !verbs.actorNoun(lemma(host)).isEmpty {
            return setAgents(referents(of: host, asAgent: true), .controlled, into: &frame)
        }
        guard isVerb(host) else { return }
        let senses = verbs.senses(of: lemma(host))
        let object = firstChild(host, .obj)
        let helps = senses.contains { $0.eventClass == .support || $0.eventClass == .aid }
        let isHelp = object.flatMap { verbs.eventNoun(lemma($0)) }.map {
            $0.eventClass == .support || $0.eventClass == .aid
        }
        guard helps || isHelp ?? false, let object else { return }
        if isHelp ?? false {
            for child in children(object) where relation(child) == .nmod && !has(preposition: .by, child) {
                return setAgents(referents(of: child), .controlled, into: &frame)
            }
        } else {
            setAgents(referents(of: object), .controlled, into: &frame)
        }
    }

    /// The verb whose clause a noun stands in. "delivered bombs against targets, which include roads, in support of Iraq": a
    /// list of what something is made up of has no other phrase.
    func enclosingVerb(of noun: Int) -> Int? {
        var current = noun
        for _ in 0..<8 {
            guard let next = head(current) else { return nil }
            if isVerb(next), !(relation(next) == .aclRelcl && Self.listing.contains(shortLemma(next))) { return next }
            current = next
        }
        return nil
    }

    private static let listing: [ShortWord] = ["include", "contain", "comprise"]
}
