/// One document of a corpus, read, decoded and repaired.
public struct Document: Sendable {
    /// Stable across runs and machines: the id given in the corpus, or else one made from name and content.
    public var id: String
    /// The path as the user gave it; records of JSONL and CSV files add `#` and their line.
    public var source: String
    public var title: String?
    /// The day of publication.
    public var date: CalendarDate?
    /// Who published it, as far as the document tells.
    public var publisher: String?
    /// A 64-bit hash of the original text: what tells two contents apart.
    public var fingerprint: UInt64
    public var text: WorkingText
    public var repairs: [Repair]
    /// Stretches of the working text that look garbled beyond repair, sorted and disjoint.
    public var garbled: [GarbledStretch]

    public init(
        id: String, source: String, title: String? = nil, date: CalendarDate? = nil, publisher: String? = nil,
        fingerprint: UInt64 = 0, text: WorkingText, repairs: [Repair] = [], garbled: [GarbledStretch] = []
    ) {
        self.id = id
        self.source = source
        self.title = title
        self.date = date
        self.publisher = publisher
        self.fingerprint = fingerprint
        self.text = text
        self.repairs = repairs
        self.garbled = garbled
    }
}

/// One change that made the working text out of the original.
public struct Repair: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case brokenEncoding = "broken-encoding"
        case control = "control-character"
        case gluedWords = "glued-words"
        case gluedNumber = "glued-number"
        case censored = "censored-word"
        case missingSpace = "missing-space"
        case quotation = "quotation-mark"
        case characterReference = "character-reference"
        case lineBreak = "line-break"
        case markup
    }

    public var kind: Kind
    /// What stood there.
    public var original: CharacterRange
    /// What stands there now.
    public var working: TextRange

    public init(kind: Kind, original: CharacterRange, working: TextRange) {
        self.kind = kind
        self.original = original
        self.working = working
    }
}

/// A stretch that resists reading, with how much of it does.
public struct GarbledStretch: Hashable, Sendable {
    public var range: TextRange
    /// 0 is clean, 100 is hopeless.
    public var score: UInt8

    public init(range: TextRange, score: UInt8) {
        self.range = range
        self.score = score
    }
}
