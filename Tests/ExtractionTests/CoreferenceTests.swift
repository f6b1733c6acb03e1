import Annotation
import Testing

@testable import Extraction

/// Whom pronouns mean, and where it is better not to say.
@Suite struct CoreferenceTests {
    /// The ids of the entities that the last mention of a word stands for.
    private func referents(of word: String, in tree: String) throws -> [String] {
        let entities = try HandMadeTree(tree).annotated().entities
        let all = entities.flatMap(\.mentions).filter { $0.text == word && $0.kind != .name }
        guard let last = all.map(\.range.begin).max() else { return [] }
        return entities.filter { $0.mentions.contains { $0.text == word && $0.range.begin == last } }.map(\.id.value)
    }

    @Test func `it is not the state when a thing is as likely`() throws {
        let agency = """
            Russia/NNP>2.nsubj sold/sell/VBD>0.root tanks/NNS>2.obj ^./.>2.punct
            It/PRP>2.nsubj left/leave/VBD>0.root
            """
        #expect(try referents(of: "It", in: agency) == ["place:ru"])
        let thing = """
            The/DT>2.det station/NN>3.nsubj works/work/VBZ>0.root until/IN>6.mark Russia/NNP>6.nsubj leaves/leave/VBZ>3.advcl ^./.>3.punct
            It/PRP>2.nsubj closed/close/VBD>0.root
            """
        #expect(try referents(of: "It", in: thing) == [])
    }

    @Test func `their injuries are those of the injured, not of the agency`() throws {
        let tree = """
            Xinhua/NNP>2.nsubj says/say/VBZ>0.root seven/CD>4.nummod miners/NNS>5.nsubj recover/recover/VBP>2.ccomp from/IN>8.case their/PRP>8.nmod:poss injuries/injury/NNS>5.obl
            """
        #expect(try referents(of: "their", in: tree) == [])
    }

    @Test func `no one is they`() throws {
        let tree = """
            Hezbollah/NNP>2.nsubj agreed/agree/VBD>0.root ^./.>2.punct
            No/DT>2.det one/PRP>3.nsubj leaves/leave/VBZ>0.root because/IN>6.mark they/PRP>6.nsubj fear/fear/VBP>3.advcl war/NN>6.obj
            """
        #expect(try referents(of: "they", in: tree) == [])
    }

    @Test func `who says we is not meant by it`() throws {
        let tree = """
            Russia/NNP>2.nsubj spoke/speak/VBD>0.root ^./.>2.punct
            We/PRP>3.nsubj will/MD>3.aux defeat/VB>0.root Hamas/NNP>3.obj so/IN>8.mark that/IN>8.mark it/PRP>8.nsubj ends/end/VBZ>3.advcl
            """
        #expect(try referents(of: "it", in: tree) != ["place:ru"])
    }

    @Test func `a phrase joined to a name has its pronoun from it`() throws {
        let tree = """
            He/PRP>2.nsubj condemned/condemn/VBD>0.root Hezbollah/NNP>2.obj and/CC>6.cc its/PRP>6.nmod:poss backers/backer/NNS>3.conj
            """
        #expect(try referents(of: "its", in: tree) == ["org:hezbollah"])
    }

    @Test func `what is a fight does not fight`() throws {
        let tree = """
            Hamas/NNP>2.nsubj spoke/speak/VBD>0.root ^./.>2.punct
            It/PRP>4.nsubj is/be/AUX>4.cop a/DT>4.det fight/NN>0.root
            """
        #expect(try referents(of: "It", in: tree) == [])
        let member = """
            Poland/NNP>2.nsubj spoke/speak/VBD>0.root ^./.>2.punct
            It/PRP>4.nsubj is/be/AUX>4.cop a/DT>4.det member/NN>0.root of/IN>6.case NATO/NNP>4.nmod
            """
        #expect(try referents(of: "It", in: member) == ["place:pl"])
    }

    @Test func `themselves are the subject, itself beside a noun is nobody`() throws {
        let subject =
            "Russia/NNP>2.nsubj defended/defend/VBD>0.root itself/PRP>2.obj against/IN>5.case Ukraine/NNP>2.obl"
        #expect(try referents(of: "itself", in: subject) == ["place:ru"])
        let emphasis = """
            Russia/NNP>2.nsubj hit/hit/VBD>0.root the/DT>4.det compound/NN>2.obj itself/PRP>4.nmod:unmarked
            """
        #expect(try referents(of: "itself", in: emphasis) == [])
    }

