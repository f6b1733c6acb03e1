import Annotation
import Testing

@testable import Extraction

/// Whom nouns beside names stand for, where no dictionary has the names.
@Suite struct NamedReferentTests {
    /// A tree with what the finder saw of names: first word, word after, type.
    struct NamedCase: CustomTestStringConvertible, Sendable {
        var phenomenon: String
        var tree: String
        var finder: [(Int, Int, NameType)]
        var facts: [String]

        init(_ phenomenon: String, _ tree: String, _ finder: [(Int, Int, NameType)], _ facts: String...) {
            self.phenomenon = phenomenon
            self.tree = tree
            self.finder = finder
            self.facts = facts
        }

        var testDescription: String { phenomenon }

        func found() throws -> [String] { try HandMadeTree(tree).facts(named: finder) }
    }

    @Test(arguments: [
        NamedCase(
            "what bears a name is not owned by it",
            "The/DT>4.det Ardent/NNP>3.compound Global/NNP>4.compound competition/NN>6.nsubj:pass was/be/AUX>6.aux:pass founded/found/VBN>0.root by/IN>8.case Putin/NNP>6.obl:agent",
            [(1, 3, .organization)], "vladimir-putin found ardent-global"),
        NamedCase(
            "what is owned by the name is not meant by it",
            "The/DT>4.det Ardent/NNP>3.compound Global/NNP>4.compound building/NN>6.nsubj:pass was/be/AUX>6.aux:pass founded/found/VBN>0.root by/IN>8.case Putin/NNP>6.obl:agent",
            [(1, 3, .organization)]),
        NamedCase(
            "a word between them makes it another",
            "The/DT>5.det Ardent/NNP>3.compound Global/NNP>5.compound chess/NN>5.compound competition/NN>7.nsubj:pass was/be/AUX>7.aux:pass founded/found/VBN>0.root by/IN>9.case Putin/NNP>7.obl:agent",
            [(1, 3, .organization)]),
        NamedCase(
            "a state bears no such name",
            "The/DT>3.det Kenya/NNP>3.compound competition/NN>5.nsubj:pass was/be/AUX>5.aux:pass founded/found/VBN>0.root by/IN>7.case Putin/NNP>5.obl:agent",
            []),
    ]) func kinds(_ example: NamedCase) throws {
        #expect(try example.found() == example.facts)
    }

    @Test(arguments: [
        NamedCase(
            "the holder of a title that hangs on the state",
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root Japan/NNP>2.obj Minister/NNP>3.nmod:desc of/IN>6.case Defense/NNP>4.nmod Song/NNP>6.flat Dorrian/NNP>7.flat",
            [(6, 8, .person)], "ke meet song-dorrian"),
        NamedCase(
            "a company that a title hangs on stays",
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root Boeing/NNP>2.obj Minister/NNP>3.nmod:desc of/IN>6.case Defense/NNP>4.nmod Song/NNP>6.flat Dorrian/NNP>7.flat",
            [(6, 8, .person)], "ke meet boeing"),
        NamedCase(
            "what is no title leaves the state",
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root Japan/NNP>2.obj Bank/NNP>3.nmod:desc of/IN>6.case Defense/NNP>4.nmod Song/NNP>6.flat Dorrian/NNP>7.flat",
            [(6, 8, .person)], "ke meet jp"),
    ]) func titles(_ example: NamedCase) throws {
        #expect(try example.found() == example.facts)
    }

    @Test(arguments: [
        NamedCase(
            "the holders of two offices, the second joined to the first one's name",
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root army/NN>4.compound chief/NN>2.obj Abdel/NNP>4.appos Dorrian/NNP>5.flat and/CC>9.cc Hamas/NNP>9.compound leader/NN>5.conj Hamdan/NNP>9.appos Dagalo/NNP>10.flat",
            [(4, 6, .person), (9, 11, .person)], "hamdan-dagalo lead hamas", "ke meet abdel-dorrian",
            "ke meet hamdan-dagalo"),
        NamedCase(
            "what is joined to the name and is no office",
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root army/NN>4.compound chief/NN>2.obj Abdel/NNP>4.appos Dorrian/NNP>5.flat and/CC>9.cc Hamas/NNP>9.compound song/NN>5.conj Hamdan/NNP>9.appos Dagalo/NNP>10.flat",
            [(4, 6, .person), (9, 11, .person)], "ke meet abdel-dorrian"),
    ]) func roles(_ example: NamedCase) throws {
        #expect(try example.found() == example.facts)
    }
}
