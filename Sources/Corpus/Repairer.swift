import Annotation

/// Takes the noise of machine translation, scraping and wrong encodings out of a text and keeps the way back.
///
/// Rounds of one pass over the text each, until a round finds nothing: hence repairing twice equals repairing once.
/// Clean text comes back byte for byte after one scan. O(n) a round; the second round sees the words that the first
/// one set free. What each pass may do is in `RepairPass`.
struct Repairer: Sendable {
    /// Every round frees words or shortens the text, so a fixed point is near; only texts made for it need more.
    private static let mostRounds = 24

    /// Makes the working text. The first `skipping` bytes are kept out of it, though they count in offsets.
    func repair(_ decoded: TextDecoder.Decoded, skipping: Int, isEnabled: Bool) -> RepairedText {
        let (edits, symbols) = isEnabled ? findEdits(decoded.utf8, from: skipping) : (EditList(), [])
        var repaired = RepairedText.Builder(decoded.utf8, skipping: skipping, edits).build()
        if decoded.brokenCount > 0 { repaired.addBrokenEncoding() }
        repaired.scoreGarble(symbols: symbols.map { $0 - skipping })
        return repaired
    }

    /// A title or another line by itself, repaired.
    func repairedLine(_ line: String) -> String {
        let utf8 = Array(line.utf8)
        return String(decoding: findEdits(utf8, from: 0).0.applied(to: utf8), as: UTF8.self).collapsed
    }

    /// All edits of the original, and where symbols run in what comes out.
    private func findEdits(_ original: [UInt8], from begin: Int) -> (EditList, symbols: [Int]) {
        var all = EditList()
        var text = original
        var separated: Set<UInt64> = []
        for _ in 0..<Self.mostRounds {
            let (edits, symbols) = text.withUnsafeBufferPointer { bytes in
                var pass = RepairPass(bytes, separated)
                pass.run(from: begin)
                separated = pass.separated
                return (pass.edits, pass.symbols)
            }
            if edits.isEmpty { return (all, symbols) }
            all = all.followed(by: edits, middle: text)
            text = edits.applied(to: text)
        }
        return (all, [])
    }
}

/// A working text with what was done to get it.
struct RepairedText {
    var text: WorkingText
    var repairs: [Repair] = []
    var garbled: [GarbledStretch] = []

    /// Lays the working text out of copies and replacements.
    struct Builder {
        private let original: [UInt8]
        private let skipping: Int
        private let edits: EditList

        init(_ original: [UInt8], skipping: Int, _ edits: EditList) {
            self.original = original
            self.skipping = skipping
            self.edits = edits
        }

        func build() -> RepairedText {
            if edits.isEmpty && skipping == 0 { return RepairedText(text: WorkingText(utf8: original)) }
            return original.withUnsafeBufferPointer { bytes in
                var result = RepairedText(text: WorkingText())
                if skipping > 0 { result.text.appendReplacement([], of: bytes[..<skipping]) }
                var copied = skipping
                for edit in edits.edits {
                    result.text.appendCopy(UnsafeBufferPointer(rebasing: bytes[copied..<edit.begin]))
                    let originalBegin = result.text.originalCount
                    let begin = result.text.bytes.count
                    result.text.appendReplacement(edit.replacement, of: bytes[edit.begin..<edit.end])
                    result.repairs.append(
                        Repair(
                            kind: edit.kind, original: CharacterRange(originalBegin, result.text.originalCount),
                            working: TextRange(begin, result.text.bytes.count)))
                    copied = edit.end
                }
                result.text.appendCopy(UnsafeBufferPointer(rebasing: bytes[copied...]))
                return result
            }
        }
    }

    /// Counts the U+FFFD that the decoder left, which stay in the text.
    mutating func addBrokenEncoding() {
        let bytes = text.bytes
        var i = 0
        while i + 2 < bytes.count {
            if bytes[i] == 0xEF && bytes[i + 1] == 0xBF && bytes[i + 2] == 0xBD {
                let range = TextRange(i, i + 3)
                repairs.append(Repair(kind: .brokenEncoding, original: text.original(range), working: range))
                i += 2
            }
            i += 1
        }
        repairs.sort { ($0.working, $0.original) < ($1.working, $1.original) }
    }
}
