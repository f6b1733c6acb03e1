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

    func nominalLinks(of frame: NounFrame, into links: inout [Link]) {
        if frame.event.effects.contains(.agentive) {
            return agentNounLinks(of: frame.noun, frame.event, into: &links)
        }
        readBetween(of: frame.noun, frame.event, into: &links)
        if frame.event.effects.contains(.patientOnly) { return }
        emit(frame, into: &links)
        addReciprocals(of: frame, into: &links)
    }

    /// Who takes part in a noun of action; nil for other nouns.
    func nounFrame(of noun: Int) -> NounFrame? {
        guard let event = verbs.eventNoun(lemma(noun)), mentionHeaded(by: noun) == nil else { return nil }
        var frame = NounFrame(noun: noun, event: event)
        if event.effects.contains(.agentive) { return frame }
        readOwnArguments(into: &frame)
        readClauses(into: &frame)
        readSupport(into: &frame)
        readContent(into: &frame)
        return frame
    }

    /// "U.S. demands that Syria withdraw", "its call for Syria to withdraw", "allegations that Iran builds weapons": whom a demand or charge concerns is the
    /// subject of what it says.
    private func readContent(into frame: inout NounFrame) {
        guard frame.patients.isEmpty, frame.hasOwnAgent || frame.support != nil, !frame.agents.isEmpty,
            frame.event.eventClass == .request || frame.event.eventClass == .accuse || shortLemma(frame.noun) == "call"
        else { return }
        for clause in children(frame.noun)
        where relation(clause) == .acl || relation(clause) == .ccomp || relation(clause) == .aclRelcl {
            guard let mark = firstChild(clause, .mark),
                lemma(mark) == FunctionWord.that || lemma(mark) == FunctionWord.for,
                let subject = ownSubject(of: clause), subject.source == .own, subject.word > mark
            else { continue }
            frame.patients = referents(of: subject.word).map { ($0, .unknown, false) }
            // A call that is no talk.
            if frame.event.eventClass == .consult { frame.event.eventClass = .request }
            return
        }
    }

    func emit(_ frame: NounFrame, into links: inout [Link]) {
        let hasProperPatient = frame.patients.contains { !$0.isPlace }
        for agent in frame.agents {
            for patient in frame.patients where patient.referent.entity != agent.entity {
                if patient.isPlace && hasProperPatient { continue }
                links.append(link(frame, agent, patient.referent, patient.preposition, isPlace: patient.isPlace))
            }
        }
    }

    func link(
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

    // MARK: Between and among

    /// "talks between X and Y", "the war between X and Y": each pair once.
    func readBetween(of noun: Int, _ event: EventNoun, into links: inout [Link]) {
        let host = head(noun).flatMap { isVerb($0) && relation(noun) != .conj ? $0 : nil }
        let candidates = Array(children(noun)) + (host.map { Array(children($0)) } ?? [])
        for child in candidates where relation(child) == .nmod || relation(child) == .obl {
            guard has(preposition: .between, child) || has(preposition: .among, child) else { continue }
            guard event.effects.contains(.symmetric) else { continue }
            addPairs(of: referents(of: child), noun, event, into: &links)
        }
    }

    func addPairs(of members: [Referent], _ noun: Int, _ event: EventNoun, into links: inout [Link]) {
        guard members.count > 1 else { return }
        for (i, first) in members.enumerated() {
            for second in members[(i + 1)...] where first.entity != second.entity && !isOneParty(first, second) {
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

    /// "the AFC/M23": two names with a stroke between are one side.
    private func isOneParty(_ first: Referent, _ second: Referent) -> Bool {
        let stroke = Int(mentions[Int(first.mention)].end)
        return Int(mentions[Int(second.mention)].begin) == stroke + 1
            && document.text.bytes[Int(analysis.words[stroke].range.begin)] == UInt8(ascii: "/")
    }

    /// "Russia and Ukraine held talks", "US-China relations": partners that stand on one side.
    func addReciprocals(of frame: NounFrame, into links: inout [Link]) {
        // "held joint drills"
        let isJoint =
            frame.event.effects.contains(.symmetric) || children(frame.noun).contains { shortLemma($0) == "joint" }
        guard isJoint, frame.patients.isEmpty, frame.agents.count > 1 else { return }
        guard frame.hasOwnAgent || frame.support != nil || hasChild(frame.noun, .cop) else { return }
        let first = links.count
        addPairs(of: frame.agents.filter { $0.hops <= 1 }, frame.noun, frame.event, into: &links)
        if frame.event.effects.contains(.symmetric) { return }
        // Who attacks together does not attack each other.
        for i in first..<links.count where links[i].eventClass == .assault || links[i].eventClass == .coerce {
            links[i].eventClass = .cooperate
        }
    }
}
