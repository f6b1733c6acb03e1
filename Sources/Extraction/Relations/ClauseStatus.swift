import Annotation
import Lexicon

/// How a clause holds its fact: denied or not, real or wished for, told by whom.
struct ClauseStatus {
    var isNegated = false
    var modality = Modality.asserted
    /// The nominal that names who says so; nil for nobody.
    var speaker: Int?
    /// A sure mark of hearsay without a speaker: reportedly.
    var isHearsay = false

    /// Takes a weaker status in: what is wished for stays wished for inside a report.
    mutating func weaken(to modality: Modality) {
        if self.modality == .asserted { self.modality = modality }
    }
}

extension Reading {
    /// The status of a verb, or of the verb a noun of action depends on, by its own words and all that governs it.
    func status(of word: Int) -> ClauseStatus {
        var status = ClauseStatus()
        readOwnMarks(of: word, into: &status)
        var current = word
        var reaches = true
        for _ in 0..<12 {
            guard let head = head(current) else { break }
            if reaches {
                reaches = readLink(relation(current), from: current, to: head, into: &status)
            } else {
                readSpeaker(of: current, under: head, into: &status)
            }
            current = head
        }
        if status.speaker != nil || status.isHearsay { status.weaken(to: .reported) }
        return status
    }

    /// Auxiliaries, negation and adverbs that stand at the word itself.
    private func readOwnMarks(of word: Int, into status: inout ClauseStatus) {
        for child in children(word) {
            switch relation(child) {
            case .aux, .auxPass, .cop: readAuxiliary(child, into: &status)
            case .advmod, .ccPreconj: readAdverb(child, into: &status)
            case .det where lemma(child) == FunctionWord.no || lemma(child) == FunctionWord.neither:
                status.isNegated.toggle()
            case .nsubj, .nsubjPass, .obj:
                if children(child).contains(where: { relation($0) == .det && lemma($0) == FunctionWord.no }) {
                    status.isNegated.toggle()
                }
            case .mark, .case: readMark(child, into: &status)
            case .parataxis, .ccomp: readAttribution(child, into: &status)
            case .obl, .nmod: readAccordingTo(child, into: &status)
            case .advcl:
                if let mark = firstChild(child, .mark),
                    lemma(mark) == FunctionWord.if || lemma(mark) == FunctionWord.unless
                {
                    status.weaken(to: .possible)
                }
            default: continue
            }
        }
    }

    private func readAuxiliary(_ word: Int, into status: inout ClauseStatus) {
        switch FunctionWord(rawValue: lemma(word).value) {
        case .will, .shall: status.weaken(to: .future)
        case .may, .might, .can, .could, .would: status.weaken(to: .possible)
        case .must, .should, .ought, .need: status.weaken(to: .intended)
        default: break
        }
    }

    private func readAdverb(_ word: Int, into status: inout ClauseStatus) {
        switch FunctionWord(rawValue: lemma(word).value) {
        case .not, .never, .neither, .nor, .hardly, .scarcely, .barely: status.isNegated.toggle()
        case .longer:
            if isNoLonger(word) { status.isNegated.toggle() }
        case .no: status.isNegated.toggle()
        case .possibly, .perhaps, .probably, .maybe, .potentially, .likely: status.weaken(to: .possible)
        case .reportedly, .allegedly, .apparently, .purportedly, .supposedly, .presumably, .reputedly:
            status.isHearsay = true
        default:
            // "no longer simply supporting", where the negation hangs on another adverb.
            let negates =
                analysis.words[word].morphology.contains(.negative) || children(word).contains { isNoLonger($0) }
            if negates { status.isNegated.toggle() }
        }
    }

    private func isNoLonger(_ word: Int) -> Bool {
        guard lemma(word) == FunctionWord.longer || shortLemma(word) == "long" else { return false }
        return word > 0 && lemma(word - 1) == FunctionWord.no
    }

    private func readMark(_ word: Int, into status: inout ClauseStatus) {
        switch FunctionWord(rawValue: lemma(word).value) {
        case .if, .unless, .whether, .lest: status.weaken(to: .possible)
        case .without, .instead, .despite: status.isNegated = lemma(word) != FunctionWord.despite
        default: break
        }
    }

    /// "…, Davis said": the clause of saying hangs on what is said.
    private func readAttribution(_ clause: Int, into status: inout ClauseStatus) {
        guard relation(clause) == .parataxis, reports(clause), status.speaker == nil,
            let subject = subject(of: clause), !subject.isPatient
        else { return }
        status.speaker = subject.word
    }

