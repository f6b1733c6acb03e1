import Annotation
import EntityGraph
import Foundation
import GRDB

/// The graph of one version in rows that questions read one by one.
///
/// - `arcs`: for every node with edges, those that leave it and those that enter it (loops only among the former), each
///   with all its tallies, so that filters need no other table;
/// - `names`: nodes by the page, with id, label, type, figures and names;
/// - `spellings`: their folded names by the page, to be searched;
/// - `name`: nodes by every folded name, and by `=` and their id.
struct Projection {
    static let pageSize = 256

    let version: Int64
    let graph: SpooledGraph
    /// By UTF-8, for Swift takes canonically equivalent strings for equal.
    let verbNumbers: [[UInt8]: Int]

    init(of graph: SpooledGraph, version: Int64) {
        self.graph = graph
        self.version = version
        verbNumbers = Dictionary(
            uniqueKeysWithValues: graph.verbs.enumerated().map { (Array($0.element.utf8), $0.offset) })
    }

    static func verbBlob(_ graph: SpooledGraph) -> Data {
        var writer = ByteWriter()
        writer.count(graph.verbs.count)
        for verb in graph.verbs { writer.string(verb) }
        return writer.sealed()
    }

    static func dayBlob(_ documents: [DocumentRecord]) -> Data {
        var writer = ByteWriter()
        writer.count(documents.count)
        for (document, cluster) in zip(documents, SourceClusters(documents).clusterOfDocument) {
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
        for table in ["arcs", "names", "spellings"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE id >= ? AND id < ?", arguments: [version << 32, (version + 1) << 32])
        }
        try db.execute(sql: "DELETE FROM name WHERE version = ?", arguments: [version])
    }

    /// Edges come by source; what enters a node is sorted by target first.
    private func writeArcs(_ db: Database) throws {
        var entering = RowSorter(budget: 32 << 20)
        var leaving = RowSorter(budget: 32 << 20)
        var place: UInt64 = 0
        var writer = ByteWriter()
        try graph.forEachEdge { edge in
            writer.removeAll()
            ArcCodec.write(edge, other: edge.target, verbNumbers, to: &writer)
            try leaving.add(RowSorter.Key(high: UInt64(edge.source.offset), low: place), writer.bytes)
            if edge.source != edge.target {
                writer.removeAll()
                ArcCodec.write(edge, other: edge.source, verbNumbers, to: &writer)
                try entering.add(RowSorter.Key(high: UInt64(edge.target.offset), low: place), writer.bytes)
            }
            place += 1
        }
        try leaving.finish()
        try entering.finish()
        let insert = try db.makeStatement(sql: "INSERT INTO arcs (id, edges) VALUES (?, ?)")
        var out = try RowGroups(leaving)
        var into = try RowGroups(entering)
        while let node = [out.node, into.node].compactMap({ $0 }).min() {
            var row = ByteWriter()
            for group in [try out.take(node), try into.take(node)] {
                row.count(group.count)
                row.append(raw: group.bytes)
            }
            try insert.execute(arguments: [version << 32 | Int64(node), row.sealed()])
        }
    }

    private func writeNames(_ db: Database) throws {
        let page = try db.makeStatement(sql: "INSERT INTO names (id, nodes) VALUES (?, ?)")
        let spelling = try db.makeStatement(sql: "INSERT INTO spellings (id, names) VALUES (?, ?)")
        let name = try db.makeStatement(sql: "INSERT OR IGNORE INTO name (version, folded, node) VALUES (?, ?, ?)")
        var nodes: [Node] = []
        var begin = 0
        func writePage() throws {
            let id = version << 32 | Int64(begin / Self.pageSize)
            try page.execute(arguments: [id, NamePage.encode(nodes[...])])
            try spelling.execute(
                arguments: [
                    id, SpellingPage.encode(nodes.map { ($0.mentionCount, [$0.label] + $0.allNames.map(\.text)) }),
                ])
            begin += nodes.count
            nodes.removeAll(keepingCapacity: true)
        }
        try graph.forEachNode { node in
            var folded: Set<String> = ["=" + node.id.value, NameFolding.fold(node.id.value.drop { $0 != ":" })]
            for alias in node.allNames { folded.insert(NameFolding.fold(alias.text)) }
            for text in folded.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !text.isEmpty {
                try name.execute(arguments: [version, text, begin + nodes.count])
            }
            nodes.append(node)
            if nodes.count == Self.pageSize { try writePage() }
        }
        if !nodes.isEmpty { try writePage() }
    }
}
