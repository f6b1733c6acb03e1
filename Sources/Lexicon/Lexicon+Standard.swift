import Annotation
import CLexiconData

extension Lexicon {
    /// The built-in tables. A few milliseconds; make it once and pass it on.
    public static func standard() throws(LexiconError) -> Lexicon {
        var builder = LexiconBuilder(expectingPhrases: 24_000)
        try builder.addCountries(Self.table("countries.tsv", lexicon_countries))
        try builder.addEntries(Self.table("places.tsv", lexicon_places))
        try builder.addEntries(Self.table("organizations.tsv", lexicon_organizations))
        try builder.addPeople(Self.table("people.tsv", lexicon_people))
        try builder.addOffices(Self.table("offices.tsv", lexicon_offices))
        try builder.addTerms(Self.table("terms.tsv", lexicon_terms))
        try builder.addGivenNames(Self.table("given_names.tsv", lexicon_given_names))
        return try builder.finish()
    }

    private static func table(
        _ file: String, _ accessor: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
    ) -> TableReader {
        var count = 0
        let bytes = accessor(&count)
        return TableReader(UnsafeBufferPointer(start: bytes, count: count), file: file)
    }
}

/// The forms of the tables, one function each. Columns are described in the head of each table.
extension LexiconBuilder {
    /// `id  alpha3  subtype  name  aliases  adjectives  nouns  capital`
    mutating func addCountries(_ table: TableReader) throws(LexiconError) {
        var row = table
        begin(row)
        while row.advance() {
            guard row.count == 8 else { throw row.error(expected: "8 fields", got: "\(row.count)") }
            guard let subtype = Subtype(rawValue: row.string(2)), subtype.isCountry else {
                throw row.error(expected: "country, territory or former-state", got: row.string(2))
            }
            let entry = try addEntry(row, id: 0, name: 3, subtype)
            link(entry, .capital, to: row[7], row)
            for alias in row.list(4) { addName(alias, of: entry, .alias) }
            for word in row.list(5) { addName(word, of: entry, .demonymAdjective) }
            addNouns(row, 6, of: entry)
        }
    }

    /// `id  subtype  parent  name  aliases  demonyms`
    mutating func addEntries(_ table: TableReader) throws(LexiconError) {
        var row = table
        begin(row)
        while row.advance() {
            guard (4...6).contains(row.count) else { throw row.error(expected: "4 to 6 fields", got: "\(row.count)") }
            guard let subtype = Subtype(rawValue: row.string(1)), subtype != .person else {
                throw row.error(expected: "a subtype", got: row.string(1))
            }
            let entry = try addEntry(row, id: 0, name: 3, subtype)
            link(entry, .parent, to: row[2], row)
            for alias in row.list(4) { addName(alias, of: entry, .alias) }
            addNouns(row, 5, of: entry)
        }
    }

    /// `id  gender  country  name  family  aliases`: the family name is the last word when the field is empty, and
    /// no name alone when it is `-`. Family names are weak unless an alias says otherwise.
    mutating func addPeople(_ table: TableReader) throws(LexiconError) {
        var row = table
        begin(row)
        while row.advance() {
            guard (4...6).contains(row.count) else { throw row.error(expected: "4 to 6 fields", got: "\(row.count)") }
            let entry = try addEntry(row, id: 0, name: 3, .person)
            guard let gender = Gender(row[1]) else { throw row.error(expected: "m or f", got: row.string(1)) }
            update(entry) { $0.gender = gender }
            link(entry, .parent, to: row[2], row)
            var hasStrongFamilyName = false
            for alias in row.list(5) {
                if alias.first == 0x21 {
                    // `!` alone: the family name is enough wherever it stands.
                    hasStrongFamilyName = true
                } else {
                    addName(alias, of: entry, .alias)
                }
            }
            let family = row[4].isEmpty ? Self.lastWord(row[3]) : row[4]
            if !family.equals("-"), family.count < row[3].count {
                addName(family, of: entry, .familyName, flags: hasStrongFamilyName ? [] : .weak)
            }
        }
    }

    private mutating func addEntry(
        _ row: borrowing TableReader, id: Int, name: Int, _ subtype: Subtype
    ) throws(LexiconError) -> EntryIndex {
        guard !row[name].isEmpty else { throw row.error(expected: "a name", got: "nothing") }
        var start = 0
        while start < row[name].count, [0x3D, 0x5E, 0x7E, 0x25].contains(row[name][start]) { start += 1 }
        let plain = UnsafeBufferPointer(rebasing: row[name][start...])
        guard let entry = addEntry(id: row[id], subtype: subtype, name: plain) else {
            throw row.error(expected: "an id of its own", got: row.string(id))
        }
        addName(row[name], of: entry, .canonical)
        return entry
    }

    /// `singular/plural`, or one word for both, which also serves as adjective.
    private mutating func addNouns(_ row: borrowing TableReader, _ field: Int, of entry: EntryIndex) {
        for word in row.list(field) {
            if let slash = word.firstIndex(of: 0x2F) {
                addName(UnsafeBufferPointer(rebasing: word[..<slash]), of: entry, .demonymNoun)
                addName(UnsafeBufferPointer(rebasing: word[(slash + 1)...]), of: entry, .demonymNoun, flags: .plural)
            } else {
                addName(word, of: entry, .demonymAdjective)
            }
        }
    }

    static func lastWord(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let space = name.lastIndex(of: 0x20) else { return name }
        return UnsafeBufferPointer(rebasing: name[(space + 1)...])
    }
}

extension Gender {
    init?(_ field: UnsafeBufferPointer<UInt8>) {
        switch field.first {
        case 0x6D where field.count == 1: self = .masculine
        case 0x66 where field.count == 1: self = .feminine
        case 0x65 where field.count == 1: self = .either
        case nil: self = .unknown
        default: return nil
        }
    }
}
