import Annotation
import Testing

@testable import Extraction

/// Where names begin and end when the finder and the dictionary disagree.
@Suite struct NameSpanTests {
    /// The texts of the mentions by name of a sentence in which the finder saw `names`: first word, word after, type.
    private func names(_ tree: String, finder names: [(Int, Int, NameType)]) throws -> [String] {
        let tree = HandMadeTree(tree)
        var (document, analysis) = try tree.read()
        analysis.names = names.map { NameSpan(begin: WordIndex($0.0), end: WordIndex($0.1), type: $0.2) }
        return tree.extractor.annotate(document, analysis).entities.flatMap(\.mentions).filter { $0.kind == .name }
            .sorted { $0.range < $1.range }.map(\.text)
    }

    @Test func `a title the finder counts to the name stays`() throws {
        let sentence = "Professor/NNP>2.compound Eastman/NNP>3.nsubj visited/visit/VBD>0.root China/NNP>3.obj"
        #expect(try names(sentence, finder: [(0, 2, .person)]) == ["Professor Eastman", "China"])
        #expect(try names(sentence, finder: [(1, 2, .person)]) == ["Eastman", "China"])
    }

    @Test func `a small article is no part of a name`() throws {
        let sentence = "He/PRP>2.nsubj left/leave/VBD>0.root the/DT>4.det Netherlands/NNP>2.obj"
        #expect(try names(sentence, finder: [(3, 4, .place)]) == ["Netherlands"])
    }

    @Test func `the West does not cut the West Bank`() throws {
        let sentence =
            "He/PRP>2.nsubj left/leave/VBD>0.root the/DT>5.det West/NNP>5.compound Bank/NNP>2.obj yesterday/NN>2.obl"
        #expect(try names(sentence, finder: [(3, 5, .place)]) == ["West Bank"])
    }

    @Test func `an article before a longer name makes no newspaper`() throws {
        let sentence = "He/PRP>2.nsubj joined/join/VBD>0.root the/DT>5.det Australian/JJ>5.amod team/NN>2.obj"
        #expect(try !names(sentence, finder: []).contains("the Australian"))
    }

    @Test func `an organization ends before the title of its spokesman`() throws {
        let press = """
            Pentagon/NNP>4.compound Press/NNP>3.compound Secretary/NNP>4.nmod:desc Cook/NNP>5.nsubj left/leave/VBD>0.root China/NNP>5.obj
            """
        #expect(try names(press, finder: [(0, 2, .organization), (3, 4, .person)]) == ["Pentagon", "Cook", "China"])
        let corps = "Pentagon/NNP>2.compound Press/NNP>3.nsubj left/leave/VBD>0.root China/NNP>3.obj"
        #expect(try names(corps, finder: [(0, 2, .organization)]) == ["Pentagon Press", "China"])
    }
}
