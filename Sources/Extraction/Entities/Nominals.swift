import Annotation
import Lexicon

/// Common nouns with an article that stand for somebody named before: "the group", "both countries", "the president".
extension Reading {
    /// "the group", "the alliance", "this terrorist organization", "the regime": the last entity the noun fits.
    mutating func resolveNominal(_ word: Int, in sentence: Int) {
        if let office = officeHolder(word) { return link(word, to: office, .nominal, .officeHolder) }
        if verbs.actorNoun(lemma(word)).contains(.apart), shortLemma(word) == "enemy" {
            return resolveEnemy(word, in: sentence)
        }
        let isBare = isBareGovernment(word)
        guard isDefinite(word) || isBare, !hasOwner(word) else { return }
        resolveDefinite(word, isBare: isBare, in: sentence)
    }

    /// Apart from the checks before it, which nearly all nouns fail: it needs a copy of the reading, they do not.
    @inline(never)
    private mutating func resolveDefinite(_ word: Int, isBare: Bool, in sentence: Int) {
        let text = analysis.lemma(WordIndex(word))
        if isBare {
            // "in the Somali capital … government forces": the state of the sentence, if it has one.
            let near = Salience.candidates(before: word, sentence: sentence, reach: 0, in: self, prefersSubject: true) {
                $0.traits.contains(.country)
            }
            if near.count == 1, text == "government" { return link(word, to: near[0].entity, .nominal, .nominal) }
            if near.count > 1 { return }
        }
        if let pair = pair(word, text, in: sentence) {
            insert(
                LocalMention(
                    begin: Int32(word), end: Int32(word + 1), head: Int32(word), entity: pair.0, second: pair.1,
                    kind: .nominal, reason: .nominal))
            return
        }
        if let bodies = bodyNouns[bodyName(text)], bodies.count == 1 {
            return link(word, to: bodies[0], .nominal, .nominal)
        }
        if let role = roleBearer(word, text) { return link(word, to: role, .nominal, .nominal) }
        if !verbs.actorNoun(lemma(word)).isEmpty, let same = describedEntity(by: word, text) {
            return link(word, to: same, .nominal, .nominal)
        }
        guard !isNamePart(word) else { return }
        let fits = NominalFit.test(for: text)
        // "the member countries" are not the one named last.
        if fits.traits == .country, analysis.words[word].treebankTag == .nns { return }
        guard !fits.isByLabel || fits.maySite || labelEnds.mayHold(text) else { return }
        var candidates = Salience.candidates(
            before: word, sentence: sentence, reach: fits.isByLabel ? 30 : 4, in: self, prefersSubject: true
        ) { fits.accepts($0) }
        if fits.traits == .country, let host = clauseSubject(above: word) {
            // "American forces abused detainees throughout that country": whose forces act there is not there.
            let acting = referents(of: host).filter { $0.way == .modifier || $0.way == .owner }.map(\.entity)
            if candidates.contains(where: { acting.contains($0.entity) }) {
                let first = Int32(analysis.sentences[sentence].words.lowerBound)
                candidates.removeAll { acting.contains($0.entity) || mentions[Int($0.mention)].begin < first }
            }
        }
        guard let best = candidates.first else { return }
        if candidates.count > 1, best.score - candidates[1].score < 0.3 { return }
        link(word, to: best.entity, .nominal, .nominal)
    }

    /// The subject of the clause that a noun stands in as where something happens.
    private func clauseSubject(above word: Int) -> Int? {
        guard relation(word) == .obl, let verb = head(word), isVerb(verb), let marker = firstChild(word, .case),
            Self.within.contains(shortWord(marker))
        else { return nil }
        guard let host = subject(of: verb)?.word else { return nil }
        let isForce = Self.fighters.contains(shortLemma(host)) || verbs.actorNoun(lemma(host)).contains(.armed)
        return isForce ? host : nil
    }

    private static let within: [ShortWord] = ["in", "across", "throughout", "inside", "within"]

    /// "the army", where bodies are asked for: the document's only one.
    private func bodyName(_ noun: String) -> String {
        bodyNouns.isEmpty ? "" : noun.prefix(1).uppercased() + noun.dropFirst()
    }

    /// "the president", when one person of the document bears the title.
    private func roleBearer(_ word: Int, _ text: String) -> Int32? {
        guard verbs.actorNoun(lemma(word)).contains(.role), !analysis.words[word].morphology.contains(.plural) else {
            return nil
        }
        var title = text.lowercased()
        if let modifier = titleModifier(of: word) {
            // "the Foreign Secretary" is no Defense Secretary; "the outgoing president" is the president.
            let full = modifier + " " + title
            if titles[full] != nil || tag(word - 1) != .adj || isCapital(word - 1) { title = full }
        }
        let bearers = titles[title] ?? []
        return bearers.count == 1 ? bearers[0] : nil
    }

