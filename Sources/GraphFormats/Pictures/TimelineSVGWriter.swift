import Annotation
import EntityGraph

/// When it was: a row for each of the strongest edges, a dot for each document's statements, coloured by class.
///
/// A dot stands on the first day of the events where the text tells it, else on the day of publication; what has no day
/// is counted in the caption.
public struct TimelineSVGWriter: GraphWriter {
    /// So many rows at most.
    public var rows: Int

    public init(rows: Int = 30) {
        self.rows = rows
    }

    private static let margin = 330
    private static let span = 800
    private static let row = 22

    private struct Dot {
        var row: Int
        var date: CalendarDate
        var count: Int
        var tally: EdgeTally
    }

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        let edges = try strongest(graph)
        let (dots, undated) = dots(edges, graph)
        let height = 60 + edges.count * Self.row
        let canvas = try SVGCanvas(
            width: Self.margin + Self.span + 30, height: height + 20, title: "When it was", to: sink)
        let first = dots.map(\.date).min()
        let last = dots.map(\.date).max()
        if let first, let last { try drawAxis(first, last, height, canvas) }
        for (i, edge) in edges.enumerated() {
            let label = EdgeRow(edge).label
            let text =
                "\(SVGCanvas.shortened(graph.label(of: edge.source), to: 18)) \(SVGCanvas.shortened(label, to: 18)) \(SVGCanvas.shortened(graph.label(of: edge.target), to: 18))"
            try canvas.text(text, x: Self.margin - 12, y: 44 + i * Self.row, anchor: .end)
        }
        for dot in dots {
            let radius = min(9, 3 + Int.bitWidth - dot.count.leadingZeroBitCount)
            try canvas.circle(
                x: x(dot.date, first!, last!), y: 40 + dot.row * Self.row, radius: radius,
                fill: Palette.color(dot.tally.eventClass),
                hint:
                    "\(dot.date.description) \(graph.identity(of: dot.tally.document).id): \(dot.count) \(dot.tally.eventClass.name)"
            )
        }
        try canvas.text(
            undated > 0 ? "\(undated) statements without a date" : "", x: 12, y: height + 10, fill: "#777777")
        try canvas.finish()
    }

    /// The edges of most statements, the first in the graph's order among equals.
    private func strongest(_ graph: some GraphSource) throws -> [Edge] {
        var best: [(place: Int, edge: Edge)] = []
        func cut() {
            best.sort { $0.edge.count != $1.edge.count ? $0.edge.count > $1.edge.count : $0.place < $1.place }
            best.removeLast(max(0, best.count - max(0, rows)))
        }
        var place = 0
        try graph.forEachEdge { edge in
            best.append((place, edge))
            place += 1
            if best.count >= 4 * max(16, rows) { cut() }
        }
        cut()
        return best.map(\.edge)
    }

    private func dots(_ edges: [Edge], _ graph: some GraphSource) -> (dots: [Dot], undated: Int) {
        var dots: [Dot] = []
        var undated = 0
        for (row, edge) in edges.enumerated() {
            for tally in edge.tallies {
                if let date = tally.eventDates?.first ?? graph.date(of: tally.document) {
                    dots.append(Dot(row: row, date: date, count: Int(tally.count), tally: tally))
                } else {
                    undated += Int(tally.count)
                }
            }
        }
        return (dots, undated)
    }

    private func x(_ date: CalendarDate, _ first: CalendarDate, _ last: CalendarDate) -> Int {
        let days = max(1, last.dayNumber - first.dayNumber)
        return Self.margin + (date.dayNumber - first.dayNumber) * Self.span / days
    }

    /// Lines at the starts of years, months or single days, whichever gives a dozen at most.
    private func drawAxis(_ first: CalendarDate, _ last: CalendarDate, _ height: Int, _ canvas: SVGCanvas) throws {
        let days = last.dayNumber - first.dayNumber
        var marks: [CalendarDate] = []
        if days <= 12 {
            marks = (0...days).compactMap { CalendarDate(dayNumber: first.dayNumber + $0) }
        } else {
            let months = (last.year - first.year) * 12 + last.month - first.month
            let step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].first { months / $0 <= 12 } ?? 12_000
            var month = (first.year * 12 + first.month - 1 + step - 1) / step * step
            while let mark = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1), mark <= last {
                if mark >= first { marks.append(mark) }
                month += step
            }
            if marks.isEmpty { marks = [first, last] }
        }
        for mark in marks {
            let place = x(mark, first, last)
            try canvas.line(x1: place, y1: 24, x2: place, y2: height - 10, stroke: "#DDDDDD")
            try canvas.text(mark.description, x: place, y: 16, anchor: .middle, fill: "#777777")
        }
    }
}
