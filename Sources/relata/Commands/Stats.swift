import Annotation
import ArgumentParser
import EntityGraph
import Pipeline

/// `relata stats`: what is in a graph, in numbers.
struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Counts what is in a graph.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @Argument(help: "The graph.") var graph: GraphArgument
    @OptionGroup var filter: EdgeFilterOptions
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .table
    @OptionGroup var common: CommonOptions

    func run() throws {
        let statistics = try statistics()
        switch format {
        case .table: try writeTable(statistics)
        case .json: try writeJSON(statistics)
        }
    }

    private func statistics() throws -> GraphStatistics {
        if let version = try graph.version() {
            let asked = filter.isNarrowing ? try filter.filter(for: version, in: graph.location) : nil
            return try version.statistics(filter: asked)
        }
        let whole = try graph.load()
        guard filter.isNarrowing else { return whole.statistics() }
        let part = try filter.apply(to: whole)
        // As in a store: places of what happened do not keep an entity that no edge names.
        var statistics = part.strippingEvidence(to: .none).removingIsolated().statistics()
        statistics.evidence = part.edges.reduce(0) { $0 + $1.evidence.count }
        return statistics
    }

    private func writeTable(_ s: GraphStatistics) throws {
        for (name, value) in Self.counts(s) { try line(name, String(value)) }
        try line("density", Score.text(s.density))
        if let dates = s.publicationDates { try line("published", "\(dates.first) to \(dates.last)") }
        for (title, rows) in Self.breakdowns(s) where !rows.isEmpty {
            try StandardOutput.shared.write(line: "")
            try StandardOutput.shared.write(line: Style.standardOutput.bold(title))
            for (name, value) in rows { try line("  " + name, String(value)) }
        }
    }

    private func line(_ name: String, _ value: String) throws {
        let space = String(repeating: " ", count: max(1, 22 - name.count))
        try StandardOutput.shared.write(line: name + space + value)
    }

    private func writeJSON(_ s: GraphStatistics) throws {
        var json = JSONLine()
        json.object { json in
            for (name, value) in Self.counts(s) { json.member(Self.key(name), value) }
            json.key("density")
            json.number(Score.text(s.density))
            json.member("first_published", s.publicationDates?.first.description)
            json.member("last_published", s.publicationDates?.last.description)
            for (title, rows) in Self.breakdowns(s) {
                json.key(Self.key(title))
                json.object { json in
                    for (name, value) in rows { json.member(name, value) }
                }
            }
        }
        json.endLine()
        try StandardOutput.shared.write(json.bytes)
    }

    private static func key(_ title: String) -> String { String(title.map { $0 == " " ? "_" : $0 }) }

    private static func counts(_ s: GraphStatistics) -> [(String, Int)] {
        [
            ("documents", s.documents), ("independent sources", s.sources), ("words", s.words), ("entities", s.nodes),
            ("edges", s.edges), ("statements", s.statements), ("verbs", s.verbs), ("mentions", s.mentions),
            ("evidence", s.evidence), ("unlinked entities", s.isolated), ("components", s.weakComponents),
            ("largest component", s.largestComponent),
        ]
    }

    private static func breakdowns(_ s: GraphStatistics) -> [(String, [(String, Int)])] {
        [
            ("entities by type", rows(EntityType.allCases, s.nodesByType, \.name)),
            ("statements by class", rows(EventClass.allCases, s.statementsByClass, \.name)),
            ("statements by modality", rows(Modality.allCases, s.statementsByModality, \.name)),
            ("statements by polarity", rows(Polarity.allCases, s.statementsByPolarity, \.name)),
            ("entities by neighbours", s.degrees.map { (String($0.degree), $0.nodes) }),
        ]
    }

    /// In the order of the cases, so that no dictionary decides it.
    private static func rows<Key: Hashable>(
        _ cases: [Key], _ counts: [Key: Int], _ name: (Key) -> String
    ) -> [(String, Int)] {
        cases.compactMap { key in counts[key].map { (name(key), $0) } }
    }
}
