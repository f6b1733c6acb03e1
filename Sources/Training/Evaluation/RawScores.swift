import Annotation
import Linguistics

/// F1 of everything on raw text, after the CoNLL 2018 shared task: words count as the same when they cover the same bytes.
///
/// Words inside multiword tokens are compared by their share of the token's bytes, where the shared task compares forms; the
/// difference is in the hundredths.
package struct RawScores: Sendable {
    package struct Counts: Sendable {
        package var gold = 0
        package var found = 0
        package var right = 0
        package var f1: String { Percent.text(2 * right, of: gold + found) }
    }

    package var tokens = Counts()
    package var sentences = Counts()
    package var words = Counts()
    package var universalTags = 0
    package var treebankTags = 0
    package var lemmas = 0
    package var heads = 0
    /// Head and relation, subtypes cut off.
    package var arcs = 0

    package init() {}

    package static func measure(_ analyzer: Analyzer, on documents: [AnnotatedText]) -> RawScores {
        var scores = RawScores()
        var found = Analysis()
        for document in documents {
            analyzer.analyze(document.text, into: &found)
            scores.add(document.analysis, found)
        }
        return scores
    }

    private mutating func add(_ gold: Analysis, _ found: Analysis) {
        Self.count(Self.tokens(gold), Self.tokens(found), &tokens)
        Self.count(gold.sentences.map(\.range), found.sentences.map(\.range), &sentences)
        Self.count(gold.words.map(\.range), found.words.map(\.range), &words)
        var places: [TextRange: Int] = [:]
        for (i, word) in gold.words.enumerated() { places[word.range] = i }
        for word in found.words {
            guard let i = places[word.range] else { continue }
            let other = gold.words[i]
            if word.tag == other.tag { universalTags += 1 }
            if word.treebankTag == other.treebankTag { treebankTags += 1 }
            if found.lemmaBytes[word.lemma.bytes].elementsEqual(gold.lemmaBytes[other.lemma.bytes]) { lemmas += 1 }
            let head = word.head.isNone ? nil : found[word.head].range
            let otherHead = other.head.isNone ? nil : gold[other.head].range
            guard head == otherHead else { continue }
            heads += 1
            if Self.universal(word.relation) == Self.universal(other.relation) { arcs += 1 }
        }
    }

    private static func universal(_ relation: DependencyRelation) -> Substring {
        relation.name.prefix { $0 != ":" }
    }

    /// The tokens: words, those of a multiword token taken together.
    private static func tokens(_ analysis: Analysis) -> [TextRange] {
        var tokens: [TextRange] = []
        for word in analysis.words {
            if word.shape.contains(.multiwordPart), let last = tokens.popLast() {
                tokens.append(TextRange(last.begin, word.range.end))
            } else {
                tokens.append(word.range)
            }
        }
        return tokens
    }

    private static func count(_ gold: [TextRange], _ found: [TextRange], _ counts: inout Counts) {
        let known = Set(gold)
        counts.gold += gold.count
        counts.found += found.count
        counts.right += found.count { known.contains($0) }
    }

    package var report: String {
        func share(_ right: Int) -> String { Percent.text(2 * right, of: words.gold + words.found) }
        return "Tokens \(tokens.f1) Sentences \(sentences.f1) Words \(words.f1) UPOS \(share(universalTags)) "
            + "XPOS \(share(treebankTags)) Lemmas \(share(lemmas)) UAS \(share(heads)) LAS \(share(arcs))"
    }
}
