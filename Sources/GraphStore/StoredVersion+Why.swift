import Annotation
import EntityGraph
import Foundation
import GRDB

extension StoredVersion {
    /// The edges from one entity to another with all their evidence, as a graph of these two and of whom their
    /// statements name; empty when there is none. Labels and types are those of the whole version; figures of nodes
    /// count the documents shown. One row of arcs, and one a document.
    public func why(
        _ source: StoredEntity, _ verb: String? = nil, _ target: StoredEntity, filter: StoreFilter = StoreFilter()
    ) throws -> Graph {
        var filter = filter
        if let verb { filter.statements.verbs = [verb] }
        return try store.read { db in
            let cursor = try ArcCursor(self, filter, db)
            let edges = try cursor.edges(of: source.index).out.filter {
                $0.source == source.index && $0.target == target.index
            }
            let documents = Set(edges.flatMap { $0.tallies.map(\.document) }).sorted()
            var builder = GraphBuilder()
            let texts = try SentenceTexts(db)
            let statement = try db.makeStatement(
                sql: """
                    SELECT id, annotation FROM member JOIN document ON document = document.id
                    WHERE version = ? AND number = ? ORDER BY document.id
                    """)
            for document in documents {
                for row in try Row.fetchAll(statement, arguments: [id, document.value]) {
                    var annotation = try AnnotationCodec.decode(try row.decode(Data.self, atIndex: 1))
                    annotation.sentenceTexts = try texts.of(try row.decode(Int64.self, atIndex: 0))
                    annotation.keepRelations(from: source.id, to: target.id)
                    builder.add(annotation)
                }
            }
            return try relabelled(builder.finish().filtered(filter.statements), db)
        }
    }

    /// The graph with the labels and types that its nodes have in the whole version.
    private func relabelled(_ graph: Graph, _ db: Database) throws -> Graph {
        let nodes = try graph.nodes.map { node -> Node in
            guard let index = try self.node(node.id, db), let known = try described([index], db).first
            else { throw BlobDamage(detail: "a node is missing") }
            let place = Int32(node.surfaces.count)
            return Node(
                id: node.id, surfaces: node.surfaces + [known.label],
                presences: node.documents.map { document in
                    let mentions = node.presences.reduce(0) { $1.document == document ? $0 + $1.mentions : $0 }
                    return Node.Presence(document: document, label: place, type: known.type, mentions: mentions)
                }, appearances: node.appearances)
        }
        do {
            return try Graph(documents: graph.documents, nodes: nodes, edges: graph.edges)
        } catch {
            throw BlobDamage(detail: "the documents of an edge contradict each other")
        }
    }
}

extension DocumentAnnotation {
    /// Drops all relations but those between two entities, and the entities that they do not name.
    fileprivate mutating func keepRelations(from source: EntityID, to target: EntityID) {
        func same(_ a: EntityID, _ b: EntityID) -> Bool { a.value.utf8.elementsEqual(b.value.utf8) }
        relations.removeAll { !(same($0.source, source) && same($0.target, target)) }
        let named = Set(relations.flatMap { [$0.source, $0.target, $0.speaker, $0.place].compactMap { $0 } })
        entities.removeAll { !named.contains($0.id) }
    }
}
