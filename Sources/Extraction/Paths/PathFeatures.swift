import Annotation
import Lexicon

/// What tells whether two entities take part in the deed of a word: the way through the tree from the word to each and
/// from one to the other. Features are hashes, alike on all machines.
struct PathFeatures {
    /// The way from a trigger to a mention.
    struct Way {
        /// With conjuncts and appositions left aside, as one hash.
        var collapsed: UInt32 = 0
        var length = 0
        var firstStep: UInt32 = 0
    }

    let reading: Reading
    let scan: PathScan
    /// What rules made of the sentence.
    let links: [Link]

    private func mix(_ a: UInt32, _ b: UInt32) -> UInt32 {
        var h = (a ^ (b &* 0xCC9E_2D51)) &* 0x9E37_79B1
        h ^= h >> 15
        return h &* 0x85EB_CA77
    }

    private func depth(_ word: Int) -> Int32 { scan.depth(word) }
    private func lemma(_ word: Int) -> UInt32 { reading.lemmaHash(word) }

    /// The preposition of a nominal, as a hash; 0 for none.
    private func marker(_ word: Int) -> UInt32 {
        switch reading.relation(word) {
        case .obl, .nmod, .oblAgent, .advcl, .acl, .conj: break
        default: return 0
        }
        for child in reading.children(word) {
            switch reading.relation(child) {
            case .case where reading.analysis.words[child].treebankTag != .pos: return lemma(child)
            case .mark: return lemma(child) &+ 1
            default: continue
            }
        }
        return 0
    }

    private func step(_ word: Int, isUp: Bool, withMarker: Bool) -> UInt32 {
        let relation = UInt32(reading.relation(word).rawValue) &+ (isUp ? 1000 : 1)
        return withMarker ? mix(relation, marker(word)) : relation
    }

    private static func isLoose(_ relation: DependencyRelation) -> Bool {
        relation == .conj || relation == .appos || relation == .flat
    }

    /// The lowest word above both.
    private func meeting(_ a: Int, _ b: Int) -> Int? {
        var (a, b) = (a, b)
        while a != b {
            if depth(a) >= depth(b) {
                guard let next = reading.head(a) else { return nil }
                a = next
            } else {
                guard let next = reading.head(b) else { return nil }
                b = next
            }
        }
        return a
    }

