import Annotation

/// Lemmas that spelling does not tell: irregular forms by tag.
///
/// An open-addressing table from (class of tags, lower-case form) to lemma, built once from `LemmaTable.text`.
final class LemmaTable: Sendable {
    /// Tags whose irregular forms are listed together.
    enum Group: UInt8 {
        case base, past, gerund, third, plural, comparison, degree, noun, adjective, adverb, pronoun, determiner,
            preposition
        case number, particle, interjection, name, foreign, other

        init(_ tag: TreebankTag) {
            switch tag {
            case .vb, .vbp, .md: self = .base
            case .vbd, .vbn: self = .past
            case .vbg: self = .gerund
            case .vbz: self = .third
            case .nns, .nnps: self = .plural
            case .jjr, .jjs: self = .comparison
            case .rbr, .rbs: self = .degree
            case .nn: self = .noun
            case .jj: self = .adjective
            case .rb, .wrb: self = .adverb
            case .prp, .wp, .ex: self = .pronoun
            case .dt, .pdt, .wdt, .prpPoss, .wpPoss: self = .determiner
            case .in, .rp, .cc: self = .preposition
            case .cd: self = .number
            case .to, .pos: self = .particle
            case .uh: self = .interjection
            case .nnp: self = .name
            case .fw: self = .foreign
            default: self = .other
            }
        }
    }

    static let shared = LemmaTable()

    private struct Slot {
        var form: Range<Int32> = 0..<0
        var lemma: Range<Int32> = 0..<0
        var group: UInt8 = 0
    }

    private let bytes: [UInt8]
    private let slots: [Slot]
    private let mask: Int

    private init() {
        bytes = Self.text.withUTF8Buffer { Array($0) }
        var slots = [Slot](repeating: Slot(), count: 8192)
        let mask = slots.count - 1
        var i = 0
        // Lines of `class form lemma`, the class a letter from `a` on
        while i < bytes.count {
            let group = bytes[i] - UInt8(ascii: "a")
            let formBegin = i + 2
            var formEnd = formBegin
            while bytes[formEnd] != 32 { formEnd += 1 }
            var lineEnd = formEnd + 1
            while lineEnd < bytes.count, bytes[lineEnd] != 10 { lineEnd += 1 }
            var slot = bytes.withUnsafeBufferPointer { Self.hash($0[formBegin..<formEnd], group) } & mask
            while !slots[slot].form.isEmpty { slot = (slot + 1) & mask }
            slots[slot] = Slot(
                form: Int32(formBegin)..<Int32(formEnd), lemma: Int32(formEnd + 1)..<Int32(lineEnd), group: group)
            i = lineEnd + 1
        }
        self.slots = slots
        self.mask = mask
    }

    @inline(__always)
    private static func hash(_ form: Slice<UnsafeBufferPointer<UInt8>>, _ group: UInt8) -> Int {
        var h: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(group)
        for byte in form { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: h ^ h >> 29)
    }

    /// Copies the lemma of a lower-case form to `output` and returns its length; `nil` when the form is not listed.
    func lemma(
        _ form: UnsafeBufferPointer<UInt8>, _ group: Group, to output: UnsafeMutablePointer<UInt8>
    ) -> Int? {
        var slot = Self.hash(form[0..<form.count], group.rawValue) & mask
        while !slots[slot].form.isEmpty {
            let entry = slots[slot]
            if entry.group == group.rawValue, entry.form.count == form.count,
                bytes[Int(entry.form.lowerBound)..<Int(entry.form.upperBound)].elementsEqual(form)
            {
                let lemma = Int(entry.lemma.lowerBound)..<Int(entry.lemma.upperBound)
                for (i, byte) in bytes[lemma].enumerated() { output[i] = byte }
                return lemma.count
            }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
