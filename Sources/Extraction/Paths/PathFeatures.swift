import Annotation
import Lexicon

/// Takes features in: to list them for training, or to sum their weights.
protocol PathFeatureSink {
    mutating func add(_ feature: UInt32)
    /// Of the trigger and the sentence alone, and so the same for all ends of a trigger.
    mutating func addShared(_ feature: UInt32)
}

extension PathFeatureSink {
    /// What is shared is left out unless a sink asks for it.
    @inline(__always)
    mutating func addShared(_ feature: UInt32) {}
}

/// What tells whether two entities take part in the deed of a word: the way through the tree from the word to each and
/// from one to the other. Features are hashes, alike on all machines.
///
/// A class, so that who asks again and again does not copy what it looks at.
final class PathFeatures {
    /// The way from a word to another.
    struct Way {
        /// All arcs, with prepositions and without them.
        var full: UInt32 = 1
        var plain: UInt32 = 2
        /// With conjuncts and appositions left aside, as one hash.
        var collapsed: UInt32 = 0
        var ups = 0
        var downs = 0
        var verbsPassed: UInt32 = 0
        var firstStep: UInt32 = 0

        var length: Int { ups + downs }
    }

    /// An entity as an end of a trigger's deed, by the mention with the shortest way.
    struct End {
        /// Its place in the scan.
        var index: Int
        var entity: Int32
        var mention: Int32
        /// The mention's place in the scan.
        var place: Int
        /// The mention's head.
        var word: Int
        /// A few things the entity is.
        var traits: UInt32
        /// Its place among those who act and undergo, see `PathScan.Trigger.membership`.
        var membership: UInt32
        var way: Way
        /// Whether there is a way, as always in a sound tree.
        var isReached: Bool
    }

    /// What rules linked, as far as features ask.
    private struct Fact {
        var source: Int32
        var target: Int32
        var trigger: Int
    }

    let scan: PathScan
    /// What rules made of the sentence.
    private let facts: [Fact]
    /// Whether a rule links two ends, by their places in the scan, row by row; empty where no rule links any.
    private let linked: [Bool]

    init(_ scan: PathScan, links: [Link]) {
        self.scan = scan
        let count = scan.ends.count
        var linked = Array(repeating: false, count: links.isEmpty ? 0 : count * count)
        for link in links {
            // An end of a link may be somebody whom the sentence does not mention.
            guard let source = scan.ends.firstIndex(where: { $0.entity == link.source.entity }),
                let target = scan.ends.firstIndex(where: { $0.entity == link.target.entity })
            else { continue }
            linked[source * count + target] = true
            linked[target * count + source] = true
        }
        self.linked = linked
        facts = links.map { Fact(source: $0.source.entity, target: $0.target.entity, trigger: $0.trigger) }
    }

    @inline(__always)
    static func mix(_ a: UInt32, _ b: UInt32) -> UInt32 {
        var h = (a ^ (b &* 0xCC9E_2D51)) &* 0x9E37_79B1
        h ^= h >> 15
        return h &* 0x85EB_CA77
    }

    @inline(__always)
    private func mix(_ a: UInt32, _ b: UInt32) -> UInt32 { Self.mix(a, b) }

    /// Whether a rule links two ends, given by their places in the scan, in whatever direction.
    @inline(__always)
    func areLinked(_ a: Int, _ b: Int) -> Bool { !linked.isEmpty && linked[a * scan.ends.count + b] }

    /// Whether rules link each two entities of the sentence.
    var areAllLinked: Bool {
        guard !linked.isEmpty else { return false }
        return scan.ends.indices.allSatisfy { i in (0..<i).allSatisfy { areLinked($0, i) } }
    }

    /// An entity as an end of a trigger's deed, given by its place in the scan.
    func end(_ trigger: PathScan.Trigger, _ index: Int) -> End {
        let end = scan.ends[index]
        var best: End?
        for place in end.mentions {
            let mention = scan.mentions[place]
            if let best, !scan.mentions[best.place].isInTitle, mention.isInTitle { continue }
            let way = way(from: trigger.word, to: mention.head)
            if let best, best.way.length <= way?.length ?? 0,
                mention.isInTitle || !scan.mentions[best.place].isInTitle
            {
                continue
            }
            best = End(
                index: index, entity: end.entity, mention: mention.index, place: place, word: mention.head,
                traits: end.traits,
                membership: 0,
                way: way ?? Way(), isReached: way != nil)
        }
        // Every end has a mention.
        var found = best!
        found.membership = trigger.membership(of: end.entity)
        return found
    }

