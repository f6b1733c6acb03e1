import Annotation

/// A repair as people want to see it: what stood there, what stands there now.
public struct RepairNote: Hashable, Sendable {
    public var kind: Repair.Kind
    /// Code points of the document as it was read.
    public var original: CharacterRange
    public var before: String
    public var after: String
    /// Up to 24 bytes of the working text on either side, line breaks made spaces.
    public var left: String
    public var right: String
}

extension Document {
    /// The repairs of the document in order, each with its texts. O(text).
    public var repairNotes: [RepairNote] {
        var replacements = text.replacements[...]
        return repairs.map { repair in
            while let first = replacements.first, first.original < repair.original { replacements.removeFirst() }
            var before = text.string(repair.working)
            if let first = replacements.first, first.original == repair.original {
                before = first.before
                replacements.removeFirst()
            }
            let range = repair.working
            return RepairNote(
                kind: repair.kind, original: repair.original, before: before, after: text.string(range),
                left: context(max(0, Int(range.begin) - 24)..<Int(range.begin)),
                right: context(Int(range.end)..<min(text.bytes.count, Int(range.end) + 24)))
        }
    }

    private func context(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, text.bytes[first] & 0xC0 == 0x80 { range = first + 1..<range.upperBound }
        while range.upperBound < text.bytes.count, text.bytes[range.upperBound] & 0xC0 == 0x80 {
            range = range.lowerBound..<range.upperBound + 1
        }
        let bytes = text.bytes[range].map { isSpace($0) ? 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Repair {
    /// How many repairs of each kind there are, in the order of the kinds; kinds without any are absent.
    public static func counts(_ repairs: [Repair]) -> [(kind: Kind, count: Int)] {
        Kind.allCases.compactMap { kind in
            let count = repairs.reduce(into: 0) { if $1.kind == kind { $0 += 1 } }
            return count > 0 ? (kind, count) : nil
        }
    }
}
