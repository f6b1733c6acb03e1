import Annotation

/// What tag and form of a word tell about its features.
enum FormMorphology {
    static func of(_ tag: TreebankTag, _ form: UnsafeBufferPointer<UInt8>) -> Morphology {
        switch tag {
        case .nn, .nnp: .singular
        case .nns, .nnps: .plural
        case .vb: .infinitive
        case .vbd: past(form)
        case .vbg: .gerund
        case .vbn: [.past, .participle]
        case .vbp: [.present, .finite, .indicative]
        case .vbz: [.present, .finite, .indicative, .singular, .thirdPerson]
        case .md: .finite
        case .jjr, .rbr: .comparative
        case .jjs, .rbs: .superlative
        case .prp, .prpPoss: pronoun(form, isPossessive: tag == .prpPoss)
        case .dt, .pdt: determiner(form)
        case .rb: adverb(form)
        case .wpPoss: .possessive
        default: []
        }
    }

    private static func past(_ form: UnsafeBufferPointer<UInt8>) -> Morphology {
        let marks: Morphology = [.past, .finite, .indicative]
        if spells(form, "was") { return marks.union(.singular) }
        if spells(form, "were") { return marks.union(.plural) }
        return marks
    }

    private static func determiner(_ form: UnsafeBufferPointer<UInt8>) -> Morphology {
        if spells(form, "the") { return .definite }
        if spells(form, "a") || spells(form, "an") { return .indefinite }
        if spells(form, "this") || spells(form, "that") { return .singular }
        if spells(form, "these") || spells(form, "those") { return .plural }
        if spells(form, "no") { return .negative }
        return []
    }

    private static func adverb(_ form: UnsafeBufferPointer<UInt8>) -> Morphology {
        let isNegative =
            spells(form, "not") || spells(form, "n't") || spells(form, "n’t") || spells(form, "nt")
            || spells(form, "never")
        return isNegative ? .negative : []
    }

    private static func pronoun(_ form: UnsafeBufferPointer<UInt8>, isPossessive: Bool) -> Morphology {
        for entry in pronouns where entry.isPossessive == isPossessive && spells(form, entry.form) {
            return entry.marks
        }
        return isPossessive ? .possessive : []
    }

    private struct Pronoun {
        var form: StaticString
        var isPossessive = false
        var marks: Morphology
    }

    /// Personal pronouns, the frequent ones first.
    private static let pronouns: [Pronoun] = [
        Pronoun(form: "i", marks: [.nominative, .singular, .firstPerson]),
        Pronoun(form: "you", marks: [.secondPerson]),
        Pronoun(form: "it", marks: [.neuter, .singular, .thirdPerson]),
        Pronoun(form: "they", marks: [.nominative, .plural, .thirdPerson]),
        Pronoun(form: "he", marks: [.nominative, .masculine, .singular, .thirdPerson]),
        Pronoun(form: "we", marks: [.nominative, .plural, .firstPerson]),
        Pronoun(form: "she", marks: [.nominative, .feminine, .singular, .thirdPerson]),
        Pronoun(form: "them", marks: [.accusative, .plural, .thirdPerson]),
        Pronoun(form: "him", marks: [.accusative, .masculine, .singular, .thirdPerson]),
        Pronoun(form: "me", marks: [.accusative, .singular, .firstPerson]),
        Pronoun(form: "us", marks: [.accusative, .plural, .firstPerson]),
        Pronoun(form: "'s", marks: [.accusative, .plural, .firstPerson]),
        Pronoun(form: "her", marks: [.accusative, .feminine, .singular, .thirdPerson]),
        Pronoun(form: "himself", marks: [.masculine, .singular, .thirdPerson, .reflexive]),
        Pronoun(form: "herself", marks: [.feminine, .singular, .thirdPerson, .reflexive]),
        Pronoun(form: "itself", marks: [.neuter, .singular, .thirdPerson, .reflexive]),
        Pronoun(form: "themselves", marks: [.plural, .thirdPerson, .reflexive]),
        Pronoun(form: "myself", marks: [.singular, .firstPerson, .reflexive]),
        Pronoun(form: "ourselves", marks: [.plural, .firstPerson, .reflexive]),
        Pronoun(form: "yourself", marks: [.singular, .secondPerson, .reflexive]),
        Pronoun(form: "his", isPossessive: true, marks: [.possessive, .masculine, .singular, .thirdPerson]),
        Pronoun(form: "their", isPossessive: true, marks: [.possessive, .plural, .thirdPerson]),
        Pronoun(form: "its", isPossessive: true, marks: [.possessive, .neuter, .singular, .thirdPerson]),
        Pronoun(form: "her", isPossessive: true, marks: [.possessive, .feminine, .singular, .thirdPerson]),
        Pronoun(form: "my", isPossessive: true, marks: [.possessive, .singular, .firstPerson]),
        Pronoun(form: "our", isPossessive: true, marks: [.possessive, .plural, .firstPerson]),
        Pronoun(form: "your", isPossessive: true, marks: [.possessive, .secondPerson]),
    ]

    /// Whether `form`, its ASCII letters in lower case, is `word`.
    @inline(__always)
    static func spells(_ form: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard form.count == word.utf8CodeUnitCount else { return false }
        for i in 0..<form.count {
            let byte = form[i] &- 0x41 < 26 ? form[i] | 0x20 : form[i]
            if byte != word.utf8Start[i] { return false }
        }
        return true
    }
}
