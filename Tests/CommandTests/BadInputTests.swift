import Foundation
import TestSupport
import Testing

/// Bad input gets one clear line, the rest is done, and the exit status tells.
@Suite struct BadInputTests {
    private static let good = "NATO supports Ukraine. Russia attacked Ukraine on Monday."

    /// A corpus of one good document and `name` with `bytes`; the command must name the bad one in one line with
    /// `words` and read the good one.
    private func expectFailure(_ name: String, _ bytes: [UInt8], says words: String) throws {
        let folder = TemporaryFolder()
        folder.write("corpus/good.txt", Self.good)
        folder.write("corpus/\(name)", bytes)
        let result = try Command.relata.run(["build", "corpus", "--out", "out"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1, "\(result.errors)")
        #expect(result.errors.contains("corpus/\(name)"), "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(try folder.read("out/graph.json").contains("org:nato"))
    }

    @Test func `an empty file`() throws { try expectFailure("bad.txt", [], says: "empty") }

    @Test func `a file name with control characters`() throws {
        let folder = TemporaryFolder()
        folder.write("corpus/a\n\u{1B}[31mb.txt", "")
        let result = try Command.relata.run(["annotate", "corpus"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines == ["relata: corpus/a\u{FFFD}\u{FFFD}[31mb.txt: empty"])
    }

    @Test func `a file of white space`() throws { try expectFailure("bad.txt", Array(" \n\t\n".utf8), says: "empty") }

    @Test func `a binary file`() throws {
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 3) }
        try expectFailure("bad.txt", bytes, says: "not text")
    }

    @Test func `a table without the named column`() throws {
        try expectFailure("bad.csv", Array("name,note\na,b\n".utf8), says: "column")
    }

