import Annotation
import Lexicon

/// Which candidates count.
extension NameSpanMerging {
    /// Whether a name of the dictionary counts where the finder saw none.
    func standsAlone(_ known: NameCandidate) -> Bool {
        guard let first = known.names.first, !known.isUncertain else { return false }
        if first.flags.contains(.user) { return true }
        if isPartOfEventName(known) || isCutByTitle(known) || isPrice(known) { return false }
        if first.isDemonym || lexicon[first.entry].subtype == .people, isLanguage(known) { return false }
        if known.count == 1 {
            if first.flags.contains(.commonWord) { return analysis.words[known.begin].tag == .propn }
            let word = analysis.words[known.begin]
            if !first.isDemonym, word.range.count < 4, Self.functionTags.contains(word.tag) { return false }
        }
        switch first.kind {
        case .familyName: return !first.flags.contains(.weak) && analysis.words[known.begin].tag == .propn
        case .demonymAdjective, .demonymNoun: return true
        default:
            // "the international coalition": `EntityFinding` asks whether the document supports it.
            return !first.flags.contains(.weak)
                || known.end - known.begin > 1 && lexicon[first.entry].subtype == .intergovernmental
        }
    }

    private static let functionTags: Set<UniversalTag> = [
        .verb, .aux, .adp, .det, .pron, .part, .cconj, .sconj, .adv, .intj, .num,
    ]

    /// "Kosovo War", "Vladimir II Monomakh", "Boeing 737": where the finder sees no name, a place or person beside
    /// another capital is part of the name of something else.
    func isPartOfLonger(_ known: NameCandidate, _ found: [NameCandidate], _ next: Int) -> Bool {
        guard let name = known.names.first, !name.isDemonym, !name.flags.contains(.user),
            !lexicon[name.entry].subtype.isCountry || known.count == 1
        else { return false }
        if lexicon[name.entry].type == .organization {
            return lexicon[name.entry].subtype == .company && isModel(known.end)
        }
        let sentence = analysis.sentences[Int(analysis.sentence(of: WordIndex(known.begin)).value)].words
        if known.end < sentence.upperBound, isOwnCapital(known.end),
            next >= found.count || found[next].shown.lowerBound > known.end, !startsTitle(known.end)
        {
            return true
        }
        let before = known.begin - 1
        return before > sentence.lowerBound && isOwnCapital(before) && (next == 0 || found[next - 1].end < known.begin)
            && !startsTitle(before) && analysis.words[before].shape.contains(.spaceAfter)
    }

    /// "Boeing 737": a number behind a maker.
    private func isModel(_ word: Int) -> Bool {
        word < analysis.words.count
            && document.text.bytes[analysis.words[word].range.bytes].contains { (0x30...0x39).contains($0) }
    }

    /// "taught English", "in Arabic": the language, where a noun in the singular has no article and nothing behind it.
    private func isLanguage(_ known: NameCandidate) -> Bool {
        guard known.count == 1, known.begin > 0 else { return false }
        let word = analysis.words[known.begin]
        guard word.tag == .noun || word.tag == .propn || word.tag == .adj, word.treebankTag != .nns,
            word.treebankTag != .nnps,
            document.text.bytes[Int(word.range.end) - 1] != UInt8(ascii: "s")
        else { return false }
        let before = analysis.words[known.begin - 1].tag
        let after = known.end < analysis.words.count ? analysis.words[known.end].tag : .punct
        return (before == .verb || before == .adp || before == .cconj) && after != .noun && after != .propn
            && after != .adj
    }

    /// "US$": a currency.
    private func isPrice(_ known: NameCandidate) -> Bool {
        let next = min(known.end, analysis.words.count - 1)
        return [known.end - 1, next].contains {
            document.text.bytes[Int(analysis.words[$0].range.end) - 1] == UInt8(ascii: "$")
        }
    }

    /// "U.S. Treasury Secretary": the title is of the state, and no body of its own.
    func isCutByTitle(_ known: NameCandidate) -> Bool {
        guard let name = known.names.first, lexicon[name.entry].type == .organization else { return false }
        let limit = sentence(of: known.begin).upperBound
        guard known.end < limit else { return false }
        for word in known.begin..<known.end {
            guard let term = longestTerm(at: word, before: limit), Int(term.end.value) > known.end else { continue }
            if term.terms.contains(where: { $0.kind == .title }) { return true }
        }
        return false
    }

    /// A capitalized proper noun that no dictionary has.
    private func isOwnCapital(_ word: Int) -> Bool {
        analysis.words[word].tag == .propn && isCapitalized(word)
            && lexicon.names(WordIndex(word)..<WordIndex(word + 1), of: analysis, in: document.text).isEmpty
    }

