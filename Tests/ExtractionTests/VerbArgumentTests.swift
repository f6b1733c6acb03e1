import Annotation
import Testing

@testable import Extraction

/// Verbs whose subject, object or phrase means something else than with most: feelings, oneself, messages, refusals.
@Suite struct VerbArgumentTests {
    @Test(arguments: [
        RelationCase(
            "who is appalled by a deed condemns who does it",
            "Kenya/NNP>3.nsubj:pass was/be/AUX>3.aux:pass appalled/appal/VBN>0.root by/IN>7.case Assad/NNP>7.nmod:poss ^'s/POS>5.case attack/NN>3.obl:agent",
            "ke appal_by bashar-al-assad"),
        RelationCase(
            "who is encouraged by somebody is for him",
            "Kenya/NNP>3.nsubj:pass was/be/AUX>3.aux:pass encouraged/encourage/VBN>0.root by/IN>5.case Japan/NNP>3.obl:agent",
            "ke encourage_by jp"),
        RelationCase(
            "who is attacked by somebody suffers",
            "Kenya/NNP>3.nsubj:pass was/be/AUX>3.aux:pass attacked/attack/VBN>0.root by/IN>5.case Japan/NNP>3.obl:agent",
            "jp attack ke"),
        RelationCase(
            "what appals somebody does it to him",
            "Assad/NNP>3.nmod:poss ^'s/POS>1.case attack/NN>4.nsubj appalled/appal/VBD>0.root Kenya/NNP>4.obj",
            "bashar-al-assad appal ke"),
    ]) func feelings(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test func `what is felt has a class of its own`() throws {
        func classes(_ verb: String) throws -> [EventClass] {
            try HandMadeTree(
                "Kenya/NNP>3.nsubj:pass was/be/AUX>3.aux:pass \(verb)/VBN>0.root by/IN>5.case Japan/NNP>3.obl:agent"
            ).annotated().relations.map(\.eventClass)
        }
        #expect(try classes("appalled/appall") == [.accuse])
        #expect(try classes("outraged/outrage") == [.accuse])
        #expect(try classes("encouraged/encourage") == [.support])
        #expect(try classes("impressed/impress") == [.support])
    }

    @Test(arguments: [
        RelationCase(
            "two that defend themselves do not defend each other",
            """
            Kenya/NNP>2.nsubj met/meet/VBD>0.root Japan/NNP>2.obj ^./.>2.punct
            Both/DT>2.det countries/country/NNS>3.nsubj defended/defend/VBD>0.root themselves/PRP>3.obj
            """, "ke meet jp"),
        RelationCase(
            "one of them whom both defend is defended by the other",
            """
            Kenya/NNP>2.nsubj met/meet/VBD>0.root Japan/NNP>2.obj ^./.>2.punct
            Both/DT>2.det countries/country/NNS>3.nsubj defended/defend/VBD>0.root Kenya/NNP>3.obj
            """, "jp defend ke", "ke meet jp"),
    ]) func oneself(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who carries a message of somebody has a part of his own",
            "Kenya/NNP>2.nsubj delivered/deliver/VBD>0.root Japan/NNP>5.nmod:poss ^'s/POS>3.case message/NN>2.obj to/IN>7.case Iran/NNP>5.nmod",
            "jp write_to ir", "ke deliver_to ir"),
        RelationCase(
            "a message of nobody else is the subject's",
            "Kenya/NNP>2.nsubj delivered/deliver/VBD>0.root a/DT>4.det message/NN>2.obj to/IN>6.case Iran/NNP>4.nmod",
            "ke write_to ir"),
    ]) func messages(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test func `who sends a letter of somebody consults whom he sends it to`() throws {
        func classes(_ object: String) throws -> [EventClass] {
            try HandMadeTree(
                "Kenya/NNP>2.nsubj sent/send/VBD>0.root Japan/NNP>5.nmod:poss ^'s/POS>3.case \(object)/NN>2.obj to/IN>7.case Iran/NNP>2.obl"
            ).annotated().relations.filter { $0.source.value == "place:ke" && $0.target.value == "place:ir" }
                .map(\.eventClass)
        }
        #expect(try classes("note") == [.consult])
        #expect(try classes("car") != [.consult])
    }

    @Test(arguments: [
        RelationCase(
            "grateful for support is grateful to who gave it",
            "Kenya/NNP>3.nsubj is/be/AUX>3.cop grateful/JJ>0.root for/IN>7.case Iraq/NNP>7.nmod:poss ^'s/POS>5.case support/NN>3.obl",
            "ke grateful_for iq"),
        RelationCase(
            "thankful for it is too",
            "Kenya/NNP>3.nsubj is/be/AUX>3.cop thankful/JJ>0.root for/IN>7.case Iraq/NNP>7.nmod:poss ^'s/POS>5.case support/NN>3.obl",
            "ke thankful_for iq"),
        RelationCase(
            "a haven denied to somebody",
            "Kenya/NNP>2.nsubj denied/deny/VBD>0.root haven/NN>2.obj to/IN>5.case ISIL/NNP>2.obl",
            "ke deny_to islamic-state"),
        RelationCase(
            "a refuge denied for somebody",
            "Kenya/NNP>2.nsubj denied/deny/VBD>0.root refuge/NN>2.obj for/IN>5.case ISIL/NNP>2.obl",
            "ke deny_for islamic-state"),
        RelationCase(
            "guilt denied to somebody is not kept from him",
            "Kenya/NNP>2.nsubj denied/deny/VBD>0.root guilt/NN>2.obj to/IN>5.case ISIL/NNP>2.obl"),
        RelationCase(
            "guilt denied for somebody neither",
            "Kenya/NNP>2.nsubj denied/deny/VBD>0.root guilt/NN>2.obj for/IN>5.case ISIL/NNP>2.obl"),
    ]) func gratitudeAndRefusal(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who hands power over to whom, whoever sees to it",
            "Kenya/NNP>2.nsubj transferred/transfer/VBD>0.root power/NN>2.obj from/IN>5.case France/NNP>2.obl to/IN>7.case Iraq/NNP>2.obl",
            "fr transfer_to iq"),
        RelationCase(
            "also in the passive",
            "Power/NN>3.nsubj:pass was/be/AUX>3.aux:pass handed/hand/VBN>0.root over/RP>3.compound:prt from/IN>6.case France/NNP>3.obl to/IN>8.case Iraq/NNP>3.obl",
            "fr hand_over_to iq"),
        RelationCase(
            "where the phrases hang on what is handed over",
            "Kenya/NNP>2.nsubj transferred/transfer/VBD>0.root power/NN>2.obj from/IN>5.case France/NNP>3.nmod to/IN>7.case Iraq/NNP>3.nmod",
            "fr transfer_to iq"),
        RelationCase(
            "troops that are moved are no power",
            "Kenya/NNP>2.nsubj moved/move/VBD>0.root troops/troop/NNS>2.obj from/IN>5.case France/NNP>2.obl to/IN>7.case Iraq/NNP>2.obl",
            "ke move_from fr", "ke move_to iq"),
        RelationCase(
            "power that is divided is not handed over",
            "Kenya/NNP>2.nsubj discussed/discuss/VBD>0.root power/NN>2.obj from/IN>5.case France/NNP>2.obl to/IN>7.case Iraq/NNP>2.obl"
        ),
    ]) func transfers(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "of whom something is alleged is accused",
            "Kenya/NNP>2.nsubj alleged/allege/VBD>0.root that/IN>5.mark Hamas/NNP>5.nsubj attacked/attack/VBD>2.ccomp Iraq/NNP>5.obj",
            "hamas attack iq", "ke allege hamas"),
        RelationCase(
            "of whom something is said is not",
            "Kenya/NNP>2.nsubj said/say/VBD>0.root that/IN>5.mark Hamas/NNP>5.nsubj attacked/attack/VBD>2.ccomp Iraq/NNP>5.obj",
            "hamas attack iq"),
        RelationCase(
            "nor who suffered what is alleged",
            "Kenya/NNP>2.nsubj alleged/allege/VBD>0.root that/IN>6.mark Iraq/NNP>6.nsubj:pass was/be/AUX>6.aux:pass attacked/attack/VBN>2.ccomp"
        ),
        RelationCase(
            "nor who is to do it",
            "Kenya/NNP>2.nsubj complained/complain/VBD>0.root about/IN>5.mark Hamas/NNP>5.nsubj attacking/attack/VBG>2.ccomp Iraq/NNP>5.obj",
            "hamas attack iq"),
    ]) func allegations(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "whose troops leave leaves, not who orders it",
            "Putin/NNP>2.nsubj withdrew/withdraw/VBD>0.root Kenyan/JJ>4.amod troops/troop/NNS>2.obj from/IN>6.case Iran/NNP>2.obl",
            "ke withdraw_from ir"),
        RelationCase(
            "troops of nobody are the subject's",
            "Putin/NNP>2.nsubj withdrew/withdraw/VBD>0.root troops/troop/NNS>2.obj from/IN>5.case Iran/NNP>2.obl",
            "vladimir-putin withdraw_from ir"),
        RelationCase(
            "money that is withdrawn does not leave",
            "Putin/NNP>2.nsubj withdrew/withdraw/VBD>0.root Kenyan/JJ>4.amod money/NN>2.obj from/IN>6.case Iran/NNP>2.obl",
            "vladimir-putin withdraw_from ir"),
        RelationCase(
            "who deploys soldiers does nothing to their state",
            "Putin/NNP>2.nsubj deployed/deploy/VBD>0.root Kenyan/JJ>4.amod soldiers/soldier/NNS>2.obj"),
        RelationCase(
            "who attacks them does",
            "Putin/NNP>2.nsubj attacked/attack/VBD>0.root Kenyan/JJ>4.amod soldiers/soldier/NNS>2.obj",
            "vladimir-putin attack ke"),
    ]) func movedTroops(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "at whom missiles are fired, behind who fires them",
            "Missiles/missile/NNS>3.nsubj:pass were/be/AUX>3.aux:pass fired/fire/VBN>0.root by/IN>5.case Hamas/NNP>3.obl:agent toward/IN>7.case Israel/NNP>5.nmod",
            "hamas fire_toward il"),
        RelationCase(
            "the aim behind at",
            "Missiles/missile/NNS>3.nsubj:pass were/be/AUX>3.aux:pass fired/fire/VBN>0.root by/IN>5.case Hamas/NNP>3.obl:agent at/IN>7.case Israel/NNP>5.nmod",
            "hamas fire_at il"),
        RelationCase(
            "where who fires them is, nobody fires at",
            "Missiles/missile/NNS>3.nsubj:pass were/be/AUX>3.aux:pass fired/fire/VBN>0.root by/IN>5.case Hamas/NNP>3.obl:agent from/IN>7.case Israel/NNP>5.nmod"
        ),
        RelationCase(
            "near whom they are fired is no aim",
            "Missiles/missile/NNS>3.nsubj:pass were/be/AUX>3.aux:pass fired/fire/VBN>0.root by/IN>5.case Hamas/NNP>3.obl:agent near/IN>7.case Israel/NNP>5.nmod"
        ),
        RelationCase(
            "missiles that are seen are not fired",
            "Missiles/missile/NNS>3.nsubj:pass were/be/AUX>3.aux:pass seen/see/VBN>0.root by/IN>5.case Hamas/NNP>3.obl:agent at/IN>7.case Israel/NNP>5.nmod"
        ),
    ]) func aims(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "who is killed in clashes with troops is killed by them",
            "Hamas/NNP>2.compound fighters/fighter/NNS>4.nsubj:pass were/be/AUX>4.aux:pass killed/kill/VBN>0.root in/IN>6.case clashes/clash/NNS>4.obl with/IN>9.case Israeli/JJ>9.amod troops/troop/NNS>6.nmod",
            "il kill hamas"),
        RelationCase(
            "a shootout is a clash",
            "Hamas/NNP>2.compound fighters/fighter/NNS>4.nsubj:pass were/be/AUX>4.aux:pass killed/kill/VBN>0.root in/IN>6.case shootout/NN>4.obl with/IN>9.case Israeli/JJ>9.amod troops/troop/NNS>6.nmod",
            "il kill hamas"),
        RelationCase(
            "who is killed in talks with them is not",
            "Hamas/NNP>2.compound fighters/fighter/NNS>4.nsubj:pass were/be/AUX>4.aux:pass killed/kill/VBN>0.root in/IN>6.case talks/talk/NNS>4.obl with/IN>9.case Israeli/JJ>9.amod troops/troop/NNS>6.nmod"
        ),
        RelationCase(
            "who is killed in clashes near them is not",
            "Hamas/NNP>2.compound fighters/fighter/NNS>4.nsubj:pass were/be/AUX>4.aux:pass killed/kill/VBN>0.root in/IN>6.case clashes/clash/NNS>4.obl near/IN>9.case Israeli/JJ>9.amod troops/troop/NNS>6.nmod"
        ),
        RelationCase(
            "who is seen in clashes is not seen by them",
            "Hamas/NNP>2.compound fighters/fighter/NNS>4.nsubj:pass were/be/AUX>4.aux:pass seen/see/VBN>0.root in/IN>6.case clashes/clash/NNS>4.obl with/IN>9.case Israeli/JJ>9.amod troops/troop/NNS>6.nmod"
        ),
    ]) func clashes(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "the two leaders",
            """
            Putin/NNP>2.nsubj met/meet/VBD>0.root Assad/NNP>2.obj ^./.>2.punct
            The/DT>3.det two/CD>3.nummod leaders/leader/NNS>4.nsubj signed/sign/VBD>0.root accords/accord/NNS>4.obj
            """, "vladimir-putin meet bashar-al-assad", "vladimir-putin sign_with bashar-al-assad"),
        RelationCase(
            "both leaders",
            """
            Putin/NNP>2.nsubj met/meet/VBD>0.root Assad/NNP>2.obj ^./.>2.punct
            Both/DT>2.det leaders/leader/NNS>3.nsubj signed/sign/VBD>0.root accords/accord/NNS>3.obj
            """, "vladimir-putin meet bashar-al-assad", "vladimir-putin sign_with bashar-al-assad"),
        RelationCase(
            "they may be others",
            """
            Putin/NNP>2.nsubj met/meet/VBD>0.root Assad/NNP>2.obj ^./.>2.punct
            They/PRP>2.nsubj signed/sign/VBD>0.root accords/accord/NNS>2.obj
            """, "vladimir-putin meet bashar-al-assad"),
        RelationCase(
            "two leaders that sign with a third",
            """
            Putin/NNP>2.nsubj met/meet/VBD>0.root Assad/NNP>2.obj ^./.>2.punct
            The/DT>3.det two/CD>3.nummod leaders/leader/NNS>4.nsubj signed/sign/VBD>0.root accords/accord/NNS>4.obj with/IN>7.case Iran/NNP>4.obl
            """, "bashar-al-assad sign_with ir", "vladimir-putin meet bashar-al-assad", "vladimir-putin sign_with ir"),
        RelationCase(
            "two leaders that buy oil",
            """
            Putin/NNP>2.nsubj met/meet/VBD>0.root Assad/NNP>2.obj ^./.>2.punct
            The/DT>3.det two/CD>3.nummod leaders/leader/NNS>4.nsubj bought/buy/VBD>0.root oil/NN>4.obj
            """, "vladimir-putin meet bashar-al-assad"),
    ]) func pairs(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "access denied to somebody is not kept from him for good",
            "Kenya/NNP>2.nsubj denied/deny/VBD>0.root access/NN>2.obj to/IN>5.case ISIL/NNP>2.obl"),
        RelationCase(
            "asylum denied to somebody is",
            "Kenya/NNP>2.nsubj denied/deny/VBD>0.root asylum/NN>2.obj to/IN>5.case ISIL/NNP>2.obl",
            "ke deny_to islamic-state"),
        RelationCase(
            "vengeance is vowed on somebody",
            "Kenya/NNP>2.nsubj vowed/vow/VBD>0.root vengeance/NN>2.obj on/IN>5.case Israel/NNP>2.obl", "ke vow_on il"),
        RelationCase(
            "a letter of somebody that another sends",
            "Kenya/NNP>2.nsubj sent/send/VBD>0.root Japan/NNP>5.nmod:poss ^'s/POS>3.case letter/NN>2.obj to/IN>7.case Iran/NNP>2.obl",
            "jp write_to ir", "ke send_to ir"),
        RelationCase(
            "peace made with somebody",
            "Kenya/NNP>2.nsubj made/make/VBD>0.root peace/NN>2.obj with/IN>5.case Iraq/NNP>2.obl", "ke make_with iq"),
        RelationCase(
            "songs made with somebody",
            "Kenya/NNP>2.nsubj made/make/VBD>0.root songs/song/NNS>2.obj with/IN>5.case Iraq/NNP>2.obl"),
    ]) func rows(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
