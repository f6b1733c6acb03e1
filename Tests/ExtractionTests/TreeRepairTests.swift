import Annotation
import Testing

@testable import Extraction

/// Trees that the parser got wrong, put right before anything is read off them.
@Suite struct TreeRepairTests {
    @Test(arguments: [
        RelationCase(
            "behind a comma and but a new clause begins",
            "ISIL/NNP>2.nsubj threatens/threaten/VBZ>0.root Iraq/NNP>2.obj ^,/,>6.punct but/CC>6.cc Kenya/NNP>3.conj and/CC>8.cc Uganda/NNP>3.conj are/be/AUX>10.aux fighting/fight/VBG>2.conj Hamas/NNP>10.obj",
            "islamic-state threaten iq", "ke fight hamas", "ug fight hamas"),
        RelationCase(
            "behind but alone none does",
            "ISIL/NNP>2.nsubj threatens/threaten/VBZ>0.root Iraq/NNP>2.obj but/CC>5.cc Kenya/NNP>3.conj and/CC>7.cc Uganda/NNP>3.conj are/be/AUX>9.aux fighting/fight/VBG>2.conj Hamas/NNP>9.obj",
            "islamic-state fight hamas", "islamic-state threaten iq"),
        RelationCase(
            "behind a comma and and the list goes on",
            "ISIL/NNP>2.nsubj threatens/threaten/VBZ>0.root Iraq/NNP>2.obj ^,/,>6.punct and/CC>6.cc Kenya/NNP>3.conj and/CC>8.cc Uganda/NNP>3.conj are/be/AUX>10.aux fighting/fight/VBG>2.conj Hamas/NNP>10.obj",
            "islamic-state fight hamas", "islamic-state threaten iq", "islamic-state threaten ke",
            "islamic-state threaten ug"),
        RelationCase(
            "a verb with a subject of its own needs no other",
            "ISIL/NNP>2.nsubj threatens/threaten/VBZ>0.root Iraq/NNP>2.obj ^,/,>6.punct but/CC>6.cc Kenya/NNP>3.conj and/CC>8.cc Uganda/NNP>10.nsubj are/be/AUX>10.aux fighting/fight/VBG>2.conj Hamas/NNP>10.obj",
            "islamic-state threaten iq", "ug fight hamas"),
        RelationCase(
            "months since a town was taken are not taken",
            "Twelve/CD>2.nummod months/month/NNS>6.nsubj:pass since/IN>4.case Dabiq/NNP>2.nmod was/be/AUX>6.aux:pass taken/take/VBN>10.advcl by/IN>8.case ISIL/NNP>6.obl:agent Kenya/NNP>10.nsubj attacked/attack/VBD>0.root Hamas/NNP>10.obj",
            "islamic-state take dabiq", "ke attack hamas"),
        RelationCase(
            "talks since then may be the subject",
            "The/DT>2.det talks/talk/NNS>6.nsubj:pass since/IN>4.case Dabiq/NNP>2.nmod was/be/AUX>6.aux:pass taken/take/VBN>10.advcl by/IN>8.case ISIL/NNP>6.obl:agent Kenya/NNP>10.nsubj attacked/attack/VBD>0.root Hamas/NNP>10.obj",
            "ke attack hamas"),
        RelationCase(
            "months in a town may be too",
            "Twelve/CD>2.nummod months/month/NNS>6.nsubj:pass in/IN>4.case Dabiq/NNP>2.nmod were/be/AUX>6.aux:pass taken/take/VBN>10.advcl by/IN>8.case ISIL/NNP>6.obl:agent Kenya/NNP>10.nsubj attacked/attack/VBD>0.root Hamas/NNP>10.obj",
            "ke attack hamas"),
        RelationCase(
            "a place, a comma and a clause",
            "Near/IN>3.case Tal/NNP>3.compound Afar/NNP>0.root ^,/,>6.punct Iraqi/JJ>6.amod strikes/strike/NNS>3.appos destroyed/destroy/VBN>6.acl ISIL/NNP>9.compound buildings/building/NNS>7.obj",
            "iq destroy islamic-state"),
        RelationCase(
            "a participle without an object is no clause",
            "Near/IN>3.case Tal/NNP>3.compound Afar/NNP>0.root ^,/,>6.punct Iraqi/JJ>6.amod jets/jet/NNS>3.appos destroyed/destroy/VBN>6.acl by/IN>9.case ISIL/NNP>7.obl:agent",
            "islamic-state destroy iq"),
        RelationCase(
            "what no preposition brings in is no place of a clause",
            "Tal/NNP>2.compound Afar/NNP>0.root ^,/,>5.punct Iraqi/JJ>5.amod strikes/strike/NNS>2.appos destroyed/destroy/VBN>5.acl ISIL/NNP>8.compound buildings/building/NNS>6.obj"
        ),
        RelationCase(
            "what no comma sets off is no subject of a clause",
            "Near/IN>3.case Tal/NNP>3.compound Afar/NNP>0.root Iraqi/JJ>5.amod strikes/strike/NNS>3.appos destroyed/destroy/VBN>5.acl ISIL/NNP>8.compound buildings/building/NNS>6.obj"
        ),
    ]) func subjects(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "the first of two objects side by side receives the second",
            "Kenya/NNP>2.nsubj delivered/deliver/VBD>0.root ISIL/NNP>2.obj a/DT>6.det lasting/JJ>6.amod defeat/NN>2.obj",
            "ke defeat islamic-state"),
        RelationCase(
            "with a word between them it does not",
            "Kenya/NNP>2.nsubj delivered/deliver/VBD>0.root ISIL/NNP>2.obj yesterday/RB>2.advmod a/DT>7.det lasting/JJ>7.amod defeat/NN>2.obj",
            "ke deliver islamic-state"),
        RelationCase(
            "a name behind a noun says which one it is",
            "Kenya/NNP>2.nsubj visited/visit/VBD>0.root towns/town/NNS>2.obj Dabiq/NNP>2.obj and/CC>6.cc Mosul/NNP>4.conj",
            "ke visit dabiq", "ke visit mosul"),
    ]) func objects(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test func `who stands right behind said is the speaker`() throws {
        func speaker(_ clause: String) throws -> String? {
            let tree = HandMadeTree(
                "Kenya/NNP>2.nsubj attacked/attack/VBD>0.root Iran/NNP>2.obj " + clause)
            let relations = try tree.annotated().relations
            return try #require(relations.first { $0.verb == "attack" }).speaker.map(HandMadeTree.short)
        }
        let said = "^,/,>5.punct said/say/VBD>2.parataxis "
        #expect(try speaker(said + "Putin/NNP>5.obj") == "vladimir-putin")
        #expect(try speaker(said + "yesterday/RB>5.advmod Putin/NNP>5.obj") == nil)
        #expect(try speaker(said + "Putin/NNP>5.obj Assad/NNP>5.nsubj") == "bashar-al-assad")
        #expect(try speaker("said/say/VBD>2.parataxis Putin/NNP>4.obj") == nil)
        #expect(try speaker("^,/,>5.punct praised/praise/VBD>2.parataxis Putin/NNP>5.obj") == nil)
    }
}