    /// "According to the ministry, …".
    private func readAccordingTo(_ oblique: Int, into status: inout ClauseStatus) {
        guard status.speaker == nil else { return }
        let isSource = children(oblique).contains { relation($0) == .case && caseMarker($0) == FunctionWord.according }
        if isSource { status.speaker = oblique }
    }

    func reports(_ verb: Int) -> Bool {
        verbs.effects(of: lemma(verb)).contains(.report)
    }

    /// What the governor adds along one arc; whether what governs the governor can add more than a speaker.
    private func readLink(
        _ relation: DependencyRelation, from word: Int, to head: Int, into status: inout ClauseStatus
    ) -> Bool {
        switch relation {
        case .xcomp, .ccomp, .csubj, .csubjPass:
            return readComplement(word, of: head, into: &status)
        case .advcl, .advclRelcl:
            if isInfinitive(word) { status.weaken(to: .intended) }
            readControlOfObject(word, under: head, into: &status)
        case .acl:
            if isInfinitive(word) { status.weaken(to: .intended) }
            readNoun(head, into: &status)
        case .conj:
            if isVerb(word) || isVerb(head) { readConjunct(word, of: head, into: &status) }
            return true
        case .obj, .nsubjPass, .obl, .nmod, .nsubj:
            return readArgument(word, relation, of: head, into: &status)
        default: break
        }
        readSpeaker(of: word, under: head, into: &status)
        return false
    }

    /// Who is said to say what a clause is part of.
    private func readSpeaker(of word: Int, under head: Int, into status: inout ClauseStatus) {
        if relation(word) == .ccomp, status.speaker == nil, reports(head) {
            if let subject = subject(of: head), !subject.isPatient {
                status.speaker = subject.word
            } else {
                status.isHearsay = true
            }
        }
        readGovernor(head, into: &status, passesFactuality: false)
    }

    func isInfinitive(_ verb: Int) -> Bool {
        children(verb).contains { child in
            (relation(child) == .mark || relation(child) == .aux) && lemma(child) == FunctionWord.to
        } && !hasFiniteForm(verb)
    }

    /// A clause as the complement of a verb or adjective.
    private func readComplement(_ word: Int, of head: Int, into status: inout ClauseStatus) -> Bool {
        let effects = complementEffects(of: head)
        let isReport = effects.contains(.report) && relation(word) == .ccomp
        if effects.contains(.negate) && !isReport { status.isNegated.toggle() }
        if isReport && effects.contains(.negate) { status.isNegated.toggle() }
        if effects.contains(.intend) && !isReport { status.weaken(to: .intended) }
        if effects.contains(.future) { status.weaken(to: .future) }
        if effects.contains(.possible) { status.weaken(to: .possible) }
        if isReport && status.speaker == nil, let subject = subject(of: head), !subject.isPatient {
            status.speaker = subject.word
        } else if isReport && status.speaker == nil {
            status.isHearsay = true
        }
        readGovernor(head, into: &status, passesFactuality: !isReport)
        return !isReport
    }

    /// What a verb or a predicate adjective makes of its complement.
    func complementEffects(of head: Int) -> DeedEffects {
        var effects: DeedEffects = []
        let particle = particle(head)
        for sense in verbs.senses(of: lemma(head)) where sense.particle == particle {
            effects.formUnion(sense.effects)
        }
        if let predicate = PredicateAdjectives.effects[shortLemma(head)],
            tag(head) != .verb || isPassive(head)
        {
            effects.formUnion(predicate)
        }
        return effects
    }

    /// Auxiliaries and negation of the governor reach what depends on it as a part of its meaning.
    private func readGovernor(_ head: Int, into status: inout ClauseStatus, passesFactuality: Bool) {
        var outer = ClauseStatus()
        readOwnMarks(of: head, into: &outer)
        if passesFactuality {
            if outer.isNegated { status.isNegated.toggle() }
            status.weaken(to: outer.modality)
        }
        if status.speaker == nil { status.speaker = outer.speaker }
        if outer.isHearsay { status.isHearsay = true }
    }

