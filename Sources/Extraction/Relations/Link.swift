import Annotation
import Lexicon

/// One fact as the rules find it, before it becomes a relation of the document.
struct Link {
    var source: Referent
    var target: Referent
    /// The verb or verbal noun.
    var trigger: Int
    /// The word whose clause decides polarity, modality and speaker.
    var clause: Int
    var verb: LemmaNumber
    /// For verbs that no table has: where the lemma stands.
    var particle: LemmaNumber = .unknown
    var preposition: LemmaNumber = .unknown
    var eventClass: EventClass
    /// Hundredths, of the table.
    var weight: UInt8
    var rule: Rule
    var subject: Reading.SubjectSource = .own
    var isSymmetric = false
    /// The verb or the preposition is known to link.
    var isLicensed = true
    var isKnownVerb = true
    /// An event noun that must not be counted again, being the object of this light verb.
    var isNominal = false

    /// Whether it links two entities, in whatever direction.
    func isBetween(_ a: Int32, _ b: Int32) -> Bool {
        (source.entity == a && target.entity == b) || (source.entity == b && target.entity == a)
    }

    /// How likely the model of paths finds it, where it can tell.
    var probability: Double?

    /// Which shape of sentence linked the two. Raw values are what users read.
    enum Rule: String, CaseIterable {
        case subjectObject = "subject-object"
        case subjectOblique = "subject-oblique"
        case passive
        case passiveOblique = "passive-oblique"
        case objectOblique = "object-oblique"
        case indirectObject = "indirect-object"
        case lightVerb = "light-verb"
        case nominalEvent = "nominal-event"
        case nominalBetween = "nominal-between"
        case nominalPlace = "nominal-place"
        case agentNoun = "agent-noun"
        case reciprocalSubject = "reciprocal-subject"
        case appositiveRole = "appositive-role"
        case possessiveRole = "possessive-role"
        case copularRole = "copular-role"
        case eventPlace = "event-place"
        case requestedClause = "requested-clause"
        case holding
        /// No rule, but the ways between the words.
        case path
    }
}
