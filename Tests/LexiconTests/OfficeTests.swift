import Annotation
import Testing

@testable import Lexicon

/// Titles resolved through the days of office.
@Suite struct OfficeTests {
    static let lexicon = Result { try Lexicon.standard() }

    @Test(
        arguments: [
            (OfficeTitle.president, "place:ru", "2024-01-30", "person:vladimir-putin"),
            (.president, "place:ru", "2010-06-01", "person:dmitry-medvedev"),
            (.president, "place:us", "2017-07-21", "person:donald-trump"),
            (.president, "place:us", "2021-01-20", "person:joe-biden"),
            (.primeMinister, "place:gb", "2022-10-01", "person:liz-truss"),
            (.primeMinister, "place:de", "2015-09-01", "person:angela-merkel"),
            (.secretaryGeneral, "org:nato", "2024-01-30", "person:jens-stoltenberg"),
            (.secretaryGeneral, "org:nato", "2024-12-01", "person:mark-rutte"),
            (.secretaryGeneral, "org:un", "2000-01-01", "person:kofi-annan"),
            (.foreignMinister, "place:gb", "2017-10-27", "person:boris-johnson"),
            (.foreignMinister, "place:us", "2016-05-23", "person:john-kerry"),
            (.monarch, "place:gb", "1999-01-01", "person:elizabeth-ii"),
            (.president, "place:sy", "2025-06-01", "person:ahmed-al-sharaa"),
        ] as [(OfficeTitle, String, String, String)])
    func `the holder on a day`(title: OfficeTitle, body: String, day: String, person: String) throws {
        let lexicon = try Self.lexicon.get()
        let body = try #require(lexicon.entry(EntityID(body)))
        let day = try #require(CalendarDate(iso: day))
        let holder = lexicon.holder(of: title, of: body, on: day)
        #expect(holder.map { lexicon.id(of: $0).value } == person)
    }

    @Test func `nobody before the first and after the last`() throws {
        let lexicon = try Self.lexicon.get()
        let soviet = try #require(lexicon.entry(EntityID("place:soviet-union")))
        #expect(lexicon.holder(of: .president, of: soviet, on: CalendarDate(iso: "2001-01-01")!) == nil)
        #expect(lexicon.holder(of: .president, of: soviet, on: CalendarDate(iso: "1980-01-01")!) == nil)
    }

    @Test func `titles and honorifics tell post and gender`() throws {
        let lexicon = try Self.lexicon.get()
        #expect(lexicon.terms("Foreign Secretary").first?.office == .foreignMinister)
        #expect(lexicon.terms("chancellor").first?.office == .primeMinister)
        #expect(lexicon.terms("Mrs.").first?.gender == .feminine)
        #expect(lexicon.gender(givenName: "Volodymyr") == .masculine)
        #expect(lexicon.gender(givenName: "Fatima") == .feminine)
        #expect(lexicon.gender(givenName: "Xyzzy") == .unknown)
        let names = ["ministry of defense", "Defence Ministry"].map { phrase in
            lexicon.terms(phrase).compactMap { lexicon.canonicalName(of: $0) }.first
        }
        #expect(names == ["Defence Ministry", "Defence Ministry"])
    }
}
