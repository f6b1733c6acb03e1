import EntityGraph

/// Relata's own JSON, which holds the whole graph; graph-json.md beside this folder is its schema. One document, node or edge a line.
public struct GraphJSONWriter: GraphWriter {
    /// The version of the schema this writes and the highest one that `GraphJSONReader` takes.
    public static let version = 1
    public static let formatName = "relata-graph"

    public var evidence: EvidenceDetail

    public init(evidence: EvidenceDetail = .text) {
        self.evidence = evidence
    }

    public func write(_ graph: Graph, to sink: ByteSink) throws {
        let record = RecordText(graph: graph, evidence: evidence)
        try sink.record {
            $0.append(utf8: "{\"format\":\"\(Self.formatName)\",\"version\":\(Self.version)")
        }
        try write("documents", graph.documents, to: sink) { record.append($1, to: &$0) }
        try write("nodes", graph.nodes, to: sink) { append($1, record, to: &$0) }
        try write("edges", graph.edges, to: sink) { append($1, record, to: &$0) }
        try sink.write("}\n")
    }

    private func write<T>(
        _ name: String, _ elements: [T], to sink: ByteSink, _ body: (inout [UInt8], T) -> Void
    ) throws {
        try sink.record { $0.append(utf8: ",\n\"\(name)\":[") }
        for i in elements.indices {
            try sink.record { out in
                out.append(utf8: i == 0 ? "\n" : ",\n")
                body(&out, elements[i])
            }
        }
        try sink.write("]")
    }

    private func append(_ node: Node, _ record: RecordText, to out: inout [UInt8]) {
        out.append(utf8: "{\"id\":")
        out.append(json: node.id.value)
        out.append(utf8: ",\"label\":")
        out.append(json: node.label)
        out.append(utf8: ",\"type\":\"")
        out.append(utf8: node.type.name)
        out.append(utf8: "\",\"mentions\":")
        out.append(decimal: node.mentionCount)
        out.append(UInt8(ascii: ","))
        record.appendMembers(node, to: &out)
        out.append(UInt8(ascii: "}"))
    }

    private func append(_ edge: Edge, _ record: RecordText, to out: inout [UInt8]) {
        out.append(utf8: "{\"source\":")
        out.append(json: record.graph[edge.source].id.value)
        out.append(utf8: ",\"verb\":")
        out.append(json: edge.verb)
        out.append(utf8: ",\"target\":")
        out.append(json: record.graph[edge.target].id.value)
        out.append(utf8: ",\"class\":\"")
        out.append(utf8: edge.dominantClass.name)
        out.append(utf8: "\",\"count\":")
        out.append(decimal: edge.count)
        out.append(UInt8(ascii: ","))
        record.appendMembers(edge, to: &out)
        out.append(UInt8(ascii: "}"))
    }
}
