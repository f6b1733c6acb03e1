import Annotation
import Testing

@testable import Extraction

@Suite struct TimeAndConfidenceTests {
    private func time(_ words: String) throws -> String? {
        let tree = HandMadeTree("Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj " + words)
        let relation = try #require(tree.annotated().relations.first)
        return relation.time.map { "\($0.span.first) \($0.span.last) \($0.expression)" }
    }

    /// Published on Tuesday, 30 January 2024.
    @Test(arguments: [
        ("on/IN>5.case Monday/NNP>2.obl", "2024-01-29 2024-01-29 Monday"),
        ("on/IN>5.case Tuesday/NNP>2.obl", "2024-01-30 2024-01-30 Tuesday"),
        ("yesterday/NN>2.obl:unmarked", "2024-01-29 2024-01-29 yesterday"),
        ("last/JJ>5.amod year/NN>2.obl:unmarked", "2023-01-01 2023-12-31 last year"),
        ("last/JJ>5.amod week/NN>2.obl:unmarked", "2024-01-22 2024-01-28 last week"),
        ("in/IN>5.case September/NNP>2.obl 2023/CD>5.nmod:unmarked", "2023-09-01 2023-09-30 September 2023"),
        ("in/IN>5.case December/NNP>2.obl", "2023-12-01 2023-12-31 December"),
        ("in/IN>5.case 2022/CD>2.obl", "2022-01-01 2022-12-31 2022"),
        (
            "in/IN>5.case February/NNP>2.obl 24/CD>5.nummod ^,/,>5.punct 2022/CD>5.nmod:unmarked",
            "2022-02-24 2022-02-24 February 24, 2022"
        ),
    ])
    func `expressions of time are set against the day of publication`(words: String, expected: String) throws {
        #expect(try time(words) == expected)
    }

    @Test func `no expression, no time`() throws {
        #expect(try time("near/IN>5.case Poland/NNP>2.obl") == nil)
    }

    @Test func `the place of a deed is no party to it`() throws {
        let tree = HandMadeTree(
            "Russia/NNP>2.nsubj bombed/bomb/VBD>0.root Ukraine/NNP>5.nmod:poss ^'s/POS>3.case troops/troop/NNS>2.obj in/IN>7.case Kherson/NNP>2.obl"
        )
        let relations = try tree.annotated().relations
        #expect(relations.map(\.place?.value) == ["place:kherson"])
    }

    @Test func `garbled sentences count less`() throws {
        var tree = HandMadeTree("Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj")
        let clean = try #require(tree.annotated().relations.first).confidence
        tree.garbled = [GarbledStretch(range: TextRange(0, 10), score: 80)]
        #expect(try #require(tree.annotated().relations.first).confidence < clean)
    }

    @Test func `the least confidence is a floor`() throws {
        var tree = HandMadeTree("Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj")
        tree.options.minimumConfidence = Confidence(permille: 1000)
        #expect(try tree.annotated().relations.isEmpty)
    }

    @Test func `explanations say why two are not linked`() throws {
        let tree = HandMadeTree(
            "Germany/NNP>4.nsubj and/CC>3.cc France/NNP>1.conj condemned/condemn/VBD>0.root Russia/NNP>4.obj")
        let (document, analysis) = try tree.read()
        let sentence = try #require(tree.extractor.explain(document, analysis).sentences.first)
        #expect(sentence.mentions.map(\.text) == ["Germany", "France", "Russia"])
        let outcomes = sentence.pairs.map { pair -> String in
            switch pair.outcome {
            case .linked(let relations): relations.map(\.rule).joined()
            case .unlinked(let reason): reason.rawValue
            }
        }
        #expect(outcomes == ["same-side", "subject-object", "subject-object"])
    }
}
