import ArgumentParser
import EntityGraph
import GraphStore

/// A store the user names: `STORE` or `STORE@LABEL`.
struct StoreArgument: ExpressibleByArgument {
    var location: String

    init?(argument: String) { location = argument }

    init(_ location: String) { self.location = location }

    static var defaultCompletionKind: CompletionKind { .file(extensions: ["relata"]) }

    /// The file and the label. A path may hold an `@` too: what exists as a whole is a path.
    var parts: (path: String, label: String?) {
        if Machine.exists(location) { return (location, nil) }
        guard let sign = location.lastIndex(of: "@"), sign != location.startIndex else { return (location, nil) }
        return (String(location[..<sign]), String(location[location.index(after: sign)...]))
    }

    /// Whether the name leads to a database.
    var isStore: Bool { CorpusStore.isDatabase(parts.path) }

    /// Opened to ask; the last published version without a label.
    func version() throws -> StoredVersion {
        let (path, label) = parts
        return try CorpusStore(reading: path).version(label)
    }

    /// Opened to change; what it answers with is the label named, or the last published one.
    func writer(engine: String? = nil) throws -> (store: CorpusWriter, label: String) {
        let (path, label) = parts
        let writer = try CorpusWriter(existing: path, engine: engine)
        return (writer, try label ?? writer.store.version().label)
    }
}

/// Finds entities of a store by the names users type, and says what is near when there is none.
struct StoredNameFinder {
    let version: StoredVersion
    let place: String

    /// The entity, or a worded failure with status 1.
    func entity(_ name: String) throws -> StoredEntity {
        switch try version.find(name) {
        case .found(let entity): return entity
        case .ambiguous(let entities):
            throw NameFinder.ambiguous(name, entities.prefix(6).map { "\($0.id) (\($0.label))" })
        case .unknown(let suggestions):
            throw NameFinder.unknown(name, in: place, near: suggestions.map(\.name))
        }
    }
}
