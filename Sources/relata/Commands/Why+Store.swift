import EntityGraph
import GraphStore

extension Why {
    /// The same out of a store: only the rows of the two entities are read.
    func run(_ version: StoredVersion) throws {
        let finder = StoredNameFinder(version: version, place: graph.location)
        let source = try finder.entity(terms[0])
        let target = try finder.entity(terms[terms.count - 1])
        let verb = terms.count == 3 ? terms[1] : nil
        let part = try version.why(source, verb, target)
        guard !part.edges.isEmpty else {
            StandardError.write("relata: \(try nothing(version, source, target, verb))")
            throw ExitStatus.partial
        }
        for (index, edge) in part.edges.enumerated() {
            if index > 0 { try StandardOutput.shared.write(line: "") }
            try write(edge, part)
        }
    }

    private func nothing(
        _ version: StoredVersion, _ source: StoredEntity, _ target: StoredEntity, _ verb: String?
    ) throws -> String {
        let verbs = verb == nil ? [] : try version.why(source, nil, target).edges.map(\.verb)
        let leadsBack = try !version.why(target, nil, source).edges.isEmpty
        return nothing((source.label, target.label), verb, verbs: verbs, leadsBack: leadsBack)
    }
}
