import Annotation

extension Segmenter {
    /// A text whose lines are sentences and whose tokens are parted by spaces. Each token becomes one word, whatever it
    /// holds (a no-break space, too); empty lines are passed over: the caller cuts documents at them. Linear time.
    public func segment(pretokenized text: UnsafeBufferPointer<UInt8>, into analysis: inout Analysis) {
        analysis.removeAll()
        var lineBegin = 0
        while lineBegin < text.count {
            var lineEnd = lineBegin
            while lineEnd < text.count, text[lineEnd] != 10 { lineEnd += 1 }
            var contentEnd = lineEnd
            if contentEnd > lineBegin, text[contentEnd - 1] == 13 { contentEnd -= 1 }
            appendLine(text, lineBegin, contentEnd, to: &analysis)
            lineBegin = lineEnd + 1
        }
    }

    public func segment(pretokenized text: WorkingText, into analysis: inout Analysis) {
        text.bytes.withUnsafeBufferPointer { segment(pretokenized: $0, into: &analysis) }
    }

    private func appendLine(
        _ text: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int, to analysis: inout Analysis
    ) {
        let first = analysis.words.count
        var i = begin
        while i < end {
            if text[i] == 32 || text[i] == 9 {
                i += 1
                continue
            }
            let wordBegin = i
            while i < end, text[i] != 32, text[i] != 9 { i += 1 }
            analysis.words.append(Word(range: TextRange(wordBegin, i), shape: .spaceAfter))
        }
        if analysis.words.count > first {
            SentenceSplitter.append(first..<analysis.words.count, to: &analysis)
        }
    }
}
