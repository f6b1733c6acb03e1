import Annotation
import Testing

@testable import EntityGraph

@Suite struct LookupTests {
    static func entity(_ id: String, _ label: String, _ names: [String: Int], _ type: EntityType) -> Entity {
        Entity(
            id: EntityID(id), label: label, type: type,
            mentions: names.sorted { $0.key < $1.key }.flatMap { name, count in
                (0..<count).map { _ in Mention(range: CharacterRange(0, 1), text: name, kind: .name) }
            })
    }

    static let lookup = NameLookup(
        MergeTests.build([
            DocumentAnnotation(
                id: "d", source: "d",
                entities: [
                    entity("org:nato", "NATO", ["NATO": 5, "North Atlantic Treaty Organization": 1], .organization),
                    entity("person:jens-stoltenberg", "Jens Stoltenberg", ["Stoltenberg": 3], .person),
                    entity("person:recep-tayyip-erdogan", "Recep Tayyip Erdoğan", ["Erdoğan": 2], .person),
                    entity("person:vladimir-putin", "Vladimir Putin", ["Putin": 8], .person),
                    entity("person:igor-putin", "Igor Putin", ["Putin": 1], .person),
                    entity("place:georgia", "Georgia", ["Georgia": 2], .place),
                    entity("place:us-ga", "Georgia", ["Georgia": 2], .place),
                    entity("place:us", "United States", ["U.S.": 4], .place),
                ])
        ]))

    @Test(arguments: [
        ("org:nato", 0), ("NATO", 0), ("nato", 0), ("Nato", 0), ("north atlantic treaty organization", 0),
        ("stoltenberg", 2), ("Jens  STOLTENBERG", 2), ("jens-stoltenberg", 2), ("erdogan", 3), ("ERDOĞAN", 3),
        ("Putin", 4), ("igor putin", 1), ("US", 6), ("ORG:NATO", 0),
    ])
    func `a name is found however it is typed`(name: String, wanted: Int) {
        // Nodes are sorted by id: nato, igor, jens, recep, vladimir, georgia, us, us-ga.
        #expect(Self.lookup.find(name) == .found(NodeIndex(wanted)))
    }

    @Test func `a name of several is reported as such`() {
        #expect(Self.lookup.find("Georgia") == .ambiguous([NodeIndex(5), NodeIndex(7)]))
    }

    @Test(arguments: [("Stoltenburg", 2), ("Nat", 0), ("NTAO", 0), ("tayyip", 3), ("Untied States", 6)])
    func `the nearest names are offered`(typed: String, wanted: Int) {
        guard case .unknown(let suggestions) = Self.lookup.find(typed) else {
            Issue.record("\(typed) should not be known")
            return
        }
        #expect(suggestions.first?.node == NodeIndex(wanted))
    }

    @Test(arguments: ["", "!!", "Qwertyuiop"]) func `nothing near gives nothing`(typed: String) {
        #expect(Self.lookup.find(typed) == .unknown([]))
    }

    @Test(arguments: [
        ("São Tomé", "sao tome"), ("Șor", "sor"), ("Łódź", "lodz"), ("Nguyễn", "nguyen"), ("O’Neill", "oneill"),
        ("al-Assad", "al assad"), ("Straße", "strasse"), ("Россия", "россия"), ("e\u{301}", "e"), ("  a  b ", "a b"),
        ("Ærø", "aero"),
    ])
    func `folding drops case and accents`(name: String, folded: String) {
        #expect(NameFolding.fold(name) == folded)
    }

    @Test func `edit distance counts swaps once and gives up at its limit`() {
        func distance(_ a: String, _ b: String, _ limit: Int = 9) -> Int? {
            NameFolding.distance(Array(a.utf8), Array(b.utf8), limit: limit)
        }
        #expect(distance("putin", "puitn") == 1)
        #expect(distance("kitten", "sitting") == 3)
        #expect(distance("kitten", "sitting", 2) == nil)
        #expect(distance("", "abc") == 3)
        #expect(distance("abc", "abc") == 0)
    }
}
