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
        /// A few things the entity is.
        var traits: UInt32
        /// Its mentions there, in text order: places in `mentions`.
        var mentions = 0..<0
    }

    struct Mention {
        var index: Int32
        /// The word the rest hangs on.
        var head: Int
        var kind: UInt32
        /// Whether it only tells whose office the title of a named person is.
        var isInTitle: Bool
    }

    /// A word of the sentence, as ways pass it.
    struct Step {
        /// Steps down from the root.
        var depth: Int32
        /// The word above; -1 for the root.
        var head: Int32
        var lemma: UInt32
        var relation: UInt32
        /// What it is to those who act, see `ActorNoun`.
        var actor: UInt32
        /// The arc to the word above, walked up and down, with the preposition or conjunction of the word.
        var up: UInt32 = 0
        var down: UInt32 = 0
        /// Which arguments it has.
        var slots: UInt32 = 0
        /// The preposition of a nominal or the mark of a clause, as a hash; 0 for none.
        var marker: UInt32 = 0
        var isMarked = false
        var isVerb: Bool
        /// Conjuncts and appositions stand for what they hang on.
        var isLoose: Bool

        var plainUp: UInt32 { relation &+ 1000 }
        var plainDown: UInt32 { relation &+ 1 }
    }

    var triggers: [Trigger] = []
    private(set) var ends: [End] = []
    /// Mentions by end.
    private(set) var mentions: [Mention] = []
    /// By word of the sentence.
    private var steps: [Step] = []
    private var first = 0

    /// Words deeper than this in a tree count as this deep.
    private static let deepest: Int32 = 100
    /// Lists of more names than this hold no deeds, and would take time by the square of their length.
    private static let mostEnds = 40

    /// Whether two entities stand in the sentence; without two there is no fact.
    var hasTwo: Bool { ends.count > 1 }
    /// More candidates than this are looked at in no sentence.
    private static let mostCandidates = 50_000
    /// Whether the ways between its entities are worth a look.
    var isWalkable: Bool {
        hasTwo && ends.count <= Self.mostEnds && triggers.count * ends.count * ends.count <= Self.mostCandidates
    }

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
            note(index, of: reading.mentions[Int(index)].entity, in: &found, reading)
            note(index, of: reading.mentions[Int(index)].second, in: &found, reading)
        }
        guard hasTwo else { return }
        mentions.reserveCapacity(found.count)
        for end in ends.indices {
            let begin = mentions.count
            for pair in found where pair.end == end {
                let mention = reading.mentions[Int(pair.mention)]
                mentions.append(
                    Mention(
                        index: pair.mention, head: Int(mention.head), kind: UInt32(mention.kind.rawValue),
                        isInTitle: reading.isInTitle(mention)))
            }
            ends[end].mentions = begin..<mentions.count
        }
    }

    private mutating func note(
        _ mention: Int32, of entity: Int32, in found: inout [(end: Int, mention: Int32)],
        _ reading: Reading
    ) {
        guard entity >= 0 else { return }
        guard let end = ends.firstIndex(where: { $0.entity == entity }) else {
            if ends.isEmpty {
                ends.reserveCapacity(8)
                found.reserveCapacity(8)
            }
            found.append((ends.count, mention))
            return ends.append(End(entity: entity, traits: reading.pathTraits(of: entity)))
        }
        if !found.contains(where: { $0.end == end && $0.mention == mention }) { found.append((end, mention)) }
    }

    /// Reads the tree of a sentence.
    mutating func readSteps(_ sentence: Sentence, of reading: Reading) {
        first = sentence.words.lowerBound
        steps.reserveCapacity(sentence.words.count)
        for word in sentence.words {
            let relation = reading.relation(word)
            steps.append(
                Step(
                    depth: depth(of: word, in: reading), head: reading.analysis.words[word].head.value,
                    lemma: reading.lemmaHash(word), relation: UInt32(relation.rawValue),
                    actor: UInt32(reading.verbs.actorNoun(reading.lemma(word)).rawValue), isVerb: reading.isVerb(word),
                    isLoose: relation == .conj || relation == .appos || relation == .flat))
        }
        for word in sentence.words { readArc(word, in: reading) }
        for i in steps.indices {
            steps[i].up = PathFeatures.mix(steps[i].plainUp, steps[i].marker)
            steps[i].down = PathFeatures.mix(steps[i].plainDown, steps[i].marker)
        }
    }

    /// Words before this one have their depths: the walk up ends at the first of them.
    private func depth(of word: Int, in reading: Reading) -> Int32 {
        var depth: Int32 = 0
        var current = word
        while let head = reading.head(current), depth < Self.deepest {
            depth += 1
            if (first..<word).contains(head) { return min(Self.deepest, depth + steps[head - first].depth) }
            current = head
        }
        return depth
    }

    /// Notes what a word is to the one above. Words come in text order: the first that marks it counts.
    private mutating func readArc(_ word: Int, in reading: Reading) {
        let step = steps[word - first]
        guard step.head >= 0 else { return }
        let head = Int(step.head) - first
        switch reading.relation(word) {
        case .nsubj: steps[head].slots |= 1
        case .nsubjPass: steps[head].slots |= 2
        case .obj: steps[head].slots |= 4
        case .oblAgent: steps[head].slots |= 8
        case .xcomp, .ccomp: steps[head].slots |= 16
        case .nmodPoss: steps[head].slots |= 32
        case .case where reading.analysis.words[word].treebankTag != .pos:
            mark(head, step.lemma, reading)
        case .mark: mark(head, step.lemma &+ 1, reading)
        default: break
        }
    }

    private mutating func mark(_ step: Int, _ marker: UInt32, _ reading: Reading) {
        guard !steps[step].isMarked else { return }
        switch reading.relation(first + step) {
        case .obl, .nmod, .oblAgent, .advcl, .acl, .conj:
            steps[step].isMarked = true
            steps[step].marker = marker
        default: break
        }
    }

    /// The lowest word above both; some word above both in a tree deeper than `deepest`.
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
        let sense = frame.sense ?? reading.verbs.senses(of: reading.lemma(word)).first
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
                hash = (hash ^ UInt32(Self.isCapital(byte) ? byte | 0x20 : byte)) &* 16_777_619
            }
            return hash
        }
    }

    /// A few things an entity is, as a number.
    func pathTraits(of entity: Int32) -> UInt32 {
        let traits = entities[Int(entity)].traits
        var code: UInt32 = 0
        switch entities[Int(entity)].type {
        case .person: code = 1
        case .organization: code = 2
        case .place: code = 3
        }
        if traits.contains(.country) { code |= 4 }
        if traits.contains(.armedGroup) { code |= 8 }
        if traits.contains(.capital) { code |= 16 }
        if traits.contains(.media) { code |= 32 }
        if traits.contains(.inert) { code |= 64 }
        return code
    }
}
