/// Columns of text, aligned for a terminal. Widths count code points, which is right but for wide scripts.
struct Table {
    enum Alignment { case left, right }

    private var header: [String]
    private var alignments: [Alignment]
    private var rows: [[String]] = []

    init(_ columns: [(String, Alignment)]) {
        header = columns.map(\.0)
        alignments = columns.map(\.1)
    }

    mutating func add(_ cells: [String]) {
        precondition(cells.count == header.count, "a row has as many cells as the table has columns")
        rows.append(cells)
    }

    func write(style: Style) throws {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].unicodeScalars.count }.max() ?? 0
        }
        try StandardOutput.shared.write(line: style.bold(line(header, widths)))
        for row in rows { try StandardOutput.shared.write(line: line(row, widths)) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var text = ""
        for (column, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
            let isLast = column == cells.count - 1
            switch alignments[column] {
            case .left: text += isLast ? cell : cell + space
            case .right: text += space + cell
            }
            if !isLast { text += "  " }
        }
        return text
    }
}
