import Annotation

/// Names in the MISC column, in the bracket notation of CorefUD and GUM.
///
/// We write `# global.Entity = eid-etype` at the head of a document, and then `Entity=(e1-person` on the first word of a
/// name, `Entity=e1)` on its last, `Entity=(e1-person)` on a name of one word. The types are `person`, `organization`,
/// `place` and `demonym`. Names do not nest. Reading, the type alone is enough (`(person`, `person)`), and entities of
/// other schemes, such as GUM's own, are passed over: they mark more than names.
enum EntityNotation {
    static let declaration = "eid-etype"

    static func name(of type: NameType) -> String {
        switch type {
        case .person: "person"
        case .organization: "organization"
        case .place: "place"
        case .demonym: "demonym"
        }
    }

    static func type(named name: some StringProtocol) -> NameType? {
        switch name {
        case "person", "PER": .person
        case "organization", "org", "ORG": .organization
        case "place", "LOC": .place
        case "demonym", "NORP": .demonym
        default: nil
        }
    }

    struct Malformed: Error {
        var got: String
    }

    /// Follows the brackets from word to word.
    struct Reader {
        private var isOurs = true
        private var open: (begin: WordIndex, type: NameType)?

        /// Takes note of a document's declaration.
        mutating func declare(_ declaration: String?) {
            if let declaration { isOurs = declaration == EntityNotation.declaration }
        }

        /// Reads the `Entity` attribute of a word and appends the name that ends on it.
        mutating func read(_ misc: String, at word: WordIndex, into names: inout [NameSpan]) throws(Malformed) {
            guard isOurs, let entity = CoNLLUSentence.value(of: "Entity", in: misc) else { return }
            var content = entity
            if content.first == "(" {
                content = content.dropFirst()
                let body = content.last == ")" ? content.dropLast() : content
                let typeName = body.split(separator: "-").last ?? ""
                guard open == nil, let type = EntityNotation.type(named: typeName) else {
                    throw Malformed(got: String(entity))
                }
                open = (word, type)
                if content.last != ")" { return }
            } else if content.last != ")" {
                throw Malformed(got: String(entity))
            }
            guard let name = open else { throw Malformed(got: String(entity)) }
            names.append(NameSpan(begin: name.begin, end: word.advanced(by: 1), type: name.type))
            open = nil
        }
    }
}
