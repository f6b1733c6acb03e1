import Annotation
import Lexicon

/// What verbs, adjectives and nouns make of the clause or the noun of action that depends on them.
extension Reading {
    /// A clause as the complement of a verb or adjective.
    func readComplement(_ word: Int, of head: Int, into status: inout ClauseStatus) -> Bool {
        let effects = complementEffects(of: head)
        let isReport = effects.contains(.report) && relation(word) == .ccomp
        if effects.contains(.negate), !keepsOn(word, effects, of: head) { status.isNegated.toggle() }
        if effects.contains(.intend) && (!isReport || isSubjunctive(word)) { status.weaken(to: .intended) }
        if effects.contains(.future) { status.weaken(to: .future) }
        if effects.contains(.possible) { status.weaken(to: .possible) }
        if relation(word) == .xcomp, ModalWords.deliberations.contains(shortLemma(head)) {
            status.weaken(to: .possible)
        }
        if relation(word) == .xcomp { readInfinitive(word, of: head, effects, into: &status) }
        if isReport && status.speaker == nil, let subject = subject(of: head), !subject.isPatient {
            status.speaker = subject.word
        } else if isReport && status.speaker == nil {
            status.isHearsay = true
        }
        readGovernor(head, of: word, into: &status, passesFactuality: !isReport)
        return !isReport
    }

    /// "kept attacking", but "kept from attacking": a verb that says a deed goes on, and of which only a preposition says the
    /// contrary.
    private func keepsOn(_ word: Int, _ effects: DeedEffects, of head: Int) -> Bool {
        guard effects.contains(.aspect), !children(word).contains(where: { lemma($0) == FunctionWord.from }) else {
            return false
        }
        return verbs.senses(of: lemma(head)).allSatisfy { $0.preposition != .unknown || !$0.effects.contains(.negate) }
    }

    /// "insists that Iran stop": the bare form after a verb of demand.
    private func isSubjunctive(_ verb: Int) -> Bool {
        analysis.words[verb].treebankTag == .vb && hasChild(verb, .nsubj) && !hasChild(verb, .aux)
    }

    /// "is going to attack", "has to leave", "told Iran to stop", "is said to have attacked".
    private func readInfinitive(
        _ word: Int, of head: Int, _ effects: DeedEffects, into status: inout ClauseStatus
    ) {
        let isMarked = children(word).contains { relation($0) == .mark && lemma($0) == FunctionWord.to }
        guard isMarked else { return }
        if lemma(head) == FunctionWord.be { return status.weaken(to: .future) }
        if lemma(head) == FunctionWord.go, analysis.words[head].treebankTag == .vbg { status.weaken(to: .future) }
        if lemma(head) == FunctionWord.have, !hasChild(head, .obj),
            !children(head).contains(where: { isYet($0) || analysis.words[$0].treebankTag == .md })
        {
            // Who had to leave left.
            if analysis.words[head].treebankTag != .vbd { status.weaken(to: .intended) }
        }
        guard effects.contains(.report), !effects.contains(.future) else { return }
        let verb = shortLemma(head)
        if ModalWords.commands.contains(verb) {
            status.weaken(to: .intended)
        } else if ModalWords.avowals.contains(verb), !isPassive(head), !hasChild(head, .obj) {
            if status.speaker == nil, let subject = subject(of: head) { status.speaker = subject.word }
        } else if isPassive(head), ModalWords.hearsay.contains(verb) {
            status.isHearsay = true
        }
    }

    private func isYet(_ word: Int) -> Bool { shortLemma(word) == "yet" }

    /// What a verb or a predicate adjective makes of its complement.
    func complementEffects(of head: Int) -> DeedEffects {
        var effects: DeedEffects = []
        let particle = particle(head)
        for sense in verbs.senses(of: lemma(head)) where sense.particle == particle {
            effects.formUnion(sense.effects)
        }
        let lemma = shortLemma(head)
        if isVerb(head), let verb = ModalWords.verbs[lemma] { effects.formUnion(verb) }
        if isVerb(head), ModalWords.strivings.contains(lemma) { effects.insert(.intend) }
        // Who was forced to leave left.
        if ModalWords.implicatives.contains(lemma) { effects.remove(.intend) }
        if tag(head) != .verb || isPassive(head), let predicate = ModalWords.predicates[shortWord(head)] {
            effects.formUnion(predicate)
        }
        return effects
    }

