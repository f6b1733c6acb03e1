import Annotation
import EntityGraph

/// A heat map of who acts on whom: rows act, columns are acted upon; red for mostly hostile acts, blue for mostly friendly
/// ones, grey for the rest; the darker, the more statements.
public struct MatrixSVGWriter: GraphWriter {
    /// The entities with the most statements, so many at most.
    public var size: Int

    public init(size: Int = 30) {
        self.size = size
    }

    private struct Cell {
        var count = 0
        var hostile = 0
        var friendly = 0
    }

    private static let side = 22
    private static let margin = 190

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        let members = try members(of: graph)
        let cells = try cells(graph, members)
        let extent = Self.margin + members.count * Self.side
        let canvas = try SVGCanvas(width: extent + 20, height: extent + 20, title: "Who acts on whom", to: sink)
        for (i, node) in members.enumerated() {
            let label = SVGCanvas.shortened(graph.label(of: node))
            let offset = Self.margin + i * Self.side
            try canvas.text(label, x: Self.margin - 6, y: offset + 15, anchor: .end)
            try canvas.text(label, x: offset + 15, y: Self.margin - 6, turned: true)
        }
        let highest = max(1, cells.map(\.count).max() ?? 1)
        for (i, source) in members.enumerated() {
            for (j, target) in members.enumerated() {
                let cell = cells[i * members.count + j]
                let hint = "\(graph.label(of: source)) → \(graph.label(of: target)): \(cell.count)"
                try canvas.rectangle(
                    x: Self.margin + j * Self.side, y: Self.margin + i * Self.side, width: Self.side - 1,
                    height: Self.side - 1, fill: color(cell, highest), hint: cell.count > 0 ? hint : nil)
            }
        }
        try canvas.finish()
    }

    /// The busiest nodes, ties by id.
    private func members(of graph: some GraphSource) throws -> [NodeIndex] {
        var weights = [Int](repeating: 0, count: graph.nodeCount)
        try graph.forEachEdge { edge in
            weights[edge.source.offset] += edge.count
            weights[edge.target.offset] += edge.count
        }
        return weights.indices.filter { weights[$0] > 0 }
            .sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
            .prefix(max(0, size)).map { NodeIndex($0) }
    }

    private func cells(_ graph: some GraphSource, _ members: [NodeIndex]) throws -> [Cell] {
        var places = [Int](repeating: -1, count: graph.nodeCount)
        for (i, node) in members.enumerated() { places[node.offset] = i }
        var cells = [Cell](repeating: Cell(), count: members.count * members.count)
        try graph.forEachEdge { edge in
            guard places[edge.source.offset] >= 0 && places[edge.target.offset] >= 0 else { return }
            let place = places[edge.source.offset] * members.count + places[edge.target.offset]
            for tally in edge.tallies {
                cells[place].count += Int(tally.count)
                // A denied attack is no attack.
                guard tally.polarity == .affirmed else { continue }
                if tally.eventClass.isHostile { cells[place].hostile += Int(tally.count) }
                if tally.eventClass.isFriendly { cells[place].friendly += Int(tally.count) }
            }
        }
        return cells
    }

    private func color(_ cell: Cell, _ highest: Int) -> String {
        guard cell.count > 0 else { return "#F2F2F2" }
        func bits(_ n: Int) -> Int { Int.bitWidth - n.leadingZeroBitCount }
        let share = 250 + 750 * bits(cell.count) / bits(highest)
        if cell.hostile * 2 > cell.count { return SVGCanvas.tint("#B2182B", share) }
        if cell.friendly * 2 > cell.count { return SVGCanvas.tint("#2166AC", share) }
        return SVGCanvas.tint("#5A5A5A", share)
    }
}

extension EventClass {
    /// The quadrants of conflict in PLOVER: words and deeds against somebody.
    var isHostile: Bool {
        switch self {
        case .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault: true
        default: false
        }
    }

    /// The quadrants of cooperation.
    var isFriendly: Bool {
        switch self {
        case .agree, .consult, .support, .concede, .cooperate, .aid, .retreat: true
        default: false
        }
    }
}
