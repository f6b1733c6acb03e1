import Annotation
import Testing

@testable import Linguistics

/// A small generator of chance, so that failures come back.
private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

private let pieces: [String] = [
    "a", "I", "don't", "cannot", "U.S.", "e-mail", "'", "’", "\"", "“", ".", "...", "…", "?!", "-", "--", "–", "(", ")",
    "http://a.b/c", "x@y.org", "@", "#", "$", "5", "1,000", "1/2", "3-4", "é", "Ж", "東", "。", "🇺🇦", "👍🏽", "\u{200D}",
    "\u{FEFF}",
    "\u{0}", "\u{7F}", " ", " ", " ", "\n", "\n\n", "\t", "\u{A0}", "\u{3000}", "\u{2028}", "%", "/", "*", "_", ":)",
    "`s",
]

private func randomText(_ seed: UInt64) -> String {
    var chance = Chance(state: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &chance) { text += pieces.randomElement(using: &chance)! }
    return text
}

/// Random bytes, made valid.
private func randomBytes(_ seed: UInt64) -> String {
    var chance = Chance(state: seed)
    let bytes = (0..<Int.random(in: 0...200, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance) }
    return String(decoding: bytes, as: UTF8.self)
}

private func check(_ text: String) {
    let working = WorkingText(text)
    var analysis = Analysis()
    Segmenter().segment(working, into: &analysis)
    var end: Int32 = 0
    for (i, word) in analysis.words.enumerated() {
        #expect(word.range.begin >= end && !word.range.isEmpty)
        let between = String(decoding: working.bytes[Int(end)..<Int(word.range.begin)], as: UTF8.self)
        #expect(between.unicodeScalars.allSatisfy { $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value) })
        #expect(String(validating: working.bytes[word.range.bytes], as: UTF8.self) != nil)
        let continues = i > 0 && analysis.words[i - 1].shape.contains(.multiwordContinues)
        #expect(word.shape.contains(.multiwordPart) == continues)
        end = word.range.end
    }
    var next = 0
    for sentence in analysis.sentences {
        #expect(sentence.words.lowerBound == next && !sentence.words.isEmpty)
        next = sentence.words.upperBound
    }
    #expect(next == analysis.words.count)
    #expect(analysis.words.last?.shape.contains(.multiwordContinues) != true)
}

@Test func `every text gives words that cover it`() {
    for seed in 0..<400 { check(randomText(UInt64(seed) &* 7919 &+ 1)) }
    for seed in 0..<200 { check(randomBytes(UInt64(seed) &* 104_729 &+ 3)) }
    check("")
    check("\n \u{3000}")
}

@Test(arguments: ["a", "'", ".", "-", "a.", "a-", "1-", "1/", "@a", "a@", "(", "x_", "🇺🇦", "é", "a'", "http://"])
func `a megabyte without white space takes linear time`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let working = WorkingText(text)
    var analysis = Analysis()
    Segmenter().segment(working, into: &analysis)
    #expect(analysis.words.reduce(0) { $0 + $1.range.count } == working.bytes.count)
}

@Test func `what is written as CoNLL-U is valid and reads back`() throws {
    for seed in 0..<200 {
        let working = WorkingText(randomText(UInt64(seed) &* 15_485_863 &+ 5))
        var analysis = Analysis()
        Segmenter().segment(working, into: &analysis)
        var lemmatizer = Lemmatizer()
        lemmatizer.lemmatize(working, &analysis)
        if analysis.words.count > 3, analysis.sentences[0].words.count > 2 {
            analysis.names = [NameSpan(begin: WordIndex(0), end: WordIndex(2), type: .place)]
        }
        var output: [UInt8] = []
        CoNLLUWriter().write(analysis, of: working, id: "a\tb\nc", to: &output)
        let read = try AnnotatedText.documents(fromCoNLLU: output, file: "written")
        #expect(read.count == (analysis.words.isEmpty ? 0 : 1))
        guard let document = read.first else { continue }
        #expect(document.analysis.words.count == analysis.words.count)
        #expect(document.analysis.names == analysis.names)
        for (a, b) in zip(document.analysis.words, analysis.words) {
            #expect(document.text.string(a.range) == working.string(b.range))
            #expect(a.shape.subtracting(.spaceAfter) == b.shape.subtracting(.spaceAfter))
        }
        for (sentence, source) in zip(document.analysis.sentences, document.sentences) {
            #expect(document.text.string(sentence.range) == source.text)
        }
    }
}