    /// Auxiliaries and negation of the governor reach what depends on it as a part of its meaning.
    func readGovernor(
        _ head: Int, of word: Int, into status: inout ClauseStatus, passesFactuality: Bool
    ) {
        var outer = ClauseStatus()
        readOwnMarks(of: head, besides: relation(word) == .obj ? word : nil, into: &outer)
        if passesFactuality {
            if outer.isNegated { status.isNegated.toggle() }
            status.weaken(to: outer.modality)
        }
        if status.speaker == nil { status.speaker = outer.speaker }
        if outer.isHearsay { status.isHearsay = true }
    }

    /// "prevented Russia from attacking", "accused Russia of attacking", "called for ending"; whether the clause is the
    /// verb's complement, which all that governs the verb reaches.
    func readControlOfObject(_ word: Int, under head: Int, into status: inout ClauseStatus) -> Bool {
        guard let mark = firstChild(word, where: { relation($0) == .mark || relation($0) == .case }) else {
            return false
        }
        let effects = complementEffects(of: head)
        switch FunctionWord(rawValue: lemma(mark).value) {
        case .against: status.weaken(to: .possible)
        case .from where effects.contains(.negate):
            status.isNegated.toggle()
            readGovernor(head, of: word, into: &status, passesFactuality: true)
            return true
        case .toward, .towards: status.weaken(to: .intended)
        case .for, .at, .on:
            if effects.contains(.intend), mark == word - 1 { status.weaken(to: .intended) }
        case .in where shortWord(head) == "interested": status.weaken(to: .intended)
        default: break
        }
        guard [FunctionWord.from, .of, .for, .with].contains(where: { lemma(mark) == $0 }) else { return false }
        let sense = verbs.sense(of: lemma(head), preposition: lemma(mark))
        if sense?.eventClass == .accuse {
            if status.speaker == nil, let subject = subject(of: head), !subject.isPatient {
                status.speaker = subject.word
            }
            status.weaken(to: .reported)
        }
        return false
    }

    /// "until they leave", "when they meet" beside what will be: the present tells of the future.
    func awaits(_ clause: Int, under head: Int) -> Bool {
        let tag = analysis.words[clause].treebankTag
        guard tag == .vbz || tag == .vbp, !hasChild(clause, .aux) else { return false }
        guard
            let mark = firstChild(clause, where: { relation($0) == .mark || relation($0) == .advmod }), mark < clause
        else { return false }
        switch FunctionWord(rawValue: lemma(mark).value) {
        case .until, .once, .after, .before: break
        case nil where shortLemma(mark) == "when": break
        default: return false
        }
        return children(head).contains { lemma($0) == FunctionWord.will || lemma($0) == FunctionWord.shall }
    }

    /// A noun of action as an argument: wished for, denied or prevented by the verb it depends on.
    func readArgument(
        _ noun: Int, _ relation: DependencyRelation, of head: Int, into status: inout ClauseStatus
    ) -> Bool {
        if lemma(noun) != FunctionWord.what, let preposition = firstChild(noun, .case),
            lemma(preposition) == FunctionWord.without
        {
            status.isNegated.toggle()
        }
        guard isVerb(head) else {
            var reaches = false
            if relation == .nmod { reaches = readNominal(noun, of: head, into: &status) }
            if relation == .nsubj { readPredicate(noun, head, into: &status) }
            readSpeaker(of: noun, under: head, into: &status)
            return reaches
        }
        readBlame(noun, by: head, into: &status)
        if relation == .nsubj { readOccurrence(noun, head, into: &status) }
        if relation == .obl { readCircumstance(noun, head, into: &status) }
        // Whom somebody will urge is already what he is.
        if verbs.actorNoun(lemma(noun)).contains(.role) || mentionHeaded(by: noun) != nil {
            readGovernor(head, of: noun, into: &status, passesFactuality: false)
            return false
        }
        var effects = complementEffects(of: head)
        let isObject = relation == .obj || relation == .nsubjPass
        if ModalWords.strivings.contains(shortLemma(head)), isObject || !isSoughtAfter(noun) { effects.remove(.intend) }
        guard isObject || (relation == .obl && effects.contains(.intend) && isAimed(noun, by: head)) else {
            readGovernor(head, of: noun, into: &status, passesFactuality: false)
            return false
        }
        readObjectEffects(effects, on: noun, isObject, of: head, into: &status)
        let supports: DeedEffects = [.light, .lightReverse, .intend, .future]
        let passes =
            !effects.isDisjoint(with: supports) && !ModalWords.endings.contains(shortLemma(head))
            || ModalWords.staging.contains(shortLemma(head))
        readGovernor(head, of: noun, into: &status, passesFactuality: passes)
        return passes
    }

    private func readBlame(_ noun: Int, by verb: Int, into status: inout ClauseStatus) {
        guard isBlame(verb, for: noun) else { return }
        if status.speaker == nil, let subject = subject(of: verb), !subject.isPatient { status.speaker = subject.word }
        status.weaken(to: .reported)
    }

