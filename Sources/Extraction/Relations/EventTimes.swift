import Annotation
import Lexicon

/// When a deed happened by the words at its verb, resolved against the day of publication.
extension Reading {
    /// The first expression of time in the clause of a word that can be resolved.
    func eventTime(of word: Int, in sentence: Sentence) -> EventTime? {
        var hosts = [word]
        if let head = head(word), !isVerb(word) { hosts.append(head) }
        for host in hosts {
            for child in children(host) {
                switch relation(child) {
                case .obl, .oblUnmarked, .nmodUnmarked, .advmod, .nmod:
                    let begin = firstWord(child)
                    let end = lastWord(child) + 1
                    guard end - begin <= 9 else { continue }
                    if let time = TimeExpressions.resolve(words: begin..<end, in: self) { return time }
                default: continue
                }
            }
        }
        return nil
    }
}
