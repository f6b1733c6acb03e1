import Annotation
import Linguistics

/// Names for treebank sentences that have none, by teachers: models trained before.
///
/// The teachers' probabilities are averaged and weighed with the gold tags, which tell proper nouns from others. Labels
/// that stay likely are all allowed, so that nothing is learned where the teachers are in doubt.
package enum SilverNames {
    /// A label this likely is allowed.
    private static let likely: Float = 0.15

    package static func add(to sentences: inout [TrainingSentence], by teachers: [LanguageModel]) {
        var documents: [Int: [Int]] = [:]
        for (i, sentence) in sentences.enumerated() where sentence.names.isEmpty && !sentence.universalTags.isEmpty {
            documents[sentence.document, default: []].append(i)
        }
        let analyzers = teachers.map { Analyzer(model: $0) }
        for (_, members) in documents {
            let (text, analysis) = NameScores.document(members.map { sentences[$0] })
            var sums = [Float](repeating: 0, count: analysis.words.count * NameLabel.count)
            for analyzer in analyzers {
                var found = analysis
                let shares = analyzer.nameShares(text, &found)
                for i in sums.indices { sums[i] += shares[i] }
            }
            for (place, member) in members.enumerated() {
                let words = analysis.sentences[place].words
                sentences[member].names = words.enumerated().map { i, word in
                    let tag = UniversalTag(rawValue: sentences[member].universalTags[i]) ?? .x
                    return allowed(sums[word * NameLabel.count..<(word + 1) * NameLabel.count], tag)
                }
                sentences[member].corpus = NameContext.silverCorpus
            }
        }
    }

    /// The labels to allow, as bits.
    private static func allowed(_ shares: ArraySlice<Float>, _ tag: UniversalTag) -> UInt32 {
        var shares = Array(shares)
        switch tag {
        case .propn: shares[0] *= 0.5
        case .adj, .noun, .num, .adp, .x, .sym: break
        default: shares[0] *= 5
        }
        let sum = shares.reduce(0, +)
        guard sum > 0 else { return 1 }
        var bits: UInt32 = 0
        for (label, share) in shares.enumerated() where share >= likely * sum { bits |= 1 << UInt32(label) }
        return bits == 0 ? (1 << UInt32(NameLabel.count)) - 1 : bits
    }
}
