import Annotation
import EntityGraph
import Foundation
import GRDB

/// A label and what it stands for.
public struct VersionSummary: Hashable, Sendable {
    public var label: String
    /// When it was last published, ISO 8601 in UTC.
    public var published: String
    public var documents: Int
    public var words: Int
    public var nodes: Int
    public var edges: Int
    public var statements: Int
    /// From the first to the last day of publication of its documents.
    public var dates: DateSpan?
}

extension CorpusStore {
    /// All labels, the first published first.
    public func versions() throws -> [VersionSummary] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT label, published, documents, words, nodes, edges, statements, first_day, last_day
                    FROM version ORDER BY id
                    """)
            return try rows.map { row in
                let days = try (7...8).map { try row.decode(Int?.self, atIndex: $0) }
                let dates = days.compactMap { $0.flatMap { CalendarDate(packed: $0) } }
                return VersionSummary(
                    label: try row.decode(atIndex: 0), published: try row.decode(atIndex: 1),
                    documents: try row.decode(atIndex: 2), words: try row.decode(atIndex: 3),
                    nodes: try row.decode(atIndex: 4), edges: try row.decode(atIndex: 5),
                    statements: try row.decode(atIndex: 6),
                    dates: dates.count == 2 && dates[0] <= dates[1] ? DateSpan(dates[0], dates[1]) : nil)
            }
        }
    }

    /// Documents that were read, whether a label names them or not.
    public func documentCount() throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM document") ?? 0 }
    }

    /// The version with a label; without one, the last published.
    public func version(_ label: String? = nil) throws -> StoredVersion {
        try read { db in
            let (condition, arguments): (String, StatementArguments) =
                label.map { ("WHERE label = ?", [$0]) } ?? ("", [])
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT id, label, documents, nodes, edges, verbs, days, statements FROM version \(condition)
                    ORDER BY id DESC LIMIT 1
                    """, arguments: arguments)
            guard let row else { throw try absence(of: label, db) }
            return try StoredVersion(store: self, row: row)
        }
    }

    func absence(of label: String?, _ db: Database) throws -> StoreError {
        guard let label else { return .noVersions(path: path) }
        let labels = try String.fetchAll(db, sql: "SELECT label FROM version ORDER BY id DESC")
        let wanted = Array(label.utf8)
        let near = labels.compactMap { known -> (cost: Int, label: String)? in
            if known.hasPrefix(label) || label.hasPrefix(known) { return (0, known) }
            return NameFolding.distance(wanted, Array(known.utf8), limit: max(2, wanted.count / 3)).map { ($0, known) }
        }
        let best = near.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
        return .unknownLabel(label: label, path: path, near: best.prefix(3).map(\.element.label))
    }
}
