import Annotation
import EntityGraph
import Foundation

/// The bytes of some nodes that follow each other, without documents.
enum NamePage {
    static func encode(_ nodes: ArraySlice<Node>) -> Data {
        var writer = ByteWriter()
        writer.count(nodes.count)
        for node in nodes {
            var part = ByteWriter()
            part.string(node.id.value)
            part.string(node.label)
            part.byte(node.type.rawValue)
            part.count(node.mentionCount)
            part.count(node.documentCount)
            let aliases = node.allNames
            part.count(aliases.count)
            for alias in aliases {
                part.string(alias.text)
                part.count(alias.count)
            }
            // With its length in front, so that a reader of another node need not look inside.
            writer.append(part)
        }
        return writer.sealed()
    }

    /// The nodes of a page that begins at `first`; only those that are `wanted`, in their order, unless all are. Names
    /// stay undecoded without `withNames`.
    static func decode(
        _ data: Data, from first: Int, wanted: ArraySlice<NodeIndex>?, withNames: Bool,
        visit: (StoredEntity, [Node.Alias]) -> Void
    ) throws(BlobDamage) {
        var reader = try ByteReader(sealed: data)
        var rest = wanted
        for i in 0..<(try reader.count()) {
            let index = NodeIndex(first + i)
            if let next = rest?.first {
                guard next == index else {
                    try reader.skip()
                    continue
                }
                rest?.removeFirst()
            } else if wanted != nil {
                return
            }
            _ = try reader.count()
            let entity = StoredEntity(
                index: index, id: EntityID(try reader.string()), label: try reader.string(),
                type: try reader.value(EntityType.self), mentions: Int(try reader.int32()),
                documents: Int(try reader.int32()))
            var aliases: [Node.Alias] = []
            for _ in 0..<(try reader.count()) {
                if withNames {
                    aliases.append(Node.Alias(text: try reader.string(), count: Int(try reader.int32())))
                } else {
                    try reader.skip()
                    _ = try reader.unsigned()
                }
            }
            visit(entity, aliases)
        }
    }
}

extension Node {
    /// Its names, the most frequent first, then labels that no mention bears, with a count of zero.
    var allNames: [Alias] {
        var result = aliases()
        let known = Set(result.map { Array($0.text.utf8) })
        for label in Set(presences.map(\.label)).sorted() where !known.contains(Array(surfaces[Int(label)].utf8)) {
            result.append(Alias(text: surfaces[Int(label)], count: 0))
        }
        return result
    }
}
