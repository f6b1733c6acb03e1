import Annotation

/// What one document does with its names, by `NameNumber`.
struct NameUses {
    private struct Use {
        /// By `NameType`.
        var votes: (Int, Int, Int, Int) = (0, 0, 0, 0)
        /// The entity that bears the name: the first of any type, of each type; -1 for none.
        var bearer: Int32 = -1
        var person: Int32 = -1
        var place: Int32 = -1
        var organization: Int32 = -1
        /// The last word of a person's name of several words.
        var isPersonEnding = false
        /// The first of those whose longer names end in this one, as a place in `endings`; -1 for none.
        var ending: Int32 = -1
    }

    private var uses: [Use] = []
    /// Lists of entities, one for each name that others end in.
    private var endings: [(entity: Int32, next: Int32)] = []

    private mutating func reach(_ name: NameNumber) -> Int {
        while uses.count <= Int(name.value) { uses.append(Use()) }
        return Int(name.value)
    }

    private func use(_ name: NameNumber) -> Use? {
        Int(name.value) < uses.count ? uses[Int(name.value)] : nil
    }

    mutating func vote(_ name: NameNumber, _ type: NameType, _ weight: Int) {
        let index = reach(name)
        switch type {
        case .person: uses[index].votes.0 += weight
        case .organization: uses[index].votes.1 += weight
        case .place: uses[index].votes.2 += weight
        case .demonym: uses[index].votes.3 += weight
        }
    }

    /// The type with the most votes, of equals the first; nil without a vote.
    func votedType(_ name: NameNumber) -> NameType? {
        guard let votes = use(name)?.votes else { return nil }
        var best = (type: NameType.person, votes: votes.0)
        if votes.1 > best.votes { best = (.organization, votes.1) }
        if votes.2 > best.votes { best = (.place, votes.2) }
        if votes.3 > best.votes { best = (.demonym, votes.3) }
        return best.votes > 0 ? best.type : nil
    }

    mutating func notePersonEnding(_ name: NameNumber) { uses[reach(name)].isPersonEnding = true }

    func isPersonEnding(_ name: NameNumber) -> Bool { use(name)?.isPersonEnding ?? false }

    /// The first entity that bears a name, of a type or of any; nil for none.
    func bearer(_ name: NameNumber, _ type: EntityType? = nil) -> Int32? {
        guard let use = use(name) else { return nil }
        let entity =
            switch type {
            case nil: use.bearer
            case .person: use.person
            case .place: use.place
            case .organization: use.organization
            }
        return entity >= 0 ? entity : nil
    }

    /// From now on a name without a type is that of an entity.
    mutating func rename(_ name: NameNumber, to entity: Int32) { uses[reach(name)].bearer = entity }

    /// Notes who bears a name, unless somebody of the type does already.
    mutating func note(_ name: NameNumber, _ entity: Int32, _ type: EntityType) {
        let index = reach(name)
        if uses[index].bearer < 0 { uses[index].bearer = entity }
        switch type {
        case .person: if uses[index].person < 0 { uses[index].person = entity }
        case .place: if uses[index].place < 0 { uses[index].place = entity }
        case .organization: if uses[index].organization < 0 { uses[index].organization = entity }
        }
    }

    /// Notes that an entity's name ends in another one.
    mutating func noteEnding(_ name: NameNumber, _ entity: Int32) {
        let index = reach(name)
        endings.append((entity, uses[index].ending))
        uses[index].ending = Int32(endings.count - 1)
    }

    /// The entities whose names end in this one, the latest first.
    func entities(endingIn name: NameNumber) -> [Int32] {
        var found: [Int32] = []
        var place = use(name)?.ending ?? -1
        while place >= 0 {
            found.append(endings[Int(place)].entity)
            place = endings[Int(place)].next
        }
        return found
    }
}
