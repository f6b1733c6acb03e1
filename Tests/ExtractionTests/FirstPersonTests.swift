import Annotation
import Testing

@testable import Extraction

/// Who says I and we.
@Suite struct FirstPersonTests {
    /// The ids of the entities that the last mention of a word stands for.
    private func referents(of word: String, in tree: String) throws -> [String] {
        let entities = try HandMadeTree(tree).annotated().entities
        let all = entities.flatMap(\.mentions).filter { $0.text == word && $0.kind != .name }
        guard let last = all.map(\.range.begin).max() else { return [] }
        return entities.filter { $0.mentions.contains { $0.text == word && $0.range.begin == last } }.map(\.id.value)
    }

    private static let we = "We/PRP>3.nsubj will/MD>3.aux defeat/VB>0.root Hamas/NNP>3.obj"

    @Test func `he added and goes on speaking`() throws {
        let tree = """
            Macron/NNP>2.nsubj spoke/speak/VBD>0.root ^./.>2.punct
            He/PRP>2.nsubj added/add/VBD>0.root ^,/,>2.punct ``/``>6.punct Hamas/NNP>6.nsubj attacks/attack/VBZ>2.ccomp us/PRP>6.obj ^./.>6.punct
            \(Self.we) ''/''>3.punct
            """
        #expect(try referents(of: "us", in: tree) == ["place:fr"])
        #expect(try referents(of: "We", in: tree) == ["place:fr"])
    }

    @Test func `a statement that somebody released is his`() throws {
        func tree(_ object: String) -> String {
            """
            Macron/NNP>2.nsubj released/release/VBD>0.root a/DT>4.det \(object)/NN>2.obj ^:/:>2.punct
            ``/``>4.punct We/PRP>4.nsubj will/MD>4.aux defeat/VB>0.root Hamas/NNP>4.obj ''/''>4.punct
            """
        }
        #expect(try referents(of: "We", in: tree("statement")) == ["place:fr"])
        #expect(try referents(of: "We", in: tree("hostage")) == [])
    }

    @Test func `a statement without marks goes on after its first sentence`() throws {
        func tree(_ verb: String, _ mark: String) -> String {
            """
            Macron/NNP>2.nsubj \(verb)/VBD>0.root ^\(mark)/\(mark)>2.punct Police/NNS>5.nsubj left/leave/VBD>2.ccomp ^./.>2.punct
            Iraq/NNP>2.nsubj waited/wait/VBD>0.root ^./.>2.punct
            \(Self.we)
            """
        }
        #expect(try referents(of: "We", in: tree("said/say", ":")) == ["place:fr"])
        #expect(try referents(of: "We", in: tree("said/say", ",")) == [])
    }

    @Test func `minutes say who speaks in capitals`() throws {
        func tree(_ label: String) -> String {
            "\(label)/NNP>5.nsubj ^:/:>1.punct We/PRP>5.nsubj will/MD>5.aux defeat/VB>0.root Hamas/NNP>5.obj"
        }
        let before = "Macron/NNP>2.nsubj spoke/speak/VBD>0.root\n"
        #expect(try referents(of: "We", in: before + tree("MACRON")) == ["place:fr"])
        #expect(try referents(of: "We", in: before + tree("QUESTION")) == [])
    }

    @Test func `a statement speaks for the state that takes a stand in it`() throws {
        let stand = """
            The/DT>2.det U.S./NNP>3.nsubj reaffirms/reaffirm/VBZ>0.root its/PRP>5.nmod:poss support/NN>3.obj ^./.>3.punct
            """
        #expect(try referents(of: "We", in: Self.we + "\n" + stand) == ["place:us"])
        #expect(try referents(of: "We", in: stand + "\n" + Self.we) == ["place:us"])
    }

    @Test(arguments: [
        // A group that claims an attack makes no statement, news tells of a state in the past.
        "Hezbollah/NNP>2.nsubj claims/claim/VBZ>0.root an/DT>4.det attack/NN>2.obj ^./.>2.punct",
        "France/NNP>2.nsubj condemned/condemn/VBD>0.root the/DT>4.det attack/NN>2.obj ^./.>2.punct",
        // Whoever has a partner is another.
        "France/NNP>4.nsubj is/AUX>4.cop our/PRP>4.nmod:poss partner/NN>0.root ^./.>4.punct",
    ])
    func `no statement of anybody's`(_ sentence: String) throws {
        #expect(try referents(of: "We", in: sentence + "\n" + Self.we) == [])
    }

