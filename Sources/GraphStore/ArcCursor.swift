import Annotation
import EntityGraph
import Foundation
import GRDB

/// Reads a version's arcs within one look at the store, narrowed by a filter.
///
/// An edge is an arc from its source to its target; a symmetric one is an arc back as well. The filter's conditions on
/// statements and edges count; those on nodes do not.
struct ArcCursor {
    private let version: StoredVersion
    private let db: Database
    private let statement: Statement
    private let filter: GraphFilter
    private let speaker: NodeIndex?
    /// By document whether the filter admits it; empty when it admits all.
    private let isKept: [Bool]
    private let asksStatements: Bool

    init(_ version: StoredVersion, _ filter: StoreFilter, _ db: Database) throws {
        self.version = version
        self.db = db
        self.filter = filter.statements
        try version.requirePresence(db)
        statement = try db.makeStatement(sql: "SELECT edges FROM arcs WHERE id = ?")
        if let id = filter.statements.speaker {
            speaker = try version.node(id, db) ?? NodeIndex(-1)
        } else {
            speaker = nil
        }
        isKept = try version.admitted(by: filter, db)
        let asked = filter.statements
        asksStatements =
            !isKept.isEmpty || asked.classes != nil || asked.polarity != nil || asked.modalities != nil
            || asked.speaker != nil
    }

    /// The edges of a node: those that can be followed from it, and those it can be reached by. An edge that holds in
    /// both directions, or a loop, is among both.
    func edges(of node: NodeIndex) throws -> (out: [Edge], in: [Edge]) {
        guard let data = try Data.fetchOne(statement, arguments: [version.row(node.offset)]) else { return ([], []) }
        let all = try ArcCodec.edges(of: node, data, in: version)
        let leaving = all.leaving.compactMap(narrowed)
        let entering = all.entering.compactMap(narrowed)
        return (leaving + entering.filter(\.isSymmetric), entering + leaving.filter { $0.isLoop || $0.isSymmetric })
    }

    /// Calls `body` with every edge of the version that the filter lets through, in the graph's order.
    func forEachEdge(_ body: (Edge) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, edges FROM arcs WHERE id >= ? AND id < ? ORDER BY id",
            arguments: [version.row(0), version.endOfRows])
        while let row = try rows.next() {
            let node = NodeIndex(Int(try row.decode(Int64.self, atIndex: 0) - version.row(0)))
            guard node.offset < version.nodeCount else { throw BlobDamage(detail: "no such node") }
            let data = try row.decode(Data.self, atIndex: 1)
            for edge in try ArcCodec.leaving(node, data, in: version) {
                if let edge = narrowed(edge) { try body(edge) }
            }
        }
    }

    func edges(of node: NodeIndex, _ direction: Direction) throws -> [Edge] {
        let all = try edges(of: node)
        switch direction {
        case .out: return all.out
        case .in: return all.in
        case .both:
            // Each edge once: what is among both lists is taken from the first.
            return all.out + all.in.filter { !($0.isLoop || $0.isSymmetric) }
        }
    }

    private func admits(_ tally: EdgeTally) -> Bool {
        if !isKept.isEmpty && !isKept[tally.document.offset] { return false }
        if let classes = filter.classes, !classes.contains(tally.eventClass) { return false }
        if let polarity = filter.polarity, polarity != tally.polarity { return false }
        if let modalities = filter.modalities, !modalities.contains(tally.modality) { return false }
        return speaker == nil || speaker == tally.speaker
    }

    /// The edge as the filter leaves it, as in `Graph.filtered`.
    private func narrowed(_ edge: Edge) -> Edge? {
        guard filter.verbs?.contains(edge.verb) ?? true else { return nil }
        var edge = edge
        if asksStatements {
            let tallies = edge.tallies.filter(admits)
            if tallies.isEmpty { return nil }
            edge = Edge(source: edge.source, verb: edge.verb, target: edge.target, tallies: tallies)
        }
        guard edge.count >= filter.minCount, edge.confidence >= filter.minConfidence,
            filter.minDocuments <= 1 || edge.documentCount >= filter.minDocuments
        else { return nil }
        return edge
    }
}

extension Edge {
    var isLoop: Bool { source == target }

    /// The end that is not `node`; `node` itself for a loop.
    func other(than node: NodeIndex) -> NodeIndex { source == node ? target : source }
}

/// Orders of edges as in a graph.
extension Array where Element == Edge {
    func inGraphOrder() -> [Edge] {
        sorted { a, b in
            if a.source != b.source { return a.source < b.source }
            if !a.verb.utf8.elementsEqual(b.verb.utf8) { return a.verb.utf8.lexicographicallyPrecedes(b.verb.utf8) }
            return a.target < b.target
        }
    }
}
