import Annotation
import Extraction
import Learning
import Testing

@testable import Training

@Suite struct RelationMatchingTests {
    private static let gold = GoldDocument(
        file: "a.txt",
        entities: [
            GoldEntity(id: "Russia", aliases: ["Russian Federation"], mentions: [.init(0, 6), .init(40, 46)]),
            GoldEntity(id: "Ukraine", mentions: [.init(16, 23)]),
            GoldEntity(id: "NATO", aliases: ["the alliance"]),
        ],
        relations: [
            GoldRelation("Russia", "attack", "Ukraine", in: 0..<30),
            GoldRelation("Russia", "strike_with", "Ukraine", in: 0..<30),
            GoldRelation("NATO", "condemn", "Russia", in: 30..<60, strength: "acceptable"),
        ])

    private static func entity(_ id: String, _ label: String, _ mentions: (Int32, Int32, MentionKind)...) -> Entity {
        Entity(
            id: EntityID(id), label: label, type: .place,
            mentions: mentions.map { Mention(range: CharacterRange($0.0, $0.1), text: "", kind: $0.2) })
    }

    private static let entities = [
        entity("org:nato", "nato"),
        entity("place:ru", "Russia", (0, 6, .name), (16, 23, .pronoun), (17, 20, .pronoun)),
        entity("place:ua", "Wrong Name", (18, 25, .name)),
    ]

    private static func candidates(_ source: String, _ verb: String, _ target: String, at begin: Int32) -> [Int] {
        let relation = Relation(
            source: EntityID(source), target: EntityID(target), verb: verb, eventClass: .other,
            trigger: CharacterRange(begin, begin + 5), sourceMention: CharacterRange(0, 1),
            targetMention: CharacterRange(0, 1), confidence: Confidence(0.5), sentence: 0, rule: "")
        return RelationMatching(gold, entities: entities).candidates(for: relation)
    }

    @Test func `the verb decides between relations of one pair, and any verb will do`() {
        #expect(Self.candidates("place:ru", "attack", "place:ua", at: 8) == [0, 1])
        #expect(Self.candidates("place:ru", "strike_at", "place:ua", at: 8) == [1, 0])
        #expect(Self.candidates("place:ru", "bomb", "place:ua", at: 8) == [0, 1])
    }

    @Test func `direction and sentence must be the gold's`() {
        #expect(Self.candidates("place:ua", "attack", "place:ru", at: 8) == [])
        #expect(Self.candidates("place:ru", "attack", "place:ua", at: 30) == [])
        #expect(Self.candidates("place:ru", "attack", "place:ua", at: 29) == [0, 1])
    }

    @Test func `an entity that no mention places goes by its name, whatever the case`() {
        #expect(Self.candidates("org:nato", "condemn", "place:ru", at: 40) == [2])
        #expect(Self.candidates("org:eu", "condemn", "place:ru", at: 40) == [])
    }

    @Test func `each core relation is found once, by relations that are certain enough`() {
        func relation(_ confidence: Double, _ candidates: [Int]) -> RatedRelation {
            RatedRelation(
                features: [], confidence: confidence, isRight: !candidates.isEmpty, candidates: candidates)
        }
        let document = RatedDocument(
            name: "a.txt",
            relations: [relation(0.9, [0, 1]), relation(0.7, [0, 1]), relation(0.6, [0, 1]), relation(0.95, [2])],
            core: [true, true, false])
        #expect(document.coreFound(from: 0) == 2)
        #expect(document.coreFound(from: 0.7) == 2)
        #expect(document.coreFound(from: 0.8) == 1)
        #expect(document.coreFound(from: 0.92) == 0)
    }
}

@Suite struct ReliabilityTests {
    private static let outcomes = [
        Outcome(probability: 0.9, isRight: true), Outcome(probability: 0.9, isRight: false),
        Outcome(probability: 0.2, isRight: false), Outcome(probability: 1, isRight: true),
        Outcome(probability: 0.5, isRight: true),
    ]

    @Test func `bins hold their lower edge and the last one all above`() {
        let bins = Reliability(Self.outcomes, edges: [0, 0.5, 0.9]).bins
        #expect(bins.map(\.count) == [1, 1, 3])
        #expect(bins.map(\.right) == [0, 1, 2])
        #expect(abs(bins[2].mean - 2.8 / 3) < 1e-12)
    }

    @Test func `scores are those worked out by hand`() {
        let reliability = Reliability(Self.outcomes, edges: [0, 0.5, 0.9])
        #expect(abs(reliability.brier - (0.01 + 0.81 + 0.04 + 0 + 0.25) / 5) < 1e-12)
        #expect(abs(reliability.calibrationError - (0.2 + 0.5 + 0.8) / 5) < 1e-12)
        #expect(Reliability([]).brier == 0)
    }

