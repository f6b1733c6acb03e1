import Annotation
import EntityGraph
import Foundation
import GRDB

/// What a change did to a label.
public struct LabelChange: Hashable, Sendable {
    public var label: String
    public var added: Int
    public var removed: Int
    /// What the label holds now.
    public var documents: Int
}

/// Which documents to take out of a label.
public enum DocumentSelector: Hashable, Sendable {
    case id(String)
    /// A source, or a folder of sources; of a source's records `FILE#LINE` too when only the file is named.
    case source(String)
    /// Whatever has this id or comes from this path.
    case any(String)
}

extension CorpusWriter {
    /// Makes a label stand for exactly these documents, which were put or known. Atomic. O(size of the version).
    @discardableResult
    public func publish(_ label: String, _ keys: some Sequence<DocumentKey>) throws -> LabelChange {
        try Self.check(label)
        let rows = try rows(keys)
        return try write { db in
            let old = try members(of: label, db) ?? []
            return try set(label, from: old, to: rows, db)
        }
    }

    /// Adds documents to a label, which may be new. Other documents of the same sources go, for they were corrected.
    @discardableResult
    public func add(to label: String, _ keys: some Sequence<DocumentKey>) throws -> LabelChange {
        try Self.check(label)
        let rows = try rows(keys)
        return try write { db in
            let old = try members(of: label, db) ?? []
            var sources: Set<[UInt8]> = []
            for row in rows { sources.insert(try source(of: row, db)) }
            var kept = rows
            for row in old {
                let source = try source(of: row, db)
                // Standard input is a different thing every time.
                if source.first == UInt8(ascii: "-") || !sources.contains(source) { kept.insert(row) }
            }
            return try set(label, from: old, to: kept, db)
        }
    }

    /// Takes documents out of a label. The documents stay in the store until `vacuum`.
    @discardableResult
    public func remove(from label: String, _ selectors: [DocumentSelector]) throws -> LabelChange {
        try write { db in
            guard let old = try members(of: label, db) else { throw try store.absence(of: label, db) }
            var kept = old
            for row in old {
                let names = try Row.fetchOne(
                    db, sql: "SELECT name, source FROM document WHERE id = ?", arguments: [row])
                guard let names else { throw BlobDamage(detail: "a label names a document that is not there") }
                let (id, source) = (
                    try names.decode(String.self, atIndex: 0), try names.decode(String.self, atIndex: 1)
                )
                if selectors.contains(where: { $0.selects(id: id, source: source) }) { kept.remove(row) }
            }
            guard kept != old else {
                return LabelChange(label: label, added: 0, removed: 0, documents: old.count)
            }
            return try set(label, from: old, to: kept, db)
        }
    }

    /// Drops a label; its documents stay until `vacuum`.
    public func drop(_ label: String) throws {
        try write { db in
            guard
                let version = try Int64.fetchOne(db, sql: "SELECT id FROM version WHERE label = ?", arguments: [label])
            else { throw try store.absence(of: label, db) }
            try delete(version, db)
        }
    }

    public static func check(_ label: String) throws(StoreError) {
        let isFit =
            !label.isEmpty && label.utf8.count <= 200
            && label.unicodeScalars.allSatisfy { $0 != "@" && $0 != "/" && $0.value >= 0x20 && $0.value != 0x7F }
        guard isFit else { throw .invalidLabel(label) }
    }

    private func source(of row: Int64, _ db: Database) throws -> [UInt8] {
        let source = try String.fetchOne(db, sql: "SELECT source FROM document WHERE id = ?", arguments: [row])
        guard let source else { throw BlobDamage(detail: "a label names a document that is not there") }
        return Array(source.utf8)
    }

    private func members(of label: String, _ db: Database) throws -> Set<Int64>? {
        guard let version = try Int64.fetchOne(db, sql: "SELECT id FROM version WHERE label = ?", arguments: [label])
        else { return nil }
        return try Set(
            Int64.fetchAll(db, sql: "SELECT document FROM member WHERE version = ?", arguments: [version]))
    }

    private func delete(_ version: Int64, _ db: Database) throws {
        try Projection.delete(version: version, db)
        try db.execute(sql: "DELETE FROM member WHERE version = ?", arguments: [version])
        try db.execute(sql: "DELETE FROM version WHERE id = ?", arguments: [version])
    }

    private func set(_ label: String, from old: Set<Int64>, to new: Set<Int64>, _ db: Database) throws -> LabelChange {
        if let version = try Int64.fetchOne(db, sql: "SELECT id FROM version WHERE label = ?", arguments: [label]) {
            try delete(version, db)
        }
        let rows = new.sorted()
        let graph = try SpooledGraph(StoredDocuments(db: db, rows: rows), evidence: .none)
        let version = try insert(label, graph, db)
        let member = try db.makeStatement(sql: "INSERT INTO member (version, document, number) VALUES (?, ?, ?)")
        for (row, number) in zip(rows, graph.numbers.documentOfReading) {
            try member.execute(arguments: [version, row, number])
        }
        try Projection(of: graph, version: version).write(db)
        return LabelChange(
            label: label, added: new.subtracting(old).count, removed: old.subtracting(new).count,
            documents: new.count)
    }

    private func insert(_ label: String, _ graph: SpooledGraph, _ db: Database) throws -> Int64 {
        var documents: [DocumentRecord] = []
        try graph.forEachDocument { documents.append($0) }
        let dates = graph.publicationDates
        try db.execute(
            sql: """
                INSERT INTO version (label, published, documents, words, nodes, edges, statements, first_day, last_day,
                    verbs, days)
                VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                label, documents.count, documents.reduce(0) { $0 + $1.wordCount }, graph.nodeCount,
                graph.edgeCount, graph.statementCount, dates?.first.packed, dates?.last.packed,
                Projection.verbBlob(graph), Projection.dayBlob(documents),
            ])
        return db.lastInsertedRowID
    }
}

extension DocumentSelector {
    func selects(id: String, source: String) -> Bool {
        switch self {
        case .id(let wanted): same(id, wanted)
        case .source(let wanted): isWithin(source, wanted)
        case .any(let wanted): same(id, wanted) || isWithin(source, wanted)
        }
    }

    private func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

    /// Without slashes at its end.
    static func path(_ wanted: String) -> String {
        var path = wanted
        while path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return path
    }

    private func isWithin(_ source: String, _ wanted: String) -> Bool {
        let path = Self.path(wanted)
        return same(source, path) || source.utf8.starts(with: (path + "/").utf8)
            || source.utf8.starts(with: (path + "#").utf8)
    }
}
