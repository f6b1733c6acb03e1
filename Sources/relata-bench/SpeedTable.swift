import Foundation

/// Words a second and the ratio to the first row, level by level.
struct SpeedTable {
    private var rows: [(level: String, speeds: [Stage: Double])] = []

    mutating func add(_ level: String, _ speeds: [Stage: Double]) {
        rows.append((level, speeds))
    }

    var lines: [String] {
        let head = "words/s".padded(12) + Stage.allCases.map { $0.rawValue.leftPadded(18) }.joined()
        return [head]
            + rows.map { row in
                row.level.padded(12) + Stage.allCases.map { cell(row.speeds, $0).leftPadded(18) }.joined()
            }
    }

    private func cell(_ speeds: [Stage: Double], _ stage: Stage) -> String {
        guard let speed = speeds[stage], let base = rows.first?.speeds[stage] else { return "" }
        return String(format: "%.0f (%.1f×)", speed, speed / base)
    }
}

extension String {
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    func leftPadded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
