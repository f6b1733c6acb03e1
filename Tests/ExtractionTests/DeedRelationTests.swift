import Annotation
import Testing

@testable import Extraction

/// Deeds whose doers or sufferers stand in another phrase: control, blame, series of deeds, charges, joint drills, forces
/// in the words of those who command them.
@Suite struct DeedRelationTests {
    @Test(arguments: [
        RelationCase(
            "liberated from whose control",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass liberated/liberate/VBN>0.root from/IN>6.case ISIL/NNP>6.compound control/NN>3.obl",
            "islamic-state control dabiq"),
        RelationCase(
            "excluded from whose control",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass excluded/exclude/VBN>0.root from/IN>6.case ISIL/NNP>6.compound control/NN>3.obl"
        ),
        RelationCase(
            "under occupation",
            "Dabiq/NNP>5.nsubj is/be/AUX>5.cop under/IN>5.case Israeli/JJ>5.amod occupation/NN>0.root",
            "il occupy dabiq"
        ),
        RelationCase(
            "a place under whose control",
            "Kenya/NNP>2.nsubj left/leave/VBD>0.root areas/area/NNS>2.obj of/IN>5.case Dabiq/NNP>3.nmod under/IN>8.case ISIL/NNP>8.compound control/NN>3.nmod",
            "islamic-state control dabiq", "ke leave dabiq"),
        RelationCase(
            "came under attack from, where the phrase hangs on the verb",
            "Israel/NNP>2.nsubj came/come/VBD>0.root under/IN>4.case attack/NN>2.obl from/IN>6.case Hamas/NNP>2.obl",
            "hamas attack il"),
        RelationCase(
            "came from a place",
            "Israel/NNP>2.nsubj came/come/VBD>0.root from/IN>4.case Japan/NNP>2.obl", "il come_from jp"),
    ]) func control(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who is blamed is said to have done it",
            "India/NNP>2.nsubj blamed/blame/VBD>0.root Japan/NNP>2.obj for/IN>6.case the/DT>6.det attack/NN>2.obl on/IN>8.case Kenya/NNP>6.nmod",
            "in blame jp", "jp attack ke"),
        RelationCase(
            "what is blamed on somebody",
            "the/DT>2.det attack/NN>6.nsubj:pass on/IN>4.case Kenya/NNP>2.nmod was/be/AUX>6.aux:pass blamed/blame/VBN>0.root on/IN>8.case Japan/NNP>6.obl",
            "jp attack ke"),
        RelationCase(
            "who is thanked for something did not do all of it",
            "India/NNP>2.nsubj thanked/thank/VBD>0.root Japan/NNP>2.obj after/IN>6.case the/DT>6.det attack/NN>2.obl on/IN>8.case Kenya/NNP>6.nmod",
            "in thank jp"),
        RelationCase(
            "whom a charge concerns",
            "Japan/NNP>2.nsubj denied/deny/VBD>0.root Indian/JJ>4.amod allegations/allegation/NNS>2.obj that/IN>7.mark Kenya/NNP>7.nsubj built/build/VBD>4.acl bombs/bomb/NNS>7.obj",
            "in accuse ke", "jp deny in"),
        RelationCase(
            "who talks about a campaign does not lead it",
            "Kenya/NNP>2.nsubj discussed/discuss/VBD>0.root the/DT>4.det campaign/NN>2.obj to/TO>6.mark liberate/VB>4.acl Mosul/NNP>6.obj"
        ),
        RelationCase(
            "who plans a campaign leads it",
            "Kenya/NNP>2.nsubj planned/plan/VBD>0.root the/DT>4.det campaign/NN>2.obj to/TO>6.mark liberate/VB>4.acl Mosul/NNP>6.obj",
            "ke liberate mosul"),
        RelationCase(
            "where somebody goes to act is no actor",
            "Kenya/NNP>2.nsubj entered/enter/VBD>0.root Somalia/NNP>2.obj to/TO>5.mark fight/VB>2.xcomp ISIL/NNP>5.obj",
            "ke enter so", "ke fight islamic-state"),
        RelationCase(
            "who criticizes a conviction does not criticize the convict",
            "Kenya/NNP>2.nsubj criticized/criticize/VBD>0.root Navalny/NNP>5.nmod:poss ^'s/POS>3.case conviction/NN>2.obj"
        ),
        RelationCase(
            "who criticizes what somebody did to another does criticize him",
            "Kenya/NNP>2.nsubj criticized/criticize/VBD>0.root Putin/NNP>5.nmod:poss ^'s/POS>3.case occupation/NN>2.obj of/IN>7.case Crimea/NNP>5.nmod",
            "ke criticize vladimir-putin", "vladimir-putin occupy crimea"),
        RelationCase(
            "rescued from a place",
            "Kenya/NNP>2.nsubj rescued/rescue/VBD>0.root Greek/JJ>4.amod sailors/sailor/NNS>2.obj from/IN>6.case Libya/NNP>2.obl",
            "ke rescue gr"),
        RelationCase(
            "protected from an enemy",
            "Kenya/NNP>2.nsubj protected/protect/VBD>0.root Israel/NNP>2.obj from/IN>5.case Iran/NNP>2.obl",
            "ke protect il", "ke protect_from ir"),
        RelationCase(
            "who leaves a town under control is not under it",
            "Kenya/NNP>2.nsubj withdrew/withdraw/VBD>0.root under/IN>5.case Iraqi/JJ>5.amod control/NN>2.obl"),
        RelationCase(
            "arms given to forces",
            "Kenya/NNP>2.nsubj gave/give/VBD>0.root Iraqi/JJ>4.amod forces/force/NNS>2.obj arms/arm/NNS>2.obj",
            "ke give iq"),
        RelationCase(
            "who criticizes a speech does criticize the speaker",
            "Kenya/NNP>2.nsubj criticized/criticize/VBD>0.root Putin/NNP>5.nmod:poss ^'s/POS>3.case speech/NN>2.obj",
            "ke criticize vladimir-putin"),
        RelationCase(
            "counterparts without a name stand for their states",
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root with/IN>5.case Canadian/JJ>5.amod counterparts/counterpart/NNS>2.obl",
            "ke meet_with ca"),
        RelationCase(
            "a call for somebody to act",
            "Kenya/NNP>2.nsubj repeated/repeat/VBD>0.root Iraqi/JJ>4.amod calls/call/NNS>2.obj for/IN>8.mark Iran/NNP>8.nsubj to/TO>8.mark leave/VB>4.acl",
            "iq call ir"),
    ]) func doers(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "a series of deeds is the deeds",
            "Russia/NNP>2.nsubj launched/launch/VBD>0.root a/DT>4.det series/NN>2.obj of/IN>6.case strikes/strike/NNS>4.nmod on/IN>8.case Ukraine/NNP>6.nmod",
            "ru strike ua"),
        RelationCase(
            "who speaks of a series of deeds does none of them",
            "Russia/NNP>2.nsubj criticized/criticize/VBD>0.root a/DT>4.det series/NN>2.obj of/IN>6.case strikes/strike/NNS>4.nmod on/IN>8.case Ukraine/NNP>6.nmod"
        ),
        RelationCase(
            "faces sets of sanctions",
            "Iran/NNP>2.nsubj faces/face/VBZ>0.root three/CD>4.nummod sets/set/NNS>2.obj of/IN>7.case U.S./NNP>7.compound sanctions/sanction/NNS>4.nmod",
            "us sanction ir"),
        RelationCase(
            "joint drills are held with each other",
            "Kenya/NNP>4.nsubj and/CC>3.cc Japan/NNP>1.conj held/hold/VBD>0.root joint/JJ>6.amod drills/drill/NNS>4.obj",
            "ke drill_with jp"),
        RelationCase(
            "drills of two that are not joint",
            "Kenya/NNP>4.nsubj and/CC>3.cc Japan/NNP>1.conj held/hold/VBD>0.root large/JJ>6.amod drills/drill/NNS>4.obj"
        ),
        RelationCase(
            "an accord signed by both",
            "the/DT>2.det accord/NN>0.root signed/sign/VBN>2.acl by/IN>5.case Kenya/NNP>3.obl:agent and/CC>7.cc Japan/NNP>5.conj",
            "ke agree_with jp"),
        RelationCase(
            "partners with a clause between them",
            "the/DT>2.det agreement/NN>0.root between/IN>4.case Kenya/NNP>2.nmod ^,/,>6.punct led/lead/VBN>4.acl by/IN>8.case Ruto/NNP>6.obl:agent "
                + "^,/,>11.punct and/CC>11.cc Japan/NNP>8.conj",
            "ke agree_with jp", "william-ruto lead ke"),
        RelationCase(
            "an ally by the name before it",
            "Pakistan/NNP>5.nsubj is/be/AUX>5.cop a/DT>5.det U.S./NNP>5.compound ally/NN>0.root", "pk ally us"),
        RelationCase(
            "an opponent in a country opposes somebody else",
            "Pakistan/NNP>5.nsubj is/be/AUX>5.cop a/DT>5.det U.S./NNP>5.compound opponent/NN>0.root"),
    ]) func nounsOfAction(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "an army's troops in its own words",
            "The/DT>3.det Israeli/JJ>3.amod army/NN>4.nsubj says/say/VBZ>0.root troops/troops/NNS>6.nsubj killed/kill/VBD>4.ccomp members/member/NNS>6.obj of/IN>9.case Hamas/NNP>7.nmod",
            "il kill hamas"),
        RelationCase(
            "what is said read as what is done",
            "The/DT>3.det Israeli/JJ>3.amod army/NN>4.nsubj says/say/VBZ>0.root aircraft/NN>4.obj fired/fire/VBN>5.acl at/IN>8.case Hamas/NNP>6.obl",
            "il fire_at hamas"),
        RelationCase(
            "foreign troops are not those of who speaks of them",
            "The/DT>3.det Israeli/JJ>3.amod army/NN>4.nsubj says/say/VBZ>0.root foreign/JJ>6.amod troops/troops/NNS>7.nsubj killed/kill/VBD>4.ccomp members/member/NNS>7.obj of/IN>10.case Hamas/NNP>8.nmod"
        ),
        RelationCase(
            "a person commands no army by speaking",
            "Abbas/NNP>2.nsubj says/say/VBZ>0.root troops/troops/NNS>4.nsubj killed/kill/VBD>2.ccomp members/member/NNS>4.obj of/IN>7.case Hamas/NNP>5.nmod"
        ),
        RelationCase(
            "an army's jets do not bomb its own towns",
            "The/DT>3.det Ukrainian/JJ>3.amod army/NN>4.nsubj says/say/VBZ>0.root jets/jet/NNS>6.nsubj bombed/bomb/VBD>4.ccomp Kharkiv/NNP>6.obj"
        ),
        RelationCase(
            "a crash is no deed of an army",
            "The/DT>3.det Israeli/JJ>3.amod army/NN>4.nsubj says/say/VBZ>0.root jets/jet/NNS>6.nsubj crashed/crash/VBD>4.ccomp in/IN>8.case Jordan/NNP>6.obl"
        ),
    ]) func forces(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "a body listed behind the role",
            "Votel/NNP>0.root ^,/,>3.punct commander/NN>1.appos ^,/,>5.punct UNICEF/NNP>1.appos",
            "joseph-votel lead unicef"),
        RelationCase(
            "a president and his envoy by name",
            "Putin/NNP>6.nsubj and/CC>4.cc his/PRP$>4.nmod:poss envoy/NN>1.conj Lavrov/NNP>6.nsubj visited/visit/VBD>0.root Kenya/NNP>6.obj",
            "sergei-lavrov visit ke", "vladimir-putin visit ke"),
        RelationCase(
            "the place of the clause before a title owns no post",
            "In/IN>4.case Turkey/NNP>3.compound Minister/minister/NNP>4.nmod:desc Putin/NNP>5.nsubj met/meet/VBD>0.root Kenya/NNP>5.obj",
            "vladimir-putin meet ke"),
        RelationCase(
            "whose minister somebody is",
            "Turkish/JJ>2.amod Minister/minister/NNP>3.nmod:desc Putin/NNP>4.nsubj met/meet/VBD>0.root Kenya/NNP>4.obj",
            "vladimir-putin belong_to tr", "vladimir-putin meet ke"),
    ]) func bearers(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "an object under the noun before it is the verb's",
            "Kenya/NNP>2.nsubj condemns/condemn/VBZ>0.root in/IN>4.case terms/term/NNS>2.obl the/DT>7.det ISIL/NNP>7.compound attack/NN>4.obj",
            "ke condemn islamic-state"),
        RelationCase(
            "behind two verbs one object",
            "Kenya/NNP>2.nsubj targeted/target/VBD>0.root and/CC>4.cc killed/kill/VBD>2.conj Hamas/NNP>2.obj",
            "ke kill hamas", "ke target hamas"),
        RelationCase(
            "between two verbs no object for the second",
            "Kenya/NNP>2.nsubj targeted/target/VBD>0.root Hamas/NNP>2.obj and/CC>5.cc killed/kill/VBD>2.conj",
            "ke target hamas"),
        RelationCase(
            "a town does no deeds, the attack there does",
            "ISIL/NNP>3.nmod:poss ^'s/POS>1.case attacks/attack/NNS>0.root in/IN>5.case towns/town/NNS>3.nmod which/WDT>7.nsubj killed/kill/VBD>5.acl:relcl Kurds/NNPS>7.obj",
            "islamic-state kill kurds"),
        RelationCase(
            "a candidate, a politician by name",
            "Putin/NNP>2.nsubj defeated/defeat/VBD>0.root a/DT>4.det candidate/NN>2.obj ^,/,>6.punct politician/NN>4.appos Zyuganov/NNP>6.appos",
            "vladimir-putin defeat gennady-zyuganov"),
        RelationCase(
            "a clause behind a noun is not the main one",
            "Kenya/NNP>2.nsubj updated/update/VBN>4.amod UNICEF/NNP>4.compound members/member/NNS>0.root that/IN>7.mark it/PRP>7.nsubj had/VBD>4.acl problems/problem/NNS>7.obj",
            "ke update unicef"),
        RelationCase(
            "whose mission it is, whatever the infinitive hangs on",
            "Kenya/NNP>2.nsubj discussed/discuss/VBD>0.root the/DT>4.det start/NN>2.obj of/IN>7.case Iraqi/JJ>7.amod missions/mission/NNS>4.nmod to/TO>9.mark recapture/VB>4.acl Mosul/NNP>9.obj",
            "iq recapture mosul"),
        RelationCase(
            "destroying what somebody holds harms the holder",
            "Kenya/NNP>2.nsubj destroyed/destroy/VBD>0.root an/DT>7.det ISIL/NNP>6.compound ^-/HYPH>4.punct ^held/hold/VBN>7.amod building/NN>2.obj",
            "ke destroy islamic-state"),
        RelationCase(
            "destroying what somebody built does not",
            "Kenya/NNP>2.nsubj destroyed/destroy/VBD>0.root an/DT>7.det ISIL/NNP>6.compound ^-/HYPH>4.punct ^built/build/VBN>7.amod building/NN>2.obj"
        ),
        RelationCase(
            "heads a delegation for talks",
            "Putin/NNP>2.nsubj led/lead/VBD>0.root a/DT>4.det delegation/NN>2.obj for/IN>6.case talks/talk/NNS>2.obl with/IN>8.case Kenya/NNP>6.nmod",
            "vladimir-putin talk_with ke"),
        RelationCase(
            "attacks that somebody claimed are his",
            "attacks/attack/NNS>5.nsubj claimed/claim/VBN>1.acl by/IN>4.case Hamas/NNP>2.obl:agent killed/kill/VBD>0.root Kurds/NNPS>5.obj",
            "hamas kill kurds"),
        RelationCase(
            "a series of strikes acts as the strikes do",
            "a/DT>2.det series/NN>6.nsubj of/IN>5.case U.S./NNP>5.compound strikes/strike/NNS>2.nmod killed/kill/VBD>0.root Kurds/NNPS>6.obj",
            "us kill kurds"),
        RelationCase(
            "support against somebody is no support for him",
            "Kenya/NNP>2.nsubj supports/support/VBZ>0.root Iraq/NNP>2.obj against/IN>5.case Hamas/NNP>2.obl",
            "ke support iq", "ke support_against hamas"),
        RelationCase(
            "defeat at the hands of",
            "the/DT>2.det defeat/NN>0.root of/IN>4.case Iraq/NNP>2.nmod at/IN>7.case the/DT>7.det hands/hand/NNS>2.nmod of/IN>9.case Hamas/NNP>7.nmod",
            "hamas defeat iq"),
        RelationCase(
            "what is given is no receiver",
            "Kenya/NNP>2.nsubj provided/provide/VBD>0.root an/DT>4.det overview/NN>2.obj of/IN>7.case Iraqi/JJ>7.amod plans/plan/NNS>4.nmod"
        ),
        RelationCase(
            "who is given something is",
            "Kenya/NNP>2.nsubj provided/provide/VBD>0.root Iraq/NNP>2.obj with/IN>5.case aid/NN>2.obl", "ke provide iq"),
        RelationCase(
            "of two objects side by side the name is the noun's",
            "France/NNP>2.nsubj joined/join/VBD>0.root countries/country/NNS>2.obj Kenya/NNP>2.obj and/CC>6.cc Japan/NNP>4.conj",
            "fr join jp", "fr join ke"),
        RelationCase(
            "what somebody's deed is against is not what one joins against",
            "Kenya/NNP>2.nsubj joined/join/VBD>0.root Iraq/NNP>5.nmod:poss ^'s/POS>3.case fight/NN>2.obj against/IN>7.case Hamas/NNP>2.obl",
            "iq fight_against hamas"),
        RelationCase(
            "a title hung on the verb is its subject",
            "Secretary/secretary/NNP>5.nmod:desc of/IN>3.case State/NNP>1.nmod Putin/NNP>3.appos met/meet/VBD>0.root Kenya/NNP>5.obj",
            "vladimir-putin meet ke"),
        RelationCase(
            "names behind a title in the plural",
            "Kenya/NNP>2.nsubj urged/urge/VBD>0.root Presidents/president/NNS>2.obj Putin/NNP>3.obj and/CC>6.cc Biden/NNP>4.conj",
            "ke urge joe-biden", "ke urge vladimir-putin"),
        RelationCase(
            "the province by its name, not by its country",
            "Kenya/NNP>2.nsubj bombed/bomb/VBD>0.root Afghanistan/NNP>6.nmod:poss ^'s/POS>3.case Khost/NNP>6.compound province/NN>2.obj",
            "ke bomb khost"),
        RelationCase(
            "support in defense of somebody is by who supports",
            "Kenya/NNP>2.nsubj thanked/thank/VBD>0.root Iraq/NNP>2.obj for/IN>6.case Turkish/JJ>6.amod support/NN>2.obl in/IN>8.case defense/NN>6.nmod of/IN>10.case Ukraine/NNP>8.nmod",
            "ke thank iq", "ke thank_for tr", "tr defend ua"),
        RelationCase(
            "condolences go to somebody",
            "Kenya/NNP>3.nmod:poss ^'s/POS>1.case condolences/condolence/NNS>4.nsubj go/VBP>0.root to/IN>6.case Japan/NNP>4.obl",
            "ke sympathize jp"),
        RelationCase(
            "goods that go somewhere are no deed",
            "Kenya/NNP>3.nmod:poss ^'s/POS>1.case cars/car/NNS>4.nsubj go/VBP>0.root to/IN>6.case Japan/NNP>4.obl"),
        RelationCase(
            "a phrase that the parser hung on the object as if on a verb",
            "Hamas/NNP>2.nsubj sowed/sow/VBD>0.root discord/NN>2.obj among/IN>5.case Kurds/NNPS>3.obl",
            "hamas sow_among kurds"),
    ]) func arguments(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test func `support against somebody has the class of a rejection`() throws {
        let tree = HandMadeTree(
            "Kenya/NNP>2.nsubj supports/support/VBZ>0.root Iraq/NNP>2.obj against/IN>5.case Hamas/NNP>2.obl")
        let classes = try tree.annotated().relations.map { "\($0.target.value) \($0.eventClass)" }
        #expect(Set(classes) == ["place:iq support", "org:hamas reject"])
    }

    @Test func `airstrikes and strikes are the same deeds of one doer`() throws {
        let tree = HandMadeTree(
            """
            Kenya/NNP>2.nsubj conducted/conduct/VBD>0.root airstrikes/airstrike/NNS>2.obj against/IN>5.case ISIL/NNP>3.nmod
            Two/CD>2.nummod strikes/strike/NNS>3.nsubj destroyed/destroy/VBD>0.root ISIL/NNP>5.compound vehicles/vehicle/NNS>3.obj
            """)
        #expect(try tree.facts() == ["ke destroy islamic-state", "ke strike islamic-state"])
    }

    @Test func `whose title somebody has takes no part in what the model of paths finds`() throws {
        let example = HandMadeTree(
            "Kenya/NNP>2.nsubj met/meet/VBD>0.root U.S./NNP>4.compound President/NNP>5.nmod:desc Biden/NNP>2.obj")
        var extractor = example.extractor
        extractor.paths = PathModel(weights: [Float](repeating: 0, count: PathModel.buckets), bias: 5)
        let (document, analysis) = try example.read()
        let pairs = extractor.annotate(document, analysis).relations.map { "\($0.source.value) \($0.target.value)" }
        #expect(pairs.contains("place:ke person:joe-biden"))
        #expect(!pairs.contains("place:ke place:us"))
    }
}
