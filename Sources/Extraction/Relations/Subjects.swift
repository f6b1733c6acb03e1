import Annotation
import Lexicon

/// Who does what a verb says, when the clause does not say it itself: coordination, control and raising, relative
/// clauses, participles.
extension Reading {
    /// How a subject was found.
    enum SubjectSource: UInt8 {
        case own, shared, controlled, relative, adverbial
    }

    struct Subject {
        var word: Int
        var source: SubjectSource
        /// The subject undergoes the deed: of a passive.
        var isPatient = false
        /// The subject is that of a noun of action or light verb: `word` is the noun.
        var ofNoun = false
    }

    /// The nominal that fills the subject's place of a verb, by its own arc or by the grammar of what governs it.
    func subject(of verb: Int, depth: Int = 0) -> Subject? {
        if let own = ownSubject(of: verb) { return own }
        guard depth < 6, let head = head(verb) else { return nil }
        if let owner = ownerOfIntent(before: verb) { return Subject(word: owner, source: .controlled) }
        switch relation(verb) {
        case .conj:
            // "engaged three units; damaged roads", where the second deed hangs on what the first was done to.
            let first = isVerb(head) ? head : verbOver(object: head, sharedWith: verb) ?? head
            guard let shared = subject(of: first, depth: depth + 1) else { return nil }
            return adapt(shared, from: first, to: verb, as: .shared)
        case .xcomp: return controller(of: verb, under: head, depth: depth)
        case .ccomp: return hasFiniteForm(verb) ? nil : controller(of: verb, under: head, depth: depth)
        case .advcl, .advclRelcl: return adverbialSubject(of: verb, under: head, depth: depth)
        case .aclRelcl: return relativeSubject(of: verb, modifying: head)
        case .csubj
        where analysis.words[verb].treebankTag == .vbg && hasChild(head, .cop) && verb < head
            && mentionHeaded(by: head) != nil:
            // "Joining Biden on the call was Trudeau."
            return Subject(word: head, source: .own)
        case .acl where !isVerb(head): return modifierSubject(of: verb, modifying: head, depth: depth)
        case .parataxis where !hasFiniteForm(verb):
            return subject(of: head, depth: depth + 1).map { Subject(word: $0.word, source: .adverbial) }
        case .acl where isVerb(head) && isBehindSign(verb) && !hasFiniteForm(verb) && accompanies(verb):
            // "The rebels took the town, aided by Turkey": a participle of the clause, not of a noun.
            return adverbialSubject(of: verb, under: head, depth: depth)
        case .acl, .obl, .nmod, .dep:
            // An infinitive whose arc to a verb got the label of a nominal's.
            return isVerb(head) && hasInfinitiveMark(verb)
                ? adverbialSubject(of: verb, under: head, depth: depth) : nil
        default: return nil
        }
    }

    /// The verb whose object a second deed of the same subject was joined to: nouns and verbs are no conjuncts.
    private func verbOver(object: Int, sharedWith verb: Int) -> Int? {
        var object = object
        while relation(object) == .conj, let head = head(object), !isVerb(head) { object = head }
        guard relation(object) == .obj || relation(object) == .obl, let first = head(object), isVerb(first),
            first < verb, isPast(verb), isPast(first), hasChild(verb, .obj)
        else { return nil }
        return first
    }

    /// Whether a verb says who stood by those who do something, or what for: aid, back, lead, designed to.
    private func accompanies(_ verb: Int) -> Bool {
        switch shortLemma(verb) {
        case "lead", "accompany", "escort", "flank", "urge", "encourage", "design", "aim", "intend": return true
        default: break
        }
        return verbs.sense(of: lemma(verb)).map {
            $0.eventClass == .aid || $0.eventClass == .support || $0.eventClass == .cooperate
        } ?? false
    }

    private func isPast(_ verb: Int) -> Bool {
        analysis.words[verb].treebankTag == .vbd || analysis.words[verb].treebankTag == .vbn
    }

