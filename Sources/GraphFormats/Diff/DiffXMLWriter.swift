import EntityGraph

/// What changed, as GraphML or GEXF for Gephi and its like, coloured by status.
public struct DiffXMLWriter: GraphDiffWriter {
    public enum Format: Sendable {
        case graphML, gexf
    }

    public var format: Format

    public init(_ format: Format) {
        self.format = format
    }

    public func write(_ diff: GraphDiff, to sink: ByteSink) throws {
        let picture = DiffPicture(diff)
        let xml = try XMLWriter(sink)
        try xml.startDocument()
        switch format {
        case .graphML: try writeGraphML(picture, xml)
        case .gexf: try writeGEXF(picture, xml)
        }
        try xml.finish()
    }

    private typealias Cells = [(name: String, type: ColumnType, cell: Cell)]

    private static func cells(_ node: DiffPicture.DrawnNode) -> Cells {
        [
            ("entity", .string, .text(node.id.value)), ("type", .string, .text(node.type.name)),
            ("status", .string, .text(node.status.rawValue)),
            ("old_mentions", .int, .integer(node.mentions.old)), ("new_mentions", .int, .integer(node.mentions.new)),
        ]
    }

    private static func cells(_ edge: DiffPicture.DrawnEdge) -> Cells {
        [
            ("interaction", .string, .text(edge.verb)), ("class", .string, .text(edge.eventClass.name)),
            ("polarity", .string, .text(edge.polarity.name)), ("change", .string, .text(edge.status.rawValue)),
            ("changes", .string, .text(edge.changes)), ("old_count", .int, .integer(edge.counts.old)),
            ("new_count", .int, .integer(edge.counts.new)),
        ]
    }

    /// Shades of red, green and blue, which Gephi takes for the colour.
    private static func shades(_ color: String) -> [(name: String, value: Int)] {
        let value = Int(color.dropFirst(), radix: 16)!
        return [("r", value >> 16), ("g", value >> 8 & 255), ("b", value & 255)]
    }

    /// The columns do not depend on there being anything to fill them.
    private static let nodeColumns = cells(
        .init(id: .init(""), label: "", type: .person, status: .same, mentions: (0, 0))
    ).map { ($0.name, $0.type) }
    private static let edgeColumns = cells(
        .init(
            source: 0, target: 0, verb: "", eventClass: .other, polarity: .affirmed, status: .same, changes: "",
            counts: (0, 0))
    ).map { ($0.name, $0.type) }

    private func writeGraphML(_ picture: DiffPicture, _ xml: XMLWriter) throws {
        try xml.start("graphml")
        try xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns")
        try xml.newline()
        let shades = ["r", "g", "b"].map { ($0, ColumnType.int) }
        for (name, type) in [("label", .string), ("name", .string)] + Self.nodeColumns + shades {
            try writeKey(name, for: "node", name, type, xml)
        }
        for (name, type) in [("label", .string), ("weight", .double)] + Self.edgeColumns + shades {
            try writeKey("edge_\(name)", for: "edge", name, type, xml)
        }
        try xml.start("graph")
        try xml.attribute("id", "G")
        try xml.attribute("edgedefault", "directed")
        try xml.newline()
        for (index, node) in picture.nodes.enumerated() {
            try xml.start("node")
            try xml.attribute("id", "n\(index)")
            try writeData("label", node.label, xml)
            try writeData("name", node.label, xml)
            for cell in Self.cells(node) { try writeData(cell.name, cell.cell.text, xml) }
            for shade in Self.shades(node.status.color) { try writeData(shade.name, String(shade.value), xml) }
            try xml.end()
            try xml.newline()
        }
        for (index, edge) in picture.edges.enumerated() {
            try xml.start("edge")
            try xml.attribute("id", "e\(index)")
            try xml.attribute("source", "n\(edge.source)")
            try xml.attribute("target", "n\(edge.target)")
            try writeData("edge_label", edge.label, xml)
            try writeData("edge_weight", String(max(edge.counts.old, edge.counts.new)), xml)
            for cell in Self.cells(edge) { try writeData("edge_\(cell.name)", cell.cell.text, xml) }
            for shade in Self.shades(edge.status.color) {
                try writeData("edge_\(shade.name)", String(shade.value), xml)
            }
            try xml.end()
            try xml.newline()
        }
    }

    private func writeKey(
        _ id: String, for subject: String, _ name: String, _ type: ColumnType, _ xml: XMLWriter
    ) throws {
        try xml.start("key")
        try xml.attribute("id", id)
        try xml.attribute("for", subject)
        try xml.attribute("attr.name", name)
        try xml.attribute("attr.type", type.rawValue)
        try xml.end()
        try xml.newline()
    }

    private func writeData(_ key: String, _ text: String, _ xml: XMLWriter) throws {
        try xml.start("data")
        try xml.attribute("key", key)
        try xml.text(text)
        try xml.end()
    }

    private func writeGEXF(_ picture: DiffPicture, _ xml: XMLWriter) throws {
        try xml.start("gexf")
        try xml.attribute("xmlns", "http://gexf.net/1.3")
        try xml.attribute("xmlns:viz", "http://gexf.net/1.3/viz")
        try xml.attribute("version", "1.3")
        try xml.newline()
        try xml.start("graph")
        try xml.attribute("defaultedgetype", "directed")
        try xml.attribute("idtype", "string")
        try xml.attribute("mode", "static")
        try xml.newline()
        try writeColumns("node", Self.nodeColumns, xml)
        try writeColumns("edge", Self.edgeColumns, xml)
        try xml.start("nodes")
        try xml.newline()
        for (index, node) in picture.nodes.enumerated() {
            try xml.start("node")
            try xml.attribute("id", "n\(index)")
            try xml.attribute("label", node.label)
            try writeValues(Self.cells(node), node.status.color, xml)
        }
        try xml.end()
        try xml.newline()
        try xml.start("edges")
        try xml.newline()
        for (index, edge) in picture.edges.enumerated() {
            try xml.start("edge")
            try xml.attribute("id", "e\(index)")
            try xml.attribute("source", "n\(edge.source)")
            try xml.attribute("target", "n\(edge.target)")
            // The number keeps the two apart that a regrouping may have given the same ends and verb.
            try xml.attribute("kind", "\(index) \(edge.status.rawValue)")
            try xml.attribute("label", edge.label)
            try xml.attribute("weight", String(max(edge.counts.old, edge.counts.new)))
            try writeValues(Self.cells(edge), edge.status.color, xml)
        }
        try xml.end()
    }

    private func writeColumns(_ subject: String, _ columns: [(String, ColumnType)], _ xml: XMLWriter) throws {
        try xml.start("attributes")
        try xml.attribute("class", subject)
        for (name, type) in columns {
            try xml.start("attribute")
            try xml.attribute("id", name)
            try xml.attribute("title", name)
            try xml.attribute("type", type == .int ? "integer" : type.rawValue)
            try xml.end()
        }
        try xml.end()
        try xml.newline()
    }

    /// The values and the colour, and the end of the element.
    private func writeValues(_ cells: Cells, _ color: String, _ xml: XMLWriter) throws {
        try xml.start("attvalues")
        for cell in cells {
            try xml.start("attvalue")
            try xml.attribute("for", cell.name)
            try xml.attribute("value", cell.cell.text)
            try xml.end()
        }
        try xml.end()
        try xml.start("viz:color")
        for shade in Self.shades(color) {
            try xml.attribute(shade.name == "r" ? "r" : shade.name == "g" ? "g" : "b", String(shade.value))
        }
        try xml.end()
        try xml.end()
        try xml.newline()
    }
}
