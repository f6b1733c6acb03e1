import Annotation
import Lexicon

/// Facts whose trigger is a noun of action: "Russia's invasion of Ukraine", "talks between X and Y", and the objects of
/// light verbs: "launched an attack on".
extension Reading {
    /// Who takes part in a noun of action.
    struct NounFrame {
        var noun: Int
        var event: EventNoun
        var agents: [Referent] = []
        var patients: [(referent: Referent, preposition: LemmaNumber, isPlace: Bool)] = []
        /// The verb that supports it, whose clause tells how the fact holds.
        var support: Int?
        var subject = SubjectSource.own
        var rule = Link.Rule.nominalEvent
        /// The word whose clause decides how the deed holds; the noun itself unless said otherwise.
        var clause: Int?
        /// The agents stand at the noun itself.
        var hasOwnAgent = false
    }

    func nominalLinks(of noun: Int, into links: inout [Link]) {
        guard let event = verbs.eventNoun(lemma(noun)), mentionHeaded(by: noun) == nil else { return }
        if event.effects.contains(.agentive) { return agentNounLinks(of: noun, event, into: &links) }
        var frame = NounFrame(noun: noun, event: event)
        readOwnArguments(into: &frame)
        readBetween(of: noun, event, into: &links)
        readClauses(into: &frame)
        readSupport(into: &frame)
        if event.effects.contains(.patientOnly) {
            return
        }
        emit(frame, into: &links)
        addReciprocals(of: frame, into: &links)
    }

    private func emit(_ frame: NounFrame, into links: inout [Link]) {
        let hasProperPatient = frame.patients.contains { !$0.isPlace }
        for agent in frame.agents {
            for patient in frame.patients where patient.referent.entity != agent.entity {
                if patient.isPlace && hasProperPatient { continue }
                links.append(link(frame, agent, patient.referent, patient.preposition, isPlace: patient.isPlace))
            }
        }
    }

    private func link(
        _ frame: NounFrame, _ source: Referent, _ target: Referent, _ preposition: LemmaNumber, isPlace: Bool
    ) -> Link {
        var link = Link(
            source: source, target: target, trigger: frame.noun, clause: frame.clause ?? frame.noun,
            verb: frame.event.verb,
            eventClass: frame.event.eventClass, weight: frame.event.weight, rule: isPlace ? .nominalPlace : frame.rule,
            subject: frame.subject)
        link.isSymmetric = frame.event.effects.contains(.symmetric)
        link.isNominal = true
        if verbs.takes(preposition, after: frame.event.verb) { link.preposition = preposition }
        return link
    }

    // MARK: Arguments at the noun

    private func readOwnArguments(into frame: inout NounFrame) {
        let noun = frame.noun
        for child in children(noun) where relation(child) == .nmodPoss {
            frame.agents += referents(of: child, asAgent: true)
        }
        for child in children(noun)
        where (relation(child) == .amod || relation(child) == .compound) && child < noun
            && !isPartOfCompoundParticiple(child)
        {
            for referent in modifierReferents(child) + hyphenated(before: child) {
                if isSite(referent, of: frame.event) {
                    frame.patients.append((referent, .unknown, true))
                    continue
                }
                if frame.agents.isEmpty || frame.agents.contains(where: { $0.way == .modifier }) {
                    frame.agents.append(referent)
                } else if !frame.agents.contains(where: { $0.entity == referent.entity }) {
                    frame.patients.append((referent, .unknown, false))
                }
            }
        }
        for child in children(noun) {
            switch relation(child) {
            case .nmod, .obl, .oblAgent: readPreposition(child, into: &frame)
            default: continue
            }
        }
        readStrayPatient(into: &frame)
        readStrayAgent(into: &frame)
        frame.hasOwnAgent = !frame.agents.isEmpty
    }

    /// "the Beirut bombing" is one in Beirut, not by it.
    private func isSite(_ referent: Referent, of event: EventNoun) -> Bool {
        let entity = entities[Int(referent.entity)]
        return event.eventClass == .assault && entity.type == .place && !entity.traits.contains(.country)
            && !entity.traits.contains(.collective)
    }

