import Annotation
import EntityGraph

/// A difference for programs: one change a line. graph-json.md beside this folder is the schema.
public struct DiffJSONWriter: GraphDiffWriter {
    public static let version = 1
    public static let formatName = "relata-diff"
    public var evidence: EvidenceDetail

    public init(evidence: EvidenceDetail = .text) {
        self.evidence = evidence
    }

    public func write(_ diff: GraphDiff, to sink: ByteSink) throws {
        try sink.write("{\"format\":\"\(Self.formatName)\",\"version\":\(Self.version)")
        try write("documents", diff.documents, sink) { append($1, diff, to: &$0) }
        try write("regroupings", diff.regroupings, sink) { append($1, diff, to: &$0) }
        try write("nodes", diff.nodes, sink) { append($1, diff, to: &$0) }
        try write("edges", diff.edges, sink) { append($1, diff, to: &$0) }
        try sink.write(",\n\"suppressed\":\(diff.suppressed)}\n")
    }

    private func write<T>(
        _ name: String, _ items: [T], _ sink: ByteSink, _ body: (inout [UInt8], T) -> Void
    ) throws {
        try sink.write(",\n\"\(name)\":[")
        for i in items.indices {
            try sink.record { out in
                out.append(utf8: i == 0 ? "\n" : ",\n")
                body(&out, items[i])
            }
        }
        try sink.write("]")
    }

    private func append(_ change: DocumentChange, _ diff: GraphDiff, to out: inout [UInt8]) {
        let record = change.new.first.map { diff.new[$0] } ?? diff.old[change.old[0]]
        out.append(utf8: "{\"change\":\"\(change.kind.rawValue)\",\"id\":")
        out.append(json: change.id)
        out.append(utf8: ",\"source\":")
        out.append(json: record.source)
        if let title = record.title {
            out.append(utf8: ",\"title\":")
            out.append(json: title)
        }
        if let date = record.date { out.append(utf8: ",\"date\":\"\(date.description)\"") }
        out.append(UInt8(ascii: "}"))
    }

    private func append(_ group: Regrouping, _ diff: GraphDiff, to out: inout [UInt8]) {
        out.append(utf8: "{\"change\":\"\(group.kind.rawValue)\",\"old\":")
        out.append(list: group.old) { $0.append(json: diff.old[$1].id.value) }
        out.append(utf8: ",\"new\":")
        out.append(list: group.new) { $0.append(json: diff.new[$1].id.value) }
        switch group.basis {
        case .mentions(let count): out.append(utf8: ",\"mentions\":\(count)}")
        case .names(let neighbors): out.append(utf8: ",\"neighbors\":\(neighbors)}")
        }
    }

    private func append(_ change: NodeChange, _ diff: GraphDiff, to out: inout [UInt8]) {
        let before = change.old.map { diff.old[$0] }
        let after = change.new.map { diff.new[$0] }
        guard let node = after ?? before else { return }
        out.append(utf8: "{\"id\":")
        out.append(json: node.id.value)
        out.append(utf8: ",\"changes\":")
        out.append(list: change.names) { $0.append(json: $1) }
        for (name, node) in [("old", before), ("new", after)] {
            guard let node else { continue }
            out.append(utf8: ",\"\(name)\":{\"label\":")
            out.append(json: node.label)
            out.append(utf8: ",\"type\":\"\(node.type.name)\",\"mentions\":\(node.mentionCount)")
            out.append(utf8: ",\"documents\":\(node.documentCount)}")
        }
        out.append(UInt8(ascii: "}"))
    }

    private func append(_ change: EdgeChange, _ diff: GraphDiff, to out: inout [UInt8]) {
        let key = diff.key(of: change)
        out.append(utf8: "{\"source\":")
        out.append(json: key.source.value)
        out.append(utf8: ",\"verb\":")
        out.append(json: key.verb)
        out.append(utf8: ",\"target\":")
        out.append(json: key.target.value)
        out.append(utf8: ",\"changes\":")
        out.append(list: change.names) { $0.append(json: $1) }
        out.append(utf8: ",\"significance\":")
        out.append(permille: Int(min(max(change.significance, 0), 1e12) * 1000))
        append("old", diff.oldEdge(change), change.oldCount, change.oldDocuments, to: &out)
        append("new", diff.newEdge(change), change.newCount, change.newDocuments, to: &out)
        append("evidence_gone", change.evidenceGone, diff.old, to: &out)
        append("evidence_added", change.evidenceAdded, diff.new, to: &out)
        out.append(UInt8(ascii: "}"))
    }

    private func append(_ name: String, _ edge: Edge?, _ count: Int, _ documents: Int, to out: inout [UInt8]) {
        guard let edge else { return }
        out.append(utf8: ",\"\(name)\":{\"count\":\(count),\"documents\":\(documents)")
        out.append(utf8: ",\"class\":\"\(edge.dominantClass.name)\",\"polarity\":\"\(edge.dominantPolarity.name)\"")
        out.append(utf8: ",\"modality\":\"\(edge.dominantModality.name)\"}")
    }

    private func append(_ name: String, _ items: [Evidence], _ graph: Graph, to out: inout [UInt8]) {
        guard evidence > .none, !items.isEmpty else { return }
        out.append(utf8: ",\"\(name)\":")
        out.append(list: items) { out, item in
            out.append(utf8: "{\"document\":")
            out.append(json: graph[item.document].id)
            out.append(utf8: ",\"sentence\":[\(item.sentence.begin),\(item.sentence.end)]")
            out.append(utf8: ",\"trigger\":[\(item.trigger.begin),\(item.trigger.end)]")
            if evidence == .text, let text = item.text {
                out.append(utf8: ",\"text\":")
                out.append(json: text)
            }
            out.append(UInt8(ascii: "}"))
        }
    }
}