    @Test func `gzip data that end too early`() throws {
        try expectFailure("bad.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B], says: "gzip")
    }

    @Test func `a line of JSON that is broken, the rest read`() throws {
        let folder = TemporaryFolder()
        folder.write(
            "a.jsonl",
            #"{"id": "x", "text": "NATO supports Ukraine."}"# + "\n{\"text\": \n"
                + #"{"id": "y", "text": "Russia attacked Ukraine."}"# + "\n")
        let result = try Command.relata.run(["annotate", "a.jsonl"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("a.jsonl:2"), "\(result.errors)")
        #expect(result.output.split(separator: "\n").count == 2)
    }

    @Test func `a folder without documents`() throws {
        let folder = TemporaryFolder()
        folder.write("empty/picture.png", "")
        let result = try Command.relata.run(["build", "empty", "--out", "out"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("no documents"))
    }

    @Test func `a mistyped path leaves the graph that stands`() throws {
        let folder = TemporaryFolder()
        folder.write("out/graph.json", "what stood there before")
        let result = try Command.relata.run(["build", "nosuch", "--out", "out"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines == ["relata: nosuch: no such file or folder"])
        #expect(try folder.read("out/graph.json") == "what stood there before")
        #expect(try TemporaryFolderListing.names(folder("out")) == ["graph.json"])
    }

    @Test func `far more jobs than documents`() throws {
        let folder = TemporaryFolder()
        folder.write("a.txt", Self.good)
        let result = try Command.relata.run(["annotate", "--jobs", "100000", "a.txt"], in: folder.path)
        #expect(result.status == 0)
        #expect(result.output.contains("org:nato"))
    }

    @Test func `a record whose text is null`() throws {
        let folder = TemporaryFolder()
        folder.write("a.jsonl", #"{"text": null}"# + "\n" + #"{"note": "no text"}"# + "\n")
        let result = try Command.relata.run(["annotate", "a.jsonl"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines.first == "relata: a.jsonl:1: expected a text as the value of text, got “none”")
        #expect(result.errorLines.last?.contains("a.jsonl:2: expected a column named") == true)
    }

    @Test func `a file that is not there`() throws {
        let result = try Command.relata.run(["annotate", "/no/such/file.txt"])
        #expect(result.status == 1)
        #expect(result.errorLines == ["relata: /no/such/file.txt: no such file or folder"])
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func `a file that may not be read`() throws {
        let folder = TemporaryFolder()
        folder.write("corpus/good.txt", Self.good)
        let secret = folder.write("corpus/secret.txt", Self.good)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret)
        let result = try Command.relata.run(["build", "corpus", "--out", "out"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errors.contains("secret.txt: cannot be read"))
    }

    @Test func `a loop of symbolic links`() throws {
        let folder = TemporaryFolder()
        folder.write("corpus/good.txt", Self.good)
        try FileManager.default.createSymbolicLink(atPath: folder("corpus/loop"), withDestinationPath: "../corpus")
        try FileManager.default.createSymbolicLink(atPath: folder("corpus/self.txt"), withDestinationPath: "self.txt")
        let result = try Command.relata.run(["build", "corpus", "--out", "out"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines.count == 2, "\(result.errors)")
        #expect(try folder.read("out/graph.json").contains("org:nato"))
    }

    @Test func `broken bytes are replaced and counted`() throws {
        let folder = TemporaryFolder()
        folder.write(
            "a.txt", Array("NATO supports Ukraine".utf8) + [0xE2, 0x28] + Array(" firmly. Zürich is calm.\n".utf8))
        let result = try Command.relata.run(["build", "a.txt", "--out", "out"], in: folder.path)
        #expect(result.status == 0)
        #expect(result.output.contains("broken-encoding"), "\(result.output)")
    }

    @Test func `a long line without an end is read in linear time`() throws {
        let folder = TemporaryFolder()
        let piece = Array("NATO supports Ukraine and Russia attacked Ukraine, ".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<40_000 { bytes += piece }
        folder.write("long.txt", bytes)
        let result = try Command.relata.run(["build", "long.txt", "--out", "out"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try folder.read("out/graph.json").contains("org:nato"))
    }

    @Test func `a line of 200 MB is refused in one line, the rest read`() throws {
        let folder = TemporaryFolder()
        folder.write("corpus/good.txt", Self.good)
        let made = try Command.shell(
            "yes 'Russia attacked Ukraine. ' | tr -d '\\n' | head -c 200000000 > corpus/long.txt", in: folder.path)
        #expect(made.status == 0)
        let result = try Command.relata.run(["build", "corpus", "--out", "out"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1, "\(result.errors)")
        #expect(result.errors.contains("corpus/long.txt: longer than"), "\(result.errors)")
        #expect(try folder.read("out/graph.json").contains("org:nato"))
    }

    @Test func `a full disk leaves no half file`() throws {
        let folder = TemporaryFolder()
        folder.write("a.txt", Self.good)
        folder.write("out/graph.json", "what stood there before")
        // The shell counts file sizes in blocks of 512 bytes.
        let result = try Command.shell(
            "ulimit -f 1; exec \"$RELATA\" build a.txt --out out --formats json 2>err", in: folder.path)
        #expect(result.status == 2)
        #expect(try folder.read("out/graph.json") == "what stood there before")
        #expect(try folder.read("err").contains("out/graph.json: cannot be written"))
        #expect(try TemporaryFolderListing.names(folder("out")) == ["graph.json"])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a full disk behind standard output`() throws {
        let folder = TemporaryFolder()
        folder.write("a.txt", Self.good)
        let result = try Command.shell("\"$RELATA\" annotate a.txt > /dev/full", in: folder.path)
        #expect(result.status == 2)
        #expect(result.errors.contains("standard output"))
    }

    @Test func `a closed pipe is no error`() throws {
        let folder = TemporaryFolder()
        for i in 0..<50 { folder.write("corpus/\(i).txt", Self.good) }
        let result = try Command.shell(
            "{ \"$RELATA\" annotate corpus; echo \"status $?\" >&2; } | head -c 10 > /dev/null", in: folder.path)
        #expect(result.errors == "status 0\n")
    }

    @Test(arguments: [
        ["build"], ["annotate", "--nonsense"], ["annotate", "x", "--format", "xml"], ["nosuch"], ["rank"],
    ])
    func `wrong usage ends with status 2`(arguments: [String]) throws {
        let result = try Command.relata.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Usage"))
    }

    @Test(arguments: [
        ("id\ttype\tname\taliases\norg:x\tplanet\tX\t\n", "2"), ("id\tname\n", "1"), ("", "1"),
    ])
    func `a bad dictionary names file, line, expected and got`(text: String, line: String) throws {
        let folder = TemporaryFolder()
        folder.write("mine.tsv", text)
        let result = try Command.relata.run(
            ["explain", "--entities", "mine.tsv", "Russia attacked Ukraine."], in: folder.path)
        #expect(result.status == 2)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("mine.tsv:\(line): expected"), "\(result.errors)")
    }
}

enum TemporaryFolderListing {
    static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}
