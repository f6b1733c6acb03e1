import Annotation

/// Groups words into sentences.
///
/// A blank line ends a sentence, and so does the end of a line unless the text is hard-wrapped. Every other gap is asked
/// of the model; without one, rules decide. Sentences of more than `Segmenter.sentenceLimit` words are cut. Linear time.
package struct SentenceSplitter {
    let text: UnsafeBufferPointer<UInt8>
    let vocabulary: TokenVocabulary
    let model: SentenceModel?

    /// How two words are parted.
    package enum Gap: UInt8 {
        case none, space, line, paragraph
    }

    /// Words around a gap that features look at, on each side.
    package static let edge = 3

    init(_ text: UnsafeBufferPointer<UInt8>, vocabulary: TokenVocabulary, model: SentenceModel?) {
        self.text = text
        self.vocabulary = vocabulary
        self.model = model
    }

    func split(_ analysis: inout Analysis) {
        guard !analysis.words.isEmpty else { return }
        let outlines = outlines(analysis.words)
        defer { outlines.deallocate() }
        let isWrapped = LineBreaks.isHardWrapped(text, analysis.words)
        var begin = 0
        forEachGap(analysis.words, outlines, isWrapped: isWrapped) { i, ends in
            if ends {
                Self.append(begin..<(i + 1), to: &analysis)
                begin = i + 1
            }
        }
    }

    /// Outlines of all words between edges; `[edge + i]` is that of word `i`. To be deallocated.
    package func outlines(_ words: [Word]) -> UnsafeMutablePointer<WordOutline> {
        let edge = Self.edge
        let outlines = UnsafeMutablePointer<WordOutline>.allocate(capacity: words.count + 2 * edge)
        outlines.initialize(repeating: .edge, count: words.count + 2 * edge)
        guard let base = text.baseAddress else { return outlines }
        for i in words.indices {
            outlines[edge + i] = WordOutline(
                base, Int(words[i].range.begin), Int(words[i].range.end), vocabulary)
        }
        return outlines
    }

    @inline(__always)
    package func gap(_ a: Word, _ b: Word) -> Gap {
        guard a.range.end < b.range.begin else { return .none }
        var lines = 0
        for i in Int(a.range.end)..<Int(b.range.begin) where text[i] == 10 { lines += 1 }
        return lines == 0 ? .space : lines == 1 ? .line : .paragraph
    }
}
