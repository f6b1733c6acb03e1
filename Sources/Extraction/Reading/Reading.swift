import Annotation
import Lexicon

/// One document while it is read: its words with lemma numbers and trees to walk down, and what was found so far.
///
/// Words go by their place in `Analysis.words`. Flat arrays; nothing is allocated per word but these.
struct Reading {
    let document: Document
    let analysis: Analysis
    let verbs: Verbs
    let contextVerbs: ContextVerbs

    /// By word; `unread` outside parsed sentences, where hardly any is asked for.
    private var lemmas: [LemmaNumber]
    /// The preposition that brings a nominal in, by word; see `preposition`.
    private(set) var prepositions: [LemmaNumber]
    let tree: TreeLinks

    var entities: [LocalEntity] = []
    var mentions: [LocalMention] = []
    /// The mention that covers a word; -1 for none.
    var mentionAt: [Int32]
    /// Who speaks in a sentence that is quoted without saying by whom; -1 for nobody. By sentence.
    var speakers: [Int32]
    /// Persons who hold the post a common noun names, by its word.
    var officeHolders: [Int: Int32] = [:]
    /// Persons whose state, which the dictionary knows, the document does not name.
    var abroad: Set<Int32> = []
    /// Whom a common noun last described: "team" after "the Afghan team".
    var described: [String: [Int32: Int]] = [:]
    /// Who did the deed of war that was named last with its doer; -1 for nobody.
    var lastDoer: Int32 = -1
    /// Bodies by their names without states, where bodies are asked for: "Army" of the Russian Army.
    var bodyNouns: [String: [Int32]] = [:]
    /// What the labels of organizations end in, once references are looked for.
    var labelEnds = NominalFit.LabelEnds()
    /// Persons by the titles that stood beside their names.
    var titles: [String: [Int32]] = [:]

    init(document: Document, analysis: Analysis, verbs: Verbs, contextVerbs: ContextVerbs) {
        self.document = document
        self.analysis = TreeRepair.mended(analysis, of: document.text)
        self.verbs = verbs
        self.contextVerbs = contextVerbs
        tree = TreeLinks(self.analysis)
        let count = analysis.words.count
        lemmas = LemmaNumbering.lemmas(of: self.analysis, verbs, unread: Self.unread)
        prepositions = Array(repeating: .unknown, count: count)
        mentionAt = Array(repeating: -1, count: count)
        speakers = Array(repeating: -1, count: analysis.sentences.count)
        readPrepositions()
    }

    private mutating func readPrepositions() {
        for sentence in analysis.sentences where sentence.isParsed {
            for word in sentence.words where relation(word) == .case && tag(word) != .part {
                guard analysis.words[word].treebankTag != .pos, let nominal = head(word) else { continue }
                if prepositions[nominal].isUnknown { prepositions[nominal] = caseMarker(word) }
            }
        }
    }

    private static let unread = LemmaNumber(-2)

    @inline(__always)
    func lemma(_ word: Int) -> LemmaNumber {
        let lemma = lemmas[word]
        return lemma == Self.unread ? numberLemma(of: word) : lemma
    }

    private func numberLemma(of word: Int) -> LemmaNumber {
        analysis.lemmaBytes.withUnsafeBufferPointer { LemmaNumbering.number(of: analysis.words[word], $0, verbs) }
    }

    static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

/// A person, place or organization of one document.
struct LocalEntity {
    var id: EntityID
    var label: String
    var type: EntityType
    var traits: Traits
    /// The entry of the dictionary, or none.
    var entry = EntryIndex.none
    /// The state or organization it belongs to, as a local entity; -1 for none.
    var owner: Int32 = -1

    struct Traits: OptionSet, Hashable {
        let rawValue: UInt16
        static let masculine = Traits(rawValue: 1 << 0)
        static let feminine = Traits(rawValue: 1 << 1)
        /// Goes by `they` as easily as by `it`: peoples, armed groups, teams.
        static let collective = Traits(rawValue: 1 << 2)
        static let country = Traits(rawValue: 1 << 3)
        static let city = Traits(rawValue: 1 << 4)
        static let alliance = Traits(rawValue: 1 << 5)
        static let armedGroup = Traits(rawValue: 1 << 6)
        static let people = Traits(rawValue: 1 << 7)
        static let party = Traits(rawValue: 1 << 8)
        static let company = Traits(rawValue: 1 << 9)
        static let media = Traits(rawValue: 1 << 10)
        /// Part of the world or of a country, a sea, a building: rarely acts.
        static let inert = Traits(rawValue: 1 << 11)
        /// Known to a dictionary.
        static let known = Traits(rawValue: 1 << 12)
        static let government = Traits(rawValue: 1 << 13)
        static let plural = Traits(rawValue: 1 << 14)
        /// A capital, which may stand for its government.
        static let capital = Traits(rawValue: 1 << 15)
    }
}

/// One mention, in words.
struct LocalMention {
    var begin: Int32
    var end: Int32
    /// The word the rest hangs on.
    var head: Int32
    var entity: Int32
    /// The other one of "the two sides"; -1 for none.
    var second: Int32 = -1
    var kind: MentionKind
    var reason: Reason
    /// The words that are its own, where others within it name somebody else: "army" of "the Russian army".
    var core: Range<Int32>?

    /// The words that lead to it.
    var ownWords: Range<Int> { core.map { Int($0.lowerBound)..<Int($0.upperBound) } ?? Int(begin)..<Int(end) }

    /// Why a mention stands for its entity; the raw values are what `explain` shows.
    enum Reason: String {
        case dictionary, name, acronym
        case familyName = "family-name"
        case partOfName = "part-of-name"
        case demonym
        case officeHolder = "office-holder"
        case institution
        case metonym
        case pronoun
        case nominal
        case speaker
        case unnamed = "unnamed-group"
    }

    /// How sure the link is, 0...1: names are sure, pronouns less.
    var trust: Double {
        switch reason {
        case .dictionary, .name, .acronym, .demonym: 1
        case .familyName, .partOfName, .institution: 0.95
        case .officeHolder, .metonym, .unnamed: 0.9
        case .speaker: 0.8
        case .nominal: 0.7
        case .pronoun: 0.7
        }
    }
}
