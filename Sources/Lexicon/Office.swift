import Annotation

/// A post that people hold for a time, in the singular and without its body: what "the Russian president" asks for.
/// Raw values are the words of the tables.
public enum OfficeTitle: String, Sendable, CaseIterable {
    case president, monarch
    /// The first minister of a government, whatever the state calls it: prime minister, chancellor, premier.
    case primeMinister = "prime-minister"
    case vicePresident = "vice-president"
    case foreignMinister = "foreign-minister"
    case defenceMinister = "defence-minister"
    case interiorMinister = "interior-minister"
    case financeMinister = "finance-minister"
    case secretaryGeneral = "secretary-general"
    /// Who leads a party, movement, armed group or agency.
    case leader
    /// The highest religious authority that rules: supreme leader, pope.
    case supremeLeader = "supreme-leader"
    case securityAdviser = "security-adviser"
    /// The highest soldier.
    case armyChief = "army-chief"
    /// Who speaks for it to the press.
    case spokesperson
    case foreignPolicyChief = "foreign-policy-chief"
    case governor, mayor, speaker, ambassador
    /// The heir to a throne.
    case crownPrince = "crown-prince"
}

/// One tenure: who held which post of which body from day to day, both inclusive.
public struct Office: Sendable {
    public var person: EntryIndex
    public var title: OfficeTitle
    /// The country or organization.
    public var body: EntryIndex
    public var from: CalendarDate
    /// `nil` when it lasts, as far as the table knows.
    public var to: CalendarDate?

    func precedes(_ other: Office) -> Bool {
        if body != other.body { return body < other.body }
        if title != other.title { return title.order < other.title.order }
        return from != other.from ? from < other.from : person < other.person
    }

    public func holds(on day: CalendarDate) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
}

extension OfficeTitle {
    private static let orders = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    var order: Int { Self.orders[self]! }
}

extension Lexicon {
    /// All tenures of a post, the earliest first. O(log offices).
    public func offices(_ title: OfficeTitle, of body: EntryIndex) -> ArraySlice<Office> {
        func isBefore(_ office: Office) -> Bool {
            office.body != body ? office.body < body : office.title.order < title.order
        }
        var low = 0
        var high = offices.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(offices[middle]) { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < offices.count, offices[end].body == body, offices[end].title == title { end += 1 }
        return offices[low..<end]
    }

    /// Who held a post on a day: `nil` when nobody is known to, or when two did (the day of the change counts for the
    /// newcomer).
    public func holder(of title: OfficeTitle, of body: EntryIndex, on day: CalendarDate) -> EntryIndex? {
        let holding = offices(title, of: body).filter { $0.holds(on: day) }
        guard let latest = holding.last else { return nil }
        let rivals = holding.filter { $0.person != latest.person && $0.to != latest.from && $0.to != day }
        return rivals.isEmpty ? latest.person : nil
    }

    /// All posts a person has held, the earliest first. O(offices).
    public func offices(of person: EntryIndex) -> [Office] {
        offices.filter { $0.person == person }.sorted { $0.from < $1.from }
    }
}

extension LexiconBuilder {
    /// `person  title  body  from  to`: ISO days, or years, which begin on 1 January and end on 31 December.
    mutating func addOffices(_ table: TableReader) throws(LexiconError) {
        var row = table
        begin(row)
        while row.advance() {
            guard (4...5).contains(row.count) else { throw row.error(expected: "4 or 5 fields", got: "\(row.count)") }
            guard let title = OfficeTitle(rawValue: row.string(1)) else {
                throw row.error(expected: "an office", got: row.string(1))
            }
            guard let person = entry(id: row[0]) else {
                throw row.error(expected: "the id of a person", got: row.string(0))
            }
            guard let body = entry(id: row[2]) else {
                throw row.error(expected: "the id of a country or organization", got: row.string(2))
            }
            guard let from = CalendarDate(row[3], isEnd: false) else {
                throw row.error(expected: "a day or year", got: row.string(3))
            }
            let to = CalendarDate(row[4], isEnd: true)
            if !row[4].isEmpty, to.map({ $0 < from }) ?? true {
                throw row.error(expected: "a day or year after \(from)", got: row.string(4))
            }
            addOffice(Office(person: person, title: title, body: body, from: from, to: to))
        }
    }
}

extension CalendarDate {
    /// `2024-01-30`, or `2024` for the first or last day of the year.
    init?(_ field: UnsafeBufferPointer<UInt8>, isEnd: Bool) {
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for i in range {
                guard (0x30...0x39).contains(field[i]) else { return nil }
                value = value * 10 + Int(field[i] - 0x30)
            }
            return value
        }
        guard field.count == 4 || field.count == 10, let year = number(0..<4) else { return nil }
        if field.count == 4 {
            self.init(year: year, month: isEnd ? 12 : 1, day: isEnd ? 31 : 1)
            return
        }
        guard field[4] == 0x2D, field[7] == 0x2D, let month = number(5..<7), let day = number(8..<10) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }
}
