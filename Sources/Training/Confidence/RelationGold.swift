import Foundation

/// Documents whose entities and relations people have written down. Offsets count code points of the original text.
package struct RelationGold: Decodable, Sendable {
    package var documents: [GoldDocument]

    /// Throws `DecodingError` when the bytes are no gold, with the path to the place.
    package static func read(_ path: String) throws -> RelationGold {
        try JSONDecoder().decode(RelationGold.self, from: Data(FileBytes.read(path)))
    }
}

package struct GoldDocument: Decodable, Sendable {
    /// The name of the document's file.
    package var file: String
    package var entities: [GoldEntity]
    package var relations: [GoldRelation]

    package init(file: String, entities: [GoldEntity], relations: [GoldRelation]) {
        self.file = file
        self.entities = entities
        self.relations = relations
    }
}

package struct GoldEntity: Decodable, Sendable {
    package struct Span: Decodable, Sendable {
        package var begin: Int
        package var end: Int

        package init(_ begin: Int, _ end: Int) {
            self.begin = begin
            self.end = end
        }
    }

    package var id: String
    package var aliases: [String]?
    package var mentions: [Span]?

    package init(id: String, aliases: [String] = [], mentions: [Span] = []) {
        self.id = id
        self.aliases = aliases
        self.mentions = mentions
    }
}

package struct GoldRelation: Decodable, Sendable {
    package var source: String
    package var target: String
    package var verb: String
    package var alternatives: [String]?
    package var sentenceBegin: Int
    package var sentenceEnd: Int
    /// `core`: must be found; `acceptable`: costs nothing when missed.
    package var strength: String

    package var isCore: Bool { strength == "core" }

    private enum CodingKeys: String, CodingKey {
        case source, target, verb, strength
        case alternatives = "verb_alternatives"
        case sentenceBegin = "sentence_begin"
        case sentenceEnd = "sentence_end"
    }

    package init(_ source: String, _ verb: String, _ target: String, in sentence: Range<Int>, strength: String = "core")
    {
        self.source = source
        self.target = target
        self.verb = verb
        self.strength = strength
        sentenceBegin = sentence.lowerBound
        sentenceEnd = sentence.upperBound
    }
}
