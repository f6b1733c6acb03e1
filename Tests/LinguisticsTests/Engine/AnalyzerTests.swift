import Annotation
import Testing

@testable import Linguistics

@Suite struct AnalyzerTests {
    static func analyze(_ string: String) throws -> (WorkingText, Analysis) {
        let analyzer = Analyzer(model: try LanguageModel.embedded())
        let text = WorkingText(string)
        var analysis = Analysis()
        analyzer.analyze(text, into: &analysis)
        return (text, analysis)
    }

    /// The invariants that `Analysis` promises.
    static func check(_ analysis: Analysis) {
        for sentence in analysis.sentences where sentence.isParsed {
            let roots = sentence.words.filter { analysis.words[$0].head.isNone }
            #expect(roots.count == 1)
            for i in sentence.words {
                var steps = 0
                var at = i
                while !analysis.words[at].head.isNone, steps <= sentence.words.count {
                    at = Int(analysis.words[at].head.value)
                    #expect(sentence.words.contains(at))
                    steps += 1
                }
                if steps > sentence.words.count { Issue.record("a cycle") }
                if steps > 400 { break }
            }
        }
        for (a, b) in zip(analysis.names, analysis.names.dropFirst()) { #expect(a.end <= b.begin) }
        for name in analysis.names {
            #expect(name.begin < name.end)
            #expect(analysis.sentence(of: name.begin) == analysis.sentence(of: name.end.advanced(by: -1)))
        }
    }

    @Test func `a plain sentence`() throws {
        let (text, analysis) = try Self.analyze("Angela Merkel met Vladimir Putin in Moscow on Tuesday.")
        Self.check(analysis)
        let names = analysis.names.map { name in
            text.string(
                TextRange(
                    analysis[name.begin].range.begin, analysis[name.end.advanced(by: -1)].range.end))
        }
        #expect(names == ["Angela Merkel", "Vladimir Putin", "Moscow"])
        #expect(analysis.names.map(\.type) == [.person, .person, .place])
        #expect(analysis.words[2].tag == .verb)
        #expect(analysis.words[2].head.isNone)
        #expect(analysis.words[0].relation == .nsubj)
        #expect(analysis.words[3].relation == .obj)
    }

    @Test func `an overlong sentence becomes one tree`() throws {
        let (_, analysis) = try Self.analyze(String(repeating: "the dog saw a cat and ", count: 300))
        Self.check(analysis)
    }

    @Test(arguments: ["", " ", "\n\n", ".", "\u{0}", "é", "\u{FFFD}\u{FFFD}", "\u{1F600}\u{200D}"])
    func `odd texts`(_ string: String) throws {
        Self.check(try Self.analyze(string).1)
    }
}
