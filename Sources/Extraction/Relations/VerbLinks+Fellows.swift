import Annotation
import Lexicon

/// Who acts beside the subject of a clause: the alliance it acts for, those it acts together with.
extension Reading {
    /// "The UK, as part of the coalition, strikes", "Kenya, together with Uganda, fights": what a member does in the name of
    /// an alliance the alliance does, and those who act together do the same.
    func addFellows(of subject: Subject, in verb: Int, to agents: inout [Referent]) {
        if agents.isEmpty { return }
        for fellow in fellowAgents(of: subject, in: verb)
        where !agents.contains(where: { $0.entity == fellow.entity }) {
            agents.append(fellow)
        }
    }

    private func fellowAgents(of subject: Subject, in verb: Int) -> [Referent] {
        var part = partnership(under: subject.word)
        var companion: Int?
        var host: Int? = verb
        for _ in 0..<3 where part == nil || companion == nil {
            guard let verb = host, isVerb(verb) else { break }
            part = part ?? partnership(under: verb)
            companion = companion ?? self.companion(under: verb)
            switch relation(verb) {
            case .xcomp, .advcl, .conj: host = head(verb)
            default: host = nil
            }
        }
        var fellows = (companion ?? self.companion(beside: subject.word)).map { referents(of: $0, asAgent: true) } ?? []
        guard let part else { return fellows }
        for whole in stepped(referents(of: part), .origin) {
            let entity = entities[Int(whole.entity)]
            if entity.traits.contains(.alliance), !NominalFit.isAgency(entity) { fellows.append(whole) }
        }
        return fellows
    }

    /// The word "part" of "as part of" that stands right under a verb or a subject.
    private func partnership(under word: Int) -> Int? {
        firstChild(word) { child in
            has(preposition: .as, child) && (relation(child) == .obl || relation(child) == .nmod)
                && shortLemma(child) == "part"
        }
    }

    /// Whom "together with" under a verb brings in.
    private func companion(under verb: Int) -> Int? {
        let together = firstChild(verb) { relation($0) == .advmod && lemma($0) == FunctionWord.together }
        return together.flatMap { together in
            firstChild(together) {
                (relation($0) == .obl || relation($0) == .nmod) && has(preposition: .with, $0)
            }
        }
    }

    /// "Kenya, together with Uganda", where the phrase hangs on the subject.
    private func companion(beside subject: Int) -> Int? {
        firstChild(subject) { child in
            relation(child) == .nmod && child > subject && has(preposition: .with, child)
                && children(child).contains { lemma($0) == FunctionWord.together }
        }
    }

    /// "works as part of the coalition": the subject takes part in it.
    func addPartnership(of frame: Frame, into links: inout [Link]) {
        let subject = frame.subjectSource == .own ? frame.agentWord ?? frame.patientWord : nil
        guard let part = partnership(under: frame.verb) ?? subject.flatMap({ partnership(under: $0) }) else { return }
        for target in referents(of: part) where entities[Int(target.entity)].type == .organization {
            for agent in frame.isPassive && !frame.hasAgent ? frame.patients : frame.agents
            where agent.entity != target.entity {
                links.append(
                    Link(
                        source: agent, target: target, trigger: frame.verb, clause: frame.verb,
                        verb: lemma(frame.verb), particle: frame.particle, preposition: FunctionWord.with.lemma,
                        eventClass: .cooperate, weight: 50, rule: .subjectOblique, subject: frame.subjectSource))
            }
        }
    }

    /// "Kenya, together with Uganda, is fighting the group": who does a deed together with others cooperates with them.
    func addCompanions(of frame: Frame, object: LemmaNumber, into links: inout [Link]) {
        guard !frame.isPassive,
            let companion = companion(under: frame.verb) ?? frame.agentWord.flatMap({ companion(beside: $0) })
        else { return }
        let together = verbs.sense(
            of: lemma(frame.verb), particle: frame.particle, object: object, preposition: FunctionWord.with.lemma)
        if let together, together.preposition == FunctionWord.with, together.eventClass == .cooperate {
            return addOblique(companion, FunctionWord.with.lemma, of: frame, object: object, into: &links)
        }
        let fellows = referents(of: companion, asAgent: true)
        for agent in frame.agents where !fellows.contains(where: { $0.entity == agent.entity }) {
            for fellow in fellows {
                var link = Link(
                    source: agent, target: fellow, trigger: frame.verb, clause: frame.verb, verb: lemma(frame.verb),
                    particle: frame.particle, preposition: FunctionWord.alongside.lemma, eventClass: .cooperate,
                    weight: 80, rule: .subjectOblique, subject: frame.subjectSource)
                link.isSymmetric = true
                links.append(link)
            }
        }
    }
}
