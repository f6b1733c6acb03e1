import Annotation
import Testing

@testable import Extraction

/// Participles with a name before their hyphen: what they say of the noun they describe, and trees that took them for the
/// verb of the clause.
@Suite struct CompoundParticipleTests {
    private static let backed = "Iran/NNP>3.compound ^-/HYPH>1.punct ^backed/back/VBN>4.amod"

    @Test(arguments: [
        RelationCase(
            "the name acts on what the noun names",
            "\(backed) Houthis/NNPS>5.nsubj attacked/attack/VBD>0.root Japan/NNP>5.obj", "houthis attack jp",
            "ir back houthis"),
        RelationCase(
            "the noun is the kind of a place",
            "Kenya/NNP>2.nsubj took/take/VBD>0.root the/DT>7.det ISIL/NNP>6.compound ^-/HYPH>4.punct ^held/hold/VBN>7.amod "
                + "town/NN>2.obj of/IN>9.case Dabiq/NNP>7.nmod",
            "islamic-state hold dabiq", "ke take dabiq"),
        RelationCase(
            "a noun that names nobody",
            "\(backed) rebels/rebel/NNS>5.nsubj attacked/attack/VBD>0.root Japan/NNP>5.obj"),
        RelationCase(
            "where something is based or made says nothing of a deed",
            "Geneva/NNP>3.compound ^-/HYPH>1.punct ^based/base/VBN>4.amod UNHCR/NNP>5.nsubj criticized/criticize/VBD>0.root Japan/NNP>5.obj",
            "unhcr criticize jp"),
        RelationCase(
            "what happens in a place is not done by it",
            "Paris/NNP>3.compound ^-/HYPH>1.punct ^listed/list/VBN>4.amod UNHCR/NNP>5.nsubj criticized/criticize/VBD>0.root Japan/NNP>5.obj",
            "unhcr criticize jp"),
        RelationCase(
            "ties are of the noun to the name",
            "Hamas/NNP>3.compound ^-/HYPH>1.punct ^linked/link/VBN>4.amod Hezbollah/NNP>5.nsubj attacked/attack/VBD>0.root Israel/NNP>5.obj",
            "hezbollah attack il", "hezbollah link_to hamas"),
        RelationCase(
            "the owner of the noun is somebody else",
            "Iran/NNP>3.compound ^-/HYPH>1.punct ^backed/back/VBN>5.amod Iraqi/JJ>5.amod rebels/rebel/NNS>6.nsubj attacked/attack/VBD>0.root Japan/NNP>6.obj",
            "iq attack jp"),
    ]) func described(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "the participle for the verb, the noun for its object",
            "Iran/NNP>3.nsubj ^-/HYPH>1.punct ^backed/back/VBD>0.root Houthis/NNPS>3.obj attacked/attack/VBN>4.acl Japan/NNP>5.obj",
            "houthis attack jp", "ir back houthis"),
        RelationCase(
            "the participle for the verb, the clause for its complement",
            "Iran/NNP>3.nsubj ^-/HYPH>1.punct ^backed/back/VBD>0.root Houthis/NNPS>5.nsubj attacked/attack/VBD>3.ccomp Japan/NNP>5.obj",
            "houthis attack jp", "ir back houthis"),
        RelationCase(
            "a verb without a hyphen stays one",
            "Iran/NNP>2.nsubj backed/back/VBD>0.root Houthis/NNPS>2.obj", "ir back houthis"),
        RelationCase(
            "a prefix makes no participle of a verb",
            "Iran/NNP>4.nsubj re/NN>4.compound ^-/HYPH>4.punct ^armed/arm/VBD>0.root Houthis/NNPS>4.obj",
            "ir arm houthis"),
    ]) func lowered(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
