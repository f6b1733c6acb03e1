/// The rules of GraphML's consumers.
final class GraphMLValidator: XMLHandler {
    private struct Key {
        var subject: String
        var name: String
        var type: String
    }

    private enum Element { case graph, node, edge }

    private var report = FormatReport(.graphML)
    private var keys: [String: Key] = [:]
    private var names: [String: Set<String>] = [:]
    private var stack: [Element] = []
    private var depth = 0
    private var isDirected = true
    private var data: (key: Key, line: Int)?
    private var content: [UInt8] = []
    private var hasContent = true
    private var nodeIDs = Set<ByteKey>()
    private var edgeIDs = Set<ByteKey>()
    private var pairs = Set<ByteKey>()
    private var pendingEnds: [(name: String, line: Int)] = []
    private var hasYEdLabels = false
    private var hasGraphData = false

    static func validate(_ bytes: UnsafeBufferPointer<UInt8>) -> FormatReport {
        let validator = GraphMLValidator()
        XMLValidation.run(bytes, validator) { validator.report.add($0, $1, $2) }
        validator.finish()
        return validator.report
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) throws {
        depth += 1
        if depth == 1 {
            guard case "graphml" = name else {
                throw GraphReadError(line: line, problem: .unexpected(got: name.string, expected: "graphml"))
            }
            return
        }
        if name.prefix != nil {
            if case "NodeLabel" = name { hasYEdLabels = true }
            hasContent = false
            return
        }
        switch name {
        case "key": check(key: attributes, line)
        case "graph": startGraph(attributes, line)
        case "node": startNode(attributes, line)
        case "edge": startEdge(attributes, line)
        case "data": startData(attributes, line)
        case "desc": if stack.last == .node || stack.last == .edge { report.add(.description, line) }
        case "hyperedge", "port": report.add(.hyperedge, line, name.string)
        default: break
        }
    }

    private func check(key attributes: XMLAttributes, _ line: Int) {
        if !stack.isEmpty || !nodeIDs.isEmpty { report.add(.keyAfterGraph, line, attributes.string("id") ?? "") }
        guard let id = attributes.string("id"), !id.isEmpty else { return report.add(.keyWithoutID, line) }
        let isYEd = attributes["yfiles.type"] != nil
        let subject = attributes.string("for") ?? "all"
        let name = attributes.string("attr.name") ?? ""
        let type = attributes.string("attr.type") ?? (isYEd ? "yfiles" : "string")
        if name.isEmpty && !isYEd { report.add(.keyWithoutName, line, id) }
        if subject == "all" && !isYEd { report.add(.keyForAll, line, id) }
        if !isYEd && !["boolean", "int", "long", "double", "string"].contains(type) {
            report.add(.keyOfUnknownType, line, "\(id): \(type)")
        }
        if keys[id] != nil { report.add(.duplicateKey, line, id) }
        keys[id] = Key(subject: subject, name: name, type: type)
        if !isYEd { checkName(name, subject, type, line) }
    }

    private func checkName(_ name: String, _ subject: String, _ type: String, _ line: Int) {
        for element in subject == "all" ? ["node", "edge", "graph"] : [subject] {
            names[element, default: []].insert(name.lowercased())
        }
        if subject == "graph" { return }
        if subject != "node" && name.lowercased() == "id" { report.add(.edgeAttributeID, line, name) }
        let isNumeric = ["int", "long", "float", "double"].contains(type)
        switch name.lowercased() {
        case "label", "color": if type != "string" { report.add(.reservedName, line, "\(name): \(type)") }
        case "x", "y", "z", "size", "r", "g", "b", "weight":
            if !isNumeric { report.add(.reservedName, line, "\(name): \(type)") }
        default: break
        }
    }

    private func startGraph(_ attributes: XMLAttributes, _ line: Int) {
        if !stack.isEmpty { report.add(.nestedGraph, line, attributes.string("id") ?? "") }
        stack.append(.graph)
        isDirected = attributes.string("edgedefault") != "undirected"
        if !isDirected || attributes["edgedefault"] == nil { report.add(.undirected, line) }
    }

    private func startNode(_ attributes: XMLAttributes, _ line: Int) {
        stack.append(.node)
        guard let id = attributes.string("id"), !id.isEmpty else { return report.add(.missingID, line, "node") }
        if XMLValidation.isBareInteger(id) { report.add(.bareIntegerID, line, id) }
        if !nodeIDs.insert(ByteKey(id)).inserted { report.add(.duplicateNodeID, line, id) }
    }

    private func startEdge(_ attributes: XMLAttributes, _ line: Int) {
        stack.append(.edge)
        let source = attributes.string("source")
        let target = attributes.string("target")
        guard let source, let target else {
            return report.add(.missingID, line, source == nil ? "edge source" : "edge target")
        }
        if let id = attributes.string("id"), !edgeIDs.insert(ByteKey(id)).inserted {
            report.add(.duplicateEdgeID, line, id)
        }
        if let directed = attributes.string("directed"), (directed == "true") != isDirected {
            report.add(.mixedDirections, line, directed)
        }
        for end in [source, target] where !nodeIDs.contains(ByteKey(end)) { pendingEnds.append((end, line)) }
        if !pairs.insert(ByteKey(source + "\u{0}" + target)).inserted {
            report.add(.parallelEdges, line, "\(source) \(target)")
        }
    }

    private func startData(_ attributes: XMLAttributes, _ line: Int) {
        data = nil
        let id = attributes.string("key") ?? ""
        guard let key = keys[id] else { return report.add(.undeclaredKey, line, id) }
        let subject: String
        switch stack.last {
        case .node: subject = "node"
        case .edge: subject = "edge"
        case .graph: subject = "graph"
        case nil: return
        }
        if subject == "graph" { hasGraphData = true }
        if key.subject != "all" && key.subject != subject { report.add(.keyOnWrongElement, line, id) }
        data = (key, line)
        content.removeAll(keepingCapacity: true)
        hasContent = true
    }

    func text(_ utf8: UnsafeBufferPointer<UInt8>) throws {
        if let data, data.key.type != "string", content.count < 1000 { content.append(contentsOf: utf8) }
    }

    func end(_ name: XMLName, line: Int) throws {
        depth -= 1
        guard name.prefix == nil else { return }
        switch name {
        case "data": endData()
        case "graph", "node", "edge": _ = stack.popLast()
        default: break
        }
    }

    private func endData() {
        guard let (key, line) = data else { return }
        data = nil
        let value = String(decoding: content, as: UTF8.self)
        if hasContent && !XMLValidation.isValue(value, of: key.type) {
            report.add(.valueNotOfType, line, "\(key.name): \(value)")
        } else if ["r", "g", "b"].contains(key.name), let shade = Double(value), !(0...255).contains(shade) {
            report.add(.reservedName, line, "\(key.name): \(value)")
        }
    }

    /// What only the whole file tells.
    private func finish() {
        for end in pendingEnds where !nodeIDs.contains(ByteKey(end.name)) {
            report.add(.danglingEdge, end.line, end.name)
        }
        guard !nodeIDs.isEmpty else { return }
        if names["node"]?.contains("label") != true { report.add(.noLabel, 0) }
        if names["node"]?.contains("name") != true { report.add(.noName, 0) }
        if !pairs.isEmpty && names["edge"]?.contains("interaction") != true { report.add(.noInteraction, 0) }
        if !hasYEdLabels { report.add(.noYEdLabels, 0) }
        if hasGraphData { report.add(.graphData, 0) }
    }
}