    /// "work for peace", "race toward an agreement".
    private func isSoughtAfter(_ noun: Int) -> Bool {
        has(preposition: .for, noun) || has(preposition: .toward, noun) || has(preposition: .towards, noun)
    }

    private func readObjectEffects(
        _ effects: DeedEffects, on noun: Int, _ isObject: Bool, of head: Int, into status: inout ClauseStatus
    ) {
        if relation(noun) == .nsubjPass, effects.contains(.future), !occurs(under: head) { return }
        if effects.contains(.intend) { status.weaken(to: .intended) }
        if effects.contains(.future) && isDeed(noun) { status.weaken(to: .future) }
        if effects.contains(.possible) && !effects.contains(.report) && isDeed(noun) { status.weaken(to: .possible) }
        if relation(noun) == .obj, isDeed(noun), !hasChild(head, .xcomp),
            ModalWords.deliberations.contains(shortLemma(head))
        {
            status.weaken(to: .possible)
        }
        // "canceled a visit": it did not take place.
        if isObject, isEngagement(noun), ModalWords.cancellations.contains(shortLemma(head)) {
            status.isNegated.toggle()
        }
        guard isObject, effects.contains(.negate), !effects.contains(.aspect),
            !ModalWords.endings.contains(shortLemma(head))
        else { return }
        if shortLemma(head) == "oppose" {
            // What is opposed may be there: the war, his visit.
            if isDeed(noun), !isOwned(noun), !hasChild(noun, .det) { status.weaken(to: .possible) }
        } else if !isOthersWord(noun) {
            status.isNegated.toggle()
        }
    }

    /// Whether an oblique is what a verb of intent is about, and no circumstance: "call for talks", not "demand in talks".
    private func isAimed(_ noun: Int, by verb: Int) -> Bool {
        let preposition = preposition(noun)
        switch FunctionWord(rawValue: preposition.value) {
        case .for, .to, .against, .into, .toward, .towards: return true
        case .at: return shortLemma(verb) == "aim"
        default: return verbs.takes(preposition, after: lemma(verb), particle: particle(verb))
        }
    }

    /// "The visit will follow", "talks are due to begin": a deed that is said to take place is as real as that.
    private func readOccurrence(_ noun: Int, _ verb: Int, into status: inout ClauseStatus) {
        guard isDeed(noun), ModalWords.occurrence.contains(shortLemma(verb)) else { return }
        let outer = self.status(of: verb)
        if outer.modality != .reported { status.weaken(to: outer.modality) }
        if outer.isNegated { status.isNegated.toggle() }
    }

    /// "The visit will be his first."
    private func readPredicate(_ noun: Int, _ predicate: Int, into status: inout ClauseStatus) {
        guard isEngagement(noun), hasChild(predicate, .cop) else { return }
        if let auxiliary = firstChild(predicate, .aux),
            lemma(auxiliary) == FunctionWord.will || lemma(auxiliary) == FunctionWord.would
        {
            status.weaken(to: lemma(auxiliary) == FunctionWord.will ? .future : .possible)
        }
    }

    /// "will go to Berlin for talks with", "is due to visit Germany on his first trip": who will, will there.
    private func readCircumstance(_ noun: Int, _ verb: Int, into status: inout ClauseStatus) {
        guard isEngagement(noun) else { return }
        let preposition = FunctionWord(rawValue: preposition(noun).value)
        let isGoal = preposition == .for || preposition == .to
        guard isGoal || [.on, .during, .in, .at].contains(preposition) else { return }
        let outer = self.status(of: verb)
        guard outer.modality == .future || (isGoal && outer.modality == .intended) else { return }
        status.weaken(to: outer.modality)
        if isGoal && outer.isNegated { status.isNegated.toggle() }
    }

    /// Whether the infinitive after "is expected" says that its subject takes place: "to begin", "to be held".
    private func occurs(under head: Int) -> Bool {
        guard let verb = firstChild(head, .xcomp) else { return true }
        return ModalWords.occurrence.contains(shortLemma(verb)) || verbs.effects(of: lemma(verb)).contains(.light)
    }

    func isDeed(_ noun: Int) -> Bool {
        guard let event = verbs.eventNoun(lemma(noun)) else { return ModalWords.nouns[shortLemma(noun)] != nil }
        return !event.effects.contains(.agentive)
    }

    /// Meetings and journeys, which nobody speaks of before they are planned.
    private func isEngagement(_ noun: Int) -> Bool {
        guard let event = verbs.eventNoun(lemma(noun)), !event.effects.contains(.agentive) else { return false }
        return event.eventClass == .consult || event.effects.contains(.motion)
    }
}
