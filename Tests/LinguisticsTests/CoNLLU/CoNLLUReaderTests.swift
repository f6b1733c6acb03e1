import Annotation
import Testing

@testable import Linguistics

private let sample = """
    # newdoc id = d1
    # global.Entity = eid-etype
    # sent_id = d1-1
    # text = Putin didn't go.
    1\tPutin\tPutin\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tEntity=(e1-person)
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\tTense=Past|VerbForm=Fin\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
    4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
    4.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
    5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    # newpar
    # text = NATO Headquarters waits
    1\tNATO\tNATO\tPROPN\tNNP\t_\t2\tcompound\t_\tEntity=(e2-organization
    2\tHeadquarters\tHeadquarters\tPROPN\tNNPS\t_\t3\tnsubj\t_\tEntity=e2)
    3\twaits\twait\tVERB\tVBZ\t_\t0\troot\t_\t_


    """

@Test func `reads words, multiword tokens, paragraphs and names`() throws {
    let (text, analysis) = try Analysis.reading(coNLLU: sample)
    #expect(text.string == "Putin didn't go.\n\nNATO Headquarters waits")
    #expect(
        analysis.words.map { text.string($0.range) } == [
            "Putin", "did", "n't", "go", ".", "NATO", "Headquarters", "waits",
        ])
    #expect(analysis.words[1].shape == .multiwordContinues)
    #expect(analysis.words[2].shape == [.multiwordPart, .spaceAfter])
    #expect(analysis.words[3].shape == [])
    #expect(analysis.words[1].head == WordIndex(3))
    #expect(analysis.words[5].head == WordIndex(6))
    #expect(analysis.words[3].head.isNone)
    #expect(analysis.words[1].morphology == [.past, .finite])
    #expect(analysis.lemma(WordIndex(2)) == "not")
    #expect(analysis.sentences.count == 2)
    #expect(analysis.sentences[1].range == TextRange(18, 41))
    #expect(analysis.sentences.allSatisfy { $0.isParsed })
    #expect(
        analysis.names == [
            NameSpan(begin: WordIndex(0), end: WordIndex(1), type: .person),
            NameSpan(begin: WordIndex(5), end: WordIndex(7), type: .organization),
        ])
}

@Test func `keeps comments`() throws {
    var reader = CoNLLUReader(sample)
    let sentence = try #require(try reader.next())
    #expect(sentence.id == "d1-1")
    #expect(sentence.text == "Putin didn't go.")
    #expect(sentence.comment("newdoc id") == "d1")
    #expect(sentence.beginsDocument && sentence.beginsParagraph)
    #expect(sentence.line == 5)
    let second = try #require(try reader.next())
    #expect(!second.beginsDocument && second.beginsParagraph)
    #expect(try reader.next() == nil)
}

private let line = "1\ta\ta\tNOUN\tNN\t_\t0\troot\t_\t_"

@Test(arguments: [
    ("1\ta\ta", 1, CoNLLUError.Expectation.columns),
    ("2\ta\ta\tNOUN\tNN\t_\t0\troot\t_\t_", 1, .wordID(next: 1)),
    ("1\ta\ta\tNAME\tNN\t_\t0\troot\t_\t_", 1, .universalTag),
    ("1\ta\ta\tNOUN\tNN\t_\tx\troot\t_\t_", 1, .head(words: 0)),
    ("1\ta\ta\tNOUN\tNN\t_\t7\troot\t_\t_", 1, .head(words: 1)),
    ("1\ta\ta\tNOUN\tNN\t_\t1\troot\t_\t_", 1, .head(words: 1)),
    ("1\ta\ta\tNOUN\tNN\t_\t0\tfoo\t_\t_", 1, .relation),
    (line + "\n2\tb\tb\tNOUN\tNN\t_\t0\troot\t_\t_", 2, .tree),
    (line + "\n2\tb\tb\tX\tFW\t_\t3\tdep\t_\t_\n3\tc\tc\tX\tFW\t_\t2\tdep\t_\t_", 3, .tree),
    (line + "\n3-4\tb\t_\t_\t_\t_\t_\t_\t_\t_", 2, .multiwordRange(next: 2)),
    (line + "\n2-3\tb\t_\t_\t_\t_\t_\t_\t_\t_", 2, .multiwordRange(next: 2)),
    ("1\ta\ta\tNOUN\tNN\t_\t0\troot\t_\tEntity=e1)", 1, .entity),
    ("1\ta\ta\tNOUN\tNN\t_\t0\troot\t_\tEntity=(e1-animal)", 1, .entity),
])
func `names line and expectation of a broken file`(
    text: String, line: Int, expected: CoNLLUError.Expectation
) {
    let error = #expect(throws: CoNLLUError.self) { try AnnotatedText(coNLLU: text, file: "x.conllu") }
    #expect(error?.line == line)
    #expect(error?.expected == expected)
    #expect(error?.file == "x.conllu")
}

@Test func `multiword token whose forms differ from its letters`() throws {
    let text = """
        1-2\tdunno\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        1\tdon't\tdo\tAUX\tVBP\t_\t2\taux\t_\t_
        2\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_
        3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
        """
    let (working, analysis) = try Analysis.reading(coNLLU: text)
    #expect(working.string == "dunno.")
    #expect(analysis.words.map { working.string($0.range) } == ["dunn", "o", "."])
}
