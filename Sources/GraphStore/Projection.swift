import Annotation
import EntityGraph
import Foundation
import GRDB

/// The graph of one version in rows that questions read one by one.
///
/// - `arcs`: for every node with edges, those that leave it and those that enter it (loops only among the former), each
///   with all its tallies, so that filters need no other table;
/// - `names`: nodes by the page, with id, label, type, figures and names;
/// - `name`: nodes by every folded name, and by `=` and their id.
struct Projection {
    static let pageSize = 256

    let version: Int64
    let graph: Graph
    /// By UTF-8, for Swift takes canonically equivalent strings for equal.
    let verbNumbers: [[UInt8]: Int]

    init(of graph: Graph, version: Int64) {
        self.graph = graph
        self.version = version
        let verbs = Self.verbs(of: graph)
        verbNumbers = Dictionary(uniqueKeysWithValues: zip(verbs, verbs.indices))
    }

    private static func verbs(of graph: Graph) -> [[UInt8]] {
        var distinct: Set<[UInt8]> = []
        for edge in graph.edges { distinct.insert(Array(edge.verb.utf8)) }
        return distinct.sorted { $0.lexicographicallyPrecedes($1) }
    }

    static func verbBlob(_ graph: Graph) -> Data {
        var writer = ByteWriter()
        let verbs = verbs(of: graph)
        writer.count(verbs.count)
        for verb in verbs { writer.string(String(decoding: verb, as: UTF8.self)) }
        return writer.sealed()
    }

    static func dayBlob(_ graph: Graph) -> Data {
        let sources = graph.sourceClusters()
        var writer = ByteWriter()
        writer.count(graph.documents.count)
        for (document, cluster) in zip(graph.documents, sources.clusterOfDocument) {
            writer.count(Int(document.date?.packed ?? 0))
            writer.count(Int(cluster))
        }
        return writer.sealed()
    }

    func write(_ db: Database) throws {
        try writeArcs(db)
        try writeNames(db)
    }

    static func delete(version: Int64, _ db: Database) throws {
        for table in ["arcs", "names"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE id >= ? AND id < ?", arguments: [version << 32, (version + 1) << 32])
        }
        try db.execute(sql: "DELETE FROM name WHERE version = ?", arguments: [version])
    }

    private func writeArcs(_ db: Database) throws {
        var incoming = [[Int32]](repeating: [], count: graph.nodes.count)
        for (i, edge) in graph.edges.enumerated() where edge.source != edge.target {
            incoming[edge.target.offset].append(Int32(i))
        }
        let insert = try db.makeStatement(sql: "INSERT INTO arcs (id, edges) VALUES (?, ?)")
        for i in graph.nodes.indices {
            let leaving = graph.edges(from: NodeIndex(i))
            if leaving.isEmpty && incoming[i].isEmpty { continue }
            var writer = ByteWriter()
            writer.count(leaving.count)
            for j in leaving { ArcCodec.write(graph.edges[j], other: graph.edges[j].target, verbNumbers, to: &writer) }
            writer.count(incoming[i].count)
            for j in incoming[i] {
                let edge = graph.edges[Int(j)]
                ArcCodec.write(edge, other: edge.source, verbNumbers, to: &writer)
            }
            try insert.execute(arguments: [version << 32 | Int64(i), writer.sealed()])
        }
    }

    private func writeNames(_ db: Database) throws {
        let page = try db.makeStatement(sql: "INSERT INTO names (id, nodes) VALUES (?, ?)")
        let name = try db.makeStatement(sql: "INSERT OR IGNORE INTO name (version, folded, node) VALUES (?, ?, ?)")
        for begin in stride(from: 0, to: graph.nodes.count, by: Self.pageSize) {
            let nodes = graph.nodes[begin..<min(begin + Self.pageSize, graph.nodes.count)]
            try page.execute(
                arguments: [version << 32 | Int64(begin / Self.pageSize), NamePage.encode(nodes)])
            for (i, node) in zip(nodes.indices, nodes) {
                var folded: Set<String> = ["=" + node.id.value, NameFolding.fold(node.id.value.drop { $0 != ":" })]
                for alias in node.allNames { folded.insert(NameFolding.fold(alias.text)) }
                for text in folded.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !text.isEmpty {
                    try name.execute(arguments: [version, text, i])
                }
            }
        }
    }
}
