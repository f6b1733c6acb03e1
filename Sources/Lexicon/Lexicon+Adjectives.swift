extension Lexicon {
    /// For each country the adjective that goes with it, `Russian` for Russia: the one that the table prefers or else
    /// the first. None where two countries share it, as the two that are Congolese do. O(names).
    public func countryAdjectives() -> [EntryIndex: String] {
        var chosen: [EntryIndex: EntryName] = [:]
        for name in names where name.kind == .demonymAdjective && self[name.entry].subtype.isCountry {
            guard !name.flags.contains(.user) else { continue }
            if let other = chosen[name.entry], !isBetter(name, than: other) { continue }
            chosen[name.entry] = name
        }
        var bearers: [String: Int] = [:]
        for name in chosen.values { bearers[text(of: name), default: 0] += 1 }
        return chosen.mapValues { text(of: $0) }.filter { bearers[$0.value] == 1 }
    }

    private func isBetter(_ name: EntryName, than other: EntryName) -> Bool {
        let isPreferred = name.flags.contains(.preferred)
        if isPreferred != other.flags.contains(.preferred) { return isPreferred }
        return name.text.begin < other.text.begin
    }
}
