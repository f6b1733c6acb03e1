import Annotation
import Lexicon

/// What the name finder saw, cut into names and freed of what is no part of them.
extension NameSpanMerging {
    /// "North and South Korea", taken for one name: two, when the dictionary has the second.
    func joinedNames(_ span: NameSpan) -> [NameSpan]? {
        guard
            let and = (Int(span.begin.value)..<Int(span.end.value)).first(where: { analysis.words[$0].tag == .cconj }),
            and > Int(span.begin.value), and + 1 < Int(span.end.value),
            valid(names(and + 1..<Int(span.end.value))).contains(where: { lexicon[$0.entry].subtype.isCountry })
        else { return nil }
        return [
            NameSpan(begin: span.begin, end: WordIndex(and), type: .place, score: span.score),
            NameSpan(begin: WordIndex(and + 1), end: span.end, type: .place, score: span.score),
        ]
    }

    /// "DAB's Ben Chan", "Ben Chan of the DAB": two names that the finder took for one; nil for what is one.
    func pieces(_ span: NameSpan) -> [NameSpan]? {
        if let joined = joinedNames(span) { return joined }
        guard span.type == .person else { return nil }
        for word in Int(span.begin.value)..<Int(span.end.value) where word > Int(span.begin.value) {
            let tag = analysis.words[word].treebankTag
            guard tag == .pos || shortWord(word) == "of", word + 1 < Int(span.end.value) else { continue }
            if tag != .pos, isTitle(Int(span.begin.value), word) { return nil }
            var first = NameSpan(begin: span.begin, end: WordIndex(word), type: span.type, score: span.score)
            var second = NameSpan(begin: WordIndex(word + 1), end: span.end, type: span.type, score: span.score)
            if tag == .pos { first.type = .organization } else { second.type = .organization }
            return [first, second]
        }
        return nil
    }

    /// "Anne-Marie Idrac", "Yau Wai-ching": what a hyphen joins to a person's name is part of it, unless it is a participle.
    func hyphenated(_ spans: [NameSpan]) -> [NameSpan] {
        guard spans.contains(where: { $0.type == .person && goesOn($0) }) else { return spans }
        var result: [NameSpan] = []
        for span in spans {
            if let last = result.last, last.end.value > span.begin.value {
                // The rest of a name that was found in two pieces.
                if last.type == .person, span.type == .person, span.end.value > last.end.value {
                    result[result.count - 1].end = span.end
                }
                continue
            }
            result.append(span)
            while span.type == .person, goesOn(result[result.count - 1]) {
                result[result.count - 1].end = result[result.count - 1].end.advanced(by: 2)
            }
        }
        return result
    }

    /// What is called after somebody by a hyphen.
    private static let endings: [ShortWord] = [
        "era", "style", "like", "elect", "led", "type", "time", "aide", "ally", "allies", "backer", "critic", "fan",
        "clan",
    ]

    /// Whether a hyphen behind a span joins more of the name to it.
    private func goesOn(_ span: NameSpan) -> Bool {
        let hyphen = Int(span.end.value)
        guard hyphen > 0, hyphen + 1 < sentence(of: hyphen - 1).upperBound, shortWord(hyphen) == "-",
            !analysis.words[hyphen - 1].shape.contains(.spaceAfter), !analysis.words[hyphen].shape.contains(.spaceAfter)
        else { return false }
        let next = analysis.words[hyphen + 1]
        if !isCapitalized(hyphen + 1) {
            // "Ban Ki-moon", but "Sarkozy-era", "President-elect"
            return next.tag == .noun && next.range.count < 8 && hyphen - Int(span.begin.value) > 1
                && !Self.endings.contains(shortWord(hyphen + 1))
                && lexicon.terms(WordIndex(hyphen + 1)..<WordIndex(hyphen + 2), of: analysis, in: document.text).isEmpty
        }
        // "the Obama-Biden ticket" is of two.
        return next.tag == .propn
            && (names(Int(span.begin.value)..<hyphen).isEmpty || names(hyphen + 1..<hyphen + 2).isEmpty)
    }

    /// "Earl" of "Earl of Clare": a title up to a word.
    func isTitle(_ begin: Int, _ end: Int) -> Bool {
        guard let term = lexicon.longestTerm(at: WordIndex(begin), of: analysis, in: document.text) else {
            return false
        }
        return Int(term.end.value) >= end && term.terms.contains { $0.kind == .title || $0.kind == .honorific }
    }

