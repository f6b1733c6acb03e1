import Foundation
import TestSupport
import Testing

/// Questions to a graph, on a corpus of a few plain sentences.
@Suite struct QueryTests {
    private static let text = """
        NATO supports Ukraine. Russia attacked Ukraine. Ukraine thanked NATO. Romania did not attack Russia.
        Germany supports Romania. NATO supports Ukraine again.
        """

    private let folder = TemporaryFolder()

    init() throws {
        folder.write("a.txt", Self.text)
        let result = try Command.relata.run(["build", "a.txt", "--out", "."], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
    }

    private func relata(_ arguments: String...) throws -> Command.Result {
        try Command.relata.run(arguments, in: folder.path)
    }

    @Test(arguments: ["NATO", "nato", "org:nato", "Nato"])
    func `names are found without regard to case, and by id`(name: String) throws {
        let result = try relata("neighbors", "graph.json", name)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Ukraine"))
        #expect(!result.output.contains("Germany"))
    }

    @Test func `an unknown name offers the nearest`() throws {
        let result = try relata("neighbors", "graph.graphml", "Ukrane")
        #expect(result.status == 1)
        #expect(result.errorLines == ["relata: no entity 'Ukrane' in graph.graphml; did you mean Ukraine?"])
    }

    @Test func `neighbors by verb, class, direction, type and depth`() throws {
        #expect(try relata("neighbors", "graph.json", "Ukraine", "--verb", "attack").output.contains("Russia"))
        #expect(try !relata("neighbors", "graph.json", "Ukraine", "--verb", "attack").output.contains("NATO"))
        #expect(try relata("neighbors", "graph.json", "Ukraine", "--class", "assault").output.contains("Russia"))
        #expect(try !relata("neighbors", "graph.json", "Ukraine", "--direction", "out").output.contains("Russia"))
        #expect(try !relata("neighbors", "graph.json", "Ukraine", "--type", "organization").output.contains("Russia"))
        #expect(try relata("neighbors", "graph.json", "Ukraine", "--depth", "2").output.contains("Romania"))
    }

    @Test(arguments: ["json", "dot", "graphml"])
    func `neighbors in other forms`(format: String) throws {
        let result = try relata("neighbors", "graph.json", "NATO", "--format", format)
        #expect(result.status == 0)
        #expect(result.output.contains("Ukraine"))
        if format == "json" { _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
    }

    @Test func `why marks the spans`() throws {
        let result = try relata("why", "graph.json", "Russia", "attack", "Ukraine")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("[Russia] {attacked} [Ukraine]."), "\(result.output)")
        let both = try relata("why", "graph.json", "NATO", "Ukraine")
        #expect(both.output.contains("2 statements"))
    }

    @Test func `why says what there is instead`() throws {
        let result = try relata("why", "graph.json", "Russia", "support", "Ukraine")
        #expect(result.status == 1)
        #expect(result.errors.contains("attack"))
    }

    @Test func `negated statements are shown as such`() throws {
        #expect(try relata("why", "graph.json", "Romania", "Russia").output.contains("negated"))
    }

    @Test func `a path leads from Germany to Ukraine`() throws {
        let result = try relata("path", "graph.json", "Germany", "Ukraine")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Romania"))
        #expect(try relata("path", "graph.json", "Ukraine", "Germany", "--direction", "out").status == 1)
    }

    @Test(arguments: ["degree", "weighted-degree", "pagerank", "betweenness", "mentions"])
    func `rank by every measure`(measure: String) throws {
        let result = try relata("rank", "graph.json", "--by", measure)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.split(separator: "\n").count == 6)
    }

    @Test func `stats counts`() throws {
        let result = try relata("stats", "graph.json", "--format", "json")
        let counts = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(counts["documents"] as? Int == 1)
        #expect(counts["statements"] as? Int == 6)
        #expect(counts["entities"] as? Int == 5)
    }

    @Test func `a graph that is none is refused with its line`() throws {
        folder.write("bad.graphml", "<graphml><graph></graphml>")
        let result = try relata("stats", "bad.graphml")
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("relata: bad.graphml:1: "), "\(result.errors)")
        #expect(try relata("stats", "nothing.json").status == 2)
        #expect(try relata("stats", "a.txt").status == 2)
    }

    @Test func `explain shows tokens, mentions and the rule`() throws {
        let result = try relata("explain", "Russia attacked Ukraine.")
        #expect(result.status == 0)
        for part in ["attack", "nsubj", "place:ru", "place:ua", "ASSAULT", "rule"] {
            #expect(result.output.contains(part))
        }
    }

    @Test func `no colours into a file`() throws {
        #expect(try !relata("why", "graph.json", "NATO", "Ukraine").output.contains("\u{1B}"))
    }

    @Test func `help and version go to standard output with status 0`() throws {
        for arguments in [["--help"], ["build", "--help"], ["--version"]] {
            let result = try Command.relata.run(arguments)
            #expect(result.status == 0)
            #expect(!result.output.isEmpty && result.errors.isEmpty)
        }
    }
}
