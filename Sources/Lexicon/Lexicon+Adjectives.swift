extension Lexicon {
    /// For each country the adjective that goes with it, `Russian` for Russia; the first of its table. O(names).
    public func countryAdjectives() -> [EntryIndex: String] {
        var first: [EntryIndex: EntryName] = [:]
        for name in names where name.kind == .demonymAdjective && self[name.entry].subtype.isCountry {
            guard !name.flags.contains(.user), !(first[name.entry].map { $0.text.begin <= name.text.begin } ?? false)
            else { continue }
            first[name.entry] = name
        }
        return first.mapValues { text(of: $0) }
    }
}
