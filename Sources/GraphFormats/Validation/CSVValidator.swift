/// RFC 4180, and the columns that Gephi and Neo4j's importer look for.
struct CSVValidator {
    private var report = FormatReport(.csv)
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1
    private var header: [String] = []
    private var idColumn: Int?
    private var ids = Set<ByteKey>()

    static func validate(_ bytes: UnsafeBufferPointer<UInt8>) -> FormatReport {
        var validator = CSVValidator(bytes: bytes)
        validator.run()
        return validator.report
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        var isFirst = true
        while position < bytes.count {
            let start = line
            let row = record()
            if isFirst {
                check(header: row)
                isFirst = false
            } else {
                check(row, start)
            }
        }
        if isFirst { report.add(.missingColumn, 1, "an empty file") }
    }

    private var isForNeo4j: Bool { header.contains { $0.contains(":") } }

    private mutating func check(header row: [String]) {
        header = row
        var seen = Set<String>()
        for name in row where !seen.insert(name.lowercased()).inserted { report.add(.duplicateColumn, 1, name) }
        if isForNeo4j {
            idColumn = row.firstIndex { $0.hasSuffix(":ID") || $0.contains(":ID(") }
            for name in [":START_ID", ":END_ID", ":TYPE"]
            where idColumn == nil && !row.contains(where: { $0.contains(name) }) {
                report.add(.missingColumn, 1, name)
            }
            return
        }
        let isEdgeTable = seen.contains("source") || seen.contains("target")
        for name in isEdgeTable ? ["source", "target"] : ["id"] where !seen.contains(name) {
            report.add(.missingColumn, 1, name)
        }
        idColumn = row.firstIndex { $0.lowercased() == "id" }
    }

    private mutating func check(_ row: [String], _ start: Int) {
        if row.count != header.count {
            return report.add(.raggedRow, start, "\(row.count) fields for \(header.count)")
        }
        if let idColumn, !ids.insert(ByteKey(row[idColumn])).inserted {
            report.add(.duplicateNodeID, start, row[idColumn])
        }
        for (name, value) in zip(header, row) where !value.isEmpty {
            let type = name.lowercased() == "weight" ? "double" : String(name.drop { $0 != ":" }.dropFirst())
            if !XMLValidation.isValue(value, of: type) { report.add(.valueNotOfType, start, "\(name): \(value)") }
        }
    }

    /// The fields of one record, which may go over several lines.
    private mutating func record() -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        let start = line
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0x22 where field.isEmpty: quotedField(&field)
            case 0x22:
                report.add(.strayQuote, line)
                field.append(byte)
                position += 1
            case 0x2C:
                fields.append(take(&field))
                position += 1
            case 0x0A, 0x0D:
                endLine()
                fields.append(take(&field))
                return fields
            default:
                if byte < 0x20 && byte != 0x09 { report.add(.controlCharacter, start, "\(byte)") }
                field.append(byte)
                position += 1
            }
        }
        fields.append(take(&field))
        return fields
    }

    private mutating func quotedField(_ field: inout [UInt8]) {
        let start = line
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x22 {
                guard position < bytes.count, bytes[position] == 0x22 else { return endQuotedField() }
                position += 1
            } else if byte == 0x0A {
                line += 1
                if isForNeo4j { report.add(.lineBreakInField, start) }
            } else if byte < 0x20 && byte != 0x09 && byte != 0x0D {
                report.add(.controlCharacter, start, "\(byte)")
            }
            field.append(byte)
        }
        report.add(.unclosedQuote, start)
    }

    private mutating func endQuotedField() {
        guard position < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[position]) else { return }
        report.add(.strayQuote, line)
    }

    private mutating func endLine() {
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
        line += 1
    }

    private mutating func take(_ field: inout [UInt8]) -> String {
        defer { field.removeAll(keepingCapacity: true) }
        guard let text = String(validating: field, as: UTF8.self) else {
            report.add(.notUTF8, line)
            return String(decoding: field, as: UTF8.self)
        }
        return text
    }
}
