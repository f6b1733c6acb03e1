import Annotation
import Testing

@testable import Extraction

/// How a fact is held: polarity, modality, speaker.
struct StatusCase: CustomTestStringConvertible, Sendable {
    var phenomenon: String
    var tree: String
    var polarity: Polarity
    var modality: Modality
    var speaker: String?
    /// The verb of the fact in question.
    var verb: String

    init(
        _ phenomenon: String, _ tree: String, _ verb: String, _ polarity: Polarity, _ modality: Modality,
        by speaker: String? = nil
    ) {
        self.phenomenon = phenomenon
        self.tree = tree
        self.verb = verb
        self.polarity = polarity
        self.modality = modality
        self.speaker = speaker
    }

    var testDescription: String { phenomenon }
}

@Suite struct StatusTests {
    @Test(arguments: [
        StatusCase(
            "plain", "Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj", "attack", .affirmed, .asserted),
        StatusCase(
            "not",
            "Russia/NNP>4.nsubj did/do/AUX>4.aux not/RB>4.advmod attack/attack/VB>0.root Ukraine/NNP>4.obj", "attack",
            .negated, .asserted),
        StatusCase(
            "refuse to",
            "Russia/NNP>2.nsubj refused/refuse/VBD>0.root to/TO>4.mark help/help/VB>2.xcomp Ukraine/NNP>4.obj", "help",
            .negated, .asserted),
        StatusCase(
            "not refuse to",
            "Russia/NNP>4.nsubj did/do/AUX>4.aux not/RB>4.advmod refuse/refuse/VB>0.root to/TO>6.mark help/help/VB>4.xcomp Ukraine/NNP>6.obj",
            "help", .affirmed, .asserted),
        StatusCase(
            "without",
            "Russia/NNP>2.nsubj advanced/advance/VBD>0.root without/IN>4.mark attacking/attack/VBG>2.advcl Ukraine/NNP>4.obj",
            "attack", .negated, .asserted),
        StatusCase(
            "reluctant to",
            "NATO/NNP>3.nsubj is/be/AUX>3.cop reluctant/JJ>0.root to/TO>5.mark fight/fight/VB>3.xcomp Russia/NNP>5.obj",
            "fight", .negated, .asserted),
        StatusCase(
            "may", "Russia/NNP>3.nsubj may/MD>3.aux attack/attack/VB>0.root Ukraine/NNP>3.obj", "attack", .affirmed,
            .possible),
        StatusCase(
            "will", "Russia/NNP>3.nsubj will/MD>3.aux attack/attack/VB>0.root Ukraine/NNP>3.obj", "attack", .affirmed,
            .future),
        StatusCase(
            "if",
            "If/IN>3.mark Russia/NNP>3.nsubj attacks/attack/VBZ>6.advcl Ukraine/NNP>3.obj NATO/NNP>6.nsubj reacts/react/VBZ>0.root",
            "attack", .affirmed, .possible),
        StatusCase(
            "want to",
            "Russia/NNP>2.nsubj wants/want/VBZ>0.root to/TO>4.mark attack/attack/VB>2.xcomp Ukraine/NNP>4.obj",
            "attack", .affirmed, .intended),
        StatusCase(
            "plan of a noun",
            "Russia/NNP>3.nmod:poss ^'s/POS>1.case plan/NN>7.nsubj to/TO>5.mark attack/attack/VB>3.acl Ukraine/NNP>5.obj failed/fail/VBD>0.root",
            "attack", .affirmed, .intended),
        StatusCase(
            "said that",
            "Germany/NNP>2.nsubj said/say/VBD>0.root that/IN>5.mark Russia/NNP>5.nsubj attacked/attack/VBD>2.ccomp Ukraine/NNP>5.obj",
            "attack", .affirmed, .reported, by: "de"),
        StatusCase(
            "saying behind its clause",
            "Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj ^,/,>6.punct Germany/NNP>6.nsubj said/say/VBD>2.parataxis",
            "attack", .affirmed, .reported, by: "de"),
        StatusCase(
            "according to",
            "According/accord/IN>3.case to/IN>1.fixed Germany/NNP>5.obl Russia/NNP>5.nsubj attacked/attack/VBD>0.root Ukraine/NNP>5.obj",
            "attack", .affirmed, .reported, by: "de"),
        StatusCase(
            "a denial says who denied",
            "Russia/NNP>2.nsubj denied/deny/VBD>0.root that/IN>5.mark Belarus/NNP>5.nsubj attacked/attack/VBD>2.ccomp Ukraine/NNP>5.obj",
            "attack", .negated, .reported, by: "ru"),
        StatusCase(
            "reportedly",
            "Russia/NNP>3.nsubj reportedly/RB>3.advmod attacked/attack/VBD>0.root Ukraine/NNP>3.obj", "attack",
            .affirmed, .reported),
        StatusCase(
            "keep doing",
            "Kenya/NNP>2.nsubj kept/keep/VBD>0.root attacking/attack/VBG>2.xcomp Uganda/NNP>3.obj", "attack", .affirmed,
            .asserted),
        StatusCase(
            "keep from doing",
            "Kenya/NNP>2.nsubj kept/keep/VBD>0.root from/IN>4.mark attacking/attack/VBG>2.advcl Uganda/NNP>4.obj",
            "attack",
            .negated, .asserted),
        StatusCase(
            "due to",
            "Kenya/NNP>3.nsubj is/be/AUX>3.cop due/due/JJ>0.root to/TO>5.mark meet/meet/VB>3.advcl Uganda/NNP>5.obj",
            "meet", .affirmed, .future),
        StatusCase(
            "due to a deed",
            "Kenya/NNP>2.nsubj left/leave/VBD>0.root due/due/IN>5.mark to/IN>3.fixed attacking/attack/VBG>2.advcl Uganda/NNP>5.obj",
            "attack", .affirmed, .asserted),
        StatusCase(
            "what is denied does not reach a relative clause",
            "Germany/NNP>2.nsubj denied/deny/VBD>0.root an/DT>4.det alliance/NN>2.obj with/IN>6.case Russia/NNP>4.nmod which/WDT>8.nsubj attacked/attack/VBD>6.acl:relcl Ukraine/NNP>8.obj",
            "attack", .affirmed, .asserted),
    ])
    func status(_ example: StatusCase) throws {
        let relations = try HandMadeTree(example.tree).annotated().relations
        let relation = try #require(relations.first { $0.verb == example.verb })
        #expect(relation.polarity == example.polarity)
        #expect(relation.modality == example.modality)
        #expect(relation.speaker.map(HandMadeTree.short) == example.speaker)
    }

