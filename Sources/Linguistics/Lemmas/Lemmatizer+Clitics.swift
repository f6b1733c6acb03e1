import Annotation

/// Clitics, whose lemma hangs on their tag and on the words around.
extension Lemmatizer {
    /// The lemma of `'s`, `'d`, `n't` and the like; `nil` for other words.
    static func clitic(
        _ i: Int, _ form: UnsafeBufferPointer<UInt8>, _ sentence: Sentence, _ base: UnsafePointer<UInt8>,
        _ words: [Word]
    ) -> StaticString? {
        guard form.count <= 5 else { return nil }
        let tag = words[i].treebankTag
        if tag == .pos { return "'s" }
        guard let letters = letters(form) else { return nil }
        switch (letters, tag) {
        case ((UInt8(ascii: "s"), 0), .vbz): return hasParticiple(i, sentence, base, words) ? "have" : "be"
        case ((UInt8(ascii: "s"), 0), .prp): return "we"
        case ((UInt8(ascii: "d"), 0), .md): return "would"
        case ((UInt8(ascii: "d"), 0), .vbd), ((UInt8(ascii: "d"), 0), .vbn): return "have"
        case ((UInt8(ascii: "m"), 0), .vbp): return "be"
        case ((UInt8(ascii: "r"), UInt8(ascii: "e")), .vbp): return "be"
        case ((UInt8(ascii: "v"), UInt8(ascii: "e")), .vbp), ((UInt8(ascii: "v"), UInt8(ascii: "e")), .vb):
            return "have"
        case ((UInt8(ascii: "l"), UInt8(ascii: "l")), .md): return "will"
        default: return nil
        }
    }

    /// The one or two letters, in lower case, that stand alone or behind an apostrophe.
    private static func letters(_ form: UnsafeBufferPointer<UInt8>) -> (UInt8, UInt8)? {
        var begin = 0
        switch form[0] {
        case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "-"): begin = 1
        case 0xE2 where form.count > 3: begin = 3
        case 0xC2 where form.count > 2: begin = 2
        default: break
        }
        switch form.count - begin {
        case 1: return (form[begin] | 0x20, 0)
        case 2: return (form[begin] | 0x20, form[begin + 1] | 0x20)
        default: return nil
        }
    }

    /// Whether `'s` stands for `has`: `been` or `got` follows, adverbs and a subject left out.
    private static func hasParticiple(
        _ i: Int, _ sentence: Sentence, _ base: UnsafePointer<UInt8>, _ words: [Word]
    ) -> Bool {
        var k = i + 1
        while k < sentence.words.upperBound, k <= i + 4 {
            switch words[k].treebankTag {
            case .rb, .prp, .uh, .comma: k += 1
            case .vbn:
                let form = UnsafeBufferPointer(
                    start: base + Int(words[k].range.begin), count: words[k].range.count)
                return form.elementsEqual("been".utf8) || form.elementsEqual("got".utf8)
                    || form.elementsEqual("had".utf8)
            default: return false
            }
        }
        return false
    }
}
