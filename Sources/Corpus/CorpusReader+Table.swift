import Annotation

/// CSV (RFC 4180) and its kin with tabs or semicolons.
extension CorpusReader {
    func readTable(
        _ stream: ByteStream, _ format: DocumentFormat, _ file: CorpusFile,
        _ body: (Result<RawRecord, CorpusProblem>) throws -> Void
    ) rethrows {
        var table = TableReader(file: file, separator: format == .tsv ? 0x09 : nil, limit: options.maximumBytes)
        var columns: Columns?
        while true {
            let row: TableReader.Row?
            do throws(CorpusProblem) {
                row = try table.next(stream)
                if let row, columns == nil {
                    columns = try Columns(header: row.fields, options.columns, file)
                    continue
                }
            } catch {
                return try body(.failure(error))
            }
            guard let row, let columns else { break }
            try body(columns.record(row, file))
        }
        if columns == nil { try body(.failure(CorpusProblem(path: file.path, kind: .empty))) }
    }

    func tableDocument(_ fields: RecordFields<[UInt8]>, _ record: RawRecord) throws(CorpusProblem) -> Document {
        func string(_ field: [UInt8]?) -> String? {
            field.flatMap { String(decoding: TextDecoder.decodeUTF8($0).utf8, as: UTF8.self).collapsed.nonEmpty }
        }
        let facts = Facts(
            id: string(fields.id), title: string(fields.title),
            date: string(fields.date).flatMap { DateFinder.date(ofField: $0) }, publisher: string(fields.publisher))
        return try makeDocument(TextDecoder.decodeUTF8(fields.text), facts, record)
    }
}

/// Which columns of a table hold what.
private struct Columns {
    private let count: Int
    private let text: Int
    private let title: Int?
    private let date: Int?
    private let publisher: Int?
    private let id: Int?

    init(header: [[UInt8]], _ names: ColumnNames, _ file: CorpusFile) throws(CorpusProblem) {
        let header = header.map { String(decoding: TextDecoder.decodeUTF8($0).utf8, as: UTF8.self).collapsed }
        let folded = header.map { $0.lowercased() }
        func column(_ names: [String]) -> Int? {
            for name in names {
                if let index = folded.firstIndex(of: name.lowercased()) { return index }
            }
            return nil
        }
        guard let text = column(names.text) else {
            throw CorpusProblem(path: file.path, line: 1, kind: .missingColumn(expected: names.text, got: header))
        }
        self.text = text
        count = header.count
        title = column(names.title)
        date = column(names.date)
        publisher = column(names.publisher)
        id = column(names.id)
    }

    func record(_ row: TableReader.Row, _ file: CorpusFile) -> Result<RawRecord, CorpusProblem> {
        let extra = row.fields.dropFirst(count).contains { !$0.isEmpty }
        guard row.fields.count > text, !extra else {
            let kind = CorpusProblem.Kind.malformed(expected: "\(count) fields", got: "\(row.fields.count) fields")
            return .failure(CorpusProblem(path: file.path, line: row.line, kind: kind))
        }
        func field(_ column: Int?) -> [UInt8]? {
            column.flatMap { $0 < row.fields.count ? row.fields[$0] : nil }
        }
        let fields = RecordFields(
            text: row.fields[text], title: field(title), date: field(date), publisher: field(publisher), id: field(id))
        return .success(RawRecord(file: file, line: row.line, content: .fields(fields)))
    }
}
