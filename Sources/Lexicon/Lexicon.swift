import Annotation

/// What we know beforehand: countries, places, organizations, people with their offices, titles, given names.
///
/// A value that never changes once made; `adding(entities:file:)` makes a larger one. Everything lives in flat arrays:
/// texts are ranges of `pool`, names of one phrase stand together, offices of one body stand together.
///
/// Invariants: `nameStart` and `termStart` have one more element than there are phrases and never decrease;
/// `offices` are sorted by body, title and first day; ids are unique.
public struct Lexicon: Sendable {
    /// UTF-8 of ids, names and titles, one after another.
    var pool: [UInt8] = []
    @usableFromInline var entries: [Entry] = []
    var ids = PhraseTable()
    /// Ids by entry, as values, so that reading one allocates nothing.
    var entityIDs: [EntityID] = []

    var phrases = PhraseTable()
    var names: [EntryName] = []
    var nameStart: [Int32] = [0]
    var smallStarts = SmallStarts()
    /// How titles that stand for posts begin, in small letters.
    var officeStarts = OfficeStarts()
    /// Phrase of each transliteration key; -1 when two entries share the key.
    var variants = PhraseTable()
    var variantPhrase: [Int32] = []

    var termPhrases = PhraseTable()
    var terms: [Term] = []
    var termStart: [Int32] = [0]

    var offices: [Office] = []

    /// Number of entries.
    public var count: Int { entries.count }

    /// All entries, in the order of their tables.
    public var indices: some Sequence<EntryIndex> { (0..<entries.count).lazy.map { EntryIndex($0) } }

    @inlinable public subscript(_ entry: EntryIndex) -> Entry { entries[Int(entry.value)] }

    /// The stable id, `place:ua`.
    public func id(of entry: EntryIndex) -> EntityID { entityIDs[Int(entry.value)] }

    /// The canonical name, `Ukraine`.
    public func name(of entry: EntryIndex) -> String { string(self[entry].name) }

    /// The entry with an id. O(length).
    public func entry(_ id: EntityID) -> EntryIndex? { entry(id: id.value) }

    func entry(id: String) -> EntryIndex? {
        var id = id
        let found = id.withUTF8 { ids.find($0, hash: PhraseHash.of($0)) }
        return found.map { EntryIndex($0.value) }
    }

    func string(_ range: TextRange) -> String { String(decoding: pool[range.bytes], as: UTF8.self) }

    /// The country an entry lies in or belongs to: itself for a country, or else the first country up its parents.
    public func country(of entry: EntryIndex) -> EntryIndex? {
        var current = entry
        for _ in 0..<8 where !current.isNone {
            if self[current].subtype.isCountry { return current }
            current = self[current].parent
        }
        return nil
    }

    /// The text of a name as its table writes it.
    public func text(of name: EntryName) -> String { string(name.text) }

    /// All names an entry goes by, canonical name first. O(names); for messages and tests, not for hot loops.
    public func names(of entry: EntryIndex) -> [EntryName] {
        names.filter { $0.entry == entry }.sorted { $0.text.begin < $1.text.begin }
    }

    /// What a phrase may name, likeliest first; none when no table has it. Case is not looked at. O(length).
    public func names(of phrase: String) -> ArraySlice<EntryName> {
        var key = PhraseKey()
        var phrase = phrase
        phrase.withUTF8 { key.append($0) }
        guard let index = key.find(in: phrases) else { return [] }
        return names(of: index)
    }

    func names(of phrase: PhraseIndex) -> ArraySlice<EntryName> {
        let index = Int(phrase.value)
        return names[Int(nameStart[index])..<Int(nameStart[index + 1])]
    }
}
