import Annotation

/// What changed between two graphs.
///
/// Documents are compared by id and fingerprint, entities by id and, where ids changed, by what they were recognized
/// by (`Regrouping`), edges by the entities and the verb they join. All lists are sorted by UTF-8 bytes of ids.
public struct GraphDiff: Sendable {
    public let old: Graph
    public let new: Graph
    public let options: Options
    public internal(set) var documents: [DocumentChange] = []
    public internal(set) var regroupings: [Regrouping] = []
    public internal(set) var nodes: [NodeChange] = []
    public internal(set) var edges: [EdgeChange] = []
    /// Changes of nodes and edges that `options` call too small.
    public internal(set) var suppressed = 0

    /// What counts as a change.
    public struct Options: Hashable, Sendable {
        /// By how much a count must change to be news; a new or lost edge changes by all its statements, a new or lost
        /// node by all its mentions. Turned polarity, changed classes, labels and types always are news.
        public var minChange = 1
        /// The least `EdgeChange.significance` of a changed count. 3.84 is exceeded by chance in one of twenty edges.
        public var minSignificance = 0.0
        /// Whether an edge is news when only its evidence changed.
        public var comparesEvidence = true

        public init() {}
    }

    /// Whether nothing changed, small changes left aside. Two graphs may be unequal and yet not differ here, when only
    /// texts of evidence, confidences or metadata of documents do.
    public var isEmpty: Bool { documents.isEmpty && regroupings.isEmpty && nodes.isEmpty && edges.isEmpty }

    /// Compares two graphs. O(n + m) for nodes and evidence, O(edges log edges) at worst for edges.
    public init(old: Graph, new: Graph, options: Options = Options()) {
        self.old = old
        self.new = new
        self.options = options
        let places = DiffPlaces(old: old, new: new)
        documents = DocumentChange.changes(old, new, places)
        let regrouper = Regrouper(old: old, new: new, places: places)
        regroupings = regrouper.regroupings()
        let classes = places.classes(after: regroupings)
        compareNodes(places)
        compareEdges(places, classes)
    }
}

/// A document that came, went, or was corrected.
public struct DocumentChange: Hashable, Sendable {
    public var id: String
    /// Present in the old graph, in the new one. More than one when a graph holds several contents under one id.
    public var old: [DocumentIndex]
    public var new: [DocumentIndex]

    public var kind: Kind { old.isEmpty ? .added : new.isEmpty ? .gone : .corrected }

    public enum Kind: String, Sendable, CaseIterable { case added, gone, corrected }
}

/// An entity that is new, gone, or seen otherwise than before.
public struct NodeChange: Hashable, Sendable {
    public var old: NodeIndex?
    public var new: NodeIndex?
    public var kinds: Kinds

    public struct Kinds: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let added = Kinds(rawValue: 1 << 0)
        public static let gone = Kinds(rawValue: 1 << 1)
        public static let relabelled = Kinds(rawValue: 1 << 2)
        public static let retyped = Kinds(rawValue: 1 << 3)
        /// Mentions or documents changed by `minChange` or more.
        public static let reweighted = Kinds(rawValue: 1 << 4)
    }
}

/// Entities that changed their ids but not their nature.
public struct Regrouping: Hashable, Sendable {
    public var kind: Kind
    public var old: [NodeIndex]
    public var new: [NodeIndex]
    public var basis: Basis

    public enum Kind: String, Sendable, CaseIterable {
        /// One entity has another id.
        case renamed
        /// Several old entities are one new.
        case merged
        /// One old entity is several new.
        case split
        /// Several old entities share their mentions among several new ones otherwise than before.
        case regrouped
    }

    /// How they were recognized.
    public enum Basis: Hashable, Sendable {
        /// The same names in the same documents now stand for the other entity: so many mentions moved.
        case mentions(Int)
        /// No document knows both; type, a name of their own, and neighbours are the same: so many neighbours.
        case names(neighbors: Int)
    }
}

/// What documents say otherwise than before of two entities.
public struct EdgeChange: Hashable, Sendable {
    /// Its edges in the old graph and in the new: none when it is new or gone, several after entities merged or split.
    public var old: [EdgeIndex]
    public var new: [EdgeIndex]
    public var kinds: Kinds
    public var oldCount: Int
    public var newCount: Int
    public var oldDocuments: Int
    public var newDocuments: Int
    /// Chi-square of the counts against the growth of all statements: how little chance explains the change.
    public var significance: Double
    /// Statements found only in the new graph, in its numbering; only for edges of both graphs.
    public var evidenceAdded: [Evidence] = []
    /// Statements found only in the old graph, in its numbering; only for edges of both graphs.
    public var evidenceGone: [Evidence] = []

    public var change: Int { newCount - oldCount }

    public struct Kinds: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let added = Kinds(rawValue: 1 << 0)
        public static let gone = Kinds(rawValue: 1 << 1)
        public static let reweighted = Kinds(rawValue: 1 << 2)
        /// Most statements affirm what most denied, or the other way round.
        public static let polarityTurned = Kinds(rawValue: 1 << 3)
        public static let classChanged = Kinds(rawValue: 1 << 4)
        public static let modalityChanged = Kinds(rawValue: 1 << 5)
        public static let evidenceChanged = Kinds(rawValue: 1 << 6)
    }
}

extension GraphDiff {
    /// The ends of a changed edge and its verb, as the new graph has them where it does.
    public func key(of change: EdgeChange) -> (source: EntityID, verb: String, target: EntityID) {
        let graph = change.new.isEmpty ? old : new
        let edge = graph[change.new.first ?? change.old[0]]
        return (graph[edge.source].id, edge.verb, graph[edge.target].id)
    }
}
