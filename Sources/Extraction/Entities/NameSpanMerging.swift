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

    var words: Range<WordIndex> { WordIndex(begin)..<WordIndex(end) }
}

/// Joins what the name finder and the dictionary found into one list of disjoint spans.
struct NameSpanMerging {
    let lexicon: Lexicon
    let document: Document
    let analysis: Analysis

    /// Sorted and disjoint. The longer span wins; of equal ones both sources are kept together.
    func candidates() -> [NameCandidate] {
        let found = analysis.names.compactMap(trimmed)
        let known = lexicon.matches(of: analysis, in: document.text).map(candidate(of:)).filter { !$0.names.isEmpty }
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
        return result.filter { !isNever($0) }
    }

    /// Two that overlap: takes the one that covers the other; gives the finder's word to the dictionary's name.
    private func merge(
        _ found: [NameCandidate], _ i: inout Int, _ known: [NameCandidate], _ j: inout Int,
        into result: inout [NameCandidate]
    ) {
        let name = found[i]
        let entry = known[j]
        if entry.begin <= name.begin && entry.end >= name.end {
            var both = entry
            both.type = name.type
            both.score = name.score
            both.isUncertain = false
            result.append(both)
            j += 1
            while i < found.count, found[i].begin < both.end { i += 1 }
        } else if name.begin <= entry.begin && name.end >= entry.end {
            result.append(owner(of: name) ?? name)
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
            names: Array(lexicon.candidates(of: match, on: document.date)), isUncertain: match.isUncertain)
    }

    /// "Russian Army", "UK Government": the state, when nothing but a common noun of its bodies follows its name.
    private func owner(of name: NameCandidate) -> NameCandidate? {
        nil
    }

    /// A finder's span without articles, titles, possessive marks and punctuation at its ends.
    private func trimmed(_ span: NameSpan) -> NameCandidate? {
        var begin = Int(span.begin.value)
        var end = Int(span.end.value)
        while begin < end, isEdge(begin) { begin += 1 }
        while end > begin, isEdge(end - 1) { end -= 1 }
        if span.type == .person {
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
            names: names(WordIndex(begin)..<WordIndex(end)), isUncertain: false)
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

    /// Days, months, gods: what looks like a name and is nobody.
    private func isNever(_ candidate: NameCandidate) -> Bool {
        if candidate.names.contains(where: { $0.flags.contains(.user) }) { return false }
        return lexicon.terms(candidate.words, of: analysis, in: document.text)
            .contains { $0.kind == .neverEntity }
    }
}
