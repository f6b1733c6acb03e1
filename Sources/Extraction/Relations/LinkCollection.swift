import Annotation
import Lexicon

/// All facts of one sentence, one for each event and pair.
extension Reading {
    /// With a model, also those that no rule makes.
    func links(in sentence: Sentence, roles: RoleVerbs, paths: PathModel?) -> [Link] {
        guard sentence.isParsed else { return [] }
        var scan = PathScan()
        scan.readEnds(sentence, of: self)
        guard scan.hasTwo else { return [] }
        let links = ruleLinks(in: sentence, roles: roles, triggers: &scan)
        guard let paths, scan.isWalkable, !scan.triggers.isEmpty else { return links }
        scan.readSteps(sentence, of: self)
        return weighed(links, scan, by: paths)
    }

    /// Those that rules make; words that may link are left in `triggers`.
    func ruleLinks(in sentence: Sentence, roles: RoleVerbs, triggers: inout PathScan) -> [Link] {
        var links: [Link] = []
        for word in sentence.words {
            let isNamed = mentionAt[word] >= 0
            switch tag(word) {
            case .verb where isCompoundParticiple(word):
                var frame = Frame(verb: word, particle: .unknown)
                compoundParticipleLinks(of: &frame, into: &links)
                triggers.add(frame, self)
            case .verb where !isAttributive(word):
                let frame = frame(of: word)
                verbLinks(of: frame, into: &links)
                heldPlaceLinks(of: frame, into: &links)
                transferLinks(of: frame, into: &links)
                triggers.add(frame, self)
            case .noun where !isNamed, .propn where !isNamed:
                if let frame = nounFrame(of: word) {
                    nominalLinks(of: frame, into: &links)
                    triggers.add(frame)
                } else {
                    strongholdLinks(of: word, into: &links)
                }
                copularRoleLinks(of: word, roles, into: &links)
            case .adj where isPredicate(word):
                let frame = frame(of: word)
                verbLinks(of: frame, into: &links)
                triggers.add(frame, self)
            default: break
            }
            if isNamed, let mention = mentionHeaded(by: word), Int(mentions[mention].head) == word {
                roleLinks(of: mention, roles, into: &links)
            }
        }
        return select(links)
    }

    /// "the outgoing president", "neighboring Afghanistan", "stalled talks": a participle that only describes, unless it
    /// names its agent ("ISIL-held").
    private func isAttributive(_ verb: Int) -> Bool {
        if Self.descriptive.contains(shortWord(verb)) { return true }
        switch relation(verb) {
        case .amod, .compound: break
        default: return false
        }
        guard let noun = head(verb), noun > verb, !hasChild(verb, .obj), !hasChild(verb, .oblAgent) else {
            return false
        }
        return verb == 0 || analysis.words[verb - 1].shape.contains(.spaceAfter)
    }

    /// Participles in form that are adjectives by meaning.
    private static let descriptive: [ShortWord] = [
        "outgoing", "incoming", "ailing", "neighboring", "neighbouring", "aging", "ageing", "upcoming",
        "ongoing",
    ]

    /// Participles and adjectives tagged as such that act as verbs: "is allied with", "responsible for".
    private func isPredicate(_ word: Int) -> Bool {
        !verbs.senses(of: lemma(word)).isEmpty
            && (hasChild(word, .cop) || relation(word) == .acl || hasChild(word, .nsubj))
    }

    /// Keeps one link for each event and pair: of those with the same trigger and ends the strongest; of a symmetric
    /// fact the first direction; of two triggers in one clause that say the same, the first.
    private func select(_ links: [Link]) -> [Link] {
        var kept: [Link] = []
        for var link in links where mayAct(link) {
            link.eventClass = classInContext(of: link)
            if let i = kept.firstIndex(where: { isSameFact($0, link) }) {
                if strength(link) > strength(kept[i]) { kept[i] = link }
            } else {
                kept.append(link)
            }
        }
        return kept
    }

    /// Towns, seas and buildings do no deeds; states and their capitals do; parts of the world use no force. "I extend our
    /// condolences" says nothing of a speaker towards his own side.
    func mayAct(_ link: Link) -> Bool {
        let ends = (mentions[Int(link.source.mention)].reason, mentions[Int(link.target.mention)].reason)
        if ends.0 == .speaker && ends.1 == .speaker { return false }
        let source = entities[Int(link.source.entity)]
        guard source.type == .place, source.traits.contains(.known), !source.traits.contains(.country),
            link.eventClass != .other
        else { return true }
        if source.traits.contains(.collective) { return link.eventClass != .assault && link.eventClass != .coerce }
        return source.traits.contains(.capital)
    }

    private func isSameFact(_ a: Link, _ b: Link) -> Bool {
        let sameEnds = a.source.entity == b.source.entity && a.target.entity == b.target.entity
        let crossedEnds = a.source.entity == b.target.entity && a.target.entity == b.source.entity
        guard sameEnds || (crossedEnds && (a.isSymmetric || b.isSymmetric)) else { return false }
        return a.trigger == b.trigger || (a.verb == b.verb && !a.verb.isUnknown)
    }

    private func strength(_ link: Link) -> Int {
        (link.isLicensed ? 400 : 0) + (link.rule == .subjectObject || link.rule == .passive ? 20 : 0)
            + Int(link.weight) - 20 * Int(link.source.hops + link.target.hops)
    }
}
