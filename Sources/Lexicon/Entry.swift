import Annotation

/// The place of an entry in its lexicon; `none` where there is none (the parent of a country).
@frozen
public struct EntryIndex: Hashable, Sendable, Comparable {
    public var value: Int32
    @inlinable public init(_ value: Int32) { self.value = value }
    @inlinable public init(_ value: Int) { self.value = Int32(value) }

    @inlinable public static var none: EntryIndex { EntryIndex(Int32(-1)) }

    @inlinable public var isNone: Bool { value < 0 }
    @inlinable public static func < (a: EntryIndex, b: EntryIndex) -> Bool { a.value < b.value }
}

/// A person, place or organization that the lexicon knows.
public struct Entry: Sendable {
    public var type: EntityType
    public var subtype: Subtype
    public var gender: Gender
    /// Added by the user's own dictionary.
    public var isFromUser: Bool
    /// Where a place lies, whose body an organization is, which country a person is of.
    public var parent: EntryIndex
    /// The capital of a country.
    public var capital: EntryIndex
    /// Canonical name, in the pool.
    var name: TextRange

    init(type: EntityType, subtype: Subtype, name: TextRange) {
        self.type = type
        self.subtype = subtype
        self.gender = .unknown
        self.isFromUser = false
        self.parent = .none
        self.capital = .none
        self.name = name
    }
}

/// Grammatical gender of the pronouns a person takes.
public enum Gender: UInt8, Sendable {
    case unknown, masculine, feminine
    /// A given name that men and women bear.
    case either
}

/// What sort of person, place or organization an entry is. Raw values are the words of the tables.
public enum Subtype: String, Sendable, CaseIterable {
    // Places
    case country, territory
    /// A state that is no more: the Soviet Union.
    case formerState = "former-state"
    /// A continent or a part of the world that news speaks of as one: the Middle East, the West, the Sahel.
    case worldRegion = "world-region"
    /// A first-level division of a country, or a part of it with a name of its own.
    case region
    case city
    case island, mountain, desert
    /// A sea, gulf, strait, river, lake or canal.
    case water
    /// A building, base, crossing, road or site.
    case facility

    // Organizations
    /// A union, alliance or agency of states.
    case intergovernmental
    /// A government, ministry or agency of a state.
    case government
    /// Armed forces, their branches and commands.
    case military
    /// An intelligence or security service.
    case intelligence
    case police, parliament, court
    case party, media, company, university
    /// A non-governmental body: aid, rights, research, sport, church.
    case society
    /// A rebel, militia, separatist or criminal group.
    case armedGroup = "armed-group"
    /// An armed group that many governments list as terrorist.
    case terroristGroup = "terrorist-group"
    /// People of one nation, tribe, faith or conviction without a state of their own name: Kurds, Sunnis.
    case people

    case person

    /// Whether it has a seat among states: countries, territories and states of the past.
    public var isCountry: Bool { self == .country || self == .territory || self == .formerState }

    /// Whether its members fight: armed forces and armed groups.
    public var isArmed: Bool { self == .military || self == .armedGroup || self == .terroristGroup }

    public var type: EntityType {
        switch self {
        case .country, .territory, .formerState, .worldRegion, .region, .city, .island, .mountain, .desert, .water,
            .facility:
            .place
        case .person: .person
        default: .organization
        }
    }
}

/// One way to name an entry, with the conditions under which it counts.
public struct EntryName: Sendable {
    public var entry: EntryIndex
    public var kind: Kind
    public var flags: Flags
    /// Days on which the name is in use, both inclusive; `nil` for no limit.
    public var validFrom: CalendarDate?
    public var validTo: CalendarDate?
    /// As the table writes it, in the pool.
    var text: TextRange
    /// Which letters of the folded key are upper case, by position.
    var upper: UInt64
    /// `upper` restricted to the first letters of segments: what a mention must at least capitalize.
    var required: UInt64

    public enum Kind: UInt8, Sendable {
        /// The name to show.
        case canonical
        case alias
        /// All capitals and shorter than six letters.
        case acronym
        /// `Russian`, as in "Russian troops".
        case demonymAdjective
        /// `Russian`, `Russians`: a citizen or member.
        case demonymNoun
        /// A family name alone.
        case familyName
    }

    public struct Flags: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Only when written with just these capitals: `US`, `WHO`, `IS`.
        @inlinable public static var exactCase: Flags { Flags(rawValue: 1 << 0) }
        /// Also the claim of others; this entry has the better one.
        @inlinable public static var preferred: Flags { Flags(rawValue: 1 << 1) }
        /// Needs support from the document: a full name, a title, the country beside it.
        @inlinable public static var weak: Flags { Flags(rawValue: 1 << 2) }
        /// Also an ordinary word of English: `Turkey`, `Chad`.
        @inlinable public static var commonWord: Flags { Flags(rawValue: 1 << 3) }
        /// The noun is in the plural: `Russians`.
        @inlinable public static var plural: Flags { Flags(rawValue: 1 << 4) }
        /// From the user's own dictionary.
        @inlinable public static var user: Flags { Flags(rawValue: 1 << 5) }
    }

    public var isDemonym: Bool { kind == .demonymAdjective || kind == .demonymNoun }

    /// Whether the name is in use on a day; without a day, always.
    public func isValid(on day: CalendarDate?) -> Bool {
        guard let day else { return true }
        return (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    /// Who comes first among those that share a phrase.
    var rank: Int {
        if flags.contains(.user) { return 0 }
        if flags.contains(.weak) { return 3 }
        // Who asks for just this casing means it: `NIS` the service before `Nis` the city.
        return flags.contains(.preferred) || flags.contains(.exactCase) ? 1 : 2
    }
}
