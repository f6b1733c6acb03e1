import Annotation
import EntityGraph
import Foundation
import GRDB

/// The one writer of a store: takes in annotations and publishes labels.
///
/// Annotations are committed in batches, so that a crash loses at most the last one; what was committed is known to the
/// next run. Labels change in one transaction each. Not for use from several threads at once.
public final class CorpusWriter {
    public let store: CorpusStore
    /// Where a store of an older schema was copied to before it was changed.
    public private(set) var copyOfOlder: String?
    /// Annotations a batch, and seconds after which a smaller one is committed.
    public var batchSize = 256
    public var batchSeconds = 1.0

    private let lock: StoreLock
    private var engine: Int64 = 0
    private var known: [DocumentKey: Int64] = [:]
    private var pending: [PendingDocument] = []
    private var pendingKeys: Set<DocumentKey> = []
    private var lastCommit = ContinuousClock.now

    private struct PendingDocument {
        var key: DocumentKey
        var annotation: DocumentAnnotation
        var bytes: Data
    }

    /// Opens a store to write, or makes one. Waits for another writer, `timeout` seconds at most.
    ///
    /// `engine` names all that decides how a document is read: model, tables, options. Annotations of other engines stay
    /// but are not known. Without one nothing can be put.
    public init(_ path: String, engine: String?, timeout: Double = 10) throws {
        lock = try StoreLock(of: path, timeout: timeout)
        store = try CorpusStore(path: path, isReadOnly: false, timeout: timeout)
        try prepare()
        if let engine { try load(engine) }
    }

    /// Opens a store that must exist already.
    public convenience init(existing path: String, engine: String? = nil, timeout: Double = 10) throws {
        try CorpusStore.requireFile(path)
        try self.init(path, engine: engine, timeout: timeout)
    }

    /// Makes the tables, or brings them up to date.
    private func prepare() throws {
        let path = store.path
        try outside { db in
            switch try Schema.state(of: db, path: path) {
            case .current: break
            case .empty:
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
                try db.inTransaction {
                    try Schema.migrate(db, from: 0)
                    return .commit
                }
            case .older(let version):
                let copy = Self.freeName(path + ".v\(version)")
                try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
                copyOfOlder = copy
                try db.inTransaction {
                    try Schema.migrate(db, from: version)
                    return .commit
                }
            }
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
        }
    }

    private static func freeName(_ path: String) -> String {
        var number = 1
        var name = path
        while FileManager.default.fileExists(atPath: name) {
            number += 1
            name = "\(path)-\(number)"
        }
        return name
    }

    private func load(_ key: String) throws {
        try write { db in
            try db.execute(sql: "INSERT OR IGNORE INTO engine (key) VALUES (?)", arguments: [key])
            engine = try Int64.fetchOne(db, sql: "SELECT id FROM engine WHERE key = ?", arguments: [key]) ?? 0
            let rows = try Row.fetchCursor(
                db, sql: "SELECT key, id FROM document WHERE engine = ?", arguments: [engine])
            while let row = try rows.next() {
                guard let key = DocumentKey(try row.decode(Data.self, atIndex: 0)) else {
                    throw BlobDamage(detail: "the key of a document is cut off")
                }
                known[key] = try row.decode(Int64.self, atIndex: 1)
            }
        }
    }

    /// One transaction: all of it or nothing.
    func write<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try store.database.write(body)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw StoreError(error, path: store.path)
        }
    }

    func outside<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try store.database.writeWithoutTransaction(body)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw StoreError(error, path: store.path)
        }
    }

    /// The keys of all documents that need not be read again.
    public var knownKeys: Set<DocumentKey> { Set(known.keys) }

    public func knows(_ key: DocumentKey) -> Bool { known[key] != nil || pendingKeys.contains(key) }

    /// Takes in what was read of a document. One that is known already is left as it is.
    public func put(_ annotation: DocumentAnnotation) throws {
        precondition(engine != 0, "a writer without an engine puts nothing")
        let key = DocumentKey(annotation)
        guard !knows(key) else { return }
        pendingKeys.insert(key)
        pending.append(PendingDocument(key: key, annotation: annotation, bytes: AnnotationCodec.encode(annotation)))
        if pending.count >= batchSize || lastCommit.duration(to: .now) >= .seconds(batchSeconds) { try flush() }
    }

    /// Commits what was put.
    public func flush() throws {
        lastCommit = .now
        guard !pending.isEmpty else { return }
        let batch = pending
        let rows = try write { db in
            let insert = try Insertion(db, engine: engine)
            return try batch.map { try insert.document($0.key, $0.annotation, $0.bytes) }
        }
        for (document, row) in zip(batch, rows) { known[document.key] = row }
        pending = []
        pendingKeys = []
    }

    /// After a vacuum nothing is known any more: this writer is done with putting.
    func forget() {
        known = [:]
        engine = 0
    }

    /// The rows of documents that were put or known.
    func rows(_ keys: some Sequence<DocumentKey>) throws -> Set<Int64> {
        try flush()
        return Set(
            keys.map { key in
                guard let row = known[key] else { preconditionFailure("a label names a document that was never put") }
                return row
            })
    }
}

/// The statements that take in one document.
private struct Insertion {
    private let db: Database
    private let engine: Int64
    private let document: Statement
    private let sentence: Statement
    private let text: Statement

    init(_ db: Database, engine: Int64) throws {
        self.db = db
        self.engine = engine
        document = try db.makeStatement(
            sql: """
                INSERT INTO document (engine, key, name, source, publisher, day, words, annotation)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        // Bytes cast to text keep even what SQLite's own strings would end at.
        sentence = try db.makeStatement(
            sql: "INSERT INTO sentence (document, ordinal, begin, text) VALUES (?, ?, ?, CAST(? AS TEXT))")
        text = try db.makeStatement(
            sql: "INSERT INTO sentence_text (rowid, text) VALUES (?, CAST(? AS TEXT))")
    }

    func document(_ key: DocumentKey, _ annotation: DocumentAnnotation, _ bytes: Data) throws -> Int64 {
        try document.execute(
            arguments: [
                engine, key.data, annotation.id, annotation.source, annotation.publisher, annotation.date?.packed,
                annotation.wordCount, bytes,
            ])
        let row = db.lastInsertedRowID
        for (ordinal, sentence) in annotation.sentenceTexts.sorted(by: { $0.key < $1.key }) {
            let ranges = annotation.sentences
            let begin = ranges.indices.contains(ordinal) ? ranges[ordinal].begin : 0
            let data = Data(sentence.utf8)
            try self.sentence.execute(arguments: [row, ordinal, begin, data])
            try text.execute(arguments: [db.lastInsertedRowID, data])
        }
        return row
    }
}