    /// "the start of the Iraqi mission to recapture Mosul": whose the noun of intent right before the infinitive is, whatever
    /// the parser hung the infinitive on.
    private func ownerOfIntent(before verb: Int) -> Int? {
        guard relation(verb) == .acl || relation(verb) == .advcl,
            let mark = firstChild(verb, where: { lemma($0) == FunctionWord.to && tag($0) == .part }), mark > 0,
            head(verb) != mark - 1, tag(mark - 1) == .noun, Self.intents.contains(shortLemma(mark - 1))
        else { return nil }
        return firstChild(mark - 1) {
            $0 < mark - 1 && (relation($0) == .nmodPoss || isOwnerModifier($0)) && mentionHeaded(by: $0) != nil
        }
    }

    private static let intents: [ShortWord] = [
        "mission", "operation", "campaign", "effort", "plan", "bid", "attempt", "drive", "push", "offensive", "battle",
        "fight", "struggle", "decision", "move", "pledge", "promise", "threat", "offer", "proposal", "failure",
        "refusal", "commitment", "determination", "intention", "initiative", "strategy", "resolve", "willingness",
        "readiness", "desire", "intent", "ability", "capacity", "right", "duty",
    ]

    private func hasInfinitiveMark(_ verb: Int) -> Bool {
        children(verb).contains { lemma($0) == FunctionWord.to && tag($0) == .part }
    }

    func ownSubject(of verb: Int) -> Subject? {
        // Of two that the parser gave, the one nearer before the verb: a headline may run into the sentence.
        var best: Subject?
        for child in children(verb) {
            switch relation(child) {
            case .nsubj, .nsubjOuter, .nsubjPass:
                if best != nil && child > verb { continue }
                best = Subject(
                    word: child, source: relativeSource(child), isPatient: relation(child) == .nsubjPass)
            default: continue
            }
        }
        return best
    }

    private func relativeSource(_ subject: Int) -> SubjectSource {
        relativeAntecedent(of: subject) == nil ? .own : .relative
    }

    /// A subject taken over from another verb: a passive one undergoes, an active one does.
    private func adapt(_ subject: Subject, from head: Int, to verb: Int, as source: SubjectSource) -> Subject {
        var subject = subject
        if subject.source == .own { subject.source = source }
        subject.isPatient = isPassive(verb)
        return subject
    }

    /// Control and raising: an object controls ("forced Ukraine to retreat"), or else the subject ("agreed to retreat").
    private func controller(of verb: Int, under head: Int, depth: Int) -> Subject? {
        let effects = verbs.sense(of: lemma(head), particle: particle(head))?.effects ?? []
        // "entered Somalia to fight": who goes somewhere acts there, not the place.
        if !effects.contains(.subjectControl), !effects.contains(.motion),
            let object = firstChild(head, .obj) ?? firstChild(head, .iobj),
            object > head, object < verb, !isReflexive(object), !isSupported(object, by: head, before: verb)
        {
            // "affirmed their resolve to confront": whose resolve it is.
            if hasInfinitiveMark(verb), Self.intents.contains(shortLemma(object)) {
                return nounController(object, depth: depth)
            }
            return Subject(word: object, source: .controlled, isPatient: isPassive(verb))
        }
        if let oblique = pleadedWith(head), !isPassive(head) {
            return Subject(word: oblique, source: .controlled, isPatient: isPassive(verb))
        }
        guard let subject = subject(of: head, depth: depth + 1) else { return nil }
        return Subject(
            word: subject.word, source: .controlled, isPatient: isPassive(verb), ofNoun: subject.ofNoun)
    }

    /// "took steps to stop Iran", "led the way to stop it": what a verb of little meaning of its own has for an object does
    /// nothing; who is asked, let or forced does.
    private func isSupported(_ object: Int, by head: Int, before verb: Int) -> Bool {
        guard tag(object) == .noun, hasInfinitiveMark(verb), !asksOrForces(head),
            verbs.effects(of: lemma(head)).contains(.light) || shortLemma(head) == "lead"
        else { return false }
        return verbs.actorNoun(lemma(object)).isEmpty && referents(of: object).isEmpty
    }

