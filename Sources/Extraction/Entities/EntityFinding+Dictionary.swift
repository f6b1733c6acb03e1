import Annotation
import Lexicon

/// Names the dictionary has.
extension EntityFinding {
    /// A name the dictionary has, unless it needs support that the document does not give.
    mutating func resolveKnown(_ candidate: NameCandidate) -> Bool {
        guard let name = choose(candidate),
            options.ledger.isEmpty || !isKeptApart(lexicon.id(of: name.entry), candidate.key)
        else {
            // What only the dictionary takes for a name is none where the document does not support it.
            return !candidate.names.isEmpty && !isAlliance(candidate.begin)
                && candidate.names.allSatisfy { isMereDescription(candidate, $0) }
        }
        let entity = entity(of: name.entry)
        let subtype = lexicon[name.entry].subtype
        let isDemonym =
            name.isDemonym || subtype == .people && candidate.type == .demonym
            || [.people, .party].contains(subtype) && isAdjective(candidate)
        let kind: MentionKind = isDemonym ? .demonym : self.kind(candidate)
        add(candidate, entity, kind, name.isDemonym ? .demonym : name.kind == .acronym ? .acronym : .dictionary)
        return true
    }

    func isAdjective(_ candidate: NameCandidate) -> Bool { analysis.words[candidate.end - 1].tag == .adj }

    func choose(_ candidate: NameCandidate) -> EntryName? {
        if candidate.names.isEmpty { return nil }
        if candidate.names.count == 1 {
            let name = candidate.names[0]
            guard agrees(name, candidate) || isUnmistakable(name, candidate) else { return nil }
            let isStrong = !name.flags.contains(.weak) || name.flags.contains(.user)
            return isStrong || isSupported(name, candidate) ? name : nil
        }
        let agreeing = candidate.names.filter { agrees($0, candidate) }
        // "the SAC" of a document that names the Syrian Arab Coalition.
        let isAcronym = candidate.count == 1 && candidate.names.allSatisfy { $0.kind == .acronym }
        if isAcronym, let told = agreeing.first(where: { spelledOut.contains($0.entry) }) { return told }
        let exact = agreeing.filter { candidate.type == .organization && lexicon[$0.entry].type == .organization }
        if let name = exact.first(where: { !$0.flags.contains(.weak) }), exact.count < agreeing.count { return name }
        let strong = agreeing.isEmpty ? candidate.names.filter { isUnmistakable($0, candidate) } : agreeing
        return strong.first { !$0.flags.contains(.weak) || $0.flags.contains(.user) }
            ?? strong.first { isSupported($0, candidate) }
    }

    /// Whether nothing that the finder saw speaks against a name of the dictionary.
    private func agrees(_ name: EntryName, _ candidate: NameCandidate) -> Bool {
        guard let type = candidate.type else { return true }
        if candidate.isVariant, candidate.count == 1, !Self.isOfType(lexicon[name.entry], type) {
            // "Raqqah" may be taken for an organization, "MOHELA" is no town of Mahalla.
            guard type != .person, !isAcronymLike(candidate) else { return false }
        }
        return Self.agrees(name, lexicon[name.entry], type) && !isDoubted(name, candidate)
    }

    /// Whether the dictionary's name may be of the type the finder saw. Finders mix up places and organizations; that a
    /// person is none is surer.
    static func agrees(_ name: EntryName, _ entry: Entry, _ type: NameType) -> Bool {
        switch type {
        case .person: entry.type == .person
        case .demonym: name.isDemonym || entry.type != .person
        case .place, .organization: entry.type != .person
        }
    }

    private static func isOfType(_ entry: Entry, _ type: NameType) -> Bool {
        switch type {
        case .person: entry.type == .person
        case .place: entry.type == .place
        case .organization: entry.type == .organization
        case .demonym: entry.type != .person
        }
    }

    /// A canonical name of several words, or a country: no doubt of the finder's stands against it.
    func isUnmistakable(_ name: EntryName, _ candidate: NameCandidate) -> Bool {
        if name.flags.contains(.user) { return true }
        if candidate.count == 1, isDoubted(name, candidate) || candidate.isVariant && isAcronymLike(candidate) {
            return false
        }
        if candidate.end - candidate.begin > 1 { return name.kind != .familyName && !name.flags.contains(.weak) }
        if name.flags.contains(.commonWord) || name.flags.contains(.weak) || name.kind == .familyName { return false }
        return !isPersonAlike(candidate)
    }

