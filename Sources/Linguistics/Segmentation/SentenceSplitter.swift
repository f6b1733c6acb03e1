import Annotation

/// Groups words into sentences.
struct SentenceSplitter {
    let text: UnsafeBufferPointer<UInt8>
    let vocabulary: TokenVocabulary

    init(_ text: UnsafeBufferPointer<UInt8>, vocabulary: TokenVocabulary) {
        self.text = text
        self.vocabulary = vocabulary
    }

    func split(_ analysis: inout Analysis) {
        let words = analysis.words
        var begin = 0
        for i in words.indices where i + 1 == words.count || endsSentence(i, words) {
            Self.append(begin..<(i + 1), to: &analysis)
            begin = i + 1
        }
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

    /// Where to cut an endless sentence: after the limit, at a multiword token's end.
    private static func limitedEnd(_ begin: Int, _ words: [Word]) -> Int {
        var end = begin + Segmenter.sentenceLimit
        while end > begin + 1, words[end - 1].shape.contains(.multiwordContinues) { end -= 1 }
        return end
    }

    func endsSentence(_ i: Int, _ words: [Word]) -> Bool {
        let gap = text[Int(words[i].range.end)..<Int(words[i + 1].range.begin)]
        if gap.count(where: { $0 == 10 }) > 1 { return true }
        if gap.isEmpty { return false }
        let last = text[Int(words[i].range.begin)]
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    }
}
