import Annotation
import EntityGraph

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads GraphML that `GraphMLWriter` wrote, or that another tool saved again with Relata's data still in it.
///
/// Keys are known by `attr.name`, so that other key ids do no harm. Needs of nodes `entity` and `record`, of edges `verb`
/// and `record`, and of the graph its documents; what is missing is named. Columns that derive from these are not read:
/// they cannot contradict them.
public struct GraphMLReader: Sendable {
    public init() {}

    /// Throws `FileError` or `GraphReadError`.
    public func read(file path: String) throws -> Graph {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(operation: .open, path: path, code: errno) }
        defer { close(descriptor) }
        do {
            return try read(.descriptor(descriptor, path: path))
        } catch var error as GraphReadError {
            error.path = path
            throw error
        }
    }

    public func read(_ bytes: [UInt8]) throws -> Graph {
        try bytes.withUnsafeBufferPointer { try read(.bytes($0)) }
    }

    private func read(_ source: XMLPushReader.Source) throws -> Graph {
        let handler = GraphMLHandler()
        try XMLPushReader.read(source, handler)
        return try handler.graph()
    }
}

/// Collects nodes and edges while the file goes by.
final class GraphMLHandler: XMLHandler {
    /// The data that Relata needs; all other keys are passed over.
    private enum Field {
        case entity, nodeRecord, verb, edgeRecord, documents, version
    }

    private enum Element { case none, node, edge, graph }

    private var fields: [String: Field] = [:]
    private var element = Element.none
    private var elementLine = 0
    private var depth = 0
    private var graphCount = 0
    private var hasRoot = false
    /// The field whose text is being collected.
    private var field: Field?
    private var content: [UInt8] = []

    private var nodeName = ""
    private var ends: (source: String, target: String) = ("", "")
    private var identifier: String?
    private var nodeParts: RecordReader.NodeParts?
    private var edgeParts: RecordReader.EdgeParts?

