import Annotation
import Testing

@testable import Lexicon

@Suite struct VerbTests {
    static let verbs = Verbs.builtIn()

    func sense(_ verb: String, _ particle: String = "", object: String = "", _ preposition: String = "") -> VerbSense? {
        let verbs = Self.verbs
        return verbs.sense(
            of: verbs.number(of: verb), particle: verbs.number(of: particle), object: verbs.number(of: object),
            preposition: verbs.number(of: preposition))
    }

    @Test func `the tables hold what they promise`() {
        #expect(Self.verbs.verbCount >= 600)
        #expect(Self.verbs.eventNounCount >= 200)
    }

    @Test func `function words have their ordinals as numbers`() {
        for word in FunctionWord.allCases { #expect(Self.verbs.number(of: word.text) == word.lemma) }
    }

    @Test(arguments: [
        ("attack", "", "", "", EventClass.assault), ("sign", "", "treaty", "with", .agree),
        ("cut", "", "aid", "to", .sanction), ("break", "", "relation", "with", .sanction),
        ("launch", "", "attack", "against", .assault), ("back", "down", "", "", .concede),
        ("send", "", "troop", "to", .mobilize), ("send", "", "weapon", "to", .aid), ("back", "", "", "", .support),
        ("lift", "", "sanction", "on", .concede), ("shoot", "down", "", "", .assault),
    ])
    func `particle, object and preposition decide the class`(
        verb: String, particle: String, object: String, preposition: String, expected: EventClass
    ) {
        #expect(sense(verb, particle, object: object, preposition)?.eventClass == expected)
    }

    @Test func `many lemmas at once are numbered as one by one`() {
        let words = ["attack", "", "zyzzyva", "of", "responsibility", "attack", "responsibilitarian", "The"]
        let bytes = Array(words.joined().utf8)
        var begin = 0
        let ranges = words.map { word in
            defer { begin += word.utf8.count }
            return TextRange(begin, begin + word.utf8.count)
        }
        let numbers = bytes.withUnsafeBufferPointer { Self.verbs.numbers(of: ranges, in: $0) }
        #expect(numbers == words.map { Self.verbs.number(of: $0) })
    }

    @Test func `effects are read`() throws {
        #expect(try #require(sense("refuse")).effects.contains(.negate))
        #expect(try #require(sense("meet")).effects.contains(.symmetric))
        let attack = try #require(Self.verbs.eventNoun(Self.verbs.number(of: "invasion")))
        #expect(Self.verbs.string(attack.verb) == "invade")
        #expect(Self.verbs.takesPatient(attack, FunctionWord.of.lemma))
        #expect(Self.verbs.takesAgent(attack, FunctionWord.by.lemma))
    }

    @Test func `a user's verbs win`() throws {
        let own = try Self.verbs.adding(
            verbs: "verb\tclass\tpreposition\tweight\nattack\tACCUSE\nzap\tASSAULT\tat\t40\n", file: "own.tsv")
        #expect(own.sense(of: own.number(of: "attack"))?.eventClass == .accuse)
        let zap = try #require(own.sense(of: own.number(of: "zap"), preposition: FunctionWord.at.lemma))
        #expect(zap.weight == 40)
        #expect(own.sense(of: own.number(of: "zap")) == nil)
    }

    @Test func `a bad line is named`() {
        #expect(throws: VerbTableError(file: "own.tsv", line: 3, expected: "a PLOVER class", got: "WAR")) {
            try Self.verbs.adding(verbs: "verb\tclass\n# a remark\nfight\tWAR\n", file: "own.tsv")
        }
    }
}
