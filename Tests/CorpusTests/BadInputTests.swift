import Annotation
import Foundation
import Testing

@testable import Corpus

@Suite struct BadInputTests {
    private func kinds(_ paths: [String]) -> [CorpusProblem.Kind] { read(paths).problems.map(\.kind) }

    @Test func `missing, empty and blank files`() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write("empty.txt", "")
        let blank = try folder.write("blank.txt", " \n\t\r\n")
        #expect(kinds([folder.path + "/none.txt"]) == [.missing])
        #expect(kinds([empty, blank]) == [.empty, .empty])
        #expect(kinds([try folder.write("e.csv", ""), try folder.write("e.html", "")]) == [.empty, .empty])
    }

    @Test func `a binary file`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("elf.txt", [0x7F, 0x45, 0x4C, 0x46] + (0..<200).map { UInt8($0 % 7) })
        guard case .binary(let controls, 204) = kinds([file]).first else {
            Issue.record("not refused")
            return
        }
        #expect(controls > 100)
    }

    @Test func `a folder without documents, hidden and foreign files counted`() throws {
        let folder = try TemporaryFolder()
        try folder.write(".hidden.txt", "text")
        try folder.write("picture.png", "text")
        let listing = CorpusScanner().scan([folder.path])
        #expect(listing.problems == [CorpusProblem(path: folder.path, kind: .noDocuments)])
        #expect(listing.skippedCount(.hidden) == 1)
        #expect(listing.skippedCount(.otherFormat) == 1)
    }

    @Test func `an explicit file is read whatever its name`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("report.dat", "Russia attacked Ukraine.")
        #expect(read([file]).documents.map(\.text.string) == ["Russia attacked Ukraine."])
    }

    @Test func `symbolic links: loops are named, the rest is read once`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/one.txt", "One text here.")
        try folder.link("a/up", to: folder.path)
        try folder.link("self.txt", to: "self.txt")
        try folder.link("z.txt", to: "a/one.txt")
        try folder.link("gone.txt", to: "nowhere")
        let listing = CorpusScanner().scan([folder.path])
        #expect(listing.files.count == 1)
        #expect(listing.problems.map(\.kind) == [.symbolicLinkLoop, .missing, .symbolicLinkLoop])
        #expect(listing.skippedCount(.repeated) == 1)
    }

    @Test func `an unreadable file and folder do not stop the rest`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "Secret words.")
        try folder.write("b.txt", "Open words.")
        try folder.write("c/d.txt", "More words.")
        var fileSystem = FileSystem.system
        fileSystem.open = { $0.hasSuffix("a.txt") ? .failure(.init(code: EACCES)) : FileSystem.system.open($0) }
        fileSystem.names = { $0.hasSuffix("/c") ? .failure(.init(code: EACCES)) : FileSystem.system.names($0) }
        let result = read([folder.path], ReadingOptions(), fileSystem)
        #expect(result.documents.map(\.text.string) == ["Open words."])
        #expect(Set(result.problems.map(\.kind)) == [.unreadable(code: EACCES)])
        #expect(result.problems.count == 2)
    }

    @Test func `a long single line`() throws {
        let folder = try TemporaryFolder()
        let sentence = Array("Russia attacked Ukraine, and NATO condemned the attack. ".utf8)
        var bytes: [UInt8] = []
        while bytes.count < 4_000_000 { bytes += sentence }
        let file = try folder.write("line.txt", bytes)
        #expect(read([file]).documents.first?.text.bytes.count == bytes.count)
        let words = try folder.write("nospace.txt", Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(read([words]).documents.first?.text.bytes.count == 1_000_000)
        let camel = try folder.write("camel.txt", Array(String(repeating: "aB", count: 200_000).utf8))
        #expect(read([camel]).documents.first?.repairs.isEmpty == true)
    }

    @Test func `more text than allowed`() throws {
        let folder = try TemporaryFolder()
        var options = ReadingOptions()
        options.maximumBytes = 100
        let long = String(repeating: "word ", count: 50)
        let text = try folder.write("a.txt", long)
        let lines = try folder.write("b.jsonl", "{\"text\":\"\(long)\"}\n{\"text\":\"short one\"}\n")
        let result = read([text, lines], options)
        #expect(result.documents.map(\.text.string) == ["short one"])
        #expect(result.problems.map(\.kind) == [.tooLarge(limit: 100), .tooLarge(limit: 100)])
        #expect(result.problems.last?.line == 1)
    }

    @Test func `invalid UTF-8 is replaced and counted`() throws {
        let folder = try TemporaryFolder()
        let good = Array("Élysée said ‘oui’ to Zoë. ".utf8)
        let file = try folder.write("a.txt", good + [0xE2, 0x82] + Array(" and ".utf8) + [0xF0, 0x9F] + good)
        let document = try #require(read([file]).documents.first)
        #expect(document.repairs.map(\.kind) == [.brokenEncoding, .brokenEncoding])
        #expect(document.text.string.contains("\u{FFFD} and \u{FFFD}"))
    }

    @Test func `a table without the column`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.csv", "name,note\nx,y\n")
        let problem = try #require(read([file]).problems.first)
        #expect(problem.line == 1)
        #expect(problem.kind == .missingColumn(expected: ColumnNames().text, got: ["name", "note"]))
    }

    @Test func `malformed records name their line and the rest goes on`() throws {
        let folder = try TemporaryFolder()
        let lines = "{\"text\":\"First one.\"}\n{\"text\": oops}\n\n{\"title\":\"no text\"}\n{\"text\":\"Last one.\"}"
        let result = read([try folder.write("a.jsonl", lines)])
        #expect(result.documents.map(\.text.string) == ["First one.", "Last one."])
        #expect(result.problems.map(\.line) == [2, 4])
        #expect(result.documents.map(\.source).allSatisfy { $0.hasSuffix("a.jsonl#1") || $0.hasSuffix("a.jsonl#5") })
        let table = read([try folder.write("b.csv", "text,date\n\"Fine words\",2024-01-01\na,b,c,d\n\"open")])
        #expect(table.documents.count == 1)
        #expect(table.problems.map(\.line) == [3, 4])
    }

    @Test func `broken gzip files`() throws {
        let folder = try TemporaryFolder()
        let whole = Fixtures.gzip
        #expect(read([try folder.write("a.txt.gz", whole)]).documents.map(\.text.string) == ["Hello gzip world.\n"])
        let twice = read([try folder.write("b.txt.gz", whole + whole)]).documents.first?.text.string
        #expect(twice == "Hello gzip world.\nHello gzip world.\n")
        #expect(kinds([try folder.write("c.txt.gz", Array(whole.dropLast(9)))]) == [.compression(.truncated)])
        var corrupt = whole
        corrupt[14] ^= 0xFF
        corrupt[20] ^= 0xFF
        #expect(kinds([try folder.write("d.txt.gz", corrupt)]) == [.compression(.corrupt)])
    }
}

enum Fixtures {
    /// `Hello gzip world.` and a line feed, as gzip -9n writes it.
    static let gzip: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0xF3, 0x48, 0xCD, 0xC9, 0xC9, 0x57,
        0x48, 0xAF, 0xCA, 0x2C, 0x50, 0x28, 0xCF, 0x2F, 0xCA, 0x49, 0xD1, 0xE3, 0x02, 0x00, 0xF8, 0x42,
        0xF0, 0x5F, 0x12, 0x00, 0x00, 0x00,
    ]
}
