import Annotation

extension Edge {
    /// Statements of one polarity. O(tallies).
    public func count(_ polarity: Polarity) -> Int { sum { $0.polarity == polarity } }
    public func count(_ modality: Modality) -> Int { sum { $0.modality == modality } }
    public func count(_ eventClass: EventClass) -> Int { sum { $0.eventClass == eventClass } }

    private func sum(where predicate: (EdgeTally) -> Bool) -> Int {
        tallies.reduce(0) { predicate($1) ? $0 + Int($1.count) : $0 }
    }

    /// The class of most statements; a class of the codebook before `other`, and else the first of it, among equals.
    public var dominantClass: EventClass {
        var counts = [Int](repeating: 0, count: EventClass.allCases.count)
        for tally in tallies { counts[Int(tally.eventClass.rawValue)] += Int(tally.count) }
        // `other` is the last class of acts, so that the first maximum is the right one.
        var best = 0
        for i in counts.indices where counts[i] > counts[best] { best = i }
        return EventClass.allCases[best]
    }

    /// Whether it only says that sentences mention both. An edge of verbs never does.
    public var isCoMention: Bool { tallies.allSatisfy { $0.eventClass == .coMention } }

    /// The polarity of most statements; affirmed among equals.
    public var dominantPolarity: Polarity { count(.negated) * 2 > count ? .negated : .affirmed }

    /// The modality of most statements; the surest, in the order of `Modality`, among equals.
    public var dominantModality: Modality {
        var counts = [Int](repeating: 0, count: Modality.allCases.count)
        for tally in tallies { counts[Int(tally.modality.rawValue)] += Int(tally.count) }
        var best = 0
        for i in counts.indices where counts[i] > counts[best] { best = i }
        return Modality.allCases[best]
    }

    /// Whether most statements hold in both directions alike.
    public var isSymmetric: Bool { sum { $0.isSymmetric } * 2 > count }

    /// The documents that state it, sorted and distinct.
    public var documents: [DocumentIndex] {
        var result: [DocumentIndex] = []
        for tally in tallies where result.last != tally.document { result.append(tally.document) }
        return result
    }

    public var documentCount: Int {
        var count = 0
        var last: DocumentIndex?
        for tally in tallies where tally.document != last {
            count += 1
            last = tally.document
        }
        return count
    }

    /// Who says so, sorted and distinct.
    public var speakers: [NodeIndex] { Set(tallies.compactMap(\.speaker)).sorted() }

    /// The highest confidence of a statement. `Graph.confidence(of:sources:)` weighs independent sources.
    public var confidence: Confidence { tallies.map(\.confidence).max() ?? Confidence(permille: 0) }

    /// From the first to the last day of the events told of; `nil` when no text says when.
    public var eventDates: DateSpan? { tallies.reduce(nil) { DateSpan.hull($0, $1.eventDates) } }
}
