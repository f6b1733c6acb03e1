import EntityGraph
import GraphFormats
import Testing

/// A file that falls into one trap, and where.
struct Trap: Sendable, CustomTestStringConvertible {
    var rule: FormatRule
    var line: Int
    var format: FileFormat
    var file: String

    var testDescription: String { "\(format.rawValue): \(rule.rawValue)" }

    static func graphML(_ rule: FormatRule, _ line: Int, keys: String = "", _ body: String) -> Trap {
        Trap(
            rule: rule, line: line, format: .graphML,
            file: "<graphml>\(keys)\n<graph edgedefault=\"directed\">\n\(body)\n</graph></graphml>")
    }

    static func gexf(_ rule: FormatRule, _ line: Int, graph: String = "", _ body: String) -> Trap {
        Trap(
            rule: rule, line: line, format: .gexf,
            file: "<gexf version=\"1.3\">\n<graph defaultedgetype=\"directed\" \(graph)>\n\(body)\n</graph></gexf>")
    }

    static let all: [Trap] = [
        graphML(.notWellFormed, 3, "<node id=\"n0\"><data>\u{1}</data></node>"),
        graphML(
            .keyAfterGraph, 4, "<node id=\"n0\"/>\n<key id=\"k\" for=\"node\" attr.name=\"k\" attr.type=\"string\"/>"),
        graphML(.keyWithoutID, 1, keys: "<key for=\"node\" attr.name=\"k\" attr.type=\"string\"/>", ""),
        graphML(.keyWithoutName, 1, keys: "<key id=\"k\" for=\"node\" attr.type=\"string\"/>", ""),
        graphML(.keyForAll, 1, keys: "<key id=\"k\" for=\"all\" attr.name=\"k\" attr.type=\"string\"/>", ""),
        graphML(.keyOfUnknownType, 1, keys: "<key id=\"k\" for=\"node\" attr.name=\"k\" attr.type=\"date\"/>", ""),
        graphML(
            .duplicateKey, 1,
            keys: String(repeating: "<key id=\"k\" for=\"node\" attr.name=\"k\" attr.type=\"int\"/>", count: 2), ""),
        graphML(.undeclaredKey, 3, "<node id=\"n0\"><data key=\"k\">1</data></node>"),
        graphML(
            .keyOnWrongElement, 3, keys: "<key id=\"k\" for=\"edge\" attr.name=\"k\" attr.type=\"int\"/>",
            "<node id=\"n0\"><data key=\"k\">1</data></node>"),
        graphML(
            .valueNotOfType, 3, keys: "<key id=\"k\" for=\"node\" attr.name=\"k\" attr.type=\"int\"/>",
            "<node id=\"n0\"><data key=\"k\">many</data></node>"),
        graphML(.reservedName, 1, keys: "<key id=\"k\" for=\"node\" attr.name=\"label\" attr.type=\"int\"/>", ""),
        graphML(.reservedName, 1, keys: "<key id=\"k\" for=\"node\" attr.name=\"size\" attr.type=\"string\"/>", ""),
        graphML(.reservedName, 1, keys: "<key id=\"k\" for=\"edge\" attr.name=\"weight\" attr.type=\"string\"/>", ""),
        graphML(.edgeAttributeID, 1, keys: "<key id=\"k\" for=\"edge\" attr.name=\"id\" attr.type=\"string\"/>", ""),
        graphML(.bareIntegerID, 3, "<node id=\"17\"/>"),
        graphML(.duplicateNodeID, 4, "<node id=\"a\"/>\n<node id=\"a\"/>"),
        graphML(
            .duplicateEdgeID, 5,
            "<node id=\"a\"/>\n<edge id=\"e\" source=\"a\" target=\"a\"/>\n<edge id=\"e\" source=\"a\" target=\"a\"/>"),
        graphML(.missingID, 3, "<node/>"),
        graphML(.danglingEdge, 3, "<edge source=\"a\" target=\"b\"/>"),
        graphML(.description, 3, "<node id=\"a\"><desc>x</desc></node>"),
        graphML(.mixedDirections, 3, "<edge source=\"a\" target=\"b\" directed=\"false\"/>"),
        graphML(.hyperedge, 3, "<hyperedge/>"),
        graphML(.nestedGraph, 3, "<node id=\"a\"><graph edgedefault=\"directed\"/></node>"),
        graphML(
            .parallelEdges, 5,
            "<node id=\"a\"/>\n<edge source=\"a\" target=\"a\"/>\n<edge source=\"a\" target=\"a\"/>"),
        graphML(.noLabel, 0, "<node id=\"a\"/>"),
        graphML(.noName, 0, "<node id=\"a\"/>"),
        graphML(.noInteraction, 0, "<node id=\"a\"/><edge source=\"a\" target=\"a\"/>"),
        graphML(.noYEdLabels, 0, "<node id=\"a\"/>"),
        graphML(
            .graphData, 0, keys: "<key id=\"k\" for=\"graph\" attr.name=\"k\" attr.type=\"int\"/>",
            "<data key=\"k\">1</data><node id=\"a\"/>"),
        Trap(
            rule: .undirected, line: 1, format: .graphML, file: "<graphml><graph edgedefault=\"undirected\"/></graphml>"
        ),
        Trap(rule: .wrongRoot, line: 1, format: .graphML, file: "<html/>"),
        Trap(rule: .truncated, line: 2, format: .graphML, file: "<graphml>\n<graph>"),
        Trap(
            rule: .entities, line: 1, format: .graphML,
            file: "<!DOCTYPE g [<!ENTITY a \"x\">]><graphml><graph>&a;</graph></graphml>"),

        Trap(
            rule: .oldVersion, line: 1, format: .gexf,
            file: "<gexf version=\"1.2\"><graph defaultedgetype=\"directed\"/></gexf>"),
        gexf(
            .duplicateKind, 4,
            "<edge source=\"a\" target=\"b\" kind=\"k\"/>\n<edge source=\"a\" target=\"b\" kind=\"k\"/>"),
        gexf(.undeclaredTimeFormat, 2, "<node id=\"a\"><spells><spell start=\"2024-01-01\"/></spells></node>"),
        gexf(
            .undeclaredTimeRepresentation, 2, graph: "timeformat=\"date\"",
            "<node id=\"a\"><spells><spell start=\"2024-01-01\"/></spells></node>"),
        gexf(.badDate, 3, graph: "timeformat=\"date\"", "<node id=\"a\" start=\"30.01.2024\"/>"),
        gexf(
            .emptyInterval, 4, graph: "timeformat=\"date\"",
            "<attributes class=\"node\"><attribute id=\"k\" title=\"k\" type=\"integer\"/></attributes>\n"
                + "<node id=\"a\"><attvalues><attvalue for=\"k\" value=\"1\" start=\"2024-01-01\" end=\"2024-01-01\"/></attvalues></node>"
        ),
        gexf(
            .valueNotOfType, 4,
            "<attributes class=\"node\"><attribute id=\"k\" title=\"k\" type=\"integer\"/></attributes>\n"
                + "<node id=\"a\"><attvalues><attvalue for=\"k\" value=\"many\"/></attvalues></node>"),
        gexf(.undeclaredKey, 3, "<node id=\"a\"><attvalues><attvalue for=\"k\" value=\"1\"/></attvalues></node>"),
        gexf(.duplicateNodeID, 3, "<node id=\"a\"/><node id=\"a\"/>"),
        gexf(.danglingEdge, 3, "<edge source=\"a\" target=\"b\"/>"),

        dot(.strictGraph, 1, "strict digraph { a }"),
        dot(.attributeDefault, 2, "digraph {\nnode [shape=box]\na }"),
        dot(.attributeDefault, 2, "digraph {\nedge [color=red]\na }"),
        dot(.graphAttribute, 2, "digraph {\nrankdir=LR\na }"),
        dot(.graphAttribute, 2, "digraph {\ngraph [rankdir=LR]\na }"),
        dot(.secondAttributeList, 2, "digraph {\na [label=x] [color=red] }"),
        dot(.port, 2, "digraph {\norg:nato -> ru }"),
        dot(.colonInID, 2, "digraph {\n\"org:nato\" -> ru }"),
        dot(.escapeSequence, 2, "digraph {\na [label=\"the \\N group\"] }"),
        dot(.loneBackslash, 2, "digraph {\na [label=\"C:\\dir\"] }"),
        dot(.lineBreakInString, 2, "digraph {\na [label=\"two\nlines\"] }"),
        dot(.longString, 2, "digraph {\na [label=\"" + String(repeating: "x", count: 1 << 14) + "\"] }"),
        dot(.tooManyNodes, 0, "digraph {" + (0..<5000).map { "n\($0);" }.joined() + "}"),
        dot(.truncated, 2, "digraph {\na -> b"),
        dot(.truncated, 2, "digraph {\na [label=\"x"),
        dot(.notWellFormed, 2, "digraph {\na [label]] }"),
        dot(.wrongRoot, 1, "hello"),
        dot(.undirected, 1, "graph { a -- b }"),

        json(.notWellFormed, 2, "{\n\"a\": tru}"),
        json(.notWellFormed, 1, "[01]"),
        json(.notWellFormed, 1, "[\"\\ud800\"]"),
        json(.truncated, 2, "{\"a\":\n[1,"),
        json(.byteOrderMark, 1, "\u{FEFF}{}"),
        json(.duplicateMember, 2, "{\"a\":1,\n\"a\":2}"),
        json(.unsafeInteger, 1, "[12345678901234567]"),
        json(.tooDeep, 1, String(repeating: "[", count: 5000)),
        json(.inconsistent, 2, "{\"format\":\"relata-graph\",\n\"version\":99}"),

        csv(.unclosedQuote, 2, "Id,Label\n1,\"x\n"),
        csv(.strayQuote, 2, "Id,Label\n1,x\"y\n"),
        csv(.strayQuote, 2, "Id,Label\n1,\"x\"y\n"),
        csv(.raggedRow, 3, "Id,Label\n1,x\n2\n"),
        csv(.missingColumn, 1, "Source,Label\n1,x\n"),
        csv(.missingColumn, 1, ":START_ID,:END_ID\n1,2\n"),
        csv(.duplicateColumn, 1, "Id,id\n1,2\n"),
        csv(.duplicateNodeID, 3, "Id,Label\n1,x\n1,y\n"),
        csv(.lineBreakInField, 2, "x:ID,:LABEL\n1,\"a\nb\"\n"),
        csv(.controlCharacter, 2, "Id,Label\n1,\u{1}\n"),
        csv(.valueNotOfType, 2, "Source,Target,Weight\na,b,heavy\n"),
    ]