    @Test func `a town is it only as a subject of the same sentence`() throws {
        let other = """
            Police/NNS>2.nsubj reached/reach/VBD>0.root Peshawar/NNP>2.obj ^./.>2.punct
            It/PRP>2.nsubj stopped/stop/VBD>0.root
            """
        #expect(try referents(of: "It", in: other) == [])
        let subject = """
            Peshawar/NNP>3.nsubj:pass was/be/AUX>3.aux:pass freed/free/VBN>0.root after/IN>6.case its/PRP>6.nmod:poss occupation/NN>3.obl
            """
        #expect(try referents(of: "its", in: subject) == ["place:peshawar"])
    }

    @Test func `we are the state a minister speaks for, and nobody where a speaker's body is unknown`() throws {
        func said(by name: String) -> String {
            "``/``>4.punct We/PRP>4.nsubj will/MD>4.aux defeat/VB>8.ccomp Hamas/NNP>4.obj ''/''>4.punct "
                + "\(name)/NNP>8.nsubj said/say/VBD>0.root"
        }
        #expect(try referents(of: "We", in: said(by: "Macron")) == ["place:fr"])
        let stranger = "Tony/NNP>3.nsubj Jones/NNP>1.flat spoke/speak/VBD>0.root\n" + said(by: "Jones")
        #expect(try referents(of: "We", in: stranger) == [])
    }

    @Test func `a second he is nobody when the first is`() throws {
        let tree = """
            He/PRP>2.nsubj met/meet/VBD>0.root Hugo/NNP>2.obj Chavez/NNP>3.flat when/WRB>7.advmod he/PRP>7.nsubj came/come/VBD>2.advcl
            """
        #expect(try referents(of: "he", in: tree) == [])
    }

    @Test func `a man without a name may be he`() throws {
        let tree = """
            Tony/NNP>3.nsubj Blair/NNP>1.flat met/meet/VBD>0.root ^./.>3.punct
            A/DT>2.det man/NN>3.nsubj said/say/VBD>0.root he/PRP>5.nsubj left/leave/VBD>3.ccomp
            """
        #expect(try referents(of: "he", in: tree) == [])
    }

    @Test func `the Small Group is a name, the group is not`() throws {
        let name = """
            Hamas/NNP>2.nsubj left/leave/VBD>0.root ^./.>2.punct
            The/DT>3.det Small/NNP>3.compound Group/NNP>4.nsubj met/meet/VBD>0.root
            """
        #expect(try referents(of: "Group", in: name) == [])
        let noun = """
            Hamas/NNP>2.nsubj left/leave/VBD>0.root ^./.>2.punct
            The/DT>2.det group/NN>3.nsubj met/meet/VBD>0.root
            """
        #expect(try referents(of: "group", in: noun) == ["org:hamas"])
    }

    @Test func `both sides are the two that are joined`() throws {
        let tree = """
            France/NNP>2.nsubj urged/urge/VBD>0.root Iraq/NNP>2.obj and/CC>5.cc Iran/NNP>3.conj ^./.>2.punct
            Both/DT>2.det sides/side/NNS>3.nsubj talked/talk/VBD>0.root
            """
        #expect(try referents(of: "sides", in: tree) == ["place:iq", "place:ir"])
    }

    @Test func `of two secretaries the title says which one it is`() throws {
        let both = """
            Foreign/NNP>2.compound Secretary/NN>3.compound Boris/NNP>5.nsubj Johnson/NNP>3.flat met/meet/VBD>0.root Defense/NNP>7.compound Secretary/NN>8.compound Ash/NNP>5.obj Carter/NNP>8.flat ^./.>5.punct
            """
        let tree =
            both + """

                The/DT>3.det Foreign/NNP>3.compound Secretary/NN>4.nsubj left/leave/VBD>0.root
                """
        #expect(try referents(of: "Secretary", in: tree) == ["person:boris-johnson"])
        let other =
            both + """

                The/DT>3.det Home/NNP>3.compound Secretary/NN>4.nsubj left/leave/VBD>0.root
                """
        #expect(try referents(of: "Secretary", in: other) == [])
    }
}
