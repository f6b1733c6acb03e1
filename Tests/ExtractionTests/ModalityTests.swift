import Annotation
import Testing

@testable import Extraction

/// Where a fact is no fact yet, or only told, and where the same words leave it one.
@Suite struct ModalityTests {
    @Test("what governs a clause", arguments: governedClauses)
    func clause(_ example: StatusCase) throws { try check(example) }

    @Test("what governs a noun of action", arguments: governedNouns)
    func noun(_ example: StatusCase) throws { try check(example) }

    @Test("what stands before a noun of action", arguments: modifiedNouns)
    func modifier(_ example: StatusCase) throws { try check(example) }

    @Test("tense and time", arguments: times)
    func time(_ example: StatusCase) throws { try check(example) }

    private func check(_ example: StatusCase) throws {
        let relations = try HandMadeTree(example.tree).annotated().relations
        let relation = try #require(relations.first { $0.verb.hasPrefix(example.verb) })
        #expect(relation.polarity == example.polarity)
        #expect(relation.modality == example.modality)
        #expect(relation.speaker.map(HandMadeTree.short) == example.speaker)
    }

    static let governedClauses = [
        StatusCase(
            "scheduled to",
            "Russia/NNP>3.nsubj:pass is/be/VBZ>3.aux:pass scheduled/schedule/VBN>0.root to/TO>5.mark attack/attack/VB>3.xcomp Ukraine/NNP>5.obj",
            "attack", .affirmed, .future),
        StatusCase(
            "are to",
            "Troops/troop/NNS>6.nsubj of/IN>3.case Russia/NNP>1.nmod are/be/VBP>6.cop to/TO>6.mark attack/attack/VB>0.root Ukraine/NNP>6.obj",
            "attack", .affirmed, .future),
        StatusCase(
            "the aim is to",
            "Russia/NNP>3.nmod:poss ^'s/POS>1.case aim/NN>6.nsubj is/be/VBZ>6.cop to/TO>6.mark attack/attack/VB>0.root Ukraine/NNP>6.obj",
            "attack", .affirmed, .intended),
        StatusCase(
            "going to",
            "Russia/NNP>3.nsubj is/be/VBZ>3.aux going/go/VBG>0.root to/TO>5.mark attack/attack/VB>3.xcomp Ukraine/NNP>5.obj",
            "attack", .affirmed, .future),
        StatusCase(
            "have yet to",
            "Russia/NNP>2.nsubj has/have/VBZ>0.root yet/RB>2.advmod to/TO>5.mark attack/attack/VB>2.xcomp Ukraine/NNP>5.obj",
            "attack", .negated, .asserted),
        StatusCase(
            "has to",
            "Russia/NNP>2.nsubj has/have/VBZ>0.root to/TO>4.mark help/help/VB>2.xcomp Ukraine/NNP>4.obj", "help",
            .affirmed, .intended),
        StatusCase(
            "had to: it did",
            "Russia/NNP>2.nsubj had/have/VBD>0.root to/TO>4.mark help/help/VB>2.xcomp Ukraine/NNP>4.obj", "help",
            .affirmed, .asserted),
        StatusCase(
            "was forced to: it did",
            "Russia/NNP>3.nsubj:pass was/be/VBD>3.aux:pass forced/force/VBN>0.root to/TO>5.mark help/help/VB>3.xcomp Ukraine/NNP>5.obj",
            "help", .affirmed, .asserted),
        StatusCase(
            "works to",
            "Russia/NNP>2.nsubj work/VBP>0.root to/TO>4.mark defeat/defeat/VB>2.xcomp Ukraine/NNP>4.obj",
            "defeat",
            .affirmed, .intended),
        StatusCase(
            "began to: it did",
            "Russia/NNP>2.nsubj began/begin/VBD>0.root to/TO>4.mark attack/attack/VB>2.xcomp Ukraine/NNP>4.obj",
            "attack",
            .affirmed, .asserted),
        StatusCase(
            "would have to",
            "Russia/NNP>3.nsubj would/MD>3.aux have/have/VB>0.root to/TO>5.mark help/help/VB>3.xcomp Ukraine/NNP>5.obj",
            "help", .affirmed, .possible),
        StatusCase(
            "told to",
            "Germany/NNP>2.nsubj told/tell/VBD>0.root Russia/NNP>2.obj to/TO>5.mark help/help/VB>2.xcomp Ukraine/NNP>5.obj",
            "help", .affirmed, .intended),
        StatusCase(
            "is said to",
            "Russia/NNP>3.nsubj:pass is/be/VBZ>3.aux:pass said/say/VBN>0.root to/TO>6.mark have/VB>6.aux attacked/attack/VBN>3.xcomp Ukraine/NNP>6.obj",
            "attack", .affirmed, .reported),
        StatusCase(
            "called for doing",
            "Russia/NNP>2.nsubj called/call/VBD>0.root for/IN>4.mark attacking/attack/VBG>2.advcl Ukraine/NNP>4.obj",
            "attack", .affirmed, .intended),
        StatusCase(
            "praised for doing: it did",
            "Germany/NNP>2.nsubj praised/praise/VBD>0.root Russia/NNP>2.obj for/IN>5.mark helping/help/VBG>2.advcl Ukraine/NNP>5.obj",
            "help", .affirmed, .asserted),
        StatusCase(
            "charged with doing",
            "Germany/NNP>2.nsubj charged/charge/VBD>0.root Russia/NNP>2.obj with/IN>5.mark attacking/attack/VBG>2.advcl Ukraine/NNP>5.obj",
            "attack", .affirmed, .reported, by: "de"),
        StatusCase(
            "failing to stop from doing: it did",
            "Germany/NNP>2.nsubj failed/fail/VBD>0.root to/TO>4.mark stop/stop/VB>2.xcomp Russia/NNP>4.obj from/IN>7.mark attacking/attack/VBG>4.advcl Ukraine/NNP>7.obj",
            "attack", .affirmed, .asserted),
        StatusCase(
            "reports that",
            "Germany/NNP>2.nsubj studies/study/VBZ>0.root reports/report/NNS>2.obj that/IN>6.mark Russia/NNP>6.nsubj attacked/attack/VBD>3.acl Ukraine/NNP>6.obj",
            "attack", .affirmed, .reported),
        StatusCase(
            "denied a report that",
            "Russia/NNP>2.nsubj denied/deny/VBD>0.root reports/report/NNS>2.obj that/IN>6.mark Belarus/NNP>6.nsubj attacked/attack/VBD>3.acl Ukraine/NNP>6.obj",
            "attack", .negated, .reported, by: "ru"),
        StatusCase(
            "denied somebody's claim that",
            "Russia/NNP>2.nsubj denied/deny/VBD>0.root Germany/NNP>5.nmod:poss ^'s/POS>3.case claim/NN>2.obj that/IN>8.mark Belarus/NNP>8.nsubj attacked/attack/VBD>5.acl Ukraine/NNP>8.obj",
            "attack", .affirmed, .reported, by: "de"),
        StatusCase(
            "fears that",
            "Fears/fear/NNS>6.nsubj that/IN>4.mark Russia/NNP>4.nsubj attacks/attack/VBZ>1.acl Ukraine/NNP>4.obj grow/VBP>0.root",
            "attack", .affirmed, .possible),
        StatusCase(
            "a participle only describes its noun",
            "A/DT>2.det plan/NN>0.root offered/offer/VBN>2.acl by/IN>5.case Russia/NNP>3.obl:agent to/IN>7.case Ukraine/NNP>3.obl",
            "offer", .affirmed, .asserted),
        StatusCase(
            "the first to: it did",
            "Russia/NNP>2.nsubj became/become/VBD>0.root the/DT>5.det first/JJ>5.amod country/NN>2.xcomp to/TO>7.mark help/help/VB>5.acl Ukraine/NNP>7.obj",
            "help", .affirmed, .asserted),
        StatusCase(
            "no plans to",
            "Russia/NNP>2.nsubj has/have/VBZ>0.root no/DT>4.det plans/plan/NNS>2.obj to/TO>6.mark attack/attack/VB>4.acl Ukraine/NNP>6.obj",
            "attack", .negated, .intended),
        StatusCase(
            "refusal to",
            "Russia/NNP>3.nmod:poss ^'s/POS>1.case refusal/NN>7.nsubj to/TO>5.mark help/help/VB>3.acl Ukraine/NNP>5.obj matters/matter/VBZ>0.root",
            "help", .negated, .asserted),
        StatusCase(
            "a bare form joins the infinitive",
            "Russia/NNP>2.nsubj refused/refuse/VBD>0.root to/TO>4.mark leave/leave/VB>2.xcomp and/CC>6.cc help/help/VB>2.conj Ukraine/NNP>6.obj",
            "help", .negated, .asserted),
        StatusCase(
            "a past form joins the main verb",
            "Russia/NNP>2.nsubj refused/refuse/VBD>0.root to/TO>4.mark leave/leave/VB>2.xcomp and/CC>6.cc attacked/attack/VBD>2.conj Ukraine/NNP>6.obj",
            "attack", .affirmed, .asserted),
    ]

