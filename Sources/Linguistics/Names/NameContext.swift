/// What the name finder is told besides the words: rows of one table, added to its hidden layer.
package enum NameContext {
    /// Whose guideline to follow.
    package static let corpora = 16
    /// What the rest of the document calls the same word: nothing, or one of the name labels (outside included).
    package static let documentLabels = NameLabel.count + 1
    package static let rows = corpora + documentLabels

    /// The corpus whose guideline is followed when text is read.
    package static let defaultCorpus = 0

    /// The guideline of text that was labelled by models.
    package static let silverCorpus = 15

    package static func row(corpus: Int) -> Int32 { Int32(corpus) }
    package static func row(documentLabel: NameLabel?) -> Int32 {
        Int32(corpora + (documentLabel.map { Int($0.value) + 1 } ?? 0))
    }
}
