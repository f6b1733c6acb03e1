import Foundation
import TestSupport
import Testing

/// Exports out of a store, which are written while they are read, against exports of the same graph in memory.
@Suite struct StreamingTests {
    let folder = TemporaryFolder()
    private static let formats = [
        "graphml", "gexf", "dot", "json", "nodes-csv", "edges-csv", "turtle", "jsonld", "matrix", "timeline",
    ]
    private static let parts: [[String]] = [
        [], ["--linked"], ["--top", "4"], ["--type", "place"], ["--since", "2024-01-05"], ["--class", "ASSAULT"],
        ["--ego", "Russia", "--depth", "1"], ["--edges", "pair"], ["--edges", "class", "--min-count", "2"],
        ["--evidence", "none"], ["--evidence", "offsets", "--linked"], ["--source", "corpus/3.txt"],
        ["--top", "3", "--by", "pagerank", "--polarity", "affirmed"],
    ]

    init() { StoreCorpus.write(30, to: folder) }

    private func relata(_ arguments: [String]) throws -> Command.Result {
        try Command.relata.run(arguments, in: folder.path)
    }

    @Test func `every format, whole and in part, byte for byte`() throws {
        let built = try relata([
            "build", "corpus", "--store", "s.relata", "--label", "a", "--out", "out", "--formats", "json",
        ])
        #expect(built.status == 0, "\(built.errors)")
        for part in Self.parts {
            for format in Self.formats {
                let answers = try ["s.relata@a", "out/graph.json"].map {
                    try relata(["export", $0, "--to", format] + part)
                }
                #expect(answers[0].output == answers[1].output, "\(format) \(part)")
                #expect(answers[0].status == 0, "\(format) \(part): \(answers[0].errors)")
            }
        }
    }

    @Test func `ranks and statistics with every filter`() throws {
        _ = try relata(["build", "corpus", "--store", "s.relata", "--out", "out", "--formats", "json"])
        let filters: [[String]] = [
            [], ["--since", "2024-01-05"], ["--until", "2024-01-09"], ["--class", "ASSAULT"], ["--verb", "attack"],
            ["--polarity", "affirmed"], ["--min-confidence", "0.9"], ["--min-count", "3"], ["--speaker", "NATO"],
            ["--source", "corpus/3.txt"],
        ]
        for filter in filters {
            for question in [
                ["rank", "GRAPH", "--top", "0"], ["rank", "GRAPH", "--by", "mentions"], ["stats", "GRAPH"],
            ] {
                let answers = try ["s.relata", "out/graph.json"].map { graph in
                    try relata(question.map { $0 == "GRAPH" ? graph : $0 } + filter)
                }
                #expect(answers[0].output == answers[1].output, "\(question) \(filter)")
                #expect(answers[0].errors.isEmpty == answers[1].errors.isEmpty, "\(question) \(filter)")
            }
        }
    }

    @Test func `co-mentions are edges of their own, and merge exactly`() throws {
        let plain = try relata(["build", "corpus", "--out", "out", "--name", "plain", "--formats", "json"])
        #expect(plain.status == 0)
        func build(_ name: String, _ paths: [String]) throws {
            let result = try relata(["build"] + paths + ["--co-mentions", "--out", "out", "--name", name])
            #expect(result.status == 0, "\(result.errors)")
        }
        let files = (0..<30).map { "corpus/\($0).txt" }.filter { FileManager.default.fileExists(atPath: folder($0)) }
        try build("whole", ["corpus"])
        try build("a", Array(files[..<20]))
        try build("b", Array(files[10...]) + ["corpus"])
        _ = try relata(["merge", "out/a.json", "out/b.graphml", "--out", "out/merged.json"])
        let whole = try folder.read("out/whole.json")
        #expect(try folder.read("out/merged.json") == whole)
        #expect(whole.contains("\"CO_MENTION\""))
        #expect(try !folder.read("out/plain.json").contains("CO_MENTION"))
        _ = try relata(["build", "corpus", "--store", "s.relata"])
        #expect(try relata(["export", "s.relata", "--co-mentions", "--to", "json"]).output == whole)
        #expect(try relata(["export", "out/plain.json", "--co-mentions", "--to", "json"]).status == 2)
        for format in ["graphml", "gexf", "dot"] {
            for folding in ["verb", "class", "pair"] {
                let name = "out/\(folding).\(format)"
                _ = try relata(["export", "out/whole.json", "--to", format, "--edges", folding, "--out", name])
                #expect(try relata(["validate", name]).status == 0, "\(name)")
            }
        }
    }
}
