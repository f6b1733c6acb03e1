import Annotation
import Lexicon

/// Names no dictionary has.
extension EntityFinding {
    /// Spellings vote on the type, each mention by how sure the finder is.
    mutating func vote(_ candidate: NameCandidate) {
        for name in candidate.names where !name.isDemonym && name.kind != .familyName {
            if !isMereDescription(candidate, name) { fullNames.append(name.entry) }
            if candidate.count > 1, name.kind != .acronym { spelledOut.append(name.entry) }
        }
        noteOpponents(of: candidate)
        guard let type = candidate.type else { return }
        if type == .person, candidate.count > 1, let last = lastWord(of: candidate.key) {
            uses.notePersonEnding(last)
        }
        if type != .place, isAfterPlacePreposition(candidate) {
            uses.vote(candidate.key, .place, type == .person ? 260 : 60)
        }
        uses.vote(candidate.key, type, Int(candidate.score) + 1)
    }

    /// "the Coalition", "a U.S.-led coalition": a bare word, or a weak name that ends in small letters, and of which
    /// the finder saw the first word at most, does not support itself.
    func isMereDescription(_ candidate: NameCandidate, _ name: EntryName) -> Bool {
        guard name.flags.contains(.weak), !name.flags.contains(.user) else { return false }
        if candidate.count == 1, isAlliance(candidate.begin) { return true }
        let last = document.text.bytes[Int(analysis.words[candidate.end - 1].range.begin)]
        return (candidate.isWider || candidate.type == nil) && !Reading.isCapital(last)
    }

    /// "the U.S.-led coalition" is the one against ISIL where the document names ISIL: what the dictionary calls "anti-ISIL
    /// coalition".
    private mutating func noteOpponents(of candidate: NameCandidate) {
        guard let name = candidate.names.first, lexicon[name.entry].subtype == .terroristGroup,
            !opposed.contains(candidate.key)
        else { return }
        opposed.append(candidate.key)
        let words = analysis.words[candidate.begin].range.begin..<analysis.words[candidate.end - 1].range.end
        let text = document.text.string(TextRange(words.lowerBound, words.upperBound))
        for name in merging.lexicon.names(of: "anti-" + text + " coalition") where !opponents.contains(name.entry) {
            opponents.append(name.entry)
        }
    }

    /// The last word of a name; nil for one without letters.
    private mutating func lastWord(of name: NameNumber) -> NameNumber? {
        let spelling = names.spelling(name)
        guard !spelling.isEmpty else { return nil }
        guard let space = spelling.lastIndex(of: 0x20) else { return name }
        return names.number(ofEndOf: name, from: space + 1 - spelling.startIndex)
    }

    /// "in Ayn Isa", "near Rawah": what follows such a preposition is hardly a person.
    func isAfterPlacePreposition(_ candidate: NameCandidate) -> Bool {
        guard candidate.begin > 0 else { return false }
        let after = candidate.end < analysis.words.count ? analysis.words[candidate.end].tag : .punct
        guard after != .propn, after != .noun, analysis.words[candidate.end - 1].tag != .adj else { return false }
        if candidate.end < analysis.words.count, analysis.words[candidate.end].treebankTag == .pos { return false }
        let before = ShortWord(lowercasing: analysis.words[candidate.begin - 1].range, of: document.text)
        return Self.placePrepositions.contains(before)
    }

    private static let placePrepositions: [ShortWord] = ["in", "near", "around", "outside"]

    func votedType(_ candidate: NameCandidate) -> EntityType? {
        switch uses.votedType(candidate.key) {
        case .person: return .person
        case .place: return .place
        case .organization, .demonym: return .organization
        case nil: return nil
        }
    }

    mutating func resolveLong(_ candidate: NameCandidate) -> Bool {
        guard let type = votedType(candidate) else { return false }
        guard let name = peopleName(candidate) else { return true }
        if let known = named(name, type) {
            add(candidate, known, nil, .name)
            return true
        }
        if type == .person, let known = samePerson(name) {
            uses.rename(name, to: known)
            add(candidate, known, .name, .partOfName)
            return true
        }
        let entity = newEntity(candidate, type, name)
        add(candidate, entity, nil, .name)
        return true
    }

    /// The entity that bears a name: one of the type first, then any that may be of it. That a person is none is sure.
    func named(_ name: NameNumber, _ type: EntityType?) -> Int32? {
        guard let type else { return uses.bearer(name) }
        if let same = uses.bearer(name, type) { return same }
        guard let other = uses.bearer(name), (entities[Int(other)].type == .person) == (type == .person) else {
            return nil
        }
        return other
    }

