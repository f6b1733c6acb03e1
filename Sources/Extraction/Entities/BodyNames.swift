import Annotation
import Lexicon

/// How bodies of states are called, whatever the phrasing: "the Russian army", "Russia's army" and "the army of Russia"
/// are the Russian Army.
struct BodyNames: Sendable {
    private let lexicon: Lexicon
    private let adjectives: [EntryIndex: String]

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        adjectives = lexicon.countryAdjectives()
    }

    /// Bodies that every state has and no title or name is made of.
    private static let plain: [String: String] = [
        "government": "Government", "security forces": "Security Forces", "special forces": "Special Forces",
    ]
    /// What stands in many places.
    private static let manifold: Set<String> = ["Embassy", "Consulate"]

    /// The name of the body that a phrase without its state means, "Foreign Ministry" for "ministry of foreign affairs";
    /// none for what is no body.
    func canonical(_ phrase: String) -> String? {
        if let plain = Self.plain[phrase.lowercased()] { return plain }
        let name = lexicon.terms(phrase).lazy.compactMap { lexicon.canonicalName(of: $0) }.first
        return name.flatMap { Self.manifold.contains($0) ? nil : $0 }
    }

    /// "Russian Army".
    func label(_ canonical: String, of country: EntryIndex) -> String {
        (adjectives[country] ?? lexicon.name(of: country)) + " " + canonical
    }

    /// The body as the dictionary has it: the Chinese Foreign Ministry, the People's Liberation Army.
    func entry(_ canonical: String, phrase: String, of country: EntryIndex) -> EntryIndex? {
        let names = [adjectives[country], lexicon.name(of: country), lexicon.name(of: country) + "'s"]
        for name in names.compactMap({ $0 }) {
            for body in [canonical, phrase] {
                let found = lexicon.names(of: name + " " + body).first {
                    lexicon[$0.entry].type == .organization && lexicon.country(of: $0.entry) == country
                }
                if let found { return found.entry }
            }
        }
        return nil
    }
}