    static let governedNouns = [
        StatusCase(
            "plans for an attack",
            "Germany/NNP>2.nsubj saw/see/VBD>0.root plans/plan/NNS>2.obj for/IN>7.case a/DT>7.det Russian/JJ>7.amod attack/attack/NN>3.nmod on/IN>9.case Ukraine/NNP>7.nmod",
            "attack", .affirmed, .intended),
        StatusCase(
            "the threat of an attack",
            "Germany/NNP>2.nsubj saw/see/VBD>0.root threats/threat/NNS>2.obj of/IN>7.case a/DT>7.det Russian/JJ>7.amod attack/attack/NN>3.nmod on/IN>9.case Ukraine/NNP>7.nmod",
            "attack", .affirmed, .possible),
        StatusCase(
            "pictures of an attack",
            "Germany/NNP>2.nsubj saw/see/VBD>0.root pictures/picture/NNS>2.obj of/IN>7.case a/DT>7.det Russian/JJ>7.amod attack/attack/NN>3.nmod on/IN>9.case Ukraine/NNP>7.nmod",
            "attack", .affirmed, .asserted),
        StatusCase(
            "reports of an attack",
            "Germany/NNP>2.nsubj saw/see/VBD>0.root reports/report/NNS>2.obj of/IN>7.case a/DT>7.det Russian/JJ>7.amod attack/attack/NN>3.nmod on/IN>9.case Ukraine/NNP>7.nmod",
            "attack", .affirmed, .reported),
        StatusCase(
            "considers an attack",
            "Russia/NNP>3.nsubj is/be/VBZ>3.aux considering/consider/VBG>0.root an/DT>5.det attack/attack/NN>3.obj on/IN>7.case Ukraine/NNP>5.nmod",
            "attack", .affirmed, .possible),
        StatusCase(
            "works for an attack",
            "Germany/NNP>2.nsubj work/VBP>0.root for/IN>6.case a/DT>6.det Russian/JJ>6.amod attack/attack/NN>2.obl on/IN>8.case Ukraine/NNP>6.nmod",
            "attack", .affirmed, .intended),
        StatusCase(
            "focuses on an attack: it is there",
            "Germany/NNP>2.nsubj focuses/focus/VBZ>0.root on/IN>6.case a/DT>6.det Russian/JJ>6.amod attack/attack/NN>2.obl on/IN>8.case Ukraine/NNP>6.nmod",
            "attack", .affirmed, .asserted),
        StatusCase(
            "condemns an attack: it took place",
            "Germany/NNP>2.nsubj condemns/condemn/VBZ>0.root a/DT>5.det Russian/JJ>5.amod attack/attack/NN>2.obj on/IN>7.case Ukraine/NNP>5.nmod",
            "attack", .affirmed, .asserted),
        StatusCase(
            "hopes to end an attack: it takes place",
            "Germany/NNP>2.nsubj hopes/hope/VBZ>0.root to/TO>4.mark end/end/VB>2.xcomp a/DT>7.det Russian/JJ>7.amod attack/attack/NN>4.obj on/IN>9.case Ukraine/NNP>7.nmod",
            "attack", .affirmed, .asserted),
        StatusCase(
            "postponed a visit",
            "Russia/NNP>2.nsubj postponed/postpone/VBD>0.root a/DT>4.det visit/NN>2.obj to/IN>6.case Ukraine/NNP>4.nmod",
            "visit", .affirmed, .future),
        StatusCase(
            "canceled a visit",
            "Germany/NNP>2.nsubj canceled/cancel/VBD>0.root a/DT>5.det Russian/JJ>5.amod visit/NN>2.obj to/IN>7.case Ukraine/NNP>5.nmod",
            "visit", .negated, .asserted),
        StatusCase(
            "opposes somebody's deed: it is there",
            "Germany/NNP>2.nsubj opposes/oppose/VBZ>0.root Russia/NNP>5.nmod:poss ^'s/POS>3.case attack/attack/NN>2.obj on/IN>7.case Ukraine/NNP>5.nmod",
            "attack", .affirmed, .asserted),
        StatusCase(
            "will approve an attack",
            "Germany/NNP>3.nsubj will/MD>3.aux approve/approve/VB>0.root a/DT>6.det Russian/JJ>6.amod attack/attack/NN>3.obj on/IN>8.case Ukraine/NNP>6.nmod",
            "attack", .affirmed, .future),
        StatusCase(
            "will condemn an attack: it took place",
            "Germany/NNP>3.nsubj will/MD>3.aux condemn/condemn/VB>0.root a/DT>6.det Russian/JJ>6.amod attack/attack/NN>3.obj on/IN>8.case Ukraine/NNP>6.nmod",
            "attack", .affirmed, .asserted),
        StatusCase(
            "will urge a president: he is one",
            "Germany/NNP>3.nsubj will/MD>3.aux urge/urge/VB>0.root Russian/JJ>5.amod President/president/NNP>3.obj Vladimir/NNP>5.appos Putin/NNP>6.flat",
            "lead", .affirmed, .asserted),
        StatusCase(
            "the visit will follow",
            "Russia/NNP>3.nmod:poss ^'s/POS>1.case visit/NN>7.nsubj to/IN>5.case Ukraine/NNP>3.nmod will/MD>7.aux follow/follow/VB>0.root",
            "visit", .affirmed, .future),
        StatusCase(
            "the attack will hurt: it took place",
            "Russia/NNP>3.nmod:poss ^'s/POS>1.case attack/attack/NN>7.nsubj on/IN>5.case Ukraine/NNP>3.nmod will/MD>7.aux hurt/hurt/VB>0.root",
            "attack", .affirmed, .asserted),
        StatusCase(
            "will go for talks",
            "Putin/NNP>3.nsubj will/MD>3.aux go/go/VB>0.root home/RB>3.advmod for/IN>6.case talks/talk/NNS>3.obl with/IN>8.case Ukraine/NNP>6.nmod",
            "talk", .affirmed, .future),
        StatusCase(
            "went for talks",
            "Putin/NNP>2.nsubj went/go/VBD>0.root home/RB>2.advmod for/IN>5.case talks/talk/NNS>2.obl with/IN>7.case Ukraine/NNP>5.nmod",
            "talk", .affirmed, .asserted),
        StatusCase(
            "a demand is made, whatever comes of it",
            "Russia/NNP>3.nmod:poss ^'s/POS>1.case request/NN>6.nsubj to/IN>5.case Ukraine/NNP>3.nmod failed/fail/VBD>0.root",
            "request", .affirmed, .asserted),
    ]

