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
        // Spans come sentence by sentence, and none lies in two.
        var next = 0
        return analysis.words.withUnsafeBufferPointer { words in
            analysis.sentences.map { sentence in
                var names = 0
                while next < spans.candidates.count, spans.candidates[next].begin < sentence.words.upperBound {
                    names += spans.candidates[next].isNamedForHead ? 0 : 1
                    next += 1
                }
                var references = 0
                var links = 0
                // Without a branch, which parts of speech would mislead.
                for word in words[sentence.words] {
                    references += Self.isReference(word.tag) ? 1 : 0
                    links += Self.mayLink(word.tag) ? 1 : 0
                }
                return links > 0 && (names >= 2 || (names == 1 && references > 0) || references >= 2)
            }
        }
    }

    @inline(__always)
    private static func isReference(_ tag: UniversalTag) -> Bool { tag == .noun || tag == .pron }

    @inline(__always)
    private static func mayLink(_ tag: UniversalTag) -> Bool { tag == .verb || tag == .noun || tag == .adj }
}