    /// "a U.S.-Iraq partnership": the name joined to a modifier by a hyphen.
    private func hyphenated(before modifier: Int) -> [Referent] {
        for child in children(modifier)
        where child == modifier - 2 && tag(child + 1) == .punct
            && mentionHeaded(by: child) != mentionHeaded(by: modifier)
        {
            return modifierReferents(child)
        }
        return []
    }

    private func modifierReferents(_ word: Int) -> [Referent] {
        guard mentionHeaded(by: word) != nil else { return [] }
        return referents(of: word).map { referent in
            var referent = referent
            referent.way = .modifier
            referent.hops = 0
            return referent
        }
    }

    private func readPreposition(_ word: Int, into frame: inout NounFrame) {
        let preposition = preposition(word)
        guard !preposition.isUnknown, preposition != FunctionWord.between else { return }
        let isPatient = verbs.takesPatient(frame.event, preposition)
        let isAgent = verbs.takesAgent(frame.event, preposition)
        if isAgent && (!isPatient || (frame.agents.isEmpty && ofBringsAgent(frame))) {
            if frame.agents.isEmpty || preposition == FunctionWord.by {
                let found = referents(of: word, asAgent: true)
                if preposition == FunctionWord.by {
                    moveAgentsToPatients(&frame, unless: found)
                    readPlaces(under: word, into: &frame)
                }
                frame.agents = found
                if preposition == FunctionWord.of { readNested(under: word, into: &frame) }
            }
            return
        }
        if isPatient {
            addPatients(of: word, preposition, into: &frame)
            if preposition == FunctionWord.of { readNestedAgent(under: word, into: &frame) }
        }
    }

    /// "a violation of NATO airspace by Russia", where `by` hangs on what is violated.
    private func readNestedAgent(under patient: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, verbs.takesAgent(frame.event, FunctionWord.by.lemma) else { return }
        for child in children(patient) where relation(child) == .nmod && has(preposition: .by, child) {
            frame.agents = referents(of: child, asAgent: true)
        }
    }

    /// "the withdrawal of Russian forces from Kherson", where the phrase the noun asks for hangs on its agent.
    private func readNested(under agent: Int, into frame: inout NounFrame) {
        for child in children(agent) where relation(child) == .nmod {
            let preposition = preposition(child)
            guard preposition != FunctionWord.of, verbs.takesPatient(frame.event, preposition) else { continue }
            addPatients(of: child, preposition, into: &frame)
        }
    }

    /// "the attack by ISIL in Baghdad", "attacks by Kurdish rebels in Turkey", where the place hangs on the agent.
    private func readPlaces(under agent: Int, into frame: inout NounFrame) {
        for child in children(agent) where relation(child) == .nmod {
            let preposition = preposition(child)
            if Self.isLocative(preposition), verbs.takesPatient(frame.event, preposition) {
                addPatients(of: child, preposition, into: &frame)
            }
        }
    }

    /// "the support of NATO", where `of` may bring in either side: the doer, when another preposition brings in the
    /// one it is done to, or when it comes as a circumstance: "with the support of NATO".
    private func ofBringsAgent(_ frame: NounFrame) -> Bool {
        if relation(frame.noun) == .obl, has(preposition: .with, frame.noun), !hasChild(frame.noun, .cc),
            !children(frame.noun).contains(where: { relation($0) == .case && lemma($0) == FunctionWord.in })
        {
            return true
        }
        return children(frame.noun).contains { child in
            let preposition = preposition(child)
            return relation(child) == .nmod && preposition != FunctionWord.of
                && verbs.takesPatient(frame.event, preposition)
        }
    }

    /// "the Sinjar liberation by Kurdish forces": the agent of `by` leaves what stands before the noun to undergo it.
    private func moveAgentsToPatients(_ frame: inout NounFrame, unless agents: [Referent]) {
        for referent in frame.agents where !agents.contains(where: { $0.entity == referent.entity }) {
            frame.patients.append((referent, .unknown, false))
        }
    }

    private func addPatients(of word: Int, _ preposition: LemmaNumber, into frame: inout NounFrame) {
        let isPlace = Self.isLocative(preposition)
        for referent in referents(of: word) {
            if isPlace && entities[Int(referent.entity)].type != .place && frame.event.eventClass == .assault {
                continue
            }
            if frame.patients.contains(where: { $0.referent.entity == referent.entity }) { continue }
            frame.patients.append((referent, preposition, isPlace))
        }
    }

