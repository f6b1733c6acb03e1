/// A PLOVER event type, or `other`; or no act at all, only that a sentence mentions both. Source: Open Event Data Alliance, PLOVER codebook.
public enum EventClass: UInt8, Sendable, CaseIterable, Comparable {
    case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction
    case mobilize, coerce, assault, other
    /// Plain co-occurrence, which no act is mixed up with.
    case coMention

    /// What stands for the verb where there is none.
    public static let coMentionVerb = "co-mention"

    static let names = [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN",
        "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER", "CO_MENTION",
    ]

    public var name: String { Self.names[Int(rawValue)] }

    public init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self = Self.allCases[index]
    }

    public static func < (a: EventClass, b: EventClass) -> Bool { a.rawValue < b.rawValue }
}

public enum Polarity: UInt8, Sendable, CaseIterable {
    case affirmed, negated

    public var name: String { self == .affirmed ? "affirmed" : "negated" }
    public init?(name: some StringProtocol) {
        guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = value
    }
}

/// The status of a fact in its text.
public enum Modality: UInt8, Sendable, CaseIterable {
    /// The text says that it is so.
    case asserted
    /// It may be so: may, might, could, if.
    case possible
    /// It will be so: will, is going to.
    case future
    /// Somebody means or is asked to do it: intend, want, order, in order to.
    case intended
    /// Somebody says that it is so.
    case reported

    static let names = ["asserted", "possible", "future", "intended", "reported"]

    public var name: String { Self.names[Int(rawValue)] }
    public init?(name: some StringProtocol) {
        guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = value
    }
}

/// A share of 1 in thousandths: an integer, so that aggregates never depend on the order of summation.
@frozen
public struct Confidence: Hashable, Sendable, Comparable {
    public var permille: UInt16

    /// Clamps to 0...1000.
    public init(permille: Int) { self.permille = UInt16(min(max(permille, 0), 1000)) }
    public init(_ share: Double) { self.init(permille: Int((share * 1000).rounded())) }

    public var share: Double { Double(permille) / 1000 }
    public static func < (a: Confidence, b: Confidence) -> Bool { a.permille < b.permille }
}

/// When an event happened, by the words of its text.
public struct EventTime: Hashable, Sendable {
    public var span: DateSpan
    /// The words it was read from: `on Tuesday`.
    public var expression: String

    public init(span: DateSpan, expression: String) {
        self.span = span
        self.expression = expression
    }
}

/// One statement of a document: who did what to whom, and how the text holds it.
public struct Relation: Hashable, Sendable {
    public var source: EntityID
    public var target: EntityID
    /// A lemma, with its particle or preposition when that changes the sense: `back_down`, `break_free_from`.
    public var verb: String
    public var eventClass: EventClass
    public var polarity: Polarity
    public var modality: Modality
    /// Who says so, when somebody is said to.
    public var speaker: EntityID?
    /// The verb or verbal noun.
    public var trigger: CharacterRange
    public var sourceMention: CharacterRange
    public var targetMention: CharacterRange
    public var confidence: Confidence
    /// Whether it holds in both directions alike: meet, fight, agree.
    public var isSymmetric: Bool
    /// Index into `DocumentAnnotation.sentences`.
    public var sentence: Int
    /// The rule that found it, `subject-object`.
    public var rule: String
    public var time: EventTime?
    /// Where it happened.
    public var place: EntityID?

    public init(
        source: EntityID, target: EntityID, verb: String, eventClass: EventClass, polarity: Polarity = .affirmed,
        modality: Modality = .asserted, speaker: EntityID? = nil, trigger: CharacterRange,
        sourceMention: CharacterRange,
        targetMention: CharacterRange, confidence: Confidence, isSymmetric: Bool = false, sentence: Int, rule: String,
        time: EventTime? = nil, place: EntityID? = nil
    ) {
        self.source = source
        self.target = target
        self.verb = verb
        self.eventClass = eventClass
        self.polarity = polarity
        self.modality = modality
        self.speaker = speaker
        self.trigger = trigger
        self.sourceMention = sourceMention
        self.targetMention = targetMention
        self.confidence = confidence
        self.isSymmetric = isSymmetric
        self.sentence = sentence
        self.rule = rule
        self.time = time
        self.place = place
    }
}
