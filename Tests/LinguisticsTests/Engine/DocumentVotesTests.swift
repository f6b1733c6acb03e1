import Testing

@testable import Linguistics

@Suite struct DocumentVotesTests {
    static func key(_ form: String) -> UInt64? {
        Array(form.utf8).withUnsafeBufferPointer { DocumentVotes.key($0) }
    }

    @Test func `who votes`() {
        #expect(Self.key("Paris") != nil)
        #expect(Self.key("PARIS") == Self.key("Paris"))
        #expect(Self.key("Élysée") != nil)
        #expect(Self.key("paris") == nil)
        #expect(Self.key("2004") == nil)
        #expect(Self.key("") == nil)
    }

    @Test func `the others decide, not the word itself`() throws {
        let key = try #require(Self.key("Paris"))
        let place = NameLabel(.unit, .place)
        let person = NameLabel(.unit, .person)
        var votes = DocumentVotes()
        #expect(votes.hint(key, own: place) == nil)
        votes.add(key, place)
        #expect(votes.hint(key, own: place) == nil)
        votes.add(key, person)
        #expect(votes.hint(key, own: place) == person)
        #expect(votes.hint(key, own: person) == place)
        votes.add(key, place)
        votes.add(key, place)
        #expect(votes.hint(key, own: person) == place)
        votes.removeAll()
        #expect(votes.hint(key, own: person) == nil)
    }
}
