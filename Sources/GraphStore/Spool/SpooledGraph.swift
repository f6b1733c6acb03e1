import Annotation
import EntityGraph
import Foundation

/// A graph that is on disk but for the names of its nodes and the days of its documents: what building it in memory
/// gives, told part by part.
///
/// Made in two passes over the documents: the first numbers documents, nodes and verbs, the second sorts what is said of
/// each. Every look at it merges the sorted runs again. Memory for distinct names, for some bytes a document, and for
/// the largest node and edge.
public struct SpooledGraph: GraphSource {
    public let edgeCount: Int
    public private(set) var statementCount: Int
    let numbers: SpoolNumbers
    private let labels: [String]
    private let detail: EvidenceDetail
    private let documents: RowSorter
    private let nodes: RowSorter
    private let edges: RowSorter

    init(_ source: some AnnotationSource, evidence detail: EvidenceDetail, budget: Int = 64 << 20) throws {
        var collector = SpoolNumbers.Collector()
        try source.forEachAnnotation(withTexts: false) { collector.add($0) }
        let numbers = collector.finish()
        var writer = SpoolWriter(numbers, evidence: detail, budget: budget)
        try source.forEachAnnotation(withTexts: detail == .text) { try writer.add($0) }
        try writer.finish()
        self.numbers = numbers
        self.detail = detail
        (documents, nodes, edges) = (writer.documents, writer.nodes, writer.edges)

        var labels: [String] = []
        labels.reserveCapacity(numbers.ids.count)
        try Self.forEachNode(nodes, numbers) { labels.append($0.label) }
        self.labels = labels
        var edgeCount = 0
        var last: (UInt64, UInt64)?
        try edges.read { key, _ in
            let this = (key.high, key.low >> 32)
            if last.map({ $0 != this }) ?? true { edgeCount += 1 }
            last = this
        }
        self.edgeCount = edgeCount
        statementCount = writer.edges.count
        // Of documents that were read twice, statements are counted once.
        if numbers.documentOfReading.count > numbers.days.count {
            var statements = 0
            try forEachEdge { statements += $0.count }
            statementCount = statements
        }
    }

    public var documentCount: Int { numbers.days.count }
    public var nodeCount: Int { numbers.ids.count }
    var verbs: [String] { numbers.verbs }

    public func id(of node: NodeIndex) -> EntityID { numbers.ids[node.offset] }
    public func label(of node: NodeIndex) -> String { labels[node.offset] }
    public func date(of document: DocumentIndex) -> CalendarDate? {
        CalendarDate(packed: Int(numbers.days[document.offset]))
    }
    public func identity(of document: DocumentIndex) -> DocumentIdentity { numbers.identities[document.offset] }

    public func forEachDocument(_ body: (DocumentRecord) throws -> Void) throws {
        var pending: (number: UInt64, record: DocumentRecord)?
        try documents.read { key, row in
            let record = try SpoolCodec.document(row)
            if let last = pending {
                guard last.number != key.high else {
                    pending = (key.high, last.record.united(with: record))
                    return
                }
                try body(last.record)
            }
            pending = (key.high, record)
        }
        if let pending { try body(pending.record) }
    }

    public func forEachNode(_ body: (Node) throws -> Void) throws { try Self.forEachNode(nodes, numbers, body) }

    private static func forEachNode(
        _ sorter: RowSorter, _ numbers: SpoolNumbers, _ body: (Node) throws -> Void
    ) throws {
        var rows: [NodeReading] = []
        var current: UInt64 = 0
        try sorter.read { key, row in
            if !rows.isEmpty && key.high != current {
                try body(Node(id: numbers.ids[Int(current)], rows: rows))
                rows.removeAll(keepingCapacity: true)
            }
            current = key.high
            rows.append(try SpoolCodec.node(row, key.low))
        }
        if !rows.isEmpty { try body(Node(id: numbers.ids[Int(current)], rows: rows)) }
    }

    public func forEachEdge(_ body: (Edge) throws -> Void) throws {
        var rows: [EdgeReading] = []
        var current: (high: UInt64, target: UInt64) = (0, 0)
        func edge() -> Edge {
            Edge(
                source: NodeIndex(Int(current.high >> 32)), verb: numbers.verbs[Int(current.high & 0xFFFF_FFFF)],
                target: NodeIndex(Int(current.target)), rows: rows)
        }
        try edges.read { key, row in
            let this = (high: key.high, target: key.low >> 32)
            if !rows.isEmpty && this != current {
                try body(edge())
                rows.removeAll(keepingCapacity: true)
            }
            current = this
            rows.append(try SpoolCodec.edge(row, DocumentIndex(Int(key.low & 0xFFFF_FFFF)), detail))
        }
        if !rows.isEmpty { try body(edge()) }
    }
}

/// Collects what documents say, in any order, into a graph that may be larger than memory.
public final class GraphSpool {
    public let detail: EvidenceDetail
    private let log = AnnotationLog()

    public init(evidence detail: EvidenceDetail = .text) { self.detail = detail }

    /// Adds what one document says. A document of the same id and fingerprint is joined with it, not counted again.
    public func add(_ annotation: DocumentAnnotation) throws { try add(Self.pack(annotation, evidence: detail)) }

    /// The same in two steps, of which the first, which takes longer, may run on any thread.
    public static func pack(_ annotation: DocumentAnnotation, evidence detail: EvidenceDetail) -> PackedAnnotation {
        AnnotationLog.pack(annotation, withTexts: detail == .text)
    }

    public func add(_ packed: PackedAnnotation) throws { try log.add(packed) }

    /// The graph of all that was added, the same whatever the order.
    public func finish() throws -> SpooledGraph { try SpooledGraph(log, evidence: detail) }
}
