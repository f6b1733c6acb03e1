import Annotation
import Lexicon

/// Facts between the subjects of one verb: "Putin and Xi met".
extension Reading {
    /// "Putin and Xi met", "the two exchanged fire": a symmetric verb without a partner links its subjects.
    func addReciprocals(of frame: Frame, _ base: VerbSense?, into links: inout [Link]) {
        let reciprocal = base.flatMap { $0.effects.contains(.symmetric) ? $0 : nil } ?? reciprocalSense(of: frame)
        guard let sense = reciprocal, let subject = frame.agentWord ?? (frame.isPassive ? frame.patientWord : nil)
        else { return }
        // Sorted by a copy, which is not the whole reading.
        let mentions = mentions
        let members = (frame.isPassive ? frame.patients : frame.agents)
            .filter { $0.isNamed || $0.way == .modifier || $0.way == .whole }
            .sorted { mentions[Int($0.mention)].begin < mentions[Int($1.mention)].begin }
        guard members.count > 1, isJointSubject(subject) else { return }
        if frame.patients.count > 0 && !frame.isPassive
            && frame.patientWord.map({ mentionHeaded(by: $0) != nil }) ?? false
        {
            return
        }
        if hasPartner(frame) { return }
        for (i, first) in members.enumerated() {
            for second in members[(i + 1)...] where first.entity != second.entity {
                var link = Link(
                    source: first, target: second, trigger: frame.verb, clause: frame.verb, verb: lemma(frame.verb),
                    particle: frame.particle, preposition: FunctionWord.with.lemma, eventClass: sense.eventClass,
                    weight: sense.weight, rule: .reciprocalSubject, subject: frame.subjectSource)
                link.isSymmetric = true
                links.append(link)
            }
        }
    }

    /// "work together", "exchange fire", "sign an agreement": symmetric with `with`, and nobody brought in by it.
    func reciprocalSense(of frame: Frame) -> VerbSense? {
        let object = frame.patientWord.map { lemma($0) } ?? .unknown
        let with = verbs.sense(
            of: lemma(frame.verb), particle: frame.particle, object: object, preposition: FunctionWord.with.lemma)
        guard let with, with.effects.contains(.symmetric), with.preposition == FunctionWord.with else { return nil }
        let isTogether = children(frame.verb).contains { lemma($0) == FunctionWord.together }
        return isTogether || with.hasObjects || frame.patientWord == nil ? with : nil
    }

    func hasPartner(_ frame: Frame) -> Bool {
        children(frame.verb).contains {
            relation($0) == .obl && has(preposition: .with, $0) && !referents(of: $0).isEmpty
        }
    }

    /// "X and Y", "X and Y forces", "North and South Korea", "the leaders of X and Y", "ministers from X and Y",
    /// "both sides".
    func isJointSubject(_ word: Int) -> Bool {
        // "the two leaders"
        if let mention = mentionHeaded(by: word), mentions[mention].second >= 0, mentions[mention].kind == .nominal {
            return true
        }
        return hasChild(word, .conj)
            || children(word).contains { child in
                switch relation(child) {
                case .amod, .compound: hasChild(child, .conj) || hasChild(child, .cc)
                case .nmod:
                    (has(preposition: .of, child) || has(preposition: .from, child)) && hasChild(child, .conj)
                default: false
                }
            }
    }
}
