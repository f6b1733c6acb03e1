import Annotation
import Lexicon

/// Names behind long titles, of which the finder took the end of the title for the beginning: "Prime Minister of Iraq
/// Mohammed Al-Sudani", "Minister of National Defense Song Young-moo".
extension NameSpanMerging {
    /// The spans with titles cut off; the state of a title is a span of its own.
    func titled(_ spans: [NameSpan]) -> [NameSpan] {
        guard spans.contains(where: { mayBeCut($0) }) else { return spans }
        var result: [NameSpan] = []
        for span in spans {
            if mayBeCut(span), let pieces = pieces(behindTitle: span) { result += pieces } else { result.append(span) }
        }
        return result
    }

    /// Whether "of" stands a word or two before a span of several words.
    private func mayBeCut(_ span: NameSpan) -> Bool {
        let begin = Int(span.begin.value)
        guard begin > 1, Int(span.end.value) - begin > 1, span.type != .demonym else { return false }
        return isOf(begin - 1) || isOf(begin - 2)
    }

    private func isOf(_ word: Int) -> Bool { shortWord(word) == "of" }

    private func pieces(behindTitle span: NameSpan) -> [NameSpan]? {
        let begin = Int(span.begin.value)
        let end = Int(span.end.value)
        let sentence = sentence(of: begin)
        guard end <= sentence.upperBound else { return nil }
        // "Minister of National Defense Song": the title reaches into the span.
        for first in max(sentence.lowerBound, begin - 5)..<begin {
            guard let term = lexicon.longestTerm(at: WordIndex(first), of: analysis, in: document.text),
                term.terms.contains(where: { $0.kind == .title })
            else { continue }
            let next = Int(term.end.value)
            if next > begin, next < end, isCapitalized(next) {
                return [NameSpan(begin: term.end, end: span.end, type: .person, score: span.score)]
            }
            // "Prime Minister of Iraq Mohammed": the state stands between.
            guard next == begin - 1, isOf(next), span.type == .person else { continue }
            for state in ((begin + 1)..<max(begin + 1, min(begin + 4, end))).reversed() where isCapitalized(state) {
                guard valid(names(begin..<state)).contains(where: { lexicon[$0.entry].subtype.isCountry }) else {
                    continue
                }
                return [
                    NameSpan(begin: span.begin, end: WordIndex(state), type: .place, score: span.score),
                    NameSpan(begin: WordIndex(state), end: span.end, type: .person, score: span.score),
                ]
            }
        }
        return nil
    }
}
