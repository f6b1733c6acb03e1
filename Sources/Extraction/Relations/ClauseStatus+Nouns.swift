import Annotation
import Lexicon

/// How nouns hold what they are about: plans, fears, allegations; and what stands before a noun of action: planned, alleged.
extension Reading {
    /// What a noun makes of its content: its row among those that speak of facts, or of the tables of deeds.
    private func contentEffects(of noun: Int) -> DeedEffects {
        ModalWords.nouns[shortLemma(noun)] ?? verbs.eventNoun(lemma(noun))?.effects ?? []
    }

    /// A clause that says what a noun is about, "the plan to attack", "reports that Iran attacked"; whether all that governs
    /// the noun reaches it. Participles and relative clauses only describe the noun.
    func readContent(_ clause: Int, of noun: Int, into status: inout ClauseStatus) -> Bool {
        let effects = contentEffects(of: noun)
        if isInfinitive(clause) {
            if isRanked(noun) { return true }
            if effects.contains(.negate) {
                status.isNegated.toggle()
            } else if effects.contains(.possible) && !effects.contains(.intend) {
                status.weaken(to: .possible)
            } else if !ModalWords.judgements.contains(shortLemma(noun)) {
                status.weaken(to: .intended)
            }
            return negates(noun, effects, into: &status)
        }
        guard isContent(clause, of: noun) else { return false }
        return readContentEffects(effects, of: noun, into: &status)
    }

    /// "fears that Iran attacks", "charges of attacking Iran", and not "the plan he made".
    private func isContent(_ clause: Int, of noun: Int) -> Bool {
        guard let mark = firstChild(clause, .mark), mark > noun else { return false }
        if relation(clause) == .acl { return true }
        // A relative clause by its label alone: nothing is missing in it.
        return lemma(mark) == FunctionWord.that && hasChild(clause, .nsubj) && hasChild(clause, .obj)
    }

    private func readContentEffects(_ effects: DeedEffects, of noun: Int, into status: inout ClauseStatus) -> Bool {
        if effects.contains(.report) {
            readTeller(of: noun, into: &status)
            return false
        }
        if effects.contains(.negate) { status.isNegated.toggle() }
        if effects.contains(.possible) {
            status.weaken(to: .possible)
        } else if effects.contains(.intend) {
            status.weaken(to: .intended)
        } else if effects.contains(.future) {
            status.weaken(to: .future)
        }
        return negates(noun, effects, into: &status)
    }

    /// "has no plans to attack"; whether the noun was one of those that speak of facts.
    private func negates(_ noun: Int, _ effects: DeedEffects, into status: inout ClauseStatus) -> Bool {
        let speaks: DeedEffects = [.intend, .possible, .negate, .future]
        guard !effects.isDisjoint(with: speaks) else { return false }
        if children(noun).contains(where: { relation($0) == .det && lemma($0) == FunctionWord.no }) {
            status.isNegated.toggle()
        }
        return true
    }

    /// "Israeli charges that", "denied reports that": whose word it is.
    private func readTeller(of noun: Int, into status: inout ClauseStatus) {
        if status.speaker == nil, let owner = firstChild(noun, where: { $0 < noun && isTeller($0) }) {
            status.speaker = owner
        }
        if let verb = head(noun), relation(noun) == .obj || relation(noun) == .nsubjPass,
            verbs.effects(of: lemma(verb)).isSuperset(of: [.report, .negate])
        {
            if !isOwned(noun) {
                status.isNegated.toggle()
                if status.speaker == nil, let subject = subject(of: verb), !subject.isPatient {
                    status.speaker = subject.word
                }
            }
        }
        status.isHearsay = true
    }

    private func isTeller(_ word: Int) -> Bool {
        relation(word) == .nmodPoss ? mentionHeaded(by: word) != nil : isOwnerModifier(word)
    }