    private func startsTitle(_ word: Int) -> Bool {
        lexicon.longestTerm(at: WordIndex(word), of: analysis, in: document.text)?.terms.contains {
            $0.kind != .givenName && $0.kind != .neverEntity
        } ?? false
    }

    /// "the 2003 Manitoba general election": a name between a year and a noun is part of the event's.
    func isPartOfEventName(_ candidate: NameCandidate) -> Bool {
        guard candidate.begin > 0, candidate.end < analysis.words.count else { return false }
        let before = analysis.words[candidate.begin - 1].range
        guard before.count == 4, let year = Int(document.text.string(before)), (1500...2100).contains(year) else {
            return false
        }
        let after = analysis.words[candidate.end].tag
        return after == .noun || after == .propn || after == .adj
    }

    /// "the Australian Labor Party": no newspaper called The Australian, for its article is small and a noun follows.
    func isArticleOfNoun(_ known: NameCandidate, _ hasArticle: Bool) -> Bool {
        guard known.count > 1, hasArticle, known.end < analysis.words.count,
            known.names.allSatisfy({ lexicon[$0.entry].type == .organization })
        else { return false }
        let next = analysis.words[known.end].tag
        return next == .noun || next == .propn || next == .adj
    }

    /// Whether it begins with an article, small or at the start of a sentence.
    func hasArticle(_ candidate: NameCandidate) -> Bool {
        candidate.count > 1 && analysis.words[candidate.begin].tag == .det
            && shortWord(candidate.begin) == "the"
    }

    func hasSmallArticle(_ candidate: NameCandidate) -> Bool {
        analysis.words[candidate.begin].tag == .det
            && document.text.bytes[Int(analysis.words[candidate.begin].range.begin)] == UInt8(ascii: "t")
    }

    /// Adds what counts of a candidate.
    func addStanding(_ candidate: NameCandidate, to result: inout [NameCandidate]) {
        guard let candidate = standing(candidate) else { return }
        guard let body = regime(of: candidate) else { return result.append(candidate) }
        if candidate.type == .person { result.append(candidate) }
        result.append(body)
    }

    /// "the Trump administration": a body named for its head, who is named as well.
    private func regime(of candidate: NameCandidate) -> NameCandidate? {
        let isState = candidate.names.contains { lexicon[$0.entry].type != .person }
        guard !isState, candidate.end < analysis.words.count, candidate.type != nil, candidate.type != .demonym,
            analysis.words[candidate.end - 1].shape.contains(.spaceAfter),
            Self.regimes.contains(shortWord(candidate.end))
        else { return nil }
        var body = candidate
        body.end += 1
        body.shown = candidate.begin..<body.end
        body.type = .organization
        body.names = []
        body.isNamedForHead = true
        return body
    }

    static let regimes: [ShortWord] = ["regime", "administration", "dictatorship", "junta"]

    /// A candidate, unless it never is anybody; marked where only the document can tell whom it names.
    func standing(_ candidate: NameCandidate) -> NameCandidate? {
        guard isNever(candidate) else { return candidate }
        guard candidate.count == 1, let type = candidate.type, type != .person else { return nil }
        let terms = lexicon.terms(candidate.words, of: analysis, in: document.text)
        guard terms.contains(where: { $0.kind == .organizationHead || $0.kind == .placeHead }),
            terms.contains(where: { $0.kind == .organizationHead }) == (type == .organization)
        else { return nil }
        var generic = candidate
        generic.names = []
        generic.isGeneric = true
        return generic
    }

    private static let departments: [ShortWord] = [
        "State", "Defense", "Defence", "Treasury", "Commerce", "Interior", "Justice",
    ]

    /// Days, months, gods: what looks like a name and is nobody.
    func isNever(_ candidate: NameCandidate) -> Bool {
        if candidate.end - candidate.begin == 1, candidate.begin > 1,
            candidate.names.isEmpty || candidate.type == .place,
            ShortWord(analysis.words[candidate.begin - 1].range, of: document.text.bytes) == "of",
            Self.departments.contains(ShortWord(analysis.words[candidate.begin].range, of: document.text.bytes))
        {
            return true
        }
        if candidate.names.contains(where: { $0.flags.contains(.user) || $0.flags.contains(.exactCase) }) {
            return false
        }
        let terms = lexicon.terms(candidate.words, of: analysis, in: document.text)
        guard terms.contains(where: { $0.kind == .neverEntity }) else { return false }
        // "Bill" is a law or a man: the finder tells.
        let isAfterArticle = candidate.begin > 0 && analysis.words[candidate.begin - 1].tag == .det
        return candidate.type != .person || isAfterArticle || !terms.contains { $0.kind == .givenName }
    }
}
