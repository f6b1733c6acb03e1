import Annotation
import Lexicon

/// How names are compared, labelled and put into mentions.
extension EntityFinding {
    mutating func add(
        _ candidate: NameCandidate, _ entity: Int32, _ kind: MentionKind? = nil, _ reason: LocalMention.Reason
    ) {
        let shown = shownWords(candidate)
        mentions.append(
            LocalMention(
                begin: Int32(shown.lowerBound), end: Int32(shown.upperBound), head: Int32(headWord(shown)),
                entity: entity, kind: kind ?? self.kind(candidate), reason: reason))
    }

    /// What the finder calls a demonym is one; what ends in a common noun describes more than it names.
    func kind(_ candidate: NameCandidate) -> MentionKind {
        if candidate.isNamedForHead { return .nominal }
        if candidate.isWider || candidate.type == nil, merging.isDescription(candidate.shown) { return .nominal }
        return candidate.type == .demonym && !(candidate.isWider && merging.isCapitalized(candidate.end - 1))
            ? .demonym : .name
    }

    /// A mention leaves a small article out.
    private func shownWords(_ candidate: NameCandidate) -> Range<Int> {
        let shown = candidate.shown
        guard shown.count > 1, analysis.words[shown.lowerBound].tag == .det,
            document.text.bytes[Int(analysis.words[shown.lowerBound].range.begin)] == UInt8(ascii: "t")
        else { return shown }
        return (shown.lowerBound + 1)..<shown.upperBound
    }

    /// The word of a span whose head lies outside, or the last word before parsing.
    func headWord(_ words: Range<Int>) -> Int {
        for word in words {
            let head = Int(analysis.words[word].head.value)
            if head >= 0 && !words.contains(head) && analysis.words[word].tag != .punct {
                return word
            }
            if head < 0 && analysis.sentences[Int(analysis.sentence(of: WordIndex(word)).value)].isParsed {
                return word
            }
        }
        return words.upperBound - 1
    }

    func label(_ candidate: NameCandidate) -> String {
        let range = TextRange(
            analysis.words[candidate.begin].range.begin, analysis.words[candidate.end - 1].range.end)
        return NameWords.singleSpaced(document.text.string(range))
    }

    /// The number of the name that some words spell.
    mutating func number(_ words: Range<Int>) -> NameNumber {
        let range = bytes(of: words)
        return document.text.bytes.withUnsafeBufferPointer { bytes in
            names.number(of: UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    /// The same of a name that came already; nil for another.
    mutating func knownNumber(_ words: Range<Int>) -> NameNumber? {
        let range = bytes(of: words)
        return document.text.bytes.withUnsafeBufferPointer { bytes in
            names.known(UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    private func bytes(of words: Range<Int>) -> Range<Int> {
        Int(analysis.words[words.lowerBound].range.begin)..<Int(analysis.words[words.upperBound - 1].range.end)
    }

    /// The words of a name folded for comparing: small plain letters and digits, the article left out.
    static func words(of name: String) -> [String] {
        NameWords.of(name)
    }
}
