import Foundation
import TestSupport
import Testing

/// The store through the built command.
@Suite struct StoreCommandTests {
    let folder = TemporaryFolder()

    init() { StoreCorpus.write(12, to: folder) }

    @discardableResult
    private func relata(_ arguments: String..., status: Int32 = 0) throws -> Command.Result {
        let result = try Command.relata.run(arguments, in: folder.path)
        #expect(result.status == status, "\(arguments): \(result.errors)")
        return result
    }

    @Test func `a second build reads nothing again and gives the same graph`() throws {
        try relata("build", "corpus", "--out", "plain", "--formats", "json")
        let first = try relata("build", "corpus", "--store", "s.relata", "--label", "a")
        #expect(!first.output.contains("known already"))
        let second = try relata(
            "build", "corpus", "--store", "s.relata", "--label", "b", "--out", "out", "--formats", "json")
        #expect(second.output.contains("12 of them known already"))
        #expect(try folder.read("out/graph.json") == folder.read("plain/graph.json"))
        for label in ["a", "b"] {
            let export = try relata("export", "s.relata@\(label)", "--to", "json")
            #expect(try export.output == folder.read("plain/graph.json"))
        }
        try relata("diff", "s.relata@a", "s.relata@b")
        try relata("diff", "s.relata@a", "plain/graph.json")
    }

    @Test func `what was read with states for actors is not taken for bodies`() throws {
        folder.write("army/a.txt", "The Russian army attacked Ukraine on Friday.")
        try relata("build", "army", "--store", "s.relata", "--label", "state")
        let body = try relata("build", "army", "--store", "s.relata", "--label", "body", "--actors", "body")
        #expect(!body.output.contains("known already"))
        try relata("why", "s.relata@body", "Russian Army", "attack", "Ukraine")
        try relata("why", "s.relata@state", "Russia", "attack", "Ukraine")
        try relata("build", "army", "--out", "plain", "--formats", "json")
        try relata("build", "army", "--out", "state", "--formats", "json", "--actors", "state")
        #expect(try folder.read("plain/graph.json") == folder.read("state/graph.json"))
        try relata("build", "army", "--actors", "people", status: 2)
    }

    @Test func `groups without a name are read where they are asked for, and not taken from a store without them`()
        throws
    {
        folder.write("war/a.txt", "Hamas killed civilians on Friday. The civilians accused Hamas of murder.")
        try relata("build", "war", "--store", "s.relata", "--label", "named")
        let unnamed = try relata("build", "war", "--store", "s.relata", "--label", "unnamed", "--unnamed")
        #expect(!unnamed.output.contains("known already"))
        try relata("why", "s.relata@unnamed", "Hamas", "kill", "civilians")
        try relata("why", "s.relata@named", "Hamas", "kill", "civilians", status: 1)
        #expect(try relata("annotate", "war", "--unnamed").output.contains("org:unnamed-civilians"))
        #expect(try !relata("annotate", "war").output.contains("org:unnamed-civilians"))
    }

    @Test func `questions to a store are answered as by a file`() throws {
        try relata("build", "corpus", "--store", "s.relata", "--label", "a", "--out", "out", "--formats", "json")
        let questions: [[String]] = [
            ["neighbors", "GRAPH", "Russia", "--depth", "2", "--format", "json"], ["neighbors", "GRAPH", "Ukraine"],
            ["neighbors", "GRAPH", "NATO", "--class", "SUPPORT", "--direction", "out", "--format", "json"],
            ["why", "GRAPH", "Russia", "Ukraine"], ["path", "GRAPH", "NATO", "Russia"], ["rank", "GRAPH"],
            ["stats", "GRAPH"], ["neighbors", "GRAPH", "Russia", "--since", "2024-01-05", "--format", "json"],
            ["neighbors", "GRAPH", "Russia", "--source", "corpus/1.txt", "--format", "json"],
        ]
        for question in questions {
            let answers = try ["s.relata@a", "out/graph.json"].map { graph in
                try Command.relata.run(question.map { $0 == "GRAPH" ? graph : $0 }, in: folder.path)
            }
            #expect(answers[0].output == answers[1].output, "\(question)")
            #expect(answers[0].status == answers[1].status, "\(question)")
        }
    }

    @Test func `documents are added, corrected and removed`() throws {
        try relata("build", "corpus", "--store", "s.relata", "--label", "a")
        folder.write("more/new.txt", "France sanctioned Belarus on Friday.")
        #expect(try relata("add", "s.relata", "more").errors.contains("1 added, 0 removed, 13 documents"))
        folder.write("more/new.txt", "France praised Belarus on Friday.")
        #expect(try relata("add", "s.relata@a", "more").errors.contains("1 added, 1 removed, 13 documents"))
        try relata("why", "s.relata", "France", "Belarus")
        #expect(try relata("remove", "s.relata", "more").errors.contains("0 added, 1 removed, 12 documents"))
        try relata("remove", "s.relata", "more", status: 1)
        #expect(try relata("vacuum", "s.relata", "--check").errors.contains("2 documents deleted"))
        let versions = try relata("versions", "s.relata", "--format", "json").output
        #expect(versions.contains(#""label":"a""#) && versions.contains(#""documents":12"#))
    }

    @Test func `find, timeline and search`() throws {
        try relata("build", "corpus", "--store", "s.relata")
        let found = try relata("find", "s.relata", "attacked", "--format", "json")
        #expect(found.output.contains("attacked"))
        try relata("find", "s.relata", "zyzzyva", status: 1)
        #expect(try relata("timeline", "s.relata", "Russia", "Ukraine").output.contains("Russia → Ukraine"))
        #expect(try relata("search", "s.relata", "Ukrane").output.contains("place:ua"))
    }

    @Test func `what is wrong with a store is said in one line`() throws {
        try relata("build", "corpus", "--store", "s.relata", "--label", "2024-01")
        folder.write("text.relata", String(repeating: "no database ", count: 100))
        for (arguments, words) in [
            (["versions", "none.relata"], "no such store"), (["versions", "text.relata"], "not a store"),
            (["stats", "s.relata@2024-02"], "did you mean 2024-01"), (["stats", "text.relata"], "expected a graph"),
            (["build", "corpus", "--store", "s.relata", "--label", "a@b"], "label"),
        ] {
            let result = try Command.relata.run(arguments, in: folder.path)
            #expect(result.status == 2)
            #expect(result.errorLines.count == 1, "\(result.errors)")
            #expect(result.errors.contains(words), "\(result.errors)")
        }
    }
}

/// Small news texts that differ.
enum StoreCorpus {
    static func write(_ count: Int, to folder: TemporaryFolder, repeating: Int = 1) {
        let names = ["Russia", "Ukraine", "NATO", "France", "Germany", "China", "Poland", "Turkey", "Iran", "Japan"]
        let verbs = ["attacked", "supported", "criticized", "met", "threatened", "sanctioned", "helped"]
        for i in 0..<count {
            var text = "Date: 2024-01-\(String(101 + i % 28).dropFirst())\n\nRussia attacked Ukraine near town \(i).\n"
            for j in 0..<(4 * repeating) {
                let (a, b) = (names[(i + j) % names.count], names[(i * 3 + j * 7 + 1) % names.count])
                if a != b { text += "\(a) \(verbs[(i + 2 * j) % verbs.count]) \(b) in the week of storm \(i * j).\n" }
            }
            folder.write("corpus/\(i).txt", text)
        }
    }
}
