import Annotation

/// A run of words that some name of the lexicon fits.
public struct LexiconMatch: Sendable {
    /// First word and the word after the last.
    public var begin: WordIndex
    public var end: WordIndex
    /// The words spell a known name another way (`Zelenskiy`); see `TransliterationKey`.
    public var isVariant: Bool
    /// Casing tells nothing here: a common word at the start of a sentence, a short acronym in an upper-case line.
    public var isUncertain: Bool
    var phrase: PhraseIndex
    /// Upper-case letters of the mention, as in `EntryName.upper`.
    var upper: UInt64
}

/// Working memory of `matches`, so that one value serves many sentences.
public struct MatchScratch: Sendable {
    var key = PhraseKey()
    var variant = TransliterationKey()
    /// See `Lexicon.prefetchPhrases`.
    var begun: [UInt64] = []

    public init() {}
}

/// Longest match from left to right, over the bytes of the text rather than the words' spelling: tokens may part a
/// name anywhere (`Guinea - Bissau`, `U.S` `.`, `Ukraine` `'s`), yet a match begins and ends with a word.
///
/// One pass: O(words × longest name), a hash step per byte and a probe per word; nothing is allocated but the result.
extension Lexicon {
    /// The matches of one sentence, sorted and disjoint. `bytes` is the working text the analysis is of.
    public func matches(
        in sentence: SentenceIndex, of analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>,
        _ scratch: inout MatchScratch, into matches: inout [LexiconMatch]
    ) {
        let words = analysis[sentence].words
        let isUpperCase = Self.isUpperCase(bytes, analysis[sentence].range)
        var first = words.lowerBound
        while first < words.upperBound {
            let word = analysis.words[first].range
            let isWhole = first + 1 < words.upperBound && analysis.words[first + 1].range.begin > word.end
            guard smallStarts.mayBegin(bytes, word, isWhole: isWhole),
                var match = longestMatch(at: first, words.upperBound, analysis, bytes, &scratch)
            else {
                first += 1
                continue
            }
            let startsSentence = first == words.lowerBound
            match.isUncertain = isUncertain(match, isUpperCase: isUpperCase, startsSentence: startsSentence)
            matches.append(match)
            first = Int(match.end.value)
        }
    }

    /// The matches of a whole document.
    public func matches(of analysis: Analysis, in text: WorkingText) -> [LexiconMatch] {
        var result: [LexiconMatch] = []
        var scratch = MatchScratch()
        text.bytes.withUnsafeBufferPointer { bytes in
            prefetchPhrases(of: analysis, bytes, &scratch.begun)
            for sentence in 0..<analysis.sentences.count {
                matches(in: SentenceIndex(sentence), of: analysis, bytes, &scratch, into: &result)
            }
        }
        return result
    }

    /// What a match may name, likeliest first: names whose casing fits and that are in use on the day.
    public func candidates(of match: LexiconMatch, on day: CalendarDate? = nil) -> some Sequence<EntryName> {
        names(of: match.phrase).lazy.filter { name in
            (match.isVariant || name.fits(match.upper)) && name.isValid(on: day)
        }
    }

    /// What the words of a match may name, likeliest first, whatever their casing and the day.
    public func names(of match: LexiconMatch) -> ArraySlice<EntryName> { names(of: match.phrase) }

    /// What just these words may name, likeliest first, whatever their casing.
    public func names(
        _ words: Range<WordIndex>, of analysis: Analysis, in text: WorkingText
    ) -> ArraySlice<EntryName> {
        find(words, analysis, text, in: phrases).map { names(of: $0) } ?? []
    }

    /// Titles, given names and the like that just these words are.
    public func terms(_ words: Range<WordIndex>, of analysis: Analysis, in text: WorkingText) -> ArraySlice<Term> {
        find(words, analysis, text, in: termPhrases).map { terms(of: $0) } ?? []
    }

    /// The longest title, honorific, generic noun or given name that begins with a word, and the word after it.
    public func longestTerm(
        at word: WordIndex, of analysis: Analysis, in text: WorkingText
    ) -> (end: WordIndex, terms: ArraySlice<Term>)? {
        longestTerm(at: word, before: analysis[analysis.sentence(of: word)].end, of: analysis, in: text)
    }

