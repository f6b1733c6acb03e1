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
        if isVerb(word) { readScheduledTime(of: word, into: &status) } else { readModifiers(of: word, into: &status) }
        var current = word
        var reaches = true
        for _ in 0..<12 {
            guard let head = head(current) else { break }
            if reaches {
                if relation(current) == .conj, let first = conjunct(of: current, under: head) {
                    current = first
                    continue
                }
                reaches = readLink(relation(current), from: current, to: head, into: &status)
            } else {
                readSpeaker(of: current, under: head, into: &status)
            }
            current = head
        }
        if status.speaker != nil || status.isHearsay { status.weaken(to: .reported) }
        return status
    }

    /// Auxiliaries, negation and adverbs that stand at the word itself. What `argument` has of them is its own matter.
    func readOwnMarks(of word: Int, besides argument: Int? = nil, into status: inout ClauseStatus) {
        for child in children(word) where child != argument {
            switch relation(child) {
            case .aux, .auxPass, .cop: readAuxiliary(child, of: word, into: &status)
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
                    lemma(mark) == FunctionWord.if || lemma(mark) == FunctionWord.unless, !isDone(word)
                {
                    status.weaken(to: .possible)
                }
            default: continue
            }
        }
    }

    /// "threatened to strike if": a threat that was made is one, whatever it depends on.
    private func isDone(_ verb: Int) -> Bool {
        switch analysis.words[verb].treebankTag {
        case .vbd: return !hasChild(verb, .aux)
        case .vbn: return children(verb).allSatisfy { relation($0) != .aux || lemma($0) == FunctionWord.have }
        default: return false
        }
    }

    private func readAuxiliary(_ word: Int, of verb: Int, into status: inout ClauseStatus) {
        switch FunctionWord(rawValue: lemma(word).value) {
        case .will, .shall: status.weaken(to: .future)
        case .would: status.weaken(to: isToldOfPast(verb) ? .future : .possible)
        case .may, .might, .can, .could: status.weaken(to: .possible)
        case .must, .should, .ought, .need: status.weaken(to: .intended)
        case .be where isVerb(verb) && precedesInfinitive(word): readScheduledBe(verb, into: &status)
        default: break
        }
    }

    /// "said it would send troops": the future as it was told in the past, not what would be if.
    private func isToldOfPast(_ verb: Int) -> Bool {
        guard relation(verb) == .ccomp, let head = head(verb), reports(head), !hasChild(verb, .advcl) else {
            return false
        }
        switch analysis.words[head].treebankTag {
        case .vbd: return true
        case .vbn: return children(head).contains { lemma($0) == FunctionWord.have }
        default: return false
        }
    }

    private func precedesInfinitive(_ word: Int) -> Bool {
        let next = word + 1
        return next < analysis.words.count && lemma(next) == FunctionWord.to && tag(next) == .part
    }

    /// "The leaders are to meet"; "the aim is to defeat".
    private func readScheduledBe(_ verb: Int, into status: inout ClauseStatus) {
        let subject = firstChild(verb) { relation($0) == .nsubj || relation($0) == .nsubjOuter }
        let isAim = subject.map { ModalWords.nouns[shortLemma($0)]?.contains(.intend) ?? false } ?? false
        status.weaken(to: isAim ? .intended : .future)
    }

    private func readAdverb(_ word: Int, into status: inout ClauseStatus) {
        switch FunctionWord(rawValue: lemma(word).value) {
        // "whether or not"
        case .not where word > 0 && shortLemma(word - 1) == "or": break
        case .not, .never, .neither, .nor, .hardly, .scarcely, .barely: status.isNegated.toggle()
        case .longer:
            if isNoLonger(word) { status.isNegated.toggle() }
        case .no: status.isNegated.toggle()
        // "have yet to meet"
        case nil where shortLemma(word) == "yet" && precedesInfinitive(word): status.isNegated.toggle()
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
        case nil where shortWord(word) == "due" && precedesInfinitive(word): status.weaken(to: .future)
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
            // "are due to meet"
            if isInfinitive(word) { status.weaken(to: shortWord(head) == "due" ? .future : .intended) }
            if awaits(word, under: head) { status.weaken(to: .future) }
            if readControlOfObject(word, under: head, into: &status) { return true }
        case .acl, .aclRelcl:
            if readContent(word, of: head, into: &status) { return true }
        case .conj:
            // "use it to commit crimes and have attacked": what has a tense of its own is no part of the purpose.
            if isVerb(word), isInfinitive(head), hasFiniteForm(word) { break }
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
    func readSpeaker(of word: Int, under head: Int, into status: inout ClauseStatus) {
        if relation(word) == .ccomp, status.speaker == nil, reports(head) {
            if let subject = subject(of: head), !subject.isPatient {
                status.speaker = subject.word
            } else {
                status.isHearsay = true
            }
        }
        readGovernor(head, of: word, into: &status, passesFactuality: false)
    }

    func isInfinitive(_ verb: Int) -> Bool {
        children(verb).contains { child in
            (relation(child) == .mark || relation(child) == .aux) && lemma(child) == FunctionWord.to
        } && !hasFiniteForm(verb)
    }
}
