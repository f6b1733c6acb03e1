import Annotation
import Testing

@testable import Extraction

/// What bodies belong to by the possessive before their names.
@Suite struct AffiliationTests {
    private func facts(_ tree: String, _ finder: [(Int, Int, NameType)]) throws -> [String] {
        try HandMadeTree(tree).facts(named: finder)
    }

    @Test func `a body's body belongs to it`() throws {
        let tree = """
            NAVCENT/NNP>4.nmod:poss ^'s/POS>1.case Task/NNP>4.compound Force/NNP>6.nsubj 50/CD>4.nummod \
            visited/visit/VBD>0.root Kenya/NNP>6.obj
            """
        #expect(
            try facts(tree, [(0, 1, .organization), (2, 5, .organization)])
                == ["task-force-50 belong_to navcent", "task-force-50 visit ke"])
    }

    @Test func `a body's person belongs to it`() throws {
        let tree = """
            NAVCENT/NNP>4.nmod:poss ^'s/POS>1.case Eddie/NNP>4.compound Ng/NNP>5.nsubj visited/visit/VBD>0.root \
            Kenya/NNP>5.obj
            """
        #expect(
            try facts(tree, [(0, 1, .organization), (2, 4, .person)])
                == ["eddie-ng belong_to navcent", "eddie-ng visit ke"])
    }

    @Test func `a state's body says nothing by its owner`() throws {
        let tree = """
            Iran/NNP>4.nmod:poss ^'s/POS>1.case Revolutionary/NNP>4.compound Guard/NNP>5.nsubj \
            visited/visit/VBD>0.root Kenya/NNP>5.obj
            """
        #expect(try facts(tree, [(0, 1, .place), (2, 4, .organization)]) == ["irgc visit ke"])
    }

    @Test func `a body of another need not be part of it`() throws {
        let tree = """
            Task/NNP>2.compound Force/NNP>6.nsubj 50/CD>2.nummod of/IN>5.case NAVCENT/NNP>2.nmod \
            visited/visit/VBD>0.root Kenya/NNP>6.obj
            """
        #expect(try facts(tree, [(0, 3, .organization), (4, 5, .organization)]) == ["task-force-50 visit ke"])
    }

    @Test func `its body may be anybody's`() throws {
        let tree = """
            NATO/NNP>2.nsubj left/leave/VBD>0.root ^./.>2.punct
            Its/PRP$>3.nmod:poss Task/NNP>3.compound Force/NNP>5.nsubj 50/CD>3.nummod visited/visit/VBD>0.root Kenya/NNP>5.obj
            """
        #expect(try facts(tree, [(0, 1, .organization), (4, 7, .organization)]) == ["task-force-50 visit ke"])
    }
}
