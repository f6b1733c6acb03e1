import Annotation
import ArgumentParser
import EntityGraph
import GraphStore
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
        let ranked = try ranked()
        switch format {
        case .table: try writeTable(ranked)
        case .json: try writeJSON(ranked)
        }
    }

    private func ranked() throws -> [RankedEntity] {
        let limit = top == 0 ? nil : top
        if let version = try graph.version() {
            return try version.ranking(
                by: by, type: type, filter: filter.filter(for: version, in: graph.location), limit: limit)
        }
        let part = try filter.apply(to: try graph.load().strippingEvidence(to: .none))
        return Adjacency(part).ranking(by: by).lazy.filter { type == nil || part[$0.node].type == type }
            .prefix(limit ?? .max).map { RankedEntity(entity: StoredEntity(part, $0.node), score: $0.score) }
    }

    private func writeJSON(_ ranked: [RankedEntity]) throws {
        var json = JSONLine()
        json.array(ranked) { entry, json in
            let entity = entry.entity
            json.object { json in
                json.member("id", entity.id.value)
                json.member("label", entity.label)
                json.member("type", entity.type.name)
                json.key(by.rawValue)
                json.number(Score.text(entry.score))
                json.member("mentions", entity.mentions)
                json.member("documents", entity.documents)
            }
        }
        try StandardOutput.shared.write(json.bytes + [UInt8(ascii: "\n")])
    }

    private func writeTable(_ ranked: [RankedEntity]) throws {
        var table = Table([
            ("rank", .right), ("entity", .left), ("type", .left), (by.rawValue, .right), ("mentions", .right),
            ("documents", .right), ("id", .left),
        ])
        for (place, entry) in ranked.enumerated() {
            let entity = entry.entity
            table.add([
                String(place + 1), entity.label, entity.type.name, Score.text(entry.score), String(entity.mentions),
                String(entity.documents), entity.id.value,
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
