import EntityGraph

/// A node or edge table (RFC 4180, with a header line) for Gephi's spreadsheet import or for Neo4j's bulk importer.
public struct CSVWriter: GraphWriter {
    public enum Table: String, Sendable, CaseIterable {
        case nodes, edges
    }

    public enum Consumer: Sendable {
        /// `Id`, `Label`; `Source`, `Target`, `Type`, `Id`, `Label`, `Weight`.
        case gephi
        /// `entity:ID`, `:LABEL`; `:START_ID`, `:END_ID`, `:TYPE`; types in the header. A field never holds a line break, for
        /// the importer refuses them unless told otherwise.
        case neo4j
    }

    public var table: Table
    public var consumer: Consumer
    public var edges: EdgeFolding

    public init(_ table: Table, for consumer: Consumer = .gephi, edges: EdgeFolding = .verb) {
        self.table = table
        self.consumer = consumer
        self.edges = edges
    }

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        switch table {
        case .nodes: try writeNodes(graph, sink)
        case .edges: try writeEdges(graph, sink)
        }
    }

    /// Columns that the fixed ones do not hold already.
    private static let nodeColumns = NodeColumn.allCases.filter { ![.label, .name, .entity].contains($0) }
    private var edgeColumns: [EdgeColumn] {
        EdgeColumn.allCases.filter {
            $0.exists(in: edges) && ![.label, .interaction, .weight].contains($0)
        }
    }

    private func writeNodes(_ graph: some GraphSource, _ sink: ByteSink) throws {
        switch consumer {
        case .gephi: try header(["Id", "Label", "entity"], Self.nodeColumns.map { ($0.rawValue, $0.type) }, sink)
        case .neo4j:
            try header(["entity:ID", ":LABEL", "label"], Self.nodeColumns.map { ($0.rawValue, $0.type) }, sink)
        }
        var index = 0
        try graph.forEachNode { node in
            try sink.record { out in
                switch consumer {
                case .gephi: append(["n\(index)", node.label, node.id.value], to: &out)
                case .neo4j: append([node.id.value, Self.capitalized(node.type.name), node.label], to: &out)
                }
                for column in Self.nodeColumns { append(column.cell(node, in: graph), to: &out) }
                out.append(utf8: "\r\n")
            }
            index += 1
        }
    }

    private func writeEdges(_ graph: some GraphSource, _ sink: ByteSink) throws {
        let columns = edgeColumns
        let names = columns.map { ($0.rawValue, $0.type) }
        switch consumer {
        case .gephi: try header(["Source", "Target", "Type", "Id", "Label", "Weight"], names, sink)
        case .neo4j: try header([":START_ID", ":END_ID", ":TYPE", "weight:int"], names, sink)
        }
        var index = 0
        try graph.forEachRow(by: edges) { row in
            let edge = row.edge
            let weight = String(edge.count)
            try sink.record { out in
                switch consumer {
                case .gephi:
                    append(
                        ["n\(edge.source.value)", "n\(edge.target.value)", "Directed", "e\(index)", row.label, weight],
                        to: &out)
                case .neo4j:
                    let kind = row.kind.isEmpty ? edge.dominantClass.name : row.kind
                    append(
                        [graph.id(of: edge.source).value, graph.id(of: edge.target).value, kind.uppercased(), weight],
                        to: &out)
                }
                for column in columns { append(column.cell(row, in: graph), to: &out) }
                out.append(utf8: "\r\n")
            }
            index += 1
        }
    }

    private func header(_ fixed: [String], _ columns: [(String, ColumnType)], _ sink: ByteSink) throws {
        let names = columns.map { name, type in
            consumer == .neo4j && type != .string ? "\(name):\(type.rawValue)" : name
        }
        try sink.record { out in
            append(fixed + names, to: &out)
            out.append(utf8: "\r\n")
        }
    }

    /// The first fields of a row.
    private func append(_ fields: [String], to out: inout [UInt8]) {
        for i in fields.indices {
            if i > 0 { out.append(UInt8(ascii: ",")) }
            append(field: fields[i], to: &out)
        }
    }

    /// A further field.
    private func append(_ cell: Cell?, to out: inout [UInt8]) {
        out.append(UInt8(ascii: ","))
        if let cell { append(field: cell.text, to: &out) }
    }

    private func append(field: String, to out: inout [UInt8]) {
        let permitted = XMLText.permitted(field)
        guard consumer == .neo4j else { return out.append(csv: permitted) }
        out.append(csv: String(decoding: permitted.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self))
    }

    private static func capitalized(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }
}
