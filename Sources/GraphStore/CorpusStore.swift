import Foundation
import GRDB

/// A file that keeps what was read of a corpus, document by document, and names sets of documents by labels.
///
/// Readers are never in the way of each other or of the one writer, and see the last committed state. Everything a
/// store throws is a `StoreError`.
public struct CorpusStore: Sendable {
    public let path: String
    let database: DatabaseQueue

    /// Opens a store to ask it. One of an older schema is brought up to date first, which takes the right to write;
    /// a copy of the old file stays beside it.
    public init(reading path: String, timeout: Double = 10) throws {
        try Self.requireFile(path)
        try self.init(path: path, isReadOnly: true, timeout: timeout)
        switch try read({ try Schema.state(of: $0, path: path) }) {
        case .current: return
        case .empty: throw StoreError.notAStore(path: path)
        case .older: _ = try CorpusWriter(path, engine: nil, timeout: timeout)
        }
    }

    init(path: String, isReadOnly: Bool, timeout: Double) throws {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(timeout)
        configuration.foreignKeysEnabled = true
        configuration.label = "relata.store"
        configuration.prepareDatabase { db in
            // Pages of a damaged file are then checked before they are trusted.
            try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF")
        }
        self.path = path
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// One consistent look at the store.
    func read<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try database.read(body)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw StoreError(error, path: path)
        }
    }

    static func requireFile(_ path: String) throws(StoreError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    }

    /// Whether a file begins as databases do; false when it cannot be read.
    public static func isDatabase(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
    }

    /// Reads every page and every record; throws what is wrong. O(size of the file).
    public func check() throws {
        try read { db in
            let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
            guard problems == ["ok"] else {
                throw StoreError.damaged(path: path, detail: problems.joined(separator: "; "))
            }
            let rows = try Row.fetchCursor(db, sql: "SELECT annotation FROM document ORDER BY id")
            while let row = try rows.next() { _ = try AnnotationCodec.decode(row.decode(Data.self, atIndex: 0)) }
        }
    }
}
