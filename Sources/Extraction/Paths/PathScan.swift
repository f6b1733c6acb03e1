import Annotation
import Lexicon

/// What may be facts of one sentence by the words between: each verb or noun of action with each two entities.
struct PathScan {
    /// A word that may link.
    struct Trigger {
        enum Kind: UInt32 {
            case verb, passive, noun, adjective
        }
        var word: Int
        var kind: Kind
        /// As the verb or noun stands alone.
        var eventClass: EventClass
        var isKnown: Bool
        /// Who acts and who undergoes as the rules see it, whether or not they made a fact of it.
        var agents: [Int32] = []
        var patients: [Int32] = []
    }

    /// An entity of the sentence with its mentions there, in text order.
    struct End {
        var entity: Int32
        var mentions: [Int32]
    }

    var triggers: [Trigger] = []
    private(set) var ends: [End] = []
    /// By word of the sentence: steps down from the root.
    private var depths: [Int32] = []
    private var first = 0

    /// Deeper trees are not walked.
    private static let deepest: Int32 = 100

    func depth(_ word: Int) -> Int32 { depths[word - first] }

    /// Reads the entities and the depths of a sentence; whether it can hold a fact.
    mutating func readEnds(_ sentence: Sentence, of reading: Reading) -> Bool {
        var last: Int32 = -1
        for word in sentence.words {
            let index = reading.mentionAt[word]
            guard index >= 0, index != last else { continue }
            last = index
            let mention = reading.mentions[Int(index)]
            for entity in [mention.entity, mention.second] where entity >= 0 { add(index, of: entity) }
        }
        guard ends.count > 1, ends.count <= Self.mostEnds else { return false }
        first = sentence.words.lowerBound
        depths = sentence.words.map { word in
            var depth: Int32 = 0
            var current = word
            while let head = reading.head(current), depth < Self.deepest {
                depth += 1
                current = head
            }
            return depth
        }
        return true
    }

    /// Lists of more names than this hold no deeds, and would take time by the square of their length.
    private static let mostEnds = 40

    private mutating func add(_ mention: Int32, of entity: Int32) {
        guard let i = ends.firstIndex(where: { $0.entity == entity }) else {
            return ends.append(End(entity: entity, mentions: [mention]))
        }
        if !ends[i].mentions.contains(mention) { ends[i].mentions.append(mention) }
    }

    mutating func add(_ frame: Reading.Frame, _ reading: Reading) {
        let word = frame.verb
        guard reading.mentionAt[word] < 0 else { return }
        let object = frame.patientWord.map { reading.lemma($0) } ?? .unknown
        let sense =
            reading.verbs.sense(of: reading.lemma(word), particle: frame.particle, object: object)
            ?? reading.verbs.senses(of: reading.lemma(word)).first
        let kind: Trigger.Kind = reading.isVerb(word) ? frame.isPassive ? .passive : .verb : .adjective
        triggers.append(
            Trigger(
                word: word, kind: kind, eventClass: sense?.eventClass ?? .other, isKnown: sense != nil,
                agents: frame.agents.map(\.entity), patients: frame.patients.map(\.entity)))
    }

    mutating func add(_ frame: Reading.NounFrame) {
        triggers.append(
            Trigger(
                word: frame.noun, kind: .noun, eventClass: frame.event.eventClass, isKnown: true,
                agents: frame.agents.map(\.entity), patients: frame.patients.map(\.referent.entity)))
    }
}
