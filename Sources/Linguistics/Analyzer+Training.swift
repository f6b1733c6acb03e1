import Annotation

/// What training and measuring ask for beyond reading.
extension Analyzer {
    /// Whether names are read a second time with the document in mind, and whose guideline to follow.
    package func configureNames(usesDocument: Bool, corpus: Int) {
        switch network {
        case .bytes(let network):
            network.names.usesDocument = usesDocument
            network.names.corpus = corpus
        case .floats(let network):
            network.names.usesDocument = usesDocument
            network.names.corpus = corpus
        }
    }

    /// Tags, and gives the probabilities of all name labels of each word, words × `NameLabel.count`.
    package func nameShares(_ text: WorkingText, _ analysis: inout Analysis) -> [Float] {
        let none = [Float](repeating: 0, count: analysis.words.count * NameLabel.count)
        switch network {
        case .bytes(let network):
            network.names.shares = none
            defer { network.names.shares = nil }
            tag(text, &analysis)
            return network.names.shares ?? []
        case .floats(let network):
            network.names.shares = none
            defer { network.names.shares = nil }
            tag(text, &analysis)
            return network.names.shares ?? []
        }
    }
}
