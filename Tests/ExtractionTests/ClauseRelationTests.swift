import Annotation
import Testing

@testable import Extraction

/// Rules that look beyond one verb with its arguments: clauses asked for, mutual deeds, deeds behind nouns, things that
/// stand for their owners.
@Suite struct ClauseRelationTests {
    @Test(arguments: [
        RelationCase(
            "a request in a that-clause",
            "India/NNP>2.nsubj demanded/demand/VBD>0.root that/IN>5.mark Pakistan/NNP>5.nsubj withdraw/VB>2.ccomp",
            "in demand pk"),
        RelationCase(
            "a that-clause with a tense of its own asks for nothing",
            "India/NNP>2.nsubj insisted/insist/VBD>0.root that/IN>5.mark Pakistan/NNP>5.nsubj withdrew/withdraw/VBD>2.ccomp"
        ),
        RelationCase(
            "each other works both ways",
            "Armenia/NNP>4.nsubj and/CC>3.cc Azerbaijan/NNP>1.conj accused/accuse/VBD>0.root each/DT>4.obj other/JJ>5.fixed",
            "am accuse az", "az accuse am"),
        RelationCase(
            "partners that share the end of their names",
            "North/NNP>4.compound and/CC>3.cc South/NNP>4.compound Korea/NNP>5.nsubj exchanged/exchange/VBD>0.root fire/NN>5.obj",
            "kp exchange_with kr"),
        RelationCase(
            "a pact with somebody",
            "Kenya/NNP>2.nsubj signed/sign/VBD>0.root an/DT>4.det agreement/NN>2.obj with/IN>6.case Somalia/NNP>4.nmod",
            "ke sign_with so"),
        RelationCase(
            "with behind a comma is no partner",
            "Kenya/NNP>2.nsubj signed/sign/VBD>0.root the/DT>4.det pact/NN>2.obj ^,/,>7.punct with/IN>7.case Thailand/NNP>2.obl"
        ),
        RelationCase(
            "joint subjects without a partner",
            "Greece/NNP>4.nsubj and/CC>3.cc Turkey/NNP>1.conj clashed/clash/VBD>0.root over/IN>6.case Cyprus/NNP>4.obl",
            "gr clash_with tr"),
        RelationCase(
            "a warning against a deed names who would do it",
            "Russia/NNP>2.nsubj warned/warn/VBD>0.root Finland/NNP>2.obj against/IN>5.mark joining/join/VBG>2.advcl NATO/NNP>5.obj",
            "fi join nato", "ru warn fi"),
        RelationCase(
            "a deed is claimed in a clause that hangs on its place",
            "Britain/NNP>2.nsubj condemned/condemn/VBD>0.root attacks/attack/NNS>2.obj in/IN>5.case Homs/NNP>2.obl ^,/,>10.punct "
                + "for/IN>8.case which/WDT>10.obl ISIL/NNP>10.nsubj claimed/claim/VBD>5.acl:relcl responsibility/NN>10.obj",
            "gb condemn islamic-state", "islamic-state attack homs"),
        RelationCase(
            "what is said where is no deed done there",
            "Britain/NNP>2.nsubj discussed/discuss/VBD>0.root attacks/attack/NNS>2.obj in/IN>5.case Homs/NNP>2.obl"),
        RelationCase(
            "who is urged does what the infinitive says",
            "France/NNP>2.nsubj urged/urge/VBD>0.root Egypt/NNP>2.obj to/TO>5.mark pressure/VB>2.advcl Israel/NNP>5.obj",
            "eg pressure il", "fr urge eg"),
    ]) func clauses(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "with the support of",
            "With/IN>3.case the/DT>3.det support/NN>7.obl of/IN>5.case Turkey/NNP>3.nmod Qatar/NNP>7.nsubj advanced/advance/VBD>0.root",
            "tr support qa"),
        RelationCase(
            "under pressure from",
            "Pakistan/NNP>2.nsubj came/come/VBD>0.root under/IN>4.case pressure/NN>2.obl from/IN>6.case India/NNP>4.nmod",
            "in press pk"),
        RelationCase(
            "a by-phrase that hangs on what is violated",
            "a/DT>2.det violation/NN>0.root of/IN>5.case NATO/NNP>5.compound airspace/NN>2.nmod by/IN>7.case Russia/NNP>5.nmod",
            "ru violate nato"),
        RelationCase(
            "killed in a raid: whose raid it was",
            "Palestinians/NNPS>3.nsubj:pass were/be/AUX>3.aux:pass killed/kill/VBN>0.root in/IN>7.case an/DT>7.det Israeli/JJ>7.amod raid/NN>3.obl",
            "il kill ps"),
        RelationCase(
            "killed in a war: not by whoever fought it",
            "Palestinians/NNPS>3.nsubj:pass were/be/AUX>3.aux:pass killed/kill/VBN>0.root in/IN>7.case an/DT>7.det Israeli/JJ>7.amod war/NN>3.obl"
        ),
        RelationCase(
            "the bombing in a city is not by the city",
            "the/DT>3.det Mosul/NNP>3.compound bombing/NN>0.root by/IN>5.case Iran/NNP>3.nmod", "ir bomb mosul"),
        RelationCase(
            "involvement",
            "Syria/NNP>3.nsubj:pass was/be/AUX>3.aux:pass involved/involve/VBN>0.root in/IN>6.case the/DT>6.det war/NN>3.obl with/IN>8.case Israel/NNP>6.nmod",
            "sy fight_with il"),
    ]) func nouns(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "a port stands for its owner when it is struck",
            "Russia/NNP>2.nsubj struck/strike/VBD>0.root Ukraine/NNP>5.nmod:poss ^'s/POS>3.case port/NN>2.obj",
            "ru strike ua"),
        RelationCase(
            "a plan does not when it is discussed",
            "Russia/NNP>2.nsubj discussed/discuss/VBD>0.root Ukraine/NNP>5.nmod:poss ^'s/POS>3.case plan/NN>2.obj"),
        RelationCase(
            "what is hit in a country is the country's",
            "Ukraine/NNP>2.nsubj struck/strike/VBD>0.root a/DT>4.det refinery/NN>2.obj in/IN>6.case Russia/NNP>2.obl",
            "ua strike ru"),
        RelationCase(
            "who is held in a city is not the city's",
            "Turkey/NNP>2.nsubj detained/detain/VBD>0.root a/DT>4.det man/NN>2.obj in/IN>6.case Moscow/NNP>2.obl"),
        RelationCase(
            "to condemn a killing is not to condemn the killed",
            "France/NNP>2.nsubj condemned/condemn/VBD>0.root the/DT>4.det killing/NN>2.obj of/IN>6.case Palestinians/NNPS>4.nmod"
        ),
        RelationCase(
            "of two ties the body's name is the nearer",
            "Iran/NNP>2.nsubj helped/help/VBD>0.root Lebanon/NNP>6.nmod:poss ^'s/POS>3.case Hezbollah/NNP>6.compound guerrillas/guerrilla/NNS>2.obj",
            "hezbollah belong_to lb", "ir help hezbollah"),
    ]) func standIns(_ example: RelationCase) throws {
        #expect(
            try HandMadeTree(example.tree).facts().filter { !$0.contains("belong_to") }
                == example.facts.filter { !$0.contains("belong_to") })
    }

    @Test(arguments: [
        RelationCase(
            "a dateline takes no part in the clause",
            "MOSCOW/NNP>7.nsubj:pass (/,>3.punct Reuters/NNP>1.appos )/,>3.punct -/:>6.punct Russia/NNP>7.nsubj attacked/attack/VBD>0.root Georgia/NNP>7.obj",
            "ru attack ge"),
        RelationCase(
            "a past form before the only noun is the verb of the clause",
            "Russia/NNP>3.compound shelled/shell/VBN>3.amod villages/village/NNS>0.root of/IN>5.case Ukraine/NNP>3.nmod",
            "ru shell ua"),
        RelationCase(
            "a noun phrase with a participle stays one",
            "captured/capture/VBN>2.amod villages/village/NNS>0.root of/IN>4.case Ukraine/NNP>2.nmod"),
        RelationCase(
            "a participle with an object is the verb of the clause",
            "Russia/NNP>0.root crossed/cross/VBN>1.acl the/DT>4.det river/NN>2.obj and/CC>6.cc attacked/attack/VBD>1.conj Ukraine/NNP>6.obj",
            "ru attack ua"),
        RelationCase(
            "a participle without one modifies",
            "Russia/NNP>0.root attacked/attack/VBN>1.acl by/IN>4.case Ukraine/NNP>2.obl:agent", "ua attack ru"),
        RelationCase(
            "an auxiliary governs nothing",
            "Russia/NNP>2.nsubj has/have/AUX>0.root struck/strike/VBN>5.amod Ukrainian/JJ>5.amod ports/port/NNS>2.obj",
            "ru strike ua"),
        RelationCase(
            "two subjects with and between them are joined",
            "Germany/NNP>4.nsubj and/CC>3.cc France/NNP>4.nsubj condemned/condemn/VBD>0.root Russia/NNP>4.obj",
            "de condemn ru", "fr condemn ru"),
    ]) func mendedTrees(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
