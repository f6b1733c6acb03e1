import Annotation
import EntityGraph
import Foundation
import GRDB

/// A version of a store, ready to be asked without reading it whole.
///
/// Nodes and documents are numbered as in the graph of the version, so that indices compare as ids do. Should the label
/// be published anew meanwhile, questions throw `StoreError.gone`.
public struct StoredVersion: Sendable {
    public let store: CorpusStore
    public let label: String
    public let documentCount: Int
    public let nodeCount: Int
    public let edgeCount: Int
    public let statementCount: Int
    /// The documents grouped into independent sources.
    public let sources: SourceClusters
    let id: Int64
    let verbs: [String]
    /// By document, its day of publication in packed form, 0 for none.
    let days: [Int32]

    init(store: CorpusStore, row: Row) throws {
        self.store = store
        id = try row.decode(Int64.self, atIndex: 0)
        label = try row.decode(String.self, atIndex: 1)
        documentCount = try row.decode(Int.self, atIndex: 2)
        nodeCount = try row.decode(Int.self, atIndex: 3)
        edgeCount = try row.decode(Int.self, atIndex: 4)
        statementCount = try row.decode(Int.self, atIndex: 7)
        var reader = try ByteReader(sealed: try row.decode(Data.self, atIndex: 5))
        var verbs: [String] = []
        for _ in 0..<(try reader.count()) { verbs.append(try reader.string()) }
        self.verbs = verbs
        reader = try ByteReader(sealed: try row.decode(Data.self, atIndex: 6))
        var days: [Int32] = []
        var clusters: [Int32] = []
        for _ in 0..<(try reader.count()) {
            days.append(try reader.int32())
            clusters.append(try reader.int32())
        }
        self.days = days
        sources = SourceClusters(clusterOfDocument: clusters)
    }

    /// The id of a row of `arcs` or `names`.
    func row(_ number: Int) -> Int64 { id << 32 | Int64(number) }

    /// The first id that no row of this version has.
    var endOfRows: Int64 { (id + 1) << 32 }

    var gone: StoreError { .gone(label: label, path: store.path) }

    /// Throws when another version has taken this one's place.
    func requirePresence(_ db: Database) throws {
        guard try Bool.fetchOne(db, sql: "SELECT 1 FROM version WHERE id = ?", arguments: [id]) == true else {
            throw gone
        }
    }
}

/// What a version knows of an entity, in short.
public struct StoredEntity: Hashable, Sendable {
    public var index: NodeIndex
    public var id: EntityID
    public var label: String
    public var type: EntityType
    public var mentions: Int
    public var documents: Int
}

extension StoredEntity {
    /// The same of a graph in memory.
    public init(_ graph: Graph, _ index: NodeIndex) {
        let node = graph[index]
        self.init(
            index: index, id: node.id, label: node.label, type: node.type, mentions: node.mentionCount,
            documents: node.documentCount)
    }
}
