import EntityGraph
import Foundation
import GRDB

/// The folded names of the nodes of a page, so that a search reads no more of a name than its letters. A row has the id of
/// the row of `names` that it goes with.
enum SpellingPage {
    static func encode(_ nodes: some Sequence<(mentions: Int, names: [String])>) -> Data {
        var writer = ByteWriter()
        for node in nodes {
            var folded: [String] = []
            for name in node.names.map({ NameFolding.fold($0) }) where !folded.contains(name) { folded.append(name) }
            writer.count(node.mentions)
            writer.count(folded.count)
            for name in folded { writer.string(name) }
        }
        return writer.sealed()
    }

    /// Calls `visit` with the cost of every node that is near, by its number, and with its mentions.
    static func search(
        _ data: Data, from first: Int, _ query: NameQuery, visit: (_ cost: Int, _ mentions: Int, _ node: Int) -> Void
    ) throws(BlobDamage) {
        var reader = try ByteReader(sealed: data)
        var node = first
        while !reader.isAtEnd {
            let mentions = Int(try reader.int32())
            var best: Int?
            for _ in 0..<(try reader.count()) {
                if let cost = try reader.bytes({ query.cost(of: $0) }) { best = min(best ?? .max, cost) }
            }
            if let best { visit(best, mentions, node) }
            node += 1
        }
    }

    /// Pages for all versions of a store that has none.
    static func writeAll(_ db: Database) throws {
        let insert = try db.makeStatement(sql: "INSERT INTO spellings (id, names) VALUES (?, ?)")
        let rows = try Row.fetchCursor(db, sql: "SELECT id, nodes FROM names ORDER BY id")
        while let row = try rows.next() {
            var nodes: [(mentions: Int, names: [String])] = []
            try NamePage.decode(try row.decode(Data.self, atIndex: 1), from: 0, wanted: nil, withNames: true) {
                nodes.append(($0.mentions, [$0.label] + $1.map(\.text)))
            }
            try insert.execute(arguments: [try row.decode(Int64.self, atIndex: 0), encode(nodes)])
        }
    }
}
