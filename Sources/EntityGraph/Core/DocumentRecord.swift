import Annotation

/// What a graph remembers of a document.
///
/// Identity is id and fingerprint: two contents under one id are two documents.
public struct DocumentRecord: Hashable, Sendable {
    public var id: String
    /// Hash of the original text.
    public var fingerprint: UInt64
    public var source: String
    public var title: String?
    /// The day of publication.
    public var date: CalendarDate?
    public var publisher: String?
    public var wordCount: Int
    /// A MinHash sketch of the wording; empty when none was made. See `Sketch`.
    public var sketch: [UInt32]

    public init(
        id: String, fingerprint: UInt64, source: String, title: String? = nil, date: CalendarDate? = nil,
        publisher: String? = nil, wordCount: Int = 0, sketch: [UInt32] = []
    ) {
        self.id = id
        self.fingerprint = fingerprint
        self.source = source
        self.title = title
        self.date = date
        self.publisher = publisher
        self.wordCount = wordCount
        self.sketch = sketch
    }

    public init(_ annotation: DocumentAnnotation) {
        self.init(
            id: annotation.id, fingerprint: annotation.fingerprint, source: annotation.source,
            title: annotation.title, date: annotation.date, publisher: annotation.publisher,
            wordCount: annotation.wordCount, sketch: annotation.sketch)
    }
}

extension DocumentRecord: Joinable {
    func order(_ other: DocumentRecord) -> Order {
        Order.of(id, other.id).then(Order.of(fingerprint, other.fingerprint))
    }

    /// One document read twice, perhaps from two paths: field by field the value that does not depend on who came first.
    func joined(with other: DocumentRecord) -> DocumentRecord {
        var result = self
        result.source = EntityGraph.joined(source, other.source) ?? source
        result.title = EntityGraph.joined(title, other.title)
        result.publisher = EntityGraph.joined(publisher, other.publisher)
        result.date = [date, other.date].compactMap { $0 }.min()
        result.wordCount = max(wordCount, other.wordCount)
        if sketch.isEmpty || (!other.sketch.isEmpty && other.sketch.lexicographicallyPrecedes(sketch)) {
            result.sketch = other.sketch
        }
        return result
    }
}
