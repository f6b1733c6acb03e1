import ArgumentParser
import EntityGraph
import GraphFormats
import GraphStore

/// A graph the user names: a `.graphml` or `.json` file that relata wrote, or `STORE[@LABEL]`.
struct GraphArgument: ExpressibleByArgument {
    var location: String

    init?(argument: String) { location = argument }

    static var defaultCompletionKind: CompletionKind { .file(extensions: ["graphml", "json", "relata"]) }

    /// The version of a store, when the name leads to one: it can be asked without reading it whole.
    func version() throws -> StoredVersion? {
        let store = StoreArgument(location)
        return store.isStore ? try store.version() : nil
    }

    /// The whole graph. A file keeps the evidence it was written with.
    func load(evidence: EvidenceDetail = .text) throws -> Graph {
        if let version = try version() { return try version.graph(evidence: evidence) }
        return try read()
    }

    private func read() throws -> Graph {
        switch GraphFileFormat(path: location) {
        case .json: try GraphJSONReader().read(file: location)
        case .graphML: try GraphMLReader().read(file: location)
        case nil:
            throw Refusal("\(location): expected a graph that relata wrote, a .json or .graphml file or a store")
        }
    }
}

/// The formats that relata reads back.
enum GraphFileFormat {
    case json, graphML

    init?(path: String) {
        let path = path.lowercased()
        if path.hasSuffix(".json") {
            self = .json
        } else if path.hasSuffix(".graphml") || path.hasSuffix(".xml") {
            self = .graphML
        } else {
            return nil
        }
    }
}

/// Finds nodes by the names users type, and says what is near when there is none.
struct NameFinder {
    private let graph: Graph
    private let place: String

    init(_ graph: Graph, in place: String) {
        self.graph = graph
        self.place = place
    }

    /// The node, or a worded failure with status 1.
    func node(_ name: String) throws -> NodeIndex {
        switch NameLookup(graph).find(name) {
        case .found(let node):
            return node
        case .ambiguous(let nodes):
            let names = nodes.prefix(6).map { "\(graph[$0].id) (\(graph[$0].label))" }
            throw Self.ambiguous(name, Array(names))
        case .unknown(let suggestions):
            throw Self.unknown(name, in: place, near: suggestions.map(\.name))
        }
    }

    /// Words the failure.
    static func ambiguous(_ name: String, _ entities: [String]) -> ExitStatus {
        StandardError.write("relata: '\(name)' may be \(Wording.list(entities)); give the id")
        return .partial
    }

    static func unknown(_ name: String, in place: String, near names: [String]) -> ExitStatus {
        let hint = names.isEmpty ? "" : "; did you mean \(Wording.list(names))?"
        StandardError.write("relata: no entity '\(name)' in \(place)\(hint)")
        return .partial
    }
}
