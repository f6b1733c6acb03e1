import Annotation
import Lexicon

/// What a verb that is joined to another has of it.
extension Reading {
    /// What a verb is joined to by its form, where the tree joins it to another: the infinitive of "refused to renounce
    /// violence and recognize Israel" and of "said he planned to attack and to destroy", the verb of saying of "denies that it
    /// attacked and accuses".
    func conjunct(of word: Int, under head: Int) -> Int? {
        let tag = analysis.words[word].treebankTag
        let headTag = analysis.words[head].treebankTag
        guard isVerb(word), isVerb(head), !hasChild(word, .nsubj) else { return nil }
        if isInfinitive(word), !isInfinitive(head) {
            return (min(head, word)..<word).last { isVerb($0) && isInfinitive($0) && !isAncestor(word, of: $0) }
        }
        guard !hasChild(word, .aux), !hasChild(word, .mark) else { return nil }
        switch (tag, headTag) {
        case (.vb, .vbd), (.vb, .vbz), (.vb, .vbn), (.vb, .vbg), (.vbp, .vbd), (.vbp, .vbz):
            return firstChild(head) { child in
                child > head && child < word && isInfinitive(child)
                    && (relation(child) == .xcomp || relation(child) == .advcl)
            }
        case (.vbz, .vbd), (.vbd, .vbz):
            guard !hasChild(head, .aux) else { return nil }
            return governor(of: head) { analysis.words[$0].treebankTag == tag }
        default: return nil
        }
    }

    /// The nearest of the next governors of a word that passes a test.
    private func governor(of word: Int, where test: (Int) -> Bool) -> Int? {
        var current = word
        for _ in 0..<3 {
            guard let head = head(current) else { return nil }
            if test(head) { return head }
            current = head
        }
        return nil
    }

    /// A second verb shares the auxiliaries of the first when it has neither subject nor auxiliary of its own.
    func readConjunct(_ word: Int, of head: Int, into status: inout ClauseStatus) {
        let isBare = ownSubject(of: word) == nil && !children(word).contains { relation($0) == .aux }
        var outer = ClauseStatus()
        readOwnMarks(of: head, into: &outer)
        if isBare && isVerb(word) { status.weaken(to: outer.modality) }
        if status.speaker == nil { status.speaker = outer.speaker }
        if outer.isHearsay { status.isHearsay = true }
    }
}
