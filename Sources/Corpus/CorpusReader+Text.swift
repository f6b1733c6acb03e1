import Annotation

/// Plain text, and what every format ends in: decoded text with the metadata that came with it.
extension CorpusReader {
    /// What is known of a document before its text is read.
    struct Facts {
        var id: String?
        var title: String?
        var date: CalendarDate?
        var publisher: String?
    }

    func textDocument(_ bytes: [UInt8], _ record: RawRecord) throws(CorpusProblem) -> Document {
        try refuseBinary(bytes, record)
        let decoded = TextDecoder.decode(bytes)
        let header = TextHeader(decoded.utf8)
        let facts = Facts(id: header.id, title: header.title, date: header.date, publisher: header.publisher)
        return try makeDocument(decoded, facts, skipping: header.frontMatter, record)
    }

    /// The document of a decoded text. `skipping` bytes at its start are metadata and not read as prose, though they
    /// count in offsets.
    func makeDocument(
        _ decoded: TextDecoder.Decoded, _ facts: Facts, skipping: Int = 0, _ record: RawRecord
    ) throws(CorpusProblem) -> Document {
        let path = record.file.path
        guard decoded.utf8.count <= options.maximumBytes else {
            throw CorpusProblem(path: path, line: record.line, kind: .tooLarge(limit: options.maximumBytes))
        }
        guard decoded.utf8[skipping...].contains(where: { !isSpace($0) }) else {
            throw CorpusProblem(path: path, line: record.line, kind: .empty)
        }
        let fingerprint = ContentHash.hash(decoded.utf8)
        let repaired = repairer.repair(decoded, skipping: skipping, isEnabled: options.repairs)
        return Document(
            id: facts.id ?? madeID(record.file.stem, fingerprint, facts),
            source: record.line.map { "\(path)#\($0)" } ?? path,
            title: options.repairs ? facts.title.map(repairer.repairedLine) : facts.title, date: facts.date,
            publisher: facts.publisher, fingerprint: fingerprint, text: repaired.text, repairs: repaired.repairs,
            garbled: repaired.garbled)
    }

    /// An id out of the file's name and the content: the same in any folder, order and run, and another one for the
    /// same text under another title or date. 48 bits: a million documents of one file meet with odds of 1 in 500.
    private func madeID(_ stem: String, _ fingerprint: UInt64, _ facts: Facts) -> String {
        let described = [facts.title ?? "", facts.date?.description ?? "", facts.publisher ?? ""]
        let hash = ContentHash.hash(Array(described.joined(separator: "\u{1F}").utf8), seed: fingerprint)
        let digits = String(hash >> 16, radix: 16)
        return "\(stem)-\(String(repeating: "0", count: 12 - digits.count))\(digits)"
    }

    func refuseBinary(_ bytes: [UInt8], _ record: RawRecord) throws(CorpusProblem) {
        if TextDecoder.utf16Encoding(bytes) != nil { return }
        let sample = bytes.prefix(1 << 16)
        var controls = 0
        var zeros = 0
        for byte in sample where byte < 0x20 || byte == 0x7F {
            if isSpace(byte) || byte == 0x1B { continue }
            controls += 1
            if byte == 0 { zeros += 1 }
        }
        if zeros * 500 > sample.count || controls * 30 > sample.count {
            throw CorpusProblem(
                path: record.file.path, line: record.line, kind: .binary(controls: controls, of: sample.count))
        }
    }
}