    /// Writes the features of a mention as an end of a trigger's deed, and tells the way to it.
    func write(_ trigger: PathScan.Trigger, _ mentionIndex: Int32, _ entity: Int32, to out: inout [UInt32]) -> Way {
        let mention = reading.mentions[Int(mentionIndex)]
        let goal = Int(mention.head)
        let word = trigger.word
        var way = Way()
        guard let top = meeting(word, goal) else { return way }
        var (full, plain, collapsed): (UInt32, UInt32, UInt32) = (1, 2, 3)
        var ups = 0
        var verbsPassed: UInt32 = 0
        var current = word
        while current != top {
            let s = step(current, isUp: true, withMarker: true)
            full = mix(full, s)
            plain = mix(plain, step(current, isUp: true, withMarker: false))
            collapsed = mix(collapsed, s)
            if way.firstStep == 0 { way.firstStep = s }
            ups += 1
            current = reading.head(current)!
            if reading.isVerb(current) { verbsPassed += 1 }
        }
        var downs: [Int] = []
        current = goal
        while current != top {
            downs.append(current)
            current = reading.head(current)!
        }
        for next in downs.reversed() {
            let s = step(next, isUp: false, withMarker: true)
            full = mix(full, s)
            plain = mix(plain, step(next, isUp: false, withMarker: false))
            if !Self.isLoose(reading.relation(next)) {
                collapsed = mix(collapsed, s)
                if way.firstStep == 0 { way.firstStep = s }
            }
            if next != goal && reading.isVerb(next) { verbsPassed += 1 }
        }
        way.collapsed = collapsed
        way.length = ups + downs.count
        let kind = trigger.kind.rawValue
        let eventClass = UInt32(trigger.eventClass.rawValue)
        func add(_ number: UInt32, _ value: UInt32) { out.append(mix(number &* 0x1F35_7A4D, value)) }
        let traits = traits(of: entity)
        add(1, full)
        add(2, plain)
        add(3, collapsed)
        add(4, mix(collapsed, kind &* 32 &+ eventClass))
        add(5, mix(collapsed, lemma(word)))
        add(6, mix(way.firstStep, lemma(word)))
        add(7, mix(way.firstStep, kind))
        add(8, mix(UInt32(reading.relation(goal).rawValue), mix(traits, UInt32(mention.kind.rawValue))))
        add(9, UInt32(min(ups, 4)) &* 16 &+ UInt32(min(downs.count, 6)))
        add(10, mix(UInt32(min(ups, 4)) &* 16 &+ UInt32(min(downs.count, 6)), kind &* 32 &+ eventClass))
        add(11, mix(traits, mix(way.firstStep, kind)))
        add(12, mix(traits, eventClass))
        let isBefore: UInt32 = goal < word ? 1 : 0
        let distance = abs(goal - word)
        let bucket: UInt32 = distance < 3 ? 0 : distance < 6 ? 1 : distance < 11 ? 2 : distance < 21 ? 3 : 4
        add(13, mix(bucket &* 2 &+ isBefore, kind))
        add(14, mix(isBefore, collapsed))
        let membership: UInt32 = (trigger.agents.contains(entity) ? 1 : 0) + (trigger.patients.contains(entity) ? 2 : 0)
        add(15, membership)
        add(16, mix(membership, mix(collapsed, kind)))
        var linked: UInt32 = 0
        for link in links {
            let isSource = link.source.entity == entity
            let isTarget = link.target.entity == entity
            if link.trigger == word {
                linked |= (isSource ? 1 : 0) | (isTarget ? 2 : 0)
            } else {
                linked |= (isSource ? 4 : 0) | (isTarget ? 8 : 0)
            }
        }
        add(17, linked)
        add(18, mix(linked, membership))
        let relation = UInt32(reading.relation(word).rawValue)
        add(19, mix(relation, way.firstStep))
        if let head = reading.head(word) { add(20, mix(lemma(head), mix(relation, way.firstStep))) }
        var slots: UInt32 = 0
        for child in reading.children(word) {
            switch reading.relation(child) {
            case .nsubj: slots |= 1
            case .nsubjPass: slots |= 2
            case .obj: slots |= 4
            case .oblAgent: slots |= 8
            case .xcomp, .ccomp: slots |= 16
            case .nmodPoss: slots |= 32
            default: continue
            }
        }
        add(21, mix(slots, mix(way.firstStep, kind)))
        add(22, mix(min(verbsPassed, 3), kind))
        add(23, mix(membership, mix(linked, kind)))
        // The noun that the mention hangs on, when it is not the trigger.
        if let carrier = reading.head(goal), carrier != word {
            let noun = UInt32(reading.verbs.actorNoun(reading.lemma(carrier)).rawValue)
            add(24, mix(noun, mix(UInt32(reading.relation(goal).rawValue), way.firstStep)))
            add(25, mix(lemma(carrier), UInt32(reading.relation(goal).rawValue)))
            add(26, mix(noun, mix(collapsed, kind)))
            add(27, mix(lemma(carrier), collapsed))
        }
        return way
    }

    /// A few things an entity is.
    private func traits(of entity: Int32) -> UInt32 {
        let entity = reading.entities[Int(entity)]
        var code: UInt32 = 0
        switch entity.type {
        case .person: code = 1
        case .organization: code = 2
        case .place: code = 3
        }
        if entity.traits.contains(.country) { code |= 4 }
        if entity.traits.contains(.armedGroup) { code |= 8 }
        if entity.traits.contains(.capital) { code |= 16 }
        if entity.traits.contains(.media) { code |= 32 }
        if entity.traits.contains(.inert) { code |= 64 }
        return code
    }

