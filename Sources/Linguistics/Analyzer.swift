import Annotation

/// Reads documents with a model: text → sentences, words, tags, lemmas, names, trees.
///
/// Owns the scratch memory of all stages and reuses it from document to document: make one per thread.
public final class Analyzer {
    public let model: LanguageModel

    public init(model: LanguageModel) {
        self.model = model
    }

    /// All stages: segments, tags and parses every sentence.
    public func analyze(_ text: WorkingText, into analysis: inout Analysis) {
        segment(text, into: &analysis)
        tag(text, &analysis)
        parse(text, &analysis) { _ in true }
    }

    /// Splits the text into sentences and words. What `analysis` held before is gone.
    public func segment(_ text: WorkingText, into analysis: inout Analysis) {
        analysis.removeAll()
    }

    /// Sets tags, morphology, lemmas and names of all sentences. Reads only words and sentences, so that text that was
    /// split before can start here.
    public func tag(_ text: WorkingText, _ analysis: inout Analysis) {
    }

    /// Sets heads and relations of the sentences that `choose` picks, and the morphology that hangs on the tree.
    public func parse(
        _ text: WorkingText, _ analysis: inout Analysis, where choose: (SentenceIndex) -> Bool = { _ in true }
    ) {
    }
}