    /// The name of a people in the plural, so that "Maoist rebels" and "Maoists" are one; other names as they are. None
    /// for an adjective that hardly is of a people: "sedentary".
    mutating func peopleName(_ candidate: NameCandidate) -> NameNumber? {
        let name = candidate.key
        guard candidate.type == .demonym, candidate.names.isEmpty, let last = names.spelling(name).last else {
            return name
        }
        let tag = analysis.words[candidate.end - 1].treebankTag
        if tag == .nns || tag == .nnps || last == UInt8(ascii: "s") { return name }
        guard Self.peopleEndings.contains(last) else {
            return analysis.words[candidate.end - 1].tag == .adj ? nil : name
        }
        return names.plural(of: name)
    }

    /// Last letters of adjectives that are nouns as well: Maoist, Arab, Alaskan, Iraqi.
    private static let peopleEndings = Set("bdiknrt".utf8)

    /// "Jeffrey Davis" and "Jeffrey R. Davis": same first and last word, and no word of the one against the other.
    mutating func samePerson(_ name: NameNumber) -> Int32? {
        guard names.spelling(name).contains(0x20), let family = lastWord(of: name) else { return nil }
        let alike = uses.entities(endingIn: family)
        guard !alike.isEmpty else { return nil }
        let words = Self.words(of: names.string(name))
        let found = alike.filter { index in
            guard entities[Int(index)].type == .person else { return false }
            let other = Self.words(of: entities[Int(index)].label)
            return other.count > 1 && other.first == words.first && (other.count == 2 || words.count == 2)
        }
        return found.count == 1 ? found[0] : nil
    }

    mutating func resolveShort(_ candidate: NameCandidate) {
        guard let name = peopleName(candidate), !names.spelling(name).isEmpty else { return }
        if let shared = sharedHalf(candidate) { return add(candidate, entity(of: shared), .name, .partOfName) }
        if let half = contrastedHalf(candidate) { return add(candidate, half, .name, .partOfName) }
        let type = votedType(candidate)
        if let known = named(name, type) { return add(candidate, known, nil, .name) }
        let ending = fullName(endingIn: name, type: candidate.isGeneric ? .organization : type, before: candidate.begin)
        if let full = ending, isOthersBody(candidate, than: full) {
            // "Nahal Brigade" beside the Golani Brigade is another one, which "Brigade" alone does not name.
            if isHeadOfBody(candidate) { return }
        } else if let full = ending, !isUnnamedYet(full, candidate), !isKeptApart(entities[Int(full)].id, name) {
            return add(candidate, full, nil, entities[Int(full)].type == .person ? .familyName : .partOfName)
        }
        guard let type, !candidate.isGeneric else { return }
        guard isNameLike(candidate) || (type == .person && isInSmallLetters(candidate)) else { return }
        add(candidate, newEntity(candidate, type, name), nil, .name)
    }

    /// "its Coalition trained component, the Syrian Arab Coalition": another one.
    private func isUnnamedYet(_ full: Int32, _ candidate: NameCandidate) -> Bool {
        guard candidate.count == 1, isAlliance(candidate.begin), !entities[Int(full)].traits.contains(.alliance) else {
            return false
        }
        return !mentions.contains { $0.entity == full && Int($0.begin) < candidate.begin }
    }

    /// "Coalition", "Alliance".
    func isAlliance(_ word: Int) -> Bool {
        let text = ShortWord(lowercasing: analysis.words[word].range, of: document.text)
        return text == "coalition" || text == "alliance"
    }

    /// Whether people settled that an entity and what this name alone would mean are not the same.
    func isKeptApart(_ id: EntityID, _ name: NameNumber) -> Bool {
        guard !options.ledger.isEmpty else { return false }
        return EntityType.allCases.contains { options.ledger.keepsApart(self.id($0, name), id) }
    }

