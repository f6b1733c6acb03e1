import Annotation
import Lexicon

/// Where names stand in a document, found once for what is read before its trees and after.
public struct NamedSpans: Sendable {
    let candidates: [NameCandidate]
}

extension Extractor {
    /// The names of the finder and the dictionary joined. Needs tags and names, no trees.
    public func namedSpans(_ document: Document, _ analysis: Analysis) -> NamedSpans {
        NamedSpans(
            candidates: NameSpanMerging(lexicon: lexicon, document: document, analysis: analysis).candidates())
    }

    /// Which sentences could hold a relation: two things that may be entities (names, pronouns, definite nouns) and a
    /// word that may link them. One flag a sentence; O(words).
    public func candidateSentences(_ spans: NamedSpans, _ analysis: Analysis) -> [Bool] {
        var counts = Array(repeating: 0, count: analysis.words.count + 1)
        for candidate in spans.candidates where !candidate.isNamedForHead { counts[candidate.begin] += 1 }
        return analysis.sentences.map { sentence in
            var names = 0
            var references = 0
            var hasLink = false
            for word in sentence.words {
                names += counts[word]
                switch analysis.words[word].tag {
                case .verb: hasLink = true
                case .noun:
                    hasLink = true
                    references += 1
                case .pron: references += 1
                case .adj: hasLink = true
                default: break
                }
            }
            return hasLink && (names >= 2 || (names == 1 && references > 0) || references >= 2)
        }
    }
}
