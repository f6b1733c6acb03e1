import Annotation

/// Finds entities by what people type.
public struct NameLookup: Sendable {
    private let graph: Graph
    /// Nodes by folded id, folded label and folded alias.
    private var byID: [String: [NodeIndex]] = [:]
    private var byLabel: [String: [NodeIndex]] = [:]
    private var byAlias: [String: [NodeIndex]] = [:]

    public enum Answer: Hashable, Sendable {
        case found(NodeIndex)
        /// Several entities go by this name; the most mentioned first.
        case ambiguous([NodeIndex])
        /// None does; the nearest names, best first, at most five.
        case unknown([Suggestion])
    }

    public struct Suggestion: Hashable, Sendable {
        public var node: NodeIndex
        /// The label or alias that is near.
        public var name: String
    }

    /// O(nodes + surfaces).
    public init(_ graph: Graph) {
        self.graph = graph
        for i in graph.nodes.indices {
            let node = graph.nodes[i]
            byID[NameFolding.fold(node.id.value.drop { $0 != ":" }), default: []].append(NodeIndex(i))
            byLabel[NameFolding.fold(node.label), default: []].append(NodeIndex(i))
            for name in Set(Self.names(node).map { NameFolding.fold($0) }) {
                byAlias[name, default: []].append(NodeIndex(i))
            }
        }
    }

    /// An entity by its id, its label, one of its names, without regard to case, accents and punctuation, or by the
    /// second part of its id, in this order. Where several share a name, one that is mentioned at least four times as
    /// often by it as all others is meant. O(1) when known; O(names · length) for suggestions.
    ///
    ///     NameLookup(graph).find("nato")  // .found
    public func find(_ name: String) -> Answer {
        if let node = graph.node(EntityID(name)) { return .found(node) }
        let folded = NameFolding.fold(name)
        if folded.isEmpty { return .unknown([]) }
        let labelled = byLabel[folded] ?? []
        let exact = labelled.filter { Order.of(graph[$0].label, name) == .same }
        for candidates in [exact, labelled, byAlias[folded] ?? [], byID[folded] ?? []] where !candidates.isEmpty {
            if let only = dominant(candidates, folded) { return .found(only) }
            return .ambiguous(candidates.sorted(by: isMoreMentioned))
        }
        // A type before the name, as ids have it, in whatever case.
        if let colon = name.firstIndex(of: ":"), let type = EntityType(name: name[..<colon].lowercased()) {
            let rest = NameFolding.fold(name[colon...])
            let candidates = (byID[rest] ?? []).filter { graph[$0].id.value.hasPrefix(type.prefix + ":") }
            if candidates.count == 1 { return .found(candidates[0]) }
        }
        return .unknown(suggestions(for: folded))
    }

    private func dominant(_ candidates: [NodeIndex], _ folded: String) -> NodeIndex? {
        if candidates.count == 1 { return candidates[0] }
        let counts = candidates.map { node in
            graph[node].aliases().reduce(0) { NameFolding.fold($1.text) == folded ? $0 + $1.count : $0 }
        }
        let total = counts.reduce(0, +)
        guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] > 0,
            counts[best] >= 4 * (total - counts[best])
        else { return nil }
        return candidates[best]
    }

    private func isMoreMentioned(_ a: NodeIndex, _ b: NodeIndex) -> Bool {
        let (x, y) = (graph[a].mentionCount, graph[b].mentionCount)
        return x != y ? x > y : a < b
    }

    /// Entities one of whose names holds all words of the query or begins with it, then those a few typing errors away.
    public func suggestions(for query: String, limit: Int = 5) -> [Suggestion] {
        guard let query = NameQuery(query) else { return [] }
        var found: [(cost: Int, suggestion: Suggestion)] = []
        for i in graph.nodes.indices {
            let node = graph.nodes[i]
            var best: (cost: Int, name: String)?
            for name in [node.label] + Self.names(node) {
                var folded = NameFolding.fold(name)
                guard let cost = folded.withUTF8({ query.cost(of: $0) }) else { continue }
                if best.map({ cost < $0.cost }) ?? true { best = (cost, name) }
            }
            if let best { found.append((best.cost, Suggestion(node: NodeIndex(i), name: best.name))) }
        }
        found.sort {
            $0.cost != $1.cost ? $0.cost < $1.cost : isMoreMentioned($0.suggestion.node, $1.suggestion.node)
        }
        return found.prefix(limit).map(\.suggestion)
    }

    /// The texts that name the node, each once.
    private static func names(_ node: Node) -> [String] {
        var isName = [Bool](repeating: false, count: node.surfaces.count)
        for appearance in node.appearances where appearance.kind == .name { isName[Int(appearance.surface)] = true }
        for presence in node.presences { isName[Int(presence.label)] = true }
        return node.surfaces.indices.filter { isName[$0] }.map { node.surfaces[$0] }
    }
}
