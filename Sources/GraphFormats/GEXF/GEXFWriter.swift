import Annotation
import EntityGraph

/// GEXF 1.3 (https://gexf.net), with spells by which Gephi's timeline plays the corpus when `isDynamic`.
///
/// Its traps: source, target and kind are unique together, which every folding gives; a dynamic file declares
/// `timeformat` and `timerepresentation` and writes ISO dates; a column has one type; a spell ends the day after it
/// begins, for an empty interval fails in silence.
public struct GEXFWriter: GraphWriter {
    public var edges: EdgeFolding
    /// Spells on nodes and edges: the days of events where texts tell them, else of publication.
    public var isDynamic: Bool

    public init(edges: EdgeFolding = .verb, isDynamic: Bool = false) {
        self.edges = edges
        self.isDynamic = isDynamic
    }

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        let xml = try XMLWriter(sink)
        try xml.startDocument()
        try startRoot(xml)
        try xml.start("graph")
        try xml.attribute("defaultedgetype", "directed")
        try xml.attribute("idtype", "string")
        try xml.attribute("mode", isDynamic ? "dynamic" : "static")
        if isDynamic {
            try xml.attribute("timeformat", "date")
            try xml.attribute("timerepresentation", "interval")
        }
        try xml.newline()
        try writeColumns(xml)
        try writeNodes(graph, xml)
        try writeEdges(graph, xml)
        try xml.finish()
    }

    private func startRoot(_ xml: XMLWriter) throws {
        try xml.start("gexf")
        try xml.attribute("xmlns", "http://gexf.net/1.3")
        try xml.attribute("xmlns:viz", "http://gexf.net/1.3/viz")
        try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        try xml.attribute("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd")
        try xml.attribute("version", "1.3")
        try xml.newline()
        try xml.start("meta")
        try xml.start("creator")
        try xml.text("Relata")
        try xml.end()
        try xml.end()
        try xml.newline()
    }

    /// What attributes of GEXF itself hold already is no column.
    private static let nodeColumns = NodeColumn.allCases.filter { ![.label, .name].contains($0) }
    private var edgeColumns: [EdgeColumn] {
        EdgeColumn.allCases.filter { $0.exists(in: edges) && ![.label, .weight].contains($0) }
    }

    private func writeColumns(_ xml: XMLWriter) throws {
        try writeColumns("node", Self.nodeColumns.map { ($0.rawValue, $0.type) }, xml)
        try writeColumns("edge", edgeColumns.map { ($0.rawValue, $0.type) }, xml)
    }

    private func writeColumns(_ subject: String, _ columns: [(String, ColumnType)], _ xml: XMLWriter) throws {
        try xml.start("attributes")
        try xml.attribute("class", subject)
        try xml.attribute("mode", "static")
        try xml.newline()
        for (name, type) in columns {
            try xml.start("attribute")
            try xml.attribute("id", name)
            try xml.attribute("title", name)
            try xml.attribute("type", type == .int ? "integer" : type.rawValue)
            try xml.end()
            try xml.newline()
        }
        try xml.end()
        try xml.newline()
    }

    private func writeNodes(_ graph: some GraphSource, _ xml: XMLWriter) throws {
        let spells = isDynamic ? try nodeSpells(graph) : []
        try xml.start("nodes")
        try xml.newline()
        var index = 0
        try graph.forEachNode { node in
            try xml.start("node")
            try xml.attribute("id", "n\(index)")
            try xml.attribute("label", node.label)
            try writeValues(Self.nodeColumns.map { ($0.rawValue, $0.cell(node, in: graph)) }, xml)
            if isDynamic { try write(spells[index], xml) }
            try writeColor(Palette.color(node.type), xml)
            try xml.end()
            try xml.newline()
            index += 1
        }
        try xml.end()
        try xml.newline()
    }

    /// A node lives whenever it is written of or one of its edges lives. Memory for the dates of all nodes.
    private func nodeSpells(_ graph: some GraphSource) throws -> [Spells] {
        var spells: [Spells] = []
        try graph.forEachNode { spells.append(Spells($0, in: graph)) }
        try graph.forEachEdge { edge in
            let lifetime = Spells(edge, in: graph)
            spells[edge.source.offset].formUnion(lifetime)
            spells[edge.target.offset].formUnion(lifetime)
        }
        return spells
    }

    private func writeEdges(_ graph: some GraphSource, _ xml: XMLWriter) throws {
        let columns = edgeColumns
        var index = 0
        try xml.start("edges")
        try xml.newline()
        try graph.forEachRow(by: edges) { row in
            try xml.start("edge")
            try xml.attribute("id", "e\(index)")
            try xml.attribute("source", "n\(row.edge.source.value)")
            try xml.attribute("target", "n\(row.edge.target.value)")
            if !row.kind.isEmpty { try xml.attribute("kind", uniqueKind(row)) }
            try xml.attribute("label", row.label)
            try xml.attribute("weight", String(row.edge.count))
            try writeValues(columns.map { ($0.rawValue, $0.cell(row, in: graph)) }, xml)
            if isDynamic { try write(Spells(row.edge, in: graph), xml) }
            try writeColor(Palette.color(row.edge.dominantClass), xml)
            try xml.end()
            try xml.newline()
            index += 1
        }
        try xml.end()
        try xml.newline()
    }

    /// The kind, told apart from kinds that would look the same once XML's forbidden characters are gone.
    private func uniqueKind(_ row: EdgeRow) -> String {
        XMLText.isPermitted(row.kind) ? row.kind : row.kind.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }

    private func writeValues(_ cells: [(String, Cell?)], _ xml: XMLWriter) throws {
        try xml.start("attvalues")
        for case (let name, let cell?) in cells {
            try xml.start("attvalue")
            try xml.attribute("for", name)
            try xml.attribute("value", cell.text)
            try xml.end()
        }
        try xml.end()
    }

    private func write(_ spells: Spells, _ xml: XMLWriter) throws {
        guard let stretches = spells.stretches else { return }
        try xml.start("spells")
        for span in stretches {
            try xml.start("spell")
            try xml.attribute("start", span.first.description)
            let next = CalendarDate(dayNumber: span.last.dayNumber + 1) ?? span.last
            try xml.attribute("end", next.description)
            try xml.end()
        }
        try xml.end()
    }

    private func writeColor(_ hex: String, _ xml: XMLWriter) throws {
        let value = Int(hex.dropFirst(), radix: 16)!
        try xml.start("viz:color")
        try xml.attribute("r", String(value >> 16))
        try xml.attribute("g", String(value >> 8 & 255))
        try xml.attribute("b", String(value & 255))
        try xml.end()
    }
}
