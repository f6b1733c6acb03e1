import Lexicon

/// Words that say how what depends on them holds, beside the effects of the tables of deeds.
enum ModalWords {
    /// Adjectives and participles that govern an infinitive, by their forms: what they make of it.
    static let predicates: [ShortWord: DeedEffects] = [
        "reluctant": [.negate], "unwilling": [.negate], "unable": [.negate], "hesitant": [.negate],
        "loath": [.negate], "afraid": [.negate], "unlikely": [.negate, .possible], "incapable": [.negate],
        "able": [.possible], "capable": [.possible], "likely": [.possible], "liable": [.possible],
        "possible": [.possible], "free": [.possible], "eager": [.intend], "willing": [.intend], "ready": [.intend],
        "keen": [.intend], "determined": [.intend], "committed": [.intend], "prepared": [.intend],
        "anxious": [.intend], "inclined": [.intend], "resolved": [.intend], "desperate": [.intend],
        "obliged": [.intend], "supposed": [.intend], "bent": [.intend], "intent": [.intend], "dedicated": [.intend],
        "devoted": [.intend], "scheduled": [.future], "due": [.future], "set": [.future], "poised": [.future],
        "bound": [.future], "about": [.future], "slated": [.future], "expected": [.future],
    ]

    /// Verbs whose complement or object is no fact.
    static let verbs: [ShortWord: DeedEffects] = [
        "facilitate": [.possible], "schedule": [.future], "postpone": [.future], "await": [.future],
        "anticipate": [.future], "reschedule": [.future],
    ]

    /// Verbs of striving for what their infinitive tells; their objects are there.
    static let strivings: ShortWordSet = ["work", "race", "rush", "scramble", "campaign", "focus"]
    /// Verbs of thinking about what may be done, before a gerund or a noun of action.
    static let deliberations: ShortWordSet = ["consider", "mull", "weigh", "contemplate", "ponder"]
    /// Verbs whose object was there before, so that their own status is not its.
    static let endings: ShortWordSet = ["end", "halt", "stop", "cease", "finish", "avoid", "escape"]
    /// Verbs that take meetings and journeys off.
    static let cancellations: ShortWordSet = ["cancel", "scrap", "scrub"]
    /// Verbs of force: what they lead to took place when they did.
    static let implicatives: ShortWordSet = ["force", "compel", "coerce"]
    /// Verbs of saying that order, before an infinitive.
    static let commands: ShortWordSet = ["tell", "warn", "caution", "remind"]
    /// Verbs of saying whose infinitive is what their subject says of itself.
    static let avowals: ShortWordSet = ["claim", "profess", "purport"]
    /// Verbs of saying whose passive tells a rumour of its subject.
    static let hearsay: ShortWordSet = [
        "say", "report", "believe", "think", "allege", "claim", "suspect", "rumor", "presume", "assume", "understand",
        "fear",
    ]
    /// Verbs whose object takes place by them, though they are more than its support.
    static let staging: ShortWordSet = [
        "attend", "enter", "host", "chair", "open", "reopen", "convene", "present", "submit",
        "unveil", "approve", "include",
    ]
    /// Verbs that say of their subject that it takes place.
    static let occurrence: ShortWordSet = [
        "take", "follow", "come", "occur", "happen", "begin", "start", "resume", "last", "include", "mark", "proceed",
        "focus", "cover", "open", "conclude", "end",
    ]

    /// Nouns by what they make of what they are about.
    static let nouns: [ShortWord: DeedEffects] = [
        "plan": [.intend], "intention": [.intend], "intent": [.intend], "desire": [.intend], "wish": [.intend],
        "hope": [.intend], "effort": [.intend], "attempt": [.intend], "bid": [.intend], "aim": [.intend],
        "goal": [.intend], "objective": [.intend], "purpose": [.intend], "offer": [.intend], "proposal": [.intend],
        "call": [.intend], "demand": [.intend], "request": [.intend], "appeal": [.intend], "vow": [.intend],
        "pledge": [.intend], "promise": [.intend], "willingness": [.intend], "readiness": [.intend],
        "preparation": [.intend], "push": [.intend], "idea": [.intend], "recommendation": [.intend],
        "task": [.intend], "job": [.intend], "duty": [.intend], "priority": [.intend], "decision": [.intend],
        "plot": [.intend], "conspiracy": [.intend],
        "possibility": [.possible], "prospect": [.possible], "likelihood": [.possible], "risk": [.possible],
        "danger": [.possible], "fear": [.possible], "threat": [.possible, .intend], "chance": [.possible, .intend],
        "speculation": [.possible], "probability": [.possible], "option": [.possible], "ability": [.possible],
        "capability": [.possible], "capacity": [.possible], "right": [.possible], "permission": [.possible],
        "opportunity": [.possible, .intend], "event": [.possible],
        "allegation": [.report], "accusation": [.report], "charge": [.report], "claim": [.report],
        "report": [.report], "rumor": [.report], "rumour": [.report], "suspicion": [.report], "assertion": [.report],
        "contention": [.report], "complaint": [.report],
        "suggestion": [.report],
        "lack": [.negate], "absence": [.negate], "refusal": [.negate], "failure": [.negate], "inability": [.negate],
        "unwillingness": [.negate], "reluctance": [.negate], "denial": [.negate],
        "ban": [.negate], "moratorium": [.negate],
        "eve": [.future],
    ]

    /// Nouns that judge what their infinitive tells: "it was a mistake to attack".
    static let judgements: ShortWordSet = ["mistake", "error", "crime", "blunder", "honor", "honour", "privilege"]
    /// Who did it first, did it.
    static let ranks: ShortWordSet = ["first", "second", "third", "last", "latest", "only"]

    /// What stands before nouns of action, by its form.
    static let modifiers: [ShortWord: DeedEffects] = [
        "planned": [.intend], "proposed": [.intend], "intended": [.intend], "attempted": [.intend],
        "requested": [.intend], "promised": [.intend], "pledged": [.intend], "suggested": [.intend],
        "possible": [.possible], "potential": [.possible], "likely": [.possible], "threatened": [.possible],
        "hypothetical": [.possible], "probable": [.possible], "prospective": [.possible], "feared": [.possible],
        "would-be": [.possible],
        "upcoming": [.future], "forthcoming": [.future], "impending": [.future], "imminent": [.future],
        "scheduled": [.future], "expected": [.future], "future": [.future], "coming": [.future], "pending": [.future],
        "anticipated": [.future], "next": [.future], "eventual": [.future], "looming": [.future],
        "alleged": [.report], "reported": [.report], "purported": [.report], "suspected": [.report],
        "rumored": [.report], "rumoured": [.report], "supposed": [.report],
        "foiled": [.negate], "thwarted": [.negate], "averted": [.negate], "aborted": [.negate],
        "canceled": [.negate], "cancelled": [.negate],
    ]

    static let times: ShortWordSet = [
        "week", "month", "year", "weekend", "summer", "spring", "autumn", "fall", "winter",
    ]
    static let days: ShortWordSet = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
