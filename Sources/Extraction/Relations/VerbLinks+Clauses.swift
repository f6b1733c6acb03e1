import Annotation
import Lexicon

/// Facts whose second party stands in a clause under the verb, or is the first party itself: requests that somebody do
/// something, deeds done to each other.
extension Reading {
    /// "demanded that Israel withdraw", "called for Russia to stop": whom a request concerns is the subject of what is
    /// requested.
    func addRequested(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
        guard frame.hasAgent, !frame.isPassive, frame.patientWord == nil, asks(frame) else { return }
        for clause in children(frame.verb) where relation(clause) == .ccomp || relation(clause) == .advcl {
            guard let mark = firstChild(clause, .mark),
                lemma(mark) == FunctionWord.that || lemma(mark) == FunctionWord.for,
                let addressee = ownSubject(of: clause), addressee.source == .own, isMandate(clause)
            else { continue }
            for target in referents(of: addressee.word) {
                for agent in frame.agents where agent.entity != target.entity {
                    var link = Link(
                        source: agent, target: target, trigger: frame.verb, clause: frame.verb,
                        verb: lemma(frame.verb), particle: frame.particle, eventClass: .request, weight: sense.weight,
                        rule: .requestedClause, subject: frame.subjectSource)
                    if lemma(mark) == FunctionWord.for { link.preposition = FunctionWord.for.lemma }
                    links.append(link)
                }
            }
        }
    }

    /// "alleged that Blair sold seats": who is charged with something is the subject of what is alleged.
    func addAlleged(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
        guard frame.hasAgent, !frame.isPassive, frame.patientWord == nil, Self.charges.contains(shortLemma(frame.verb)),
            let clause = firstChild(frame.verb, .ccomp), hasFiniteForm(clause),
            let accused = ownSubject(of: clause), accused.source == .own, !accused.isPatient
        else { return }
        for target in referents(of: accused.word) {
            for agent in frame.agents where agent.entity != target.entity {
                links.append(
                    Link(
                        source: agent, target: target, trigger: frame.verb, clause: frame.verb,
                        verb: lemma(frame.verb), particle: frame.particle, eventClass: .accuse, weight: 80,
                        rule: .requestedClause, subject: frame.subjectSource))
            }
        }
    }

    private static let charges: [ShortWord] = ["allege", "charge", "complain"]

    private func asks(_ frame: Frame) -> Bool {
        verbs.senses(of: lemma(frame.verb)).contains { $0.eventClass == .request && $0.particle == frame.particle }
    }

    /// What somebody is asked for has no tense of its own: "that Israel withdraw", "should withdraw", "for Russia to stop".
    private func isMandate(_ clause: Int) -> Bool {
        let auxiliaries = children(clause).filter {
            relation($0) == .aux || relation($0) == .auxPass || relation($0) == .cop
        }
        if auxiliaries.contains(where: { lemma($0) == FunctionWord.should || lemma($0) == FunctionWord.must }) {
            return true
        }
        if let first = auxiliaries.first {
            let tag = analysis.words[first].treebankTag
            return tag == .vb || lemma(first) == FunctionWord.to
        }
        let tag = analysis.words[clause].treebankTag
        return tag == .vb || tag == .vbp
    }

    /// "accused each other": what each of the subjects does to the rest, in both directions.
    func addMutual(of frame: Frame, _ sense: VerbSense, into links: inout [Link]) {
        guard frame.hasAgent, let object = frame.patientWord, isReciprocalPronoun(object) else { return }
        for agent in frame.agents {
            for patient in frame.agents where patient.entity != agent.entity {
                var link = Link(
                    source: agent, target: patient, trigger: frame.verb, clause: frame.verb, verb: lemma(frame.verb),
                    particle: frame.particle, eventClass: sense.eventClass, weight: sense.weight,
                    rule: .reciprocalSubject, subject: frame.subjectSource)
                link.isKnownVerb = !sense.isUnknownVerb
                link.isSymmetric = sense.effects.contains(.symmetric)
                links.append(link)
            }
        }
    }

    /// "each other", "one another".
    private func isReciprocalPronoun(_ word: Int) -> Bool {
        guard word + 1 < analysis.words.count else { return false }
        let pair = (shortLemma(word), shortLemma(word + 1))
        return pair == ("each", "other") || pair == ("one", "another")
    }
}
