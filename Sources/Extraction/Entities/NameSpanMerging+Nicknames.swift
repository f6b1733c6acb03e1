import Annotation
import Lexicon

/// Persons with a nickname in quotation marks: "John “J.D.” Dorrian", whose name the finder saw in pieces.
extension NameSpanMerging {
    /// The spans with the pieces around a nickname joined.
    func nicknamed(_ spans: [NameSpan]) -> [NameSpan] {
        var result: [NameSpan] = []
        var hasNickname = false
        for span in spans {
            if let last = result.last, last.type == .person, span.type == .person,
                isNickname(from: Int(last.begin.value), to: Int(span.begin.value), after: Int(last.end.value))
            {
                result[result.count - 1].end = span.end
                hasNickname = true
            } else if result.count > 1, let first = result.dropLast().last, first.type == .person, span.type == .person,
                isNickname(from: Int(first.begin.value), to: Int(span.begin.value), after: Int(first.end.value))
            {
                // The nickname was found as a person of its own.
                result.removeLast()
                result[result.count - 1].end = span.end
                hasNickname = true
            } else {
                result.append(span)
            }
        }
        return hasNickname ? result : spans
    }

    /// Whether a name that begins with `begin` goes on with one or two words in quotation marks up to `family`; what the
    /// finder saw of it ends with `end`.
    private func isNickname(from begin: Int, to family: Int, after end: Int) -> Bool {
        guard family - end <= 5, family - begin <= 8, isQuote(family - 1), family < sentence(of: begin).upperBound
        else { return false }
        for opening in [family - 3, family - 4] where opening > begin && opening < family && isQuote(opening) {
            // What stands between the piece and the family name is the nickname with its marks.
            return opening <= end && isCapitalized(opening + 1) && isCapitalized(opening - 1)
                && !analysis.words[opening].shape.contains(.spaceAfter)
        }
        return false
    }

    private func isQuote(_ word: Int) -> Bool {
        let range = analysis.words[word].range
        switch range.count {
        case 1: return document.text.bytes[Int(range.begin)] == 0x22
        case 3:
            let bytes = range.bytes.map { document.text.bytes[$0] }
            return bytes[0] == 0xE2 && bytes[1] == 0x80 && (bytes[2] == 0x9C || bytes[2] == 0x9D)
        default: return false
        }
    }
}
