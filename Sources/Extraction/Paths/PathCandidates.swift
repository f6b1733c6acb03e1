import Annotation
import Lexicon

/// What may be a fact of a sentence: a word and two entities, with the features of all three.
struct PathCandidates {
    /// An entity as an end of a trigger's deed, by the mention with the shortest way.
    struct End {
        var entity: Int32
        var mention: Int32
        var way: PathFeatures.Way
        var features: Range<Int>
    }

    let features: PathFeatures
    private(set) var ends: [End] = []
    /// The features of the ends of one trigger, those of each together.
    private(set) var buffer: [UInt32] = []
    private var joint: [UInt32] = []

    init(_ features: PathFeatures) { self.features = features }

    /// What sets the features of a source apart from those of a target.
    static let source: UInt32 = 0x5555_0000
    static let target: UInt32 = 0x0000_3333

    mutating func read(_ trigger: PathScan.Trigger) {
        ends.removeAll(keepingCapacity: true)
        buffer.removeAll(keepingCapacity: true)
        for end in features.scan.ends {
            var best: End?
            for mention in end.mentions {
                let begin = buffer.count
                let way = features.write(trigger, mention, end.entity, to: &buffer)
                if let kept = best, kept.way.length <= way.length {
                    buffer.removeLast(buffer.count - begin)
                } else {
                    best = End(entity: end.entity, mention: mention, way: way, features: begin..<buffer.count)
                }
            }
            if let best, !features.reading.isWhereabouts(best, of: trigger) { ends.append(best) }
        }
    }

    mutating func jointFeatures(_ trigger: PathScan.Trigger, _ source: End, _ target: End) -> [UInt32] {
        joint.removeAll(keepingCapacity: true)
        features.writeJoint(
            trigger, (source.entity, source.mention, source.way), (target.entity, target.mention, target.way),
            to: &joint)
        return joint
    }
}

extension Reading {
    /// Whether an end is only where the deed takes place: "met in New York", "spoke at the White House", "detained a man in
    /// Istanbul". Force, its movement and travel do reach the places they happen in, when nobody else undergoes them.
    func isWhereabouts(_ end: PathCandidates.End, of trigger: PathScan.Trigger) -> Bool {
        let type = entities[Int(end.entity)].type
        guard type != .person else { return false }
        if type == .place, reachesPlaces(trigger) { return false }
        var current = Int(mentions[Int(end.mention)].head)
        for _ in 0..<6 where current != trigger.word {
            let preposition = preposition(current)
            if !preposition.isUnknown {
                return type == .place
                    ? Self.placesDeed(preposition) : Self.placesDeed(preposition) && preposition != FunctionWord.in
            }
            guard let next = head(current) else { return false }
            current = next
        }
        return false
    }

    private func reachesPlaces(_ trigger: PathScan.Trigger) -> Bool {
        if trigger.kind != .noun,
            verbs.senses(of: lemma(trigger.word)).contains(where: { $0.effects.contains(.motion) })
        {
            return true
        }
        switch trigger.eventClass {
        case .mobilize, .retreat: return true
        case .assault, .coerce: return trigger.kind != .verb || !hasChild(trigger.word, .obj)
        default: return false
        }
    }

    private static func placesDeed(_ preposition: LemmaNumber) -> Bool {
        isLocative(preposition) || preposition == FunctionWord.outside || preposition == FunctionWord.inside
            || preposition == FunctionWord.across
    }
}