    /// "the Small Group": a capital beside a capital is a name of its own.
    private func isNamePart(_ word: Int) -> Bool {
        isCapital(word)
            && children(word).contains {
                (relation($0) == .compound || relation($0) == .amod) && $0 + 1 == word && isCapital($0)
            }
    }

    private func isCapital(_ word: Int) -> Bool {
        Self.isCapital(document.text.bytes[Int(analysis.words[word].range.begin)])
    }

    /// "government troops", "regime forces": needs no article before those who fight for it.
    private func isBareGovernment(_ word: Int) -> Bool {
        guard relation(word) == .compound, Self.rulingBodies.contains(shortLemma(word)), let forces = head(word),
            analysis.words[forces].treebankTag == .nns, Self.fighters.contains(shortLemma(forces))
        else { return false }
        return !children(forces).contains { child in
            child != word && (mentionAt[child] >= 0 || relation(child) == .det && !has(child, .the))
        }
    }

    private static let rulingBodies: [ShortWord] = ["government", "regime"]
    private static let fighters: [ShortWord] = [
        "troop", "force", "soldier", "unit", "tank", "plane", "warplane", "jet",
    ]

    private func isDefinite(_ word: Int) -> Bool {
        children(word).contains { child in
            guard relation(child) == .det else { return false }
            switch FunctionWord(rawValue: lemma(child).value) {
            case .the, .this, .these, .that, .those, .both: return true
            default: return false
            }
        }
    }

    private func hasOwner(_ word: Int) -> Bool {
        children(word).contains { child in
            switch relation(child) {
            case .appos: return !hasChild(word, .conj)
            // "the coalition in the last 24 hours": when, not whose.
            // "cleared the city of enemy forces": what it is cleared of.
            case .nmod: return !Self.times.contains(shortLemma(child)) && !isRiddance(child)
            // "integrated with the force while being led by France": no clause of the noun.
            case .acl: return firstChild(child, .mark).map { tag($0) != .sconj } ?? true
            case .nmodPoss, .aclRelcl, .flat: return true
            case .compound, .amod: return mentionAt[child] >= 0
            default: return false
            }
        } || sharesOwner(word) || !modifiers(of: word).isEmpty
    }

    /// What a verb of clearing rids a place of, where the parser hung it on the place.
    private func isRiddance(_ word: Int) -> Bool {
        guard has(preposition: .of, word), tag(word) == .noun, analysis.words[word].treebankTag == .nns else {
            return false
        }
        var current = word
        for _ in 0..<4 {
            guard let next = head(current) else { return false }
            if isVerb(next) { return shortLemma(next) == "clear" || shortLemma(next) == "rid" }
            current = next
        }
        return false
    }

    private static let times: [ShortWord] = ["hour", "day", "week", "month", "year", "morning", "night"]

    /// "the government and people of Iraq": what the last of a pair has after it is the first one's as well.
    private func sharesOwner(_ word: Int) -> Bool {
        var last: Int?
        for child in children(word) where relation(child) == .conj { last = child }
        guard let last, tag(last) == .noun, !hasChild(last, .det), !hasChild(last, .nmodPoss) else { return false }
        return children(last).contains { relation($0) == .nmod && has(preposition: .of, $0) }
    }

    private func modifiers(of word: Int) -> [Referent] {
        hasChild(word, .compound) ? referents(of: word) : []
    }

    private static let pairNouns: [ShortWord] = [
        "side", "country", "nation", "party", "neighbor", "neighbour", "leader", "state", "army",
        "government",
    ]

    private static let stateNouns: [ShortWord] = ["country", "nation", "neighbor", "neighbour", "state"]

    /// "two", "both".
    func isTwo(_ word: Int) -> Bool {
        shortWord(word) == "two" || shortWord(word) == "2" || lemma(word) == FunctionWord.both
    }

    /// "the two sides", "both countries": the two entities of one kind that were named last.
    private func pair(_ word: Int, _ text: String, in sentence: Int) -> (Int32, Int32)? {
        guard Self.pairNouns.contains(shortLemma(word))
        else { return nil }
        guard children(word).contains(where: { isTwo($0) }) else { return nil }
        let wantsPersons = text == "leader"
        let wantsStates = Self.stateNouns.contains(shortLemma(word))
        func candidates(_ reach: Int) -> [Salience.Candidate] {
            Salience.candidates(before: word, sentence: sentence, reach: reach, in: self, prefersSubject: false) {
                if wantsStates { return $0.traits.contains(.country) }
                return ($0.type == .person) == wantsPersons && !$0.traits.contains(.inert) && !$0.traits.contains(.city)
            }
        }
        // "South Korea's ambassador to China said the two countries": the two of its own sentence, if there are two.
        let near = wantsStates ? candidates(0) : []
        let found = near.count == 2 ? near : candidates(3)
        guard found.count >= 2 else { return nil }
        // "urged Iraq and the Kurdistan Regional Government … both sides": the only two that are joined.
        var joined: [(Int32, Int32)] = []
        for candidate in found {
            let partners = partners(of: Int(candidate.mention)).filter { other in found.contains { $0.entity == other }
            }
            guard partners.count == 1 else { continue }
            let pair = (min(candidate.entity, partners[0]), max(candidate.entity, partners[0]))
            if !joined.contains(where: { $0 == pair }) { joined.append(pair) }
        }
        if joined.count == 1 { return joined[0] }
        if found.count > 2, found[1].score - found[2].score < 0.3 { return nil }
        let ordered = found.prefix(2).sorted { $0.mention < $1.mention }
        return (ordered[0].entity, ordered[1].entity)
    }
}

