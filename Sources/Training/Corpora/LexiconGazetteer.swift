import Lexicon
import Linguistics

/// The gazetteer of the built-in lexicon.
package enum LexiconGazetteer {
    package static func make() throws -> Gazetteer {
        Gazetteer(phrases: try Lexicon.standard().gazetteer().map { ($0.key, $0.kinds.rawValue) })
    }
}
