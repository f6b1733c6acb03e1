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

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        let record = RecordText(graph: graph, evidence: evidence)
        try sink.record {
            $0.append(utf8: "{\"format\":\"\(Self.formatName)\",\"version\":\(Self.version)")
        }
        var list = JSONList(sink)
        try list.begin("documents")
        try graph.forEachDocument { document in try list.add { record.append(document, to: &$0) } }
        try list.end()
        try list.begin("nodes")
        try graph.forEachNode { node in try list.add { append(node, record, to: &$0) } }
        try list.end()
        try list.begin("edges")
        try graph.forEachEdge { edge in try list.add { append(edge, record, to: &$0) } }
        try list.end()
        try sink.write("}\n")
    }

    private func append(_ node: Node, _ record: RecordText<some GraphSource>, to out: inout [UInt8]) {
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

    private func append(_ edge: Edge, _ record: RecordText<some GraphSource>, to out: inout [UInt8]) {
        out.append(utf8: "{\"source\":")
        out.append(json: record.graph.id(of: edge.source).value)
        out.append(utf8: ",\"verb\":")
        out.append(json: edge.verb)
        out.append(utf8: ",\"target\":")
        out.append(json: record.graph.id(of: edge.target).value)
        out.append(utf8: ",\"class\":\"")
        out.append(utf8: edge.dominantClass.name)
        out.append(utf8: "\",\"count\":")
        out.append(decimal: edge.count)
        out.append(UInt8(ascii: ","))
        record.appendMembers(edge, to: &out)
        out.append(UInt8(ascii: "}"))
    }
}

/// A member that is an array, one element a line.
private struct JSONList {
    private let sink: ByteSink
    private var isEmpty = true

    init(_ sink: ByteSink) { self.sink = sink }

    mutating func begin(_ name: String) throws {
        try sink.record { $0.append(utf8: ",\n\"\(name)\":[") }
        isEmpty = true
    }

    mutating func add(_ body: (inout [UInt8]) -> Void) throws {
        try sink.record { out in
            out.append(utf8: isEmpty ? "\n" : ",\n")
            body(&out)
        }
        isEmpty = false
    }

    func end() throws { try sink.write("]") }
}
