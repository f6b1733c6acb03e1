import Annotation

/// A label of the name finder: outside, or a place in a name of some type.
///
/// BILOU: beginning, inside, last, outside, unit (Ratinov and Roth, 2009).
package struct NameLabel: Hashable, Sendable {
    package var value: UInt8
    package init(value: UInt8) { self.value = value }

    package enum Place: UInt8, Sendable {
        case begin, inside, last, unit
    }

    package static let outside = NameLabel(value: 0)
    package static let count = 1 + 4 * NameType.allCases.count
    /// Columns of the scores: labels, then padding to a multiple of 8.
    package static let columns = (count + 7) / 8 * 8

    package init(_ place: Place, _ type: NameType) {
        value = 1 + type.rawValue * 4 + place.rawValue
    }

    package var place: Place? { value == 0 ? nil : Place(rawValue: (value - 1) % 4) }
    package var type: NameType? { value == 0 ? nil : NameType(rawValue: (value - 1) / 4) }

    /// Whether a name is still open after this label.
    package var continues: Bool { place == .begin || place == .inside }

    /// Whether `next` may follow.
    package func allows(_ next: NameLabel) -> Bool {
        if continues { return next.type == type && (next.place == .inside || next.place == .last) }
        return next.canStart
    }

    /// Whether it may stand at the start of a sentence.
    package var canStart: Bool { place == nil || place == .begin || place == .unit }
    /// Whether it may stand at the end.
    package var canEnd: Bool { !continues }
}
