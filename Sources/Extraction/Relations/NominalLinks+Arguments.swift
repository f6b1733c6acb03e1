import Annotation
import Lexicon

/// What takes part in a noun of action by standing at it: possessors, modifiers, prepositions, clauses.
extension Reading {
    func readOwnArguments(into frame: inout NounFrame) {
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
        if let count = series(over: noun) { readSeries(count, into: &frame) }
        readStrayPatient(into: &frame)
        readStrayPlace(into: &frame)
        readStrayAgent(into: &frame)
        frame.hasOwnAgent = !frame.agents.isEmpty
    }

    /// "its acts of terror in Europe": who does what a noun counts, and where, may stand at the noun that counts.
    private func readSeries(_ count: Int, into frame: inout NounFrame) {
        for child in children(count) {
            switch relation(child) {
            case .nmodPoss where frame.agents.isEmpty: frame.agents = referents(of: child, asAgent: true)
            case .amod, .compound:
                guard frame.agents.isEmpty, child < count, !isPartOfCompoundParticiple(child) else { continue }
                frame.agents = modifierReferents(child).filter { !isSite($0, of: frame.event) }
            case .nmod where child > frame.noun: readPreposition(child, into: &frame)
            default: continue
            }
        }
    }

    /// "the Beirut bombing" is one in Beirut, not by it.
    func isSite(_ referent: Referent, of event: EventNoun) -> Bool {
        let entity = entities[Int(referent.entity)]
        return event.eventClass == .assault && entity.type == .place && !entity.traits.contains(.country)
            && !entity.traits.contains(.collective)
    }

    /// "a U.S.-Iraq partnership": the name joined to a modifier by a hyphen.
    func hyphenated(before modifier: Int) -> [Referent] {
        for child in children(modifier)
        where child == modifier - 2 && tag(child + 1) == .punct
            && mentionHeaded(by: child) != mentionHeaded(by: modifier)
        {
            return modifierReferents(child)
        }
        return []
    }

    func modifierReferents(_ word: Int) -> [Referent] {
        guard mentionHeaded(by: word) != nil else { return [] }
        return referents(of: word).map { referent in
            var referent = referent
            referent.way = .modifier
            referent.hops = 0
            return referent
        }
    }