    /// The way between two words; nil where the tree has none.
    private func way(from word: Int, to goal: Int) -> Way? {
        guard let top = scan.meeting(word, goal) else { return nil }
        var way = Way()
        way.collapsed = 3
        var current = word
        while current != top {
            let step = scan.step(current)
            way.full = mix(way.full, step.up)
            way.plain = mix(way.plain, step.plainUp)
            way.collapsed = mix(way.collapsed, step.up)
            if way.firstStep == 0 { way.firstStep = step.up }
            way.ups += 1
            current = Int(step.head)
            if scan.step(current).isVerb { way.verbsPassed += 1 }
        }
        guard goal != top else { return way }
        descend(from: top, to: Int(scan.step(goal).head), into: &way)
        addDown(scan.step(goal), to: &way)
        return way
    }

    /// Adds the words below `top` down to one that is passed. Trees only tell the way up: the recursion turns it.
    private func descend(from top: Int, to word: Int, into way: inout Way) {
        guard word != top else { return }
        let step = scan.step(word)
        descend(from: top, to: Int(step.head), into: &way)
        addDown(step, to: &way)
        if step.isVerb { way.verbsPassed += 1 }
    }

    @inline(__always)
    private func addDown(_ step: PathScan.Step, to way: inout Way) {
        way.full = mix(way.full, step.down)
        way.plain = mix(way.plain, step.plainDown)
        way.downs += 1
        guard !step.isLoose else { return }
        way.collapsed = mix(way.collapsed, step.down)
        if way.firstStep == 0 { way.firstStep = step.down }
    }

    /// Writes the features of an end of a trigger's deed.
    @inline(__always)
    func write(_ trigger: PathScan.Trigger, _ end: End, to sink: inout some PathFeatureSink) {
        guard end.isReached else { return }
        @inline(__always) func add(_ number: UInt32, _ value: UInt32) { sink.add(mix(number &* 0x1F35_7A4D, value)) }
        let way = end.way
        let (word, goal) = (trigger.word, end.word)
        let kind = trigger.kind.rawValue
        let eventClass = UInt32(trigger.eventClass.rawValue)
        let own = scan.step(word)
        let goalRelation = scan.step(goal).relation
        add(1, way.full)
        add(2, way.plain)
        add(3, way.collapsed)
        add(4, mix(way.collapsed, kind &* 32 &+ eventClass))
        add(5, mix(way.collapsed, own.lemma))
        add(6, mix(way.firstStep, own.lemma))
        add(7, mix(way.firstStep, kind))
        add(8, mix(goalRelation, mix(end.traits, scan.mentions[end.place].kind)))
        let turns = UInt32(min(way.ups, 4)) &* 16 &+ UInt32(min(way.downs, 6))
        add(9, turns)
        add(10, mix(turns, kind &* 32 &+ eventClass))
        add(11, mix(end.traits, mix(way.firstStep, kind)))
        add(12, mix(end.traits, eventClass))
        let isBefore: UInt32 = goal < word ? 1 : 0
        let distance = abs(goal - word)
        let bucket: UInt32 = distance < 3 ? 0 : distance < 6 ? 1 : distance < 11 ? 2 : distance < 21 ? 3 : 4
        add(13, mix(bucket &* 2 &+ isBefore, kind))
        add(14, mix(isBefore, way.collapsed))
        add(15, end.membership)
        add(16, mix(end.membership, mix(way.collapsed, kind)))
        let linked = links(of: end.entity, by: word)
        add(17, linked)
        add(18, mix(linked, end.membership))
        add(19, mix(own.relation, way.firstStep))
        if own.head >= 0 { add(20, mix(scan.step(Int(own.head)).lemma, mix(own.relation, way.firstStep))) }
        add(21, mix(own.slots, mix(way.firstStep, kind)))
        add(22, mix(min(way.verbsPassed, 3), kind))
        add(23, mix(end.membership, mix(linked, kind)))
        // The noun that the mention hangs on, when it is not the trigger.
        if let carrier = scan.head(goal), carrier != word {
            let noun = scan.step(carrier).actor
            let carrierLemma = scan.step(carrier).lemma
            add(24, mix(noun, mix(goalRelation, way.firstStep)))
            add(25, mix(carrierLemma, goalRelation))
            add(26, mix(noun, mix(way.collapsed, kind)))
            add(27, mix(carrierLemma, way.collapsed))
        }
    }