    /// A noun of action as what a noun is about: "plans for a summit", "the threat of an attack", "a series of talks".
    func readNominal(_ noun: Int, of head: Int, into status: inout ClauseStatus) -> Bool {
        guard isDeed(noun) else { return false }
        if deed(ofSeries: head) == noun {
            readModifiers(of: head, into: &status)
            return true
        }
        switch FunctionWord(rawValue: preposition(noun).value) {
        case .of, .for, .toward, .towards: break
        case .at, .on, .to: guard !contentEffects(of: head).contains(.report) else { return false }
        default: return false
        }
        return readContentEffects(contentEffects(of: head), of: head, into: &status)
    }

    /// "the first country to recognize": did so, if it was the first.
    private func isRanked(_ noun: Int) -> Bool {
        ModalWords.ranks.contains(shortLemma(noun))
            || children(noun).contains { relation($0) == .amod && ModalWords.ranks.contains(shortLemma($0)) }
    }

    /// "denies U.S. accusations", "refused requests from Lima": what others said stays said.
    func isOthersWord(_ noun: Int) -> Bool {
        if isOwned(noun), contentEffects(of: noun).contains(.report) { return true }
        guard let event = verbs.eventNoun(lemma(noun)) else { return false }
        return event.eventClass == .accuse || event.eventClass == .request
    }

    /// What stands before a noun of action, "the planned attack", or tells its time, "talks next week".
    func readModifiers(of noun: Int, into status: inout ClauseStatus) {
        for child in children(noun) {
            switch relation(child) {
            case .amod, .acl:
                if child > noun && hasChild(child, .mark) { continue }
                if let effects = ModalWords.modifiers[shortWord(child)] { read(effects, into: &status) }
            // "its planned Gaza withdrawal", where the tree has the adjective at Gaza.
            case .compound where child < noun:
                for word in children(child) where relation(word) == .amod {
                    if let effects = ModalWords.modifiers[shortWord(word)] { read(effects, into: &status) }
                }
            case .nmodUnmarked, .oblUnmarked, .nmodPoss, .nmod:
                if isComing(child) { status.weaken(to: .future) }
            case .advmod where shortLemma(child) == "tomorrow": status.weaken(to: .future)
            // "ahead of the visit"
            case .case where child > 0 && lemma(child) == FunctionWord.of && shortLemma(child - 1) == "ahead":
                if isDeed(noun) { status.weaken(to: .future) }
            default: continue
            }
        }
    }

    private func read(_ effects: DeedEffects, into status: inout ClauseStatus) {
        if effects.contains(.negate) { status.isNegated.toggle() }
        if effects.contains(.possible) { status.weaken(to: .possible) }
        if effects.contains(.intend) { status.weaken(to: .intended) }
        if effects.contains(.future) { status.weaken(to: .future) }
        if effects.contains(.report) { status.isHearsay = true }
    }

    /// "next week", "tomorrow".
    private func isComing(_ word: Int) -> Bool {
        let lemma = shortLemma(word)
        if lemma == "tomorrow" { return true }
        guard ModalWords.times.contains(lemma) else { return false }
        return children(word).contains { shortLemma($0) == "next" || shortLemma($0) == "coming" }
    }

    /// "meets next week", "leaves Monday for": the present tense with a time to come.
    func readScheduledTime(of verb: Int, into status: inout ClauseStatus) {
        let tag = analysis.words[verb].treebankTag
        let isSimple = (tag == .vbz || tag == .vbp) && !hasChild(verb, .aux)
        let isContinuous =
            tag == .vbg
            && children(verb).contains {
                relation($0) == .aux && [.vbz, .vbp].contains(analysis.words[$0].treebankTag)
            }
        guard isSimple || isContinuous else { return }
        for child in children(verb) where child > verb {
            switch relation(child) {
            case .oblUnmarked, .obj, .advmod, .obl: break
            default: continue
            }
            if isComing(child) { return status.weaken(to: .future) }
            let isDay = ModalWords.days.contains(shortWord(child)) && relation(child) != .advmod
            if isSimple, isDay, isMovement(verb) { return status.weaken(to: .future) }
        }
    }

    private func isMovement(_ verb: Int) -> Bool {
        verbs.senses(of: lemma(verb)).contains {
            ($0.effects.contains(.motion) || $0.eventClass == .consult) && !$0.effects.contains(.report)
        } && !verbs.effects(of: lemma(verb)).contains(.report)
    }
}