    /// "called on Russia to stop", "appealed to the West to help".
    private func pleadedWith(_ verb: Int) -> Int? {
        guard verbs.senses(of: lemma(verb)).contains(where: { $0.eventClass == .request }) else { return nil }
        return firstChild(verb) { child in
            relation(child) == .obl
                && (has(preposition: .on, child) || has(preposition: .to, child) || has(preposition: .upon, child))
        }
    }

    private func isReflexive(_ word: Int) -> Bool {
        [FunctionWord.itself, .himself, .herself, .themselves, .ourselves, .myself].contains { lemma(word) == $0 }
    }

    func hasFiniteForm(_ verb: Int) -> Bool {
        switch analysis.words[verb].treebankTag {
        case .vbd, .vbz, .vbp, .md: return true
        default: break
        }
        return children(verb).contains { child in
            (relation(child) == .aux || relation(child) == .auxPass || relation(child) == .cop)
                && [.vbd, .vbz, .vbp, .md].contains(analysis.words[child].treebankTag)
        }
    }

    /// A clause without a subject of its own takes that of the clause it hangs on: "by bombing", "to defend", "saying".
    /// What somebody is blamed, thanked or stopped from is what the object does.
    private func adverbialSubject(of verb: Int, under head: Int, depth: Int) -> Subject? {
        guard !hasFiniteForm(verb) else { return nil }
        if asksOrForces(head), hasInfinitiveMark(verb), !isPassive(head), let object = firstChild(head, .obj),
            object > head, object < verb, !isReflexive(object)
        {
            return Subject(word: object, source: .controlled, isPatient: isPassive(verb))
        }
        if let asked = pleadedWith(head), hasInfinitiveMark(verb), asked < verb, !isPassive(head) {
            return Subject(word: asked, source: .controlled, isPatient: isPassive(verb))
        }
        if let mark = firstChild(verb, where: { relation($0) == .mark || relation($0) == .case }) {
            let helps = helps(head)
            let isFor = lemma(mark) == FunctionWord.for
            if isFor, let object = firstChild(head, .obj), mentionHeaded(by: object) == nil,
                verbs.eventNoun(lemma(object)) != nil, punished(object, by: head) == object
            {
                // "imposed sanctions for supplying Russia" on nobody who is named.
                return nil
            }
            let isOfObject =
                [FunctionWord.of, .from, .into].contains { lemma(mark) == $0 }
                || (isFor && !Self.gains.contains(shortLemma(head))
                    && (firstChild(head, .obj) ?? firstChild(head, .nsubjPass)).map { isDoer($0, of: head) } ?? false)
                || (lemma(mark) == FunctionWord.against && isWarning(head))
                || (helps
                    && (lemma(mark) == FunctionWord.in || (lemma(mark) == FunctionWord.to && isNearObject(verb, head))))
            if isOfObject, let object = firstChild(head, .obj) ?? firstChild(head, .nsubjPass) {
                return Subject(word: punished(object, by: head), source: .controlled, isPatient: isPassive(verb))
            }
        }
        if let object = firstChild(head, .obj), object < verb, hasInfinitiveMark(verb), isTopic(object, of: head) {
            return nil
        }
        guard let subject = subject(of: head, depth: depth + 1) else { return nil }
        return Subject(word: subject.word, source: .adverbial, isPatient: isPassive(verb), ofNoun: subject.ofNoun)
    }

    /// What somebody gets for what he did himself.
    private static let gains: [ShortWord] = ["win", "receive", "earn", "get", "gain", "need", "use"]

