import Annotation
import EntityGraph

/// The `y:` elements by which yEd shows labels, shapes, colours and widths; it shows nothing else of a GraphML.
enum YEdGraphics {
    static func write(_ node: Node, to xml: XMLWriter) throws {
        try xml.start("data")
        try xml.attribute("key", "node_graphics")
        try xml.start("y:ShapeNode")
        try xml.start("y:Geometry")
        try xml.attribute("height", "30.0")
        try xml.attribute("width", String(min(300, 30 + 7 * node.label.unicodeScalars.count)) + ".0")
        try xml.end()
        try writeFill(Palette.color(node.type), xml)
        try xml.start("y:NodeLabel")
        try xml.text(node.label)
        try xml.end()
        try xml.start("y:Shape")
        try xml.attribute("type", shape(node.type))
        try xml.end()
        try xml.end()
        try xml.end()
    }

    static func write(_ row: EdgeRow, to xml: XMLWriter) throws {
        try xml.start("data")
        try xml.attribute("key", "edge_graphics")
        try xml.start("y:PolyLineEdge")
        try xml.start("y:LineStyle")
        try xml.attribute("color", Palette.color(row.edge.dominantClass))
        try xml.attribute("type", row.edge.dominantPolarity == .negated ? "dashed" : "line")
        try xml.attribute(
            "width", String(min(8, 1 + row.edge.count.bitWidth - row.edge.count.leadingZeroBitCount)) + ".0")
        try xml.end()
        try xml.start("y:Arrows")
        try xml.attribute("source", row.edge.isSymmetric ? "standard" : "none")
        try xml.attribute("target", "standard")
        try xml.end()
        try xml.start("y:EdgeLabel")
        try xml.text(row.label)
        try xml.end()
        try xml.end()
        try xml.end()
    }

    private static func writeFill(_ color: String, _ xml: XMLWriter) throws {
        try xml.start("y:Fill")
        try xml.attribute("color", color)
        try xml.attribute("transparent", "false")
        try xml.end()
    }

    private static func shape(_ type: EntityType) -> String {
        switch type {
        case .person: "ellipse"
        case .organization: "rectangle"
        case .place: "hexagon"
        }
    }
}
