import Annotation
import Testing

@testable import Extraction

/// Whom relative pronouns, partners and common nouns stand for.
@Suite struct ReferentTests {
    @Test(arguments: [
        RelationCase(
            "whose in a clause that hangs on the verb is whose the noun before the comma is",
            "Japan/NNP>2.nsubj vowed/vow/VBD>0.root to/TO>4.mark defeat/VB>2.xcomp ISIL/NNP>4.obj ^,/,>7.punct whose/WP$>8.nmod:poss fighters/fighter/NNS>9.nsubj attacked/attack/VBD>4.acl:relcl Kenya/NNP>9.obj",
            "islamic-state attack ke", "jp defeat islamic-state"),
        RelationCase(
            "who in such a clause",
            "Japan/NNP>2.nsubj vowed/vow/VBD>0.root to/TO>4.mark defeat/VB>2.xcomp ISIL/NNP>4.obj ^,/,>7.punct who/WP>8.nsubj attacked/attack/VBD>4.acl:relcl Kenya/NNP>8.obj",
            "islamic-state attack ke", "jp defeat islamic-state"),
        RelationCase(
            "which may mean the deed",
            "Japan/NNP>2.nsubj vowed/vow/VBD>0.root to/TO>4.mark defeat/VB>2.xcomp ISIL/NNP>4.obj ^,/,>7.punct which/WDT>8.nsubj attacked/attack/VBD>4.acl:relcl Kenya/NNP>8.obj",
            "jp defeat islamic-state"),
        RelationCase(
            "without a comma it is nobody",
            "Japan/NNP>2.nsubj vowed/vow/VBD>0.root to/TO>4.mark defeat/VB>2.xcomp ISIL/NNP>4.obj whose/WP$>7.nmod:poss fighters/fighter/NNS>8.nsubj attacked/attack/VBD>4.acl:relcl Kenya/NNP>8.obj",
            "jp defeat islamic-state"),
    ]) func relatives(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "partners of a body joined to a word before them",
            "Kenya/NNP>2.nsubj supports/support/VBZ>0.root Joint/NNP>6.compound and/CC>5.cc NATO/NNP>3.conj partners/partner/NNS>2.obj",
            "ke support nato"),
        RelationCase(
            "partners of a person are no members of him",
            "Kenya/NNP>2.nsubj supports/support/VBZ>0.root Joint/NNP>6.compound and/CC>5.cc Putin/NNP>3.conj partners/partner/NNS>2.obj"
        ),
    ]) func partners(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    private func facts(_ noun: String) throws -> [String] {
        let tree = HandMadeTree(
            """
            Kenya/NNP>2.nsubj visited/visit/VBD>0.root the/DT>6.det Al/NNP>6.compound Salem/NNP>6.compound \(noun)/NN>2.obj ^./.>2.punct
            Hamas/NNP>2.nsubj bombed/bomb/VBD>0.root the/DT>4.det \(noun)/NN>2.obj
            """)
        var (document, analysis) = try tree.read()
        analysis.names = [NameSpan(begin: WordIndex(3), end: WordIndex(6), type: .place)]
        return tree.extractor.annotate(document, analysis).relations.map {
            "\(HandMadeTree.short($0.source)) \($0.verb) \(HandMadeTree.short($0.target))"
        }
    }

    @Test func `a site is later called by its noun alone`() throws {
        #expect(try facts("hospital") == ["ke visit al-salem-hospital", "hamas bomb al-salem-hospital"])
        #expect(try facts("airport") == ["ke visit al-salem-airport", "hamas bomb al-salem-airport"])
    }

    @Test func `what is no site is not`() throws {
        #expect(try facts("market") == ["ke visit al-salem-market"])
    }

    @Test(arguments: [
        RelationCase(
            "a clause of time behind a noun does not say which one it is",
            """
            NATO/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj joined/join/VBD>0.root the/DT>4.det alliance/NN>2.obj while/SCONJ>7.mark Hamas/NNP>7.nsubj slept/sleep/VBD>4.acl
            """, "ke join nato"),
        RelationCase(
            "a participle behind a noun does",
            """
            NATO/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj joined/join/VBD>0.root the/DT>4.det alliance/NN>2.obj fighting/fight/VBG>4.acl Hamas/NNP>5.obj
            """),
        RelationCase(
            "so does an infinitive",
            """
            NATO/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj joined/join/VBD>0.root the/DT>4.det alliance/NN>2.obj to/TO>6.mark attack/VB>4.acl Hamas/NNP>6.obj
            """, "ke attack hamas"),
    ]) func definites(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
