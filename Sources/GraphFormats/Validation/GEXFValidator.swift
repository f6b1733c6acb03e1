import Annotation

/// The rules of GEXF 1.3 as Gephi reads it.
final class GEXFValidator: XMLHandler {
    private var report = FormatReport(.gexf)
    private var depth = 0
    /// Columns by class and id, `node entity`, with their types.
    private var columns: [String: String] = [:]
    private var columnClass = "node"
    private var element = "graph"
    private var nodeIDs = Set<ByteKey>()
    private var edgeIDs = Set<ByteKey>()
    private var kinds = Set<ByteKey>()
    private var pendingEnds: [(name: String, line: Int)] = []
    private var graphLine = 0
    private var timeFormat: String?
    private var hasTimeRepresentation = false
    private var hasTimes = false

    static func validate(_ bytes: UnsafeBufferPointer<UInt8>) -> FormatReport {
        let validator = GEXFValidator()
        XMLValidation.run(bytes, validator) { validator.report.add($0, $1, $2) }
        validator.finish()
        return validator.report
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) throws {
        depth += 1
        switch name {
        case "gexf" where depth == 1:
            if attributes.string("version") != "1.3" {
                report.add(.oldVersion, line, attributes.string("version") ?? "")
            }
        case _ where depth == 1:
            throw GraphReadError(line: line, problem: .unexpected(got: name.string, expected: "gexf"))
        case "graph": startGraph(attributes, line)
        case "attributes": columnClass = attributes.string("class") ?? "node"
        case "attribute": checkColumn(attributes, line)
        case "node": startNode(attributes, line)
        case "edge": startEdge(attributes, line)
        case "spell": checkTimes(attributes, line)
        case "attvalue": checkValue(attributes, line)
        default: break
        }
    }

    func text(_ utf8: UnsafeBufferPointer<UInt8>) throws {}

    func end(_ name: XMLName, line: Int) throws { depth -= 1 }

    private func startGraph(_ attributes: XMLAttributes, _ line: Int) {
        graphLine = line
        timeFormat = attributes.string("timeformat")
        hasTimeRepresentation = attributes["timerepresentation"] != nil
        if attributes.string("mode") == "dynamic" { hasTimes = true }
        if attributes.string("defaultedgetype") != "directed" { report.add(.undirected, line) }
    }

    private func checkColumn(_ attributes: XMLAttributes, _ line: Int) {
        guard let id = attributes.string("id") else { return report.add(.keyWithoutID, line) }
        let type = attributes.string("type") ?? ""
        let known = [
            "integer", "long", "double", "float", "boolean", "string", "anyURI", "bigdecimal", "biginteger", "byte",
            "short", "char", "liststring",
        ]
        if !known.contains(type) && !type.hasPrefix("list") { report.add(.keyOfUnknownType, line, "\(id): \(type)") }
        if columns.updateValue(type, forKey: "\(columnClass) \(id)") != nil { report.add(.duplicateKey, line, id) }
        if attributes.string("title")?.isEmpty ?? true { report.add(.keyWithoutName, line, id) }
    }

    private func startNode(_ attributes: XMLAttributes, _ line: Int) {
        element = "node"
        checkTimes(attributes, line)
        guard let id = attributes.string("id") else { return report.add(.missingID, line, "node") }
        if !nodeIDs.insert(ByteKey(id)).inserted { report.add(.duplicateNodeID, line, id) }
    }

    private func startEdge(_ attributes: XMLAttributes, _ line: Int) {
        element = "edge"
        checkTimes(attributes, line)
        guard let source = attributes.string("source"), let target = attributes.string("target") else {
            return report.add(.missingID, line, "edge")
        }
        if let id = attributes.string("id"), !edgeIDs.insert(ByteKey(id)).inserted {
            report.add(.duplicateEdgeID, line, id)
        }
        for end in [source, target] where !nodeIDs.contains(ByteKey(end)) { pendingEnds.append((end, line)) }
        let kind = attributes.string("kind") ?? ""
        if !kinds.insert(ByteKey([source, target, kind].joined(separator: "\u{0}"))).inserted {
            report.add(.duplicateKind, line, "\(source) \(target) \(kind)")
        }
        if let weight = attributes.string("weight"), Double(weight) == nil {
            report.add(.valueNotOfType, line, "weight: \(weight)")
        }
    }

    private func checkValue(_ attributes: XMLAttributes, _ line: Int) {
        let id = attributes.string("for") ?? attributes.string("id") ?? ""
        let value = attributes.string("value") ?? ""
        guard let type = columns["\(element) \(id)"] else { return report.add(.undeclaredKey, line, id) }
        if !XMLValidation.isValue(value, of: type) { report.add(.valueNotOfType, line, "\(id): \(value)") }
        checkTimes(attributes, line)
        if let start = attributes.string("start"), start == attributes.string("end") {
            report.add(.emptyInterval, line, start)
        }
    }

    private func checkTimes(_ attributes: XMLAttributes, _ line: Int) {
        for name in ["start", "end", "timestamp"] as [StaticString] {
            guard let time = attributes.string(name) else { continue }
            hasTimes = true
            let isGood =
                switch timeFormat {
                case "date": time.utf8.count == 10 && CalendarDate(iso: time) != nil
                case "dateTime": CalendarDate(iso: time) != nil
                case "integer": Int(time) != nil
                default: Double(time) != nil || CalendarDate(iso: time) != nil
                }
            if !isGood { report.add(.badDate, line, time) }
        }
        if let start = attributes.string("start"), let end = attributes.string("end"), end < start {
            report.add(.badDate, line, "\(start) \(end)")
        }
    }

    private func finish() {
        for end in pendingEnds where !nodeIDs.contains(ByteKey(end.name)) {
            report.add(.danglingEdge, end.line, end.name)
        }
        guard hasTimes else { return }
        if timeFormat == nil { report.add(.undeclaredTimeFormat, graphLine) }
        if !hasTimeRepresentation { report.add(.undeclaredTimeRepresentation, graphLine) }
    }
}
