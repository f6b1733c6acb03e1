/// The stable name of an entity: `place:ua`, `org:nato`, `person:vladimir-putin`.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }

    public var description: String { value }

    /// Compares UTF-8 bytes, so that every machine sorts alike.
    public static func < (a: EntityID, b: EntityID) -> Bool {
        let precedes = a.value.utf8.withContiguousStorageIfAvailable { x in
            b.value.utf8.withContiguousStorageIfAvailable { y in
                for i in 0..<min(x.count, y.count) where x[i] != y[i] { return x[i] < y[i] }
                return x.count < y.count
            }
        }
        return (precedes ?? nil) ?? a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
    }
}

/// How a mention names its entity.
public enum MentionKind: UInt8, Sendable, CaseIterable {
    /// Its name: `NATO`, `Vladimir Putin`.
    case name
    /// An adjective or noun of belonging: `Russian` for Russia.
    case demonym
    /// A common noun phrase: `the alliance`, `the president`.
    case nominal
    /// `it`, `they`, `his`.
    case pronoun

    public var name: String {
        switch self {
        case .name: "name"
        case .demonym: "demonym"
        case .nominal: "nominal"
        case .pronoun: "pronoun"
        }
    }

    public init?(name: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}

/// One place where an entity is mentioned.
public struct Mention: Hashable, Sendable {
    public var range: CharacterRange
    /// The original text at `range`.
    public var text: String
    public var kind: MentionKind

    public init(range: CharacterRange, text: String, kind: MentionKind) {
        self.range = range
        self.text = text
        self.kind = kind
    }
}

/// An entity of one document with all its mentions there, in text order.
public struct Entity: Hashable, Sendable {
    public var id: EntityID
    /// How to call it: the canonical name where it is known, or else its fullest name in the document.
    public var label: String
    public var type: EntityType
    public var mentions: [Mention]

    public init(id: EntityID, label: String, type: EntityType, mentions: [Mention]) {
        self.id = id
        self.label = label
        self.type = type
        self.mentions = mentions
    }
}
