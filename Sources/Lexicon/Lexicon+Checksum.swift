import CLexiconData

extension Lexicon {
    /// A checksum of all built-in tables, verbs included: what was read with other tables may read differently now.
    /// FNV-1a (Fowler, Noll, Vo). O(size of the tables).
    public static var tableChecksum: UInt64 {
        let tables = [
            lexicon_countries, lexicon_places, lexicon_organizations, lexicon_people, lexicon_offices, lexicon_terms,
            lexicon_given_names, lexicon_verbs, lexicon_event_nouns, lexicon_actor_nouns,
        ]
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for table in tables {
            var count = 0
            let bytes = UnsafeBufferPointer(start: table(&count), count: count)
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ UInt64(count)) &* 0x100_0000_01B3
        }
        return hash
    }
}
