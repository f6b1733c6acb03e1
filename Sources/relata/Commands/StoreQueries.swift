import Annotation
import ArgumentParser
import EntityGraph
import GraphStore
import Pipeline

/// `relata find`: full-text search over evidence.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds sentences behind relations by their words.",
        discussion: """
            All words must occur, in any order, without regard to case and accents. "Words in quotation marks" must \
            follow each other, and word* stands for all that begin with it.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The store, STORE[@LABEL].") var store: StoreArgument
    @Argument(help: "The words.") var words: [String]
    @Option(name: .shortAndLong, help: ArgumentHelp("How many to show.", valueName: "n")) var top: Int = 20
    @Option(help: ArgumentHelp("Only documents published on this day or later.", valueName: "yyyy-mm-dd"))
    var since: CalendarDate?
    @Option(help: ArgumentHelp("Only documents published on this day or earlier.", valueName: "yyyy-mm-dd"))
    var until: CalendarDate?
    @Option(name: .customLong("publisher"), help: ArgumentHelp("Only this publisher. Repeatable.", valueName: "name"))
    var publishers: [String] = []
    @Option(help: ArgumentHelp("Only documents from this path or folder.", valueName: "path")) var source: String?
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .text
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if top < 1 { throw ValidationError("--top takes a whole number from 1 up, not \(top).") }
    }

    func run() throws {
        var statements = GraphFilter()
        statements.since = since
        statements.until = until
        let filter = StoreFilter(
            statements, publishers: publishers.isEmpty ? nil : Set(publishers), source: source)
        let found = try store.version().sentences(matching: words.joined(separator: " "), filter: filter, limit: top)
        switch format {
        case .text: for sentence in found { try write(sentence) }
        case .json: try writeJSON(found)
        }
        if found.isEmpty {
            StandardError.write("relata: no sentence holds \(Wording.quoted(words.joined(separator: " ")))")
            throw ExitStatus.partial
        }
    }

    private func write(_ sentence: FoundSentence) throws {
        let style = Style.standardOutput
        let date = sentence.date.map { " \($0)" } ?? ""
        try StandardOutput.shared.write(line: "\(style.cyan(sentence.source))\(date) [\(sentence.begin)]")
        var text = ""
        var position = 0
        let scalars = Array(sentence.text.unicodeScalars)
        func plain(to end: Int) -> String {
            String(String.UnicodeScalarView(scalars[position..<end].map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
        }
        for match in sentence.matches {
            text += plain(to: Int(match.begin))
            position = Int(match.begin)
            text += style.yellow("[") + plain(to: Int(match.end)) + style.yellow("]")
            position = Int(match.end)
        }
        try StandardOutput.shared.write(line: "    " + text + plain(to: scalars.count))
    }

    private func writeJSON(_ found: [FoundSentence]) throws {
        var json = JSONLine()
        json.array(found) { sentence, json in
            json.object { json in
                json.member("document", sentence.document)
                json.member("source", sentence.source)
                json.member("publisher", sentence.publisher)
                json.member("date", sentence.date?.description)
                json.member("begin", Int(sentence.begin))
                json.member("text", sentence.text)
                json.key("matches")
                json.array(sentence.matches) { match, json in
                    json.object { json in
                        json.member("begin", Int(match.begin))
                        json.member("end", Int(match.end))
                    }
                }
            }
        }
        json.endLine()
        try StandardOutput.shared.write(json.bytes)
    }
}

/// `relata timeline`: two entities over time.
struct Timeline: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts what two entities do to each other over time, by class.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @Argument(help: "The store, STORE[@LABEL].") var store: StoreArgument
    @Argument(help: "The first entity.") var first: String
    @Argument(help: "The second entity.") var second: String
    @Option(help: "The length of a period.") var by: TimelineUnit = .month
    @OptionGroup var filter: EdgeFilterOptions
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .table
    @OptionGroup var common: CommonOptions

    func run() throws {
        let version = try store.version()
        let finder = StoredNameFinder(version: version, place: store.location)
        let ends = try [first, second].map { try finder.entity($0) }
        let rows = try version.timeline(
            ends[0].index, ends[1].index, by: by, filter: filter.filter(for: version, in: store.location))
        guard !rows.isEmpty else {
            StandardError.write("relata: nothing links \(ends[0].label) and \(ends[1].label)")
            throw ExitStatus.partial
        }
        switch format {
        case .table: try writeTable(rows, ends)
        case .json: try writeJSON(rows, ends)
        }
    }

    private func period(_ row: TimelineRow) -> String {
        guard let day = row.period?.description else { return "undated" }
        switch by {
        case .day: return day
        case .month: return String(day.prefix(7))
        case .year: return String(day.prefix(4))
        }
    }

    private func writeTable(_ rows: [TimelineRow], _ ends: [StoredEntity]) throws {
        var table = Table([
            (by.rawValue, .left), ("direction", .left), ("class", .left), ("statements", .right), ("negated", .right),
            ("documents", .right),
        ])
        for row in rows {
            let (from, to) = row.isForward ? (ends[0], ends[1]) : (ends[1], ends[0])
            table.add([
                period(row), "\(from.label) → \(to.label)", row.eventClass.name, String(row.statements),
                String(row.negated), String(row.documents),
            ])
        }
        try table.write(style: .standardOutput)
    }

    private func writeJSON(_ rows: [TimelineRow], _ ends: [StoredEntity]) throws {
        var json = JSONLine()
        json.array(rows) { row, json in
            json.object { json in
                json.member("period", row.period == nil ? nil : period(row))
                json.member("source", ends[row.isForward ? 0 : 1].id.value)
                json.member("target", ends[row.isForward ? 1 : 0].id.value)
                json.member("class", row.eventClass.name)
                json.member("statements", row.statements)
                json.member("negated", row.negated)
                json.member("documents", row.documents)
            }
        }
        json.endLine()
        try StandardOutput.shared.write(json.bytes)
    }
}

extension TimelineUnit: ExpressibleByArgument {}

/// `relata search`: entities by name.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds entities whose names are near to what is typed.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @Argument(help: "The store, STORE[@LABEL].") var store: StoreArgument
    @Argument(help: "A name, or part of one, perhaps misspelt.") var name: String
    @Option(name: .shortAndLong, help: ArgumentHelp("How many to show.", valueName: "n")) var top: Int = 20
    @Option(name: .shortAndLong, help: "How to write the answer.") var format: Format = .table
    @OptionGroup var common: CommonOptions

    func run() throws {
        let found = try store.version().search(name, limit: max(1, top))
        guard !found.isEmpty else {
            StandardError.write("relata: no entity is called anything like '\(name)'")
            throw ExitStatus.partial
        }
        switch format {
        case .table:
            var table = Table([
                ("entity", .left), ("by the name", .left), ("type", .left), ("mentions", .right), ("documents", .right),
                ("id", .left),
            ])
            for item in found {
                table.add([
                    item.entity.label, item.name, item.entity.type.name, String(item.entity.mentions),
                    String(item.entity.documents), item.entity.id.value,
                ])
            }
            try table.write(style: .standardOutput)
        case .json:
            var json = JSONLine()
            json.array(found) { item, json in
                json.object { json in
                    json.member("id", item.entity.id.value)
                    json.member("label", item.entity.label)
                    json.member("name", item.name)
                    json.member("type", item.entity.type.name)
                    json.member("mentions", item.entity.mentions)
                    json.member("documents", item.entity.documents)
                }
            }
            json.endLine()
            try StandardOutput.shared.write(json.bytes)
        }
    }
}
