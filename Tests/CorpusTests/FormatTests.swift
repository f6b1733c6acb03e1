import Annotation
import Testing

@testable import Corpus

@Suite struct PlainTextTests {
    private func header(_ text: String) -> TextHeader { TextHeader(Array(text.utf8)) }

    @Test(arguments: [
        ("Mondo Military Updated on 2024-01-30", "2024-01-30", "Mondo Military"),
        ("By A. Smith | Reuters | 3 March 2023", "2023-03-03", "Reuters"),
        ("Published: March 3, 2023", "2023-03-03", nil),
        ("Wednesday, 3rd March 2021", "2021-03-03", nil),
        ("Steppe Courier — 18 December 2023", "2023-12-18", "Steppe Courier"),
        ("KYIV, March 3 (Reuters) — Shelling went on.", nil, "Reuters"),
        ("WASHINGTON, Jan. 30, 2024 (AP) - Officials said so.", "2024-01-30", "AP"),
        ("Source: Agence Exemple", nil, "Agence Exemple"),
        ("The talks of 3 March 2023 failed", nil, nil),
        ("On 3 March 2023, Russia attacked Ukraine.", nil, nil),
    ])
    func `lines under the title`(_ line: String, _ date: String?, _ publisher: String?) {
        let header = header("A title of some words\n\n\(line)\n\nThe first paragraph begins here and goes on.\n")
        #expect(header.title == "A title of some words")
        #expect(header.date?.description == date)
        #expect(header.publisher == publisher)
    }

    @Test func `prose has no title`() {
        #expect(header("Russia attacked Ukraine on Monday.\n\nMore followed.").title == nil)
        #expect(header("A line\nand another line without end\n").title == nil)
    }

    @Test func `front matter counts in offsets and is not read`() throws {
        let folder = try TemporaryFolder()
        let text = "---\ntitle: \"Kyiv: hit\"\ndate: 2024-02-01\nsource: Example\nid: x7\n---\nNATO met.\n"
        let document = try #require(read([try folder.write("a.txt", text)]).documents.first)
        #expect(document.title == "Kyiv: hit")
        #expect(document.date?.description == "2024-02-01")
        #expect(document.publisher == "Example")
        #expect(document.id == "x7")
        #expect(document.text.string == "NATO met.\n")
        let begin = Int32(text.unicodeScalars.count - 10)
        #expect(document.text.original(TextRange(0, 4)) == CharacterRange(begin, begin + 4))
        #expect(document.text.originalText == text)
    }

    @Test(arguments: [
        ("2024-01-30T10:00:00Z", "2024-01-30"), ("20240130", "2024-01-30"), ("20240130101500", "2024-01-30"),
        ("1706601600", "2024-01-30"), ("1706601600000", "2024-01-30"), ("Tue, 30 Jan 2024 08:00:00 GMT", "2024-01-30"),
        ("30.01.2024", "2024-01-30"), ("30/01/2024", "2024-01-30"), ("1/30/2024", "2024-01-30"), ("01/02/2024", nil),
        ("2024-02-30", nil), ("soon", nil), ("", nil), ("Sept. 5, 2022", "2022-09-05"),
        ("5th of May, 2022", "2022-05-05"),
    ])
    func `dates in fields`(_ text: String, _ expected: String?) {
        #expect(DateFinder.date(ofField: text)?.description == expected)
    }
}

@Suite struct EncodingTests {
    private let text = "Zoë’s café in Kraków: “oui”, 5 € – done."