    /// "thanked Japan for helping", "imposed sanctions on Iran for supplying", but "won the prize for making peace": whether
    /// the object of a verb, or whom it is done to, is somebody who may do something.
    private func isDoer(_ object: Int, of verb: Int) -> Bool {
        mentionHeaded(by: object) != nil || punished(object, by: verb) != object
            || hasChild(object, .nmodPoss) && !isThing(object)
            || !verbs.actorNoun(lemma(object)).isDisjoint(with: [.body, .people, .role])
    }

    /// Whom a deed that is the object of a light verb is done to: "Iran" of "imposed sanctions on Iran".
    private func punished(_ object: Int, by verb: Int) -> Int {
        guard let event = verbs.eventNoun(lemma(object)), mentionHeaded(by: object) == nil else { return object }
        for host in [object, verb] {
            for child in children(host)
            where child > object && (relation(child) == .nmod || relation(child) == .obl)
                && verbs.takesPatient(event, preposition(child))
            {
                return child
            }
        }
        return object
    }

    /// Whether a verb helps what its object names: "assisted Iraq", but not "sent a delegation".
    private func helps(_ verb: Int) -> Bool {
        let object = firstChild(verb, .obj).map { lemma($0) } ?? .unknown
        guard let sense = verbs.sense(of: lemma(verb), particle: particle(verb), object: object) else { return false }
        return (sense.eventClass == .support || sense.eventClass == .aid) && !isThing(firstChild(verb, .obj))
    }

    /// "used jets for attacking", "sent weapons to help": what is used does nothing, whosoever it is.
    private func isThing(_ object: Int?) -> Bool {
        object.map { mentionHeaded(by: $0) == nil && verbs.actorNoun(lemma($0)).contains(.asset) } ?? false
    }

    /// Verbs whose object is to do what the infinitive says: urge, order, force.
    private func asksOrForces(_ verb: Int) -> Bool {
        verbs.senses(of: lemma(verb)).contains {
            $0.eventClass == .request || ($0.eventClass == .coerce && !$0.effects.contains(.subjectControl))
        }
    }

    /// "warned Finland against joining", "advised Kyiv against striking".
    private func isWarning(_ verb: Int) -> Bool {
        verbs.senses(of: lemma(verb)).contains { $0.eventClass == .threaten || $0.eventClass == .request }
    }

    /// "assisting Iraq to destroy ISIL": the infinitive follows the object of helping without "in order".
    private func isNearObject(_ verb: Int, _ head: Int) -> Bool {
        guard let object = firstChild(head, .obj), object < verb, !referents(of: object).isEmpty else { return false }
        return verb - lastWord(object) <= 3
    }

    /// A relative clause whose pronoun is left out or is no subject has no subject to lend.
    private func relativeSubject(of verb: Int, modifying noun: Int) -> Subject? {
        hasFiniteForm(verb) ? nil : Subject(word: noun, source: .relative, isPatient: isPassive(verb))
    }

    /// Participles and infinitives after a noun: "forces fighting ISIL" (the noun acts), "towns seized by ISIL" (it
    /// undergoes), "its plan to attack" (the owner of the noun acts).
    private func modifierSubject(of verb: Int, modifying noun: Int, depth: Int) -> Subject? {
        let tag = analysis.words[verb].treebankTag
        let mark = firstChild(verb, .mark)
        if tag == .vbg && mark == nil { return Subject(word: noun, source: .relative) }
        if tag == .vbn && mark == nil && !hasChild(verb, .obj) {
            return Subject(word: noun, source: .relative, isPatient: true)
        }
        guard mark != nil else { return nil }
        return nounController(noun, depth: depth)
    }

