import Annotation
import Lexicon

/// Who heads, serves or belongs to what: "X, the leader of Y", "French President X", "X of the Labour Party", "X is a
/// member of Y". A kind of fact of its own, class OTHER.
extension Reading {
    /// The verbs of roles.
    struct RoleVerbs {
        let lead: LemmaNumber
        let belong: LemmaNumber
        let speak: LemmaNumber
        let spokesmen: [LemmaNumber]

        init(_ verbs: Verbs) {
            lead = verbs.number(of: "lead")
            belong = verbs.number(of: "belong")
            speak = verbs.number(of: "speak")
            spokesmen = ["spokesman", "spokeswoman", "spokesperson"].map { verbs.number(of: $0) }
        }
    }

    /// Roles of the person or organization a mention names.
    func roleLinks(of mention: Int, _ verbs: RoleVerbs, into links: inout [Link]) {
        let head = Int(mentions[mention].head)
        guard mentionHeaded(by: head) == mention, mentions[mention].kind == .name else { return }
        let bearer = Referent(entity: mentions[mention].entity, mention: Int32(mention), way: .itself, hops: 0)
        let isPerson = entities[Int(bearer.entity)].type == .person
        for noun in roleNouns(around: head) where isPerson {
            let rule: Link.Rule =
                relation(noun) == .appos || relation(head) == .appos ? .appositiveRole : .possessiveRole
            addRole(noun, of: bearer, rule, verbs, into: &links)
        }
        if entities[Int(bearer.entity)].type != .place { addAffiliation(of: bearer, head, verbs, into: &links) }
    }

    /// Nouns of role in the phrase of a name: before it, apposed to it, or the noun it is apposed to.
    func roleNouns(around head: Int) -> [Int] {
        var found: [Int] = []
        for child in children(head) {
            switch relation(child) {
            case .compound, .appos, .nmodDesc, .flat, .amod, .nmod, .conj:
                if relation(child) == .conj && !isApposed(child) { continue }
                if let noun = designated(child) { found.append(noun) }
                guard isRole(child), !hasPreposition(child) else { continue }
                found.append(child)
                for other in children(child) where relation(other) == .conj && isRole(other) { found.append(other) }
            default: continue
            }
        }
        if let governor = self.head(head),
            relation(head) == .appos || relation(head) == .flat || relation(head) == .nmodDesc,
            isRole(governor)
        {
            found.append(governor)
        }
        return found
    }

    /// "Prime Minister-designate", "President-elect": the office before the hyphen.
    private func designated(_ word: Int) -> Int? {
        let text = shortLemma(word)
        guard text == "designate" || text == "elect" else { return nil }
        return firstChild(word) { relation($0) == .compound && isRole($0) }
    }

    private func isRole(_ word: Int) -> Bool { verbs.actorNoun(lemma(word)).contains(.role) }

    /// "X is the president of Y".
    func copularRoleLinks(of noun: Int, _ roleVerbs: RoleVerbs, into links: inout [Link]) {
        guard hasChild(noun, .cop), isRole(noun) || isMembership(noun), let subject = ownSubject(of: noun) else {
            return
        }
        for bearer in referents(of: subject.word) where bearer.way == .itself {
            addRole(noun, of: bearer, .copularRole, roleVerbs, into: &links)
        }
    }

    private func isMembership(_ noun: Int) -> Bool {
        verbs.actorNoun(lemma(noun)).contains(.part) && children(noun).contains { has(preposition: .of, $0) }
    }

    private func addRole(
        _ noun: Int, of bearer: Referent, _ rule: Link.Rule, _ roleVerbs: RoleVerbs, into links: inout [Link]
    ) {
        let kind = verbs.actorNoun(lemma(noun))
        var owners = ownersOfRole(noun, besides: bearer)
        owners.removeAll { owner in
            let entity = entities[Int(owner.entity)]
            let isRegion = entity.type == .place && !entity.traits.contains(.country) && !entity.traits.contains(.city)
            return owner.entity == bearer.entity || entity.type == .person || isRegion
        }
        for owner in owners {
            let speaks = roleVerbs.spokesmen.contains(lemma(noun))
            let leads = kind.contains(.leads) && !headsPart(noun)
            let verb = speaks ? roleVerbs.speak : leads ? roleVerbs.lead : roleVerbs.belong
            var link = Link(
                source: bearer, target: owner, trigger: noun, clause: noun, verb: verb, eventClass: .other, weight: 100,
                rule: rule)
            if speaks { link.preposition = FunctionWord.for.lemma }
            if verb == roleVerbs.belong { link.preposition = FunctionWord.to.lemma }
            link.isNominal = true
            links.append(link)
        }
    }

    /// "Burma's democracy leader", "EU foreign policy chief", "Lahore police chief": the noun before the role tells what of
    /// the owner is led.
    private func headsPart(_ noun: Int) -> Bool {
        children(noun).contains { child in
            relation(child) == .compound && child < noun && mentionHeaded(by: child) == nil && tag(child) != .adj
                && !isRole(child) && !Self.wholeBodies.contains(shortLemma(child))
        }
    }

    private static let wholeBodies: [ShortWord] = [
        "state", "government", "party", "group", "rebel", "guerrilla", "cult",
    ]

