import Annotation

/// How much of the evidence a graph keeps.
public enum EvidenceDetail: UInt8, Sendable, CaseIterable, Comparable {
    /// Tallies only.
    case none
    /// Places in the documents.
    case offsets
    /// Places and sentences.
    case text

    public var name: String {
        switch self {
        case .none: "none"
        case .offsets: "offsets"
        case .text: "text"
        }
    }

    public init?(name: some StringProtocol) {
        guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = value
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Collects annotated documents, in any order and from any number of builders, into a graph.
///
/// Rows are kept flat with interned strings; `finish()` sorts them once. A document added twice counts once.
public struct GraphBuilder: Sendable {
    public let detail: EvidenceDetail
    var ids = StringTable()
    var verbs = StringTable()
    var texts = StringTable()
    var documents: [DocumentRecord] = []
    private var documentIDs = StringTable()
    private var identities: Set<Identity> = []
    /// By number of an entity, the last document that gave it a presence.
    private var lastDocument: [Int32] = []
    var presences: [PresenceRow] = []
    var appearances: [AppearanceRow] = []
    var statements: [StatementRow] = []
    var evidence: [Evidence] = []
    /// What cannot join the rows, for it may share documents with them.
    private var others: [GraphBuilder] = []
    private var graphs: [Graph] = []

    struct Identity: Hashable {
        var id: Int32
        var fingerprint: UInt64
    }

    /// Indices of rows are numbers of this builder's tables, not places in the graph to be.
    struct PresenceRow {
        var node: Int32
        var label: Int32
        var presence: Node.Presence
    }

    struct AppearanceRow {
        var node: Int32
        var text: Int32
        var appearance: Node.Appearance
    }

    struct StatementRow {
        var source: Int32
        var verb: Int32
        var target: Int32
        /// Index into `evidence`, -1 for none.
        var evidence: Int32
        var tally: EdgeTally
    }

    public init(evidence detail: EvidenceDetail = .text) { self.detail = detail }

    /// Adds what one document says. A document of the same id and fingerprint is joined with it, not counted again.
    ///
    /// Endpoints, speakers and places that the annotation does not list as entities become nodes without mentions.
    /// Amortized O(size of the annotation).
    public mutating func add(_ annotation: DocumentAnnotation) {
        let identity = Identity(id: documentIDs.insert(annotation.id), fingerprint: annotation.fingerprint)
        guard identities.insert(identity).inserted else {
            var other = GraphBuilder(evidence: detail)
            other.add(annotation)
            others.append(other)
            return
        }
        let document = DocumentIndex(documents.count)
        documents.append(DocumentRecord(annotation))
        for entity in annotation.entities { add(entity, of: document) }
        for relation in annotation.relations { add(relation, of: document, annotation) }
    }

    /// Notes that a document knows an entity; false when that was known.
    private mutating func note(_ node: Int32, in document: DocumentIndex) -> Bool {
        while lastDocument.count < ids.count { lastDocument.append(-1) }
        defer { lastDocument[Int(node)] = document.value }
        return lastDocument[Int(node)] != document.value
    }

    private mutating func add(_ entity: Entity, of document: DocumentIndex) {
        let node = ids.insert(entity.id.value)
        _ = note(node, in: document)
        presences.append(
            PresenceRow(
                node: node, label: texts.insert(entity.label),
                presence: Node.Presence(
                    document: document, label: 0, type: entity.type, mentions: Int32(entity.mentions.count))))
        for mention in entity.mentions {
            appearances.append(
                AppearanceRow(
                    node: node, text: texts.insert(mention.text),
                    appearance: Node.Appearance(document: document, surface: 0, kind: mention.kind, count: 1)))
        }
    }

    /// The number of an entity that a relation names.
    private mutating func number(_ id: EntityID, of document: DocumentIndex) -> Int32 {
        let node = ids.insert(id.value)
        if note(node, in: document) {
            let type = EntityType(name: id.value.prefix { $0 != ":" }) ?? .organization
            let presence = Node.Presence(document: document, label: 0, type: type, mentions: 0)
            presences.append(PresenceRow(node: node, label: texts.insert(id.value), presence: presence))
        }
        return node
    }

    private mutating func add(
        _ relation: Relation, of document: DocumentIndex, _ annotation: DocumentAnnotation
    ) {
        let source = number(relation.source, of: document)
        let target = number(relation.target, of: document)
        let speaker = relation.speaker.map { NodeIndex(number($0, of: document)) }
        let place = relation.place.map { NodeIndex(number($0, of: document)) }
        let tally = EdgeTally(
            document: document, eventClass: relation.eventClass, polarity: relation.polarity,
            modality: relation.modality, speaker: speaker, isSymmetric: relation.isSymmetric, count: 1,
            confidence: relation.confidence, eventDates: relation.time?.span)
        statements.append(
            StatementRow(
                source: source, verb: verbs.insert(relation.verb), target: target,
                evidence: detail == .none ? -1 : Int32(evidence.count), tally: tally))
        guard detail != .none else { return }
        let hasSentence = annotation.sentences.indices.contains(relation.sentence)
        evidence.append(
            Evidence(
                document: document, sentence: hasSentence ? annotation.sentences[relation.sentence] : relation.trigger,
                trigger: relation.trigger, sourceMention: relation.sourceMention,
                targetMention: relation.targetMention, eventClass: relation.eventClass, polarity: relation.polarity,
                modality: relation.modality, speaker: speaker, confidence: relation.confidence, time: relation.time,
                place: place, rule: relation.rule,
                text: detail == .text ? annotation.sentenceTexts[relation.sentence] : nil))
    }

    /// Takes over all that another builder has collected. O(1).
    public mutating func merge(_ other: GraphBuilder) { others.append(other) }

    /// Takes over a finished graph. O(1).
    public mutating func merge(_ graph: Graph) { graphs.append(graph) }

    /// The graph of all that was added, the same whatever the order. O(n log n).
    public consuming func finish() -> Graph {
        let others = self.others
        var parts = graphs
        if !documents.isEmpty { parts.append(assembled()) }
        for other in others { parts.append(other.finish()) }
        return Graph.merged(parts)
    }
}
