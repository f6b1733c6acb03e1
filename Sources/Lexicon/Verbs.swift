import Annotation

/// What verbs and nouns of action say: their PLOVER classes, prepositions and effects on what they govern.
///
/// Rules compare lemmas as numbers: `number(of:)` once a word, then no strings. Words of `FunctionWord` have their
/// ordinals as numbers.
public struct Verbs: Sendable {
    var lemmas = LemmaTable()
    /// Sorted by lemma; those of the user first.
    @usableFromInline var senses: [VerbSense] = []
    /// By lemma. One array, so that what is asked of a word one after another lies side by side.
    @usableFromInline var rows: [LemmaRow] = []
    var objects: [LemmaNumber] = []
    @usableFromInline var eventNouns: [EventNoun] = []
    var prepositions: [LemmaNumber] = []

    init() {}

    /// Number of verb lemmas.
    public var verbCount: Int { rows.reduce(0) { $0 + ($1.senses.isEmpty ? 0 : 1) } }
    public var eventNounCount: Int { eventNouns.count }

    /// The number of a lemma given in UTF-8. O(length), no allocation.
    @inline(__always)
    public func number(of lemma: UnsafeBufferPointer<UInt8>) -> LemmaNumber { lemmas.find(lemma) }

    /// The numbers of many lemmas, given as ranges of bytes; faster than one by one. O(length).
    public func numbers(of lemmas: [TextRange], in bytes: UnsafeBufferPointer<UInt8>) -> [LemmaNumber] {
        self.lemmas.find(lemmas, in: bytes)
    }

    public func number(of lemma: String) -> LemmaNumber {
        var lemma = lemma
        return lemma.withUTF8 { lemmas.find($0) }
    }

    public func string(_ lemma: LemmaNumber) -> String { lemma.isUnknown ? "" : lemmas.string(lemma) }