    /// "strikes using aircraft against ISIL", "months after the fall of Mosul to ISIL": a phrase the noun asks for that
    /// the parser hung on a word between or on the verb above.
    private func readStrayPatient(into frame: inout NounFrame) {
        guard !frame.patients.contains(where: { !$0.isPlace && !$0.preposition.isUnknown }) else { return }
        let sentence = analysis.sentences[Int(analysis.sentence(of: WordIndex(frame.noun)).value)]
        for word in (frame.noun + 1)..<max(frame.noun + 1, sentence.words.upperBound) {
            if tag(word) == .punct, document.text.bytes[Int(analysis.words[word].range.begin)] == 0x3B { return }
            if hasFiniteForm(word) && isVerb(word) { return }
            guard tag(word) == .adp, relation(word) == .case, let nominal = head(word), nominal > word else { continue }
            if word == frame.noun + 1, verbs.takesPatient(frame.event, lemma(word)), head(nominal) != frame.noun,
                !Self.isLocative(lemma(word))
            {
                // "a series of airstrikes against …": what follows at once belongs to the noun, whatever the tree says.
                return addPatients(of: named(under: nominal), lemma(word), into: &frame)
            }
            let isAgainst = lemma(word) == FunctionWord.against || isUnderClause(nominal, of: frame.noun)
            guard isAgainst || lemma(word) == FunctionWord.to, verbs.takesPatient(frame.event, lemma(word)) else {
                continue
            }
            guard head(nominal) != frame.noun, let host = head(nominal) else { return }
            let isBelow = isAncestor(frame.noun, of: host)
            let isAbove = isVerb(host) && host < frame.noun && isAncestor(host, of: frame.noun)
            let isPlain = !isVerb(host) && verbs.eventNoun(lemma(host)) == nil
            let belongs = isAbove && !isObjectOrSubject(frame.noun, of: host)
            if isAgainst ? isBelow || isAbove : belongs || (isBelow && isPlain) {
                addPatients(of: nominal, lemma(word), into: &frame)
            }
            return
        }
    }

    /// The nominal itself, or the name right before it where a tagger's slip left the nominal a verb.
    private func named(under nominal: Int) -> Int {
        isVerb(nominal) && nominal > 0 && mentionHeaded(by: nominal - 1) != nil ? nominal - 1 : nominal
    }

    /// "the worst bombardment seen yet on Aleppo": the phrase hangs on a participle of the noun.
    private func isUnderClause(_ nominal: Int, of noun: Int) -> Bool {
        guard has(preposition: .on, nominal), let clause = head(nominal) else { return false }
        return relation(clause) == .acl && head(clause) == noun
    }

    /// "details the destruction of Palmyra by ISIL": `by` after an object of an active verb brings in who did the deed,
    /// though the parser hung it on the verb.
    private func readStrayAgent(into frame: inout NounFrame) {
        guard frame.agents.isEmpty, !frame.patients.isEmpty, relation(frame.noun) == .obj,
            verbs.takesAgent(frame.event, FunctionWord.by.lemma), let verb = head(frame.noun), isVerb(verb),
            !isPassive(verb)
        else { return }
        for child in children(verb)
        where child > frame.noun && (relation(child) == .obl || relation(child) == .oblAgent)
            && has(preposition: .by, child)
        {
            frame.agents = referents(of: child, asAgent: true)
        }
    }

    private func isObjectOrSubject(_ noun: Int, of verb: Int) -> Bool { head(noun) == verb && relation(noun) != .obl }

    func isAncestor(_ word: Int, of descendant: Int) -> Bool {
        var current = descendant
        for _ in 0..<40 {
            if current == word { return true }
            guard let next = head(current) else { return false }
            current = next
        }
        return false
    }

    static func isLocative(_ preposition: LemmaNumber) -> Bool {
        preposition == FunctionWord.in || preposition == FunctionWord.at || preposition == FunctionWord.near
            || preposition == FunctionWord.around || preposition == FunctionWord.along
    }

    // MARK: Clauses at the noun

