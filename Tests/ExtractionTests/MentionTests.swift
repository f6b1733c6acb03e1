import Annotation
import Testing

@testable import Extraction

@Suite struct MentionTests {
    private func entity(of word: String, in tree: HandMadeTree) throws -> String? {
        try tree.annotated().entities.first { $0.mentions.contains { $0.text == word } }?.id.value
    }

    @Test func `it is the subject before`() throws {
        let tree = HandMadeTree(
            """
            Russia/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            It/PRP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj
            """)
        #expect(try tree.facts() == ["ru attack ua"])
    }

    @Test func `it is nobody when two are as likely`() throws {
        let tree = HandMadeTree(
            """
            Russia/NNP>4.nsubj and/CC>3.cc Belarus/NNP>1.conj advanced/advance/VBD>0.root ^./.>4.punct
            It/PRP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj
            """)
        #expect(try tree.facts() == [])
    }

    @Test func `it is clear stands for nothing`() throws {
        let tree = HandMadeTree(
            """
            Russia/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            It/PRP>3.nsubj is/be/AUX>3.cop clear/JJ>0.root that/IN>6.mark Ukraine/NNP>6.nsubj fights/fight/VBZ>3.ccomp
            """)
        #expect(try entity(of: "It", in: tree) == nil)
    }

    @Test func `they are the people, not the land of their adjective`() throws {
        let tree = HandMadeTree(
            """
            France/NNP>2.nsubj stands/stand/VBZ>0.root with/IN>6.case the/DT>6.det Iraqi/JJ>6.amod people/people/NNS>2.obl as/IN>9.mark they/PRP>9.nsubj fight/fight/VBP>2.advcl Iran/NNP>9.obj
            """)
        #expect(try tree.facts() == ["fr stand_with iq", "iq fight ir"])
    }

    @Test func `a described noun is the same one later`() throws {
        let tree = HandMadeTree(
            """
            The/DT>3.det Syrian/JJ>3.amod army/NN>4.nsubj advanced/advance/VBD>0.root ^./.>4.punct
            France/NNP>2.nsubj condemned/condemn/VBD>0.root the/DT>4.det army/NN>2.obj
            """)
        #expect(try tree.facts() == ["fr condemn sy"])
    }

    @Test func `titles are resolved by the date of the document`() throws {
        var tree = HandMadeTree(
            "The/DT>3.det Russian/JJ>3.amod president/NN>4.nsubj visited/visit/VBD>0.root China/NNP>4.obj")
        #expect(try tree.facts() == ["vladimir-putin visit cn"])
        tree.date = CalendarDate(iso: "2010-05-05")
        #expect(try tree.facts() == ["dmitry-medvedev visit cn"])
    }

