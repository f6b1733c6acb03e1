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
}
