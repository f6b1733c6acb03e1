import Annotation

/// Web pages: the article out of them.
extension CorpusReader {
    /// The original of a page is its article text as extracted here, one paragraph a block with an empty line between;
    /// offsets count its code points.
    func htmlDocument(_ bytes: [UInt8], _ record: RawRecord) throws(CorpusProblem) -> Document {
        try refuseBinary(bytes, record)
        guard bytes.contains(where: { !isSpace($0) }) else {
            throw CorpusProblem(path: record.file.path, line: record.line, kind: .empty)
        }
        let encoding = HTMLPage.declaredEncoding(bytes)
        let decoded = encoding == nil ? TextDecoder.decode(bytes) : nil
        guard let page = HTMLPage(decoded?.utf8 ?? bytes, encoding: encoding ?? "UTF-8") else {
            let got = String(decoding: bytes.prefix(24), as: UTF8.self)
            throw CorpusProblem(path: record.file.path, kind: .malformed(expected: "an HTML page", got: got))
        }
        let text = Array(page.articleText().utf8)
        let header = TextHeader(text)
        let facts = Facts(
            id: nil, title: page.title, date: page.date ?? header.date, publisher: page.publisher ?? header.publisher)
        let brokenCount = TextDecoder.countReplacements(text)
        return try makeDocument(
            TextDecoder.Decoded(utf8: text, encoding: .utf8, brokenCount: brokenCount), facts, record)
    }
}
