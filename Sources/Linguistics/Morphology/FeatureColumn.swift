import Annotation

/// The FEATS column of a word, out of its `Morphology`, its tags and its form.
///
/// Features stand in alphabetical order, as CoNLL-U demands. `Typo`, `Abbr`, `ExtPos`, `Style` and `Foreign` are not
/// written: nothing tells them.
enum FeatureColumn {
    static func append(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let begin = output.count
        let marks = word.morphology
        let form = UnsafeBufferPointer(rebasing: bytes[word.range.bytes])
        func add(_ feature: StaticString, _ condition: Bool) {
            guard condition else { return }
            if output.count > begin { output.append(UInt8(ascii: "|")) }
            feature.withUTF8Buffer { output.append(contentsOf: $0) }
        }
        let isPossessivePronoun = marks.contains(.possessive) && word.treebankTag != .pos
        add("Case=Acc", marks.contains(.accusative))
        add("Case=Gen", isPossessivePronoun)
        add("Case=Nom", marks.contains(.nominative))
        add("Definite=Def", marks.contains(.definite))
        add("Definite=Ind", marks.contains(.indefinite))
        add("Degree=Cmp", marks.contains(.comparative))
        add("Degree=Pos", hasPositiveDegree(word, form))
        add("Degree=Sup", marks.contains(.superlative))
        add("Gender=Fem", marks.contains(.feminine))
        add("Gender=Masc", marks.contains(.masculine))
        add("Gender=Neut", marks.contains(.neuter))
        add("Mood=Imp", marks.contains(.imperative))
        add("Mood=Ind", marks.contains(.indicative))
        let isCardinal = word.treebankTag == .cd && word.tag == .num
        let isDigits = form.first.map { $0 &- 0x30 < 10 } ?? false
        add("NumForm=Digit", isCardinal && isDigits)
        add("NumForm=Word", isCardinal && !isDigits)
        add("NumType=Card", isCardinal)
        let isNoun = word.tag != .adj
        add("Number=Plur", isNoun && marks.contains(.plural))
        add("Number=Sing", isNoun && marks.contains(.singular) && !marks.contains(.plural))
        add("Person=1", marks.contains(.firstPerson))
        add("Person=2", marks.contains(.secondPerson))
        add("Person=3", marks.contains(.thirdPerson))
        let isNegation = marks.contains(.negative) && word.tag != .det && !FormMorphology.spells(form, "never")
        add("Polarity=Neg", isNegation || word.tag == .intj && FormMorphology.spells(form, "no"))
        add("Polarity=Pos", word.tag == .intj && FormMorphology.spells(form, "yes"))
        add("Poss=Yes", isPossessivePronoun)
        addPronounType(word, form, add)
        add("Reflex=Yes", marks.contains(.reflexive))
        add("Tense=Past", marks.contains(.past))
        add("Tense=Pres", marks.contains(.present))
        add("VerbForm=Fin", marks.contains(.finite))
        add("VerbForm=Ger", marks.contains(.gerund))
        add("VerbForm=Inf", marks.contains(.infinitive))
        add("VerbForm=Part", marks.contains(.participle))
        add("Voice=Pass", marks.contains(.passive) && word.treebankTag == .vbn)
        if output.count == begin { output.append(UInt8(ascii: "_")) }
    }

    /// Adjectives, and the adverbs that are compared without `more`.
    private static func hasPositiveDegree(_ word: Word, _ form: UnsafeBufferPointer<UInt8>) -> Bool {
        switch word.treebankTag {
        case .jj, .nnp: word.tag == .adj
        case .rb:
            ["well", "soon", "far", "long", "hard", "early", "late", "close", "fast", "high", "low", "near", "often"]
                .contains { FormMorphology.spells(form, $0) }
        default: false
        }
    }

    private static func addPronounType(
        _ word: Word, _ form: UnsafeBufferPointer<UInt8>, _ add: (StaticString, Bool) -> Void
    ) {
        let marks = word.morphology
        switch word.treebankTag {
        case .prp, .prpPoss: add("PronType=Prs", true)
        case .dt:
            if !marks.isDisjoint(with: [.definite, .indefinite]) {
                add("PronType=Art", true)
            } else {
                let isDemonstrative = !marks.isDisjoint(with: [.singular, .plural])
                add("PronType=Dem", isDemonstrative)
                add("PronType=Neg", marks.contains(.negative))
                let isTotal =
                    FormMorphology.spells(form, "all") || FormMorphology.spells(form, "every")
                    || FormMorphology.spells(form, "each") || FormMorphology.spells(form, "both")
                add("PronType=Tot", isTotal)
                add("PronType=Ind", !isDemonstrative && !isTotal && !marks.contains(.negative))
            }
        case .wdt: add("PronType=Rel", true)
        case .wp, .wrb, .wpPoss: add("PronType=Int", true)
        case .ex: add("PronType=Dem", true)
        case .pdt:
            let isTotal = FormMorphology.spells(form, "all") || FormMorphology.spells(form, "both")
            add("PronType=Tot", isTotal)
        case .rb:
            let isDemonstrative =
                FormMorphology.spells(form, "here") || FormMorphology.spells(form, "there")
                || FormMorphology.spells(form, "now") || FormMorphology.spells(form, "then")
            add("PronType=Dem", isDemonstrative)
            add("PronType=Neg", FormMorphology.spells(form, "never"))
        default: break
        }
    }
}
