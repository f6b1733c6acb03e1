import Annotation

/// The features of FEATS that `Morphology` keeps, in the order CoNLL-U wants them.
///
/// Source: https://universaldependencies.org/u/feat/
extension Morphology {
    static let features: [(text: String, bit: Morphology)] = [
        ("Case=Acc", .accusative), ("Case=Gen", .possessive), ("Case=Nom", .nominative),
        ("Definite=Def", .definite), ("Definite=Ind", .indefinite),
        ("Degree=Cmp", .comparative), ("Degree=Sup", .superlative),
        ("Gender=Fem", .feminine), ("Gender=Masc", .masculine), ("Gender=Neut", .neuter),
        ("Mood=Imp", .imperative), ("Mood=Ind", .indicative),
        ("Number=Plur", .plural), ("Number=Ptan", .plural), ("Number=Sing", .singular),
        ("Person=1", .firstPerson), ("Person=2", .secondPerson), ("Person=3", .thirdPerson),
        ("Polarity=Neg", .negative), ("Poss=Yes", .possessive), ("PronType=Neg", .negative), ("Reflex=Yes", .reflexive),
        ("Tense=Past", .past), ("Tense=Pres", .present),
        ("VerbForm=Fin", .finite), ("VerbForm=Ger", .gerund), ("VerbForm=Inf", .infinitive),
        ("VerbForm=Part", .participle), ("Voice=Pass", .passive),
    ]

    private static let byText = Dictionary(uniqueKeysWithValues: features.map { ($0.text[...], $0.bit) })

    /// Reads a FEATS column; features we do not keep are passed over.
    public init(features column: String) {
        self = []
        for feature in column.split(separator: "|") {
            if let bit = Self.byText[feature] { insert(bit) }
        }
    }
}
