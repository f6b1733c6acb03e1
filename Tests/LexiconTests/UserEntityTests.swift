import Annotation
import Testing

@testable import Lexicon

/// Users' own dictionaries.
@Suite struct UserEntityTests {
    static let lexicon = Result { try Lexicon.standard() }
    static let header = "id\ttype\tname\taliases\tdemonyms\tvalid_from\tvalid_to\n"

    static func adding(_ text: String) throws -> Lexicon {
        try lexicon.get().adding(entities: Array(text.utf8), file: "mine.tsv")
    }

    @Test func `a user's entry wins over a built-in one`() throws {
        let lexicon = try Self.adding("id\ttype\tname\taliases\norg:our-nato\torganization\tOur Club\tNATO|OC\n")
        #expect(lexicon.names(of: "NATO").first.map { lexicon.id(of: $0.entry).value } == "org:our-nato")
        #expect(lexicon.names(of: "OC").count == 1)
        #expect(try Self.lexicon.get().names(of: "OC").isEmpty)
    }

    @Test func `a known id gets more names`() throws {
        let lexicon = try Self.adding("id\ttype\tname\taliases\nplace:ua\tplace\tUkraine\tCossackia\n")
        #expect(lexicon.names(of: "Cossackia").first.map { lexicon.id(of: $0.entry).value } == "place:ua")
        #expect(lexicon[try #require(lexicon.entry(EntityID("place:ua")))].subtype == .country)
        #expect(lexicon.count == (try Self.lexicon.get().count))
    }

    @Test func `columns may stand in any order and lines may end in CRLF`() throws {
        let lexicon = try Self.adding("name\tid\taliases\ttype\r\nZed Works\torg:zed\tZW\tcompany\r\n")
        let entry = try #require(lexicon.entry(EntityID("org:zed")))
        #expect(lexicon.name(of: entry) == "Zed Works")
        #expect(lexicon[entry].subtype == .company)
    }

    @Test(
        arguments: [
            ("", 1), (header, nil), ("id\ttype\tname\n", 1), ("id\ttype\tname\taliases\tcolour\n", 1),
            (header + "org:x\tthing\tX\t\n", 2), (header + "x\torganization\tX\t\n", 2),
            (header + "org:x\tplace\tX\t\n", 2), (header + "org:x\torganization\t\t\n", 2),
            (header + "# a remark\norg:x\torganization\tX\tY\t\t2020-13-01\t\n", 3),
            (header + "org:x\torganization\tX\tY\t\t2020-02-01\t2020-01-01\n", 2), (header + "org:x\n", 2),
            (header + "org:x\torganization\tX\tY\t\t\t\tz\n", 2),
        ] as [(String, Int?)])
    func `a bad line is named`(text: String, line: Int?) throws {
        do {
            _ = try Self.adding(text)
            #expect(line == nil)
        } catch let LexiconError.malformed(file, at, expected, _) {
            #expect(file == "mine.tsv")
            #expect(at == line)
            #expect(!expected.isEmpty)
        }
    }
}
