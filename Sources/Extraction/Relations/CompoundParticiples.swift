import Annotation
import Lexicon

/// Facts that a participle with a name before its hyphen states of the noun it describes: "Iran-backed Houthis",
/// "the ISIL-held town of Dabiq", "the al-Qaida-linked group".
extension Reading {
    /// Whether a participle has a name joined to it by a hyphen and a noun behind that it describes.
    func isCompoundParticiple(_ verb: Int) -> Bool {
        guard verb >= 2, verb < analysis.words.count, relation(verb) == .amod || relation(verb) == .compound,
            let noun = head(verb), noun > verb, let mention = mentionHeaded(by: verb - 2), mentionAt[verb] < 0
        else { return false }
        return Int(mentions[mention].end) == verb - 1 && isPartOfCompoundParticiple(verb - 2)
            && mentionAt[noun] != mentionAt[verb - 2]
    }

    /// What a compound participle says; `frame` is filled for those who look at it later.
    func compoundParticipleLinks(of frame: inout Frame, into links: inout [Link]) {
        let verb = frame.verb
        guard let noun = head(verb), let mention = mentionHeaded(by: verb - 2),
            !Self.plainParticiples.contains(shortLemma(verb))
        else { return }
        // "Paris-listed Airbus": what happens in a place is not done by it.
        if entities[Int(mentions[mention].entity)].type == .place, !Self.stateDeeds.contains(shortLemma(verb)),
            Self.tie(of: shortLemma(verb)) == nil
        {
            return
        }
        let named = [Referent(entity: mentions[mention].entity, mention: Int32(mention), way: .itself, hops: 0)]
        let described = described(by: noun)
        let preposition = Self.tie(of: shortLemma(verb))
        frame.isPassive = preposition == nil
        frame.hasAgent = true
        frame.agents = preposition == nil ? named : described
        frame.patients = preposition == nil ? described : named
        frame.sense = verbs.sense(
            of: lemma(verb), object: preposition == nil ? lemma(noun) : .unknown,
            preposition: preposition?.lemma ?? .unknown)
        guard let sense = frame.sense ?? fallback(verb, frame), !sense.effects.contains(.idle) else { return }
        for agent in frame.agents {
            for patient in frame.patients where patient.entity != agent.entity {
                var link = Link(
                    source: agent, target: patient, trigger: verb, clause: verb, verb: lemma(verb),
                    eventClass: sense.eventClass, weight: sense.weight, rule: .passive)
                if let preposition { link.preposition = preposition.lemma }
                link.isKnownVerb = !sense.isUnknownVerb
                links.append(link)
            }
        }
    }

    /// Participles that tell where something is or comes from, or how it looks: "Geneva-based", "Panama-flagged".
    private static let plainParticiples: [ShortWord] = [
        "base", "bear", "make", "build", "locate", "bind", "flag", "register", "know", "style", "educate", "raise",
        "headquarter", "speak", "size", "age", "found",
    ]

    /// What states do to those they are named before.
    private static let stateDeeds: [ShortWord] = [
        "back", "lead", "hold", "control", "occupy", "fund", "finance", "arm", "sponsor", "support", "run", "rule",
        "administer", "annex", "train", "equip", "supply", "claim", "besiege", "command", "dominate", "own", "operate",
        "protect", "install", "appoint", "govern", "seize", "capture", "sanction", "aid",
    ]

    /// What brings in the name that a participle of belonging has before its hyphen; nil for those it is the doer of.
    private static func tie(of participle: ShortWord) -> FunctionWord? {
        switch participle {
        case "link", "tie", "connect": .to
        case "ally", "align", "affiliate", "associate": .with
        default: nil
        }
    }

    /// Whom a noun names that a participle describes: the noun itself, its apposition, the town it is the kind of.
    private func described(by noun: Int) -> [Referent] {
        let kinds = verbs.actorNoun(lemma(noun))
        // "Hamas-held Gaza and Beirut": not what is joined to it.
        let end = firstChild(noun, .conj) ?? .max
        return referents(of: noun).filter { referent in
            guard Int(mentions[Int(referent.mention)].head) < end else { return false }
            return switch referent.way {
            case .itself, .apposition: true
            // "the ISIL-held town of Dabiq", "ISIL-held areas in Syria"
            case .whole, .origin: kinds.contains(.territory)
            // "the Hamas-linked Qassam Brigades group"
            case .modifier: kinds.contains(.body) && mentions[Int(referent.mention)].kind == .name
            case .owner, .example, .undergoer, .party: false
            }
        }
    }
}
