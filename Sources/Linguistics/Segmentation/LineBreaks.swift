import Annotation

/// Tells whether line breaks inside paragraphs mean something.
///
/// Text from old mail and news groups is wrapped at some width: its lines go on in lower case. In other text a line break
/// ends a headline, a list item or a paragraph.
enum LineBreaks {
    /// Whether at least a quarter of the single line breaks, and two of them, stand in the middle of a sentence.
    static func isHardWrapped(_ text: UnsafeBufferPointer<UInt8>, _ words: [Word]) -> Bool {
        var breaks = 0
        var inside = 0
        var i = 0
        while i + 1 < words.count {
            let end = Int(words[i].range.end)
            let begin = Int(words[i + 1].range.begin)
            if begin > end, text[end] == 10 || text[end] == 13 || begin - end > 1 {
                var lines = 0
                for k in end..<begin where text[k] == 10 { lines += 1 }
                if lines == 1 {
                    breaks += 1
                    if isLower(text[begin]), !endsSentence(text[end - 1]) { inside += 1 }
                }
            }
            i += 1
        }
        return inside >= 2 && inside * 4 >= breaks
    }

    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }

    /// Whether the line before a break is so much shorter than the next word would allow that the break was meant.
    static func isShortLine(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
        var begin = end
        while begin > 0, text[begin - 1] != 10, end - begin <= 45 { begin -= 1 }
        return end - begin <= 45
    }
}
