import Annotation
import Testing

@testable import Extraction

/// Who holds a place, where the sentence takes it for granted.
@Suite struct HoldingTests {
    @Test(arguments: [
        RelationCase(
            "from whom a town is retaken held it",
            "Kenya/NNP>2.nsubj retook/retake/VBD>0.root Dabiq/NNP>2.obj from/IN>5.case ISIL/NNP>2.obl",
            "islamic-state control dabiq", "ke retake dabiq", "ke retake_from islamic-state"),
        RelationCase(
            "also where it is not retaken",
            "Kenya/NNP>4.nsubj did/do/AUX>4.aux not/RB>4.advmod retake/VB>0.root Dabiq/NNP>4.obj from/IN>7.case ISIL/NNP>4.obl",
            "islamic-state control dabiq", "ke !retake dabiq", "ke !retake_from islamic-state"),
        RelationCase(
            "also where retaking it fails",
            "Kenya/NNP>2.nsubj failed/fail/VBD>0.root to/TO>4.mark retake/VB>2.xcomp Dabiq/NNP>4.obj from/IN>7.case ISIL/NNP>4.obl",
            "islamic-state control dabiq", "ke !retake dabiq", "ke !retake_from islamic-state"),
        RelationCase(
            "of whom a town is cleared held it",
            "Kenya/NNP>2.nsubj cleared/clear/VBD>0.root Dabiq/NNP>2.obj of/IN>5.case ISIL/NNP>3.nmod",
            "islamic-state control dabiq", "ke clear dabiq", "ke clear_of islamic-state"),
        RelationCase(
            "of whom a town was cleared held it",
            "Dabiq/NNP>3.nsubj:pass was/be/AUX>3.aux:pass cleared/clear/VBN>0.root of/IN>5.case ISIL/NNP>3.obl",
            "islamic-state control dabiq"),
        RelationCase(
            "from where a town is bombed says nothing of who holds it",
            "Kenya/NNP>2.nsubj bombed/bomb/VBD>0.root Dabiq/NNP>2.obj from/IN>5.case ISIL/NNP>2.obl", "ke bomb dabiq"),
        RelationCase(
            "from whom drugs are seized holds no place",
            "Kenya/NNP>2.nsubj seized/seize/VBD>0.root Dabiq/NNP>4.compound drugs/drug/NNS>2.obj from/IN>6.case ISIL/NNP>2.obl",
            "ke seize dabiq", "ke seize_from islamic-state"),
        RelationCase(
            "a state is no town to hold",
            "Kenya/NNP>2.nsubj liberated/liberate/VBD>0.root Iraq/NNP>2.obj from/IN>5.case ISIL/NNP>2.obl",
            "ke liberate iq", "ke liberate_from islamic-state"),
        RelationCase(
            "a town holds no other",
            "Kenya/NNP>2.nsubj took/take/VBD>0.root Dabiq/NNP>2.obj from/IN>5.case Baghdad/NNP>2.obl", "ke take dabiq",
            "ke take_from baghdad"),
    ]) func taken(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "a stronghold behind a comma",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root Dabiq/NNP>2.obj ^,/,>7.punct an/DT>7.det ISIL/NNP>7.compound stronghold/NN>3.appos",
            "islamic-state control dabiq", "ke visit dabiq"),
        RelationCase(
            "the stronghold of a name",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root the/DT>5.det Hezbollah/NNP>5.compound stronghold/NN>2.obj of/IN>7.case Dabiq/NNP>5.nmod",
            "hezbollah control dabiq", "ke visit dabiq"),
        RelationCase(
            "somebody's stronghold of a name",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root Hezbollah/NNP>5.nmod:poss ^'s/POS>3.case stronghold/NN>2.obj of/IN>7.case Dabiq/NNP>5.nmod",
            "hezbollah control dabiq", "ke visit dabiq"),
        RelationCase(
            "what is a stronghold of somebody",
            "Dabiq/NNP>4.nsubj is/be/AUX>4.cop a/DT>4.det stronghold/NN>0.root of/IN>6.case Hezbollah/NNP>4.nmod",
            "hezbollah control dabiq"),
        RelationCase(
            "the capital of a group",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root Dabiq/NNP>2.obj ^,/,>7.punct the/DT>7.det ISIL/NNP>7.compound capital/NN>3.appos",
            "islamic-state control dabiq", "ke visit dabiq"),
        RelationCase(
            "the capital of a state is no stronghold",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root Baghdad/NNP>2.obj ^,/,>7.punct the/DT>7.det Iraqi/JJ>7.amod capital/NN>3.appos",
            "ke visit baghdad"),
        RelationCase(
            "a stronghold near a town is another place",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root a/DT>5.det Hezbollah/NNP>5.compound stronghold/NN>2.obj near/IN>7.case Dabiq/NNP>5.nmod",
            "ke visit hezbollah"),
        RelationCase(
            "strongholds are not the town before them",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root Dabiq/NNP>2.obj ^,/,>6.punct ISIL/NNP>6.compound strongholds/stronghold/NNS>3.appos",
            "ke visit dabiq"),
        RelationCase(
            "a state is no stronghold",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root Iraq/NNP>2.obj ^,/,>7.punct an/DT>7.det ISIL/NNP>7.compound stronghold/NN>3.appos",
            "ke visit iq"),
    ]) func strongholds(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test func `what was not retaken was held for sure`() throws {
        let tree = HandMadeTree(
            "Kenya/NNP>4.nsubj may/MD>4.aux not/RB>4.advmod retake/VB>0.root Dabiq/NNP>4.obj from/IN>7.case ISIL/NNP>4.obl"
        )
        let holding = try #require(tree.annotated().relations.first { $0.rule == "holding" })
        #expect(holding.polarity == .affirmed)
        #expect(holding.modality == .asserted)
    }

    @Test(arguments: [
        RelationCase(
            "the city that is cleared of somebody is the one named before",
            """
            ISIL/NNP>2.nsubj entered/enter/VBD>0.root Dabiq/NNP>2.obj ^./.>2.punct
            Kenya/NNP>2.nsubj cleared/clear/VBD>0.root the/DT>4.det city/NN>2.obj of/IN>7.case Hamas/NNP>7.compound fighters/fighter/NNS>4.nmod
            """, "hamas control dabiq", "islamic-state enter dabiq", "ke clear dabiq", "ke clear_of hamas"),
        RelationCase(
            "the city of somebody is another",
            """
            ISIL/NNP>2.nsubj entered/enter/VBD>0.root Dabiq/NNP>2.obj ^./.>2.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det city/NN>2.obj of/IN>7.case Hamas/NNP>7.compound fighters/fighter/NNS>4.nmod
            """, "islamic-state enter dabiq", "ke attack hamas"),
        RelationCase(
            "a part of a town, where the phrase hangs on the town",
            "Kenya/NNP>2.nsubj cleared/clear/VBD>0.root part/NN>2.obj of/IN>5.case Dabiq/NNP>3.nmod of/IN>8.case Hamas/NNP>8.compound fighters/fighter/NNS>5.nmod",
            "hamas control dabiq", "ke clear dabiq", "ke clear_of hamas"),
        RelationCase(
            "the oil of a town is not the town",
            "Kenya/NNP>2.nsubj seized/seize/VBD>0.root oil/NN>2.obj of/IN>5.case Dabiq/NNP>3.nmod from/IN>7.case Hamas/NNP>2.obl",
            "ke seize dabiq", "ke seize_from hamas"),
        RelationCase(
            "a part of it is",
            "Kenya/NNP>2.nsubj seized/seize/VBD>0.root part/NN>2.obj of/IN>5.case Dabiq/NNP>3.nmod from/IN>7.case Hamas/NNP>2.obl",
            "hamas control dabiq", "ke seize dabiq", "ke seize_from hamas"),
    ]) func cleared(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
