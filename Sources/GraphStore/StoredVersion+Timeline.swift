import Annotation
import EntityGraph
import GRDB

/// How often two entities are linked in the documents of one day or month.
public struct TimelineRow: Hashable, Sendable {
    /// The first day of the period; `nil` for documents without a date.
    public var period: CalendarDate?
    /// From the first entity to the second, or back.
    public var isForward: Bool
    public var eventClass: EventClass
    public var statements: Int
    public var negated: Int
    public var documents: Int
}

public enum TimelineUnit: String, Sendable, CaseIterable {
    case day, month, year
}

extension StoredVersion {
    /// What documents say of two entities over time, by their day of publication: periods in order, documents without a
    /// date last; the way there before the way back; then by class. One row of arcs.
    public func timeline(
        _ a: NodeIndex, _ b: NodeIndex, by unit: TimelineUnit = .month, filter: StoreFilter = StoreFilter()
    ) throws -> [TimelineRow] {
        struct Key: Hashable {
            var period: CalendarDate?
            var isForward: Bool
            var eventClass: EventClass
        }
        let edges = try store.read { db in
            try ArcCursor(self, filter, db).edges(of: a, .both).filter { $0.other(than: a) == b }
        }
        var rows: [Key: TimelineRow] = [:]
        var documents: [Key: Set<DocumentIndex>] = [:]
        for edge in edges {
            for tally in edge.tallies {
                let key = Key(
                    period: unit.period(of: CalendarDate(packed: Int(days[tally.document.offset]))),
                    isForward: edge.source == a, eventClass: tally.eventClass)
                var row =
                    rows[key]
                    ?? TimelineRow(
                        period: key.period, isForward: key.isForward, eventClass: key.eventClass, statements: 0,
                        negated: 0, documents: 0)
                row.statements += Int(tally.count)
                if tally.polarity == .negated { row.negated += Int(tally.count) }
                rows[key] = row
                documents[key, default: []].insert(tally.document)
            }
        }
        for (key, set) in documents { rows[key]?.documents = set.count }
        return rows.values.sorted { x, y in
            if x.period != y.period { return x.period.map { day in y.period.map { day < $0 } ?? true } ?? false }
            if x.isForward != y.isForward { return x.isForward }
            return x.eventClass < y.eventClass
        }
    }
}

extension TimelineUnit {
    /// The first day of the period that a day belongs to.
    func period(of day: CalendarDate?) -> CalendarDate? {
        guard let day else { return nil }
        switch self {
        case .day: return day
        case .month: return CalendarDate(year: day.year, month: day.month, day: 1)
        case .year: return CalendarDate(year: day.year, month: 1, day: 1)
        }
    }
}
