import Annotation

/// What the documents say that one entity does to another, by one verb.
///
/// Invariants: tallies and evidence are sorted and distinct; an edge has at least one tally. Evidence may have been
/// left out; tallies never are, and all figures derive from them.
public struct Edge: Hashable, Sendable {
    public let source: NodeIndex
    /// A lemma, `attack`, `break_free_from`.
    public let verb: String
    public let target: NodeIndex
    public let tallies: [EdgeTally]
    public let evidence: [Evidence]
    /// Statements in all documents, of either polarity and any modality.
    public let count: Int

    /// Takes parts that keep the invariants; `Graph.init(documents:nodes:edges:)` sorts what does not. O(tallies).
    public init(source: NodeIndex, verb: String, target: NodeIndex, tallies: [EdgeTally], evidence: [Evidence] = []) {
        self.source = source
        self.verb = verb
        self.target = target
        self.tallies = tallies
        self.evidence = evidence
        count = tallies.reduce(0) { $0 + Int($1.count) }
    }
}

/// How often one document makes a statement in one way.
public struct EdgeTally: Hashable, Sendable {
    public var document: DocumentIndex
    public var eventClass: EventClass
    public var polarity: Polarity
    public var modality: Modality
    /// Who says so.
    public var speaker: NodeIndex?
    public var isSymmetric: Bool
    public var count: Int32
    /// The highest of its statements.
    public var confidence: Confidence
    /// From the first to the last day of the events told of, where the text says when.
    public var eventDates: DateSpan?

    public init(
        document: DocumentIndex, eventClass: EventClass, polarity: Polarity = .affirmed,
        modality: Modality = .asserted, speaker: NodeIndex? = nil, isSymmetric: Bool = false, count: Int32 = 1,
        confidence: Confidence, eventDates: DateSpan? = nil
    ) {
        self.document = document
        self.eventClass = eventClass
        self.polarity = polarity
        self.modality = modality
        self.speaker = speaker
        self.isSymmetric = isSymmetric
        self.count = count
        self.confidence = confidence
        self.eventDates = eventDates
    }
}

/// One statement behind an edge, by its place in its document.
public struct Evidence: Hashable, Sendable {
    public var document: DocumentIndex
    public var sentence: CharacterRange
    public var trigger: CharacterRange
    public var sourceMention: CharacterRange
    public var targetMention: CharacterRange
    public var eventClass: EventClass
    public var polarity: Polarity
    public var modality: Modality
    public var speaker: NodeIndex?
    public var confidence: Confidence
    public var time: EventTime?
    /// Where it happened.
    public var place: NodeIndex?
    /// The rule of extraction that found it.
    public var rule: String
    /// The sentence as in the original.
    public var text: String?

    public init(
        document: DocumentIndex, sentence: CharacterRange, trigger: CharacterRange, sourceMention: CharacterRange,
        targetMention: CharacterRange, eventClass: EventClass, polarity: Polarity = .affirmed,
        modality: Modality = .asserted, speaker: NodeIndex? = nil, confidence: Confidence, time: EventTime? = nil,
        place: NodeIndex? = nil, rule: String = "", text: String? = nil
    ) {
        self.document = document
        self.sentence = sentence
        self.trigger = trigger
        self.sourceMention = sourceMention
        self.targetMention = targetMention
        self.eventClass = eventClass
        self.polarity = polarity
        self.modality = modality
        self.speaker = speaker
        self.confidence = confidence
        self.time = time
        self.place = place
        self.rule = rule
        self.text = text
    }
}

extension EdgeTally: Joinable {
    func order(_ other: Self) -> Order {
        Order.of(document, other.document)
            .then(Order.of(eventClass, other.eventClass))
            .then(Order.of(polarity.rawValue, other.polarity.rawValue))
            .then(Order.of(modality.rawValue, other.modality.rawValue))
            .then(Order.of(speaker, other.speaker))
            .then(Order.of(isSymmetric ? 1 : 0, other.isSymmetric ? 1 : 0))
    }

    /// The same statements counted again.
    func joined(with other: Self) -> Self {
        var result = self
        result.count = max(count, other.count)
        result.confidence = max(confidence, other.confidence)
        result.eventDates = DateSpan.hull(eventDates, other.eventDates)
        return result
    }

    /// Further statements of the same kind.
    func added(to other: Self) -> Self {
        var result = joined(with: other)
        result.count = count + other.count
        return result
    }
}

extension Evidence: Joinable {
    /// All fields but the text, which another copy of the graph may have left out.
    func order(_ other: Self) -> Order {
        Order.of(document, other.document)
            .then(Order.of(sentence, other.sentence))
            .then(Order.of(trigger, other.trigger))
            .then(Order.of(sourceMention, other.sourceMention))
            .then(Order.of(targetMention, other.targetMention))
            .then(orderOfReading(other))
    }

    private func orderOfReading(_ other: Self) -> Order {
        Order.of(eventClass, other.eventClass)
            .then(Order.of(polarity.rawValue, other.polarity.rawValue))
            .then(Order.of(modality.rawValue, other.modality.rawValue))
            .then(Order.of(speaker, other.speaker))
            .then(Order.of(confidence, other.confidence))
            .then(Order.of(place, other.place))
            .then(Order.of(rule, other.rule))
            .then(Order.of(time?.span.first, other.time?.span.first))
            .then(Order.of(time?.span.last, other.time?.span.last))
            .then(Order.of(time?.expression, other.time?.expression))
    }

    /// Equality by bytes, which `==` does not ask of strings.
    func isSame(as other: Self) -> Bool { order(other) == .same && Order.of(text, other.text) == .same }

    func joined(with other: Self) -> Self {
        var result = self
        result.text = EntityGraph.joined(text, other.text)
        return result
    }
}

extension DateSpan {
    /// The shortest span that holds both.
    static func hull(_ a: DateSpan?, _ b: DateSpan?) -> DateSpan? {
        guard let a else { return b }
        guard let b else { return a }
        return DateSpan(min(a.first, b.first), max(a.last, b.last))
    }
}
