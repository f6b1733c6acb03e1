import Annotation
import Testing

@testable import Linguistics
@testable import Training

@Suite struct NameMarksTests {
    static let treebank = """
        # newdoc id = a
        # sent_id = a-1
        1\tMaria\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
        2\tlives\t_\tVERB\tVBZ\t_\t0\troot\t_\t_
        3\tin\t_\tADP\tIN\t_\t5\tcase\t_\t_
        4\tNew\t_\tPROPN\tNNP\t_\t5\tcompound\t_\t_
        5\tYork\t_\tPROPN\tNNP\t_\t2\tobl\t_\t_

        # sent_id = a-2
        1\tYes\t_\tINTJ\tUH\t_\t0\troot\t_\t_

        # newdoc id = b
        # sent_id = b-1
        1\tOslo\t_\tPROPN\tNNP\t_\t0\troot\t_\t_


        """

    static func apply(_ marks: String) throws -> [TrainingSentence] {
        let texts = try AnnotatedText.documents(fromCoNLLU: Array(treebank.utf8), file: "t")
        var sentences = Treebank.sentences(of: texts, firstDocument: 0)
        try NameMarks(Array(marks.utf8), file: "marks").apply(
            to: &sentences, of: texts, guideline: .init(corpus: 1, lacksDemonyms: false))
        return sentences
    }

    @Test func `names, none, and a document that was not read`() throws {
        let sentences = try Self.apply("# who\n\nread\ta\na-1\t0-1:PER 3-5:LOC\n")
        func bit(_ place: NameLabel.Place, _ type: NameType) -> UInt32 { 1 << UInt32(NameLabel(place, type).value) }
        #expect(sentences[0].names == [bit(.unit, .person), 1, 1, bit(.begin, .place), bit(.last, .place)])
        #expect(sentences[1].names == [1])
        #expect(sentences[2].names.isEmpty)
        #expect(sentences.map(\.corpus) == [1, 1, NameContext.defaultCorpus])
    }

    @Test func `the marks in the repository are well formed`() throws {
        let root = #filePath.split(separator: "Tests/TrainingTests")[0]
        let file = "\(root)/Sources/Training/Marks/ewt-train-names.tsv"
        _ = try NameMarks(FileBytes.read(file), file: file)
    }

    @Test(arguments: [
        ("read\ta\na-1 0-1:PER\n", 2, NameMarks.FormatError.Expectation.columns), ("read\n", 1, .columns),
        ("read\ta\na-1\t0-1:MISC\n", 2, .name), ("read\ta\na-1\t1-1:PER\n", 2, .name),
        ("read\ta\na-1\t0-1\n", 2, .name), ("read\ta\na-1\t0-1:PER  3-4:LOC\n", 2, .name),
        ("read\ta\na-1\t3-5:LOC 0-1:PER\n", 2, .name), ("read\ta\na-1\t0-2:PER 1-3:LOC\n", 2, .name),
        ("read\ta\n\na-1\t3-6:LOC\n", 3, .place(words: 5)), ("read\tc\n", 1, .document),
        ("read\ta\nread\ta\n", 2, .document), ("read\ta\nx-1\t0-1:PER\n", 2, .sentence),
        ("read\ta\nb-1\t0-1:LOC\n", 2, .sentence), ("read\ta\na-1\t0-1:PER\na-1\t0-1:PER\n", 3, .sentence),
    ])
    func `a line that does not fit`(_ marks: String, _ line: Int, _ expected: NameMarks.FormatError.Expectation) {
        let error = #expect(throws: NameMarks.FormatError.self) { try Self.apply(marks) }
        #expect(error?.line == line)
        #expect(error?.expected == expected)
        #expect(error?.file == "marks")
    }
}