    @Test func `UTF-16 of both orders, with and without a mark`() {
        let units = Array(text.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            #expect(String(decoding: TextDecoder.decode(bytes).utf8, as: UTF8.self) == text)
        }
        let broken = TextDecoder.decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00])
        #expect(String(decoding: broken.utf8, as: UTF8.self) == "A\u{FFFD}B")
        #expect(broken.brokenCount == 1)
    }

    @Test func `UTF-16 without a mark, an emoji in it`() {
        let text = "Putin visited Türkiye. \u{1F600} Germany said: “No.”"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big] {
            #expect(String(decoding: TextDecoder.decode(bytes).utf8, as: UTF8.self) == text)
        }
    }

    @Test func `Windows-1252 is told from broken UTF-8`() {
        let bytes: [UInt8] = Array("It".utf8) + [0x92] + Array("s a caf".utf8) + [0xE9, 0x2E, 0x20, 0x80, 0x35]
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded.encoding == .windows1252)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "It’s a café. €5")
        #expect(TextDecoder.decode(Array("café”".utf8.dropLast())).encoding == .utf8)
        #expect(TextDecoder.decode([0xEF, 0xBB, 0xBF, 0x41]).utf8 == [0x41])
    }

    /// Values from the reference implementation's own test of the algorithm, seed 0.
    @Test(
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("The quick brown fox jumps over the lazy dog", 0x0B24_2D36_1FDA_71BC),
        ] as [(String, UInt64)])
    func `XXH64`(_ text: String, _ expected: UInt64) {
        #expect(ContentHash.hash(text.utf8) == expected)
    }

    @Test func `broken sequences become as many marks as Unicode advises`() {
        // Unicode Standard 15, table 3-11.
        let bytes: [UInt8] = [0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41]
        let decoded = TextDecoder.replaceBroken(bytes, from: 0)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A")
    }
}

@Suite struct RecordTests {
    @Test func `JSON lines with their columns`() throws {
        let folder = try TemporaryFolder()
        let line =
            #"{"meta":{"a":[1,{"b":"}"}]},"Headline":"Talks \"fail\"","body":"Kyiv \u2014 it\u0027s \ud83d\ude00 \ud800.","#
            + #""source":{"id":null,"name":"Example"},"published":"2024-01-30T00:00:00Z","url":"https://e.org/1"}"#
        let document = try #require(read([try folder.write("a.ndjson", "\u{FEFF}" + line + "\r\n")]).documents.first)
        #expect(document.text.string == "Kyiv — it's 😀 \u{FFFD}.")
        #expect(document.title == "Talks \"fail\"")
        #expect(document.publisher == "Example")
        #expect(document.date?.description == "2024-01-30")
        #expect(document.id == "https://e.org/1")
        #expect(document.repairs.map(\.kind) == [.brokenEncoding])
    }

    @Test func `a JSON array over many lines`() throws {
        let folder = try TemporaryFolder()
        let text = "[\n  {\"text\": \"One here.\"},\n  {\n  \"text\": [\"Two\", \"lines\"], \"id\": 7\n  }\n]\n"
        let result = read([try folder.write("a.json", text)])
        #expect(result.problems.isEmpty)
        #expect(result.documents.map(\.text.string) == ["One here.", "Two\nlines"])
        #expect(result.documents.last?.id == "7")
        #expect(result.documents.map { $0.source.suffix(2) } == ["#2", "#3"])
    }

    @Test(arguments: [",", ";", "\t"])
    func `tables with quotation, line breaks and byte order mark`(_ separator: String) throws {
        let folder = try TemporaryFolder()
        let rows = [
            ["Title", "Text", "Date", "Source"],
            ["Talks", "\"He said \"\"no\"\"\(separator)\r\nthen left.\"", "2024-01-30", "X"],
        ]
        let text = "\u{FEFF}" + rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n\r\n"
        let result = read([try folder.write(separator == "\t" ? "a.tsv" : "a.csv", text)])
        #expect(result.problems.isEmpty)
        let document = try #require(result.documents.first)
        #expect(document.text.string == "He said \"no\"\(separator)\r\nthen left.")
        #expect(document.title == "Talks")
        #expect(document.publisher == "X")
        #expect(document.date?.description == "2024-01-30")
    }

