import Annotation
import Lexicon

/// What may be a fact of a sentence: a word and two entities, with the features of all three.
struct PathCandidates {
    let features: PathFeatures
    /// The ends of one trigger.
    private(set) var ends: [PathFeatures.End] = []
    /// The ways between mentions, by their places; of length -1 where not looked at yet. Triggers share them.
    private var between: [(hash: UInt32, length: Int)]

    init(_ features: PathFeatures) {
        self.features = features
        let count = features.scan.mentions.count
        between = Array(repeating: (0, -1), count: count * count)
    }

    /// What sets the features of a source apart from those of a target.
    static let source: UInt32 = 0x5555_0000
    static let target: UInt32 = 0x0000_3333

    /// Finds the ends that may take part in the deed of a trigger.
    mutating func read(_ trigger: PathScan.Trigger, of reading: Reading) {
        ends.removeAll(keepingCapacity: true)
        for index in features.scan.ends.indices {
            let end = features.end(trigger, index)
            if features.scan.mentions[end.place].isInTitle || reading.isBound(end, toOtherThan: trigger) { continue }
            if !reading.isWhereabouts(end, of: trigger) { ends.append(end) }
        }
    }

    private mutating func way(_ source: PathFeatures.End, _ target: PathFeatures.End) -> (hash: UInt32, length: Int) {
        let index = source.place * features.scan.mentions.count + target.place
        if between[index].length < 0 { between[index] = features.path(source.word, target.word) }
        return between[index]
    }

    /// Lists the features of an end.
    func list(_ trigger: PathScan.Trigger, _ end: PathFeatures.End) -> [UInt32] {
        var list = List()
        features.write(trigger, end, to: &list)
        return list.features
    }

    /// Lists the features of two ends together.
    mutating func list(
        _ trigger: PathScan.Trigger, _ source: PathFeatures.End, _ target: PathFeatures.End
    ) -> [UInt32] {
        var list = List()
        features.writeJoint(trigger, source, target, between: way(source, target), to: &list)
        return list.features
    }

    /// The weights of an end as a source and as a target.
    func weights(
        _ trigger: PathScan.Trigger, _ end: PathFeatures.End, by weights: PathModel.Weights
    ) -> (source: Int32, target: Int32) {
        var sums = EndSums(weights: weights)
        features.write(trigger, end, to: &sums)
        return (sums.source, sums.target)
    }

    /// The weight of what the features of any two ends of a trigger share, which `weight` leaves out.
    func sharedWeight(_ trigger: PathScan.Trigger, by weights: PathModel.Weights) -> Int32 {
        var sum = SharedSum(weights: weights)
        features.writeJoint(trigger, ends[0], ends[1], between: (0, 0), to: &sum)
        return sum.sum
    }

    /// The weight of two ends together, but for `sharedWeight`.
    mutating func weight(
        _ trigger: PathScan.Trigger, _ source: PathFeatures.End, _ target: PathFeatures.End,
        by weights: PathModel.Weights
    ) -> Int32 {
        var sum = JointSum(weights: weights)
        features.writeJoint(trigger, source, target, between: way(source, target), to: &sum)
        return sum.sum
    }

    private struct List: PathFeatureSink {
        var features: [UInt32] = []
        @inline(__always)
        mutating func add(_ feature: UInt32) { features.append(feature) }
        @inline(__always)
        mutating func addShared(_ feature: UInt32) { features.append(feature) }
    }

    private struct EndSums: PathFeatureSink {
        let weights: PathModel.Weights
        var source: Int32 = 0
        var target: Int32 = 0

        @inline(__always)
        mutating func add(_ feature: UInt32) {
            source &+= weights.weight(feature ^ PathCandidates.source)
            target &+= weights.weight(feature ^ PathCandidates.target)
        }
    }

    private struct JointSum: PathFeatureSink {
        let weights: PathModel.Weights
        var sum: Int32 = 0
        @inline(__always)
        mutating func add(_ feature: UInt32) { sum &+= weights.weight(feature) }
    }

    private struct SharedSum: PathFeatureSink {
        let weights: PathModel.Weights
        var sum: Int32 = 0
        @inline(__always)
        mutating func add(_ feature: UInt32) {}
        @inline(__always)
        mutating func addShared(_ feature: UInt32) { sum &+= weights.weight(feature) }
    }
}
