import Annotation
import Testing

@testable import Lexicon

/// What every table promises, checked on the files that are built in.
@Suite struct TableTests {
    static let lexicon = Result { try Lexicon.standard() }

    @Test func `tables hold what they should`() throws {
        let lexicon = try Self.lexicon.get()
        func count(_ matches: (Entry) -> Bool) -> Int { lexicon.entries.count(where: matches) }
        #expect(count { $0.subtype == .country || $0.subtype == .territory } >= 250)
        #expect(count { $0.subtype == .city || $0.subtype == .region } >= 1000)
        #expect(count { $0.subtype == .armedGroup || $0.subtype == .terroristGroup } >= 150)
        #expect(count { $0.subtype == .media } >= 100)
        #expect(count { $0.subtype == .party } >= 150)
        #expect(count { $0.subtype == .company } >= 150)
        #expect(count { [.intergovernmental, .government, .military, .intelligence].contains($0.subtype) } >= 250)
        #expect(count { $0.type == .person } >= 1000)
        #expect(lexicon.terms.count { $0.kind == .givenName } >= 1500)
        #expect(lexicon.offices.count >= 1000)
    }

    @Test func `ids are ASCII slugs behind the prefix of their type`() throws {
        let lexicon = try Self.lexicon.get()
        for entry in lexicon.indices {
            let id = lexicon.id(of: entry).value
            let prefix = lexicon[entry].type.prefix + ":"
            let slug = id.utf8.dropFirst(prefix.utf8.count)
            let isSlug = slug.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            #expect(id.hasPrefix(prefix) && isSlug && !slug.isEmpty, "\(id)")
        }
    }

    @Test func `a name that two entries claim says whose claim is better`() throws {
        let lexicon = try Self.lexicon.get()
        for phrase in 0..<lexicon.phrases.count {
            let names = lexicon.names(of: PhraseIndex(value: Int32(phrase))).filter { $0.kind != .familyName }
            for exact in [false, true] {
                let sure = names.filter {
                    $0.flags.contains(.exactCase) == exact && $0.flags.isDisjoint(with: [.weak, .preferred])
                }
                let preferred = Set(names.filter { $0.flags.contains(.preferred) }.map(\.entry))
                let text = names.first.map { lexicon.text(of: $0) } ?? ""
                #expect(Set(sure.map(\.entry)).count <= 1, "\(text)")
                #expect(preferred.count <= 1, "\(text)")
            }
        }
    }

    @Test func `parents are places, capitals are cities of their country`() throws {
        let lexicon = try Self.lexicon.get()
        for entry in lexicon.indices {
            let value = lexicon[entry]
            let id = lexicon.id(of: entry).value
            if !value.parent.isNone {
                #expect(lexicon[value.parent].type == .place, "\(id)")
                #expect(lexicon.country(of: entry) != nil, "\(id)")
            }
            if !value.capital.isNone {
                #expect(lexicon[value.capital].subtype == .city, "\(id)")
            }
        }
    }

    @Test func `offices follow one another`() throws {
        let lexicon = try Self.lexicon.get()
        for (office, next) in zip(lexicon.offices, lexicon.offices.dropFirst()) {
            let id = lexicon.id(of: office.person).value
            #expect(lexicon[office.person].type == .person, "\(id)")
            if let to = office.to { #expect(office.from <= to, "\(id)") }
            guard office.body == next.body, office.title == next.title else { continue }
            #expect(office.to.map { $0 <= next.from } ?? false, "\(id) and \(lexicon.id(of: next.person))")
        }
    }

    @Test(arguments: ["countries", "places", "organizations", "people", "terms"])
    func `tables are sorted and say where they come from`(table: String) throws {
        let text = try #require(Fixture.text("Sources/CLexiconData/tables/\(table).tsv"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("# ") ?? false)
        let keys = lines.filter { !$0.hasPrefix("#") && !$0.isEmpty }.map { line in
            Array(line.utf8.prefix { $0 != 0x09 })
        }
        for (key, next) in zip(keys, keys.dropFirst()) {
            #expect(!next.lexicographicallyPrecedes(key), "\(String(decoding: next, as: UTF8.self))")
        }
    }

    @Test(.enabled(if: Fixture.isoCodes != nil, "Debian's iso-codes is not installed"))
    func `every country of ISO 3166-1 is there with its codes and name`() throws {
        let lexicon = try Self.lexicon.get()
        let countries = try #require(Fixture.isoCodes)
        #expect(countries.count >= 249)
        for country in countries {
            let id = EntityID("place:" + country.alpha2.lowercased())
            let entry = try #require(lexicon.entry(id), "\(country.name)")
            #expect(lexicon[entry].subtype.isCountry)
            #expect(Fixture.alpha3[id.value] == country.alpha3)
            // "Korea, Republic of" is no name in running text; the tables have what news writes.
            guard !country.name.contains(","), !country.name.contains("(") else { continue }
            #expect(lexicon.names(of: country.name).contains { $0.entry == entry }, "\(country.name)")
        }
    }
}
