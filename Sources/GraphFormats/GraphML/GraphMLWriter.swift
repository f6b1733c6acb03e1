import Annotation
import EntityGraph

/// GraphML (http://graphml.graphdrawing.org/specification.html), readable by Gephi, igraph, networkx, Cytoscape and yEd.
///
/// Their traps, and what is done about them: keys come first, each for nodes, edges or the graph, never for all; node ids
/// look like `n17`, for igraph takes bare integers for numbers; edge ids are unique; `label` is there for Gephi, `name`
/// for cytoscape.js and `interaction` for Cytoscape; there is no `<desc>`. With edges by verb, the `record` of each
/// node and edge and the documents in graph-level data hold all that the columns do not, so that `GraphMLReader` gives
/// back an equal graph; a fold by class or pair is for other programs.
public struct GraphMLWriter: GraphWriter {
    public var edges: EdgeFolding
    public var evidence: EvidenceDetail
    /// Labels, shapes and colours as yEd reads them.
    public var isForYEd: Bool

    public init(edges: EdgeFolding = .verb, evidence: EvidenceDetail = .text, isForYEd: Bool = false) {
        self.edges = edges
        self.evidence = evidence
        self.isForYEd = isForYEd
    }

    /// Graph-level data is cut into pieces of this many documents: parsers refuse huge text nodes.
    static let documentsPerKey = 200

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        let session = try GraphMLSession(self, graph, sink)
        try session.write()
    }

    var isLossless: Bool { edges == .verb }
}

/// One graph on its way into GraphML.
private final class GraphMLSession<Source: GraphSource> {
    let options: GraphMLWriter
    let graph: Source
    let xml: XMLWriter
    let record: RecordText<Source>
    let edgeColumns: [(column: EdgeColumn, key: String)]
    var scratch: [UInt8] = []

    init(_ options: GraphMLWriter, _ graph: Source, _ sink: ByteSink) throws {
        self.options = options
        self.graph = graph
        xml = try XMLWriter(sink)
        record = RecordText(graph: graph, evidence: options.evidence)
        edgeColumns = EdgeColumn.allCases.filter { $0.exists(in: options.edges) }.map { ($0, $0.graphMLKey) }
    }

    func write() throws {
        try xml.startDocument()
        try xml.start("graphml")
        try xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns")
        try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        try xml.attribute(
            "xsi:schemaLocation",
            "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd")
        if options.isForYEd { try xml.attribute("xmlns:y", "http://www.yworks.com/xml/graphml") }
        try xml.newline()
        try writeKeys()
        try xml.start("graph")
        try xml.attribute("id", "G")
        try xml.attribute("edgedefault", "directed")
        try xml.newline()
        if options.isLossless { try writeDocuments() }
        var index = 0
        try graph.forEachNode { node in
            try write(node, index)
            index += 1
        }
        index = 0
        try graph.forEachRow(by: options.edges) { row in
            try write(row, index)
            index += 1
        }
        try xml.finish()
    }

    private func writeKeys() throws {
        for column in NodeColumn.allCases {
            try writeKey(column.graphMLKey, for: "node", column.rawValue, column.type)
        }
        for (column, key) in edgeColumns { try writeKey(key, for: "edge", column.rawValue, column.type) }
        if options.isForYEd {
            try writeKey("node_graphics", for: "node", yEd: "nodegraphics")
            try writeKey("edge_graphics", for: "edge", yEd: "edgegraphics")
        }
        guard options.isLossless else { return }
        try writeKey("record", for: "node", "record", .string)
        try writeKey("edge_record", for: "edge", "record", .string)
        try writeKey("relata", for: "graph", "relata", .int)
        for i in 0..<documentKeyCount { try writeKey("documents_\(i)", for: "graph", "documents_\(i)", .string) }
    }

    private var documentKeyCount: Int {
        (graph.documentCount + GraphMLWriter.documentsPerKey - 1) / GraphMLWriter.documentsPerKey
    }

