import Annotation
import EntityGraph
import Foundation
import GRDB

extension StoredVersion {
    /// Whom a name means.
    public enum Answer: Hashable, Sendable {
        case found(StoredEntity)
        /// Several entities go by it; the most mentioned first.
        case ambiguous([StoredEntity])
        /// None does; the nearest names, best first.
        case unknown([Suggestion])
    }

    public struct Suggestion: Hashable, Sendable {
        public var entity: StoredEntity
        /// The label or alias that is near.
        public var name: String
    }

    /// An entity by its id, label or alias, by the rules of `NameLookup`. One look into an index when it is known,
    /// O(names) for suggestions.
    public func find(_ name: String) throws -> Answer {
        let rest = name.firstIndex(of: ":").map { NameFolding.fold(name[$0...]) } ?? ""
        let keys = ["=" + name, NameFolding.fold(name), rest].filter { !$0.isEmpty }
        let near = try store.read { db -> NameExcerpt in
            try requirePresence(db)
            var nodes: Set<NodeIndex> = []
            for key in keys {
                let rows = try Int32.fetchAll(
                    db, sql: "SELECT node FROM name WHERE version = ? AND folded = ? ORDER BY node",
                    arguments: [id, key])
                nodes.formUnion(rows.map { NodeIndex($0) })
            }
            return try excerpt(of: nodes, db)
        }
        switch try near.lookup().find(name) {
        case .found(let node): return .found(near.entities[node.offset])
        case .ambiguous(let nodes): return .ambiguous(nodes.map { near.entities[$0.offset] })
        case .unknown: return .unknown(try search(name, limit: 5))
        }
    }

    /// Entities one of whose names is near to what was typed, best first: those with all its words, then those that
    /// begin with it, then those a few typing errors away. One look at the letters of all names; O(names · length).
    public func search(_ name: String, limit: Int = 20) throws -> [Suggestion] {
        guard let query = NameQuery(name) else { return [] }
        let all = try store.read { db -> NameExcerpt in
            try requirePresence(db)
            return try excerpt(of: Set(try nearest(query, limit, db)), db)
        }
        return try all.lookup().suggestions(for: name, limit: limit).map {
            Suggestion(entity: all.entities[$0.node.offset], name: $0.name)
        }
    }

    /// The nodes with the nearest names; of several as near, those that are mentioned most.
    private func nearest(_ query: NameQuery, _ limit: Int, _ db: Database) throws -> [NodeIndex] {
        struct Hit: Comparable {
            var cost: Int
            var mentions: Int
            var node: Int

            static func < (a: Hit, b: Hit) -> Bool { (a.cost, -a.mentions, a.node) < (b.cost, -b.mentions, b.node) }
        }
        var best: [Hit] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, names FROM spellings WHERE id >= ? AND id < ? ORDER BY id",
            arguments: [row(0), endOfRows])
        while let row = try rows.next() {
            let page = Int(try row.decode(Int64.self, atIndex: 0) - self.row(0))
            try SpellingPage.search(try row.decode(Data.self, atIndex: 1), from: page * Projection.pageSize, query) {
                best.append(Hit(cost: $0, mentions: $1, node: $2))
            }
            if best.count >= 4096 && best.count >= 4 * limit { best = Array(best.sorted().prefix(limit)) }
        }
        return best.sorted().prefix(limit).filter { $0.node < nodeCount }.map { NodeIndex($0.node) }
    }

    /// Entities by their numbers, in the order of the numbers.
    public func entities(_ nodes: Set<NodeIndex>) throws -> [StoredEntity] {
        try store.read { db in
            try requirePresence(db)
            return try described(nodes, db)
        }
    }

    func node(_ id: EntityID, _ db: Database) throws -> NodeIndex? {
        try Int32.fetchOne(
            db, sql: "SELECT node FROM name WHERE version = ? AND folded = ?",
            arguments: [self.id, "=" + id.value]
        ).map { NodeIndex($0) }
    }

    /// Some nodes without their names, in the order of their numbers.
    func described(_ nodes: Set<NodeIndex>, _ db: Database) throws -> [StoredEntity] {
        try excerpt(of: nodes, db, withNames: false).entities
    }

    /// Some nodes, or all, with their names.
    func excerpt(of nodes: Set<NodeIndex>?, _ db: Database, withNames: Bool = true) throws -> NameExcerpt {
        var result = NameExcerpt()
        let size = Projection.pageSize
        let sorted = nodes?.sorted()
        let statement = try db.makeStatement(sql: "SELECT nodes FROM names WHERE id = ?")
        var position = 0
        let pageCount = (nodeCount + size - 1) / size
        while true {
            var page = position
            if let sorted { page = position < sorted.count ? sorted[position].offset / size : pageCount }
            if page >= pageCount { break }
            guard let data = try Data.fetchOne(statement, arguments: [row(page)]) else {
                throw BlobDamage(detail: "a page of names is missing")
            }
            var wanted: ArraySlice<NodeIndex>?
            if let sorted {
                let end = sorted[position...].firstIndex { $0.offset >= (page + 1) * size } ?? sorted.count
                wanted = sorted[position..<end]
                position = end
            } else {
                position += 1
            }
            try NamePage.decode(data, from: page * size, wanted: wanted, withNames: withNames) { result.add($0, $1) }
        }
        guard result.entities.count == nodes?.count ?? nodeCount else {
            throw BlobDamage(detail: "a node is missing")
        }
        return result
    }
}

/// Some nodes of a version with their names, in the order of their numbers.
struct NameExcerpt {
    private(set) var entities: [StoredEntity] = []
    private var aliases: [[Node.Alias]] = []

    mutating func add(_ entity: StoredEntity, _ names: [Node.Alias]) {
        entities.append(entity)
        aliases.append(names)
    }

    /// A lookup among them. Its nodes are numbered as `entities` are.
    func lookup() throws -> NameLookup {
        // Two documents stand for all: only names and counts matter here. Both know the label, so that it wins the vote.
        let documents = ["1", "2"].map { DocumentRecord(id: $0, fingerprint: 0, source: "") }
        let nodes = zip(entities, aliases).map { entity, names in
            let label = Int32(names.count)
            return Node(
                id: entity.id, surfaces: names.map(\.text) + [entity.label],
                presences: [
                    Node.Presence(
                        document: DocumentIndex(0), label: label, type: entity.type,
                        mentions: Int32(clamping: entity.mentions)),
                    Node.Presence(document: DocumentIndex(1), label: label, type: entity.type, mentions: 0),
                ]
                    + names.indices.filter { names[$0].count == 0 }.map {
                        Node.Presence(document: DocumentIndex(0), label: Int32($0), type: entity.type, mentions: 0)
                    },
                appearances: names.indices.filter { names[$0].count > 0 }.map {
                    Node.Appearance(
                        document: DocumentIndex(0), surface: Int32($0), kind: .name,
                        count: Int32(clamping: names[$0].count))
                })
        }
        do {
            return NameLookup(try Graph(documents: documents, nodes: nodes, edges: []))
        } catch {
            throw BlobDamage(detail: "names contradict each other")
        }
    }
}
