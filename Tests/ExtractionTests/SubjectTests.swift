import Annotation
import Testing

@testable import Extraction

/// Whose deed it is where the clause does not say so itself.
@Suite struct SubjectTests {
    @Test(arguments: [
        RelationCase(
            "a second deed joined to what the first was done to",
            "Kenya/NNP>2.nsubj engaged/engage/VBD>0.root units/unit/NNS>2.obj ^;/:>5.punct damaged/damage/VBD>3.conj Hamas/NNP>7.compound roads/road/NNS>5.obj",
            "ke damage hamas"),
        RelationCase(
            "a second deed joined to the last of several objects",
            "Kenya/NNP>2.nsubj engaged/engage/VBD>0.root units/unit/NNS>2.obj and/CC>5.cc tanks/tank/NNS>3.conj ^;/:>7.punct damaged/damage/VBD>5.conj Hamas/NNP>9.compound roads/road/NNS>7.obj",
            "ke damage hamas"),
        RelationCase(
            "what is joined to the object of a verb of another tense is no second deed",
            "Kenya/NNP>2.nsubj engages/engage/VBZ>0.root units/unit/NNS>2.obj ^;/:>5.punct damaged/damage/VBD>3.conj Hamas/NNP>7.compound roads/road/NNS>5.obj"
        ),
        RelationCase(
            "what has no object is no second deed",
            "Kenya/NNP>2.nsubj engaged/engage/VBD>0.root units/unit/NNS>2.obj ^;/:>5.punct clashed/clash/VBD>3.conj with/IN>7.case Hamas/NNP>5.obl"
        ),
        RelationCase(
            "a participle behind a comma is the clause's",
            "Kenya/NNP>2.nsubj took/take/VBD>0.root Dabiq/NNP>2.obj ^,/,>5.punct aided/aid/VBN>2.acl by/IN>7.case Turkey/NNP>5.obl:agent",
            "ke take dabiq", "tr aid ke"),
        RelationCase(
            "a participle without a comma is not",
            "Kenya/NNP>2.nsubj took/take/VBD>0.root Dabiq/NNP>2.obj aided/aid/VBN>2.acl by/IN>6.case Turkey/NNP>4.obl:agent",
            "ke take dabiq"),
        RelationCase(
            "a finite verb behind a comma is not either",
            "Kenya/NNP>2.nsubj took/take/VBD>0.root Dabiq/NNP>2.obj ^,/,>6.punct was/be/AUX>6.aux:pass aided/aid/VBN>2.acl by/IN>8.case Turkey/NNP>6.obl:agent",
            "ke take dabiq"),
    ]) func shared(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who has partners is not who acts with them",
            "Kenya/NNP>2.nsubj work/VBP>0.root with/IN>6.case Japan/NNP>6.nmod:poss ^'s/POS>4.case partners/partner/NNS>2.obl to/TO>8.mark support/VB>6.acl Iraq/NNP>8.obj",
            "ke support iq"),
        RelationCase(
            "nor who has allies",
            "Kenya/NNP>2.nsubj work/VBP>0.root with/IN>6.case Japan/NNP>6.nmod:poss ^'s/POS>4.case allies/ally/NNS>2.obl to/TO>8.mark support/VB>6.acl Iraq/NNP>8.obj",
            "ke support iq"),
        RelationCase(
            "who has fighters is who acts by them",
            "Kenya/NNP>2.nsubj work/VBP>0.root with/IN>6.case Japan/NNP>6.nmod:poss ^'s/POS>4.case fighters/fighter/NNS>2.obl to/TO>8.mark support/VB>6.acl Iraq/NNP>8.obj",
            "jp support iq", "ke work_with jp"),
        RelationCase(
            "steps are taken and do nothing",
            "Kenya/NNP>2.nsubj took/take/VBD>0.root steps/step/NNS>2.obj to/TO>5.mark stop/VB>2.xcomp Iran/NNP>5.obj",
            "ke stop ir"),
        RelationCase(
            "troops that are forced to leave are who leaves",
            "Kenya/NNP>2.nsubj forced/force/VBD>0.root troops/troop/NNS>2.obj to/TO>5.mark leave/VB>2.xcomp Iran/NNP>5.obj"
        ),
        RelationCase(
            "so are those of a state",
            "Kenya/NNP>2.nsubj forced/force/VBD>0.root Iraqi/JJ>4.amod troops/troop/NNS>2.obj to/TO>6.mark leave/VB>2.xcomp Iran/NNP>6.obj",
            "iq leave ir", "ke force iq"),
        RelationCase(
            "who maintains a campaign fights it",
            "Kenya/NNP>2.nsubj maintains/maintain/VBZ>0.root the/DT>4.det campaign/NN>2.obj to/TO>6.mark defeat/VB>2.advcl Hamas/NNP>6.obj",
            "ke defeat hamas"),
        RelationCase(
            "who discusses a campaign need not",
            "Kenya/NNP>2.nsubj discussed/discuss/VBD>0.root the/DT>4.det campaign/NN>2.obj to/TO>6.mark defeat/VB>2.advcl Hamas/NNP>6.obj"
        ),
        RelationCase(
            "who maintains a campaign fights it, though the infinitive hangs on the noun",
            "Kenya/NNP>2.nsubj maintains/maintain/VBZ>0.root the/DT>4.det campaign/NN>2.obj to/TO>6.mark defeat/VB>4.acl Hamas/NNP>6.obj",
            "ke defeat hamas"),
        RelationCase(
            "who discusses it need not, there too",
            "Kenya/NNP>2.nsubj discussed/discuss/VBD>0.root the/DT>4.det campaign/NN>2.obj to/TO>6.mark defeat/VB>4.acl Hamas/NNP>6.obj"
        ),
    ]) func controlled(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who is thanked for helping helped",
            "Kenya/NNP>2.nsubj thanked/thank/VBD>0.root Japan/NNP>2.obj for/IN>5.mark attacking/attack/VBG>2.advcl Iraq/NNP>5.obj",
            "jp attack iq", "ke thank jp"),
        RelationCase(
            "who wins something for a deed did it",
            "Kenya/NNP>2.nsubj won/win/VBD>0.root Japan/NNP>2.obj for/IN>5.mark attacking/attack/VBG>2.advcl Iraq/NNP>5.obj",
            "ke attack iq", "ke win jp"),
        RelationCase(
            "what is won is no maker of peace",
            "Kenya/NNP>2.nsubj won/win/VBD>0.root the/DT>4.det prize/NN>2.obj for/IN>6.mark making/make/VBG>2.advcl peace/NN>6.obj with/IN>9.case Iraq/NNP>6.obl",
            "ke make_with iq"),
        RelationCase(
            "on whom sanctions are imposed for supplying supplied",
            "Kenya/NNP>2.nsubj imposed/impose/VBD>0.root sanctions/sanction/NNS>2.obj on/IN>5.case Iran/NNP>3.nmod for/IN>7.mark supplying/supply/VBG>2.advcl Russia/NNP>7.obj",
            "ir supply ru", "ke sanction ir"),
        RelationCase(
            "also where the phrase hangs on the verb",
            "Kenya/NNP>2.nsubj imposed/impose/VBD>0.root sanctions/sanction/NNS>2.obj on/IN>5.case Iran/NNP>2.obl for/IN>7.mark supplying/supply/VBG>2.advcl Russia/NNP>7.obj",
            "ir supply ru", "ke sanction ir"),
        RelationCase(
            "who is only near by supplied nobody",
            "Kenya/NNP>2.nsubj imposed/impose/VBD>0.root sanctions/sanction/NNS>2.obj near/IN>5.case Iran/NNP>2.obl for/IN>7.mark supplying/supply/VBG>2.advcl Russia/NNP>7.obj"
        ),
    ]) func judged(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who is assisted to defeat somebody defeats him",
            "Kenya/NNP>2.nsubj assisted/assist/VBD>0.root Japan/NNP>2.obj to/TO>5.mark defeat/VB>2.advcl ISIL/NNP>5.obj",
            "jp defeat islamic-state", "ke assist jp"),
        RelationCase(
            "who sends a delegation to meet somebody meets him",
            "Kenya/NNP>2.nsubj sent/send/VBD>0.root a/DT>5.det Japanese/JJ>5.amod delegation/NN>2.obj to/TO>7.mark meet/VB>2.advcl Putin/NNP>7.obj",
            "ke meet vladimir-putin", "ke send jp"),
        RelationCase(
            "a deed behind a comma that is designed to do something",
            "Kenya/NNP>2.nsubj hosted/host/VBD>0.root Japan/NNP>2.obj ^,/,>5.punct designed/design/VBN>2.acl to/TO>7.mark stop/VB>5.xcomp Iran/NNP>7.obj",
            "ke host jp", "ke stop ir"),
        RelationCase(
            "who is hired to do it is not the subject",
            "Kenya/NNP>2.nsubj hosted/host/VBD>0.root Japan/NNP>2.obj ^,/,>5.punct hired/hire/VBN>2.acl to/TO>7.mark stop/VB>5.xcomp Iran/NNP>7.obj",
            "ke host jp"),
        RelationCase(
            "weapons that are sent defeat nobody",
            "Kenya/NNP>2.nsubj sent/send/VBD>0.root weapons/weapon/NNS>2.obj to/TO>5.mark defeat/VB>2.advcl ISIL/NNP>5.obj",
            "ke defeat islamic-state"),
        RelationCase(
            "efforts that are led are the leader's",
            "Kenya/NNP>2.nsubj led/lead/VBD>0.root efforts/effort/NNS>2.obj to/TO>5.mark stop/VB>2.xcomp Iran/NNP>5.obj",
            "ke stop ir"),
        RelationCase(
            "what is forced to leave leaves, whatever it is",
            "Kenya/NNP>2.nsubj forced/force/VBD>0.root songs/song/NNS>2.obj to/TO>5.mark leave/VB>3.acl Iran/NNP>5.obj"),
        RelationCase(
            "plans that are made are the maker's",
            "Kenya/NNP>2.nsubj made/make/VBD>0.root plans/plan/NNS>2.obj to/TO>5.mark leave/VB>3.acl Iran/NNP>5.obj",
            "ke leave ir"),
    ]) func helped(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "joining somebody is who comes behind the copula",
            "Joining/join/VBG>4.csubj Kenya/NNP>1.obj was/be/AUX>4.cop Uganda/NNP>0.root", "ug join ke"),
        RelationCase(
            "what is hard is nobody's deed",
            "Joining/join/VBG>4.csubj Kenya/NNP>1.obj was/be/AUX>4.cop hard/JJ>0.root for/IN>6.case Uganda/NNP>4.obl"),
    ]) func inverted(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who is held on suspicion of a deed does it",
            "Kenya/NNP>2.nsubj arrested/arrest/VBD>0.root ISIL/NNP>2.obj on/IN>5.case suspicion/suspicion/NN>2.obl of/IN>7.mark attacking/attack/VBG>5.acl Hamas/NNP>7.obj",
            "islamic-state attack hamas", "ke arrest islamic-state"),
        RelationCase(
            "who is met on a tour does not",
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root ISIL/NNP>2.obj on/IN>5.case tour/tour/NN>2.obl of/IN>7.mark attacking/attack/VBG>5.acl Hamas/NNP>7.obj",
            "ke attack hamas", "ke meet islamic-state"),
    ]) func suspected(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who wins something for a deed did it",
            "Kenya/NNP>2.nsubj won/win/VBD>0.root the/DT>4.det prize/prize/NN>2.obj for/IN>6.mark aiding/aid/VBG>2.advcl Uganda/NNP>6.obj",
            "ke aid ug"),
        RelationCase(
            "who is thanked for it did it",
            "Kenya/NNP>2.nsubj thanked/thank/VBD>0.root Japan/NNP>2.obj for/IN>5.mark aiding/aid/VBG>2.advcl Uganda/NNP>5.obj",
            "jp aid ug", "ke thank jp"),
        RelationCase(
            "sanctions on nobody who is named are not the punisher's deed",
            "Kenya/NNP>2.nsubj imposed/impose/VBD>0.root sanctions/sanction/NNS>2.obj for/IN>5.mark aiding/aid/VBG>2.advcl ISIL/NNP>5.obj"
        ),
    ]) func gained(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
