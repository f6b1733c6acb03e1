import Annotation
import EntityGraph

/// The days on which a thing is said to be: sorted, disjoint stretches; nil stands for always, which is what undated means.
struct Spells {
    private(set) var spans: [DateSpan] = []
    private var isAlways = false

    /// The stretches, or nil for always.
    var stretches: [DateSpan]? { isAlways || spans.isEmpty ? nil : spans }

    mutating func makeAlways() {
        isAlways = true
        spans = []
    }

    /// Adds days; neighbouring stretches grow together. O(stretches).
    mutating func insert(_ span: DateSpan) {
        guard !isAlways else { return }
        var (first, last) = (span.first, span.last)
        var kept: [DateSpan] = []
        for old in spans {
            if old.last.dayNumber + 1 >= first.dayNumber && last.dayNumber + 1 >= old.first.dayNumber {
                first = min(first, old.first)
                last = max(last, old.last)
            } else {
                kept.append(old)
            }
        }
        let place = kept.firstIndex { first < $0.first } ?? kept.count
        kept.insert(DateSpan(first, last), at: place)
        spans = kept
    }

    mutating func formUnion(_ other: Spells) {
        guard let stretches = other.stretches else { return makeAlways() }
        for span in stretches { insert(span) }
    }

    /// When the statements of an edge hold: the days of their events where the text tells, else those of publication.
    init(_ edge: Edge, in graph: some GraphSource) {
        for tally in edge.tallies {
            if let dates = tally.eventDates {
                insert(dates)
            } else if let date = graph.date(of: tally.document) {
                insert(DateSpan(date, date))
            }
        }
    }

    /// When a node is written of.
    init(_ node: Node, in graph: some GraphSource) {
        for presence in node.presences {
            if let date = graph.date(of: presence.document) { insert(DateSpan(date, date)) }
        }
    }
}
