import Annotation

/// An entity with all that the documents say of its name and nature.
///
/// Invariants: surfaces are sorted by UTF-8, distinct and each used; presences and appearances are sorted and distinct;
/// a node has at least one presence.
public struct Node: Hashable, Sendable {
    public let id: EntityID
    /// The labels and mention texts that presences and appearances point to.
    public let surfaces: [String]
    public let presences: [Presence]
    public let appearances: [Appearance]
    /// The label most documents give it; the first by UTF-8 among equals.
    public let label: String
    /// The type most mentions give it.
    public let type: EntityType
    /// Mentions of all kinds in all documents.
    public let mentionCount: Int
    public let documentCount: Int

    /// A document that knows the entity, how it calls it and what it takes it for.
    public struct Presence: Hashable, Sendable {
        public var document: DocumentIndex
        /// Index into `surfaces`.
        public var label: Int32
        public var type: EntityType
        public var mentions: Int32

        public init(document: DocumentIndex, label: Int32, type: EntityType, mentions: Int32) {
            self.document = document
            self.label = label
            self.type = type
            self.mentions = mentions
        }
    }

    /// How often a document mentions the entity by one text.
    public struct Appearance: Hashable, Sendable {
        public var document: DocumentIndex
        /// Index into `surfaces`.
        public var surface: Int32
        public var kind: MentionKind
        public var count: Int32

        public init(document: DocumentIndex, surface: Int32, kind: MentionKind, count: Int32) {
            self.document = document
            self.surface = surface
            self.kind = kind
            self.count = count
        }
    }

    /// A text the entity is mentioned by, and how often.
    public struct Alias: Hashable, Sendable {
        public var text: String
        public var count: Int

        public init(text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    /// Takes parts that keep the invariants; `Graph.init(documents:nodes:edges:)` sorts what does not. O(parts).
    public init(id: EntityID, surfaces: [String], presences: [Presence], appearances: [Appearance]) {
        self.id = id
        self.surfaces = surfaces
        self.presences = presences
        self.appearances = appearances
        (label, type) = Self.vote(id: id, surfaces: surfaces, presences: presences)
        var mentionCount = 0
        var documentCount = 0
        var last: DocumentIndex?
        for presence in presences {
            mentionCount += Int(presence.mentions)
            if presence.document != last { documentCount += 1 }
            last = presence.document
        }
        self.mentionCount = mentionCount
        self.documentCount = documentCount
    }

    private static func vote(id: EntityID, surfaces: [String], presences: [Presence]) -> (String, EntityType) {
        if presences.count == 1 {
            let only = presences[0]
            let label = surfaces.indices.contains(Int(only.label)) ? surfaces[Int(only.label)] : id.value
            return (label, only.type)
        }
        var labels = [Int](repeating: 0, count: surfaces.count)
        var types = [(mentions: Int, documents: Int)](repeating: (0, 0), count: EntityType.allCases.count)
        for presence in presences {
            if labels.indices.contains(Int(presence.label)) { labels[Int(presence.label)] += 1 }
            types[Int(presence.type.rawValue)].mentions += Int(presence.mentions)
            types[Int(presence.type.rawValue)].documents += 1
        }
        // Strictly more votes are needed to win, so that the first by UTF-8 and the first type win ties.
        var best = 0
        for i in labels.indices.dropFirst() where labels[i] > labels[best] { best = i }
        var type = EntityType.person
        for other in EntityType.allCases where types[Int(other.rawValue)] > types[Int(type.rawValue)] { type = other }
        return (labels.isEmpty ? id.value : surfaces[best], type)
    }
}

extension Node {
    /// Its names with their counts, the most frequent first, ties by UTF-8; other kinds of mention on demand.
    /// O(appearances).
    public func aliases(of kind: MentionKind = .name) -> [Alias] {
        var counts = [Int](repeating: 0, count: surfaces.count)
        for appearance in appearances where appearance.kind == kind {
            counts[Int(appearance.surface)] += Int(appearance.count)
        }
        return counts.indices.filter { counts[$0] > 0 }
            .map { Alias(text: surfaces[$0], count: counts[$0]) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : Order.of($0.text, $1.text) == .ascending }
    }

    /// The documents that know it, sorted and distinct.
    public var documents: [DocumentIndex] {
        var result: [DocumentIndex] = []
        for presence in presences where result.last != presence.document { result.append(presence.document) }
        return result
    }
}

extension Node.Presence: Joinable {
    func order(_ other: Self) -> Order {
        Order.of(document, other.document).then(Order.of(label, other.label)).then(Order.of(type, other.type))
    }

    func joined(with other: Self) -> Self {
        var result = self
        result.mentions = max(mentions, other.mentions)
        return result
    }
}

extension Node.Appearance: Joinable {
    func order(_ other: Self) -> Order {
        Order.of(document, other.document).then(Order.of(surface, other.surface))
            .then(Order.of(kind.rawValue, other.kind.rawValue))
    }

    func joined(with other: Self) -> Self {
        var result = self
        result.count = max(count, other.count)
        return result
    }
}