    private static func dot(_ rule: FormatRule, _ line: Int, _ file: String) -> Trap {
        Trap(rule: rule, line: line, format: .dot, file: file)
    }
    private static func json(_ rule: FormatRule, _ line: Int, _ file: String) -> Trap {
        Trap(rule: rule, line: line, format: .json, file: file)
    }
    private static func csv(_ rule: FormatRule, _ line: Int, _ file: String) -> Trap {
        Trap(rule: rule, line: line, format: .csv, file: file)
    }
}

@Suite struct `Validation` {
    @Test(arguments: Trap.all)
    func `finds the trap`(trap: Trap) {
        let report = GraphValidator(as: trap.format).validate(Array(trap.file.utf8))
        let found = report.problems.filter { $0.rule == trap.rule }
        #expect(!found.isEmpty, "found instead: \(report.problems)")
        #expect(found.first?.line == trap.line)
        #expect(report.isSound == !report.problems.contains { $0.rule.isSerious })
        #expect(!trap.rule.isSerious || !report.isSound)
    }

    @Test func `every rule has a trap`() {
        let tested = Set(Trap.all.map(\.rule))
        // Files are read as bytes, so that this one needs bytes that are no text.
        let missing = FormatRule.allCases.filter { !tested.contains($0) && $0 != .notUTF8 }
        #expect(missing.isEmpty)
        #expect(GraphValidator(as: .json).validate([0x22, 0xFF, 0x22]).count(of: .notUTF8) == 1)
        #expect(GraphValidator(as: .csv).validate(Array("Id\n".utf8) + [0xFF]).count(of: .notUTF8) == 1)
    }

