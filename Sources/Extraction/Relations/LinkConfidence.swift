import Annotation
import Lexicon

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How likely a link is right: a logistic model over what is known of it.
///
/// Its weights are set by hand, for rules alone; `PathModel` has a say since. `relata-train reliability` of 25 November 2026,
/// before that, as mean confidence and share right: 0.820 and 0.963 of the 297 relations of the 22 development documents,
/// 0.838 and 0.951 of 223 in 61 other documents of their kinds, 0.872 and 0.869 of 175 drawn afresh from news and judged one
/// by one, 20 more being left open. From 0.8 up, 0.984, 0.975 and 0.906 are right. Weights fitted by `relata-train calibrate
/// --strength 32` to all three and to 295 older judgements (`--selected`) were better on the first two (held-out log loss
/// 0.166 for 0.252 and 0.186 for 0.248), by their higher base alone, and worse on the news (0.403 for 0.348): so they are
/// not taken.
package struct ConfidenceModel: Sendable {
    package var weights: [Double]

    /// What a link is known by; each 0 or 1 unless said otherwise.
    package enum Feature: Int, CaseIterable {
        case bias
        case subjectObject, passive, oblique, indirect, lightVerb, nominal, between, place, role, reciprocal, agentNoun
        /// Steps from the argument to the mention, as a number.
        case sourceHops, targetHops
        case sourceModifier, targetModifier, targetOrigin, targetWhole
        /// Mistrust of the mention, 0...1.
        case sourceDoubt, targetDoubt
        case unknownVerb, weakVerb, unlicensed
        case controlled, relative, adverbial, shared
        /// Words between the two mentions, in tens, at most 4.
        case distance
        /// Words of the sentence, in tens, at most 8.
        case length
        case otherClass
        /// A share of the garbled stretch, 0...1.
        case garbled
        case negated
        case inert

        package static let count = allCases.count
    }

    package func probability(_ features: [Double]) -> Double {
        var sum = 0.0
        for (i, value) in features.enumerated() { sum += weights[i] * value }
        return 1 / (1 + exp(-sum))
    }
}

extension Reading {
    /// Writes the features of a link over what `features` holds, in the order of `ConfidenceModel.Feature`.
    func writeFeatures(of link: Link, status: ClauseStatus, sentence: Sentence, to features: inout [Double]) {
        for i in features.indices { features[i] = 0 }
        func set(_ feature: ConfidenceModel.Feature, _ value: Double = 1) { features[feature.rawValue] = value }
        func flag(_ feature: ConfidenceModel.Feature, _ holds: Bool) { if holds { set(feature) } }
        set(.bias)
        if let rule = ConfidenceModel.feature(of: link.rule) { set(rule) }
        set(.sourceHops, Double(link.source.hops))
        set(.targetHops, Double(link.target.hops))
        flag(.sourceModifier, link.source.way == .modifier)
        flag(.targetModifier, link.target.way == .modifier)
        flag(.targetOrigin, link.target.way == .origin)
        flag(.targetWhole, link.target.way == .whole)
        let source = mentions[Int(link.source.mention)]
        let target = mentions[Int(link.target.mention)]
        set(.sourceDoubt, 1 - source.trust)
        set(.targetDoubt, 1 - target.trust)
        flag(.unknownVerb, !link.isKnownVerb)
        flag(.weakVerb, link.isKnownVerb && link.weight < 100)
        flag(.unlicensed, !link.isLicensed)
        flag(.controlled, link.subject == .controlled)
        flag(.relative, link.subject == .relative)
        flag(.adverbial, link.subject == .adverbial)
        flag(.shared, link.subject == .shared)
        set(.distance, min(Double(abs(source.head - target.head)) / 10, 4))
        set(.length, min(Double(sentence.words.count) / 10, 8))
        flag(.otherClass, link.eventClass == .other)
        set(.garbled, garble(of: sentence.range))
        flag(.negated, status.isNegated)
        let ends = [entities[Int(source.entity)], entities[Int(target.entity)]]
        flag(.inert, ends.contains { $0.traits.contains(.inert) })
    }

    private func garble(of range: TextRange) -> Double {
        var worst = 0
        for stretch in document.garbled where stretch.range.overlaps(range) { worst = max(worst, Int(stretch.score)) }
        return Double(worst) / 100
    }
}

extension ConfidenceModel {
    /// The feature of a rule; none for what no rule makes.
    static func feature(of rule: Link.Rule) -> Feature? {
        switch rule {
        case .subjectObject: .subjectObject
        case .passive: .passive
        case .subjectOblique, .passiveOblique, .objectOblique, .requestedClause: .oblique
        case .indirectObject: .indirect
        case .lightVerb: .lightVerb
        case .nominalEvent: .nominal
        case .nominalBetween: .between
        case .holding: .nominal
        case .nominalPlace, .eventPlace: .place
        case .agentNoun: .agentNoun
        case .reciprocalSubject: .reciprocal
        case .appositiveRole, .possessiveRole, .copularRole: .role
        case .path: nil
        }
    }

    package static let standard = ConfidenceModel(weights: weights(from: handSetWeights))

    private static func weights(from table: [(Feature, Double)]) -> [Double] {
        var weights = Array(repeating: 0.0, count: Feature.count)
        for (feature, weight) in table { weights[feature.rawValue] = weight }
        return weights
    }

    /// Log-odds.
    private static let handSetWeights: [(Feature, Double)] = [
        (.bias, 2.4), (.subjectObject, 0.5), (.passive, 0.6), (.oblique, 0.3), (.indirect, 0.3), (.lightVerb, 0.6),
        (.nominal, 0.2), (.between, 0.6), (.place, -0.8), (.role, 0.8), (.reciprocal, 0.3), (.agentNoun, 0.2),
        (.sourceHops, -0.4), (.targetHops, -0.4), (.targetOrigin, -0.6), (.targetWhole, -0.1),
        (.sourceDoubt, -2), (.targetDoubt, -2), (.unknownVerb, -1), (.weakVerb, -0.5), (.unlicensed, -1),
        (.controlled, -0.2), (.relative, -0.2), (.adverbial, -0.5), (.shared, -0.3), (.distance, -0.2),
        (.length, -0.05), (.otherClass, -0.4), (.garbled, -3), (.inert, -0.5),
    ]
}
