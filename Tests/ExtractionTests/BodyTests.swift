import Annotation
import Testing

@testable import Extraction

/// Armies, ministries and other bodies of states.
@Suite struct BodyTests {
    private static let phrasings = [
        "The/DT>3.det Russian/JJ>3.amod army/NN>4.nsubj attacked/attack/VBD>0.root Ukraine/NNP>4.obj",
        "Russia/NNP>3.nmod:poss ^'s/POS>1.case army/NN>4.nsubj attacked/attack/VBD>0.root Ukraine/NNP>4.obj",
        "The/DT>2.det army/NN>5.nsubj of/IN>4.case Russia/NNP>2.nmod attacked/attack/VBD>0.root Ukraine/NNP>5.obj",
    ]

    private func facts(_ tree: String, _ actors: ExtractionOptions.Actors) throws -> [String] {
        var tree = HandMadeTree(tree)
        tree.options.actors = actors
        return try tree.facts()
    }

    private func organizations(
        _ tree: String, _ actors: ExtractionOptions.Actors = .state, _ finder: [(Int, Int, NameType)] = []
    ) throws -> [String] {
        var tree = HandMadeTree(tree)
        tree.options.actors = actors
        var (document, analysis) = try tree.read()
        analysis.names = finder.map { NameSpan(begin: WordIndex($0.0), end: WordIndex($0.1), type: $0.2) }
        return tree.extractor.annotate(document, analysis).entities
            .filter { $0.type == .organization }.map { "\($0.id) \($0.label)" }
    }

    @Test(arguments: phrasings)
    func `an army is its state`(_ tree: String) throws {
        #expect(try facts(tree, .state) == ["ru attack ua"])
        #expect(try organizations(tree) == [])
    }

    @Test(arguments: phrasings)
    func `an army is a body that belongs to its state, whatever the phrasing`(_ tree: String) throws {
        #expect(try facts(tree, .body) == ["russian-army attack ua", "russian-army belong_to ru"])
        #expect(try organizations(tree, .body) == ["org:russian-army Russian Army"])
    }

    @Test func `the state itself stays the state`() throws {
        let tree = "Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj"
        #expect(try facts(tree, .body) == ["ru attack ua"])
        let forces = "Russian/JJ>2.amod troops/NNS>3.nsubj attacked/attack/VBD>0.root Ukraine/NNP>3.obj"
        #expect(try facts(forces, .body) == ["ru attack ua"])
    }

    @Test func `a body the dictionary has keeps its id`() throws {
        let tree = "The/DT>3.det Indian/JJ>3.amod army/NN>4.nsubj attacked/attack/VBD>0.root Pakistan/NNP>4.obj"
        #expect(try facts(tree, .body) == ["indian-army attack pk", "indian-army belong_to in"])
    }

    @Test func `the spellings of a ministry are one body`() throws {
        let british =
            "Iran/NNP>4.nmod:poss ^'s/POS>1.case defence/NN>4.compound ministry/NN>5.nsubj spoke/speak/VBD>0.root"
        let long = """
            The/DT>2.det ministry/NN>7.nsubj of/IN>4.case defense/NN>2.nmod of/IN>6.case Iran/NNP>2.nmod \
            spoke/speak/VBD>0.root
            """
        for tree in [british, long] {
            #expect(try organizations(tree, .body) == ["org:iranian-defence-ministry Iranian Defence Ministry"])
        }
    }

    @Test func `armies of two states are nobody's own`() throws {
        let tree = """
            The/DT>5.det Russian/JJ>5.amod and/CC>4.cc Belarusian/JJ>2.conj army/NN>6.nsubj attacked/attack/VBD>0.root \
            Ukraine/NNP>6.obj
            """
        #expect(try organizations(tree, .body) == [])
    }

    @Test func `later the army is the one the document names`() throws {
        let tree = """
            The/DT>3.det Russian/JJ>3.amod army/NN>4.nsubj advanced/advance/VBD>0.root
            The/DT>2.det army/NN>3.nsubj attacked/attack/VBD>0.root Ukraine/NNP>3.obj
            """
        #expect(try facts(tree, .body) == ["russian-army attack ua", "russian-army belong_to ru"].sorted())
    }

    @Test func `an army without a state is no body`() throws {
        let tree = "The/DT>2.det army/NN>3.nsubj attacked/attack/VBD>0.root Ukraine/NNP>3.obj"
        #expect(try organizations(tree, .body) == [])
    }

    @Test(arguments: ExtractionOptions.Actors.allCases)
    func `ministries of the same name are those of their states`(_ actors: ExtractionOptions.Actors) throws {
        let tree = """
            Iran/NNP>4.nmod:poss ^'s/POS>1.case Foreign/NNP>4.compound Ministry/NNP>5.nsubj spoke/speak/VBD>0.root
            The/DT>3.det Foreign/NNP>3.compound Ministry/NNP>6.nsubj of/IN>5.case Syria/NNP>3.nmod spoke/speak/VBD>0.root
            """
        let finder: [(Int, Int, NameType)] = [(0, 1, .place), (2, 4, .organization), (6, 10, .organization)]
        #expect(
            try organizations(tree, actors, finder) == [
                "org:iranian-foreign-ministry Iranian Foreign Ministry",
                "org:syrian-foreign-ministry Syrian Foreign Ministry",
            ])
    }

    @Test func `the congress of another state is not that of the United States`() throws {
        let tree = "Peru/NNP>3.nmod:poss ^'s/POS>1.case Congress/NNP>4.nsubj met/meet/VBD>0.root"
        #expect(try organizations(tree) == ["org:peruvian-congress Peruvian Congress"])
        let own = "The/DT>3.det U.S./NNP>3.compound Congress/NNP>4.nsubj met/meet/VBD>0.root"
        #expect(try organizations(own).map { $0.prefix(15) } == ["org:us-congress"])
    }
}
