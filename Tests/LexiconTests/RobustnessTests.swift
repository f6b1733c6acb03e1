import Annotation
import Testing

@testable import Lexicon

/// Any bytes at all: an error or an answer, never a crash.
@Suite struct RobustnessTests {
    static let lexicon = Result { try Lexicon.standard() }

    /// Numerical Recipes' linear congruential generator; the same sequence on every machine.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: [1, 2, 3])
    func `random tables are read or refused`(seed: UInt64) throws {
        let lexicon = try Self.lexicon.get()
        var generator = Generator(state: seed)
        let alphabet = Array("\t\t\n|=^~%#-:orgplace 2024é\u{301}".utf8) + [0x00, 0xFF, 0xC3, 0xE2, 0x0D]
        for _ in 0..<40 {
            var text = Array("id\ttype\tname\taliases\n".utf8)
            for _ in 0..<200 { text.append(alphabet.randomElement(using: &generator)!) }
            _ = try? lexicon.adding(entities: text, file: "random.tsv")
        }
    }

    @Test(arguments: [4, 5, 6])
    func `matches of random text are sorted, disjoint and within their sentence`(seed: UInt64) throws {
        let lexicon = try Self.lexicon.get()
        var generator = Generator(state: seed)
        let pieces = [
            "U", ".", "S", "N", "-", "’", "'s", "é", "Al", "al", "Qaeda", "North", "Korea", "of", "the", "Republic",
            "\u{301}",
            "Democratic", "Congo", "IS", "Zelen", "sky", "—", "1", ",", "İ", "ß", "中", "Deir", "Zor", "a", "/",
        ]
        for _ in 0..<200 {
            var marked = ""
            for _ in 0..<30 {
                marked += pieces.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "~")
            }
            let (analysis, working) = MatchingTests.tokens(marked)
            let matches = lexicon.matches(of: analysis, in: working)
            var last: Int32 = 0
            for match in matches {
                #expect(match.begin.value >= last && match.end > match.begin)
                #expect(Int(match.end.value) <= analysis.words.count)
                #expect(!Array(lexicon.candidates(of: match)).isEmpty)
                last = match.end.value
            }
        }
    }
}
