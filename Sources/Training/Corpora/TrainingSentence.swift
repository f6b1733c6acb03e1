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
}
