import Annotation
import Testing

@testable import Extraction

/// Who acts beside the subject: companions, and the alliance that a deed is part of.
@Suite struct FellowTests {
    @Test(arguments: [
        RelationCase(
            "together with, between subject and verb",
            "Kenya/NNP>7.nsubj ^,/,>5.punct together/RB>7.advmod with/IN>5.case Uganda/NNP>3.obl ^,/,>3.punct fights/fight/VBZ>0.root ISIL/NNP>7.obj",
            "ke fight islamic-state", "ke fight_alongside ug", "ug fight islamic-state"),
        RelationCase(
            "together with, behind the object",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj together/RB>2.advmod with/IN>6.case Uganda/NNP>4.obl",
            "ke attack islamic-state", "ke attack_alongside ug", "ug attack islamic-state"),
        RelationCase(
            "together with, where the phrase hangs on the subject",
            "Kenya/NNP>6.nsubj together/RB>4.advmod with/IN>4.case Uganda/NNP>1.nmod ^,/,>1.punct fights/fight/VBZ>0.root ISIL/NNP>6.obj",
            "ke fight islamic-state", "ke fight_alongside ug", "ug fight islamic-state"),
        RelationCase(
            "with alone on the subject",
            "Kenya/NNP>5.nsubj with/IN>3.case Uganda/NNP>1.nmod ^,/,>1.punct fights/fight/VBZ>0.root ISIL/NNP>5.obj",
            "ke fight islamic-state"),
        RelationCase(
            "with alone names nobody who acts",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj with/IN>5.case Uganda/NNP>2.obl",
            "ke attack islamic-state", "ke attack_with ug"),
        RelationCase(
            "together near somebody is not with him",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj together/RB>2.advmod near/IN>6.case Uganda/NNP>4.obl",
            "ke attack islamic-state"),
        RelationCase(
            "a partner that the verb asks for is named once",
            "Kenya/NNP>2.nsubj cooperated/cooperate/VBD>0.root together/RB>2.advmod with/IN>5.case Uganda/NNP>3.obl",
            "ke cooperate_with ug"),
        RelationCase(
            "who suffers together with somebody does nothing with him",
            "Kenya/NNP>3.nsubj:pass was/be/AUX>3.aux:pass attacked/attack/VBN>0.root together/RB>3.advmod with/IN>6.case Uganda/NNP>4.obl by/IN>8.case ISIL/NNP>3.obl:agent",
            "islamic-state attack ke"),
    ]) func companions(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "as part of an alliance, under the verb",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj as/IN>5.case part/NN>2.obl of/IN>7.case NATO/NNP>5.nmod",
            "ke attack islamic-state", "ke attack_with nato", "nato attack islamic-state"),
        RelationCase(
            "as part of an alliance, under the subject",
            "Kenya/NNP>8.nsubj ^,/,>4.punct as/IN>4.case part/NN>1.nmod of/IN>6.case NATO/NNP>4.nmod ^,/,>1.punct attacked/attack/VBD>0.root ISIL/NNP>8.obj",
            "ke attack islamic-state", "ke attack_with nato", "nato attack islamic-state"),
        RelationCase(
            "an alliance strikes where its member conducts strikes",
            "Kenya/NNP>2.nsubj conducted/conduct/VBD>0.root airstrikes/airstrike/NNS>2.obj against/IN>5.case ISIL/NNP>3.nmod as/IN>7.case part/NN>2.obl of/IN>9.case NATO/NNP>7.nmod",
            "ke conduct_with nato", "ke strike islamic-state", "nato strike islamic-state"),
        RelationCase(
            "an alliance does what its member helps to do",
            "Kenya/NNP>2.nsubj helped/help/VBD>0.root defeat/VB>2.xcomp ISIL/NNP>3.obj as/IN>6.case part/NN>2.obl of/IN>8.case NATO/NNP>6.nmod",
            "ke defeat islamic-state", "ke help_with nato", "nato defeat islamic-state"),
        RelationCase(
            "a second verb has part in what the first is part of",
            "Kenya/NNP>2.nsubj advanced/advance/VBD>0.root as/IN>4.case part/NN>2.obl of/IN>6.case NATO/NNP>4.nmod and/CC>8.cc attacked/attack/VBD>2.conj ISIL/NNP>8.obj",
            "ke advance_with nato", "ke attack islamic-state", "nato attack islamic-state"),
        RelationCase(
            "an alliance does not do what somebody says in its name that others do",
            "Kenya/NNP>2.nsubj said/say/VBD>0.root as/IN>4.case part/NN>2.obl of/IN>6.case NATO/NNP>4.nmod that/IN>9.mark Japan/NNP>9.nsubj attacked/attack/VBD>2.ccomp ISIL/NNP>9.obj",
            "jp attack islamic-state", "ke say_with nato"),
        RelationCase(
            "a company does not act by what is part of it",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj as/IN>5.case part/NN>2.obl of/IN>7.case Boeing/NNP>5.nmod",
            "ke attack islamic-state", "ke attack_with boeing"),
        RelationCase(
            "nor does a state",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj as/IN>5.case part/NN>2.obl of/IN>7.case Japan/NNP>5.nmod",
            "ke attack islamic-state"),
        RelationCase(
            "for part of an alliance is not as part of it",
            "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root ISIL/NNP>2.obj for/IN>5.case part/NN>2.obl of/IN>7.case NATO/NNP>5.nmod",
            "ke attack islamic-state"),
    ]) func alliances(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
