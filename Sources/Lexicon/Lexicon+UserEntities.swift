import Annotation

extension Lexicon {
    /// This lexicon and a user's dictionary, whose entries win over the built-in ones.
    ///
    /// TSV with the header line `id  type  name  aliases` and optionally `demonyms  valid_from  valid_to`; columns in any
    /// order; lists split by `|`; ISO dates; an alias or demonym counts only inside its dates. `type` is person,
    /// organization, place or a `Subtype`. An id the lexicon knows gets the new names beside its own. `file` is for
    /// errors. Throws at the first bad line.
    public func adding(entities text: [UInt8], file: String) throws(LexiconError) -> Lexicon {
        var builder = LexiconBuilder(self)
        var failure: LexiconError?
        text.withUnsafeBufferPointer { bytes in
            do throws(LexiconError) {
                try builder.addUserEntities(TableReader(bytes, file: file))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return try builder.finish()
    }
}

extension LexiconBuilder {
    mutating func addUserEntities(_ table: TableReader) throws(LexiconError) {
        var row = table
        begin(row)
        guard row.advance() else {
            throw .malformed(
                file: row.file, line: 1, expected: "a header line with id, type, name, aliases", got: "nothing")
        }
        let columns = try UserColumns(row)
        while row.advance() { try addUserEntity(row, columns) }
    }

    private mutating func addUserEntity(_ row: TableReader, _ columns: UserColumns) throws(LexiconError) {
        guard row.count > max(columns.id, columns.type, columns.name), row.count <= columns.count else {
            throw row.error(expected: "\(columns.count) fields split by tabs", got: "\(row.count)")
        }
        let subtype = try Self.subtype(row, columns)
        guard !row[columns.name].isEmpty else { throw row.error(expected: "a name", got: "nothing") }
        try Self.check(id: row.string(columns.id), of: subtype.type, row)
        let (from, to) = try Self.validity(row, columns)
        let entry = userEntry(row, columns, subtype)
        addName(row[columns.name], of: entry, .canonical, flags: .user)
        for alias in row.list(columns.aliases) {
            addName(alias, of: entry, .alias, flags: .user, validFrom: from, validTo: to)
        }
        for demonym in row.list(columns.demonyms) {
            addName(demonym, of: entry, .demonymAdjective, flags: .user, validFrom: from, validTo: to)
        }
        if subtype == .person {
            let family = Self.lastWord(row[columns.name])
            if family.count < row[columns.name].count {
                addName(family, of: entry, .familyName, flags: [.user, .weak])
            }
        }
    }

    private mutating func userEntry(_ row: TableReader, _ columns: UserColumns, _ subtype: Subtype) -> EntryIndex {
        let name = row[columns.name]
        guard let known = entry(id: row[columns.id]) else {
            let added = addEntry(id: row[columns.id], subtype: subtype, name: name)
            guard let added else { preconditionFailure("an id that was not found is free") }
            update(added) { $0.isFromUser = true }
            return added
        }
        let text = pooled(name)
        update(known) { entry in
            if entry.type != subtype.type { (entry.type, entry.subtype) = (subtype.type, subtype) }
            entry.name = text
            entry.isFromUser = true
        }
        return known
    }

    private static func subtype(_ row: TableReader, _ columns: UserColumns) throws(LexiconError) -> Subtype {
        let word = row.string(columns.type)
        switch EntityType(name: word) {
        case .person: return .person
        case .organization: return .society
        case .place: return .region
        case nil:
            guard let subtype = Subtype(rawValue: word) else {
                throw row.error(expected: "person, organization or place", got: word)
            }
            return subtype
        }
    }

    private static func check(id: String, of type: EntityType, _ row: TableReader) throws(LexiconError) {
        let prefix = type.prefix + ":"
        let slug = id.utf8.dropFirst(prefix.utf8.count)
        let isSlug = slug.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x5F, 0x2E].contains($0)
        }
        guard id.hasPrefix(prefix), !slug.isEmpty, isSlug else {
            throw row.error(expected: "an id such as \(prefix)some-name", got: id)
        }
    }

    private static func validity(
        _ row: TableReader, _ columns: UserColumns
    ) throws(LexiconError) -> (CalendarDate?, CalendarDate?) {
        func day(_ column: Int) throws(LexiconError) -> CalendarDate? {
            if row[column].isEmpty { return nil }
            guard let day = CalendarDate(iso: row.string(column)) else {
                throw row.error(expected: "a date such as 2024-01-30", got: row.string(column))
            }
            return day
        }
        let (from, to) = (try day(columns.from), try day(columns.to))
        if let from, let to, to < from { throw row.error(expected: "a day on or after \(from)", got: "\(to)") }
        return (from, to)
    }
}

/// Where the columns of a user's table stand; `Int.max` for one that is not there, which reads as empty.
private struct UserColumns {
    var id: Int
    var type: Int
    var name: Int
    var aliases: Int
    var demonyms: Int
    var from: Int
    var to: Int
    var count: Int

    static let known = ["id", "type", "name", "aliases", "demonyms", "valid_from", "valid_to"]

    init(_ header: TableReader) throws(LexiconError) {
        let titles = (0..<header.count).map { header.string($0) }
        func column(_ title: String) -> Int { titles.firstIndex(of: title) ?? .max }
        for title in ["id", "type", "name", "aliases"] where !titles.contains(title) {
            throw header.error(
                expected: "a header line with id, type, name, aliases", got: titles.joined(separator: ", "))
        }
        for title in titles where !Self.known.contains(title) {
            throw header.error(expected: "columns out of \(Self.known.joined(separator: ", "))", got: title)
        }
        id = column("id")
        type = column("type")
        name = column("name")
        aliases = column("aliases")
        demonyms = column("demonyms")
        from = column("valid_from")
        to = column("valid_to")
        count = titles.count
    }
}