    /// As `longestTerm`, for who knows where the sentence ends: no word from `limit` on is looked at.
    public func longestTerm(
        at word: WordIndex, before limit: WordIndex, of analysis: Analysis, in text: WorkingText
    ) -> (end: WordIndex, terms: ArraySlice<Term>)? {
        var key = PhraseKey()
        return text.bytes.withUnsafeBufferPointer { bytes in
            longest(at: Int(word.value), Int(limit.value), analysis, bytes, &key, in: termPhrases) { _, _ in true }
                .map { (WordIndex($0.end), terms(of: $0.phrase)) }
        }
    }

    private func find(
        _ words: Range<WordIndex>, _ analysis: Analysis, _ text: WorkingText, in table: PhraseTable
    ) -> PhraseIndex? {
        guard !words.isEmpty else { return nil }
        var key = PhraseKey()
        text.bytes.withUnsafeBufferPointer { bytes in
            let last = words.upperBound.advanced(by: -1)
            key.append(bytes, Int(analysis[words.lowerBound].range.begin), Int(analysis[last].range.end))
        }
        return key.find(in: table)
    }

    private func longestMatch(
        at first: Int, _ limit: Int, _ analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>,
        _ scratch: inout MatchScratch
    ) -> LexiconMatch? {
        var upper: UInt64 = 0
        let known = longest(at: first, limit, analysis, bytes, &scratch.key, in: phrases) { phrase, letters in
            for i in nameStart[Int(phrase.value)]..<nameStart[Int(phrase.value) + 1]
            where names[Int(i)].fits(letters) {
                upper = letters
                return true
            }
            return false
        }
        if let known {
            return LexiconMatch(
                begin: WordIndex(first), end: WordIndex(known.end), isVariant: false, isUncertain: false,
                phrase: known.phrase, upper: upper)
        }
        return longestVariant(at: first, limit, analysis, bytes, &scratch)
    }

    /// The longest phrase of a table that begins with a word and that `accepts` takes, given its capitals.
    @inline(__always)
    private func longest(
        at first: Int, _ limit: Int, _ analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>, _ key: inout PhraseKey,
        in table: PhraseTable, accepts: (PhraseIndex, UInt64) -> Bool
    ) -> (end: Int, phrase: PhraseIndex)? {
        var best: (end: Int, phrase: PhraseIndex)?
        key.removeAll()
        var word = first
        while word < limit, !key.isFull {
            let range = analysis.words[word].range
            let length = key.length
            key.append(bytes, Int(range.begin), Int(range.end))
            if key.length > length {
                if let phrase = key.find(in: table), accepts(phrase, key.upper) { best = (word + 1, phrase) }
            } else if key.isEmpty {
                return nil
            }
            word += 1
            guard word < limit else { break }
            let gap = Int(range.end)..<Int(analysis.words[word].range.begin)
            if gap.isEmpty ? Self.parts(bytes[gap.upperBound]) : true {
                if !table.hasPrefix(hash: key.hash) { break }
                key.separate()
            }
        }
        return best
    }

    @inline(__always)
    private static func parts(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F }

    private func isUncertain(_ match: LexiconMatch, isUpperCase: Bool, startsSentence: Bool) -> Bool {
        guard !match.isVariant, isUpperCase || startsSentence else { return false }
        for name in names(of: match.phrase) where name.fits(match.upper) {
            if name.flags.contains(.commonWord) || (isUpperCase && name.flags.contains(.exactCase)) { return true }
        }
        return false
    }

    /// Whether a line has capitals and no small letter, as headlines may. ASCII decides.
    private static func isUpperCase(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        var hasUpper = false
        for i in range.bytes {
            if (0x61...0x7A).contains(bytes[i]) { return false }
            if (0x41...0x5A).contains(bytes[i]) { hasUpper = true }
        }
        return hasUpper
    }
}

extension EntryName {
    /// Whether a mention with these capitals may be this name: all of them for `exactCase`, or else at least the first
    /// letters that the name capitalizes.
    @inline(__always)
    func fits(_ letters: UInt64) -> Bool {
        flags.contains(.exactCase) ? upper == letters : required & ~letters == 0
    }
}
