import ArgumentParser
import EntityGraph
import GraphFormats

/// A graph the user names: a `.graphml` or `.json` file that relata wrote.
struct GraphArgument: ExpressibleByArgument {
    var location: String

    init?(argument: String) { location = argument }

    static var defaultCompletionKind: CompletionKind { .file(extensions: ["graphml", "json"]) }

    func load() throws -> Graph {
        switch GraphFileFormat(path: location) {
        case .json: try GraphJSONReader().read(file: location)
        case .graphML: try GraphMLReader().read(file: location)
        case nil:
            throw Refusal("\(location): expected a graph that relata wrote, a .json or .graphml file")
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
            StandardError.write("relata: '\(name)' may be \(Wording.list(names)); give the id")
        case .unknown(let suggestions):
            let names = suggestions.map(\.name)
            let hint = names.isEmpty ? "" : "; did you mean \(Wording.list(names))?"
            StandardError.write("relata: no entity '\(name)' in \(place)\(hint)")
        }
        throw ExitStatus.partial
    }
}
