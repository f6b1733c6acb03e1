import Annotation
import Testing

@testable import Extraction

/// Names that were found in pieces, and pieces that are part of another name.
@Suite struct NamePartTests {
    /// `text=id` of all mentions by name in text order. `finder` lists what the finder saw: first word, word after, type.
    private func names(_ tree: String, _ finder: [(Int, Int, NameType)]) throws -> [String] {
        let tree = HandMadeTree(tree)
        var (document, analysis) = try tree.read()
        analysis.names = finder.map { NameSpan(begin: WordIndex($0.0), end: WordIndex($0.1), type: $0.2) }
        var found: [(range: CharacterRange, text: String)] = []
        for entity in tree.extractor.annotate(document, analysis).entities {
            for mention in entity.mentions where mention.kind == .name {
                found.append((mention.range, mention.text + "=" + entity.id.value))
            }
        }
        return found.sorted { $0.range < $1.range }.map(\.text)
    }

    private static let visit = "Dorrian/NNP>1.flat visited/visit/VBD>0.root Kenya/NNP>6.obj"

    @Test(arguments: [[(0, 3), (4, 5)], [(0, 1), (4, 5)], [(0, 2), (4, 5)]])
    func `a person with a nickname in quotation marks is one`(_ pieces: [(Int, Int)]) throws {
        let finder = pieces.map { ($0.0, $0.1, NameType.person) }
        let curly = "John/NNP>6.nsubj “/``>3.punct ^J.D./NNP>1.flat ^”/''>3.punct " + Self.visit
        #expect(try names(curly, finder) == ["John “J.D.” Dorrian=person:john-jd-dorrian", "Kenya=place:ke"])
        let plain = "John/NNP>6.nsubj \"/``>3.punct ^J.D./NNP>1.flat ^\"/''>3.punct " + Self.visit
        #expect(try names(plain, finder) == ["John \"J.D.\" Dorrian=person:john-jd-dorrian", "Kenya=place:ke"])
    }

