import Annotation
import Learning
import Testing

@testable import Linguistics

@Suite struct RobustnessTests {
    @Test func `noise of all kinds makes some analysis`() throws {
        let analyzer = Analyzer(model: try LanguageModel.embedded())
        var random = RandomSource(seed: 4)
        let pieces = [
            "Obama", " ", "\n", "\n\n", "\t", ".", "?", "\"", "'", "(", "\u{0}", "\u{7F}", "é", "ß", "Ж", "中",
            "\u{301}",
            "\u{200D}", "🇺🇸", "\u{FEFF}", "-", "—", "’", "$", "1", "...", "http://x.y", "@a", "U.S.", "n't", "\u{FFFD}",
        ]
        var analysis = Analysis()
        for _ in 0..<150 {
            let count = Int.random(in: 0...60, using: &random)
            let string = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
            let text = WorkingText(string)
            analyzer.analyze(text, into: &analysis)
            AnalyzerTests.check(analysis)
            let unparsed = analysis.sentences.count { !$0.isParsed }
            #expect(unparsed == 0)
        }
    }

    @Test func `a token of a megabyte`() throws {
        let (_, analysis) = try AnalyzerTests.analyze(String(repeating: "A", count: 1 << 20))
        AnalyzerTests.check(analysis)
    }

    @Test func `a sentence of a hundred thousand words given as one`() throws {
        let analyzer = Analyzer(model: try LanguageModel.embedded())
        var bytes: [UInt8] = []
        var analysis = Analysis()
        for i in 0..<100_000 {
            let form = ["Paris", "sees", "the", "dog", ","][i % 5]
            analysis.words.append(
                Word(range: TextRange(bytes.count, bytes.count + form.utf8.count), shape: .spaceAfter))
            bytes += form.utf8
            bytes.append(32)
        }
        analysis.sentences = [
            Sentence(
                begin: WordIndex(0), end: WordIndex(100_000), range: TextRange(0, bytes.count - 1))
        ]
        let text = WorkingText(String(decoding: bytes, as: UTF8.self))
        analyzer.tag(text, &analysis)
        analyzer.parse(text, &analysis)
        #expect(analysis.words.count { $0.head.isNone } == 1)
        #expect(analysis.names.count > 0)
    }

    @Test func `what one document leaves behind does not change the next`() throws {
        let analyzer = Analyzer(model: try LanguageModel.embedded())
        let text = WorkingText("The U.N. met in Geneva. Geneva is in Switzerland.")
        var first = Analysis()
        analyzer.analyze(text, into: &first)
        var other = Analysis()
        analyzer.analyze(WorkingText(String(repeating: "Mr. Geneva spoke to Geneva. ", count: 50)), into: &other)
        var second = Analysis()
        analyzer.analyze(text, into: &second)
        #expect(first.words == second.words)
        #expect(first.names == second.names)
    }

    @Test func `sentences not chosen keep no tree`() throws {
        let analyzer = Analyzer(model: try LanguageModel.embedded())
        let text = WorkingText("He came. She went. They stayed.")
        var analysis = Analysis()
        analyzer.segment(text, into: &analysis)
        analyzer.tag(text, &analysis)
        analyzer.parse(text, &analysis) { $0 == SentenceIndex(1) }
        #expect(analysis.sentences.map(\.isParsed) == [false, true, false])
    }
}
