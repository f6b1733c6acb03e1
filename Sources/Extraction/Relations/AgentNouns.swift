import Annotation
import Lexicon

/// Nouns that name a doer by the deed: contributor to, backer of, critic of.
extension Reading {
    func agentNounLinks(of noun: Int, _ event: EventNoun, into links: inout [Link]) {
        let agents = bearers(of: noun)
        guard !agents.isEmpty else { return }
        for patient in undergoers(of: noun, event) {
            for agent in agents where agent.entity != patient.entity {
                var link = Link(
                    source: agent, target: patient, trigger: noun, clause: noun, verb: event.verb,
                    eventClass: event.eventClass, weight: event.weight, rule: .agentNoun)
                link.isNominal = true
                links.append(link)
            }
        }
    }

    private func undergoers(of noun: Int, _ event: EventNoun) -> [Referent] {
        var found: [Referent] = []
        for child in children(noun) {
            let isArgument =
                relation(child) == .nmodPoss
                || (relation(child) == .nmod && verbs.takesPatient(event, preposition(child)))
            if isArgument {
                found += referents(of: child).filter { $0.way != .owner || !isVictim($0, of: child) }
            }
        }
        // "a key U.S. ally", "Coalition partners"; "Russian opponents" are opponents in Russia.
        let text = shortLemma(noun)
        if found.isEmpty, text == "ally" || text == "partner",
            let modifier = firstChild(noun, where: { $0 < noun && isOwnerModifier($0) })
        {
            found = referents(of: modifier)
        }
        return found
    }

    /// Who is said to be what a noun says: the subject of "is", an apposition, "as the …", what stands before the comma.
    func bearers(of noun: Int) -> [Referent] {
        if hasChild(noun, .cop), let subject = ownSubject(of: noun) {
            return referents(of: subject.word, asAgent: true)
        }
        if let apposed = firstChild(noun, .appos), mentionHeaded(by: apposed) != nil { return referents(of: apposed) }
        guard let head = head(noun) else { return [] }
        if relation(noun) == .conj,
            let named = firstChild(head, where: { relation($0) == .appos && $0 > noun && mentionHeaded(by: $0) != nil })
        {
            // "Assad and his backers, notably Russia"
            return referents(of: named)
        }
        switch relation(noun) {
        case .appos: return mentionHeaded(by: head) == nil ? [] : referents(of: head).filter { $0.way == .itself }
        case .obl, .advcl:
            guard hasMarker(.as, noun), let subject = subject(of: head) else { return [] }
            return referents(of: subject.word, asAgent: true)
        case .xcomp:
            guard let subject = subject(of: head) else { return [] }
            return referents(of: subject.word, asAgent: true)
        default: return []
        }
    }

    private func hasMarker(_ word: FunctionWord, _ noun: Int) -> Bool {
        children(noun).contains { (relation($0) == .case || relation($0) == .mark) && lemma($0) == word }
    }
}
