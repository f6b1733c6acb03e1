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

    @Test(arguments: [
        RelationCase(
            "who is named behind an occupation occupied, and did not liberate",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass liberated/liberate/VBN>0.root after/IN>6.case its/PRP$>6.nmod:poss occupation/NN>3.obl by/IN>8.case ISIL/NNP>3.obl:agent",
            "islamic-state occupy dabiq"),
        RelationCase(
            "also where the phrase hangs on the noun",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass liberated/liberate/VBN>0.root after/IN>6.case its/PRP$>6.nmod:poss occupation/NN>3.obl by/IN>8.case ISIL/NNP>6.nmod",
            "islamic-state occupy dabiq"),
        RelationCase(
            "behind a comma it is who liberated",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass liberated/liberate/VBN>0.root after/IN>6.case its/PRP$>6.nmod:poss occupation/NN>3.obl ^,/,>9.punct by/IN>9.case Kenya/NNP>3.obl:agent",
            "ke liberate dabiq"),
        RelationCase(
            "behind a week it is who liberated",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass liberated/liberate/VBN>0.root after/IN>6.case a/DT>6.det week/NN>3.obl by/IN>8.case Kenya/NNP>3.obl:agent",
            "ke liberate dabiq"),
        RelationCase(
            "what hangs on the week also",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass liberated/liberate/VBN>0.root after/IN>6.case a/DT>6.det week/NN>3.obl by/IN>8.case Kenya/NNP>6.nmod",
            "ke liberate dabiq"),
    ]) func agents(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "a firefight is a clash",
            "The/DT>2.det firefight/NN>7.nsubj between/IN>4.case Kenya/NNP>2.nmod and/CC>6.cc Japan/NNP>4.conj ended/end/VBD>0.root",
            "ke clash_with jp"),
        RelationCase(
            "a gunfight is a clash",
            "The/DT>2.det gunfight/NN>7.nsubj between/IN>4.case Kenya/NNP>2.nmod and/CC>6.cc Japan/NNP>4.conj ended/end/VBD>0.root",
            "ke clash_with jp"),
        RelationCase(
            "a gunbattle is a clash",
            "The/DT>2.det gunbattle/NN>7.nsubj between/IN>4.case Kenya/NNP>2.nmod and/CC>6.cc Japan/NNP>4.conj ended/end/VBD>0.root",
            "ke clash_with jp"),
        RelationCase(
            "a shootout is a clash",
            "The/DT>2.det shootout/NN>7.nsubj between/IN>4.case Kenya/NNP>2.nmod and/CC>6.cc Japan/NNP>4.conj ended/end/VBD>0.root",
            "ke clash_with jp"),
        RelationCase(
            "a face-off is a clash",
            "The/DT>2.det face-off/NN>7.nsubj between/IN>4.case Kenya/NNP>2.nmod and/CC>6.cc Japan/NNP>4.conj ended/end/VBD>0.root",
            "ke clash_with jp"),
        RelationCase(
            "a faceoff is a clash",
            "The/DT>2.det faceoff/NN>7.nsubj between/IN>4.case Kenya/NNP>2.nmod and/CC>6.cc Japan/NNP>4.conj ended/end/VBD>0.root",
            "ke clash_with jp"),
        RelationCase(
            "an apple is not",
            "The/DT>2.det meal/NN>7.nsubj between/IN>4.case Kenya/NNP>2.nmod and/CC>6.cc Japan/NNP>4.conj ended/end/VBD>0.root"
        ),
        RelationCase(
            "actions toward somebody",
            "Kenya/NNP>3.nmod:poss ^'s/POS>1.case actions/action/NNS>6.nsubj toward/IN>5.case Iran/NNP>3.nmod ended/end/VBD>0.root",
            "ke act ir"),
    ]) func fights(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who suffers from sanctions is under them",
            "Kenya/NNP>2.nsubj suffers/suffer/VBZ>0.root from/IN>5.case Japanese/JJ>5.amod sanctions/sanction/NNS>2.obl",
            "jp sanction ke"),
        RelationCase(
            "also who breaks free from them",
            "Kenya/NNP>2.nsubj broke/break/VBD>0.root free/JJ>2.xcomp from/IN>6.case Japanese/JJ>6.amod sanctions/sanction/NNS>3.obl",
            "jp sanction ke"),
        RelationCase(
            "who profits from them is not",
            "Kenya/NNP>2.nsubj profits/profit/VBZ>0.root from/IN>5.case Japanese/JJ>5.amod sanctions/sanction/NNS>2.obl"
        ),
        RelationCase(
            "who suffers for them is not",
            "Kenya/NNP>2.nsubj suffers/suffer/VBZ>0.root for/IN>5.case Japanese/JJ>5.amod sanctions/sanction/NNS>2.obl"),
        RelationCase(
            "help is nothing to suffer from",
            "Kenya/NNP>2.nsubj suffers/suffer/VBZ>0.root from/IN>5.case Japanese/JJ>5.amod aid/NN>2.obl"),
    ]) func escapes(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "two that are locked in a dispute",
            "Kenya/NNP>5.nsubj:pass and/CC>3.cc Japan/NNP>1.conj are/be/AUX>5.aux:pass locked/lock/VBN>0.root in/IN>8.case a/DT>8.det dispute/NN>5.obl",
            "ke dispute_with jp"),
        RelationCase(
            "both sides that are",
            """
            Kenya/NNP>2.nsubj met/meet/VBD>0.root Japan/NNP>2.obj ^./.>2.punct
            Both/DT>2.det sides/side/NNS>4.nsubj:pass are/be/AUX>4.aux:pass locked/lock/VBN>0.root in/IN>7.case a/DT>7.det dispute/NN>4.obl
            """, "ke dispute_with jp", "ke meet jp"),
        RelationCase(
            "one alone has no dispute",
            "Kenya/NNP>3.nsubj:pass is/be/AUX>3.aux:pass locked/lock/VBN>0.root in/IN>6.case a/DT>6.det dispute/NN>3.obl"
        ),
        RelationCase(
            "two that are in an attack do not attack each other",
            "Kenya/NNP>5.nsubj:pass and/CC>3.cc Japan/NNP>1.conj are/be/AUX>5.aux:pass locked/lock/VBN>0.root in/IN>8.case a/DT>8.det attack/NN>5.obl"
        ),
        RelationCase(
            "two that are interested in a dispute have none",
            "Kenya/NNP>5.nsubj:pass and/CC>3.cc Japan/NNP>1.conj are/be/AUX>5.aux:pass interested/interest/VBN>0.root in/IN>8.case a/DT>8.det dispute/NN>5.obl"
        ),
        RelationCase(
            "two that are in it with a third have it with him",
            "Kenya/NNP>5.nsubj:pass and/CC>3.cc Japan/NNP>1.conj are/be/AUX>5.aux:pass locked/lock/VBN>0.root in/IN>8.case a/DT>8.det dispute/NN>5.obl with/IN>10.case Iran/NNP>8.nmod",
            "jp dispute ir", "ke dispute ir"),
    ]) func mutual(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "what is vowed is revenge, not the deed it is for",
            "Kenya/NNP>2.nsubj vowed/vow/VBD>0.root revenge/NN>2.obj on/IN>5.case Israel/NNP>2.obl for/IN>8.case the/DT>8.det killing/NN>2.obl of/IN>10.case Putin/NNP>8.nmod",
            "ke vow_on il"),
        RelationCase(
            "what is prepared for is the subject's",
            "Kenya/NNP>2.nsubj prepares/prepare/VBZ>0.root for/IN>5.case an/DT>5.det attack/NN>2.obl on/IN>7.case Japan/NNP>5.nmod",
            "ke attack jp"),
        RelationCase(
            "what troops are prepared for too",
            "Kenya/NNP>2.nsubj prepares/prepare/VBZ>0.root troops/troop/NNS>2.obj for/IN>6.case an/DT>6.det attack/NN>2.obl on/IN>8.case Japan/NNP>6.nmod",
            "ke attack jp"),
        RelationCase(
            "who leads a delegation to talks talks",
            "Kenya/NNP>2.nsubj led/lead/VBD>0.root a/DT>4.det delegation/NN>2.obj for/IN>6.case talks/talk/NNS>2.obl with/IN>8.case Japan/NNP>6.nmod",
            "ke talk_with jp"),
        RelationCase(
            "who leads a song to talks does not",
            "Kenya/NNP>2.nsubj led/lead/VBD>0.root a/DT>4.det song/NN>2.obj for/IN>6.case talks/talk/NNS>2.obl with/IN>8.case Japan/NNP>6.nmod"
        ),
    ]) func undertakings(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who defends himself against a deed undergoes it",
            "Ukraine/NNP>2.nsubj defends/defend/VBZ>0.root itself/itself/PRP>2.obj against/IN>6.case Russian/JJ>6.amod attacks/attack/NNS>2.obl",
            "ru attack ua", "ua defend_against ru"),
        RelationCase(
            "who speaks against one need not",
            "Kenya/NNP>2.nsubj spoke/speak/VBD>0.root against/IN>5.case Russian/JJ>5.amod attacks/attack/NNS>2.obl"),
    ]) func defended(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who is set against whom",
            "Clashes/clash/NNS>6.nsubj between/IN>3.case Hamas/NNP>1.nmod and/CC>5.cc ISIL/NNP>3.conj continued/continue/VBD>0.root",
            "hamas clash_with islamic-state"),
        RelationCase(
            "attacks by others are not his who speaks",
            "Kenya/NNP>2.nsubj saw/see/VBD>0.root attacks/attack/NNS>2.obj on/IN>5.case Uganda/NNP>3.nmod by/IN>7.case insurgents/insurgent/NNS>3.nmod"
        ),
    ]) func sides(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
