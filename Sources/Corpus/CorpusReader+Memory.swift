import Annotation

extension CorpusReader {
    /// The document of a text that is in memory already, repaired like any other. `name` stands for its path.
    public func document(ofText text: String, named name: String) -> Result<Document, CorpusProblem> {
        document(from: RawRecord(file: CorpusFile(path: name), line: nil, content: .bytes(Array(text.utf8), .text)))
    }
}
