import Annotation
import Lexicon

/// Names no dictionary has.
extension EntityFinding {
    /// Spellings vote on the type, each mention by how sure the finder is.
    mutating func vote(_ candidate: NameCandidate) {
        for name in candidate.names where !name.isDemonym && name.kind != .familyName { fullNames.insert(name.entry) }
        guard let type = candidate.type else { return }
        if type == .person, candidate.end - candidate.begin > 1, let last = words(candidate).last {
            personEndings.insert(last)
        }
        if type != .place, isAfterPlacePreposition(candidate) {
            votes[key(candidate), default: [0, 0, 0, 0]][Int(NameType.place.rawValue)] += type == .person ? 260 : 60
        }
        votes[key(candidate), default: [0, 0, 0, 0]][Int(type.rawValue)] += Int(candidate.score) + 1
    }

    /// "in Ayn Isa", "near Rawah": what follows such a preposition is hardly a person.
    func isAfterPlacePreposition(_ candidate: NameCandidate) -> Bool {
        guard candidate.begin > 0 else { return false }
        let before = document.text.string(analysis.words[candidate.begin - 1].range).lowercased()
        let after = candidate.end < analysis.words.count ? analysis.words[candidate.end].tag : .punct
        guard after != .propn, after != .noun, analysis.words[candidate.end - 1].tag != .adj else { return false }
        if candidate.end < analysis.words.count, analysis.words[candidate.end].treebankTag == .pos { return false }
        return ["in", "near", "around", "outside"].contains(before)
    }

    func votedType(_ candidate: NameCandidate) -> EntityType? {
        guard let counts = votes[key(candidate)], let best = counts.max(), best > 0 else { return nil }
        switch NameType(rawValue: UInt8(counts.firstIndex(of: best)!)) {
        case .person: return .person
        case .place: return .place
        case .organization, .demonym: return .organization
        case nil: return nil
        }
    }

    mutating func resolveLong(_ candidate: NameCandidate) -> Bool {
        guard let type = votedType(candidate) else { return false }
        guard let words = peopleWords(candidate) else { return true }
        if let known = named(words, type) {
            add(candidate, known, nil, .name)
            return true
        }
        if type == .person, let known = samePerson(words) {
            byName[words.joined(separator: " ")] = known
            add(candidate, known, .name, .partOfName)
            return true
        }
        let entity = newEntity(candidate, type, words)
        add(candidate, entity, nil, .name)
        return true
    }

    /// The entity that bears a name: one of the type first, then any that may be of it. That a person is none is sure.
    func named(_ words: [String], _ type: EntityType?) -> Int32? {
        let key = words.joined(separator: " ")
        guard let type else { return byName[key] }
        if let same = byName[type.prefix + " " + key] { return same }
        guard let other = byName[key], (entities[Int(other)].type == .person) == (type == .person) else { return nil }
        return other
    }

    /// The words that name a people, in the plural, so that "Maoist rebels" and "Maoists" are one; other names as they
    /// are. None for an adjective that hardly is of a people: "sedentary".
    func peopleWords(_ candidate: NameCandidate) -> [String]? {
        var words = words(candidate)
        guard candidate.type == .demonym, candidate.names.isEmpty, let last = words.last?.utf8.last else {
            return words
        }
        let tag = analysis.words[candidate.end - 1].treebankTag
        if tag == .nns || tag == .nnps || last == UInt8(ascii: "s") { return words }
        guard Self.peopleEndings.contains(last) else {
            return analysis.words[candidate.end - 1].tag == .adj ? nil : words
        }
        words[words.count - 1] += "s"
        return words
    }

    /// Last letters of adjectives that are nouns as well: Maoist, Arab, Alaskan, Iraqi.
    private static let peopleEndings = Set("bdiknrt".utf8)

    /// "Jeffrey Davis" and "Jeffrey R. Davis": same first and last word, and no word of the one against the other.
    func samePerson(_ words: [String]) -> Int32? {
        guard words.count > 1, let family = words.last else { return nil }
        let found = (bySuffix[family] ?? []).filter { index in
            let entity = entities[Int(index)]
            let other = Self.words(of: entity.label)
            return entity.type == .person && other.count > 1 && other.first == words.first
                && (other.count == 2 || words.count == 2)
        }
        return found.count == 1 ? found[0] : nil
    }

