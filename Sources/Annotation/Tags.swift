/// A universal part of speech. Source: https://universaldependencies.org/u/pos/
public enum UniversalTag: UInt8, Sendable, CaseIterable {
    case x, adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb

    static let names = [
        "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
        "SCONJ",
        "SYM", "VERB",
    ]
    private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

    public var name: String { Self.names[Int(rawValue)] }
    public init?(name: String) {
        guard let tag = Self.byName[name] else { return nil }
        self = tag
    }
}

/// A part of speech of the Penn Treebank, as the English treebanks of Universal Dependencies use them in XPOS.
public enum TreebankTag: UInt8, Sendable, CaseIterable {
    case xx, cc, cd, dt, ex, fw, `in`, jj, jjr, jjs, ls, md, nn, nnp, nnps, nns, pdt, pos, prp, prpPoss, rb, rbr, rbs,
        rp
    case sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wpPoss, wrb
    case add, afx, gw, hyph, nfp, comma, period, colon, openQuote, closeQuote, leftBracket, rightBracket, dollar

    static let names = [
        "XX", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT",
        "POS",
        "PRP", "PRP$", "RB", "RBR", "RBS", "RP",
        "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
        "ADD", "AFX", "GW", "HYPH", "NFP", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$",
    ]
    private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

    public var name: String { Self.names[Int(rawValue)] }
    public init?(name: String) {
        guard let tag = Self.byName[name] else { return nil }
        self = tag
    }

    public var isVerb: Bool { rawValue >= TreebankTag.vb.rawValue && rawValue <= TreebankTag.vbz.rawValue }
    public var isNoun: Bool { rawValue >= TreebankTag.nn.rawValue && rawValue <= TreebankTag.nns.rawValue }
    public var isProperNoun: Bool { self == .nnp || self == .nnps }
}

/// Inflectional features that extraction reads, after https://universaldependencies.org/u/feat/
@frozen
public struct Morphology: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let singular = Morphology(rawValue: 1 << 0)
    public static let plural = Morphology(rawValue: 1 << 1)
    public static let past = Morphology(rawValue: 1 << 2)
    public static let present = Morphology(rawValue: 1 << 3)
    public static let finite = Morphology(rawValue: 1 << 4)
    public static let infinitive = Morphology(rawValue: 1 << 5)
    public static let participle = Morphology(rawValue: 1 << 6)
    public static let gerund = Morphology(rawValue: 1 << 7)
    public static let passive = Morphology(rawValue: 1 << 8)
    public static let imperative = Morphology(rawValue: 1 << 9)
    public static let firstPerson = Morphology(rawValue: 1 << 10)
    public static let secondPerson = Morphology(rawValue: 1 << 11)
    public static let thirdPerson = Morphology(rawValue: 1 << 12)
    public static let nominative = Morphology(rawValue: 1 << 13)
    public static let accusative = Morphology(rawValue: 1 << 14)
    public static let possessive = Morphology(rawValue: 1 << 15)
    public static let masculine = Morphology(rawValue: 1 << 16)
    public static let feminine = Morphology(rawValue: 1 << 17)
    public static let neuter = Morphology(rawValue: 1 << 18)
    public static let comparative = Morphology(rawValue: 1 << 19)
    public static let superlative = Morphology(rawValue: 1 << 20)
    public static let negative = Morphology(rawValue: 1 << 21)
    public static let definite = Morphology(rawValue: 1 << 22)
    public static let indefinite = Morphology(rawValue: 1 << 23)
    public static let reflexive = Morphology(rawValue: 1 << 24)
    public static let indicative = Morphology(rawValue: 1 << 25)
}
