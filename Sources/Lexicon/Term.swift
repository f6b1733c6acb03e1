import Annotation

/// A word or phrase that says something about names beside it: a title, an honorific, a given name, a generic noun.
public struct Term: Sendable {
    public var kind: Kind
    public var gender: Gender
    /// The post a title stands for.
    public var office: OfficeTitle?
    /// As its table writes it, in the pool.
    var text: TextRange
    /// The name of a body that every state has, the same for all its phrasings, in the pool; empty for other terms.
    var canonical: TextRange

    public enum Kind: String, Sendable, CaseIterable {
        /// Stands before a name and names a post or rank: president, general.
        case title
        /// Stands before a name and names none: Mr, Sheikh, Dr.
        case honorific
        /// Names a person by what they do, seldom before a name: spokesman, leader, gunman.
        case role
        /// Last word of an organization's name: ministry, party, university.
        case organizationHead = "organization-head"
        /// First words of an organization's name, the rest after "of" or "for": ministry of, department of.
        case organizationOf = "organization-of"
        /// Part of a place's name: river, province, mount.
        case placeHead = "place-head"
        /// Looks like a name and never is a node: Monday, God, Internet, Covid-19.
        case neverEntity = "never-entity"
        case givenName = "given-name"
    }
}

extension Lexicon {
    /// What is known of a phrase; case is not looked at. O(length).
    public func terms(_ phrase: String) -> ArraySlice<Term> {
        var key = PhraseKey()
        var phrase = phrase
        phrase.withUTF8 { key.append($0) }
        return key.find(in: termPhrases).map(terms(of:)) ?? []
    }

    func terms(of phrase: PhraseIndex) -> ArraySlice<Term> {
        terms[Int(termStart[Int(phrase.value)])..<Int(termStart[Int(phrase.value) + 1])]
    }

    /// The text of a term as its table writes it.
    public func text(of term: Term) -> String { string(term.text) }

    /// The name of a body that every state has: `Defence Ministry` for "ministry of defense" and "defence ministry".
    public func canonicalName(of term: Term) -> String? {
        term.canonical.isEmpty ? nil : string(term.canonical)
    }

    /// The gender a given name tells; `unknown` when it is none.
    public func gender(givenName: String) -> Gender {
        terms(givenName).first { $0.kind == .givenName }?.gender ?? .unknown
    }
}

extension LexiconBuilder {
    /// `phrase  kind  office  gender  canonical`
    mutating func addTerms(_ table: TableReader) throws(LexiconError) {
        var row = table
        begin(row)
        while row.advance() {
            guard (2...5).contains(row.count) else { throw row.error(expected: "2 to 5 fields", got: "\(row.count)") }
            guard let kind = Term.Kind(rawValue: row.string(1)) else {
                throw row.error(expected: "a kind of term", got: row.string(1))
            }
            let office = OfficeTitle(rawValue: row.string(2))
            if office == nil && !row[2].isEmpty { throw row.error(expected: "an office", got: row.string(2)) }
            guard let gender = Gender(row[3]) else { throw row.error(expected: "m or f", got: row.string(3)) }
            let canonical = pooled(row[4])
            addTerm(row[0]) { Term(kind: kind, gender: gender, office: office, text: $0, canonical: canonical) }
        }
    }

    /// `gender  names`, names split by spaces.
    mutating func addGivenNames(_ table: TableReader) throws(LexiconError) {
        var row = table
        begin(row)
        while row.advance() {
            guard row.count == 2, let gender = Gender(row[0]), gender != .unknown else {
                throw row.error(expected: "m, f or e and names", got: row.string(0))
            }
            var begin = 0
            let names = row[1]
            while begin < names.count {
                let end = names[begin...].firstIndex(of: 0x20) ?? names.count
                if end > begin {
                    addTerm(UnsafeBufferPointer(rebasing: names[begin..<end])) {
                        Term(
                            kind: .givenName, gender: gender, office: nil, text: $0,
                            canonical: TextRange(Int32(0), Int32(0)))
                    }
                }
                begin = end + 1
            }
        }
    }
}
