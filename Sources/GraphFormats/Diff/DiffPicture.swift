import Annotation
import EntityGraph

/// What changed, as a graph to draw: changed edges with their ends, and changed nodes.
struct DiffPicture {
    struct DrawnNode {
        var id: EntityID
        var label: String
        var type: EntityType
        var status: DiffStatus
        var mentions: (old: Int, new: Int)
    }

    struct DrawnEdge {
        var source: Int
        var target: Int
        var verb: String
        var eventClass: EventClass
        var polarity: Polarity
        var status: DiffStatus
        var changes: String
        var counts: (old: Int, new: Int)

        /// `+ attack`, `~ support 4→9`.
        var label: String {
            status.sign + " " + verb
                + (status == .changed && counts.old != counts.new ? " \(counts.old)→\(counts.new)" : "")
        }
    }

    private(set) var nodes: [DrawnNode] = []
    private(set) var edges: [DrawnEdge] = []

    init(_ diff: GraphDiff) {
        var found: [ByteKey: DrawnNode] = [:]
        func note(_ node: Node, _ status: DiffStatus) {
            guard found[ByteKey(node.id.value)] == nil else { return }
            found[ByteKey(node.id.value)] = DrawnNode(
                id: node.id, label: node.label, type: node.type, status: status,
                mentions: (
                    diff.old.node(node.id).map { diff.old[$0].mentionCount } ?? 0,
                    diff.new.node(node.id).map { diff.new[$0].mentionCount } ?? 0
                ))
        }
        for change in diff.nodes {
            if let node = change.new.map({ diff.new[$0] }) ?? change.old.map({ diff.old[$0] }) {
                note(node, change.status)
            }
        }
        for group in diff.regroupings { for node in group.new { note(diff.new[node], .changed) } }
        for change in diff.edges {
            let (source, target) = diff.ends(of: change)
            note(source, .same)
            note(target, .same)
        }
        nodes = found.values.sorted { $0.id < $1.id }
        let places = Dictionary(
            uniqueKeysWithValues: nodes.enumerated().map { (ByteKey($0.element.id.value), $0.offset) })
        edges = diff.edges.map { change in
            let key = diff.key(of: change)
            let edge = diff.newEdge(change) ?? diff.oldEdge(change)!
            return DrawnEdge(
                source: places[ByteKey(key.source.value)]!, target: places[ByteKey(key.target.value)]!,
                verb: key.verb, eventClass: edge.dominantClass, polarity: edge.dominantPolarity,
                status: change.status, changes: change.names.joined(separator: "; "),
                counts: (change.oldCount, change.newCount))
        }
    }
}