    /// "attacks carried out by ISIL on …", "the threat they pose to …", "strikes launched against …".
    private func readClauses(into frame: inout NounFrame) {
        for clause in children(frame.noun) where relation(clause) == .acl || relation(clause) == .aclRelcl {
            guard isVerb(clause) else { continue }
            let supports = verbs.senses(of: lemma(clause)).contains { $0.effects.contains(.light) }
            guard supports else { continue }
            if isPassive(clause) {
                for child in children(clause)
                where relation(child) == .oblAgent || (relation(child) == .obl && has(preposition: .by, child)) {
                    if frame.agents.isEmpty { frame.agents = referents(of: child, asAgent: true) }
                }
            } else if frame.agents.isEmpty, let subject = ownSubject(of: clause), subject.source == .own {
                frame.agents = referents(of: subject.word, asAgent: true)
            }
            readObliques(of: clause, into: &frame)
        }
    }

    private func readObliques(of verb: Int, into frame: inout NounFrame) {
        for child in children(verb) where relation(child) == .obl {
            let preposition = preposition(child)
            if preposition != FunctionWord.of, verbs.takesPatient(frame.event, preposition) {
                addPatients(of: child, preposition, into: &frame)
            } else if preposition == FunctionWord.from, frame.agents.isEmpty {
                frame.agents = referents(of: child, asAgent: true)
            }
        }
    }

    // MARK: Support verbs

