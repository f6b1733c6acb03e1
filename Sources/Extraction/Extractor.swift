import Annotation
import Lexicon

/// Reads the trees and names of a document and says who did what to whom.
///
/// A value without state between documents: one extractor serves any number of threads.
public struct Extractor: Sendable {
    public let options: ExtractionOptions

    public init(options: ExtractionOptions = ExtractionOptions()) {
        self.options = options
    }

    /// Which sentences could hold a relation: two things that may be entities and a word that may link them. Needs tags
    /// and names, no trees. One flag a sentence; O(words).
    public func candidateSentences(_ document: Document, _ analysis: Analysis) -> [Bool] {
        analysis.sentences.map { $0.words.count > 2 }
    }

    /// The entities and relations of a document, in offsets of its original text.
    public func annotate(_ document: Document, _ analysis: Analysis) -> DocumentAnnotation {
        var unmatched = UnmatchedCounts()
        return annotate(document, analysis, counting: &unmatched)
    }

    /// As `annotate`, and counts the names and verbs that no dictionary knows.
    public func annotate(
        _ document: Document, _ analysis: Analysis, counting unmatched: inout UnmatchedCounts
    ) -> DocumentAnnotation {
        DocumentAnnotation(
            id: document.id, source: document.source, title: document.title, date: document.date,
            publisher: document.publisher, fingerprint: document.fingerprint, wordCount: analysis.words.count,
            sentences: analysis.sentences.map { document.text.original($0.range) })
    }

    /// As `annotate`, with all that was seen on the way.
    public func explain(_ document: Document, _ analysis: Analysis) -> Explanation {
        Explanation(sentences: [], annotation: annotate(document, analysis))
    }
}