/// Which entities a common noun may stand for.
struct NominalFit {
    var traits: LocalEntity.Traits = []
    var label: String?
    /// Whether a place may bear a name that ends in the noun.
    var maySite = false

    /// Whether only names that end in the noun fit.
    var isByLabel: Bool { label != nil && traits.isEmpty }

    func accepts(_ entity: LocalEntity) -> Bool {
        if traits == .alliance, Self.isAgency(entity) { return false }
        if !traits.isEmpty, !entity.traits.isDisjoint(with: traits) { return true }
        guard let label, entity.type == .organization || (maySite && entity.type == .place) else { return false }
        return mayEnd(entity.label, in: label) && EntityFinding.words(of: entity.label).last == label
    }

    /// Whether a union of states is no alliance that acts as one: UNICEF, the Security Council.
    static func isAgency(_ entity: LocalEntity) -> Bool {
        agencies.contains { NameWords.contains(entity.label, $0) }
    }

    /// What stands in the names of unions of states that are no alliances.
    private static let agencies: [StaticString] = [
        "Nations", "UN ", "U.N.", "Council", "Agency", "Fund", "Bank", "Court", "Commission", "UNICEF", "UNESCO",
        "UNHCR",
        "UNRWA",
    ]

    /// What nearly all names fail by: several words, the last letter that of the noun. True where only folding can tell.
    private func mayEnd(_ name: String, in noun: String) -> Bool {
        switch Self.ending(of: name) {
        case .none: false
        case .any: true
        case .letter(let letter): letter == noun.utf8.last
        }
    }

    /// How a name of several words ends: its last letter, made small; `any` where only folding can tell.
    private enum Ending { case none, letter(UInt8), any }

    private static func ending(of name: String) -> Ending {
        guard name.utf8.contains(0x20) else { return .none }
        guard name.utf8.count < 100, name.utf8.allSatisfy({ $0 < 0x80 }) else { return .any }
        let last = name.utf8.last { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
        return last.map { .letter($0 >= 0x41 ? $0 | 0x20 : $0) } ?? .none
    }

    /// How the labels of a document's organizations end, as a hint: most nouns end none, and need no look at them.
    struct LabelEnds {
        /// Bit i: a label ends in a letter with the lower bits i.
        private var bits: UInt64 = 0

        init() {}

        init(_ entities: [LocalEntity]) {
            for entity in entities where entity.type == .organization {
                switch NominalFit.ending(of: entity.label) {
                case .none: continue
                case .any: bits = ~0
                case .letter(let letter): bits |= Self.bit(letter)
                }
            }
        }

        /// Whether a label may end in a noun; may err on the side of yes.
        func mayHold(_ noun: String) -> Bool { noun.utf8.last.map { bits & Self.bit($0) != 0 } ?? true }

        private static func bit(_ letter: UInt8) -> UInt64 { 1 << UInt64(letter & 63) }
    }

    static func test(for noun: String) -> NominalFit {
        switch noun {
        // The 507th Maintenance Group is a group, and no armed one.
        case "organization", "organisation", "group": NominalFit(traits: .armedGroup, label: noun)
        case "militant", "terrorist", "extremist", "jihadist", "insurgent", "rebel": NominalFit(traits: .armedGroup)
        case "alliance", "bloc": NominalFit(traits: .alliance)
        case "country", "nation", "kingdom", "republic", "government": NominalFit(traits: .country)
        case "city", "town", "village": NominalFit(traits: .city)
        case "company", "firm", "manufacturer", "carmaker": NominalFit(traits: .company)
        case "newspaper", "broadcaster", "outlet": NominalFit(traits: .media)
        case "party": NominalFit(traits: .party)
        // "Al Salem hospital", later "the hospital".
        case "hospital", "airport", "airfield", "base", "port", "dam", "bridge", "prison", "university", "plant",
            "refinery", "mosque", "stadium", "camp", "palace", "island":
            NominalFit(label: noun, maySite: true)
        default: NominalFit(label: noun)
        }
    }
}
