import Annotation
import EntityGraph
import Foundation
import GRDB

/// An entity and its score.
public struct RankedEntity: Hashable, Sendable {
    public var entity: StoredEntity
    public var score: Double

    public init(entity: StoredEntity, score: Double) {
        self.entity = entity
        self.score = score
    }
}

extension StoredVersion {
    /// Entities that an edge names, as endpoint or speaker, by one measure: the highest score first, then by id. Reads
    /// the rows of all arcs one by one; memory for the bare links.
    public func ranking(
        by measure: Centrality, type: EntityType? = nil, filter: StoreFilter = StoreFilter(), limit: Int? = nil
    ) throws -> [RankedEntity] {
        try store.read { db in
            var links = Links(nodes: nodeCount)
            var isUsed = [Bool](repeating: false, count: nodeCount)
            try ArcCursor(self, filter, db).forEachEdge { edge in
                links.add(edge)
                edge.markNodes(in: &isUsed)
            }
            let kept = isUsed.indices.filter { isUsed[$0] }
            let types = try type.map { wanted in try figures(db).map { $0.type == wanted } }
            let scores: [Double]
            switch measure {
            case .mentions: scores = try figures(db).map { Double($0.mentions) }.at(kept)
            case .documents: scores = try figures(db).map { Double($0.documents) }.at(kept)
            default: scores = LinkNetwork(links.keeping(kept)).scores(measure)
            }
            let ranking = LinkNetwork.ranking(scores)
            var best: [RankedNode] = []
            for entry in ranking where best.count < limit ?? .max {
                let node = NodeIndex(kept[entry.node.offset])
                if types?[node.offset] ?? true { best.append(RankedNode(node: node, score: entry.score)) }
            }
            let described = try described(Set(best.map(\.node)), db)
            let places = Dictionary(uniqueKeysWithValues: described.enumerated().map { ($1.index, $0) })
            return best.compactMap { entry in
                places[entry.node].map { RankedEntity(entity: described[$0], score: entry.score) }
            }
        }
    }

    /// What is in the version, in numbers; with a filter, what it leaves and the entities that the rest names. Every
    /// statement counts for one piece of evidence. Reads the rows of all arcs one by one; memory for the bare links.
    public func statistics(filter: StoreFilter? = nil) throws -> GraphStatistics {
        try store.read { db in
            var isUsed = [Bool](repeating: filter == nil, count: nodeCount)
            let cursor = try ArcCursor(self, filter ?? StoreFilter(), db)
            if filter != nil { try cursor.forEachEdge { $0.markNodes(in: &isUsed) } }
            let places = isUsed.indices.filter { isUsed[$0] }
            var ranks = [Int32](repeating: -1, count: nodeCount)
            for (new, old) in places.enumerated() { ranks[old] = Int32(new) }
            var counter = StatisticsCounter(nodes: places.count)
            try cursor.forEachEdge { edge in
                counter.add(
                    Edge(
                        source: NodeIndex(ranks[edge.source.offset]), verb: edge.verb,
                        target: NodeIndex(ranks[edge.target.offset]), tallies: edge.tallies), evidence: edge.count)
            }
            for (node, figures) in try figures(db).enumerated() where isUsed[node] {
                counter.add(node: figures.type, mentions: figures.mentions)
            }
            let words = try Int.fetchOne(db, sql: "SELECT words FROM version WHERE id = ?", arguments: [id]) ?? 0
            let dates = days.filter { $0 != 0 }
            let first = dates.min().flatMap { CalendarDate(packed: Int($0)) }
            let last = dates.max().flatMap { CalendarDate(packed: Int($0)) }
            return counter.finish(
                documents: documentCount, sources: sources.count, words: words,
                publicationDates: first.flatMap { first in last.map { DateSpan(first, $0) } })
        }
    }

    /// By node its type and how often it is mentioned.
    private func figures(_ db: Database) throws -> [(type: EntityType, mentions: Int, documents: Int)] {
        var result: [(type: EntityType, mentions: Int, documents: Int)] = []
        result.reserveCapacity(nodeCount)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT nodes FROM names WHERE id >= ? AND id < ? ORDER BY id", arguments: [row(0), endOfRows])
        while let row = try rows.next() {
            try NamePage.decode(
                try row.decode(Data.self, atIndex: 0), from: result.count, wanted: nil, withNames: false
            ) { entity, _ in result.append((entity.type, entity.mentions, entity.documents)) }
        }
        guard result.count == nodeCount else { throw BlobDamage(detail: "a node is missing") }
        return result
    }
}

extension [Double] {
    fileprivate func at(_ places: [Int]) -> [Double] { places.map { self[$0] } }
}
