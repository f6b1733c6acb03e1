/// All that one document contributes to a graph, in offsets of the document as it was read.
///
/// Invariants: entities are sorted by id, one entry each; every relation's endpoints, speaker and place are among them;
/// relations are sorted by trigger, then source, target and verb.
public struct DocumentAnnotation: Sendable {
    public var id: String
    public var source: String
    public var title: String?
    public var date: CalendarDate?
    public var publisher: String?
    /// Hash of the original text.
    public var fingerprint: UInt64
    public var wordCount: Int
    /// A sketch of the wording, by which copies of one story are recognized; empty when none was made.
    public var sketch: [UInt32]
    public var sentences: [CharacterRange]
    /// The original text of the sentences that hold relations, by sentence index; others are absent.
    public var sentenceTexts: [Int: String]
    public var entities: [Entity]
    public var relations: [Relation]

    public init(
        id: String, source: String, title: String? = nil, date: CalendarDate? = nil, publisher: String? = nil,
        fingerprint: UInt64 = 0, wordCount: Int = 0, sketch: [UInt32] = [], sentences: [CharacterRange] = [],
        sentenceTexts: [Int: String] = [:], entities: [Entity] = [], relations: [Relation] = []
    ) {
        self.id = id
        self.source = source
        self.title = title
        self.date = date
        self.publisher = publisher
        self.fingerprint = fingerprint
        self.wordCount = wordCount
        self.sketch = sketch
        self.sentences = sentences
        self.sentenceTexts = sentenceTexts
        self.entities = entities
        self.relations = relations
    }
}