    @Test func `where no state takes a stand, we are the body of the sentence before`() throws {
        let tree = "NATO/NNP>2.nsubj obeys/obey/VBZ>0.root the/DT>4.det law/NN>2.obj ^./.>2.punct\n"
        #expect(try referents(of: "We", in: tree + Self.we) == ["org:nato"])
        let inner = "Police/NNS>2.nsubj say/VBP>0.root NATO/NNP>4.nsubj obeys/obey/VBZ>2.ccomp ^./.>2.punct\n"
        #expect(try referents(of: "We", in: inner + Self.we) == [])
        let between = "Police/NNS>2.nsubj left/leave/VBD>0.root ^./.>2.punct\n"
        #expect(try referents(of: "We", in: tree + between + Self.we) == [])
    }

    @Test func `our ally is not who speaks`() throws {
        let stand = "Iraq/NNP>2.nsubj welcomes/welcome/VBZ>0.root the/DT>4.det deal/NN>2.obj ^./.>2.punct\n"
        let ally = "Thank/VB>0.root our/PRP>3.nmod:poss ally/NN>1.obj Iraq/NNP>3.appos"
        #expect(try referents(of: "our", in: stand + ally) == [])
        let people = "Thank/VB>0.root our/PRP>3.nmod:poss people/NNS>1.obj ^./.>1.punct"
        #expect(try referents(of: "our", in: stand + people) == ["place:iq"])
        let support = "We/PRP>2.nsubj support/VBP>0.root Iraq/NNP>2.obj"
        #expect(try referents(of: "We", in: stand + support) == [])
    }

    @Test func `our two countries are the speaker's and the other one`() throws {
        let stand = """
            The/DT>2.det U.S./NNP>3.nsubj supports/support/VBZ>0.root Turkey/NNP>3.obj ^./.>3.punct
            """
        let two = "\nOur/PRP>3.nmod:poss two/CD>3.nummod countries/country/NNS>4.nsubj agree/VBP>0.root"
        #expect(try referents(of: "countries", in: stand + two) == ["place:tr", "place:us"])
        let three = "\nOur/PRP>3.nmod:poss three/CD>3.nummod countries/country/NNS>4.nsubj agree/VBP>0.root"
        #expect(try referents(of: "countries", in: stand + three) == [])
    }

    @Test func `a speaker does nothing to his own side`() throws {
        func facts(_ object: String) throws -> [String] {
            let tree = """
                Macron/NNP>2.nsubj said/say/VBD>0.root ^:/:>2.punct
                ``/``>3.punct I/PRP>3.nsubj support/VBP>0.root \(object) ''/''>3.punct
                """
            return try HandMadeTree(tree).facts()
        }
        #expect(try facts("our/PRP>5.nmod:poss army/NN>3.obj") == [])
        #expect(try facts("Iraq/NNP>5.nmod:poss army/NN>3.obj") == ["emmanuel-macron support iq"])
    }

    @Test func `a minister whose state the document does not name speaks for himself`() throws {
        let tree = """
            Minister/NNP>2.nmod:desc Tobias/NNP>4.nsubj Ellwood/NNP>2.flat said/say/VBD>0.root ^:/:>4.punct
            \(Self.we)
            """
        #expect(try referents(of: "We", in: tree) == ["person:tobias-ellwood"])
        let state = "\nThe/DT>2.det UK/NNP>3.nsubj left/leave/VBD>0.root"
        #expect(try referents(of: "We", in: tree + state) == ["place:gb"])
    }

    /// The words that show who does it, of the relations of a document's last sentence.
    private func doers(in tree: String) throws -> [String] {
        let tree = HandMadeTree(tree)
        let (document, analysis) = try tree.read()
        let characters = Array(document.text.string.unicodeScalars)
        return tree.extractor.annotate(document, analysis).relations.map { relation in
            let range = Int(relation.sourceMention.begin)..<Int(relation.sourceMention.end)
            return String(String.UnicodeScalarView(characters[range]))
        }
    }

    @Test func `we are shown as we, it as the name before it`() throws {
        let we = """
            Macron/NNP>2.nsubj said/say/VBD>0.root ^:/:>2.punct Police/NNS>5.nsubj left/leave/VBD>2.ccomp ^./.>2.punct
            French/JJ>2.amod officers/officer/NNS>3.nsubj command/command/VBP>0.root but/CC>6.cc we/PRP>6.nsubj attacked/attack/VBD>3.conj ISIL/NNP>6.obj
            """
        #expect(try doers(in: we) == ["we"])
        let it = """
            France/NNP>2.nsubj left/leave/VBD>0.root before/IN>5.mark it/PRP>5.nsubj attacked/attack/VBD>2.advcl ISIL/NNP>5.obj
            """
        #expect(try doers(in: it) == ["France"])
    }
}
