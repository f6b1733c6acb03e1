import Annotation

extension CorpusReader {
    func htmlDocument(_ bytes: [UInt8], _ record: RawRecord) throws(CorpusProblem) -> Document {
        try textDocument(bytes, record)
    }
}
