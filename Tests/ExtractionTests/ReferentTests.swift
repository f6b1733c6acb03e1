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

    @Test(arguments: [
        RelationCase(
            "backers named behind the pair act and back",
            "Assad/NNP>9.nsubj and/CC>4.cc his/PRP$>4.nmod:poss backers/backer/NNS>1.conj ^,/,>7.punct notably/RB>7.advmod Russia/NNP>1.appos ^,/,>7.punct bombed/bomb/VBD>0.root Dabiq/NNP>9.obj",
            "bashar-al-assad bomb dabiq", "ru back bashar-al-assad", "ru bomb dabiq"),
        RelationCase(
            "backers that nobody names are nobody",
            "Assad/NNP>5.nsubj and/CC>4.cc his/PRP$>4.nmod:poss backers/backer/NNS>1.conj bombed/bomb/VBD>0.root Dabiq/NNP>5.obj",
            "bashar-al-assad bomb dabiq"),
        RelationCase(
            "what is named before the backers is not theirs",
            "Assad/NNP>8.nsubj ^,/,>3.punct Russia/NNP>1.appos ^,/,>3.punct and/CC>7.cc his/PRP$>7.nmod:poss backers/backer/NNS>1.conj bombed/bomb/VBD>0.root Dabiq/NNP>8.obj",
            "bashar-al-assad bomb dabiq"),
        RelationCase(
            "a state is nobody's commander",
            "Assad/NNP>9.nsubj and/CC>4.cc his/PRP$>4.nmod:poss commander/commander/NN>1.conj ^,/,>7.punct notably/RB>7.advmod Russia/NNP>1.appos ^,/,>7.punct bombed/bomb/VBD>0.root Dabiq/NNP>9.obj",
            "bashar-al-assad bomb dabiq"),
    ]) func backers(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "one of those who recognize somebody recognizes him",
            "Kenya/NNP>3.nsubj is/be/AUX>3.cop one/CD>0.root of/IN>6.case the/DT>6.det countries/country/NNS>3.nmod that/WDT>8.nsubj recognize/recognize/VBP>6.acl:relcl Iran/NNP>8.obj",
            "ke recognize ir"),
        RelationCase(
            "one that visits one of them is none",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root one/CD>2.obj of/IN>6.case the/DT>6.det countries/country/NNS>3.nmod that/WDT>8.nsubj recognize/recognize/VBP>6.acl:relcl Iran/NNP>8.obj"
        ),
        RelationCase(
            "who is a leader of them is none",
            "Kenya/NNP>3.nsubj is/be/AUX>3.cop leader/NN>0.root of/IN>6.case the/DT>6.det countries/country/NNS>3.nmod that/WDT>8.nsubj recognize/recognize/VBP>6.acl:relcl Iran/NNP>8.obj"
        ),
        RelationCase(
            "one in their midst is none",
            "Kenya/NNP>3.nsubj is/be/AUX>3.cop one/CD>0.root near/IN>6.case the/DT>6.det countries/country/NNS>3.nmod that/WDT>8.nsubj recognize/recognize/VBP>6.acl:relcl Iran/NNP>8.obj"
        ),
    ]) func members(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "missiles are whose who fired them",
            "Kenya/NNP>2.nsubj destroyed/destroy/VBD>0.root missiles/missile/NNS>2.obj fired/fire/VBN>3.acl by/IN>6.case Hamas/NNP>4.obl:agent",
            "ke destroy hamas"),
        RelationCase(
            "so they are where they are shot down",
            "Kenya/NNP>2.nsubj shot/shoot/VBD>0.root down/RP>2.compound:prt missiles/missile/NNS>2.obj fired/fire/VBN>4.acl by/IN>7.case Hamas/NNP>5.obl:agent",
            "ke shoot_down hamas"),
        RelationCase(
            "missiles that somebody counted are not his",
            "Kenya/NNP>2.nsubj destroyed/destroy/VBD>0.root missiles/missile/NNS>2.obj counted/count/VBN>3.acl by/IN>6.case Hamas/NNP>4.obl:agent"
        ),
        RelationCase(
            "missiles fired near somebody are not his",
            "Kenya/NNP>2.nsubj destroyed/destroy/VBD>0.root missiles/missile/NNS>2.obj fired/fire/VBN>3.acl near/IN>6.case Hamas/NNP>4.obl"
        ),
        RelationCase(
            "songs that somebody attacked are not his",
            "Kenya/NNP>2.nsubj destroyed/destroy/VBD>0.root homes/home/NNS>2.obj attacked/attack/VBN>3.acl by/IN>6.case Hamas/NNP>4.obl:agent"
        ),
    ]) func launchers(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "critics like somebody are he",
            "Kenya/NNP>2.nsubj condemned/condemn/VBD>0.root critics/critic/NNS>2.obj like/IN>5.case Putin/NNP>3.nmod",
            "ke condemn vladimir-putin"),
        RelationCase(
            "critics of somebody are not",
            "Kenya/NNP>2.nsubj condemned/condemn/VBD>0.root critics/critic/NNS>2.obj of/IN>5.case Putin/NNP>3.nmod"),
        RelationCase(
            "partners including somebody are he",
            "Kenya/NNP>2.nsubj condemned/condemn/VBD>0.root partners/partner/NNS>2.obj including/VBG>5.case Japan/NNP>3.nmod",
            "ke condemn jp"),
        RelationCase(
            "partners near somebody are not",
            "Kenya/NNP>2.nsubj condemned/condemn/VBD>0.root partners/partner/NNS>2.obj near/IN>5.case Japan/NNP>3.nmod"),
    ]) func examples(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "an agency does not act by what is part of it",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj as/IN>5.case part/NN>2.obl of/IN>7.case UNICEF/NNP>5.nmod",
            "ke attack islamic-state", "ke attack_with unicef"),
        RelationCase(
            "an agency is no alliance",
            """
            UNICEF/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj joined/join/VBD>0.root the/DT>4.det alliance/NN>2.obj
            """),
        RelationCase(
            "civilians on the way to a state are not its own",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root civilians/civilian/NNS>2.obj to/IN>5.case Japan/NNP>3.nmod"),
        RelationCase(
            "civilians in a state are",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root civilians/civilian/NNS>2.obj in/IN>5.case Japan/NNP>3.nmod",
            "ke attack jp"),
    ]) func locals(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "examples behind the clause that describes many",
            "Kenya/NNP>2.nsubj fights/fight/VBZ>0.root groups/group/NNS>2.obj that/WDT>5.nsubj endanger/endanger/VBP>3.acl:relcl peace/peace/NN>5.obj ^,/,>9.punct including/include/IN>9.case Hamas/NNP>6.nmod",
            "ke fight hamas"),
        RelationCase(
            "without a comma they are examples of the noun before",
            "Kenya/NNP>2.nsubj fights/fight/VBZ>0.root groups/group/NNS>2.obj that/WDT>5.nsubj endanger/endanger/VBP>3.acl:relcl towns/town/NNS>5.obj including/include/IN>8.case Dabiq/NNP>6.nmod"
        ),
    ]) func lateExamples(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "they in a clause are the two who say it",
            "Kenya/NNP>4.nsubj and/CC>3.cc Uganda/NNP>1.conj said/say/VBD>0.root they/PRP>6.nsubj attacked/attack/VBD>4.ccomp Hamas/NNP>6.obj",
            "ke attack hamas", "ug attack hamas"),
        RelationCase(
            "behind another plural they need not be",
            "Kenya/NNP>4.nsubj and/CC>3.cc Uganda/NNP>1.conj told/tell/VBD>0.root rebels/rebel/NNS>4.obj they/PRP>7.nsubj attacked/attack/VBD>4.ccomp Hamas/NNP>7.obj"
        ),
    ]) func jointSubjects(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "a person behind another's comma is one more",
            "Putin/NNP>7.nsubj ^,/,>3.punct Biden/NNP>1.appos ^,/,>6.punct and/CC>6.cc Zelensky/NNP>1.conj attacked/attack/VBD>0.root Hamas/NNP>7.obj",
            "joe-biden attack hamas", "vladimir-putin attack hamas", "volodymyr-zelenskyy attack hamas"),
        RelationCase(
            "a country behind a comma is where the first is",
            "Dabiq/NNP>5.nsubj:pass ^,/,>3.punct Syria/NNP>1.appos ^,/,>5.punct attacked/attack/VBN>0.root Hamas/NNP>5.obj"
        ),
    ]) func listedPersons(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
