import Annotation

/// A move of the arc-hybrid system over a stack σ, a buffer β and a root below the stack.
///
/// - shift: σ, b|β → σ|b, β
/// - left(l): σ|s, b|β → σ, b|β with the arc b → s
/// - right(l): σ|t|s, β → σ|t, β with the arc t → s; from the root only when the buffer is empty, so that there is just
///   one root.
///
/// Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic programming algorithms for transition-based dependency parsers" (2011).
package enum Move {
    package static let labels = DependencyRelation.allCases.count
    package static let shift = 0
    package static let count = 1 + 2 * labels
    /// Columns of the scores: moves, then padding to a multiple of 8.
    package static let columns = (count + 7) / 8 * 8

    @inline(__always) package static func left(_ label: Int) -> Int { 1 + label }
    @inline(__always) package static func right(_ label: Int) -> Int { 1 + labels + label }
    package static let lefts = 1..<1 + labels
    package static let rights = 1 + labels..<1 + 2 * labels
    package static let rootLabel = Int(DependencyRelation.root.rawValue)
}