    /// A finder's span without articles, titles, possessive marks and punctuation at its ends.
    func trimmed(_ span: NameSpan, _ matches: inout MatchCursor) -> NameCandidate? {
        var begin = Int(span.begin.value)
        var end = Int(span.end.value)
        while begin < end, isEdge(begin) { begin += 1 }
        while end > begin, isEdge(end - 1) { end -= 1 }
        // "Eight Islamic State militants"
        if end - begin > 1, analysis.words[begin].tag == .num, startsSentence(begin), !names(begin + 1..<end).isEmpty {
            begin += 1
        }
        var first = begin
        // "The Guardian", where the finder counts the article to the name.
        if first > Int(span.begin.value), isCapitalized(first - 1), shortWord(first - 1) == "the" { first -= 1 }
        if span.type == .person, begin < end {
            let sentence = sentence(of: begin)
            let after = afterTitle(begin, end, in: sentence)
            if after > begin { (first, begin) = (after, after) }
            while end - begin > 1, let term = longestTerm(at: begin, before: sentence.upperBound),
                Int(term.end.value) < end,
                term.terms.contains(where: { $0.kind == .title || $0.kind == .honorific || $0.kind == .role })
            {
                begin = Int(term.end.value)
            }
            while begin < end, isEdge(begin) { begin += 1 }
        }
        if span.type == .organization { end = beforeTitle(begin, end) }
        guard begin < end else { return nil }
        let names = matches.match(of: begin..<end).map { lexicon.names(of: $0) } ?? names(begin..<end)
        var candidate = NameCandidate(
            begin: begin, end: end, type: span.type, score: span.score, names: valid(names))
        candidate.shown = min(first, begin)..<end
        return candidate
    }

    /// "Secretary of State Kerry", where the finder's span begins inside the title.
    private func afterTitle(_ begin: Int, _ end: Int, in sentence: Range<Int>) -> Int {
        for first in stride(from: begin - 1, through: max(sentence.lowerBound, begin - 3), by: -1) {
            guard let term = longestTerm(at: first, before: sentence.upperBound) else { continue }
            let after = Int(term.end.value)
            if after > begin, after < end, term.terms.contains(where: { $0.kind == .title || $0.kind == .role }) {
                return after
            }
        }
        return begin
    }

    /// "Pentagon Press Secretary", where the finder's organization ends inside the title.
    private func beforeTitle(_ begin: Int, _ end: Int) -> Int {
        let last = end - 1
        guard last > begin, end < analysis.words.count,
            analysis.words[end].tag == .propn || analysis.words[end].tag == .noun,
            let term = longestTerm(at: last, before: sentence(of: last).upperBound),
            Int(term.end.value) > end, term.terms.contains(where: { $0.office == .spokesperson })
        else { return end }
        return last
    }

    /// The longest title or the like that begins with a word and ends before another one.
    func longestTerm(at word: Int, before limit: Int) -> (end: WordIndex, terms: ArraySlice<Term>)? {
        lexicon.longestTerm(at: WordIndex(word), before: WordIndex(limit), of: analysis, in: document.text)
    }

    func sentence(of word: Int) -> Range<Int> {
        analysis.sentences[Int(analysis.sentence(of: WordIndex(word)).value)].words
    }

    /// What just these words may name on the day of the document.
    func names(_ words: Range<Int>) -> ArraySlice<EntryName> {
        lexicon.names(WordIndex(words.lowerBound)..<WordIndex(words.upperBound), of: analysis, in: document.text)
    }

    /// The names that are in use on the day of the document.
    func valid(_ names: ArraySlice<EntryName>) -> [EntryName] {
        names.filter { $0.isValid(on: document.date) }
    }

    /// What is no part of a name at its ends: "The" of "The Lions", but not "All" of "All Blacks".
    func isEdge(_ index: Int) -> Bool {
        let word = analysis.words[index]
        switch word.tag {
        case .punct, .cconj: return true
        case .det, .adp:
            return !isCapitalized(index) || startsSentence(index) || Self.articles.contains(shortWord(index))
        default: return word.treebankTag == .pos
        }
    }

    private static let articles: [ShortWord] = ["the", "a", "an", "this", "that", "these", "those"]

    /// A word in small letters.
    func shortWord(_ word: Int) -> ShortWord { ShortWord(lowercasing: analysis.words[word].range, of: document.text) }

    private func startsSentence(_ word: Int) -> Bool { sentence(of: word).lowerBound == word }
}
