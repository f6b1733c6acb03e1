import Annotation

/// What the first lines of a plain text say about it: front matter, a title, a line with date and publisher, an
/// agency's dateline. Conservative: a line that may be prose is prose.
struct TextHeader {
    var id: String?
    var title: String?
    var date: CalendarDate?
    var publisher: String?
    /// Bytes of front matter at the start, line ends included.
    var frontMatter = 0

    /// Reads at most the first 16 KB.
    init(_ utf8: [UInt8]) {
        let lines = HeaderLine.first(of: utf8)
        var rest = lines[...]
        if let end = readFencedFields(lines) ?? readPlainFields(lines) {
            rest = lines[end...]
            frontMatter = end < lines.count ? lines[end].begin : utf8.count
        }
        readTitle(&rest)
        for line in rest.lazy.filter({ !$0.isBlank }).prefix(5) {
            readDateline(line)
            // Behind the first paragraph comes no more header.
            guard line.bytes.count <= 200 else { break }
            readByline(line)
        }
    }

    // MARK: - Front matter

    /// `---`, lines of `key: value`, `---`. Gives the line behind it.
    private mutating func readFencedFields(_ lines: [HeaderLine]) -> Int? {
        guard lines.first?.trimmed == "---" else { return nil }
        let fences = lines.indices.dropFirst().prefix(100)
        guard let end = fences.first(where: { ["---", "..."].contains(lines[$0].trimmed) }), end > 1 else { return nil }
        let fields = lines[1..<end].map(\.field)
        guard fields.contains(where: { $0.map { Self.isKnown($0.key) } ?? false }) else { return nil }
        for field in fields { if let field { take(field) } }
        return end + 1
    }

    /// Two or more lines such as `Title: …` and `Date: …`, then an empty one.
    private mutating func readPlainFields(_ lines: [HeaderLine]) -> Int? {
        let fields = lines.prefix { $0.field.map { Self.isKnown($0.key) } ?? false }.compactMap(\.field)
        guard fields.count >= 2, fields.count < lines.count, lines[fields.count].isBlank else { return nil }
        for field in fields { take(field) }
        return fields.count + 1
    }

    private static let names = ColumnNames()

    private static func isKnown(_ key: String) -> Bool {
        [names.title, names.date, names.publisher, names.id, ["author", "by", "tags", "language", "updated"]]
            .contains { $0.contains(key) }
    }

    private mutating func take(_ field: (key: String, value: String)) {
        guard let value = field.value.nonEmpty else { return }
        if Self.names.title.contains(field.key) { title = title ?? value }
        if Self.names.date.contains(field.key) { date = date ?? DateFinder.date(ofField: value) }
        if Self.names.publisher.contains(field.key) { publisher = publisher ?? value }
        if Self.names.id.contains(field.key) { id = id ?? value }
    }

    // MARK: - Title

    /// A short first line that does not end as a sentence does, and an empty line or a line with a date behind it.
    private mutating func readTitle(_ rest: inout ArraySlice<HeaderLine>) {
        rest = rest.drop { $0.isBlank }
        guard title == nil, let first = rest.first, let next = rest.dropFirst().first else { return }
        let text = first.trimmed
        guard (8...200).contains(text.utf8.count), let last = text.utf8.last,
            !".:;,".utf8.contains(last), text.utf8.contains(UInt8(ascii: " ")),
            next.isBlank || Byline(next) != nil, rest.dropFirst().contains(where: { !$0.isBlank }),
            Byline(first) == nil, Dateline(first) == nil
        else {
            return
        }
        let marks = text.prefix { $0 == "#" }
        title = String(text.dropFirst(marks.count)).collapsed
        rest = rest.dropFirst()
    }

    // MARK: - Lines with a date or a publisher

    private mutating func readByline(_ line: HeaderLine) {
        guard let byline = Byline(line) else { return }
        date = date ?? byline.date
        publisher = publisher ?? byline.publisher
    }

    private mutating func readDateline(_ line: HeaderLine) {
        guard let dateline = Dateline(line) else { return }
        date = date ?? dateline.date
        publisher = publisher ?? dateline.agency
    }
}

/// One of the first lines of a text.
struct HeaderLine {
    var bytes: [UInt8]
    /// Its offset in the text.
    var begin: Int

    var isBlank: Bool { bytes.allSatisfy(isSpace) }

    var trimmed: String { String(decoding: bytes, as: UTF8.self).collapsed }

    /// `key: value`, the key in small letters, quotation marks around the value gone.
    var field: (key: String, value: String)? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon <= 24 else { return nil }
        let key = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        guard key.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
        else {
            return nil
        }
        var value = String(decoding: bytes[(colon + 1)...], as: UTF8.self).collapsed
        if value.utf8.count >= 2, let quote = value.first, "\"'".contains(quote), value.last == quote {
            value = String(value.dropFirst().dropLast())
        }
        return (key, value)
    }

    static func first(of utf8: [UInt8]) -> [HeaderLine] {
        let head = utf8.prefix(1 << 14)
        var lines: [HeaderLine] = []
        var begin = 0
        while begin < head.count, lines.count < 120 {
            let end = head[begin...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? head.count
            lines.append(HeaderLine(bytes: Array(head[begin..<end]), begin: begin))
            begin = end + (end + 1 < head.count && head[end] == 0x0D && head[end + 1] == 0x0A ? 2 : 1)
        }
        return lines
    }
}
