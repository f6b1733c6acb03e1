import Annotation
import Testing

@testable import Extraction

/// Prepositions, owners and describing participles that the parser hung on the wrong noun.
@Suite struct PossessorRepairTests {
    @Test(arguments: [
        RelationCase(
            "a preposition on the owner brings in what is owned",
            "Hamas/NNP>3.nsubj:pass was/be/AUX>3.aux:pass attacked/attack/VBN>0.root by/IN>5.case Kenya/NNP>7.nmod:poss ^'s/POS>5.case troops/troop/NNS>3.obl",
            "ke attack hamas"),
        RelationCase(
            "with one of its own the noun keeps that",
            "Hamas/NNP>3.nsubj:pass was/be/AUX>3.aux:pass attacked/attack/VBN>0.root by/IN>5.case Kenya/NNP>8.nmod:poss ^'s/POS>5.case near/IN>8.case border/border/NN>3.obl"
        ),
    ]) func markers(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "an owner right before a joined noun is no third",
            "ISIL/NNP>2.nsubj attacked/attack/VBD>0.root Kenya/NNP>5.nmod:poss ^'s/POS>3.case troops/troop/NNS>2.obj and/CC>7.cc Uganda/NNP>5.conj ^'s/POS>7.case towns/town/NNS>5.conj",
            "islamic-state attack ke", "islamic-state attack ug"),
        RelationCase(
            "an owner before a comma is",
            "ISIL/NNP>2.nsubj attacked/attack/VBD>0.root Kenya/NNP>5.nmod:poss ^'s/POS>3.case troops/troop/NNS>2.obj ^,/,>7.punct Uganda/NNP>5.conj ^'s/POS>7.case ^,/,>11.punct and/CC>11.cc Hamas/NNP>5.conj",
            "islamic-state attack hamas", "islamic-state attack ke", "islamic-state attack ug"),
    ]) func owners(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "what is neighbouring describes",
            "Kenya/NNP>2.nsubj accused/accuse/VBD>0.root neighbouring/neighbour/VBG>2.xcomp Uganda/NNP>3.obj of/IN>6.mark aiding/aid/VBG>3.advcl Hamas/NNP>6.obj",
            "ke accuse ug", "ug aid hamas"),
        RelationCase(
            "who visits somebody does",
            "Kenya/NNP>2.nsubj began/begin/VBD>0.root visiting/visit/VBG>2.xcomp Uganda/NNP>3.obj",
            "ke visit ug"),
    ]) func neighbors(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "behind a fronted phrase and a comma stands the subject",
            "In/IN>2.case recognition/recognition/NN>7.obl of/IN>4.case peace/peace/NN>2.nmod ^,/,>6.punct Kenya/NNP>4.appos attacked/attack/VBD>0.root Hamas/NNP>7.obj",
            "ke attack hamas"),
        RelationCase(
            "a verb with a subject needs none",
            "In/IN>2.case recognition/recognition/NN>9.obl of/IN>4.case peace/peace/NN>2.nmod ^,/,>6.punct Kenya/NNP>4.appos ^,/,>9.punct ISIL/NNP>9.nsubj attacked/attack/VBD>0.root Hamas/NNP>9.obj",
            "islamic-state attack hamas", "islamic-state recognize ke"),
        RelationCase(
            "an apposition of an object is none",
            "Hamas/NNP>2.nsubj saw/see/VBD>0.root the/DT>4.det land/land/NN>2.obj ^,/,>6.punct Kenya/NNP>4.appos and/CC>8.cc attacked/attack/VBD>2.conj ISIL/NNP>8.obj",
            "hamas attack islamic-state"),
    ]) func fronted(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "right behind and stands the second of two",
            "Talks/talk/NNS>7.nsubj between/IN>3.case Kenya/NNP>1.nmod and/CC>1.cc Uganda/NNP>1.conj have/have/AUX>7.aux failed/fail/VBN>0.root",
            "ke talk_with ug"),
        RelationCase(
            "behind a word more stands a third",
            "Talks/talk/NNS>8.nsubj between/IN>3.case Kenya/NNP>1.nmod yesterday/RB>8.advmod and/CC>1.cc Uganda/NNP>1.conj have/have/AUX>8.aux failed/fail/VBN>0.root"
        ),
    ]) func partners(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
