import Annotation
import Linguistics

/// How many words of a treebank get the right tag, head and relation when words and sentences are given.
package struct TreeScores: Sendable {
    package var words = 0
    package var universalTags = 0
    package var treebankTags = 0
    package var lemmas = 0
    package var heads = 0
    /// Head and relation, subtypes cut off.
    package var arcs = 0
    /// Head and relation, subtypes included.
    package var fullArcs = 0

    package init() {}

    package static func measure(_ analyzer: Analyzer, on documents: [AnnotatedText]) -> TreeScores {
        var scores = TreeScores()
        for document in documents {
            let gold = document.analysis
            var found = gold
            analyzer.tag(document.text, &found)
            analyzer.parse(document.text, &found)
            for i in gold.words.indices { scores.add(gold, found, WordIndex(i)) }
        }
        return scores
    }

    private mutating func add(_ gold: Analysis, _ found: Analysis, _ i: WordIndex) {
        let g = gold[i]
        let f = found[i]
        words += 1
        if g.tag == f.tag { universalTags += 1 }
        if g.treebankTag == f.treebankTag { treebankTags += 1 }
        if gold.lemmaBytes[g.lemma.bytes].elementsEqual(found.lemmaBytes[f.lemma.bytes]) { lemmas += 1 }
        guard g.head == f.head else { return }
        heads += 1
        if g.relation == f.relation { fullArcs += 1 }
        if g.relation.name.prefix(while: { $0 != ":" }) == f.relation.name.prefix(while: { $0 != ":" }) { arcs += 1 }
    }

    package var report: String {
        func share(_ n: Int) -> String { Percent.text(n, of: words) }
        return "UPOS \(share(universalTags)) XPOS \(share(treebankTags)) Lemmas \(share(lemmas)) "
            + "UAS \(share(heads)) LAS \(share(arcs)) full \(share(fullArcs))"
    }
}

/// Shares as text with two digits.
package enum Percent {
    package static func text(_ n: Int, of total: Int) -> String {
        guard total > 0 else { return "–" }
        let hundredths = (n * 10000 + total / 2) / total
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }
}
