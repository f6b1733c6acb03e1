import Annotation
import EntityGraph

/// Reads the JSON that `GraphJSONWriter` writes. Unknown members are skipped, so that later additions do no harm.
public struct GraphJSONReader: Sendable {
    public init() {}

    /// Throws `FileError` or `GraphReadError`. O(file).
    public func read(file path: String) throws -> Graph {
        do {
            return try FileContents.with(path) { try read($0) }
        } catch var error as GraphReadError {
            error.path = path
            throw error
        }
    }

    public func read(_ bytes: [UInt8]) throws -> Graph {
        try bytes.withUnsafeBufferPointer { try read($0) }
    }

    /// Throws `GraphReadError`.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Graph {
        var json = JSONReader(bytes)
        do {
            var parts = Parts()
            try parts.take(&json)
            guard json.isAtEnd() else { throw json.unexpected("the end of the file") }
            return try Graph(documents: parts.documents, nodes: parts.nodes, edges: parts.edges)
        } catch let failure as JSONReader.Failure {
            throw GraphReadError(line: json.line(of: failure.offset), problem: failure.problem)
        } catch let violation as GraphViolation {
            throw GraphReadError(line: 0, problem: .inconsistent(violation))
        }
    }

    /// The three tables, as far as they were read.
    private struct Parts {
        var documents: [DocumentRecord] = []
        var nodes: [Node] = []
        var edges: [Edge] = []
        var records = RecordReader()

        mutating func take(_ json: inout JSONReader) throws {
            var isOurs = false
            try json.object { json, name in
                switch name {
                case "format":
                    let start = json.position
                    isOurs = try json.string() == GraphJSONWriter.formatName
                    if !isOurs {
                        json.skip(to: start)
                        throw json.unexpected("\"\(GraphJSONWriter.formatName)\"")
                    }
                case "version": try Self.checkVersion(&json)
                case "documents": try json.array { json in documents.append(try RecordReader.document(&json)) }
                case "nodes": try json.array { json in try takeNode(&json) }
                case "edges": try json.array { json in edges.append(try edge(&json)) }
                default: try json.skipValue()
                }
            }
            guard isOurs else { throw JSONReader.Failure(offset: 0, problem: .missingMember("format")) }
        }

        private static func checkVersion(_ json: inout JSONReader) throws {
            let offset = json.position
            let version = try json.integer()
            guard version <= GraphJSONWriter.version else {
                throw JSONReader.Failure(offset: offset, problem: .unsupportedVersion(version))
            }
        }

        private mutating func takeNode(_ json: inout JSONReader) throws {
            let offset = json.position
            var id: String?
            var parts = RecordReader.NodeParts()
            try json.object { json, name in
                switch name {
                case "id": id = try json.string()
                default: if try !parts.take(name, from: &json) { try json.skipValue() }
                }
            }
            guard let id else { throw JSONReader.Failure(offset: offset, problem: .missingMember("id")) }
            guard records.nodes.updateValue(NodeIndex(nodes.count), forKey: ByteKey(id)) == nil else {
                throw JSONReader.Failure(offset: offset, problem: .duplicateNode(id))
            }
            nodes.append(
                Node(
                    id: EntityID(id), surfaces: parts.surfaces, presences: parts.presences,
                    appearances: parts.appearances))
        }

        private func edge(_ json: inout JSONReader) throws -> Edge {
            let offset = json.position
            var source: NodeIndex?
            var verb: String?
            var target: NodeIndex?
            var parts = RecordReader.EdgeParts()
            try json.object { json, name in
                switch name {
                case "source": source = try records.node(&json)
                case "verb": verb = try json.string()
                case "target": target = try records.node(&json)
                default: if try !records.take(name, into: &parts, from: &json) { try json.skipValue() }
                }
            }
            guard let source, let verb, let target else {
                let missing = source == nil ? "source" : verb == nil ? "verb" : "target"
                throw JSONReader.Failure(offset: offset, problem: .missingMember(missing))
            }
            return Edge(source: source, verb: verb, target: target, tallies: parts.tallies, evidence: parts.evidence)
        }
    }
}
