import Annotation
import EntityGraph

/// The second pass over the documents of a graph: what each says of itself, of nodes and of edges, ready to be sorted.
struct SpoolWriter {
    private(set) var documents: RowSorter
    private(set) var nodes: RowSorter
    private(set) var edges: RowSorter
    private let numbers: SpoolNumbers
    private let detail: EvidenceDetail
    private var reading: Int32 = 0
    private var row = ByteWriter()

    init(_ numbers: SpoolNumbers, evidence detail: EvidenceDetail, budget: Int) {
        self.numbers = numbers
        self.detail = detail
        documents = RowSorter(budget: budget / 8)
        nodes = RowSorter(budget: budget / 4)
        edges = RowSorter(budget: budget / 2)
    }

    mutating func finish() throws {
        try documents.finish()
        try nodes.finish()
        try edges.finish()
    }

    mutating func add(_ annotation: DocumentAnnotation) throws {
        let document = DocumentIndex(numbers.documentOfReading[Int(reading)])
        row.removeAll()
        SpoolCodec.write(DocumentRecord(annotation), to: &row)
        try documents.add(RowSorter.Key(high: UInt64(document.offset), low: UInt64(reading)), row.bytes)
        var known: Set<NodeIndex> = []
        for entity in annotation.entities {
            let node = numbers.node(entity.id)
            known.insert(node)
            try add(
                node, document, label: entity.label, type: entity.type, mentions: entity.mentions)
        }
        for relation in annotation.relations { try add(relation, document, annotation, &known) }
        reading += 1
    }

    private mutating func add(
        _ node: NodeIndex, _ document: DocumentIndex, label: String, type: EntityType, mentions: [Mention]
    ) throws {
        row.removeAll()
        SpoolCodec.write(label: label, type: type, mentions: mentions, to: &row)
        let low = UInt64(UInt32(document.value)) << 32 | UInt64(UInt32(reading))
        try nodes.add(RowSorter.Key(high: UInt64(node.offset), low: low), row.bytes)
    }

    /// The number of an entity that a relation names; one that the annotation does not list becomes a node as well.
    private mutating func number(
        _ id: EntityID, _ document: DocumentIndex, _ known: inout Set<NodeIndex>
    ) throws -> NodeIndex {
        let node = numbers.node(id)
        if known.insert(node).inserted {
            let type = EntityType(name: id.value.prefix { $0 != ":" }) ?? .organization
            try add(node, document, label: id.value, type: type, mentions: [])
        }
        return node
    }

    private mutating func add(
        _ relation: Relation, _ document: DocumentIndex, _ annotation: DocumentAnnotation,
        _ known: inout Set<NodeIndex>
    ) throws {
        let source = try number(relation.source, document, &known)
        let target = try number(relation.target, document, &known)
        let speaker = try relation.speaker.map { try number($0, document, &known) }
        let place = try relation.place.map { try number($0, document, &known) }
        row.removeAll()
        row.count(Int(reading))
        SpoolCodec.write(relation, speaker: speaker, to: &row)
        if detail != .none {
            let hasSentence = annotation.sentences.indices.contains(relation.sentence)
            SpoolCodec.writeEvidence(
                relation, sentence: hasSentence ? annotation.sentences[relation.sentence] : relation.trigger,
                place: place, text: detail == .text ? annotation.sentenceTexts[relation.sentence] : nil, to: &row)
        }
        try edges.add(
            RowSorter.Key(
                high: UInt64(UInt32(source.value)) << 32 | UInt64(UInt32(numbers.verb(relation.verb))),
                low: UInt64(UInt32(target.value)) << 32 | UInt64(UInt32(document.value))), row.bytes)
    }
}
