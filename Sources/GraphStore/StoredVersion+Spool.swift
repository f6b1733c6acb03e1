import Annotation
import EntityGraph
import Foundation
import GRDB

extension StoredVersion {
    /// The whole graph without holding it: exactly what `graph(evidence:)` gives, told part by part. With `coMentions`,
    /// entities that a sentence mentions together are linked as well; see `DocumentAnnotation.addCoMentions`.
    public func spooled(evidence detail: EvidenceDetail = .text, coMentions: Bool = false) throws -> SpooledGraph {
        try store.read { db in
            try requirePresence(db)
            return try SpooledGraph(
                StoredAnnotations(db: db, version: self, linksCoMentions: coMentions), evidence: detail)
        }
    }
}

/// The annotations of a version within one look at the store.
private struct StoredAnnotations: AnnotationSource {
    let db: Database
    let version: StoredVersion
    let linksCoMentions: Bool

    func forEachAnnotation(withTexts: Bool, _ body: (DocumentAnnotation) throws -> Void) throws {
        try version.forEachAnnotation(db, withTexts: withTexts) { annotation in
            guard linksCoMentions else { return try body(annotation) }
            var annotation = annotation
            annotation.addCoMentions()
            try body(annotation)
        }
    }
}

/// The annotations of some documents, by their rows, without sentences.
struct StoredDocuments: AnnotationSource {
    let db: Database
    let rows: [Int64]

    func forEachAnnotation(withTexts: Bool, _ body: (DocumentAnnotation) throws -> Void) throws {
        let statement = try db.makeStatement(sql: "SELECT annotation FROM document WHERE id = ?")
        for row in rows {
            guard let data = try Data.fetchOne(statement, arguments: [row]) else {
                throw BlobDamage(detail: "a document is not there")
            }
            try body(try AnnotationCodec.decode(data))
        }
    }
}

extension StoreFilter {
    /// What the documents asked for leave of a graph; its nodes all stay.
    public func documents(of graph: any GraphSource) throws -> any GraphSource {
        guard asksDocuments else { return graph }
        var isKept: [Bool] = []
        try graph.forEachDocument { isKept.append(admits($0)) }
        return graph.narrowed { edge in
            let tallies = edge.tallies.filter { isKept[$0.document.offset] }
            if tallies.isEmpty { return nil }
            return Edge(
                source: edge.source, verb: edge.verb, target: edge.target, tallies: tallies,
                evidence: edge.evidence.filter { isKept[$0.document.offset] })
        }
    }
}
