import Annotation

/// A lexicon in the making: entries and names come in any order, `finish` sorts them into place.
struct LexiconBuilder {
    private(set) var lexicon: Lexicon
    /// Phrase of each name of `lexicon.names`, and of each term.
    private var phraseOfName: [PhraseIndex] = []
    private var phraseOfTerm: [PhraseIndex] = []
    private var key = PhraseKey()
    /// Parents, capitals and the like, by id, until all entries are there.
    private var links: [Link] = []

    private var files: [String] = []

    /// Fields of an entry that name another.
    enum LinkedField { case parent, capital }

    private struct Link {
        var entry: EntryIndex
        var field: LinkedField
        var id: TextRange
        var file: Int
        var line: Int
    }

    /// Empty, with room for what is expected.
    init(expectingPhrases count: Int) {
        lexicon = Lexicon()
        lexicon.phrases = PhraseTable(expecting: count)
        lexicon.ids = PhraseTable(expecting: count / 3)
        lexicon.termPhrases = PhraseTable(expecting: count / 6)
        lexicon.pool.reserveCapacity(count * 20)
        lexicon.names.reserveCapacity(count)
        phraseOfName.reserveCapacity(count)
    }

    /// All that a lexicon holds, to add to it.
    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        for phrase in 0..<lexicon.phrases.count {
            let index = PhraseIndex(value: Int32(phrase))
            for _ in lexicon.names(of: index) { phraseOfName.append(index) }
        }
        for phrase in 0..<lexicon.termPhrases.count {
            for _ in lexicon.termStart[phrase]..<lexicon.termStart[phrase + 1] {
                phraseOfTerm.append(PhraseIndex(value: Int32(phrase)))
            }
        }
    }

    /// The table being read, whose bytes the pool holds from `poolOffset`, so that its names need no copy each.
    private var current: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)
    private var poolOffset = 0

    /// Takes the whole table into the pool; its fields are then found there.
    mutating func begin(_ table: TableReader) {
        current = table.bytes
        poolOffset = lexicon.pool.count
        lexicon.pool.append(contentsOf: table.bytes)
    }

    /// The bytes as a range of the pool.
    mutating func pooled(_ bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
        if let start = bytes.baseAddress, let table = current.baseAddress, start >= table,
            start + bytes.count <= table + current.count
        {
            let begin = poolOffset + (start - table)
            return TextRange(begin, begin + bytes.count)
        }
        let begin = lexicon.pool.count
        lexicon.pool.append(contentsOf: bytes)
        return TextRange(begin, lexicon.pool.count)
    }

    /// A new entry, or `nil` when the id is taken.
    mutating func addEntry(
        id: UnsafeBufferPointer<UInt8>, subtype: Subtype, name: UnsafeBufferPointer<UInt8>
    ) -> EntryIndex? {
        let index = EntryIndex(lexicon.entries.count)
        guard lexicon.ids.insert(id, hash: PhraseHash.of(id)).value == index.value else { return nil }
        lexicon.entries.append(Entry(type: subtype.type, subtype: subtype, name: pooled(name)))
        lexicon.entityIDs.append(EntityID(String(decoding: id, as: UTF8.self)))
        return index
    }

    mutating func update(_ entry: EntryIndex, _ change: (inout Entry) -> Void) {
        change(&lexicon.entries[Int(entry.value)])
    }

    func entry(id: UnsafeBufferPointer<UInt8>) -> EntryIndex? {
        lexicon.ids.find(id, hash: PhraseHash.of(id)).map { EntryIndex($0.value) }
    }

    /// Notes that a field of an entry is the entry with this id, which may come later.
    mutating func link(
        _ entry: EntryIndex, _ field: LinkedField, to id: UnsafeBufferPointer<UInt8>, _ row: borrowing TableReader
    ) {
        guard !id.isEmpty else { return }
        // Most parents stand in an earlier table.
        if let known = self.entry(id: id) { return set(field, of: entry, to: known) }
        if files.last != row.file { files.append(row.file) }
        links.append(Link(entry: entry, field: field, id: pooled(id), file: files.count - 1, line: row.line))
    }

    private mutating func set(_ field: LinkedField, of entry: EntryIndex, to target: EntryIndex) {
        switch field {
        case .parent: lexicon.entries[Int(entry.value)].parent = target
        case .capital: lexicon.entries[Int(entry.value)].capital = target
        }
    }

    /// Adds a name as a table writes it, signs first: `=` exact case, `^` preferred, `~` weak, `%` common word.
    @discardableResult
    mutating func addName(
        _ written: UnsafeBufferPointer<UInt8>, of entry: EntryIndex, _ kind: EntryName.Kind,
        flags: EntryName.Flags = [], validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
    ) -> Bool {
        var flags = flags
        var begin = 0
        while begin < written.count, let sign = Self.sign(written[begin]) {
            flags.insert(sign)
            begin += 1
        }
        let text = UnsafeBufferPointer(rebasing: written[begin...])
        key.removeAll()
        key.append(text)
        guard !key.isEmpty, !key.isFull else { return false }
        phraseOfName.append(key.insert(into: &lexicon.phrases))
        lexicon.names.append(
            EntryName(
                entry: entry, kind: kind == .alias && isAcronym(text) ? .acronym : kind, flags: flags,
                validFrom: validFrom, validTo: validTo, text: pooled(text), upper: key.upper,
                required: key.upper & key.firsts & ~Self.article(key)))
        return true
    }

    private static func sign(_ byte: UInt8) -> EntryName.Flags? {
        switch byte {
        case 0x3D: .exactCase
        case 0x5E: .preferred
        case 0x7E: .weak
        case 0x25: .commonWord
        default: nil
        }
    }

    /// A leading "The" may be written small: bit 0 then.
    private static func article(_ key: PhraseKey) -> UInt64 {
        key.bytes.starts(with: [0x74, 0x68, 0x65, 0x20]) ? 1 : 0
    }

    private func isAcronym(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var letters = 0
        for byte in text {
            if (0x61...0x7A).contains(byte) || byte == 0x20 { return false }
            if (0x41...0x5A).contains(byte) { letters += 1 }
        }
        return letters >= 2
    }

    mutating func addTerm(_ text: UnsafeBufferPointer<UInt8>, _ make: (TextRange) -> Term) {
        key.removeAll()
        key.append(text)
        guard !key.isEmpty else { return }
        phraseOfTerm.append(key.insert(into: &lexicon.termPhrases))
        lexicon.terms.append(make(pooled(text)))
    }

    mutating func addOffice(_ office: Office) { lexicon.offices.append(office) }

    /// Resolves links and sorts names, terms and offices into place. O(n log n) in offices, linear in the rest.
    consuming func finish() throws(LexiconError) -> Lexicon {
        try resolveLinks()
        (lexicon.names, lexicon.nameStart) = Self.grouped(lexicon.names, phraseOfName, lexicon.phrases.count)
        (lexicon.terms, lexicon.termStart) = Self.grouped(lexicon.terms, phraseOfTerm, lexicon.termPhrases.count)
        rankNames()
        lexicon.offices.sort { $0.precedes($1) }
        lexicon.indexVariants()
        lexicon.indexSmallStarts()
        lexicon.indexOfficeStarts()
        return lexicon
    }

    private mutating func resolveLinks() throws(LexiconError) {
        for link in links {
            let target = lexicon.pool.withUnsafeBufferPointer { pool in
                entry(id: UnsafeBufferPointer(rebasing: pool[link.id.bytes]))
            }
            guard let target else {
                throw .malformed(
                    file: files[link.file], line: link.line, expected: "the id of an entry",
                    got: lexicon.string(link.id))
            }
            set(link.field, of: link.entry, to: target)
        }
    }

    /// Counting sort by phrase; what came first stays first.
    private static func grouped<Item>(
        _ items: [Item], _ phrases: [PhraseIndex], _ count: Int
    ) -> ([Item], [Int32]) {
        var start = [Int32](repeating: 0, count: count + 1)
        for phrase in phrases { start[Int(phrase.value) + 1] += 1 }
        for i in 0..<count { start[i + 1] += start[i] }
        var next = start
        var order = [Int32](repeating: 0, count: items.count)
        for (i, phrase) in phrases.enumerated() {
            order[Int(next[Int(phrase.value)])] = Int32(i)
            next[Int(phrase.value)] += 1
        }
        return (order.map { items[Int($0)] }, start)
    }

    /// The better claim first, within each phrase. Insertion sort: hardly any phrase has three names.
    private mutating func rankNames() {
        for phrase in 0..<lexicon.phrases.count {
            let range = Int(lexicon.nameStart[phrase])..<Int(lexicon.nameStart[phrase + 1])
            guard range.count > 1 else { continue }
            for i in range.dropFirst() {
                var j = i
                while j > range.lowerBound, lexicon.names[j].rank < lexicon.names[j - 1].rank {
                    lexicon.names.swapAt(j, j - 1)
                    j -= 1
                }
            }
        }
    }
}
