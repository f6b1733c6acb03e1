import Annotation
import Testing

@testable import Lexicon

/// Names as they stand in running text, tokens parted as UD parts them.
@Suite struct MatchingTests {
    static let lexicon = Result { try Lexicon.standard() }

    @Test(
        arguments: [
            ("Russia attacked Ukraine .", ["place:ru", "place:ua"]),
            ("Guinea - Bissau and Guinea", ["place:gw", "place:gn"]),
            ("Côte d'~Ivoire said", ["place:ci"]),
            ("Cote d’Ivoire said", ["place:ci"]),
            ("the U.S. and the U.K.", ["place:us", "place:gb"]),
            ("the U.S ~. said", ["place:us"]),
            ("U.S.~-~led forces", ["place:us"]),
            ("RUSSIAN TROOPS IN UKRAINE", ["place:ru", "place:ua"]),
            ("NATO~'s allies, Nato said", ["org:nato", "org:nato"]),
            ("They told us to go to South Sudan", ["place:ss"]),
            ("south of Sudan", ["place:sd"]),
            ("I ran to the rapist", []),
            ("a turkey, a jordan and chad", []),
            ("the Democratic Republic of the Congo", ["place:cd"]),
            ("the Netherlands ~, The Netherlands", ["place:nl", "place:nl"]),
            ("Russia ~, Ukraine", ["place:ru", "place:ua"]),
        ] as [(String, [String])])
    func `longest match`(text: String, ids: [String]) throws {
        let lexicon = try Self.lexicon.get()
        let (analysis, working) = Self.tokens(text)
        let found = lexicon.matches(of: analysis, in: working).compactMap { match in
            Array(lexicon.candidates(of: match)).first.map { lexicon.id(of: $0.entry).value }
        }
        #expect(found == ids)
    }

    @Test(
        arguments: [
            ("the 9th Zed Corps said", 1), ("the 9 Zeds ~, 9th and 99", 0), ("at $~Zed ~.", 1), ("a $ and # ~.", 0),
            ("the -~9th Zed Corps", 1), ("'~9th Zed Corps~'", 1),
        ])
    func `names that begin with a digit or a sign`(text: String, count: Int) throws {
        let mine = "id\ttype\tname\taliases\norg:zed\torganization\t9th Zed Corps\t$Zed\n"
        let lexicon = try Self.lexicon.get().adding(entities: Array(mine.utf8), file: "mine.tsv")
        let (analysis, working) = Self.tokens(text)
        #expect(lexicon.matches(of: analysis, in: working).count == count)
    }

    @Test(arguments: ["Wladimir Putin", "Volodimir Zelenskiy", "Volodymyr Zelensky", "Zelenskyi"])
    func `other spellings of known names`(text: String) throws {
        let lexicon = try Self.lexicon.get()
        let (analysis, working) = Self.tokens(text)
        let matches = lexicon.matches(of: analysis, in: working)
        let expected = text.contains("Put") ? "person:vladimir-putin" : "person:volodymyr-zelenskyy"
        #expect(matches.count == 1)
        #expect(
            matches.first.flatMap { Array(lexicon.candidates(of: $0)).first }.map { lexicon.id(of: $0.entry).value }
                == expected)
    }

    @Test(
        arguments: [
            ("in Al Raqqah", "place:raqqa"), ("near Deir az-Zour", "place:deir-ez-zor"),
            ("in Hasakeh", "place:hasakah"),
            ("Bashar al Asad said", "person:bashar-al-assad"), ("Sergei Lavroff said", "person:sergei-lavrov"),
            ("Muqtada as-Sadr said", "person:moqtada-al-sadr"), ("in Sevastopol", "place:sevastopol"),
        ])
    func `other spellings of places and people`(text: String, id: String) throws {
        let lexicon = try Self.lexicon.get()
        let (analysis, working) = Self.tokens(text)
        let found = lexicon.matches(of: analysis, in: working).compactMap { match in
            Array(lexicon.candidates(of: match)).first.map { lexicon.id(of: $0.entry).value }
        }
        #expect(found == [id])
    }

    @Test(arguments: ["Clanton said", "the mosel", "Kerri went", "at a lead", "All said and done", "Laurel"])
    func `what only resembles a name is none`(text: String) throws {
        let lexicon = try Self.lexicon.get()
        let (analysis, working) = Self.tokens(text)
        #expect(lexicon.matches(of: analysis, in: working).isEmpty)
    }

    @Test func `a day decides among names with dates`() throws {
        let table =
            "id\ttype\tname\taliases\tdemonyms\tvalid_from\tvalid_to\n"
            + "org:x\torganization\tExample Front\tEF\t\t2010-01-01\t2015-12-31\n"
        let lexicon = try Self.lexicon.get().adding(entities: Array(table.utf8), file: "x.tsv")
        let (analysis, working) = Self.tokens("the EF said")
        let match = try #require(lexicon.matches(of: analysis, in: working).first)
        #expect(Array(lexicon.candidates(of: match, on: CalendarDate(iso: "2012-05-01"))).count == 1)
        #expect(Array(lexicon.candidates(of: match, on: CalendarDate(iso: "2016-05-01"))).isEmpty)
    }

    /// One sentence; tokens end at spaces, and at `~`, which is not part of the text.
    static func tokens(_ marked: String) -> (Analysis, WorkingText) {
        var text: [UInt8] = []
        var analysis = Analysis()
        var begin = 0
        func close(_ analysis: inout Analysis) {
            if begin < text.count { analysis.words.append(Word(range: TextRange(begin, text.count))) }
        }
        for byte in marked.utf8 {
            if byte == UInt8(ascii: "~") {
                close(&analysis)
                if text.last == 0x20 { text.removeLast() }
                begin = text.count
            } else if byte == 0x20 {
                close(&analysis)
                text.append(byte)
                begin = text.count
            } else {
                text.append(byte)
            }
        }
        close(&analysis)
        analysis.sentences = [
            Sentence(begin: WordIndex(0), end: WordIndex(analysis.words.count), range: TextRange(0, text.count))
        ]
        return (analysis, WorkingText(String(decoding: text, as: UTF8.self)))
    }
}
