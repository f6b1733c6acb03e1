import GRDB

/// The tables of a store and how older ones become the present ones.
///
/// `PRAGMA application_id` tells a store from other databases, `PRAGMA user_version` is the version of its schema.
enum Schema {
    /// "RLTA".
    static let applicationID = 0x524C_5441

    enum State: Equatable {
        case empty, current
        case older(Int)
    }

    /// One step each, from the version before to its own; the first makes the tables.
    static var steps: [(Database) throws -> Void] { [createTables, createTextIndex, createSpellings] }

    static var current: Int { steps.count }

    /// What a file holds. Throws when it is not a store, or one of a later program.
    static func state(of db: Database, path: String) throws -> State {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0 && version == 0 {
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard tables == 0 else { throw StoreError.notAStore(path: path) }
            return .empty
        }
        guard application == applicationID, version > 0 else { throw StoreError.notAStore(path: path) }
        guard version <= current else {
            throw StoreError.newer(path: path, found: version, supported: current)
        }
        return version == current ? .current : .older(version)
    }

    /// Takes the file from an older version, or from nothing, to the present one within the caller's transaction.
    static func migrate(_ db: Database, from old: Int) throws {
        for step in steps[old...] { try step(db) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(current)")
    }

    /// Version 1. `arcs` and `names` hold each version's graph in the numbering of its nodes, as `Projection` says;
    /// their ids are the version's times 2³² plus the number of node or page.
    private static func createTables(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE engine (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
                CREATE TABLE document (
                    id INTEGER PRIMARY KEY, engine INTEGER NOT NULL REFERENCES engine (id), key BLOB NOT NULL,
                    name TEXT NOT NULL, source TEXT NOT NULL, publisher TEXT, day INTEGER, words INTEGER NOT NULL,
                    annotation BLOB NOT NULL, UNIQUE (engine, key)) STRICT;
                CREATE INDEX document_publisher ON document (publisher);
                CREATE INDEX document_source ON document (source);
                CREATE TABLE sentence (
                    id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                    ordinal INTEGER NOT NULL, begin INTEGER NOT NULL, text TEXT NOT NULL,
                    UNIQUE (document, ordinal)) STRICT;
                CREATE TABLE version (
                    id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL UNIQUE, published TEXT NOT NULL,
                    documents INTEGER NOT NULL, words INTEGER NOT NULL, nodes INTEGER NOT NULL,
                    edges INTEGER NOT NULL, statements INTEGER NOT NULL, first_day INTEGER, last_day INTEGER,
                    verbs BLOB NOT NULL, days BLOB NOT NULL) STRICT;
                CREATE TABLE member (
                    version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
                    document INTEGER NOT NULL REFERENCES document (id), number INTEGER NOT NULL,
                    PRIMARY KEY (version, document)) STRICT, WITHOUT ROWID;
                CREATE INDEX member_number ON member (version, number);
                CREATE INDEX member_document ON member (document);
                CREATE TABLE arcs (id INTEGER PRIMARY KEY, edges BLOB NOT NULL) STRICT;
                CREATE TABLE names (id INTEGER PRIMARY KEY, nodes BLOB NOT NULL) STRICT;
                CREATE TABLE name (
                    version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE, folded TEXT NOT NULL,
                    node INTEGER NOT NULL, PRIMARY KEY (version, folded, node)) STRICT, WITHOUT ROWID;
                """)
    }

    /// Version 2: full-text search over the sentences behind relations.
    private static func createTextIndex(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE sentence_text USING fts5 (
                    text, content = 'sentence', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
                INSERT INTO sentence_text (sentence_text) VALUES ('rebuild');
                """)
    }

    /// Version 3: folded names by the page, to be searched.
    private static func createSpellings(_ db: Database) throws {
        try db.execute(sql: "CREATE TABLE spellings (id INTEGER PRIMARY KEY, names BLOB NOT NULL) STRICT")
        try SpellingPage.writeAll(db)
    }
}
