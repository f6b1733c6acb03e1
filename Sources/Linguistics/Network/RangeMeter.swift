import Annotation

/// Measures how large a model's activations get on sample sentences.
package final class RangeMeter {
    private let network: ReferenceNetwork
    package var ranges: ActivationRanges { network.ranges! }

    package init(model: LanguageModel) {
        network = ReferenceNetwork(model: model)
        network.ranges = ActivationRanges(shape: model.layout.shape)
    }

    /// Reads one sentence, whose words stand in `text`.
    package func read(_ text: WorkingText, words: [TextRange]) {
        guard !words.isEmpty else { return }
        var analysis = Analysis()
        analysis.words = words.map { Word(range: $0) }
        network.run(
            [.tags, .names, .trees], [Analyzer.Piece(words: 0..<words.count, sentence: 0)], text, &analysis)
        network.names.finish(text, &analysis)
    }
}
