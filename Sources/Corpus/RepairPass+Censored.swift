import Annotation

/// Asterisks: censors put them for words, and markup for emphasis.
///
/// At the end of a word (`attack***`) they go. Between words (`and ** happened`) a neutral word takes their place, so
/// that the sentence keeps its grammar: `do so` where an infinitive must stand, else `something`. Pairs around words
/// are emphasis and go. Whatever else (stars of a review, rulers, f**k, 2**3) stays.
extension RepairPass {
    mutating func visitStars(_ i: Int) {
        guard i >= done else { return }
        var end = i
        while at(end) == UInt8(ascii: "*"), end < text.count { end += 1 }
        let begin = i
        done = max(done, begin)
        defer { done = max(done, end) }
        guard end - begin <= 4 else { return }
        if dropEmphasis(begin, end) { return }
        let touchesLeft = isLetter(begin - 1)
        let touchesRight = isLetter(end)
        switch (touchesLeft, touchesRight) {
        case (true, false) where wordBefore(begin).count >= 2 && classAt(end) != .digit:
            replace(begin, end, [], .censored)
        case (false, false): stand(begin, end)
        default: break
        }
    }

    /// `**word**`: takes both marks.
    private mutating func dropEmphasis(_ begin: Int, _ end: Int) -> Bool {
        guard !isBlank(end), !isLetter(begin - 1) else { return false }
        let limit = min(text.count, end + 400)
        let count = end - begin
        var close = end + 1
        while close < limit, text[close] != 0x0A, text[close] != UInt8(ascii: "*") { close += 1 }
        guard close + count <= text.count, (close..<close + count).allSatisfy({ at($0) == UInt8(ascii: "*") }),
            at(close + count) != UInt8(ascii: "*"), !isBlank(close - 1), !isLetter(close + count)
        else {
            return false
        }
        replace(begin, end, [], .markup)
        replace(close, close + count, [], .markup)
        return true
    }

    /// Stars where a word should stand: inside a line, one space before them, prose on both sides.
    private mutating func stand(_ begin: Int, _ end: Int) {
        guard at(begin - 1) == 0x20, end - begin <= 3 else { return }
        let next = at(end)
        let isFollowed = next == 0x20 && isLetter(end + 1) || classAt(end) == .stop
        let before = at(begin - 2)
        let isPreceded = isLetter(begin - 2) || before == UInt8(ascii: ",")
        guard isFollowed, isPreceded else { return }
        // A capital behind the stars is a new line of a list or a title, not the rest of a sentence, unless it is a name.
        if next == 0x20, classAt(end + 1) == .upper, !isName(wordAfter(end + 1)) { return }
        replace(begin, end, Array(needsInfinitive(begin - 1) ? "do so".utf8 : "something".utf8), .censored)
    }

    private func needsInfinitive(_ end: Int) -> Bool {
        let last = wordBefore(end)
        if FunctionWords.modals.contains(WordHash.of(text[last], isFolded: true)) { return true }
        guard text[last].elementsEqual("to".utf8), at(last.lowerBound - 1) == 0x20 else { return false }
        let head = wordBefore(last.lowerBound - 1)
        return FunctionWords.infinitiveHeads.contains(WordHash.of(text[head], isFolded: true))
    }
}