    private static func attack(_ modifier: String) -> String {
        "Russia/NNP>4.nmod:poss ^'s/POS>1.case \(modifier)>4.amod attack/attack/NN>7.nsubj on/IN>6.case Ukraine/NNP>4.nmod surprised/surprise/VBD>0.root Germany/NNP>7.obj"
    }

    static let modifiedNouns = [
        StatusCase("planned", attack("planned/plan/VBN"), "attack", .affirmed, .intended),
        StatusCase("possible", attack("possible/JJ"), "attack", .affirmed, .possible),
        StatusCase("upcoming", attack("upcoming/JJ"), "attack", .affirmed, .future),
        StatusCase("alleged", attack("alleged/JJ"), "attack", .affirmed, .reported),
        StatusCase("foiled", attack("foiled/foil/VBN"), "attack", .negated, .asserted),
        StatusCase("deadly", attack("deadly/JJ"), "attack", .affirmed, .asserted),
        StatusCase("recent", attack("recent/JJ"), "attack", .affirmed, .asserted),
        StatusCase("failed: it took place", attack("failed/fail/VBN"), "attack", .affirmed, .asserted),
        StatusCase(
            "planned, before a compound",
            "A/DT>4.det planned/plan/VBN>3.amod Russian/NNP>4.compound attack/attack/NN>7.nsubj on/IN>6.case Ukraine/NNP>4.nmod surprised/surprise/VBD>0.root Germany/NNP>7.obj",
            "attack", .affirmed, .intended),
        StatusCase(
            "planned, behind its noun",
            "A/DT>3.det Russian/JJ>3.amod attack/attack/NN>7.nsubj on/IN>5.case Ukraine/NNP>3.nmod planned/plan/VBN>3.acl surprised/surprise/VBD>0.root Germany/NNP>7.obj",
            "attack", .affirmed, .intended),
        StatusCase(
            "ahead of",
            "Germany/NNP>2.nsubj worries/worry/VBZ>0.root ahead/RB>2.advmod of/IN>7.case Russia/NNP>7.nmod:poss ^'s/POS>5.case visit/NN>2.obl to/IN>9.case Ukraine/NNP>7.nmod",
            "visit", .affirmed, .future),
        StatusCase(
            "after",
            "Germany/NNP>2.nsubj worries/worry/VBZ>0.root after/IN>6.case Russia/NNP>6.nmod:poss ^'s/POS>4.case visit/NN>2.obl to/IN>8.case Ukraine/NNP>6.nmod",
            "visit", .affirmed, .asserted),
    ]