    @Test func `a capital that speaks is its state, a capital that suffers a city`() throws {
        #expect(
            try HandMadeTree("Moscow/NNP>2.nsubj attacked/attack/VBD>0.root Paris/NNP>2.obj").facts()
                == ["ru attack paris"])
    }

    @Test(arguments: [
        RelationCase(
            "a capital that is judged", "Japan/NNP>2.nsubj accused/accuse/VBD>0.root Moscow/NNP>2.obj", "jp accuse ru"),
        RelationCase(
            "a capital that is visited", "Japan/NNP>2.nsubj visited/visit/VBD>0.root Moscow/NNP>2.obj",
            "jp visit moscow"),
        RelationCase(
            "relations between capitals",
            "relations/relation/NNS>6.nsubj between/IN>3.case Moscow/NNP>1.nmod and/CC>5.cc Paris/NNP>3.conj soured/sour/VBD>0.root",
            "ru relate_with fr"),
        RelationCase(
            "talks with a capital, in another",
            "Japan/NNP>2.nsubj held/hold/VBD>0.root talks/talk/NNS>2.obj with/IN>5.case Moscow/NNP>3.nmod in/IN>7.case Paris/NNP>2.obl",
            "jp talk_with ru"),
        RelationCase(
            "a demand from a capital, an attack from one",
            "Japan/NNP>2.nsubj rejected/reject/VBD>0.root demands/demand/NNS>2.obj from/IN>5.case Moscow/NNP>3.nmod",
            "jp reject ru"),
    ]) func `a capital stands for its state in what states do to each other`(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test func `the two sides are the two that were named`() throws {
        let tree = HandMadeTree(
            """
            Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj ^./.>2.punct
            The/DT>3.det two/CD>3.nummod sides/side/NNS>4.nsubj talked/talk/VBD>0.root
            """)
        let sides = try #require(tree.annotated().entities.filter { $0.mentions.contains { $0.text == "sides" } })
        #expect(sides.map(\.id.value) == ["place:ru", "place:ua"])
    }

    @Test func `acronyms in brackets need the letters of the name`() {
        #expect(EntityFinding.isAcronym("WMF", of: "World Monuments Fund"))
        #expect(EntityFinding.isAcronym("NAVCENT", of: "U.S. Naval Forces Central Command") == false)
        #expect(EntityFinding.isAcronym("EU", of: "World Monuments Fund") == false)
    }

    @Test func `offsets lead to the mention's own text`() throws {
        let tree = HandMadeTree("Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj")
        let (document, analysis) = try tree.read()
        let characters = Array(document.text.string.unicodeScalars)
        for entity in tree.extractor.annotate(document, analysis).entities {
            for mention in entity.mentions {
                let text = characters[Int(mention.range.begin)..<Int(mention.range.end)]
                #expect(String(String.UnicodeScalarView(text)) == mention.text)
            }
        }
    }

    @Test(arguments: [
        RelationCase(
            "his country is that of who speaks",
            "Putin/NNP>2.nsubj said/say/VBD>0.root his/PRP$>4.nmod:poss country/NN>5.nsubj supports/support/VBZ>2.ccomp Iran/NNP>5.obj",
            "ru support ir"),
        RelationCase(
            "his former country is another",
            "Putin/NNP>2.nsubj said/say/VBD>0.root his/PRP$>5.nmod:poss former/JJ>5.amod country/NN>6.nsubj supports/support/VBZ>2.ccomp Iran/NNP>6.obj"
        ),
        RelationCase(
            "his African country is another",
            "Putin/NNP>2.nsubj said/say/VBD>0.root his/PRP$>5.nmod:poss Kenyan/JJ>5.amod country/NN>6.nsubj supports/support/VBZ>2.ccomp Iran/NNP>6.obj",
            "ke support ir"),
        RelationCase(
            "his great country is his",
            "Putin/NNP>2.nsubj said/say/VBD>0.root his/PRP$>5.nmod:poss great/JJ>5.amod country/NN>6.nsubj supports/support/VBZ>2.ccomp Iran/NNP>6.obj",
            "ru support ir"),
        RelationCase(
            "his government that acts is the state",
            "Putin/NNP>2.nsubj said/say/VBD>0.root his/PRP$>4.nmod:poss government/NN>5.nsubj supports/support/VBZ>2.ccomp Iran/NNP>5.obj",
            "ru support ir"),
        RelationCase(
            "his government that is overthrown is he",
            "Putin/NNP>2.nsubj said/say/VBD>0.root Kenya/NNP>4.nsubj overthrew/overthrow/VBD>2.ccomp his/PRP$>6.nmod:poss government/NN>4.obj",
            "ke overthrow vladimir-putin"),
        RelationCase(
            "a country of his that is attacked is the state",
            "Putin/NNP>2.nsubj said/say/VBD>0.root Kenya/NNP>4.nsubj attacked/attack/VBD>2.ccomp his/PRP$>6.nmod:poss country/NN>4.obj",
            "ke attack ru"),
        RelationCase(
            "his countries are not one",
            "Putin/NNP>2.nsubj said/say/VBD>0.root his/PRP$>4.nmod:poss countries/country/NNS>5.nsubj support/support/VBP>2.ccomp Iran/NNP>5.obj"
        ),
        RelationCase(
            "his company is another thing than his country",
            "Putin/NNP>2.nsubj said/say/VBD>0.root his/PRP$>4.nmod:poss company/NN>5.nsubj supports/support/VBZ>2.ccomp Iran/NNP>5.obj",
            "vladimir-putin support ir"),
    ]) func `the state of who speaks`(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }

    @Test(arguments: [
        RelationCase(
            "a capital that goes on to supply",
            "Moscow/NNP>2.nsubj continues/continue/VBZ>0.root to/TO>4.mark supply/VB>2.xcomp Iran/NNP>4.obj",
            "ru supply ir"),
        RelationCase(
            "a capital that goes on to resemble another stays a city",
            "Moscow/NNP>2.nsubj continues/continue/VBZ>0.root to/TO>4.mark resemble/VB>2.xcomp Tehran/NNP>4.obj",
            "moscow resemble tehran"),
        RelationCase(
            "a capital that is supplied",
            "Japan/NNP>2.nsubj supplied/supply/VBD>0.root Kyiv/NNP>2.obj with/IN>5.case tanks/tank/NNS>2.obl",
            "jp supply ua"),
        RelationCase(
            "a capital that is evacuated stays a city",
            "Japan/NNP>2.nsubj evacuated/evacuate/VBD>0.root Kyiv/NNP>2.obj", "jp evacuate kyiv"),
        RelationCase(
            "a capital that is sent something",
            "Japan/NNP>2.nsubj sent/send/VBD>0.root Kyiv/NNP>2.iobj tanks/tank/NNS>2.obj", "jp send ua"),
        RelationCase(
            "to which it is sent",
            "Japan/NNP>2.nsubj sent/send/VBD>0.root weapons/weapon/NNS>2.obj to/IN>5.case Kyiv/NNP>2.obl",
            "jp send_to ua"),
        RelationCase(
            "to which one flies, it stays a city",
            "Japan/NNP>2.nsubj flew/fly/VBD>0.root to/IN>4.case Moscow/NNP>2.obl", "jp fly_to moscow"),
        RelationCase(
            "sanctions against a capital",
            "Japan/NNP>2.nsubj imposed/impose/VBD>0.root sanctions/sanction/NNS>2.obj against/IN>5.case Moscow/NNP>3.nmod",
            "jp sanction ru"),
        RelationCase(
            "aid to a capital",
            "Japan/NNP>2.nsubj promised/promise/VBD>0.root aid/NN>2.obj to/IN>5.case Kyiv/NNP>3.nmod", "jp aid ua"),
        RelationCase(
            "an attack on a capital",
            "Japan/NNP>2.nsubj launched/launch/VBD>0.root an/DT>4.det attack/NN>2.obj on/IN>6.case Moscow/NNP>4.nmod",
            "jp attack moscow"),
        RelationCase(
            "a capital that support is found in stays a city",
            "Japan/NNP>2.nsubj found/find/VBD>0.root support/NN>2.obj in/IN>5.case Moscow/NNP>3.nmod"),
    ]) func `a capital stands for its state where it gives or is given`(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