    /// Writes what tells of the two ends together.
    func writeJoint(
        _ trigger: PathScan.Trigger, _ source: (entity: Int32, mention: Int32, way: Way),
        _ target: (entity: Int32, mention: Int32, way: Way), to out: inout [UInt32]
    ) {
        func add(_ number: UInt32, _ value: UInt32) { out.append(mix(number &* 0x2C1B_3C6D, value)) }
        let kind = trigger.kind.rawValue
        let eventClass = UInt32(trigger.eventClass.rawValue)
        let ways = mix(source.way.collapsed, target.way.collapsed)
        add(101, ways)
        add(102, mix(ways, kind &* 32 &+ eventClass))
        add(103, mix(traits(of: source.entity), mix(traits(of: target.entity), eventClass)))
        let from = Int(reading.mentions[Int(source.mention)].head)
        let to = Int(reading.mentions[Int(target.mention)].head)
        let order: UInt32 =
            (from < to ? 1 : 0) + (from < trigger.word ? 2 : 0) + (to < trigger.word ? 4 : 0)
        add(104, mix(order, kind))
        add(105, mix(order, mix(kind, eventClass)))
        let (between, length) = path(from, to)
        add(106, between)
        add(107, mix(between, kind))
        add(108, UInt32(min(length, 8)))
        var linked: UInt32 = 0
        for link in links {
            let isSame = link.source.entity == source.entity && link.target.entity == target.entity
            let isReverse = link.source.entity == target.entity && link.target.entity == source.entity
            if link.trigger == trigger.word {
                linked |= (isSame ? 1 : 0) | (isReverse ? 2 : 0)
            } else {
                linked |= (isSame ? 4 : 0) | (isReverse ? 8 : 0)
            }
        }
        add(109, linked)
        add(110, mix(linked, eventClass))
        add(111, lemma(trigger.word))
        add(112, mix(eventClass, kind &* 2 &+ (trigger.isKnown ? 1 : 0)))
        add(113, mix(UInt32(reading.relation(trigger.word).rawValue), kind))
        add(114, mix(lemma(trigger.word), mix(source.way.firstStep, target.way.firstStep)))
        add(115, mix(kind, mix(source.way.firstStep, target.way.firstStep)))
        add(116, UInt32(min(scan.ends.count, 8)))
        let roles: UInt32 =
            (trigger.agents.contains(source.entity) ? 1 : 0) + (trigger.patients.contains(source.entity) ? 2 : 0)
            + (trigger.agents.contains(target.entity) ? 4 : 0) + (trigger.patients.contains(target.entity) ? 8 : 0)
        add(117, mix(roles, kind))
        add(118, mix(roles, mix(linked, eventClass)))
        add(119, UInt32(min(source.way.length, 5) * 8 + min(target.way.length, 5)))
    }

    /// The way from one word to another, conjuncts left aside, as a hash and in steps.
    private func path(_ from: Int, _ to: Int) -> (hash: UInt32, length: Int) {
        guard let top = meeting(from, to) else { return (0, 9) }
        var hash: UInt32 = 7
        var length = 0
        var current = from
        while current != top {
            hash = mix(hash, step(current, isUp: true, withMarker: true))
            length += 1
            current = reading.head(current)!
        }
        var downs: [Int] = []
        current = to
        while current != top {
            downs.append(current)
            current = reading.head(current)!
        }
        for next in downs.reversed() { hash = mix(hash, step(next, isUp: false, withMarker: true)) }
        return (hash, length + downs.count)
    }
}

extension Reading {
    /// FNV-1a of a word's lemma in lower case, alike on all machines and for all tables.
    func lemmaHash(_ word: Int) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for i in analysis.words[word].lemma.bytes {
            let byte = analysis.lemmaBytes[i]
            hash = (hash ^ UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 16_777_619
        }
        return hash
    }
}
