import Annotation
import Lexicon

/// A stretch of words that names something, before it is known what.
struct NameCandidate {
    var begin: Int
    var end: Int
    /// What the name finder says, when it found it.
    var type: NameType?
    var score: UInt8
    /// What the dictionary says, likeliest first.
    var names: [EntryName]
    var isUncertain: Bool
    /// Words before `begin` that the finder counts to the name: the title of "Professor Eastman".
    var title = 0

    var words: Range<WordIndex> { WordIndex(begin)..<WordIndex(end) }
}

/// Joins what the name finder and the dictionary found into one list of disjoint spans.
struct NameSpanMerging {
    let lexicon: Lexicon
    let document: Document
    let analysis: Analysis

    /// Sorted and disjoint. The longer span wins; of equal ones both sources are kept together.
    func candidates() -> [NameCandidate] {
        let found = analysis.names.flatMap(pieces).compactMap(trimmed)
        let known = lexicon.matches(of: analysis, in: document.text).map(candidate(of:))
            .filter { !$0.names.isEmpty && !isArticleOfNoun($0) }
        var result: [NameCandidate] = []
        var i = 0
        var j = 0
        while i < found.count || j < known.count {
            if j == known.count || (i < found.count && found[i].end <= known[j].begin) {
                result.append(found[i])
                i += 1
            } else if i == found.count || known[j].end <= found[i].begin {
                if standsAlone(known[j]) { result.append(known[j]) }
                j += 1
            } else {
                merge(found, &i, known, &j, into: &result)
            }
        }
        return result.filter { !isNever($0) }.map(withRegime)
    }

    /// Two that overlap: takes the one that covers the other; gives the finder's word to the dictionary's name.
    private func merge(
        _ found: [NameCandidate], _ i: inout Int, _ known: [NameCandidate], _ j: inout Int,
        into result: inout [NameCandidate]
    ) {
        let name = found[i]
        let entry = known[j]
        // "the West" lies within "West Bank" when the article is left out.
        let entryBegin = min(entry.end, entry.begin + (hasSmallArticle(entry) ? 1 : 0))
        if entry.begin <= name.begin && entry.end >= name.end {
            var both = entry
            both.title = max(0, entry.begin - (name.begin - name.title))
            both.type = name.type
            both.score = name.score
            both.isUncertain = false
            result.append(both)
            j += 1
            while i < found.count, found[i].begin < both.end { i += 1 }
        } else if name.begin <= entryBegin && name.end >= entry.end {
            result.append(owner(of: name, entry) ?? name)
            i += 1
            while j < known.count, known[j].begin < name.end { j += 1 }
        } else {
            // They cross: the dictionary knows its names to the letter.
            result.append(entry)
            j += 1
            while i < found.count, found[i].begin < entry.end { i += 1 }
        }
    }

    private func candidate(of match: LexiconMatch) -> NameCandidate {
        NameCandidate(
            begin: Int(match.begin.value), end: Int(match.end.value), type: nil, score: 0,
            names: Array(lexicon.candidates(of: match, on: document.date)),
            isUncertain: match.isUncertain || match.isVariant)
    }

    /// "Russian Army", "UK Government", "Government of Iraq": the state, when nothing but common nouns of its bodies
    /// stands around its name.
    private func owner(of name: NameCandidate, _ entry: NameCandidate) -> NameCandidate? {
        guard let first = entry.names.first, lexicon[first.entry].subtype.isCountry else { return nil }
        for word in name.begin..<name.end where !(entry.begin..<entry.end).contains(word) {
            let text = document.text.string(analysis.words[word].range).lowercased()
            if first.isDemonym ? Self.stateBodies.contains(text) : Self.governments.contains(text) { continue }
            return nil
        }
        return entry
    }

    private static let governments: Set<String> = [
        "government", "governments", "of", "the", "state", "authorities", "people", "republic",
    ]
    private static let stateBodies: Set<String> = governments.union([
        "army", "military", "forces", "force", "armed", "security", "navy", "troops", "police", "parliament", "regime",
        "presidency", "navies", "armies", "militaries", "soldiers", "officials", "national",
    ])

    /// "North and South Korea", taken for one name: two, when the dictionary has the second.
    private func joinedNames(_ span: NameSpan) -> [NameSpan]? {
        guard
            let and = (Int(span.begin.value)..<Int(span.end.value)).first(where: { analysis.words[$0].tag == .cconj }),
            and > Int(span.begin.value), and + 1 < Int(span.end.value),
            names(WordIndex(and + 1)..<span.end).contains(where: { lexicon[$0.entry].subtype.isCountry })
        else { return nil }
        return [
            NameSpan(begin: span.begin, end: WordIndex(and), type: .place, score: span.score),
            NameSpan(begin: WordIndex(and + 1), end: span.end, type: .place, score: span.score),
        ]
    }

    /// "DAB's Ben Chan", "Ben Chan of the DAB": two names that the finder took for one.
    private func pieces(_ span: NameSpan) -> [NameSpan] {
        if let joined = joinedNames(span) { return joined }
        guard span.type == .person else { return [span] }
        for word in Int(span.begin.value)..<Int(span.end.value) where word > Int(span.begin.value) {
            let tag = analysis.words[word].treebankTag
            let text = document.text.string(analysis.words[word].range).lowercased()
            guard tag == .pos || text == "of", word + 1 < Int(span.end.value) else { continue }
            if tag != .pos, isTitle(Int(span.begin.value), word) { return [span] }
            var first = NameSpan(begin: span.begin, end: WordIndex(word), type: span.type, score: span.score)
            var second = NameSpan(begin: WordIndex(word + 1), end: span.end, type: span.type, score: span.score)
            if tag == .pos { first.type = .organization } else { second.type = .organization }
            return [first, second]
        }
        return [span]
    }