    /// Who is behind a noun of intent: its possessor, what its demonym names, or the subject it depends on.
    private func nounController(_ noun: Int, depth: Int, climbed: Int = 0) -> Subject? {
        if hasChild(noun, .cop), let subject = ownSubject(of: noun) {
            return Subject(word: subject.word, source: .controlled)
        }
        if let partners = firstChild(noun, where: { relation($0) == .nmod && has(preposition: .between, $0) }) {
            return Subject(word: partners, source: .controlled)
        }
        // "is working with our partners to support Iraq": who has partners is not one of them.
        if let owner = firstChild(noun, .nmodPoss), !verbs.actorNoun(lemma(noun)).contains(.apart),
            tag(owner) != .pron || mentionHeaded(by: owner) != nil || relation(noun) != .obj
        {
            return Subject(word: owner, source: .controlled)
        }
        if let modifier = firstChild(noun, where: { isOwnerModifier($0) }) {
            return Subject(word: modifier, source: .controlled)
        }
        if let by = firstChild(
            noun,
            where: {
                relation($0) == .nmod && (has(preposition: .by, $0) || has(preposition: .of, $0))
                    && verbs.eventNoun(lemma(noun)) != nil
            })
        {
            return Subject(word: by, source: .controlled)
        }
        if let whole = firstChild(noun, where: { relation($0) == .nmod && has(preposition: .of, $0) }),
            verbs.eventNoun(lemma(whole)) != nil, mentionHeaded(by: whole) == nil,
            let owner = firstChild(whole, .nmodPoss) ?? firstChild(whole, where: { isOwnerModifier($0) })
        {
            // "the start of Iraqi operations to retake Mosul"
            return Subject(word: owner, source: .controlled)
        }
        let isActor = !verbs.actorNoun(lemma(noun)).isDisjoint(with: [.body, .people, .role])
        if climbed == 0 && (mentionHeaded(by: noun) != nil || (isActor && !referents(of: noun).isEmpty)) {
            return Subject(word: noun, source: .controlled)
        }
        switch relation(noun) {
        case .obj, .obl, .nsubjPass, .xcomp:
            guard let host = head(noun) else { return nil }
            // "think about how to respond": `how` hangs on the preposition.
            let verb = !isVerb(host) && tag(noun) == .adv ? head(host) ?? host : host
            // "detained a man on suspicion of plotting": he plots.
            if isVerb(verb), relation(noun) == .obl, has(preposition: .on, noun), let object = firstChild(verb, .obj),
                Self.suspicions.contains(shortLemma(noun))
            {
                return Subject(word: object, source: .controlled)
            }
            // "forced students to leave": they leave.
            if isVerb(verb), relation(noun) == .obj, asksOrForces(verb) { return nil }
            guard isVerb(verb), !isTopic(noun, of: verb), let subject = subject(of: verb, depth: depth + 1),
                subject.word != noun
            else { return nil }
            return Subject(word: subject.word, source: .controlled)
        case .nmod, .conj, .appos:
            guard let outer = head(noun), climbed < 4 else { return nil }
            return nounController(outer, depth: depth, climbed: climbed + 1)
        default:
            return nil
        }
    }

    private static let suspicions: [ShortWord] = ["suspicion", "charge", "allegation", "accusation", "count"]

    /// "discussed the campaign to liberate Mosul": who talks about a deed of force need not do it.
    private func isTopic(_ noun: Int, of verb: Int) -> Bool {
        guard let event = verbs.eventNoun(lemma(noun)),
            event.eventClass == .assault || event.eventClass == .mobilize || event.eventClass == .coerce
        else { return false }
        // "maintains its campaign" keeps it up; it says nothing of it.
        if shortLemma(verb) == "maintain" { return false }
        let sense = verbs.sense(of: lemma(verb), particle: particle(verb), object: lemma(noun))
        return sense.map { $0.eventClass == .consult || $0.effects.contains(.report) } ?? false
    }

    func isOwnerModifier(_ word: Int) -> Bool {
        (relation(word) == .amod || relation(word) == .compound) && mentionHeaded(by: word) != nil
            && !isPartOfCompoundParticiple(word)
    }

    func has(preposition: FunctionWord, _ nominal: Int) -> Bool { self.preposition(nominal) == preposition }
}
