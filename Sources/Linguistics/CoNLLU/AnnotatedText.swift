import Annotation

/// A text with its gold or hand-made analysis: one document of a treebank.
///
/// The text is put together from the tokens: a space where `SpaceAfter` allows one, a space between sentences, a blank
/// line between paragraphs.
public struct AnnotatedText: Sendable {
    /// Of `# newdoc id`, empty when there is none.
    public var id: String
    public var text: WorkingText
    public var analysis: Analysis
    /// One for each sentence of the analysis.
    public var sentences: [CoNLLUSentence]

    /// The documents of a CoNLL-U file, in order. What comes before the first `# newdoc` is a document too.
    ///
    /// `file` is what errors name. Linear time.
    public static func documents(
        fromCoNLLU bytes: [UInt8], file: String
    ) throws(CoNLLUError) -> [AnnotatedText] {
        var reader = CoNLLUReader(bytes, file: file)
        var documents: [AnnotatedText] = []
        var builder = AnnotatedTextBuilder(file: file)
        while let sentence = try reader.next() {
            if sentence.beginsDocument, !builder.isEmpty {
                documents.append(try builder.finish())
                builder = AnnotatedTextBuilder(file: file)
            }
            try builder.append(sentence)
        }
        if !builder.isEmpty { documents.append(try builder.finish()) }
        return documents
    }

    /// All sentences of a CoNLL-U text as one document, for tests and small hand-made trees.
    public init(coNLLU text: String, file: String = "") throws(CoNLLUError) {
        var reader = CoNLLUReader(text, file: file)
        var builder = AnnotatedTextBuilder(file: file)
        while let sentence = try reader.next() { try builder.append(sentence) }
        self = try builder.finish()
    }

    init(id: String, text: WorkingText, analysis: Analysis, sentences: [CoNLLUSentence]) {
        self.id = id
        self.text = text
        self.analysis = analysis
        self.sentences = sentences
    }
}

extension Analysis {
    /// The working text and the analysis that a CoNLL-U text describes, names in `Entity=` included.
    public static func reading(coNLLU text: String) throws(CoNLLUError) -> (WorkingText, Analysis) {
        let document = try AnnotatedText(coNLLU: text)
        return (document.text, document.analysis)
    }
}
