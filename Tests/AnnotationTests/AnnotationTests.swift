import Testing

@testable import Annotation

@Suite struct WorkingTextTests {
    @Test func `offsets lead back through copies, replacements, insertions and deletions`() {
        // original: “ab**é c””d”, working: “ab_é cX d”
        var text = WorkingText()
        Array("ab".utf8).withUnsafeBufferPointer { text.appendCopy($0) }
        text.appendReplacement("_".utf8, of: "**".utf8)
        Array("é c".utf8).withUnsafeBufferPointer { text.appendCopy($0) }
        text.appendReplacement("".utf8, of: "””".utf8)
        text.appendReplacement(" ".utf8, of: "".utf8)
        Array("d".utf8).withUnsafeBufferPointer { text.appendCopy($0) }
        #expect(text.string == "ab_é c d")
        #expect(text.originalCount == 10)
        #expect(text.original(TextRange(0, 2)) == CharacterRange(0, 2))
        #expect(text.original(TextRange(2, 3)) == CharacterRange(2, 4))
        #expect(text.originalString(TextRange(1, 5)) == "b**é")
        #expect(text.original(TextRange(3, 5)) == CharacterRange(4, 5))
        #expect(text.original(TextRange(8, 9)) == CharacterRange(9, 10))
        #expect(text.originalString(TextRange(0, 9)) == "ab**é c””d")
    }
}

@Suite struct CalendarDateTests {
    @Test func `day numbers go there and back over four centuries`() throws {
        for day in stride(from: -60_000, through: 90_000, by: 37) {
            let date = try #require(CalendarDate(dayNumber: day))
            #expect(date.dayNumber == day)
            #expect(CalendarDate(iso: date.description) == date)
        }
        #expect(CalendarDate(iso: "2024-01-30")?.weekday == 2)
        #expect(CalendarDate(iso: "2023-02-29") == nil)
        #expect(CalendarDate(iso: "2024-01-30T10:00:00Z")?.day == 30)
    }
}