    private func ownersOfRole(_ noun: Int, besides bearer: Referent) -> [Referent] {
        var found: [Referent] = []
        for child in children(noun) {
            switch relation(child) {
            case .nmodPoss: found += referents(of: child)
            case .amod, .compound:
                guard mentionHeaded(by: child) != nil, !isPartOfCompoundParticiple(child), !isSetting(child) else {
                    continue
                }
                found += referents(of: child)
            case .nmod
            where has(preposition: .of, child) || has(preposition: .for, child) || has(preposition: .at, child):
                found += referents(of: child).filter { $0.hops <= 1 }
            default: continue
            }
        }
        if found.isEmpty, let name = head(noun), relation(noun) == .compound || relation(noun) == .flat {
            // "U.S. President X" with both before the name on one level.
            for child in children(name)
            where child < noun
                && (relation(child) == .compound || relation(child) == .nmodPoss || relation(child) == .amod)
            {
                if let mention = mentionHeaded(by: child), mentions[mention].entity != bearer.entity {
                    found += referents(of: child)
                }
            }
        }
        if found.isEmpty { found = ownersListed(after: noun) }
        return found.isEmpty ? ownersBefore(noun, besides: bearer) : found
    }

    /// "X, commander, U.S. Central Command": the body behind the comma, wherever the parser hung it.
    private func ownersListed(after noun: Int) -> [Referent] {
        guard isApposed(noun), let name = head(noun), noun + 1 < analysis.words.count, tag(noun + 1) == .punct else {
            return []
        }
        for owner in Array(children(name)) + Array(children(noun)) where relation(owner) == .appos && owner > noun {
            guard let mention = mentionHeaded(by: owner), entities[Int(mentions[mention].entity)].type == .organization,
                (noun + 2..<max(noun + 2, Int(mentions[mention].begin))).allSatisfy({
                    tag($0) == .det || tag($0) == .propn || tag($0) == .adj || tag($0) == .verb
                })
            else { continue }
            return referents(of: owner)
        }
        return []
    }

    /// An apposition, or what the parser took for a conjunct though only a comma joins it.
    private func isApposed(_ noun: Int) -> Bool {
        relation(noun) == .appos
            || (relation(noun) == .conj && noun > 0 && tag(noun - 1) == .punct && !hasChild(noun, .cc))
    }

    /// "In Turkey Minister Ellwood met": the place of the clause, which the parser took for part of the title.
    private func isSetting(_ word: Int) -> Bool {
        guard let mention = mentionHeaded(by: word), mentions[mention].kind == .name, mentions[mention].begin > 0 else {
            return false
        }
        let before = Int(mentions[mention].begin) - 1
        return tag(before) == .adp && entities[Int(mentions[mention].entity)].type == .place
            && analysis.sentence(of: WordIndex(before)) == analysis.sentence(of: WordIndex(word))
            && Self.isLocative(lemma(before))
    }

    /// "Russian Defense Minister X", "Ukrainian Fuel and Energy Minister X": the name at the head of the title, however
    /// the parser joined the words between.
    private func ownersBefore(_ noun: Int, besides bearer: Referent) -> [Referent] {
        let begin = Int(mentions[Int(bearer.mention)].begin)
        // "Macron of France and Chancellor Scholz": France is the first one's.
        guard noun < begin, begin - noun <= 3, noun > 0, tag(noun - 1) != .cconj else { return [] }
        var word = noun - 1
        while word >= 0, noun - word <= 6,
            analysis.sentence(of: WordIndex(word)) == analysis.sentence(of: WordIndex(noun))
        {
            if let mention = mentionHeaded(by: word) {
                guard mentions[mention].kind != .pronoun, mentions[mention].entity != bearer.entity, !isSetting(word)
                else {
                    return []
                }
                return [Referent(entity: mentions[mention].entity, mention: Int32(mention), way: .modifier, hops: 1)]
            }
            switch tag(word) {
            case .propn, .noun, .adj, .cconj: word -= 1
            default: return []
            }
        }
        return []
    }

    /// "Eddie Ng of the Democratic Party", "DAB's Ben Chan", "the Central Command's Task Force 50".
    private func addAffiliation(
        of bearer: Referent, _ head: Int, _ roleVerbs: RoleVerbs, into links: inout [Link]
    ) {
        for child in children(head) where relation(child) == .nmod || relation(child) == .nmodPoss {
            guard relation(child) == .nmodPoss || has(preposition: .of, child) || has(preposition: .from, child) else {
                continue
            }
            let isBody = entities[Int(bearer.entity)].type == .organization
            // "Ivey's and Hudson Belk" are two shops.
            let marker = firstChild(child, .case) ?? child
            if isBody, relation(child) == .nmod || tag(min(marker + 1, head)) == .cconj { continue }
            for owner in referents(of: child) where owner.way == .itself && owner.entity != bearer.entity {
                let entity = entities[Int(owner.entity)]
                if isBody && mentions[Int(owner.mention)].kind != .name { continue }
                let isState = entity.traits.contains(.country) && relation(child) == .nmod
                guard entity.type == .organization || isState else { continue }
                var link = Link(
                    source: bearer, target: owner, trigger: head, clause: head, verb: roleVerbs.belong,
                    preposition: FunctionWord.to.lemma, eventClass: .other, weight: 100, rule: .possessiveRole)
                link.isNominal = true
                links.append(link)
            }
        }
    }
}
