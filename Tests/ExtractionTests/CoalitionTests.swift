import Annotation
import Testing

@testable import Extraction

/// Which coalition "the coalition" is, and whose regime "the regime".
@Suite struct CoalitionTests {
    private func organizations(_ tree: String, _ finder: [(Int, Int, NameType)] = []) throws -> [String] {
        var (document, analysis) = try HandMadeTree(tree).read()
        analysis.names = finder.map { NameSpan(begin: WordIndex($0.0), end: WordIndex($0.1), type: $0.2) }
        return HandMadeTree(tree).extractor.annotate(document, analysis).entities
            .filter { $0.type == .organization }.map(\.id.value)
    }

    private static func strike(_ enemy: String) -> String {
        "\(enemy)/NNP>3.nsubj:pass was/AUX>3.aux:pass hit/hit/VBN>0.root by/IN>7.case a/DT>7.det coalition/NN>7.compound airstrike/NN>3.obl"
    }

    @Test func `a coalition that strikes is the one against the group the document names`() throws {
        #expect(try organizations(Self.strike("ISIL")) == ["org:global-coalition", "org:islamic-state"])
        #expect(try organizations(Self.strike("Hamas")) == ["org:hamas"])
        let deal = "ISIL/NNP>2.nsubj fears/fear/VBZ>0.root a/DT>5.det coalition/NN>5.compound deal/NN>2.obj"
        #expect(try organizations(deal) == ["org:islamic-state"])
    }

    @Test func `a coalition that rules is none that fights`() throws {
        func tree(_ word: String) -> String {
            "ISIL/NNP>2.nsubj fears/fear/VBZ>0.root \(word)>5.amod coalition/NN>5.compound operations/operation/NNS>2.obj"
        }
        #expect(try organizations(tree("ruling/rule/VBG")) == ["org:islamic-state"])
        let verb = "ISIL/NNP>2.nsubj fears/fear/VBZ>0.root coalition/NN>4.compound operations/operation/NNS>2.obj"
        #expect(try organizations(verb) == ["org:global-coalition", "org:islamic-state"])
    }

    @Test(arguments: ["U.S.-led", "international"])
    func `a description is the name of a coalition only beside its enemy`(_ kind: String) throws {
        func tree(_ enemy: String) -> String {
            "The/DT>3.det \(kind)/JJ>3.amod coalition/NN>4.nsubj fought/fight/VBD>0.root \(enemy)/NNP>4.obj"
        }
        #expect(try organizations(tree("ISIL")) == ["org:global-coalition", "org:islamic-state"])
        #expect(try organizations(tree("Taliban")) == ["org:taliban"])
    }

    @Test func `the Coalition that trains another one is not that one`() throws {
        let tree = """
            Coalition/NNP>2.compound troops/troop/NNS>3.nsubj trained/train/VBD>0.root the/DT>7.det Syrian/NNP>7.compound Arab/NNP>7.compound Coalition/NNP>3.obj ^./.>3.punct
            The/DT>2.det Coalition/NNP>3.nsubj left/leave/VBD>0.root
            """
        #expect(try organizations(tree, [(4, 7, .organization)]) == ["org:coalition", "org:syrian-arab-coalition"])
        let later = """
            The/DT>4.det Syrian/NNP>4.compound National/NNP>4.compound Coalition/NNP>5.nsubj met/meet/VBD>0.root ^./.>5.punct
            The/DT>2.det Coalition/NNP>3.nsubj left/leave/VBD>0.root
            """
        #expect(try organizations(later, [(1, 4, .organization)]) == ["org:syrian-national-coalition"])
    }

    @Test func `the Coalition of those who have one is theirs`() throws {
        let tree = """
            The/DT>3.det Sikh/NNP>3.compound Coalition/NNP>4.nsubj complained/complain/VBD>0.root ^./.>4.punct
            The/DT>2.det Coalition/NNP>3.nsubj left/leave/VBD>0.root
            """
        let finder: [(Int, Int, NameType)] = [(1, 3, .organization), (6, 7, .organization)]
        #expect(try organizations(tree, finder) == ["org:sikh-coalition"])
        let alone = "The/DT>2.det Coalition/NNP>3.nsubj fought/fight/VBD>0.root ISIL/NNP>3.obj"
        #expect(try organizations(alone, [(1, 2, .organization)]) == ["org:global-coalition", "org:islamic-state"])
    }

    @Test func `an acronym is the name the document spells out`() throws {
        let sac = "France/NNP>2.nsubj backs/back/VBZ>0.root the/DT>4.det SAC/NNP>2.obj ^./.>2.punct"
        #expect(try organizations(sac) == ["org:mm-state-administration-council"])
        let full =
            "\nThe/DT>4.det Syrian/NNP>4.compound Arab/NNP>4.compound Coalition/NNP>5.nsubj left/leave/VBD>0.root"
        #expect(try organizations(sac + full, [(7, 10, .organization)]) == ["org:syrian-arab-coalition"])
    }

    @Test(arguments: [
        "Assad/NNP>4.nmod:poss ^'s/POS>1.case brutal/JJ>4.amod regime/NN>5.nsubj fell/fall/VBD>0.root",
        "The/DT>3.det brutal/JJ>3.amod regime/NN>6.nsubj of/IN>5.case Assad/NNP>3.nmod fell/fall/VBD>0.root",
    ])
    func `a regime is named by its head, however far apart the words`(_ tree: String) throws {
        #expect(try organizations(tree) == ["org:assad-regime"])
        #expect(try organizations(tree.replacing("regime", with: "army")) == [])
    }
}