    static let times = [
        StatusCase(
            "the present with a day to come",
            "Putin/NNP>2.nsubj visits/visit/VBZ>0.root Ukraine/NNP>2.obj on/IN>5.case Monday/NNP>2.obl", "visit",
            .affirmed,
            .future),
        StatusCase(
            "the past with a day",
            "Putin/NNP>2.nsubj visited/visit/VBD>0.root Ukraine/NNP>2.obj on/IN>5.case Monday/NNP>2.obl", "visit",
            .affirmed,
            .asserted),
        StatusCase(
            "next week",
            "Putin/NNP>3.nsubj is/be/VBZ>3.aux visiting/visit/VBG>0.root Ukraine/NNP>3.obj next/JJ>6.amod week/NN>3.obl:unmarked",
            "visit", .affirmed, .future),
        StatusCase(
            "last week",
            "Putin/NNP>3.nsubj was/be/VBD>3.aux visiting/visit/VBG>0.root Ukraine/NNP>3.obj last/JJ>6.amod week/NN>3.obl:unmarked",
            "visit", .affirmed, .asserted),
        StatusCase(
            "would, told of the past",
            "Germany/NNP>2.nsubj said/say/VBD>0.root Russia/NNP>5.nsubj would/MD>5.aux attack/attack/VB>2.ccomp Ukraine/NNP>5.obj",
            "attack", .affirmed, .future, by: "de"),
        StatusCase(
            "would by itself", "Russia/NNP>3.nsubj would/MD>3.aux attack/attack/VB>0.root Ukraine/NNP>3.obj", "attack",
            .affirmed, .possible),
        StatusCase(
            "when, under what will be",
            "Germany/NNP>3.nsubj will/MD>3.aux react/react/VB>0.root when/WRB>6.advmod Russia/NNP>6.nsubj attacks/attack/VBZ>3.advcl Ukraine/NNP>6.obj",
            "attack", .affirmed, .future),
        StatusCase(
            "when, under what is",
            "Germany/NNP>2.nsubj reacts/react/VBZ>0.root when/WRB>5.advmod Russia/NNP>5.nsubj attacks/attack/VBZ>2.advcl Ukraine/NNP>5.obj",
            "attack", .affirmed, .asserted),
    ]
}