    /// The id of an entity that only its name tells: `person:jeffrey-davis`.
    private func id(_ type: EntityType, _ name: NameNumber) -> EntityID {
        var id = type.prefix + ":"
        id += String(decoding: names.spelling(name).map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        return EntityID(id)
    }

    /// "North and South Korea": the first half of two names that share their last word.
    func sharedHalf(_ candidate: NameCandidate) -> EntryIndex? {
        guard candidate.end - candidate.begin == 1, candidate.end + 2 < analysis.words.count,
            analysis.words[candidate.end].tag == .cconj
        else { return nil }
        guard isHalf(candidate.begin) else { return nil }
        let half = document.text.string(analysis.words[candidate.begin].range)
        let last = document.text.string(analysis.words[candidate.end + 2].range)
        let name = lexicon.names(of: half + " " + last).first { lexicon[$0.entry].type == .place }
        return name?.entry
    }

    /// A single small-letter word that the finder takes for a name is none.
    func isNameLike(_ candidate: NameCandidate) -> Bool {
        (candidate.begin..<candidate.end).contains { isNameLike($0) }
    }

    /// "max and jen are looking for you": in a sentence without any capital the finder's word is good enough for people.
    private func isInSmallLetters(_ candidate: NameCandidate) -> Bool {
        let sentence = analysis.sentences[Int(analysis.sentence(of: WordIndex(candidate.begin)).value)]
        return !document.text.bytes[sentence.range.bytes].contains(where: Reading.isCapital)
    }

    func isNameLike(_ word: Int) -> Bool {
        document.text.bytes[analysis.words[word].range.bytes].contains {
            (0x41...0x5A).contains($0) || $0 >= 0x80 || (0x30...0x39).contains($0)
        }
    }

    private func isHeadOfBody(_ candidate: NameCandidate) -> Bool {
        lexicon.terms(candidate.words, of: analysis, in: document.text).contains { $0.kind == .organizationHead }
    }

    /// "Forces" of "Iraqi Armed Forces" beside the Popular Mobilization Forces: a capital right before a body's common noun
    /// that the full name does not have.
    private func isOthersBody(_ candidate: NameCandidate, than full: Int32) -> Bool {
        guard candidate.count == 1, entities[Int(full)].type == .organization, candidate.begin > 1,
            analysis.words[candidate.begin - 1].shape.contains(.spaceAfter),
            sentence(of: candidate.begin).contains(candidate.begin - 1)
        else { return false }
        let before = candidate.begin - 1
        switch analysis.words[before].tag {
        case .adj, .propn, .noun: break
        default: return false
        }
        let word = document.text.string(analysis.words[before].range)
        return word.first?.isUppercase ?? false
            && !Self.words(of: entities[Int(full)].label).contains(word.lowercased())
    }

    /// The one full name that ends in these words; of several persons the one named last before.
    func fullName(endingIn name: NameNumber, type: EntityType?, before word: Int) -> Int32? {
        var found = uses.entities(endingIn: name)
        if found.isEmpty { return nil }
        // By a copy, which is not all that is found.
        let entities = entities
        if let type { found.removeAll { entities[Int($0)].type != type } }
        if found.count <= 1 { return found.first }
        guard type == .person || type == nil else { return nil }
        let last = mentions.filter { found.contains($0.entity) && Int($0.begin) < word }.max { $0.begin < $1.begin }
        return last?.entity
    }

    mutating func newEntity(_ candidate: NameCandidate, _ type: EntityType, _ name: NameNumber) -> Int32 {
        let label = label(candidate)
        let id = id(type, name)
        let index = Int32(entities.count)
        var traits: LocalEntity.Traits = []
        if type == .person { traits = gender(candidate) }
        if candidate.type == .demonym { traits = [.people, .collective, .plural] }
        entities.append(
            LocalEntity(
                id: options.ledger.resolve(id), label: label, type: type, traits: traits, entry: .none))
        register(name, index, type: type)
        return index
    }

    func gender(_ candidate: NameCandidate) -> LocalEntity.Traits {
        let given = document.text.string(analysis.words[candidate.begin].range)
        switch lexicon.gender(givenName: given) {
        case .masculine: return .masculine
        case .feminine: return .feminine
        default: return []
        }
    }

    mutating func register(_ name: NameNumber, _ entity: Int32, type: EntityType) {
        uses.note(name, entity, type)
        guard type != .place else { return }
        let spelling = names.spelling(name)
        for (offset, byte) in spelling.enumerated() where byte == 0x20 {
            uses.noteEnding(names.number(ofEndOf: name, from: offset + 1), entity)
        }
        if type == .person, let family = names.familyName(before: Self.generations, of: name) {
            uses.noteEnding(family, entity)
        }
    }

    /// What stands behind a family name and is none.
    private static let generations = ["jr", "sr", "iii", "iv"].map { Array($0.utf8) }
}