    /// "prevented Russia from attacking", "accused Russia of attacking".
    private func readControlOfObject(_ word: Int, under head: Int, into status: inout ClauseStatus) {
        guard let mark = firstChild(word, where: { relation($0) == .mark || relation($0) == .case }) else { return }
        if lemma(mark) == FunctionWord.against { return status.weaken(to: .possible) }
        let isOf = lemma(mark) == FunctionWord.of
        guard lemma(mark) == FunctionWord.from || isOf || lemma(mark) == FunctionWord.for else { return }
        let effects = complementEffects(of: head)
        if lemma(mark) == FunctionWord.from && effects.contains(.negate) { status.isNegated.toggle() }
        let sense = verbs.sense(of: lemma(head), preposition: lemma(mark))
        if sense?.eventClass == .accuse && status.speaker == nil {
            if let subject = subject(of: head), !subject.isPatient { status.speaker = subject.word }
            status.weaken(to: .reported)
        }
    }

    /// A second verb shares the auxiliaries of the first when it has neither subject nor auxiliary of its own.
    private func readConjunct(_ word: Int, of head: Int, into status: inout ClauseStatus) {
        let isBare = ownSubject(of: word) == nil && !children(word).contains { relation($0) == .aux }
        var outer = ClauseStatus()
        readOwnMarks(of: head, into: &outer)
        if isBare && isVerb(word) { status.weaken(to: outer.modality) }
        if status.speaker == nil { status.speaker = outer.speaker }
        if outer.isHearsay { status.isHearsay = true }
    }

    /// A noun of intent or refusal with its clause: "the plan to attack", "its refusal to negotiate".
    private func readNoun(_ noun: Int, into status: inout ClauseStatus) {
        guard let event = verbs.eventNoun(lemma(noun)) else { return }
        if event.effects.contains(.negate) { status.isNegated.toggle() }
        if event.effects.contains(.intend) { status.weaken(to: .intended) }
    }

    /// "denies U.S. accusations": what others said stays said.
    private func isOthersWord(_ noun: Int) -> Bool {
        guard let event = verbs.eventNoun(lemma(noun)) else { return false }
        return (event.eventClass == .accuse || event.eventClass == .request) && isOwned(noun)
    }

    /// A noun of action as an argument: wished for, denied or prevented by the verb it depends on.
    private func readArgument(
        _ noun: Int, _ relation: DependencyRelation, of head: Int, into status: inout ClauseStatus
    ) -> Bool {
        if lemma(noun) != FunctionWord.what, let preposition = firstChild(noun, .case),
            lemma(preposition) == FunctionWord.without
        {
            status.isNegated.toggle()
        }
        guard isVerb(head) else {
            if relation == .nmod { readNoun(head, into: &status) }
            readSpeaker(of: noun, under: head, into: &status)
            return false
        }
        if isBlame(head, for: noun) {
            if status.speaker == nil, let subject = subject(of: head), !subject.isPatient {
                status.speaker = subject.word
            }
            status.weaken(to: .reported)
        }
        let effects = complementEffects(of: head)
        let isObject = relation == .obj || relation == .nsubjPass
        if isObject || (relation == .obl && effects.contains(.intend)) {
            if effects.contains(.intend) { status.weaken(to: .intended) }
            if isObject && effects.contains(.negate) && !effects.contains(.aspect) && !effects.contains(.light),
                !isOthersWord(noun)
            {
                status.isNegated.toggle()
            }
            let passes = effects.contains(.light) || effects.contains(.intend)
            readGovernor(head, into: &status, passesFactuality: passes)
            return passes
        }
        readGovernor(head, into: &status, passesFactuality: false)
        return false
    }
}

/// Adjectives and participles that govern an infinitive: what they make of it.
enum PredicateAdjectives {
    static let effects: [ShortWord: DeedEffects] = [
        "reluctant": [.negate], "unwilling": [.negate], "unable": [.negate], "hesitant": [.negate],
        "loath": [.negate], "afraid": [.negate], "unlikely": [.negate, .possible], "incapable": [.negate],
        "able": [.possible], "capable": [.possible], "likely": [.possible], "liable": [.possible],
        "possible": [.possible], "free": [.possible], "eager": [.intend], "willing": [.intend], "ready": [.intend],
        "keen": [.intend], "determined": [.intend], "committed": [.intend], "prepared": [.intend],
        "anxious": [.intend], "inclined": [.intend], "resolved": [.intend], "desperate": [.intend],
        "obliged": [.intend], "supposed": [.intend], "scheduled": [.future], "due": [.future], "set": [.future],
        "poised": [.future], "bound": [.future], "about": [.future], "slated": [.future], "expected": [.future],
    ]
}
