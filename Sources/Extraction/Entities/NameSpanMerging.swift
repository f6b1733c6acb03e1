import Annotation
import Lexicon

/// Joins what the name finder and the dictionary found into one list of disjoint spans.
///
/// A class, so that who holds one or is handed one copies a reference and not all that it reads.
final class NameSpanMerging {
    let lexicon: Lexicon
    let document: Document
    let analysis: Analysis

    init(lexicon: Lexicon, document: Document, analysis: Analysis) {
        self.lexicon = lexicon
        self.document = document
        self.analysis = analysis
    }

    /// Asks for the memory of what the dictionary knows of names.
    func prefetchEntries(of found: [NameCandidate]) {
        for candidate in found { lexicon.prefetchEntries(of: candidate.names) }
    }

    /// Asks for the memory of what they are called there, after `prefetchEntries`.
    func prefetchLabels(of found: [NameCandidate]) {
        for candidate in found { lexicon.prefetchLabels(of: candidate.names) }
    }

    /// Sorted; disjoint but for bodies named for a person, which stand behind that person. Where both sources see a name,
    /// the finder says where a mention begins and ends, and the dictionary who it is.
    func candidates() -> [NameCandidate] {
        let matches = lexicon.matches(of: analysis, in: document.text)
        let found = foundCandidates(matches)
        let known = knownCandidates(matches)
        var result: [NameCandidate] = []
        var i = 0
        var j = 0
        while i < found.count || j < known.count {
            if j == known.count || (i < found.count && found[i].end <= known[j].begin) {
                result.append(found[i])
                i += 1
            } else if i == found.count || known[j].end <= found[i].begin {
                if standsAlone(known[j]), !isPartOfLonger(known[j], found, i) { result.append(known[j]) }
                j += 1
            } else {
                merge(found, &i, known, &j, into: &result)
            }
        }
        var standing: [NameCandidate] = []
        standing.reserveCapacity(result.count)
        for candidate in result { addStanding(candidate, to: &standing) }
        return standing
    }

    /// What the finder saw.
    private func foundCandidates(_ matches: [LexiconMatch]) -> [NameCandidate] {
        var cursor = MatchCursor(matches)
        var found: [NameCandidate] = []
        found.reserveCapacity(analysis.names.count)
        for span in spans() {
            if let pieces = pieces(span) {
                for piece in pieces { if let candidate = trimmed(piece, &cursor) { found.append(candidate) } }
            } else if let candidate = trimmed(span, &cursor) {
                found.append(candidate)
            }
        }
        return found
    }

    /// The finder's spans, with ships in the place of what it saw of them.
    private func spans() -> [NameSpan] {
        let ships = vessels()
        let names = nicknamed(hyphenated(titled(analysis.names)))
        guard !ships.isEmpty else { return names }
        let others = names.filter { span in
            !ships.contains { $0.begin < span.end && span.begin < $0.end }
        }
        return (others + ships).sorted { $0.begin < $1.begin }
    }

    /// What the dictionary has.
    private func knownCandidates(_ matches: [LexiconMatch]) -> [NameCandidate] {
        var known: [NameCandidate] = []
        known.reserveCapacity(matches.count)
        for match in matches {
            let candidate = candidate(of: match)
            if candidate.names.isEmpty || isArticleOfNoun(candidate, hasSmallArticle(candidate)) { continue }
            known.append(candidate)
        }
        return known
    }

    /// Goes along with the finder's spans to tell whether the dictionary matched just the same words, so that they are
    /// not looked up again.
    struct MatchCursor {
        private let matches: [LexiconMatch]
        private var next = 0

        init(_ matches: [LexiconMatch]) { self.matches = matches }

        /// The match of just these words, as they are spelled; words must be asked for in text order.
        mutating func match(of words: Range<Int>) -> LexiconMatch? {
            while next < matches.count, Int(matches[next].begin.value) < words.lowerBound { next += 1 }
            guard next < matches.count, Int(matches[next].begin.value) == words.lowerBound,
                Int(matches[next].end.value) == words.upperBound, !matches[next].isVariant
            else { return nil }
            return matches[next]
        }
    }

