import Annotation

/// How often names and verbs occurred that no dictionary knows. Merging is exact and free of order.
public struct UnmatchedCounts: Sendable, Equatable {
    public struct Name: Hashable, Sendable {
        public var text: String
        public var type: EntityType

        public init(text: String, type: EntityType) {
            self.text = text
            self.type = type
        }
    }

    public private(set) var names: [Name: Int] = [:]
    /// By lemma.
    public private(set) var verbs: [String: Int] = [:]

    public init() {}

    public mutating func count(_ name: Name, times: Int = 1) { names[name, default: 0] += times }
    public mutating func countVerb(_ lemma: String, times: Int = 1) { verbs[lemma, default: 0] += times }

    public mutating func merge(_ other: UnmatchedCounts) {
        names.merge(other.names, uniquingKeysWith: +)
        verbs.merge(other.verbs, uniquingKeysWith: +)
    }

    /// The most frequent first, ties by UTF-8 bytes.
    public func rankedNames() -> [(name: Name, count: Int)] {
        names.map { ($0.key, $0.value) }.sorted {
            $0.1 != $1.1
                ? $0.1 > $1.1
                : $0.0.text != $1.0.text
                    ? $0.0.text.utf8.lexicographicallyPrecedes($1.0.text.utf8) : $0.0.type < $1.0.type
        }
    }

    /// The most frequent first, ties by UTF-8 bytes.
    public func rankedVerbs() -> [(lemma: String, count: Int)] {
        verbs.map { ($0.key, $0.value) }.sorted {
            $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
        }
    }
}
