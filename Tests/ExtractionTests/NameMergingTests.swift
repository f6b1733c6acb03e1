import Annotation
import Testing

@testable import Extraction

/// Who decides what when the finder and the dictionary both, or only one of them, see a name.
@Suite struct NameMergingTests {
    /// `text=id`, and `:kind` unless it is a name, of all mentions but pronouns in text order. `finder` lists what the
    /// finder saw: first word, word after, type.
    private func mentions(
        _ tree: String, _ finder: [(Int, Int, NameType)] = [], sureness: UInt8 = 255
    ) throws -> [String] {
        let tree = HandMadeTree(tree)
        var (document, analysis) = try tree.read()
        analysis.names = finder.map {
            NameSpan(begin: WordIndex($0.0), end: WordIndex($0.1), type: $0.2, score: sureness)
        }
        var found: [(range: CharacterRange, text: String)] = []
        for entity in tree.extractor.annotate(document, analysis).entities {
            for mention in entity.mentions where mention.kind != .pronoun {
                let kind = mention.kind == .name ? "" : ":" + mention.kind.name
                found.append((mention.range, mention.text + "=" + entity.id.value + kind))
            }
        }
        return found.sorted { $0.range < $1.range }.map(\.text)
    }

    @Test func `people in small letters are people where nothing has a capital`() throws {
        let chat = "mira/NNP>2.nsubj called/call/VBD>0.root jens/NNP>2.obj"
        #expect(
            try mentions(chat, [(0, 1, .person), (2, 3, .person)]) == ["mira=person:mira", "jens=person:jens"])
        let press = "Somebody/NN>2.nsubj called/call/VBD>0.root jens/NNP>2.obj"
        #expect(try mentions(press, [(2, 3, .person)]) == [])
    }

    @Test func `a people the finder sees stays a demonym`() throws {
        let tree = "Muslims/NNPS>2.nsubj left/leave/VBD>0.root Iran/NNP>2.obj"
        #expect(
            try mentions(tree, [(0, 1, .demonym), (2, 3, .place)]) == ["Muslims=org:muslims:demonym", "Iran=place:ir"])
    }

    @Test func `a people unknown to the dictionary has one id as adjective and as noun`() throws {
        let adjective = "Alaskan/JJ>2.amod rebels/NNS>3.nsubj left/leave/VBD>0.root"
        let noun = "Alaskans/NNPS>2.nsubj left/leave/VBD>0.root"
        #expect(try mentions(adjective, [(0, 1, .demonym)]) == ["Alaskan=org:alaskans:demonym"])
        #expect(try mentions(noun, [(0, 1, .demonym)]) == ["Alaskans=org:alaskans:demonym"])
    }

    @Test func `a ship is the name with its prefix, and later without it`() throws {
        let tree = """
            FS/NNP>2.compound Forbin/NNP>3.nsubj left/leave/VBD>0.root Oman/NNP>3.obj
            Forbin/NNP>2.nsubj left/leave/VBD>0.root Iran/NNP>2.obj
            """
        #expect(
            try mentions(tree, [(0, 1, .organization), (1, 2, .person), (3, 4, .place)]) == [
                "FS Forbin=org:fs-forbin", "Oman=place:om", "Forbin=org:fs-forbin", "Iran=place:ir",
            ])
    }

    @Test func `the name of a ship ends where a group is called after it`() throws {
        let tree =
            "USS/NNP>2.compound Hopper/NNP>4.compound Strike/NNP>4.compound Group/NNP>5.nsubj left/leave/VBD>0.root"
        #expect(try mentions(tree).first == "USS Hopper=org:uss-hopper")
    }

    @Test func `a title behind the letters of a prefix makes no ship`() throws {
        let tree = "FS/NNP>3.compound Secretary/NNP>3.compound Smith/NNP>4.nsubj left/leave/VBD>0.root"
        #expect(try !mentions(tree, [(2, 3, .person)]).contains { $0.hasPrefix("FS ") })
    }

    @Test(arguments: [
        (
            "Anne/NNP>3.compound ^-/HYPH>1.punct ^Marie/NNP>4.compound Idrac/NNP>5.nsubj left/leave/VBD>0.root",
            [0..<1],
            "Anne-Marie"
        ),
        (
            "Yau/NNP>5.nsubj Wai/NNP>1.flat ^-/HYPH>1.punct ^ching/NN>1.flat left/leave/VBD>0.root", [0..<2],
            "Yau Wai-ching"
        ),
        (
            "Sarkozy/NNP>3.compound ^-/HYPH>1.punct ^era/NN>4.compound ministers/NNS>5.nsubj left/leave/VBD>0.root",
            [0..<1],
            "Sarkozy"
        ),
        (
            "Obama/NNP>3.compound ^-/HYPH>1.punct ^Biden/NNP>4.compound ticket/NN>5.nsubj left/leave/VBD>0.root",
            [0..<1],
            "Obama"
        ),
        (
            "Anne/NNP>3.compound ^-/HYPH>1.punct ^Marie/NNP>4.compound Idrac/NNP>5.nsubj left/leave/VBD>0.root",
            [0..<1, 2..<4], "Anne-Marie Idrac"
        ),
    ])
    func `a hyphen goes on with the name of a person, not of what is called after him`(
        _ tree: String, _ spans: [Range<Int>], _ name: String
    ) throws {
        #expect(
            try mentions(tree, spans.map { ($0.lowerBound, $0.upperBound, .person) }).first?
                .split(separator: "=").first.map(String.init) == name)
    }

    @Test func `a number before a name of the dictionary is no part of it`() throws {
        let tree =
            "Eight/CD>4.nummod Islamic/NNP>3.compound State/NNP>4.compound militants/NNS>5.nsubj left/leave/VBD>0.root"
        #expect(try mentions(tree, [(0, 3, .organization)]) == ["Islamic State=org:islamic-state"])
    }

    @Test func `a family name stands for the one who bears it, and for nobody where two do`() throws {
        let one = """
            Rui/NNP>3.nsubj Vinhas/NNP>1.flat left/leave/VBD>0.root
            Vinhas/NNP>2.nsubj left/leave/VBD>0.root
            """
        #expect(try mentions(one, [(0, 2, .person)]) == ["Rui Vinhas=person:rui-vinhas", "Vinhas=person:rui-vinhas"])
        let two = one + "\nAnna/NNP>3.nsubj Vinhas/NNP>1.flat left/leave/VBD>0.root"
        #expect(try mentions(two, [(0, 2, .person), (5, 7, .person)]).count == 2)
    }

    @Test func `an adjective of no people is nobody`() throws {
        #expect(try mentions("Sedentary/JJ>2.amod people/NNS>3.nsubj left/leave/VBD>0.root", [(0, 1, .demonym)]) == [])
    }

    @Test func `the common noun of the dictionary's name is not shown`() throws {
        let tree = "He/PRP>2.nsubj left/leave/VBD>0.root Kunar/NNP>4.compound province/NN>2.obj"
        #expect(try mentions(tree, [(2, 3, .place)]) == ["Kunar=place:kunar"])
    }

    @Test func `a title of the dictionary's name is not shown where the finder leaves it out`() throws {
        let tree = "Pope/NNP>2.compound Benedict/NNP>3.nsubj left/leave/VBD>0.root Iran/NNP>3.obj"
        #expect(try mentions(tree, [(1, 2, .person)]).first == "Benedict=person:benedict-xvi")
    }

    @Test func `a body is shown whole where the finder saw its state only`() throws {
        let tree = "U.S./NNP>2.compound Treasury/NNP>3.compound officials/NNS>4.nsubj left/leave/VBD>0.root"
        #expect(try mentions(tree, [(0, 1, .place)]) == ["U.S. Treasury=org:us-treasury"])
    }

    @Test func `a title that begins with a body is no body`() throws {
        let tree =
            "U.S./NNP>3.compound Treasury/NNP>3.compound Secretary/NNP>4.compound Snow/NNP>5.nsubj left/leave/VBD>0.root"
        #expect(try mentions(tree, [(0, 1, .place), (3, 4, .person)]).first == "U.S.=place:us")
    }

    @Test func `who is named inside a description is named`() throws {
        let tree = "The/DT>3.det French/JJ>3.amod parliament/NN>4.nsubj met/meet/VBD>0.root"
        #expect(
            try mentions(tree, [(1, 2, .demonym)])
                == ["French=place:fr:demonym", "French parliament=org:french-national-assembly:nominal"])
    }

    @Test func `a state and its ministry are two`() throws {
        let tree = "The/DT>4.det Turkish/JJ>4.amod Foreign/NNP>4.compound Ministry/NNP>5.nsubj spoke/speak/VBD>0.root"
        #expect(
            try mentions(tree, [(1, 2, .demonym), (2, 4, .organization)])
                == ["Turkish=place:tr:demonym", "Foreign Ministry=org:tr-foreign-ministry"])
    }

    @Test func `an administration and its head are both there`() throws {
        let tree = "The/DT>3.det Obama/NNP>3.compound administration/NN>4.nsubj left/leave/VBD>0.root Iran/NNP>4.obj"
        let found = try mentions(tree, [(1, 2, .person), (4, 5, .place)])
        #expect(found.contains { $0.hasPrefix("Obama=person:") })
        #expect(found.contains("Obama administration=org:obama-administration:nominal"))
    }

    @Test func `two peoples joined by a hyphen are two`() throws {
        let tree =
            "The/DT>5.det Israeli/JJ>4.amod ^-/:>4.punct ^Palestinian/JJ>5.amod conflict/NN>6.nsubj grew/grow/VBD>0.root"
        #expect(
            try mentions(tree, [(1, 4, .demonym)])
                == ["Israeli=place:il:demonym", "Palestinian=place:ps:demonym"])
    }

    @Test func `a place in the name of an election is no place`() throws {
        let tree =
            "He/PRP>2.nsubj won/win/VBD>0.root the/DT>7.det 2003/CD>7.nummod Manitoba/NNP>7.compound general/JJ>7.amod election/NN>2.obj"
        #expect(try mentions(tree) == [])
        #expect(try mentions("He/PRP>2.nsubj left/leave/VBD>0.root Manitoba/NNP>2.obj") == ["Manitoba=place:manitoba"])
    }

    @Test func `a place before a capital the finder passed over is part of another name`() throws {
        let war = "The/DT>3.det Deauville/NNP>3.compound Festival/NNP>4.nsubj ended/end/VBD>0.root"
        #expect(try mentions(war) == [])
        let title =
            "Ukraine/NNP>2.compound President/NNP>3.compound Zelensky/NNP>4.nsubj left/leave/VBD>0.root Iran/NNP>4.obj"
        #expect(try mentions(title).contains("Ukraine=place:ua"))
    }

    @Test func `a preposition at the start of a sentence is no Arabic article`() throws {
        let tree = "In/IN>2.case Baghdad/NNP>4.obl police/NN>4.nsubj spoke/speak/VBD>0.root"
        #expect(try mentions(tree, [(1, 2, .place)]) == ["Baghdad=place:baghdad"])
    }

    @Test func `a town is none where the finder is sure of an organization`() throws {
        let tree = "Delphi/NNP>2.nsubj lost/lose/VBD>0.root money/NN>2.obj"
        #expect(try mentions(tree, [(0, 1, .organization)]) == ["Delphi=org:delphi"])
        #expect(try mentions(tree, [(0, 1, .organization)], sureness: 140) == ["Delphi=place:delphi"])
        #expect(try mentions(tree, [(0, 1, .place)]) == ["Delphi=place:delphi"])
    }

    @Test func `an acronym is no question word`() throws {
        let tree = "The/DT>2.det WHO/NNP>3.nsubj warned/warn/VBD>0.root Iran/NNP>3.obj"
        #expect(try mentions(tree, [(1, 2, .organization)]).contains("WHO=org:who"))
    }

    @Test func `a language is no people`() throws {
        let language = "He/PRP>2.nsubj taught/teach/VBD>0.root English/NNP>2.obj there/RB>2.advmod"
        #expect(try mentions(language) == [])
        let people = "The/DT>2.det English/NNPS>3.nsubj left/leave/VBD>0.root"
        #expect(try mentions(people).count == 1)
    }

    @Test func `a name is not repeated where the finder passed it over more often`() throws {
        let once = "Daisy/NNP>2.nsubj left/leave/VBD>0.root"
        let tree = Array(repeating: once, count: 3).joined(separator: "\n")
        #expect(try mentions(tree, [(0, 1, .person)]) == ["Daisy=person:daisy"])
        #expect(try mentions(tree, [(0, 1, .person), (2, 3, .person)]).count == 3)
    }

    @Test func `namesakes of different type stay apart`() throws {
        let tree = """
            Lynndie/NNP>3.nsubj England/NNP>1.flat left/leave/VBD>0.root England/NNP>3.obj
            England/NNP>2.nsubj spoke/speak/VBD>0.root
            """
        let found = try mentions(tree, [(0, 2, .person), (3, 4, .place), (4, 5, .person)])
        #expect(found.last == "England=person:lynndie-england")
    }

    @Test func `a court is the one the document names`() throws {
        let named = """
            The/DT>3.det Hague/NNP>3.compound Tribunal/NNP>4.nsubj met/meet/VBD>0.root
            The/DT>2.det Court/NNP>3.nsubj met/meet/VBD>0.root
            """
        #expect(try mentions(named, [(1, 3, .organization), (5, 6, .organization)]).count == 1)
        let same = named.replacing("Tribunal", with: "Court")
        #expect(try mentions(same, [(1, 3, .organization), (5, 6, .organization)]).count == 2)
    }

    @Test func `a numeral behind a family name is no family name`() throws {
        let tree = """
            Charles/NNP>5.nsubj H./NNP>1.flat Keating/NNP>1.flat IV/NNP>1.flat left/leave/VBD>0.root China/NNP>5.obj ^./.>5.punct
            Keating/NNP>2.nsubj visited/visit/VBD>0.root Iraq/NNP>2.obj
            """
        #expect(
            try mentions(tree, [(0, 4, .person), (7, 8, .person)]) == [
                "Charles H. Keating IV=person:charles-h-keating-iv", "China=place:cn",
                "Keating=person:charles-h-keating-iv", "Iraq=place:iq",
            ])
        let king = """
            Pope/NNP>4.nmod:desc Leo/NNP>4.nsubj IV/NNP>2.flat left/leave/VBD>0.root China/NNP>4.obj ^./.>4.punct
            Leo/NNP>2.nsubj visited/visit/VBD>0.root Iraq/NNP>2.obj
            """
        #expect(try mentions(king, [(1, 3, .person), (6, 7, .person)]).contains("Leo=person:leo"))
    }
}