    @Test func `ids do not depend on folder or order, and contents stay tellable`() throws {
        let folder = try TemporaryFolder()
        let a = try folder.write("x/news.txt", "Russia attacked Ukraine.")
        let b = try folder.write("y/news.txt.gz", Fixtures.gzip)
        let c = try folder.write("z/news.txt", "Russia attacked Ukraine.")
        let result = read([c, b, a])
        #expect(result.documents[0].id == result.documents[2].id)
        #expect(result.documents[0].id.hasPrefix("news-"))
        #expect(result.documents[1].id != result.documents[0].id)
        let same = read([
            try folder.write("s.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"1\",\"text\":\"two\"}\n")
        ])
        #expect(same.documents.map(\.id) == ["1", "1"])
        #expect(same.documents[0].fingerprint != same.documents[1].fingerprint)
    }

    @Test func `the listing does not depend on the order of arguments`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a.txt", "c/a.html", "B.txt"] { try folder.write(name, "text") }
        let paths = [folder.path, folder.path + "/a.txt", folder.path + "/c/"]
        let listing = CorpusScanner().scan(paths)
        #expect(
            listing.files.map { String($0.path.dropFirst(folder.path.count + 1)) } == [
                "B.txt", "a.txt", "b.txt", "c/a.html",
            ])
        #expect(CorpusScanner().scan(paths.reversed()).files == listing.files)
    }
}

@Suite struct HTMLTests {
    private func read(page body: String, head: String = "") throws -> Document {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.html", "<html><head>\(head)</head><body>\(body)</body></html>")
        return try #require(Corpus_read(file))
    }

    private func Corpus_read(_ file: String) -> Document? {
        CorpusTests.read([file]).documents.first
    }

    @Test func `the article rather than menus`() throws {
        let document = try read(
            page: """
                <nav><a href=/>Home</a></nav><div id="sidebar"><p>Weather is fine today</p></div>
                <article><header><h1>Kyiv hit</h1></header><p>Russia attacked <b>Kyiv</b>&nbsp;&amp; Odesa,<br>they said.
                <script>var x = "<p>no</p>";</script></p><p>NATO met.</p><p class="share"><a>Share</a></p></article>
                <footer>Copyright</footer>
                """)
        #expect(document.text.string == "Kyiv hit\n\nRussia attacked Kyiv & Odesa,\nthey said.\n\nNATO met.")
        #expect(document.title == "Kyiv hit")
    }

    @Test func `the densest block when no element is marked`() throws {
        let prose = "<p>Ukraine asked Germany for tanks, and Germany promised to send fourteen of them soon.</p>"
        let document = try read(
            page: "<div><ul><li><a href=a>World</a><li><a href=b>Sport</a></ul></div><div><div>\(prose)\(prose)</div>"
                + "<div><a href=c>More stories</a></div></div>")
        #expect(document.text.string.hasPrefix("Ukraine asked"))
        #expect(!document.text.string.contains("Sport") && !document.text.string.contains("More stories"))
    }

    @Test(arguments: [
        "<meta property=article:published_time content=2024-01-30T08:00:00+02:00>",
        #"<script type="application/ld+json">{"@type":"NewsArticle", "datePublished" : "2024-01-30"}</script>"#,
        "<meta name=date content='January 30, 2024'>",
    ])
    func `metadata`(_ date: String) throws {
        let head =
            "<title>Talks - Site</title><meta property=og:title content='Talks'><meta property=og:site_name content=Site>"
        let document = try read(page: "<p>Russia and Ukraine met in Istanbul.</p>", head: head + date)
        #expect(document.title == "Talks")
        #expect(document.publisher == "Site")
        #expect(document.date?.description == "2024-01-30")
    }

    @Test func `a declared encoding of another script, and deep nesting`() throws {
        let folder = try TemporaryFolder()
        let cyrillic: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
        let file = try folder.write(
            "a.html", Array("<meta charset=windows-1251><p>".utf8) + cyrillic + Array(" city</p>".utf8))
        #expect(Corpus_read(file)?.text.string == "Москва city")
        let deep = String(repeating: "<div><b>", count: 20_000) + "Deep words here."
        _ = CorpusTests.read([try folder.write("b.html", deep)])
    }
}