    @Test(
        "conditions and purposes that a fact outlives",
        arguments: [
            StatusCase(
                "a threat that was made, whatever it depends on",
                "Kenya/NNP>2.nsubj threatened/threaten/VBD>0.root Iran/NNP>2.obj if/IN>6.mark Iraq/NNP>6.nsubj fell/fall/VBD>2.advcl",
                "threaten", .affirmed, .asserted),
            StatusCase(
                "a threat that is to be made depends on it",
                "Kenya/NNP>2.nsubj threatens/threaten/VBZ>0.root Iran/NNP>2.obj if/IN>6.mark Iraq/NNP>6.nsubj falls/fall/VBZ>2.advcl",
                "threaten", .affirmed, .possible),
            StatusCase(
                "what has a tense of its own is no part of the purpose before it",
                "Kenya/NNP>2.nsubj uses/use/VBZ>0.root drones/drone/NNS>2.obj to/TO>5.mark bomb/VB>2.advcl Iran/NNP>5.obj and/CC>9.cc has/have/VBZ>9.aux attacked/attack/VBN>5.conj Iraq/NNP>9.obj",
                "attack", .affirmed, .asserted),
            StatusCase(
                "a second infinitive is",
                "Kenya/NNP>2.nsubj uses/use/VBZ>0.root drones/drone/NNS>2.obj to/TO>5.mark bomb/VB>2.advcl Iran/NNP>5.obj and/CC>8.cc attack/attack/VB>5.conj Iraq/NNP>8.obj",
                "attack", .affirmed, .intended),
            StatusCase(
                "so is the purpose itself",
                "Kenya/NNP>2.nsubj uses/use/VBZ>0.root drones/drone/NNS>2.obj to/TO>5.mark bomb/VB>2.advcl Iran/NNP>5.obj and/CC>9.cc has/have/VBZ>9.aux attacked/attack/VBN>5.conj Iraq/NNP>9.obj",
                "bomb", .affirmed, .intended),
        ])
    func done(_ example: StatusCase) throws {
        let relations = try HandMadeTree(example.tree).annotated().relations
        let relation = try #require(relations.first { $0.verb.hasPrefix(example.verb) })
        #expect(relation.polarity == example.polarity)
        #expect(relation.modality == example.modality)
    }
}
