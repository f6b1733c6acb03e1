import Foundation
import GRDB

/// What a vacuum took away.
public struct VacuumReport: Hashable, Sendable {
    public var documents: Int
    /// Sizes of the file in bytes.
    public var before: Int
    public var after: Int
}

extension CorpusWriter {
    /// Deletes documents that no label names, and gives their room back. O(size of the file).
    public func vacuum() throws -> VacuumReport {
        try flush()
        let before = size()
        let gone = try write { db in
            let orphans = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM document WHERE NOT EXISTS (SELECT 1 FROM member WHERE document = document.id)
                    ORDER BY id
                    """)
            for document in orphans { try delete(document, db) }
            try db.execute(
                sql: "DELETE FROM engine WHERE NOT EXISTS (SELECT 1 FROM document WHERE engine = engine.id)")
            try db.execute(sql: "INSERT INTO sentence_text (sentence_text) VALUES ('optimize')")
            return orphans.count
        }
        try outside { db in
            try db.execute(sql: "VACUUM")
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        forget()
        return VacuumReport(documents: gone, before: before, after: size())
    }

    private func delete(_ document: Int64, _ db: Database) throws {
        // A text index with outside content must be told what it loses.
        try db.execute(
            sql: """
                INSERT INTO sentence_text (sentence_text, rowid, text)
                SELECT 'delete', id, text FROM sentence WHERE document = ? ORDER BY id
                """, arguments: [document])
        try db.execute(sql: "DELETE FROM sentence WHERE document = ?", arguments: [document])
        try db.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [document])
    }

    private func size() -> Int {
        [store.path, store.path + "-wal"].reduce(0) { sum, path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return sum + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
        }
    }
}
