import Annotation
import EntityGraph
import Foundation
import GRDB

extension StoredVersion {
    /// The whole graph: exactly what building it from the documents gives. With a filter, the filtered one.
    public func graph(evidence detail: EvidenceDetail = .text, filter: StoreFilter? = nil) throws -> Graph {
        var builder = GraphBuilder(evidence: detail)
        try store.read { db in
            try requirePresence(db)
            try forEachAnnotation(db, withTexts: detail == .text) { builder.add($0) }
        }
        let graph = builder.finish()
        return filter?.narrowed(graph) ?? graph
    }

    /// Calls `body` with everything the version's documents say, in the order in which they came to the store.
    public func forEachAnnotation(_ body: (DocumentAnnotation) throws -> Void) throws {
        try store.read { db in
            try requirePresence(db)
            try forEachAnnotation(db, withTexts: true, body)
        }
    }

    func forEachAnnotation(
        _ db: Database, withTexts: Bool, _ body: (DocumentAnnotation) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, annotation FROM member JOIN document ON document = document.id
                WHERE version = ? ORDER BY document.id
                """, arguments: [id])
        let texts = try SentenceTexts(db)
        while let row = try rows.next() {
            var annotation = try AnnotationCodec.decode(try row.decode(Data.self, atIndex: 1))
            if withTexts { annotation.sentenceTexts = try texts.of(try row.decode(Int64.self, atIndex: 0)) }
            try body(annotation)
        }
    }
}

/// Reads the sentences of documents.
struct SentenceTexts {
    private let statement: Statement

    init(_ db: Database) throws {
        statement = try db.makeStatement(
            sql: "SELECT ordinal, CAST(text AS BLOB) FROM sentence WHERE document = ? ORDER BY ordinal")
    }

    /// By index of the sentence.
    func of(_ document: Int64) throws -> [Int: String] {
        var texts: [Int: String] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [document])
        while let row = try rows.next() {
            let data = try row.decode(Data?.self, atIndex: 1) ?? Data()
            texts[try row.decode(Int.self, atIndex: 0)] = String(decoding: data, as: UTF8.self)
        }
        return texts
    }
}