    @Test(arguments: 0..<25)
    func `what we write is sound`(seed: Int) throws {
        let graph = RandomGraph.make(seed: UInt64(seed))
        for folding in EdgeFolding.allCases {
            try expectSound(.graphML, GraphMLWriter(edges: folding), graph)
            try expectSound(.graphML, GraphMLWriter(edges: folding, isForYEd: true), graph)
            try expectSound(.gexf, GEXFWriter(edges: folding), graph)
            try expectSound(.gexf, GEXFWriter(edges: folding, isDynamic: true), graph)
            try expectSound(.dot, DOTWriter(edges: folding, hasLegend: true), graph)
            try expectSound(.csv, CSVWriter(.edges, edges: folding), graph)
            try expectSound(.csv, CSVWriter(.edges, for: .neo4j, edges: folding), graph)
        }
        try expectSound(.csv, CSVWriter(.nodes), graph)
        try expectSound(.csv, CSVWriter(.nodes, for: .neo4j), graph)
        try expectSound(.json, GraphJSONWriter(), graph)
    }

    private func expectSound(_ format: FileFormat, _ writer: some GraphWriter, _ graph: Graph) throws {
        let report = GraphValidator(as: format).validate(try writer.bytes(of: graph))
        #expect(report.problems.filter { $0.rule.isSerious } == [], "\(writer)")
    }

    @Test func `contents say the format when nothing else does`() {
        let files: [(String, FileFormat)] = [
            ("<?xml version=\"1.0\"?>\n<gexf/>", .gexf), ("<graphml/>", .graphML), ("  {\"a\":1}", .json),
            ("digraph { }", .dot), ("Source,Target\n", .csv), ("", .csv),
        ]
        for (text, format) in files { #expect(GraphValidator().validate(Array(text.utf8)).format == format) }
    }

    @Test func `ten thousand breaches are counted and twenty listed`() {
        let nodes = (0..<10_000).map { "<node id=\"\($0)\"/>" }.joined(separator: "\n")
        let report = GraphValidator(as: .graphML).validate(
            Array("<graphml><graph edgedefault=\"directed\">\(nodes)</graph></graphml>".utf8))
        #expect(report.count(of: .bareIntegerID) == 10_000)
        #expect(report.problems.count { $0.rule == .bareIntegerID } == FormatReport.limit)
    }
}
