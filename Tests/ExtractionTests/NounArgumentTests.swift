import Annotation
import Testing

@testable import Extraction

/// Who does and who suffers what a noun of action names.
@Suite struct NounArgumentTests {
    @Test(arguments: [
        RelationCase(
            "seizure by somebody of a town",
            "The/DT>2.det seizure/NN>7.nsubj by/IN>4.case ISIL/NNP>2.nmod of/IN>6.case Dabiq/NNP>4.nmod began/begin/VBD>0.root",
            "islamic-state seize dabiq"),
        RelationCase(
            "seizure by somebody of a town, including another",
            "The/DT>2.det seizure/NN>11.nsubj by/IN>4.case ISIL/NNP>2.nmod of/IN>6.case Dabiq/NNP>4.nmod ^,/,>9.punct including/VBG>9.case Tikrit/NNP>4.nmod ^,/,>9.punct began/begin/VBD>0.root",
            "islamic-state seize dabiq", "islamic-state seize tikrit"),
        RelationCase(
            "a town near it is not seized",
            "The/DT>2.det seizure/NN>11.nsubj by/IN>4.case ISIL/NNP>2.nmod of/IN>6.case Dabiq/NNP>4.nmod ^,/,>9.punct near/IN>9.case Tikrit/NNP>4.nmod ^,/,>9.punct began/begin/VBD>0.root",
            "islamic-state seize dabiq"),
        RelationCase(
            "members of a group, including others, seize none of them",
            "The/DT>2.det seizure/NN>11.nsubj by/IN>4.case members/member/NNS>2.nmod of/IN>6.case Hamas/NNP>4.nmod ^,/,>9.punct including/VBG>9.case Hezbollah/NNP>4.nmod ^,/,>9.punct began/begin/VBD>0.root"
        ),
        RelationCase(
            "what the doer of an attack is of is not attacked",
            "The/DT>2.det attack/NN>7.nsubj by/IN>4.case ISIL/NNP>2.nmod of/IN>6.case Iraq/NNP>4.nmod began/begin/VBD>0.root"
        ),
        RelationCase(
            "acts of terror somewhere",
            "ISIL/NNP>3.nmod:poss ^'s/POS>1.case acts/act/NNS>8.nsubj of/IN>5.case terror/NN>3.nmod in/IN>7.case Kenya/NNP>3.nmod ended/end/VBD>0.root",
            "islamic-state terrorize ke"),
        RelationCase(
            "acts of terror with a name before them",
            "ISIL/NNP>2.compound acts/act/NNS>7.nsubj of/IN>4.case terror/NN>2.nmod in/IN>6.case Kenya/NNP>2.nmod ended/end/VBD>0.root",
            "islamic-state terrorize ke"),
        RelationCase(
            "fear of terror is no terror",
            "ISIL/NNP>3.nmod:poss ^'s/POS>1.case fear/NN>8.nsubj of/IN>5.case terror/NN>3.nmod in/IN>7.case Kenya/NNP>3.nmod ended/end/VBD>0.root"
        ),
        RelationCase(
            "terrorism somewhere",
            "ISIL/NNP>2.compound terrorism/NN>5.nsubj in/IN>4.case Kenya/NNP>2.nmod ended/end/VBD>0.root",
            "islamic-state terrorize ke"),
        RelationCase(
            "re-capture is recapture",
            "the/DT>2.det re-capture/NN>0.root of/IN>4.case Dabiq/NNP>2.nmod by/IN>6.case ISIL/NNP>2.nmod",
            "islamic-state recapture dabiq"),
        RelationCase(
            "re-taking is retaking",
            "the/DT>2.det re-taking/NN>0.root of/IN>4.case Dabiq/NNP>2.nmod by/IN>6.case ISIL/NNP>2.nmod",
            "islamic-state retake dabiq"),
    ]) func nouns(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "in support of somebody, behind a list of what there is",
            "Kenya/NNP>2.nsubj bombed/bomb/VBD>0.root bridges/bridge/NNS>2.obj ^,/,>6.punct which/WDT>6.nsubj include/include/VBP>3.acl:relcl roads/road/NNS>6.obj ^,/,>10.punct in/IN>10.case support/NN>7.nmod of/IN>12.case Iraq/NNP>10.nmod",
            "ke support iq"),
        RelationCase(
            "the same where the phrase hangs on the verb of the list",
            "Kenya/NNP>2.nsubj bombed/bomb/VBD>0.root bridges/bridge/NNS>2.obj ^,/,>6.punct which/WDT>6.nsubj include/include/VBP>3.acl:relcl roads/road/NNS>6.obj ^,/,>10.punct in/IN>10.case support/NN>6.obl of/IN>12.case Iraq/NNP>10.nmod",
            "ke support iq"),
        RelationCase(
            "what bridges carry is no list",
            "Kenya/NNP>2.nsubj bombed/bomb/VBD>0.root bridges/bridge/NNS>2.obj ^,/,>6.punct which/WDT>6.nsubj carry/carry/VBP>3.acl:relcl roads/road/NNS>6.obj ^,/,>10.punct in/IN>10.case support/NN>6.obl of/IN>12.case Iraq/NNP>10.nmod"
        ),
    ]) func support(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