    /// All senses of a verb; none for what no table has as a verb.
    @inlinable
    public func senses(of lemma: LemmaNumber) -> ArraySlice<VerbSense> {
        let index = Int(lemma.value)
        guard index >= 0, index < rows.count else { return [] }
        let range = rows[index].senses
        return senses[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// What some sense of a verb does.
    @inlinable
    public func effects(of lemma: LemmaNumber) -> DeedEffects {
        let index = Int(lemma.value)
        return index >= 0 && index < rows.count ? rows[index].effects : []
    }

    /// The sense that fits a verb with its particle, its object's lemma and the preposition of the argument asked about
    /// (`unknown` for the direct object). The object decides before the preposition. O(senses).
    public func sense(
        of lemma: LemmaNumber, particle: LemmaNumber = .unknown, object: LemmaNumber = .unknown,
        preposition: LemmaNumber = .unknown
    ) -> VerbSense? {
        let senses = senses(of: lemma)
        var best = -1
        var bestScore = -1
        for i in senses.indices where senses[i].particle == particle {
            if !senses[i].preposition.isUnknown && senses[i].preposition != preposition { continue }
            if !senses[i].objects.isEmpty && !contains(senses[i].objects, object) { continue }
            let score =
                (senses[i].isFromUser ? 8 : 0) + (senses[i].objects.isEmpty ? 0 : 4)
                + (senses[i].preposition == preposition ? 2 : 0)
            if score > bestScore { (best, bestScore) = (i, score) }
        }
        return best >= 0 ? senses[best] : nil
    }

    /// Whether some sense of the verb takes this preposition for an argument.
    public func takes(_ preposition: LemmaNumber, after lemma: LemmaNumber, particle: LemmaNumber = .unknown) -> Bool {
        senses(of: lemma).contains { $0.preposition == preposition && $0.particle == particle }
    }

    /// Whether some sense of the verb takes this preposition for an argument beside this object.
    public func takes(
        _ preposition: LemmaNumber, after lemma: LemmaNumber, particle: LemmaNumber, object: LemmaNumber
    ) -> Bool {
        senses(of: lemma).contains {
            $0.preposition == preposition && $0.particle == particle
                && ($0.objects.isEmpty || contains($0.objects, object))
        }
    }

    private func contains(_ range: Range<Int32>, _ lemma: LemmaNumber) -> Bool {
        guard !lemma.isUnknown else { return false }
        for i in range where objects[Int(i)] == lemma { return true }
        return false
    }

    @inlinable
    public func eventNoun(_ lemma: LemmaNumber) -> EventNoun? {
        let index = Int(lemma.value)
        guard index >= 0, index < rows.count, rows[index].eventNoun >= 0 else { return nil }
        return eventNouns[Int(rows[index].eventNoun)]
    }

    public func takesAgent(_ noun: EventNoun, _ preposition: LemmaNumber) -> Bool {
        for i in noun.agents where prepositions[Int(i)] == preposition { return true }
        return false
    }

    public func takesPatient(_ noun: EventNoun, _ preposition: LemmaNumber) -> Bool {
        for i in noun.patients where prepositions[Int(i)] == preposition { return true }
        return false
    }

    @inlinable
    public func actorNoun(_ lemma: LemmaNumber) -> ActorNoun {
        let index = Int(lemma.value)
        return index >= 0 && index < rows.count ? rows[index].actorNoun : []
    }
}

/// What the tables say of one lemma.
@usableFromInline
struct LemmaRow: Sendable {
    /// Its senses as a verb, from ... up to ...
    @usableFromInline var senses: Range<Int32> = 0..<0
    /// Of all its senses.
    @usableFromInline var effects: DeedEffects = []
    /// The noun of action it is, as a place in `Verbs.eventNouns`; -1 for none.
    @usableFromInline var eventNoun: Int32 = -1
    @usableFromInline var actorNoun: ActorNoun = []

    init() {}
}

/// One row of the verb table.
public struct VerbSense: Sendable {
    public var lemma: LemmaNumber
    public var eventClass: EventClass
    /// Of the argument the row speaks of; `unknown` for a direct object.
    public var preposition: LemmaNumber
    public var particle: LemmaNumber
    /// Hundredths; below 100 the verb alone says little.
    public var weight: UInt8
    public var effects: DeedEffects
    public var isFromUser: Bool
    var objects: Range<Int32>

    /// Whether the row asks for certain objects: `sign` with `treaty`.
    public var hasObjects: Bool { !objects.isEmpty }
}

/// A noun that names a deed.
public struct EventNoun: Sendable {
    /// The verb it stands for, as it is written in relations.
    public var verb: LemmaNumber
    public var eventClass: EventClass
    public var weight: UInt8
    public var effects: DeedEffects
    var agents: Range<Int32>
    var patients: Range<Int32>
}

/// What a verb or noun does to its arguments and to the clause it governs. Names are those of the tables' flags.
public struct DeedEffects: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    @inlinable public static var symmetric: DeedEffects { DeedEffects(rawValue: 1 << 0) }
    @inlinable public static var report: DeedEffects { DeedEffects(rawValue: 1 << 1) }
    @inlinable public static var intend: DeedEffects { DeedEffects(rawValue: 1 << 2) }
    @inlinable public static var possible: DeedEffects { DeedEffects(rawValue: 1 << 3) }
    @inlinable public static var future: DeedEffects { DeedEffects(rawValue: 1 << 4) }
    @inlinable public static var negate: DeedEffects { DeedEffects(rawValue: 1 << 5) }
    @inlinable public static var aspect: DeedEffects { DeedEffects(rawValue: 1 << 6) }
    @inlinable public static var light: DeedEffects { DeedEffects(rawValue: 1 << 7) }
    @inlinable public static var lightReverse: DeedEffects { DeedEffects(rawValue: 1 << 8) }
    @inlinable public static var motion: DeedEffects { DeedEffects(rawValue: 1 << 9) }
    @inlinable public static var stative: DeedEffects { DeedEffects(rawValue: 1 << 10) }
    @inlinable public static var idle: DeedEffects { DeedEffects(rawValue: 1 << 11) }
    @inlinable public static var subjectControl: DeedEffects { DeedEffects(rawValue: 1 << 12) }
    @inlinable public static var passes: DeedEffects { DeedEffects(rawValue: 1 << 13) }
    @inlinable public static var agentive: DeedEffects { DeedEffects(rawValue: 1 << 14) }
    @inlinable public static var thing: DeedEffects { DeedEffects(rawValue: 1 << 15) }
    @inlinable public static var patientOnly: DeedEffects { DeedEffects(rawValue: 1 << 16) }

    static let names: [(String, DeedEffects)] = [
        ("symmetric", .symmetric), ("report", .report), ("intend", .intend), ("possible", .possible),
        ("future", .future), ("negate", .negate), ("aspect", .aspect), ("light", .light),
        ("light-reverse", .lightReverse), ("motion", .motion), ("stative", .stative), ("idle", .idle),
        ("subject-control", .subjectControl), ("passes", .passes), ("agentive", .agentive), ("thing", .thing),
        ("patient-only", .patientOnly),
    ]
}

/// What a common noun is to those who act.
public struct ActorNoun: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Acts for the state or organization it belongs to: army, government.
    @inlinable public static var body: ActorNoun { ActorNoun(rawValue: 1 << 0) }
    @inlinable public static var people: ActorNoun { ActorNoun(rawValue: 1 << 1) }
    /// A person by office: president, spokesman.
    @inlinable public static var role: ActorNoun { ActorNoun(rawValue: 1 << 2) }
    /// Stands for its "of": members of.
    @inlinable public static var part: ActorNoun { ActorNoun(rawValue: 1 << 3) }
    @inlinable public static var territory: ActorNoun { ActorNoun(rawValue: 1 << 4) }
    @inlinable public static var asset: ActorNoun { ActorNoun(rawValue: 1 << 5) }
    /// Never stands for its owner: enemy, year.
    @inlinable public static var apart: ActorNoun { ActorNoun(rawValue: 1 << 6) }
    /// A role that heads what it belongs to.
    @inlinable public static var leads: ActorNoun { ActorNoun(rawValue: 1 << 7) }
    /// A role within what it belongs to.
    @inlinable public static var serves: ActorNoun { ActorNoun(rawValue: 1 << 8) }
    /// People who fight where they stand, and not for whose land it is: militants in Mali.
    @inlinable public static var armed: ActorNoun { ActorNoun(rawValue: 1 << 9) }

    /// People who act for nobody but themselves: a man, a tourist.
    @inlinable public static var `private`: ActorNoun { ActorNoun(rawValue: 1 << 10) }

    static let names: [(String, ActorNoun)] = [
        ("body", .body), ("people", .people), ("role", .role), ("part", .part), ("territory", .territory),
        ("asset", .asset), ("apart", .apart), ("lead", .leads), ("serve", .serves), ("armed", .armed),
        ("private", .private),
    ]
}

extension VerbSense {
    /// A sense without conditions.
    public init(lemma: LemmaNumber, eventClass: EventClass, weight: UInt8 = 100, effects: DeedEffects = []) {
        self.init(
            lemma: lemma, eventClass: eventClass, preposition: .unknown, particle: .unknown, weight: weight,
            effects: effects, isFromUser: false, objects: 0..<0)
    }
}
