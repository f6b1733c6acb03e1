/// What an entity is.
public enum EntityType: UInt8, Sendable, CaseIterable, Comparable {
    case person, organization, place

    /// As it is written in JSON and graph files.
    public var name: String {
        switch self {
        case .person: "person"
        case .organization: "organization"
        case .place: "place"
        }
    }

    /// As it is written in entity ids.
    public var prefix: String {
        switch self {
        case .person: "person"
        case .organization: "org"
        case .place: "place"
        }
    }

    public init?(name: some StringProtocol) {
        switch name {
        case "person": self = .person
        case "organization", "org": self = .organization
        case "place": self = .place
        default: return nil
        }
    }

    public static func < (a: EntityType, b: EntityType) -> Bool { a.rawValue < b.rawValue }
}

/// What the name finder calls a span; `demonym` covers nationalities and other groups of people (NORP).
public enum NameType: UInt8, Sendable, CaseIterable {
    case person, organization, place, demonym
}

/// A name found in the words of an analysis.
@frozen
public struct NameSpan: Hashable, Sendable {
    /// First word and the word after the last.
    public var begin: WordIndex
    public var end: WordIndex
    public var type: NameType
    /// How sure the finder is, 0...255.
    public var score: UInt8

    public init(begin: WordIndex, end: WordIndex, type: NameType, score: UInt8 = 255) {
        self.begin = begin
        self.end = end
        self.type = type
        self.score = score
    }
}