    /// Two that overlap: takes the one that covers the other; gives the finder's word to the dictionary's name.
    private func merge(
        _ found: [NameCandidate], _ i: inout Int, _ known: [NameCandidate], _ j: inout Int,
        into result: inout [NameCandidate]
    ) {
        let name = found[i]
        let entry = known[j]
        // "The West" lies within "West Bank" when the article is left out.
        let entryBegin = min(entry.end, entry.begin + (hasArticle(entry) ? 1 : 0))
        if entry.begin <= name.begin && entry.end >= name.end {
            let first = i
            while i < found.count, found[i].begin < entry.end { i += 1 }
            j += 1
            result += joined(entry, found[first..<i])
        } else if name.begin <= entryBegin && name.end >= entry.end {
            let first = j
            while j < known.count, known[j].begin < name.end { j += 1 }
            i += 1
            result += coupled(name, known[first..<j]) ?? [owner(of: name, entry) ?? name]
        } else {
            // They cross: the dictionary knows its names to the letter.
            result.append(entry)
            j += 1
            while i < found.count, found[i].begin < entry.end { i += 1 }
        }
    }

    /// A name of the dictionary that covers what the finder saw.
    private func joined(_ entry: NameCandidate, _ inside: ArraySlice<NameCandidate>) -> [NameCandidate] {
        let main = inside.last { $0.type != .demonym } ?? inside[inside.startIndex]
        let isPeople = main.type == .demonym
        if isCutByTitle(entry) || isPeople && (isPartOfEventName(entry) || isArticleOfNoun(entry, hasArticle(entry))) {
            return Array(inside)
        }
        var both = entry
        both.type = main.type
        both.score = main.score
        both.isUncertain = false
        let before = inside.filter { $0.begin < main.begin }
        let isAlone = inside.allSatisfy { $0.begin == main.begin || $0.type == .demonym }
        both.shown = shown(entry, main, after: before.last { $0.type == .demonym }?.end ?? entry.begin, isAlone)
        both.isWider = both.shown != main.shown
        guard !isPeople, let nation = before.last, nation.type == .demonym, before.count == 1,
            both.shown == main.shown || isOwnNation(nation, of: entry)
        else { return both.isWider && isDescription(both.shown) ? others(inside, than: entry) + [both] : [both] }
        both.begin = nation.end
        both.shown = max(nation.end, both.shown.lowerBound)..<both.shown.upperBound
        return [nation, both]
    }

    /// "U.S." in "U.S.-led coalition", "French" in "French parliament": who is named inside a description of another.
    private func others(_ inside: ArraySlice<NameCandidate>, than entry: NameCandidate) -> [NameCandidate] {
        inside.filter { name in
            guard let own = name.names.first else { return false }
            return own.entry != entry.names.first?.entry && lexicon[own.entry].type != .person
        }
    }

    /// Whether the last word is a small common noun: "Kunar province", "French parliament".
    func isDescription(_ shown: Range<Int>) -> Bool {
        let last = analysis.words[shown.upperBound - 1]
        return shown.count > 1 && last.tag == .noun
            && !document.text.bytes[last.range.bytes].contains { !(0x61...0x7A).contains($0) }
    }

    /// "Turkish" in "Turkish Foreign Ministry": the demonym of the state whose body or part the dictionary's name is.
    private func isOwnNation(_ nation: NameCandidate, of entry: NameCandidate) -> Bool {
        guard let whole = entry.names.first?.entry, let state = lexicon.country(of: whole) else { return false }
        return nation.names.first?.entry == state && whole != state
    }