    /// Whether rules link an entity by a trigger, as its source or target, or by another word.
    private func links(of entity: Int32, by trigger: Int) -> UInt32 {
        var linked: UInt32 = 0
        for fact in facts {
            let roles: UInt32 = (fact.source == entity ? 1 : 0) | (fact.target == entity ? 2 : 0)
            linked |= fact.trigger == trigger ? roles : roles << 2
        }
        return linked
    }

    /// Writes what tells of the two ends together; `between` is the way from one to the other.
    @inline(__always)
    func writeJoint(
        _ trigger: PathScan.Trigger, _ source: End, _ target: End, between: (hash: UInt32, length: Int),
        to sink: inout some PathFeatureSink
    ) {
        @inline(__always) func add(_ number: UInt32, _ value: UInt32) { sink.add(mix(number &* 0x2C1B_3C6D, value)) }
        @inline(__always) func addShared(_ number: UInt32, _ value: UInt32) {
            sink.addShared(mix(number &* 0x2C1B_3C6D, value))
        }
        let kind = trigger.kind.rawValue
        let eventClass = UInt32(trigger.eventClass.rawValue)
        let own = scan.step(trigger.word)
        let ways = mix(source.way.collapsed, target.way.collapsed)
        add(101, ways)
        add(102, mix(ways, kind &* 32 &+ eventClass))
        add(103, mix(source.traits, mix(target.traits, eventClass)))
        let order: UInt32 =
            (source.word < target.word ? 1 : 0) + (source.word < trigger.word ? 2 : 0)
            + (target.word < trigger.word ? 4 : 0)
        add(104, mix(order, kind))
        add(105, mix(order, mix(kind, eventClass)))
        add(106, between.hash)
        add(107, mix(between.hash, kind))
        add(108, UInt32(min(between.length, 8)))
        let linked = links(from: source.entity, to: target.entity, by: trigger.word)
        add(109, linked)
        add(110, mix(linked, eventClass))
        addShared(111, own.lemma)
        addShared(112, mix(eventClass, kind &* 2 &+ (trigger.isKnown ? 1 : 0)))
        addShared(113, mix(own.relation, kind))
        let firsts = mix(source.way.firstStep, target.way.firstStep)
        add(114, mix(own.lemma, firsts))
        add(115, mix(kind, firsts))
        addShared(116, UInt32(min(scan.ends.count, 8)))
        let roles = source.membership + 4 * target.membership
        add(117, mix(roles, kind))
        add(118, mix(roles, mix(linked, eventClass)))
        add(119, UInt32(min(source.way.length, 5) * 8 + min(target.way.length, 5)))
    }

    /// Whether rules link two entities by a trigger, in this direction or the other, or by another word.
    private func links(from source: Int32, to target: Int32, by trigger: Int) -> UInt32 {
        var linked: UInt32 = 0
        for fact in facts {
            let isSame = fact.source == source && fact.target == target
            let isReverse = fact.source == target && fact.target == source
            let directions: UInt32 = (isSame ? 1 : 0) | (isReverse ? 2 : 0)
            linked |= fact.trigger == trigger ? directions : directions << 2
        }
        return linked
    }

    /// The way from one word to another as a hash and in steps.
    func path(_ from: Int, _ to: Int) -> (hash: UInt32, length: Int) {
        guard let top = scan.meeting(from, to) else { return (0, 9) }
        var path: (hash: UInt32, length: Int) = (7, 0)
        var current = from
        while current != top {
            let step = scan.step(current)
            path.hash = mix(path.hash, step.up)
            path.length += 1
            current = Int(step.head)
        }
        descend(from: top, to: to, along: &path)
        return path
    }

    private func descend(from top: Int, to word: Int, along path: inout (hash: UInt32, length: Int)) {
        guard word != top else { return }
        let step = scan.step(word)
        descend(from: top, to: Int(step.head), along: &path)
        path.hash = mix(path.hash, step.down)
        path.length += 1
    }
}