    private var nodesByName: [ByteKey: NodeIndex] = [:]
    private var records = RecordReader()
    private var documents: [DocumentRecord] = []
    private var hasDocuments = false
    private var nodes: [Node] = []
    private var edges: [Edge] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) throws {
        depth += 1
        switch name {
        case "data" where name.prefix == nil:
            field = attributes.string("key").flatMap { fields[$0] }
            content.removeAll(keepingCapacity: true)
        case "node" where name.prefix == nil: try startNode(attributes, line)
        case "edge" where name.prefix == nil: try startEdge(attributes, line)
        case "key" where name.prefix == nil: note(key: attributes)
        case "graph" where name.prefix == nil:
            guard graphCount == 0 else {
                throw GraphReadError(
                    line: line, problem: .unexpected(got: "a second or nested <graph>", expected: "one <graph>"))
            }
            graphCount += 1
            element = .graph
        case "graphml" where depth == 1: hasRoot = true
        default:
            guard hasRoot else {
                throw GraphReadError(line: line, problem: .unexpected(got: "<\(name.string)>", expected: "<graphml>"))
            }
            // Markup inside data belongs to other tools.
            field = nil
        }
    }

    private func note(key attributes: XMLAttributes) {
        guard let id = attributes.string("id"), let name = attributes.string("attr.name") else { return }
        let subject = attributes.string("for") ?? "all"
        switch (subject, name) {
        case ("node", "entity"), ("all", "entity"): fields[id] = .entity
        case ("node", "record"): fields[id] = .nodeRecord
        case ("edge", "record"): fields[id] = .edgeRecord
        case ("edge", "verb"), ("all", "verb"): fields[id] = .verb
        case ("graph", "relata"), ("all", "relata"): fields[id] = .version
        case ("graph", _) where name.hasPrefix("documents_"): fields[id] = .documents
        case ("all", _) where name.hasPrefix("documents_"): fields[id] = .documents
        default: break
        }
    }

    private func startNode(_ attributes: XMLAttributes, _ line: Int) throws {
        guard let id = attributes.string("id") else {
            throw GraphReadError(line: line, problem: .missingMember("id"))
        }
        (element, elementLine, nodeName, identifier, nodeParts) = (.node, line, id, nil, nil)
    }

    private func startEdge(_ attributes: XMLAttributes, _ line: Int) throws {
        guard let source = attributes.string("source"), let target = attributes.string("target") else {
            throw GraphReadError(
                line: line, problem: .missingMember(attributes["source"] == nil ? "source" : "target"))
        }
        (element, elementLine, ends, identifier, edgeParts) = (.edge, line, (source, target), nil, nil)
    }

    func text(_ utf8: UnsafeBufferPointer<UInt8>) throws {
        if field != nil { content.append(contentsOf: utf8) }
    }

    func end(_ name: XMLName, line: Int) throws {
        depth -= 1
        switch name {
        case "data" where name.prefix == nil:
            if let field { try take(field, line) }
            field = nil
        case "node" where name.prefix == nil: try endNode()
        case "edge" where name.prefix == nil: try endEdge()
        default: break
        }
    }

    private func take(_ field: Field, _ line: Int) throws {
        switch (field, element) {
        case (.entity, .node), (.verb, .edge):
            // A record that holds the name, for XML could not, has the last word.
            if identifier == nil { identifier = String(decoding: content, as: UTF8.self) }
        case (.nodeRecord, .node):
            var parts = RecordReader.NodeParts()
            try parse(line) { json, name in
                if case "id" = name {
                    identifier = try json.string()
                } else if try !parts.take(name, from: &json) {
                    try json.skipValue()
                }
            }
            nodeParts = parts
        case (.edgeRecord, .edge):
            var parts = RecordReader.EdgeParts()
            try parse(line) { json, name in
                if case "verb" = name {
                    identifier = try json.string()
                } else if try !records.take(name, into: &parts, from: &json) {
                    try json.skipValue()
                }
            }
            edgeParts = parts
        case (.documents, .graph):
            hasDocuments = true
            try json(line) { json in
                try json.array { json in documents.append(try RecordReader.document(&json)) }
            }
        case (.version, .graph):
            hasDocuments = true
            try json(line) { json in
                let version = try json.integer()
                guard version <= GraphJSONWriter.version else {
                    throw JSONReader.Failure(offset: 0, problem: .unsupportedVersion(version))
                }
            }
        default: break
        }
    }

    private func parse(_ line: Int, _ body: (inout JSONReader, JSONName) throws -> Void) throws {
        try json(line) { try $0.object(body) }
    }

    private func json(_ line: Int, _ body: (inout JSONReader) throws -> Void) throws {
        do {
            try content.withUnsafeBufferPointer {
                var json = JSONReader($0)
                try body(&json)
                guard json.isAtEnd() else { throw json.unexpected("the end of the data") }
            }
        } catch let failure as JSONReader.Failure {
            throw GraphReadError(line: line, problem: failure.problem)
        }
    }

    private func endNode() throws {
        guard let identifier, let nodeParts else {
            throw GraphReadError(
                line: elementLine,
                problem: .missingKeys(
                    (identifier == nil ? ["node entity"] : []) + (nodeParts == nil ? ["node record"] : [])))
        }
        let index = NodeIndex(nodes.count)
        guard nodesByName.updateValue(index, forKey: ByteKey(nodeName)) == nil,
            records.nodes.updateValue(index, forKey: ByteKey(identifier)) == nil
        else {
            throw GraphReadError(line: elementLine, problem: .duplicateNode(nodeName))
        }
        nodes.append(
            Node(
                id: EntityID(identifier), surfaces: nodeParts.surfaces, presences: nodeParts.presences,
                appearances: nodeParts.appearances))
        element = .none
    }

    private func endEdge() throws {
        guard let identifier, let edgeParts else {
            throw GraphReadError(
                line: elementLine,
                problem: .missingKeys(
                    (identifier == nil ? ["edge verb"] : []) + (edgeParts == nil ? ["edge record"] : [])))
        }
        edges.append(
            Edge(
                source: try node(ends.source), verb: identifier, target: try node(ends.target),
                tallies: edgeParts.tallies, evidence: edgeParts.evidence))
        element = .none
    }

    private func node(_ name: String) throws -> NodeIndex {
        guard let index = nodesByName[ByteKey(name)] else {
            throw GraphReadError(line: elementLine, problem: .unknownNode(name))
        }
        return index
    }

    /// The graph, once the file has ended.
    func graph() throws -> Graph {
        guard graphCount > 0 else {
            throw GraphReadError(line: 1, problem: .unexpected(got: "no <graph>", expected: "one <graph>"))
        }
        guard hasDocuments else {
            throw GraphReadError(line: 0, problem: .missingKeys(["graph relata", "graph documents_0"]))
        }
        do {
            return try Graph(documents: documents, nodes: nodes, edges: edges)
        } catch {
            throw GraphReadError(line: 0, problem: .inconsistent(error))
        }
    }
}
