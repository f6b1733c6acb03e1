import Annotation
import Testing

@testable import Extraction

/// Groups of people without a name, as entities where they are asked for.
@Suite struct UnnamedGroupTests {
    private static let shooting =
        "Hamas/NNP>2.nsubj killed/kill/VBD>0.root civilians/civilian/NNS>2.obj and/CC>5.cc soldiers/soldier/NNS>3.conj"

    private func facts(_ tree: String, unnamed: Bool = true) throws -> [String] {
        var tree = HandMadeTree(tree)
        tree.options.unnamed = unnamed
        return try tree.facts()
    }

    @Test func `they are entities where they are asked for, and only there`() throws {
        #expect(try facts(Self.shooting) == ["hamas kill unnamed-civilians", "hamas kill unnamed-soldiers"])
        #expect(try facts(Self.shooting, unnamed: false).isEmpty)
    }

    @Test(arguments: [
        RelationCase(
            "a group that belongs to somebody named stands for him",
            "Hamas/NNP>2.nsubj killed/kill/VBD>0.root Iraqi/JJ>4.amod civilians/civilian/NNS>2.obj", "hamas kill iq"),
        RelationCase(
            "joined to a group that belongs to somebody, a group is its own",
            "Hamas/NNP>2.nsubj killed/kill/VBD>0.root civilians/civilian/NNS>2.obj and/CC>6.cc Iraqi/JJ>6.amod soldiers/soldier/NNS>3.conj",
            "hamas kill iq", "hamas kill unnamed-civilians"),
        RelationCase(
            "one person is no group",
            "Hamas/NNP>2.nsubj killed/kill/VBD>0.root a/DT>4.det civilian/NN>2.obj"),
        RelationCase(
            "a group by a noun in the singular",
            "the/DT>2.det police/NN>3.nsubj arrested/arrest/VBD>0.root Navalny/NNP>3.obj",
            "unnamed-police arrest alexei-navalny"),
        RelationCase(
            "a group before another noun only describes it",
            "Hamas/NNP>2.nsubj bombed/bomb/VBD>0.root a/DT>5.det police/NN>5.compound station/NN>2.obj"),
        RelationCase(
            "things are no groups",
            "Hamas/NNP>2.nsubj destroyed/destroy/VBD>0.root tanks/tank/NNS>2.obj"),
    ]) func groups(_ example: RelationCase) throws {
        #expect(try facts(example.tree) == example.facts)
    }

    @Test func `groups that are called alike are one entity, mentioned where they stand`() throws {
        var tree = HandMadeTree(
            """
            Hamas/NNP>2.nsubj killed/kill/VBD>0.root civilians/civilian/NNS>2.obj
            Civilians/civilian/NNS>2.nsubj fled/flee/VBD>0.root Gaza/NNP>2.obj
            """)
        tree.options.unnamed = true
        let entity = try #require(tree.annotated().entities.first { $0.id.value == "org:unnamed-civilians" })
        #expect(entity.label == "civilians" && entity.type == .organization)
        #expect(entity.mentions.map(\.kind) == [.nominal, .nominal])
    }
}
