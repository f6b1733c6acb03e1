import Annotation

/// What shapes, colours and lines mean, as one node with a table: clusters would be lost in `sfdp`.
struct DOTLegend {
    /// The classes that occur.
    let classes: [EventClass]

    func append(to out: inout [UInt8]) {
        out.append(utf8: "  \"legend\" [shape=\"plain\", label=<<table border=\"0\" cellspacing=\"4\">")
        for type in EntityType.allCases {
            out.append(utf8: "<tr><td bgcolor=\"\(Palette.color(type))\" border=\"1\">\(type.name)</td>")
            out.append(utf8: "<td align=\"left\">\(DOTWriter.shape(type))</td></tr>")
        }
        for eventClass in classes {
            out.append(utf8: "<tr><td bgcolor=\"\(Palette.color(eventClass))\">&#160;</td>")
            out.append(utf8: "<td align=\"left\">\(eventClass.name)</td></tr>")
        }
        out.append(utf8: "<tr><td>- - -</td><td align=\"left\">negated</td></tr>")
        out.append(utf8: "<tr><td>&#8596;</td><td align=\"left\">holds both ways</td></tr>")
        out.append(utf8: "</table>>];\n")
    }
}
