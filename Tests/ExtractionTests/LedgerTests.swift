import Annotation
import Testing

@testable import Extraction

@Suite struct LedgerTests {
    @Test func `same-as sends an entity to another, chains to their end`() throws {
        let ledger = try MergeLedger(
            parsing:
                "entity\tdecision\tother\treason\n# remark\norg:a\tsame-as\torg:b\tseen\norg:b\tsame-as\torg:c\t\n",
            file: "ledger.tsv")
        #expect(ledger.resolve(EntityID("org:a")) == EntityID("org:c"))
        #expect(ledger.resolve(EntityID("org:x")) == EntityID("org:x"))
    }

    @Test(arguments: [
        ("org:a\tis\torg:b\t", 1, "is"), ("a\tsame-as\torg:b\t", 1, "a"),
        ("org:a\tsame-as\torg:a\t", 1, "org:a"), ("org:a\tsame-as", 1, "2 fields"),
    ])
    func `a bad line names itself`(text: String, line: Int, got: String) {
        #expect {
            try MergeLedger(parsing: text, file: "l.tsv")
        } throws: { error in
            guard let error = error as? LedgerError else { return false }
            return error.file == "l.tsv" && error.line == line && error.got == got
        }
    }

    @Test func `circles and contradictions are refused`() {
        #expect(throws: LedgerError.self) {
            try MergeLedger(parsing: "org:a\tsame-as\torg:b\t\norg:b\tsame-as\torg:a\t", file: "l.tsv")
        }
        #expect(throws: LedgerError.self) {
            try MergeLedger(parsing: "org:a\tsame-as\torg:b\t\norg:a\tnot-same-as\torg:b\t", file: "l.tsv")
        }
    }

    @Test func `the ledger decides the ids of a document`() throws {
        var tree = HandMadeTree("Russia/NNP>2.nsubj attacked/attack/VBD>0.root Ukraine/NNP>2.obj")
        tree.options.ledger = try MergeLedger(parsing: "place:ua\tsame-as\torg:kyiv-government\twe say so", file: "l")
        #expect(try tree.facts() == ["ru attack kyiv-government"])
    }

    @Test func `not-same-as keeps a name from the dictionary's entity`() throws {
        var tree = HandMadeTree("Putin/NNP>2.nsubj visited/visit/VBD>0.root China/NNP>2.obj")
        let known = try tree.annotated().entities.map(\.id.value)
        #expect(known.contains("person:vladimir-putin"))
        tree.options.ledger = try MergeLedger(
            parsing: "person:putin\tnot-same-as\tperson:vladimir-putin\ta namesake", file: "l")
        #expect(try !tree.annotated().entities.contains { $0.id.value == "person:vladimir-putin" })
    }
}
