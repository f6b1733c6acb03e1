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
}
