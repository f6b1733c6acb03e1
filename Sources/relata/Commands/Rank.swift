import Annotation
import ArgumentParser
import EntityGraph
import Pipeline

/// `relata rank`: who matters.
struct Rank: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the entities that matter most.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @Argument(help: "The graph.") var graph: GraphArgument
    @Option(help: "The measure.") var by: Centrality = .pageRank
    @Option(name: .shortAndLong, help: ArgumentHelp("How many to list; 0 for all.", valueName: "n")) var top: Int = 20
    @Option(help: "Only entities of this type.") var type: EntityType?
    @OptionGroup var filter: EdgeFilterOptions
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .table
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if top < 0 { throw ValidationError("--top takes a whole number from 0 up, not \(top).") }
    }

    func run() throws {
        let graph = try filter.apply(to: try graph.load(evidence: .none))
        let all = Adjacency(graph).ranking(by: by).filter { type == nil || graph[$0.node].type == type }
        let ranked = top == 0 ? all[...] : all.prefix(top)
        switch format {
        case .table: try writeTable(graph, ranked)
        case .json: try writeJSON(graph, ranked)
        }
    }

    private func writeJSON(_ graph: Graph, _ ranked: ArraySlice<RankedNode>) throws {
        var json = JSONLine()
        json.array(Array(ranked)) { entry, json in
            let node = graph[entry.node]
            json.object { json in
                json.member("id", node.id.value)
                json.member("label", node.label)
                json.member("type", node.type.name)
                json.key(by.rawValue)
                json.number(Score.text(entry.score))
                json.member("mentions", node.mentionCount)
                json.member("documents", node.documentCount)
            }
        }
        try StandardOutput.shared.write(json.bytes + [UInt8(ascii: "\n")])
    }

    private func writeTable(_ graph: Graph, _ ranked: ArraySlice<RankedNode>) throws {
        var table = Table([
            ("rank", .right), ("entity", .left), ("type", .left), (by.rawValue, .right), ("mentions", .right),
            ("documents", .right), ("id", .left),
        ])
        for (place, entry) in ranked.enumerated() {
            let node = graph[entry.node]
            table.add([
                String(place + 1), node.label, node.type.name, Score.text(entry.score), String(node.mentionCount),
                String(node.documentCount), node.id.value,
            ])
        }
        try table.write(style: .standardOutput)
    }
}

extension Centrality: ExpressibleByArgument {}

/// Scores as people read them.
enum Score {
    /// Whole numbers as such, others with six decimals.
    static func text(_ score: Double) -> String {
        if score == score.rounded(), abs(score) < 1e15 { return String(Int(score)) }
        let millionths = Int((score * 1e6).rounded())
        let digits = String(1_000_000 + abs(millionths) % 1_000_000).dropFirst()
        return (millionths < 0 ? "-" : "") + "\(abs(millionths) / 1_000_000).\(digits)"
    }
}
