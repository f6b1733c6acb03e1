import Annotation

extension SentenceSplitter {
    /// Decides about every gap from left to right and calls `body` with the word before it and whether a sentence ends
    /// there; at the last word it does. A full stop that begins a line marks an item of a list.
    @inline(__always)
    func forEachGap(
        _ words: [Word], _ outlines: UnsafePointer<WordOutline>, isWrapped: Bool, _ body: (Int, Bool) -> Void
    ) {
        guard let model else {
            return forEachGapByRule(words, outlines, isWrapped: isWrapped, body)
        }
        var state = SentenceFeatures.State()
        var paragraph = SentenceFeatures.Paragraph()
        model.weights.withUnsafeBufferPointer { weights in
            for i in words.indices {
                let isFirst = i == paragraph.end
                if isFirst { paragraph = self.paragraph(from: i, words, outlines, isWrapped: isWrapped) }
                let around = outlines + (Self.edge + i)
                state.take(around[0])
                var ends = true
                if i + 1 < paragraph.end {
                    let gap = gap(words[i], words[i + 1])
                    ends =
                        isCandidate(gap, around)
                        && (isFirst && around[0].kind == .stop
                            || score(weights, model.mask, around, state, paragraph, i, gap) > SentenceModel.threshold)
                }
                body(i, ends)
                if ends { state = SentenceFeatures.State() }
            }
        }
    }

    /// Whether a sentence may end in this gap: where white space is, or a full stop that lacks it.
    @inline(__always)
    package func isCandidate(_ gap: Gap, _ around: UnsafePointer<WordOutline>) -> Bool {
        if gap != .none { return !closesNickname(around) }
        if around[0].kind == .wideStop { return around[1].kind != .closeQuote && around[1].kind != .wideStop }
        return around[0].isFinal && around[1].kind == .capitalized && around[-1].kind == .lower
    }

    /// Whether the word is the quote behind the nickname in a name: "John “J.D.” Dorrian".
    @inline(__always)
    private func closesNickname(_ around: UnsafePointer<WordOutline>) -> Bool {
        guard around[0].kind == .quote || around[0].kind == .closeQuote else { return false }
        return (around[-2].kind == .quote || around[-2].kind == .openQuote) && around[-3].kind == .capitalized
            && around[1].kind == .capitalized && !around[-1].isFinal
    }

    @inline(__always)
    private func score(
        _ weights: UnsafeBufferPointer<Int16>, _ mask: UInt32, _ around: UnsafePointer<WordOutline>,
        _ state: SentenceFeatures.State, _ paragraph: SentenceFeatures.Paragraph, _ i: Int, _ gap: Gap
    ) -> Int {
        var sum = 0
        SentenceFeatures.forEach(
            around, state, paragraph, paragraph.end - i - 1, isSpaced: gap != .none, mask: mask
        ) { row in
            sum &+= Int(weights[row])
        }
        return sum
    }

    /// The stretch from word `begin` to the next break that must end a sentence, and how it is written.
    package func paragraph(
        from begin: Int, _ words: [Word], _ outlines: UnsafePointer<WordOutline>, isWrapped: Bool
    ) -> SentenceFeatures.Paragraph {
        var paragraph = SentenceFeatures.Paragraph()
        var end = begin + 1
        var hasStop = false
        while end < words.count, !mustEnd(end - 1, words, outlines, isWrapped: isWrapped) {
            if outlines[Self.edge + end - 1].isFinal { hasStop = true }
            end += 1
        }
        paragraph.end = end
        let startsLower = outlines[Self.edge + begin].kind == .lower
        paragraph.style = (hasStop ? 1 : 0) | (startsLower ? 2 : 0) | (end - begin < 6 ? 4 : 0)
        return paragraph
    }

    /// Whether the line break after word `i`, if any, ends a sentence by itself.
    private func mustEnd(
        _ i: Int, _ words: [Word], _ outlines: UnsafePointer<WordOutline>, isWrapped: Bool
    ) -> Bool {
        switch gap(words[i], words[i + 1]) {
        case .none, .space: return false
        case .paragraph: return true
        case .line:
            guard isWrapped else { return true }
            return outlines[Self.edge + i + 1].kind != .lower
                && LineBreaks.isShortLine(text, endingAt: Int(words[i].range.end))
        }
    }

    /// What is done without a model: a sentence ends after a full stop, question mark or ellipsis and the quotes and
    /// brackets that close behind it, when no lower-case word follows.
    private func forEachGapByRule(
        _ words: [Word], _ outlines: UnsafePointer<WordOutline>, isWrapped: Bool, _ body: (Int, Bool) -> Void
    ) {
        for i in words.indices {
            guard i + 1 < words.count, !mustEnd(i, words, outlines, isWrapped: isWrapped) else {
                body(i, true)
                continue
            }
            let around = outlines + (Self.edge + i)
            var back = 0
            while back > -2, closes(around[back].kind) { back -= 1 }
            let ends =
                isCandidate(gap(words[i], words[i + 1]), around) && around[back].isFinal
                && around[1].kind != .lower && around[1].kind != .closeBracket
            body(i, ends)
        }
    }

    private func closes(_ kind: WordOutline.Kind) -> Bool {
        kind == .quote || kind == .closeQuote || kind == .closeBracket || kind == .apostrophe
    }

    /// Appends the sentence of these words, cut to pieces of at most `Segmenter.sentenceLimit` words.
    static func append(_ words: Range<Int>, to analysis: inout Analysis) {
        var begin = words.lowerBound
        while begin < words.upperBound {
            var end = words.upperBound
            if end - begin > Segmenter.sentenceLimit { end = limitedEnd(begin, analysis.words) }
            let range = TextRange(analysis.words[begin].range.begin, analysis.words[end - 1].range.end)
            analysis.sentences.append(Sentence(begin: WordIndex(begin), end: WordIndex(end), range: range))
            begin = end
        }
    }

    /// Where to cut an endless sentence: at the limit, but not inside a multiword token.
    private static func limitedEnd(_ begin: Int, _ words: [Word]) -> Int {
        let limit = begin + Segmenter.sentenceLimit
        var end = limit
        while end > begin, words[end - 1].shape.contains(.multiwordContinues) { end -= 1 }
        return end > begin ? end : limit
    }
}