    mutating func resolveShort(_ candidate: NameCandidate) {
        guard let words = peopleWords(candidate), !words.isEmpty else { return }
        if let shared = sharedHalf(candidate) { return add(candidate, entity(of: shared), .name, .partOfName) }
        if let half = contrastedHalf(candidate) { return add(candidate, half, .name, .partOfName) }
        let type = votedType(candidate)
        if let known = named(words, type) { return add(candidate, known, nil, .name) }
        let key = words.joined(separator: " ")
        let ending = fullName(endingIn: key, type: candidate.isGeneric ? .organization : type, before: candidate.begin)
        if let full = ending, !isKeptApart(entities[Int(full)].id, words) {
            return add(candidate, full, nil, entities[Int(full)].type == .person ? .familyName : .partOfName)
        }
        guard let type, !candidate.isGeneric, isNameLike(candidate) else { return }
        add(candidate, newEntity(candidate, type, words), nil, .name)
    }

    /// Whether people settled that an entity and what these words alone would name are not the same.
    func isKeptApart(_ id: EntityID, _ words: [String]) -> Bool {
        guard !options.ledger.isEmpty else { return false }
        return EntityType.allCases.contains {
            options.ledger.keepsApart(EntityID("\($0.prefix):\(words.joined(separator: "-"))"), id)
        }
    }

    /// "North and South Korea": the first half of two names that share their last word.
    func sharedHalf(_ candidate: NameCandidate) -> EntryIndex? {
        guard candidate.end - candidate.begin == 1, candidate.end + 2 < analysis.words.count,
            analysis.words[candidate.end].tag == .cconj
        else { return nil }
        let half = document.text.string(analysis.words[candidate.begin].range)
        guard ["North", "South", "East", "West"].contains(half) else { return nil }
        let last = document.text.string(analysis.words[candidate.end + 2].range)
        let name = lexicon.names(of: half + " " + last).first { lexicon[$0.entry].type == .place }
        return name?.entry
    }

    /// A single small-letter word that the finder takes for a name is none.
    func isNameLike(_ candidate: NameCandidate) -> Bool {
        (candidate.begin..<candidate.end).contains { word in
            document.text.bytes[analysis.words[word].range.bytes].contains {
                (0x41...0x5A).contains($0) || $0 >= 0x80 || (0x30...0x39).contains($0)
            }
        }
    }

    /// The one full name that ends in these words; of several persons the one named last before.
    func fullName(endingIn key: String, type: EntityType?, before word: Int) -> Int32? {
        var found = bySuffix[key] ?? []
        if let type { found.removeAll { entities[Int($0)].type != type } }
        if found.count <= 1 { return found.first }
        guard type == .person || type == nil else { return nil }
        let last = mentions.filter { found.contains($0.entity) && Int($0.begin) < word }.max { $0.begin < $1.begin }
        return last?.entity
    }

    mutating func newEntity(_ candidate: NameCandidate, _ type: EntityType, _ words: [String]) -> Int32 {
        let label = label(candidate)
        let id = EntityID("\(type.prefix):\(words.joined(separator: "-"))")
        let index = Int32(entities.count)
        var traits: LocalEntity.Traits = []
        if type == .person { traits = gender(candidate) }
        if candidate.type == .demonym { traits = [.people, .collective, .plural] }
        entities.append(
            LocalEntity(
                id: options.ledger.resolve(id), label: label, type: type, traits: traits, entry: .none))
        register(words, index, type: type)
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

    mutating func register(_ words: [String], _ entity: Int32, type: EntityType) {
        let key = words.joined(separator: " ")
        if byName[key] == nil { byName[key] = entity }
        if byName[type.prefix + " " + key] == nil { byName[type.prefix + " " + key] = entity }
        guard type != .place, words.count > 1 else { return }
        for first in 1..<words.count {
            bySuffix[words[first...].joined(separator: " "), default: []].append(entity)
        }
    }
}
