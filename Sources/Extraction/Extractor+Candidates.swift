import Annotation
import Lexicon

extension Extractor {
    /// Which sentences could hold a relation: two things that may be entities (names, pronouns, definite nouns) and a
    /// word that may link them. Needs tags and names, no trees. One flag a sentence; O(words).
    public func candidateSentences(_ document: Document, _ analysis: Analysis) -> [Bool] {
        var counts = Array(repeating: 0, count: analysis.words.count + 1)
        for candidate in NameSpanMerging(lexicon: lexicon, document: document, analysis: analysis).candidates()
        where !candidate.isNamedForHead {
            counts[candidate.begin] += 1
        }
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
