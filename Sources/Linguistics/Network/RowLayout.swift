/// How the sentences of a batch lie in the rows of the network's matrices: one empty row, the words of a sentence, one
/// empty row, the words of the next, …, one empty row. Windows of three rows therefore never cross sentences.
package struct RowLayout {
    /// For each sentence its first row and the row after its last.
    package private(set) var sentences: [Range<Int>] = []
    package private(set) var rows = 1

    package init() {}

    package mutating func removeAll() {
        sentences.removeAll(keepingCapacity: true)
        rows = 1
    }

    package mutating func append(words: Int) {
        sentences.append(rows..<rows + words)
        rows += words + 1
    }
}
