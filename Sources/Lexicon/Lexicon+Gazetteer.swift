import Annotation

/// What a phrase may be, all entries taken together: features for a name finder.
public struct GazetteerKinds: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let country = GazetteerKinds(rawValue: 1 << 0)
    public static let city = GazetteerKinds(rawValue: 1 << 1)
    public static let otherPlace = GazetteerKinds(rawValue: 1 << 2)
    public static let organization = GazetteerKinds(rawValue: 1 << 3)
    public static let armedGroup = GazetteerKinds(rawValue: 1 << 4)
    /// Nationalities, tribes, faiths.
    public static let demonym = GazetteerKinds(rawValue: 1 << 5)
    public static let person = GazetteerKinds(rawValue: 1 << 6)
    public static let familyName = GazetteerKinds(rawValue: 1 << 7)
    public static let givenName = GazetteerKinds(rawValue: 1 << 8)
    public static let title = GazetteerKinds(rawValue: 1 << 9)
    public static let neverEntity = GazetteerKinds(rawValue: 1 << 10)
    public static let organizationHead = GazetteerKinds(rawValue: 1 << 11)
    public static let placeHead = GazetteerKinds(rawValue: 1 << 12)
}

extension Lexicon {
    /// All phrases, folded as `foldedKey` folds, with what they may be; sorted by their bytes. O(n log n).
    public func gazetteer() -> [(key: [UInt8], kinds: GazetteerKinds)] {
        var kinds: [[UInt8]: GazetteerKinds] = [:]
        for index in 0..<phrases.count {
            let phrase = PhraseIndex(value: Int32(index))
            let key = Array(phrases.key(phrase))
            for name in names(of: phrase) { kinds[key, default: []].insert(self.kinds(of: name)) }
        }
        for index in 0..<termPhrases.count {
            let phrase = PhraseIndex(value: Int32(index))
            let key = Array(termPhrases.key(phrase))
            for term in terms(of: phrase) { kinds[key, default: []].insert(Self.kinds(of: term)) }
        }
        return kinds.map { ($0.key, $0.value) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// A phrase as the tables compare it: `U.S.` and `US` are `us`, `Côte d'Ivoire` is `cote divoire`.
    public static func foldedKey(_ phrase: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var key = PhraseKey()
        key.append(phrase)
        return key.bytes
    }

    /// Calls `body` with the folded key of a phrase. Nothing is allocated.
    package static func withFoldedKey<Result>(
        _ phrase: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var key = PhraseKey()
        key.append(phrase)
        return key.withBytes(body)
    }

    private func kinds(of name: EntryName) -> GazetteerKinds {
        if name.isDemonym { return .demonym }
        if name.kind == .familyName { return .familyName }
        return switch self[name.entry].subtype {
        case .country, .territory, .formerState: .country
        case .city: .city
        case .person: .person
        case .people: .demonym
        case .armedGroup, .terroristGroup: [.organization, .armedGroup]
        case let subtype: subtype.type == .place ? .otherPlace : .organization
        }
    }

    private static func kinds(of term: Term) -> GazetteerKinds {
        switch term.kind {
        case .title, .honorific, .role: .title
        case .organizationHead, .organizationOf: .organizationHead
        case .placeHead: .placeHead
        case .neverEntity: .neverEntity
        case .givenName: .givenName
        }
    }
}