    /// Whether a given name, a title or a full name elsewhere says that a single word is a person.
    func isPersonAlike(_ candidate: NameCandidate) -> Bool {
        if uses.isPersonEnding(candidate.key) { return true }
        guard candidate.begin > 0 else { return false }
        let before = WordIndex(candidate.begin - 1)..<WordIndex(candidate.begin)
        return lexicon.terms(before, of: analysis, in: document.text).contains {
            $0.kind == .title || $0.kind == .honorific || $0.kind == .givenName
        }
    }

    /// Capitals only.
    private func isAcronymLike(_ candidate: NameCandidate) -> Bool {
        !document.text.bytes[analysis.words[candidate.begin].range.bytes].contains { (0x61...0x7A).contains($0) }
    }

    /// A newspaper called for a town, a company called for a river: where the finder is sure of another type, a single
    /// word is not the town.
    func isDoubted(_ name: EntryName, _ candidate: NameCandidate) -> Bool {
        guard candidate.count == 1, candidate.score >= 200, !name.flags.contains(.user),
            candidate.type != .organization || votedType(candidate) == .organization
        else { return false }
        let entry = lexicon[name.entry]
        switch (candidate.type, entry.subtype) {
        case (.organization, .city): return !isCapital(name.entry)
        case (.organization, .region), (.organization, .island), (.organization, .mountain), (.organization, .water),
            (.organization, .facility), (.place, .media), (.place, .company), (.place, .society):
            return true
        default: return false
        }
    }

    /// A weak name counts beside a title, or when the document names the entry in full.
    func isSupported(_ name: EntryName, _ candidate: NameCandidate) -> Bool {
        if fullNames.contains(name.entry) || opponents.contains(name.entry) { return true }
        guard candidate.begin > 0, candidate.names.filter({ $0.entry != name.entry }).isEmpty else { return false }
        let before = WordIndex(candidate.begin - 1)..<WordIndex(candidate.begin)
        return lexicon.terms(before, of: analysis, in: document.text).contains { $0.kind == .title && $0.office != nil }
            && lexicon.offices(of: name.entry).isEmpty == false
    }

    mutating func entity(of entry: EntryIndex) -> Int32 {
        if let known = byEntry[entry] { return known }
        var entity = merging.localEntity(entry)
        entity.id = options.ledger.resolve(entity.id)
        let index = Int32(entities.count)
        byEntry[entry] = index
        entities.append(entity)
        register(names.number(of: entity.label), index, type: entity.type)
        return index
    }

    func isCapital(_ entry: EntryIndex) -> Bool { merging.isCapital(entry) }

    static func traits(of entry: Entry) -> LocalEntity.Traits {
        var traits: LocalEntity.Traits = []
        switch entry.subtype {
        case .country, .territory, .formerState: traits = .country
        case .city: traits = .city
        case .worldRegion: traits = .collective
        case .region, .island, .mountain, .desert, .water, .facility: traits = .inert
        case .intergovernmental: traits = .alliance
        case .armedGroup, .terroristGroup: traits = [.armedGroup, .collective]
        case .people: traits = [.people, .collective, .plural]
        case .party: traits = .party
        case .company: traits = .company
        case .media: traits = .media
        case .government, .military, .intelligence, .police, .parliament: traits = .government
        case .court, .university, .society, .person: break
        }
        switch entry.gender {
        case .masculine: traits.insert(.masculine)
        case .feminine: traits.insert(.feminine)
        default: break
        }
        return traits
    }
}

extension NameSpanMerging {
    /// What the dictionary says of an entry.
    fileprivate func localEntity(_ entry: EntryIndex) -> LocalEntity {
        let known = lexicon[entry]
        var traits = EntityFinding.traits(of: known).union(.known)
        if isCapital(entry) { traits.insert(.capital) }
        return LocalEntity(
            id: lexicon.id(of: entry), label: lexicon.name(of: entry), type: known.type, traits: traits, entry: entry)
    }

    fileprivate func isCapital(_ entry: EntryIndex) -> Bool {
        guard lexicon[entry].subtype == .city, let country = lexicon.country(of: entry) else { return false }
        return lexicon[country].capital == entry
    }
}
