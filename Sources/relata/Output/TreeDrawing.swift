/// Draws a dependency tree beside its tokens: one line a token, arms to the head.
enum TreeDrawing {
    /// One cell a token. `heads` are indices, nil for a root. An arc is a column of its own, shorter arcs nearer the
    /// words. O(n · depth of nesting).
    static func lines(heads: [Int?]) -> [String] {
        let arcs = heads.enumerated().compactMap { dependent, head in
            head.map { Arc(low: min($0, dependent), high: max($0, dependent), dependent: dependent) }
        }
        .sorted { ($0.high - $0.low, $0.low, $0.dependent) < ($1.high - $1.low, $1.low, $1.dependent) }
        let columns = assign(arcs)
        let width = (columns.max() ?? -1) + 1
        var grid = [[Character]](repeating: [Character](repeating: " ", count: width + 1), count: heads.count)
        for (arc, column) in zip(arcs, columns) { draw(arc, column: width - 1 - column, in: &grid) }
        for (index, head) in heads.enumerated() { grid[index][width] = head == nil ? "●" : grid[index][width] }
        return grid.map { String($0) }
    }

    private struct Arc {
        var low: Int
        var high: Int
        var dependent: Int
    }

    /// The first column, counted from the words outwards, in which nothing overlaps an arc or crosses its arms.
    private static func assign(_ arcs: [Arc]) -> [Int] {
        var taken: [[Arc]] = []
        var columns: [Int] = []
        for arc in arcs {
            let inner =
                (taken.lastIndex { column in column.contains { $0.low <= arc.high && arc.low <= $0.high } } ?? -1) + 1
            if inner == taken.count { taken.append([]) }
            taken[inner].append(arc)
            columns.append(inner)
        }
        return columns
    }

    private static func draw(_ arc: Arc, column: Int, in grid: inout [[Character]]) {
        for row in arc.low...arc.high where grid[row][column] == " " || grid[row][column] == "─" {
            grid[row][column] = "│"
        }
        grid[arc.low][column] = "╭"
        grid[arc.high][column] = "╰"
        for row in [arc.low, arc.high] {
            for right in column + 1..<grid[row].count {
                switch grid[row][right] {
                case " ": grid[row][right] = "─"
                case "│": grid[row][right] = "┼"
                default: break
                }
            }
        }
        let last = grid[arc.dependent].count - 1
        grid[arc.dependent][last] = "▸"
    }
}