    func readPreposition(_ word: Int, into frame: inout NounFrame) {
        if bringsPassiveAgent(word), !has(preposition: .by, word) {
            // "their defeat at the hands of ISIL": who has it undergoes it.
            let doers = referents(of: word, asAgent: true)
            guard !doers.isEmpty else { return }
            moveAgentsToPatients(&frame, unless: doers)
            frame.agents = doers
            return
        }
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
                    readNestedPatient(under: word, agents: found, into: &frame)
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
    func readNestedAgent(under patient: Int, into frame: inout NounFrame) {
        guard frame.agents.isEmpty, verbs.takesAgent(frame.event, FunctionWord.by.lemma) else { return }
        for child in children(patient) where relation(child) == .nmod && has(preposition: .by, child) {
            frame.agents = referents(of: child, asAgent: true)
        }
    }

    /// "the withdrawal of Russian forces from Kherson", where the phrase the noun asks for hangs on its agent.
    func readNested(under agent: Int, into frame: inout NounFrame) {
        for child in children(agent) where relation(child) == .nmod {
            let preposition = preposition(child)
            guard preposition != FunctionWord.of, verbs.takesPatient(frame.event, preposition) else { continue }
            addPatients(of: child, preposition, into: &frame)
        }
    }

    /// "the attack by ISIL in Baghdad", "attacks by Kurdish rebels in Turkey", where the place hangs on the agent.
    func readPlaces(under agent: Int, into frame: inout NounFrame) {
        for child in children(agent) where relation(child) == .nmod {
            let preposition = preposition(child)
            if Self.isLocative(preposition), verbs.takesPatient(frame.event, preposition) {
                addPatients(of: child, preposition, into: &frame)
            }
        }
    }

    /// "the seizure by ISIL of Mosul", where `of` hangs on the agent; "by members of Hamas" are Hamas.
    private func readNestedPatient(under agent: Int, agents: [Referent], into frame: inout NounFrame) {
        guard !agents.isEmpty, verbs.takesPatient(frame.event, FunctionWord.of.lemma) else { return }
        guard !agents.contains(where: { $0.way == .whole }),
            let patient = firstChild(agent, where: { relation($0) == .nmod && has(preposition: .of, $0) })
        else { return }
        addPatients(of: patient, FunctionWord.of.lemma, into: &frame)
        // "of a quarter of Iraq, including Tikrit"
        for child in children(agent) where child > patient && has(preposition: .including, child) {
            addPatients(of: child, FunctionWord.of.lemma, into: &frame)
        }
    }

    /// "the support of NATO", where `of` may bring in either side: the doer, when another preposition brings in the
    /// one it is done to, or when it comes as a circumstance: "with the support of NATO".
    func ofBringsAgent(_ frame: NounFrame) -> Bool {
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
    func moveAgentsToPatients(_ frame: inout NounFrame, unless agents: [Referent]) {
        for referent in frame.agents where !agents.contains(where: { $0.entity == referent.entity }) {
            frame.patients.append((referent, .unknown, false))
        }
    }

    func addPatients(of word: Int, _ preposition: LemmaNumber, into frame: inout NounFrame) {
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
    func readStrayPatient(into frame: inout NounFrame) {
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
            let isAbove =
                (isVerb(host) || Self.involvement.contains(shortLemma(host))) && host < frame.noun
                && isAncestor(host, of: frame.noun)
            let isPlain = !isVerb(host) && verbs.eventNoun(lemma(host)) == nil
            let belongs = isAbove && !isObjectOrSubject(frame.noun, of: host)
            if isAgainst ? isBelow || isAbove : belongs || (isBelow && isPlain) {
                addPatients(of: nominal, lemma(word), into: &frame)
            }
            return
        }
    }

    /// "condemned the attacks today in Tartus": where a deed of force took place, though the parser hung the phrase on the
    /// verb that judges it, for judging has no place.
    func readStrayPlace(into frame: inout NounFrame) {
        guard frame.event.eventClass == .assault, frame.patients.isEmpty, relation(frame.noun) == .obj,
            let verb = head(frame.noun), isVerb(verb), judges(verb)
        else { return }
        for child in children(verb) where relation(child) == .obl && child > frame.noun {
            let preposition = preposition(child)
            guard Self.isLocative(preposition), verbs.takesPatient(frame.event, preposition) else { continue }
            addPatients(of: child, preposition, into: &frame)
        }
    }

    /// Whether a verb says what somebody thinks of a deed: condemn, deplore.
    private func judges(_ verb: Int) -> Bool {
        verbs.senses(of: lemma(verb)).contains { $0.eventClass == .accuse || $0.eventClass == .reject }
    }

    /// The nominal itself, or the name right before it where a tagger's slip left the nominal a verb.
    func named(under nominal: Int) -> Int {
        isVerb(nominal) && nominal > 0 && mentionHeaded(by: nominal - 1) != nil ? nominal - 1 : nominal
    }

    /// "the worst bombardment seen yet on Aleppo": the phrase hangs on a participle of the noun.
    func isUnderClause(_ nominal: Int, of noun: Int) -> Bool {
        guard has(preposition: .on, nominal), let clause = head(nominal) else { return false }
        return relation(clause) == .acl && head(clause) == noun
    }

    /// "details the destruction of Palmyra by ISIL": `by` after an object of an active verb brings in who did the deed,
    /// though the parser hung it on the verb.
    func readStrayAgent(into frame: inout NounFrame) {
        if let verb = head(frame.noun), isVerb(verb), isUnder(frame.noun) && frame.agents.isEmpty || isPassive(verb) {
            // "came under attack from Hamas", where the phrase right behind hangs on the verb.
            for child in children(verb) where child > frame.noun {
                switch relation(child) {
                case .obl, .oblAgent, .nmod: break
                default: continue
                }
                let isBehind =
                    isUnder(frame.noun) && bringsAgent(child, rightBehind: frame.noun, frame.event)
                    || isAgentOfNoun(child, under: verb) && firstChild(child, .case) == frame.noun + 1
                guard isBehind else { continue }
                let found = referents(of: child, asAgent: true)
                moveAgentsToPatients(&frame, unless: found)
                frame.agents = found
            }
        }
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

    /// Whether a phrase begins right behind a noun of action with a preposition that brings in its doer.
    func bringsAgent(_ phrase: Int, rightBehind noun: Int, _ event: EventNoun) -> Bool {
        guard let marker = firstChild(phrase, .case), marker == noun + 1 else { return false }
        return verbs.takesAgent(event, lemma(marker))
    }

    func isObjectOrSubject(_ noun: Int, of verb: Int) -> Bool { head(noun) == verb && relation(noun) != .obl }

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

    /// "attacks carried out by ISIL on …", "the threat they pose to …", "strikes launched against …".
    func readClauses(into frame: inout NounFrame) {
        for clause in children(frame.noun) where relation(clause) == .acl || relation(clause) == .aclRelcl {
            guard isVerb(clause) else { continue }
            guard verbs.effects(of: lemma(clause)).contains(.light) || concludes(clause, frame) else { continue }
            if isPassive(clause) {
                for child in children(clause)
                where relation(child) == .oblAgent || (relation(child) == .obl && has(preposition: .by, child)) {
                    if frame.agents.isEmpty {
                        frame.agents = referents(of: child, asAgent: true)
                        // Who signs an accord or holds talks does so with the others; who organizes them need not.
                        frame.hasOwnAgent = concludes(clause, frame) || shortLemma(clause) == "hold"
                    }
                }
            } else if frame.agents.isEmpty, let subject = ownSubject(of: clause), subject.source == .own {
                frame.agents = referents(of: subject.word, asAgent: true)
            }
            readObliques(of: clause, into: &frame)
        }
    }

    /// "an accord signed by both": what parties do to a pact.
    private func concludes(_ verb: Int, _ frame: NounFrame) -> Bool {
        guard frame.event.effects.contains(.symmetric) else { return false }
        return verbs.sense(of: lemma(verb), object: lemma(frame.noun)).map {
            $0.hasObjects && $0.effects.contains(.symmetric)
        } ?? false
    }

    func readObliques(of verb: Int, into frame: inout NounFrame) {
        for child in children(verb) where relation(child) == .obl {
            let preposition = preposition(child)
            if preposition != FunctionWord.of, verbs.takesPatient(frame.event, preposition) {
                addPatients(of: child, preposition, into: &frame)
            } else if preposition == FunctionWord.from, frame.agents.isEmpty {
                frame.agents = referents(of: child, asAgent: true)
            }
        }
    }
}