    @Test func `numbers are written with their digits`() {
        #expect(ReliabilityReport.fixed(0.0496) == "0.050")
        #expect(ReliabilityReport.fixed(-0.004, 2) == "0.00")
        #expect(ReliabilityReport.fixed(-1.256, 2) == "-1.26")
    }

    @Test func `weights come out as the table of the program`() {
        var weights = Array(repeating: 0.0, count: ConfidenceModel.Feature.count)
        weights[ConfidenceModel.Feature.bias.rawValue] = 2.4
        weights[ConfidenceModel.Feature.inert.rawValue] = -0.5
        #expect(ReliabilityReport.weightTable(weights) == ["        (.bias, 2.40), (.inert, -0.50),"])
    }
}

@Suite struct LogisticFitTests {
    /// Examples drawn from known weights.
    private static func examples(_ weights: [Double], count: Int, seed: UInt64) -> [LogisticFit.Example] {
        var random = RandomSource(seed: seed)
        return (0..<count).map { _ in
            var features = weights.map { _ in Double.random(in: -1...1, using: &random) }
            features[0] = 1
            let p = LogisticFit.probability(features, weights)
            return LogisticFit.Example(features: features, isRight: Double.random(in: 0..<1, using: &random) < p)
        }
    }

    @Test func `finds the weights that examples were drawn from`() {
        let truth = [0.5, -1.5, 2, 0]
        let fit = LogisticFit(prior: [0, 0, 0, 0], strength: 1)
        let found = fit.weights(Self.examples(truth, count: 20_000, seed: 1))
        for (a, b) in zip(found, truth) { #expect(abs(a - b) < 0.1) }
    }

    @Test func `a weight without examples stays, and a strong prior holds all`() {
        var examples = Self.examples([0.5, -1.5, 2], count: 500, seed: 2)
        for i in examples.indices { examples[i].features[2] = 0 }
        let weak = LogisticFit(prior: [1, 1, 0.7], strength: 0.1).weights(examples)
        #expect(weak[2] == 0.7)
        #expect(abs(weak[1] - 1) > 0.5)
        let strong = LogisticFit(prior: [1, 1, 0.7], strength: 1e9).weights(examples)
        #expect(abs(strong[1] - 1) < 1e-3)
    }

    @Test func `equal examples give equal bits`() {
        let examples = Self.examples([0.5, -1.5, 2], count: 300, seed: 3)
        let fit = LogisticFit(prior: [0, 0, 0], strength: 2)
        #expect(fit.weights(examples).map(\.bitPattern) == fit.weights(examples).map(\.bitPattern))
    }

    @Test func `survives examples that a line parts`() {
        let examples = (1...20).map { LogisticFit.Example(features: [1, Double($0) - 10.5], isRight: $0 > 10) }
        let weights = LogisticFit(prior: [40, -40], strength: 1e-3).weights(examples)
        #expect(weights.allSatisfy(\.isFinite) && weights[1] > 0)
    }

    @Test func `a document has no say in its own held-out confidence`() {
        // Document a contradicts all others: fitted to itself as well, its relation would be thought less likely.
        func document(_ name: String, _ isRight: Bool) -> RatedDocument {
            RatedDocument(name: name, relations: [RatedRelation(features: [1], confidence: 0.5, isRight: isRight)])
        }
        let documents = [document("a", false)] + (0..<9).map { document("b\($0)", true) }
        let calibration = Calibration(
            sets: [RatedSet(name: "gold", documents: documents)], strength: 0.5, prior: [0])
        let heldOut = calibration.heldOut()[0]
        let fitted = LogisticFit.probability([1], calibration.weights)
        #expect(heldOut[0].probability > fitted)
        #expect(heldOut[1].probability < fitted)
    }

    @Test func `how many are right among selected relations does not move the base`() {
        func set(_ name: String, right: Int, wrong: Int, isSelected: Bool) -> RatedSet {
            let relations = (0..<right + wrong).map {
                RatedRelation(features: [1], confidence: 0.5, isRight: $0 < right)
            }
            return RatedSet(
                name: name, documents: [RatedDocument(name: "a", relations: relations)], isSelected: isSelected)
        }
        let random = set("random", right: 900, wrong: 100, isSelected: false)
        let alone = Calibration(sets: [random], strength: 1, prior: [0]).weights[0]
        let sets = [random, set("picked", right: 0, wrong: 1000, isSelected: true)]
        let both = Calibration(sets: sets, strength: 1, prior: [0]).weights[0]
        #expect(abs(alone - both) < 0.05)
    }
}
