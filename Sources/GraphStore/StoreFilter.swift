import Annotation
import EntityGraph
import Foundation
import GRDB

/// What a question to a store counts.
public struct StoreFilter: Hashable, Sendable {
    /// Conditions on statements, their documents' days and edges. Those on nodes are left to the question.
    public var statements = GraphFilter()
    /// Only documents of these publishers.
    public var publishers: Set<String>?
    /// Only documents that come from this path or folder.
    public var source: String?

    public init(_ statements: GraphFilter = GraphFilter(), publishers: Set<String>? = nil, source: String? = nil) {
        self.statements = statements
        self.publishers = publishers
        self.source = source
    }

    var asksDocuments: Bool { publishers != nil || source != nil }
    var asksDays: Bool { statements.since != nil || statements.until != nil }

    /// Whether publisher and source are right.
    public func admits(_ document: DocumentRecord) -> Bool {
        if let publishers, !(document.publisher.map(publishers.contains) ?? false) { return false }
        return source.map { DocumentSelector.source($0).selects(id: document.id, source: document.source) } ?? true
    }

    /// What the filter leaves of a graph in memory; figures of nodes stay, as with other filters. O(size of the graph).
    public func narrowed(_ graph: Graph) -> Graph {
        guard asksDocuments else { return graph.filtered(statements) }
        let isKept = graph.documents.map(admits)
        let edges = graph.edges.compactMap { edge -> Edge? in
            let tallies = edge.tallies.filter { isKept[$0.document.offset] }
            if tallies.isEmpty { return nil }
            return Edge(
                source: edge.source, verb: edge.verb, target: edge.target, tallies: tallies,
                evidence: edge.evidence.filter { isKept[$0.document.offset] })
        }
        guard let part = try? Graph(documents: graph.documents, nodes: graph.nodes, edges: edges) else {
            preconditionFailure("a part of a canonical graph is canonical")
        }
        return part.filtered(statements)
    }

    func admits(day: Int32) -> Bool {
        day != 0 && (statements.since.map { $0.packed <= day } ?? true)
            && (statements.until.map { day <= $0.packed } ?? true)
    }
}

extension StoredVersion {
    /// By document whether a filter admits it; empty when it asks nothing of documents.
    func admitted(by filter: StoreFilter, _ db: Database) throws -> [Bool] {
        guard filter.asksDays || filter.asksDocuments else { return [] }
        var kept = filter.asksDays ? days.map(filter.admits(day:)) : days.map { _ in true }
        guard filter.asksDocuments else { return kept }
        var found = days.map { _ in false }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, name, source, publisher FROM member JOIN document ON document = document.id
                WHERE version = ?
                """, arguments: [id])
        while let row = try rows.next() {
            let number = try row.decode(Int.self, atIndex: 0)
            guard found.indices.contains(number) else { throw BlobDamage(detail: "no such document") }
            let document = DocumentRecord(
                id: try row.decode(atIndex: 1), fingerprint: 0, source: try row.decode(atIndex: 2),
                publisher: try row.decode(String?.self, atIndex: 3))
            if filter.admits(document) { found[number] = true }
        }
        for i in kept.indices where !found[i] { kept[i] = false }
        return kept
    }
}
