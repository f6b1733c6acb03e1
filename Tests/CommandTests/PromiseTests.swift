import Foundation
import TestSupport
import Testing

/// What the command promises of its output, on the demonstration corpus.
@Suite struct PromiseTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let seeds = root + "/seeds"

    private func build(_ folder: TemporaryFolder, _ name: String, _ arguments: [String]) throws -> String {
        let result = try Command.relata.run(
            ["build"] + arguments + ["--out", folder.path, "--name", name, "--formats", "json,graphml,dot"],
            in: Self.seeds)
        #expect(result.status == 0, "\(result.errors)")
        return try folder.read("\(name).json")
    }

    @Test func `equal bytes for any order of arguments and any number of jobs`() throws {
        let folder = TemporaryFolder()
        let one = try build(folder, "one", ["2023-12", "2024-01", "--jobs", "1"])
        let other = try build(folder, "other", ["2024-01", "2023-12", "--jobs", "7"])
        #expect(one == other)
        #expect(try folder.read("one.graphml") == folder.read("other.graphml"))
        #expect(try folder.read("one.dot") == folder.read("other.dot"))
        #expect(one.contains("org:nato"))
    }

    @Test func `a graph takes what is sure enough, all when asked`() throws {
        let folder = TemporaryFolder()
        let sure = try build(folder, "sure", ["2024-01"])
        #expect(try build(folder, "same", ["2024-01", "--min-confidence", "0.6"]) == sure)
        #expect(try build(folder, "all", ["2024-01", "--min-confidence", "0"]).utf8.count > sure.utf8.count)
        let lines = try Command.relata.run(["annotate", "2024-01"], in: Self.seeds).output
        #expect(lines.contains("\"confidence\":0.4") || lines.contains("\"confidence\":0.5"))
    }

    @Test func `the merge of parts equals the whole, in either order and where parts overlap`() throws {
        let folder = TemporaryFolder()
        let whole = try build(folder, "whole", ["2023-12", "2024-01"])
        _ = try build(folder, "a", ["2023-12"])
        _ = try build(folder, "b", ["2024-01"])
        for parts in [["a.json", "b.json"], ["b.graphml", "a.json"], ["whole.json", "a.graphml", "b.json"]] {
            let result = try Command.relata.run(["merge"] + parts + ["--out", "merged.json"], in: folder.path)
            #expect(result.status == 0, "\(result.errors)")
            #expect(try folder.read("merged.json") == whole)
        }
    }

    @Test func `GraphML and JSON hold the same graph`() throws {
        let folder = TemporaryFolder()
        let json = try build(folder, "g", ["2024-01"])
        let result = try Command.relata.run(["merge", "g.graphml", "--out", "back.json"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try folder.read("back.json") == json)
    }

    @Test func `every mention is the original text at its offsets`() throws {
        let texts = try FileManager.default.contentsOfDirectory(atPath: Self.seeds + "/2024-01").filter {
            $0.hasSuffix(".txt")
        }
        let result = try Command.relata.run(["annotate"] + texts.sorted(), in: Self.seeds + "/2024-01")
        #expect(result.status == 0, "\(result.errors)")
        var mentions = 0
        for line in result.output.split(separator: "\n") {
            let document = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let about = try #require(document["document"] as? [String: Any])
            let source = try #require(about["source"] as? String)
            let original = Array(
                try String(contentsOfFile: Self.seeds + "/2024-01/" + source, encoding: .utf8).unicodeScalars)
            for entity in try #require(document["entities"] as? [[String: Any]]) {
                for mention in try #require(entity["mentions"] as? [[String: Any]]) {
                    let begin = try #require(mention["begin"] as? Int)
                    let end = try #require(mention["end"] as? Int)
                    var text = String.UnicodeScalarView()
                    text.append(contentsOf: original[begin..<end])
                    #expect(String(text) == mention["text"] as? String)
                    mentions += 1
                }
            }
        }
        #expect(mentions > 50)
    }

    @Test func `standard input is a document`() throws {
        let result = try Command.relata.run(["annotate", "-"], input: "NATO supports Ukraine.\n")
        #expect(result.status == 0)
        #expect(result.output.contains(#""id":"org:nato""#))
        #expect(result.output.contains(#""verb":"support""#), "\(result.output)")
    }

    @Test func `pretokenized lines are sentences, blank lines end documents`() throws {
        let result = try Command.relata.run(
            ["annotate", "--pretokenized", "--format", "jsonl", "-"],
            input: "NATO supports Ukraine .\nRussia attacked Ukraine .\n\nRomania informed NATO .\n")
        #expect(result.status == 0)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains(#""sentences":[{"begin":0,"end":23},{"begin":24,"end":49}]"#) == true, "\(lines)")
    }

    @Test func `CoNLL-U has a line a word and ten columns`() throws {
        let result = try Command.relata.run(
            ["annotate", "--format", "conllu", "-"], input: "NATO doesn't support Ukraine.\n")
        #expect(result.status == 0)
        let rows = result.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 10 })
        #expect(rows.contains { $0.hasPrefix("2-3\tdoesn't\t") })
        #expect(result.output.contains("# text = NATO doesn't support Ukraine."))
    }
}
