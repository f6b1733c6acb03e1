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
}

/// Inflectional features that extraction reads, after https://universaldependencies.org/u/feat/
@frozen
public struct Morphology: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    @inlinable public static var singular: Morphology { Morphology(rawValue: 1 << 0) }
    @inlinable public static var plural: Morphology { Morphology(rawValue: 1 << 1) }
    @inlinable public static var past: Morphology { Morphology(rawValue: 1 << 2) }
    @inlinable public static var present: Morphology { Morphology(rawValue: 1 << 3) }
    @inlinable public static var finite: Morphology { Morphology(rawValue: 1 << 4) }
    @inlinable public static var infinitive: Morphology { Morphology(rawValue: 1 << 5) }
    @inlinable public static var participle: Morphology { Morphology(rawValue: 1 << 6) }
    @inlinable public static var gerund: Morphology { Morphology(rawValue: 1 << 7) }
    @inlinable public static var passive: Morphology { Morphology(rawValue: 1 << 8) }
    @inlinable public static var imperative: Morphology { Morphology(rawValue: 1 << 9) }
    @inlinable public static var firstPerson: Morphology { Morphology(rawValue: 1 << 10) }
    @inlinable public static var secondPerson: Morphology { Morphology(rawValue: 1 << 11) }
    @inlinable public static var thirdPerson: Morphology { Morphology(rawValue: 1 << 12) }
    @inlinable public static var nominative: Morphology { Morphology(rawValue: 1 << 13) }
    @inlinable public static var accusative: Morphology { Morphology(rawValue: 1 << 14) }
    @inlinable public static var possessive: Morphology { Morphology(rawValue: 1 << 15) }
    @inlinable public static var masculine: Morphology { Morphology(rawValue: 1 << 16) }
    @inlinable public static var feminine: Morphology { Morphology(rawValue: 1 << 17) }
    @inlinable public static var neuter: Morphology { Morphology(rawValue: 1 << 18) }
    @inlinable public static var comparative: Morphology { Morphology(rawValue: 1 << 19) }
    @inlinable public static var superlative: Morphology { Morphology(rawValue: 1 << 20) }
    @inlinable public static var negative: Morphology { Morphology(rawValue: 1 << 21) }
    @inlinable public static var definite: Morphology { Morphology(rawValue: 1 << 22) }
    @inlinable public static var indefinite: Morphology { Morphology(rawValue: 1 << 23) }
    @inlinable public static var reflexive: Morphology { Morphology(rawValue: 1 << 24) }
    @inlinable public static var indicative: Morphology { Morphology(rawValue: 1 << 25) }
}
