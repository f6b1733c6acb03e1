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
        var agents: [Referent] = []
        var patients: [Referent] = []

        /// Whether an entity acts, as 1, and undergoes, as 2.
        func membership(of entity: Int32) -> UInt32 {
            (agents.contains { $0.entity == entity } ? 1 : 0) + (patients.contains { $0.entity == entity } ? 2 : 0)
        }
    }

    /// An entity of the sentence.
    struct End {
        var entity: Int32
        /// Its mentions there, in text order: places in `mentions`.
        var mentions: Range<Int>
    }

    /// A word of the sentence, as ways pass it.
    struct Step {
        /// Steps down from the root.
        var depth: Int32
        /// The word above; -1 for the root.
        var head: Int32
        var lemma: UInt32
        /// The arc to the word above, walked up and down, with the preposition or conjunction of the word and without.
        var up: UInt32
        var plainUp: UInt32
        var down: UInt32
        var plainDown: UInt32
        var isVerb: Bool
        /// Conjuncts and appositions stand for what they hang on.
        var isLoose: Bool
    }

    var triggers: [Trigger] = []
    private(set) var ends: [End] = []
    /// Mentions by end.
    private(set) var mentions: [Int32] = []
    /// By word of the sentence.
    private var steps: [Step] = []
    private var first = 0

    /// Deeper trees are not walked.
    private static let deepest: Int32 = 100
    /// Lists of more names than this hold no deeds, and would take time by the square of their length.
    private static let mostEnds = 40

    /// Whether two entities stand in the sentence; without two there is no fact.
    var hasTwo: Bool { ends.count > 1 }
    /// Whether the ways between its entities are worth a look.
    var isWalkable: Bool { hasTwo && ends.count <= Self.mostEnds }

    @inline(__always)
    func step(_ word: Int) -> Step { steps[word - first] }

    @inline(__always)
    func head(_ word: Int) -> Int? {
        let head = steps[word - first].head
        return head >= 0 ? Int(head) : nil
    }

    /// Reads the entities of a sentence.
    mutating func readEnds(_ sentence: Sentence, of reading: Reading) {
        var found: [(end: Int, mention: Int32)] = []
        var last: Int32 = -1
        for word in sentence.words {
            let index = reading.mentionAt[word]
            guard index >= 0, index != last else { continue }
            last = index
            let mention = reading.mentions[Int(index)]
            note(index, of: mention.entity, in: &found)
            if mention.second >= 0 { note(index, of: mention.second, in: &found) }
        }
        guard hasTwo else { return }
        for end in ends.indices {
            let begin = mentions.count
            for pair in found where pair.end == end { mentions.append(pair.mention) }
            ends[end].mentions = begin..<mentions.count
        }
    }

    private mutating func note(_ mention: Int32, of entity: Int32, in found: inout [(end: Int, mention: Int32)]) {
        guard entity >= 0 else { return }
        guard let end = ends.firstIndex(where: { $0.entity == entity }) else {
            found.append((ends.count, mention))
            return ends.append(End(entity: entity, mentions: 0..<0))
        }
        if !found.contains(where: { $0.end == end && $0.mention == mention }) { found.append((end, mention)) }
    }

    /// Reads the tree of a sentence.
    mutating func readSteps(_ sentence: Sentence, of reading: Reading) {
        first = sentence.words.lowerBound
        steps.reserveCapacity(sentence.words.count)
        for word in sentence.words {
            let relation = reading.relation(word)
            let plainUp = UInt32(relation.rawValue) &+ 1000
            let plainDown = UInt32(relation.rawValue) &+ 1
            let marker = reading.marker(word)
            steps.append(
                Step(
                    depth: depth(of: word, in: reading), head: reading.analysis.words[word].head.value,
                    lemma: reading.lemmaHash(word), up: PathFeatures.mix(plainUp, marker), plainUp: plainUp,
                    down: PathFeatures.mix(plainDown, marker), plainDown: plainDown, isVerb: reading.isVerb(word),
                    isLoose: relation == .conj || relation == .appos || relation == .flat))
        }
    }

    private func depth(of word: Int, in reading: Reading) -> Int32 {
        var depth: Int32 = 0
        var current = word
        while let head = reading.head(current), depth < Self.deepest {
            depth += 1
            current = head
        }
        return depth
    }

    /// The lowest word above both.
    func meeting(_ a: Int, _ b: Int) -> Int? {
        var (a, b) = (a, b)
        while a != b {
            if step(a).depth >= step(b).depth {
                guard let next = head(a) else { return nil }
                a = next
            } else {
                guard let next = head(b) else { return nil }
                b = next
            }
        }
        return a
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
                agents: frame.agents, patients: frame.patients))
    }

    mutating func add(_ frame: Reading.NounFrame) {
        triggers.append(
            Trigger(
                word: frame.noun, kind: .noun, eventClass: frame.event.eventClass, isKnown: true,
                agents: frame.agents, patients: frame.patients.map(\.referent)))
    }
}

extension Reading {
    /// FNV-1a of a word's lemma in lower case, alike on all machines and for all tables.
    func lemmaHash(_ word: Int) -> UInt32 {
        let range = analysis.words[word].lemma.bytes
        return analysis.lemmaBytes.withUnsafeBufferPointer { bytes in
            var hash: UInt32 = 2_166_136_261
            for i in range {
                let byte = bytes[i]
                hash = (hash ^ UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 16_777_619
            }
            return hash
        }
    }

    /// The preposition of a nominal or the mark of a clause, as a hash; 0 for none.
    func marker(_ word: Int) -> UInt32 {
        switch relation(word) {
        case .obl, .nmod, .oblAgent, .advcl, .acl, .conj: break
        default: return 0
        }
        for child in children(word) {
            switch relation(child) {
            case .case where analysis.words[child].treebankTag != .pos: return lemmaHash(child)
            case .mark: return lemmaHash(child) &+ 1
            default: continue
            }
        }
        return 0
    }
}