    /// "Earl" of "Earl of Clare": a title up to a word.
    private func isTitle(_ begin: Int, _ end: Int) -> Bool {
        guard let term = lexicon.longestTerm(at: WordIndex(begin), of: analysis, in: document.text) else {
            return false
        }
        return Int(term.end.value) >= end && term.terms.contains { $0.kind == .title || $0.kind == .honorific }
    }

    /// A finder's span without articles, titles, possessive marks and punctuation at its ends.
    private func trimmed(_ span: NameSpan) -> NameCandidate? {
        var begin = Int(span.begin.value)
        var end = Int(span.end.value)
        while begin < end, isEdge(begin) { begin += 1 }
        while end > begin, isEdge(end - 1) { end -= 1 }
        let first = begin
        if span.type == .person {
            begin = afterTitle(begin, end)
            while end - begin > 1,
                let term = lexicon.longestTerm(at: WordIndex(begin), of: analysis, in: document.text),
                Int(term.end.value) < end,
                term.terms.contains(where: { $0.kind == .title || $0.kind == .honorific || $0.kind == .role })
            {
                begin = Int(term.end.value)
            }
            while begin < end, isEdge(begin) { begin += 1 }
        }
        guard begin < end else { return nil }
        return NameCandidate(
            begin: begin, end: end, type: span.type, score: span.score,
            names: names(WordIndex(begin)..<WordIndex(end)), isUncertain: false, title: max(0, begin - first))
    }

    /// "Secretary of State Kerry", where the finder's span begins inside the title.
    private func afterTitle(_ begin: Int, _ end: Int) -> Int {
        for first in stride(from: begin - 1, through: max(0, begin - 3), by: -1) {
            guard let term = lexicon.longestTerm(at: WordIndex(first), of: analysis, in: document.text) else {
                continue
            }
            let after = Int(term.end.value)
            if after > begin, after < end, term.terms.contains(where: { $0.kind == .title || $0.kind == .role }) {
                return after
            }
        }
        return begin
    }

    private func names(_ words: Range<WordIndex>) -> [EntryName] {
        Array(lexicon.names(words, of: analysis, in: document.text).filter { $0.isValid(on: document.date) })
    }

    private func isEdge(_ word: Int) -> Bool {
        let word = analysis.words[word]
        return word.tag == .punct || word.tag == .det || word.treebankTag == .pos || word.tag == .cconj
            || word.tag == .adp
    }

    /// Whether a name of the dictionary counts where the finder saw none.
    private func standsAlone(_ known: NameCandidate) -> Bool {
        guard let first = known.names.first, !known.isUncertain else { return false }
        if first.flags.contains(.user) { return true }
        if first.flags.contains(.commonWord) && known.end - known.begin == 1 {
            return analysis.words[known.begin].tag == .propn
        }
        switch first.kind {
        case .familyName: return !first.flags.contains(.weak) && analysis.words[known.begin].tag == .propn
        case .demonymAdjective, .demonymNoun: return true
        default: return !first.flags.contains(.weak)
        }
    }

    /// "the Australian Labor Party": no newspaper called The Australian, for its article is small and a noun follows.
    private func isArticleOfNoun(_ known: NameCandidate) -> Bool {
        guard known.end - known.begin > 1, hasSmallArticle(known), known.end < analysis.words.count,
            known.names.allSatisfy({ lexicon[$0.entry].type == .organization })
        else { return false }
        let next = analysis.words[known.end].tag
        return next == .noun || next == .propn || next == .adj
    }

    private func hasSmallArticle(_ candidate: NameCandidate) -> Bool {
        analysis.words[candidate.begin].tag == .det
            && document.text.bytes[Int(analysis.words[candidate.begin].range.begin)] == UInt8(ascii: "t")
    }

    /// "the Assad regime", "the Trump administration": a body named for its head.
    private func withRegime(_ candidate: NameCandidate) -> NameCandidate {
        let isState = candidate.names.contains { lexicon[$0.entry].type != .person }
        guard !isState, candidate.end < analysis.words.count, candidate.type != nil, candidate.type != .demonym,
            analysis.words[candidate.end - 1].shape.contains(.spaceAfter),
            Self.regimes.contains(document.text.string(analysis.words[candidate.end].range).lowercased())
        else { return candidate }
        var body = candidate
        body.end += 1
        body.type = .organization
        body.names = []
        return body
    }

    private static let regimes: Set<String> = ["regime", "administration", "dictatorship", "junta"]

    /// Days, months, gods: what looks like a name and is nobody.
    private func isNever(_ candidate: NameCandidate) -> Bool {
        if candidate.end - candidate.begin == 1, candidate.begin > 1,
            candidate.names.isEmpty || candidate.type == .place,
            ["State", "Defense", "Defence", "Treasury", "Commerce", "Interior", "Justice"].contains(
                document.text.string(analysis.words[candidate.begin].range)),
            document.text.string(analysis.words[candidate.begin - 1].range) == "of"
        {
            return true
        }
        if candidate.names.contains(where: { $0.flags.contains(.user) }) { return false }
        return lexicon.terms(candidate.words, of: analysis, in: document.text)
            .contains { $0.kind == .neverEntity }
    }
}
