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
        if let publishers {
            guard let publisher = document.publisher else { return false }
            if !publishers.contains(where: { $0.utf8.elementsEqual(publisher.utf8) }) { return false }
        }
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
        if let publishers = filter.publishers {
            let found = try numbers(
                "publisher IN (\(publishers.map { _ in "?" }.joined(separator: ", ")))", Array(publishers), db)
            for i in kept.indices where !found[i] { kept[i] = false }
        }
        if let source = filter.source {
            // A path, what lies below it, and its records; "0" follows "/" and "$" follows "#".
            let path = DocumentSelector.path(source)
            let found = try numbers(
                "(source = ? OR (source >= ? AND source < ?) OR (source >= ? AND source < ?))",
                [path, path + "/", path + "0", path + "#", path + "$"], db)
            for i in kept.indices where !found[i] { kept[i] = false }
        }
        return kept
    }

    /// Which documents satisfy a condition that an index answers.
    private func numbers(_ condition: String, _ arguments: [String], _ db: Database) throws -> [Bool] {
        var found = days.map { _ in false }
        let numbers = try Int.fetchCursor(
            db,
            sql: """
                SELECT number FROM document CROSS JOIN member ON version = ? AND document = document.id
                WHERE \(condition)
                """, arguments: [id] + StatementArguments(arguments))
        while let number = try numbers.next() {
            guard found.indices.contains(number) else { throw BlobDamage(detail: "no such document") }
            found[number] = true
        }
        return found
    }
}