    /// Finds the verb or copula that carries the noun and takes the missing arguments from it.
    private func readSupport(into frame: inout NounFrame) {
        readHelped(frame.noun, into: &frame)
        if frame.agents.isEmpty, let claimant = claimant(of: frame.noun) {
            setAgents(referents(of: claimant, asAgent: true), .own, into: &frame)
        }
        if hasChild(frame.noun, .cop) { return readCopula(into: &frame) }
        var carried = frame.noun
        while relation(carried) == .conj, let head = head(carried), !isVerb(head) { carried = head }
        guard let verb = head(carried), isVerb(verb) else {
            readInvolvement(carried, into: &frame)
            readAdverbial(carried, into: &frame)
            return readOuterNoun(of: carried, into: &frame)
        }
        switch relation(carried) {
        case .obj, .nsubjPass: readLightVerb(verb, into: &frame)
        case .obl:
            readInvolvement(carried, into: &frame)
            readUndertaking(carried, of: verb, into: &frame)
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

    /// "prepares for war with Russia", "went to war with Iran": whose the deed is that a verb of intent or going leads to.
    private func readUndertaking(_ noun: Int, of verb: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, !frame.patients.isEmpty,
            has(preposition: .for, noun) || has(preposition: .to, noun),
            let subject = subject(of: verb), !subject.isPatient
        else { return }
        let senses = verbs.senses(of: lemma(verb))
        let intends = senses.contains { $0.effects.contains(.intend) && $0.eventClass != .request }
        let goes =
            senses.contains { $0.effects.contains(.motion) }
            && (frame.event.eventClass == .assault || frame.event.eventClass == .consult)
        guard intends || goes else { return }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
    }

    /// "was involved in the use of gas against", "engaged in talks with": the deed is the subject's.
    private func readInvolvement(_ noun: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, !frame.patients.isEmpty, has(preposition: .in, noun), let host = head(noun),
            Self.involvement.contains(analysis.lemma(WordIndex(host)))
        else { return }
        guard let subject = subject(of: host) else { return }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
        frame.clause = host
    }

    private static let involvement: Set<String> = [
        "involve", "involved", "engage", "engaged", "participate", "embroil", "embroiled", "complicit", "implicate",
    ]

    /// "NATO's expressions of support for Romania", "faces the risk of a confrontation with Russia": whose is the noun
    /// that the deed is the content of.
    private func readOuterNoun(of noun: Int, into frame: inout NounFrame) {
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
    private func bears(_ verb: Int) -> Bool {
        verbs.senses(of: lemma(verb)).contains { $0.effects.contains(.light) || $0.effects.contains(.lightReverse) }
    }

    private func readLightVerb(_ verb: Int, into frame: inout NounFrame) {
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
            let found = referents(of: subject.word, asAgent: true)
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

    private func setAgents(_ referents: [Referent], _ source: SubjectSource, into frame: inout NounFrame) {
        frame.agents = referents
        frame.subject = source
        frame.rule = .lightVerb
    }

    /// "X is a threat to Y".
    private func readCopula(into frame: inout NounFrame) {
        guard frame.agents.isEmpty, let subject = ownSubject(of: frame.noun) else { return }
        setAgents(referents(of: subject.word, asAgent: true), subject.source, into: &frame)
    }

    /// "struck in support of Iraq", "at war with Russia", "under pressure from": the subject of the clause acts.
    private func readAdverbial(_ noun: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, relation(noun) == .obl || relation(noun) == .nmod else { return }
        let isInOrAt = children(noun).contains { child in
            relation(child) == .case && (lemma(child) == FunctionWord.in || lemma(child) == FunctionWord.at)
        }
        guard isInOrAt else { return }
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
    private func readCircumstance(_ noun: Int, of verb: Int, into frame: inout NounFrame) {
        guard !frame.agents.isEmpty, frame.patients.isEmpty, noun == frame.noun, let subject = subject(of: verb) else {
            return
        }
        let helps = frame.event.eventClass == .support || frame.event.eventClass == .aid
        let presses: Set<EventClass> = [.coerce, .assault, .threaten, .sanction, .accuse, .protest, .request]
        let isUnderDeed =
            presses.contains(frame.event.eventClass) && isUnder(noun) && (noun < verb || !hasChild(verb, .obj))
        guard (helps && has(preposition: .with, noun)) || isUnderDeed else { return }
        frame.patients = referents(of: subject.word).map { ($0, .unknown, false) }
    }

    private func isUnder(_ noun: Int) -> Bool {
        children(noun).contains { relation($0) == .case && analysis.lemma(WordIndex($0)) == "under" }
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
    private func readHelped(_ noun: Int, into frame: inout NounFrame) {
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

    private func enclosingVerb(of noun: Int) -> Int? {
        var current = noun
        for _ in 0..<5 {
            guard let next = head(current) else { return nil }
            if isVerb(next) { return next }
            current = next
        }
        return nil
    }

    // MARK: Between and among

    /// "talks between X and Y", "the war between X and Y": each pair once.
    private func readBetween(of noun: Int, _ event: EventNoun, into links: inout [Link]) {
        let host = head(noun).flatMap { isVerb($0) && relation(noun) != .conj ? $0 : nil }
        let candidates = Array(children(noun)) + (host.map { Array(children($0)) } ?? [])
        for child in candidates where relation(child) == .nmod || relation(child) == .obl {
            guard has(preposition: .between, child) || has(preposition: .among, child) else { continue }
            guard event.effects.contains(.symmetric) else { continue }
            addPairs(of: referents(of: child), noun, event, into: &links)
        }
    }

    private func addPairs(of members: [Referent], _ noun: Int, _ event: EventNoun, into links: inout [Link]) {
        guard members.count > 1 else { return }
        for (i, first) in members.enumerated() {
            for second in members[(i + 1)...] where first.entity != second.entity {
                var link = Link(
                    source: first, target: second, trigger: noun, clause: noun, verb: event.verb,
                    preposition: FunctionWord.with.lemma, eventClass: event.eventClass, weight: event.weight,
                    rule: .nominalBetween)
                link.isSymmetric = true
                link.isNominal = true
                if let verb = head(noun), isVerb(verb), relation(noun) == .obj,
                    let sense = verbs.sense(
                        of: lemma(verb), object: lemma(noun), preposition: FunctionWord.with.lemma), sense.hasObjects
                {
                    // "strengthen relations between": what is done to the relations is the fact.
                    link.verb = lemma(verb)
                    link.eventClass = sense.eventClass
                    link.trigger = verb
                    link.clause = verb
                    link.isNominal = false
                }
                links.append(link)
            }
        }
    }

    /// "Russia and Ukraine held talks", "US-China relations": partners that stand on one side.
    private func addReciprocals(of frame: NounFrame, into links: inout [Link]) {
        guard frame.event.effects.contains(.symmetric), frame.patients.isEmpty, frame.agents.count > 1 else { return }
        guard frame.hasOwnAgent || frame.support != nil || hasChild(frame.noun, .cop) else { return }
        addPairs(of: frame.agents.filter { $0.hops <= 1 }, frame.noun, frame.event, into: &links)
    }
}