    @Test func `a nickname may have two words`() throws {
        let tree = """
            John/NNP>7.nsubj “/``>4.punct ^Mad/NNP>4.compound Dog/NNP>1.flat ^”/''>4.punct Dorrian/NNP>1.flat \
            visited/visit/VBD>0.root Kenya/NNP>7.obj
            """
        #expect(
            try names(tree, [(0, 1, .person), (5, 6, .person)])
                == ["John “Mad Dog” Dorrian=person:john-mad-dog-dorrian", "Kenya=place:ke"])
    }

    @Test func `a quotation between two persons is no nickname`() throws {
        let said = """
            Carter/NNP>2.nsubj said/say/VBD>0.root “/``>4.punct ^No/UH>2.ccomp ^”/''>4.punct Dorrian/NNP>7.nsubj \
            left/leave/VBD>2.parataxis
            """
        #expect(
            try names(said, [(0, 1, .person), (5, 6, .person)]).map { $0.prefix { $0 != "=" } } == [
                "Carter", "Dorrian",
            ])
        let apart = "Carter/NNP>6.nsubj “/``>3.punct No/UH>1.dep ”/''>3.punct " + Self.visit
        #expect(
            try names(apart, [(0, 1, .person), (4, 5, .person)]).map { $0.prefix { $0 != "=" } }
                == ["Carter", "Dorrian", "Kenya"])
    }

    @Test func `a body is not a person with a nickname`() throws {
        let tree = "John/NNP>6.nsubj “/``>3.punct ^J.D./NNP>1.flat ^”/''>3.punct " + Self.visit
        #expect(try names(tree, [(0, 1, .person), (4, 5, .organization)]).contains { $0.hasPrefix("John=") })
    }

    private static let desert = """
        The/DT>4.det Desert/NNP>4.compound Special/NNP>4.compound Forces/NNPS>5.nsubj advanced/advance/VBD>0.root ^./.>5.punct

        """

    @Test func `forces behind another name are not those named before`() throws {
        let tree =
            Self.desert
            + "The/DT>3.det Mountain/NNP>3.compound Forces/NNPS>4.nsubj attacked/attack/VBD>0.root Kenya/NNP>4.obj"
        let finder: [(Int, Int, NameType)] = [(1, 4, .organization), (7, 8, .organization), (8, 9, .organization)]
        #expect(try !names(tree, finder).contains("Forces=org:desert-special-forces"))
    }

    @Test func `forces behind a word of their own name are`() throws {
        let tree =
            Self.desert
            + "The/DT>3.det Special/NNP>3.compound Forces/NNPS>4.nsubj attacked/attack/VBD>0.root Kenya/NNP>4.obj"
        let finder: [(Int, Int, NameType)] = [(1, 4, .organization), (8, 9, .organization)]
        #expect(try names(tree, finder).contains("Forces=org:desert-special-forces"))
    }

    @Test func `forces alone are those named before`() throws {
        let tree = Self.desert + "The/DT>2.det Forces/NNPS>3.nsubj attacked/attack/VBD>0.root Kenya/NNP>3.obj"
        let finder: [(Int, Int, NameType)] = [(1, 4, .organization), (7, 8, .organization)]
        #expect(try names(tree, finder).contains("Forces=org:desert-special-forces"))
    }

    @Test func `forces that nobody named are no name`() throws {
        let tree = "Forces/NNPS>2.nsubj attacked/attack/VBD>0.root Kenya/NNP>2.obj"
        #expect(try names(tree, [(0, 1, .organization)]) == ["Kenya=place:ke"])
    }

    private static let prime = "Prime/NNP>2.compound Minister/NNP>7.nsubj of/IN>4.case "
    private static let mohammed =
        "Mohammed/NNP>2.flat Dorrian/NNP>5.flat visited/visit/VBD>0.root Kenya/NNP>7.obj"

    @Test func `the state of a title is not part of the name behind it`() throws {
        let tree = Self.prime + "Iraq/NNP>2.nmod " + Self.mohammed
        #expect(
            try names(tree, [(3, 6, .person)])
                == ["Iraq=place:iq", "Mohammed Dorrian=person:mohammed-dorrian", "Kenya=place:ke"])
        #expect(
            try names(tree, [(3, 6, .organization)]) == [
                "Iraq Mohammed Dorrian=org:iraq-mohammed-dorrian", "Kenya=place:ke",
            ]
        )
    }

    @Test func `what is no state may be part of it`() throws {
        let tree = Self.prime + "Mosul/NNP>2.nmod " + Self.mohammed
        #expect(
            try names(tree, [(3, 6, .person)])
                == ["Mosul Mohammed Dorrian=person:mosul-mohammed-dorrian", "Kenya=place:ke"])
    }

    @Test(arguments: [2, 3]) func `the end of a title is not part of the name behind it`(_ begin: Int) throws {
        let tree = """
            Minister/NNP>7.nsubj of/IN>4.case National/NNP>4.compound Defense/NNP>1.nmod Song/NNP>1.flat \
            Dorrian/NNP>5.flat visited/visit/VBD>0.root Kenya/NNP>7.obj
            """
        for type in [NameType.person, .organization] {
            #expect(
                try names(tree, [(begin, 6, type)]) == ["Song Dorrian=person:song-dorrian", "Kenya=place:ke"])
        }
    }

    @Test func `what ends in no title is part of it`() throws {
        let tree = """
            City/NNP>6.nsubj of/IN>3.case National/NNP>1.nmod Song/NNP>3.flat Dorrian/NNP>4.flat \
            visited/visit/VBD>0.root Kenya/NNP>6.obj
            """
        #expect(
            try names(tree, [(2, 5, .person)]) == ["National Song Dorrian=person:song-dorrian", "Kenya=place:ke"])
    }

    @Test func `a bank of a state is not cut before its governor`() throws {
        let tree = """
            Bank/NNP>4.compound of/IN>3.case Japan/NNP>1.nmod Governor/NNP>7.nsubj Kazuo/NNP>4.flat Dorrian/NNP>5.flat \
            visited/visit/VBD>0.root Kenya/NNP>7.obj
            """
        #expect(
            try names(tree, [(0, 3, .organization), (3, 6, .person)]) == [
                "Bank of Japan=org:bank-of-japan", "Governor Kazuo Dorrian=person:kazuo-dorrian", "Kenya=place:ke",
            ])
    }

    @Test func `a company named after a state is not cut behind a title`() throws {
        let tree = """
            President/NNP>6.nsubj of/IN>5.case Iraq/NNP>5.compound Oil/NNP>5.compound Company/NNP>1.nmod \
            visited/visit/VBD>0.root Kenya/NNP>6.obj
            """
        #expect(
            try names(tree, [(2, 5, .organization)]) == ["Iraq Oil Company=org:iraq-oil-company", "Kenya=place:ke"])
    }

    @Test func `a nickname that was found as a person of its own is part of the name`() throws {
        func found(_ open: String, _ close: String, _ first: NameType = .person) throws -> [String] {
            let tree = "John/NNP>6.nsubj \(open)>3.punct ^J.D./NNP>1.flat ^\(close)>3.punct " + Self.visit
            return try names(tree, [(0, 1, first), (2, 3, .person), (4, 5, .person)])
        }
        #expect(
            try found("“/``", "”/''") == ["John “J.D.” Dorrian=person:john-jd-dorrian", "Kenya=place:ke"])
        #expect(
            try found(",/,", ",/,")
                == ["John=person:john", "J.D.=person:jd", "Dorrian=person:dorrian", "Kenya=place:ke"])
        #expect(
            try found("“/``", "”/''", .organization)
                == ["John=org:john", "J.D.=person:jd", "Dorrian=person:dorrian", "Kenya=place:ke"])
    }

    @Test func `a word in small letters is no nickname`() throws {
        let tree = "John/NNP>6.nsubj “/``>3.punct ^no/NN>1.flat ^”/''>3.punct " + Self.visit
        #expect(
            try names(tree, [(0, 1, .person), (4, 5, .person)])
                == ["John=person:john", "Dorrian=person:dorrian", "Kenya=place:ke"])
    }

    private func government(_ words: String) throws -> String? {
        let words = words.split(separator: " ").map(String.init)
        let tree =
            "The/DT>3.det \(words[0])/NNP>3.compound \(words[1])/NNP>6.nsubj of/IN>5.case Somalia/NNP>3.nmod "
            + "visited/visit/VBD>0.root Kenya/NNP>6.obj"
        let hand = HandMadeTree(tree)
        var (document, analysis) = try hand.read()
        analysis.names = [NameSpan(begin: WordIndex(1), end: WordIndex(5), type: .organization)]
        return hand.extractor.annotate(document, analysis).relations.first.map { $0.source.value }
    }

    @Test(arguments: ["Federal", "Interim", "Transitional", "Provisional", "Royal"])
    func `a government is its state, whatever it calls itself`(_ kind: String) throws {
        #expect(try government(kind + " Government") == "place:so")
        #expect(try government(kind + " Bank") == "org:\(kind.lowercased())-bank-of-somalia")
    }

    @Test func `a government of another kind is a body of its own`() throws {
        #expect(try government("Ardent Government") == "org:ardent-government-of-somalia")
    }

    @Test func `a brigade beside another is not that one`() throws {
        let golani = """
            The/DT>3.det Golani/NNP>3.compound Brigade/NNP>4.nsubj advanced/advance/VBD>0.root ^./.>4.punct

            """
        let nahal =
            golani + "The/DT>3.det Nahal/NNP>3.compound Brigade/NNP>4.nsubj visited/visit/VBD>0.root Kenya/NNP>4.obj"
        #expect(
            try names(nahal, [(1, 3, .organization), (7, 8, .organization)])
                == ["Golani Brigade=org:golani-brigade", "Kenya=place:ke"])
        let alone = golani + "The/DT>2.det Brigade/NNP>3.nsubj visited/visit/VBD>0.root Kenya/NNP>3.obj"
        #expect(
            try names(alone, [(1, 3, .organization), (6, 7, .organization)])
                == ["Golani Brigade=org:golani-brigade", "Brigade=org:golani-brigade", "Kenya=place:ke"])
    }
}
