import Annotation
import Linguistics

/// One sentence to learn from. What its corpus does not mark is empty.
package struct TrainingSentence: Sendable {
    /// The forms' UTF-8, one after another, and where each ends.
    package var bytes: [UInt8] = []
    package var ends: [Int32] = []
    package var universalTags: [UInt8] = []
    package var treebankTags: [UInt8] = []
    /// Heads as places in the sentence; −1 for the root.
    package var heads: [Int32] = []
    package var relations: [UInt8] = []
    /// For each word the name labels that would be right, as bits; more than one where the corpus does not tell.
    package var names: [UInt32] = []
    /// For each word what its document calls it elsewhere: a name label, or `noHint`. Empty before a first reading.
    package var hints: [UInt8] = []
    package static let noHint: UInt8 = 255
    /// Whose guideline the names follow.
    package var corpus = NameContext.defaultCorpus
    /// Sentences of one document have the same number, and only they.
    package var document = 0

    package init() {}

    package var count: Int { ends.count }

    package mutating func append(form: some Sequence<UInt8>) {
        bytes.append(contentsOf: form)
        ends.append(Int32(bytes.count))
    }

    package func form(_ i: Int) -> Range<Int> {
        (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i])
    }

    /// The sentence without its last word when that is a mark on which nothing hangs: as headlines and bad transcripts
    /// leave it out.
    package func withoutFinalMark() -> TrainingSentence {
        let last = count - 1
        guard last > 0, !universalTags.isEmpty, universalTags[last] == UniversalTag.punct.rawValue,
            !heads.contains(Int32(last)), heads.isEmpty || heads[last] >= 0
        else { return self }
        var shorter = self
        shorter.ends.removeLast()
        shorter.bytes.removeLast(bytes.count - Int(ends[last - 1]))
        shorter.universalTags.removeLast()
        shorter.treebankTags.removeLast()
        if !heads.isEmpty { shorter.heads.removeLast() }
        if !relations.isEmpty { shorter.relations.removeLast() }
        if !names.isEmpty {
            guard names[last] & 1 == 1 else { return self }
            shorter.names.removeLast()
        }
        if !hints.isEmpty { shorter.hints.removeLast() }
        return shorter
    }
}