    /// The finder's words, unless the dictionary's name has more capitals or is of another kind: "U.S. Treasury",
    /// "Asad regime", where the finder saw the state and the person.
    private func shown(_ entry: NameCandidate, _ main: NameCandidate, after nation: Int, _ isAlone: Bool) -> Range<Int>
    {
        let whole = (entry.begin + (hasSmallArticle(entry) ? 1 : 0))..<entry.end
        if main.shown.lowerBound <= entry.begin, main.shown.upperBound >= entry.end { return main.shown }
        guard isAlone, let name = entry.names.first, let type = main.type else { return whole }
        let kind = lexicon[name.entry].type
        if type == .demonym ? !name.isDemonym : (kind == .person) != (type == .person) { return whole }
        if let own = main.names.first, lexicon[own.entry].type != kind { return whole }
        let begin = main.shown.lowerBound
        for word in nation..<max(nation, begin) where isCapitalized(word) {
            guard isEdge(word) || isTitleWord(word) else { return min(whole.lowerBound, begin)..<whole.upperBound }
        }
        for word in main.shown.upperBound..<max(main.shown.upperBound, entry.end) where isCapitalized(word) {
            return min(whole.lowerBound, begin)..<whole.upperBound
        }
        return main.shown
    }

    func isCapitalized(_ word: Int) -> Bool {
        let first = document.text.bytes[Int(analysis.words[word].range.begin)]
        return (0x41...0x5A).contains(first) || first >= 0xC3 || (0x30...0x39).contains(first)
    }

    private func isTitleWord(_ word: Int) -> Bool {
        lexicon.terms(WordIndex(word)..<WordIndex(word + 1), of: analysis, in: document.text).contains {
            $0.kind == .title || $0.kind == .honorific || $0.kind == .role
        }
    }

    /// "Israeli-Palestinian", "Sino-Russian": two peoples that the finder took for one.
    private func coupled(_ name: NameCandidate, _ entries: ArraySlice<NameCandidate>) -> [NameCandidate]? {
        guard name.type == .demonym, entries.count > 1 else { return nil }
        var next = name.begin
        for entry in entries {
            for word in next..<max(next, entry.begin)
            where analysis.words[word].tag != .punct && analysis.words[word].tag != .cconj {
                return nil
            }
            if entry.begin == next, next > name.begin { return nil }
            next = entry.end
        }
        guard next == name.end else { return nil }
        return entries.map { entry in
            var people = entry
            people.type = .demonym
            people.score = name.score
            return people
        }
    }

    private func candidate(of match: LexiconMatch) -> NameCandidate {
        var candidate = NameCandidate(
            begin: Int(match.begin.value), end: Int(match.end.value),
            names: Array(lexicon.candidates(of: match, on: document.date)),
            isUncertain: match.isUncertain || match.isVariant)
        candidate.isVariant = match.isVariant
        if hasSmallArticle(candidate), candidate.count > 1 { candidate.shown = (candidate.begin + 1)..<candidate.end }
        return candidate
    }

    /// "Russian Army", "UK Government", "Government of Iraq": the state, when nothing but common nouns of its bodies
    /// stands around its name.
    func owner(of name: NameCandidate, _ entry: NameCandidate) -> NameCandidate? {
        guard name.type != .person, let first = entry.names.first, lexicon[first.entry].subtype.isCountry else {
            return nil
        }
        for word in name.begin..<name.end where !(entry.begin..<entry.end).contains(word) {
            let text = document.text.string(analysis.words[word].range).lowercased()
            if first.isDemonym ? Self.bodies.contains(text) : Self.governments.contains(text) { continue }
            return nil
        }
        return entry
    }

    private static let governments: Set<String> = [
        "government", "governments", "of", "the", "state", "authorities", "people", "republic", "federal", "interim",
        "transitional", "provisional", "royal", "central",
    ]
    private static let bodies: Set<String> = [
        "government", "governments", "of", "the", "state", "authorities", "people",
        "army", "military", "forces", "force", "armed", "security", "navy", "troops", "police", "parliament", "regime",
        "presidency", "navies", "armies", "militaries", "soldiers", "officials", "national", "federal", "interim",
        "transitional", "provisional", "royal",
    ]
}
