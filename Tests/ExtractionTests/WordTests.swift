import Annotation
import Lexicon
import Testing

@testable import Extraction

/// Words as numbers.
@Suite struct WordTests {
    @Test func `a set of short words holds its words alone`() {
        let set: ShortWordSet = ["may", "sept", "september", "sept", "week"]
        func contains(_ word: String) -> Bool {
            let text = WorkingText(word)
            return set.contains(ShortWord(lowercasing: TextRange(0, word.utf8.count), of: text))
        }
        for word in ["may", "May", "sept", "SEPTEMBER", "week"] { #expect(contains(word)) }
        for word in ["", "ma", "mays", "an unusually long word", "wéek"] { #expect(!contains(word)) }
    }

    @Test func `lemmas of a document are numbered as one by one`() throws {
        let sentence =
            "The/DT>2.det Government/government/NNP>3.nsubj attacked/attack/VBD>0.root the/DT>5.det "
            + "government/NN>3.obj of/IN>7.case Ruritania/NNP>5.nmod"
        let (_, analysis) = try HandMadeTree(sentence).read()
        let verbs = Verbs.builtIn()
        let numbers = LemmaNumbering.lemmas(of: analysis, verbs, unread: LemmaNumber(-2))
        for (word, number) in zip(analysis.words, numbers) {
            let alone = analysis.lemmaBytes.withUnsafeBufferPointer { LemmaNumbering.number(of: word, $0, verbs) }
            #expect(number == alone)
        }
        #expect(numbers[1] == numbers[4])
        #expect(!numbers[1].isUnknown && numbers[6].isUnknown)
    }
}