    private func writeKey(_ id: String, for subject: String, _ name: String, _ type: ColumnType) throws {
        try xml.start("key")
        try xml.attribute("id", id)
        try xml.attribute("for", subject)
        try xml.attribute("attr.name", name)
        try xml.attribute("attr.type", type.rawValue)
        try xml.end()
        try xml.newline()
    }

    private func writeKey(_ id: String, for subject: String, yEd type: String) throws {
        try xml.start("key")
        try xml.attribute("id", id)
        try xml.attribute("for", subject)
        try xml.attribute("yfiles.type", type)
        try xml.end()
        try xml.newline()
    }

    private func writeDocuments() throws {
        try writeData("relata", String(GraphJSONWriter.version))
        try xml.newline()
        var piece: [DocumentRecord] = []
        var count = 0
        func writePiece() throws {
            scratch.removeAll(keepingCapacity: true)
            scratch.append(list: piece) { record.append($1, to: &$0) }
            try writeScratch("documents_\(count)")
            try xml.newline()
            piece.removeAll(keepingCapacity: true)
            count += 1
        }
        try graph.forEachDocument { document in
            piece.append(document)
            if piece.count == GraphMLWriter.documentsPerKey { try writePiece() }
        }
        if !piece.isEmpty { try writePiece() }
    }

    private func write(_ node: Node, _ index: Int) throws {
        try xml.start("node")
        try xml.attribute("id", "n\(index)")
        for column in NodeColumn.allCases {
            if let cell = column.cell(node, in: graph) { try writeData(column.graphMLKey, cell.text) }
        }
        if options.isForYEd { try YEdGraphics.write(node, to: xml) }
        if options.isLossless {
            scratch.removeAll(keepingCapacity: true)
            scratch.append(UInt8(ascii: "{"))
            if !XMLText.isPermitted(node.id.value) {
                scratch.append(utf8: "\"id\":")
                scratch.append(json: node.id.value)
                scratch.append(UInt8(ascii: ","))
            }
            record.appendMembers(node, to: &scratch)
            scratch.append(UInt8(ascii: "}"))
            try writeScratch("record")
        }
        try xml.end()
        try xml.newline()
    }

    private func write(_ row: EdgeRow, _ index: Int) throws {
        try xml.start("edge")
        try xml.attribute("id", "e\(index)")
        try xml.attribute("source", "n\(row.edge.source.value)")
        try xml.attribute("target", "n\(row.edge.target.value)")
        for (column, key) in edgeColumns {
            if let cell = column.cell(row, in: graph) { try writeData(key, cell.text) }
        }
        if options.isForYEd { try YEdGraphics.write(row, to: xml) }
        if options.isLossless {
            scratch.removeAll(keepingCapacity: true)
            scratch.append(UInt8(ascii: "{"))
            if !XMLText.isPermitted(row.edge.verb) {
                scratch.append(utf8: "\"verb\":")
                scratch.append(json: row.edge.verb)
                scratch.append(UInt8(ascii: ","))
            }
            record.appendMembers(row.edge, to: &scratch)
            scratch.append(UInt8(ascii: "}"))
            try writeScratch("edge_record")
        }
        try xml.end()
        try xml.newline()
    }

    private func writeData(_ key: String, _ text: String) throws {
        try xml.start("data")
        try xml.attribute("key", key)
        try xml.text(text)
        try xml.end()
    }

    private func writeScratch(_ key: String) throws {
        try xml.start("data")
        try xml.attribute("key", key)
        try xml.text(scratch)
        try xml.end()
    }
}

extension NodeColumn {
    /// The id of its key is its name, which is what cytoscape.js calls the attribute.
    var graphMLKey: String { rawValue }
}

extension EdgeColumn {
    /// Key ids are unique in the file, so that names which nodes have too get a prefix.
    var graphMLKey: String { NodeColumn(rawValue: rawValue) == nil ? rawValue : "edge_\(rawValue)" }
}
