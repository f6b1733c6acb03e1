import Annotation
import Lexicon

/// Whose statement a text is that quotes nobody.
extension Quotation {
    /// In whose name a text speaks where it quotes nobody: the state that it says wants, does and will do something, or
    /// the body that the sentence before is about.
    mutating func author(at sentence: Int, of reading: Reading) -> Int32? {
        let state = author ?? Self.declaringState(of: reading) ?? -1
        author = state
        return state >= 0 ? state : sentence > 0 ? Self.declaringBody(in: sentence - 1, of: reading) : nil
    }

    /// The state that is most often the subject of what holds now; of equals the first.
    private static func declaringState(of reading: Reading) -> Int32? {
        var counts: [(entity: Int32, count: Int)] = []
        var isOpen = false
        for sentence in reading.analysis.sentences {
            var isQuoted = isOpen
            for word in sentence.words {
                guard let mark = mark(reading, word) else { continue }
                isQuoted = true
                isOpen = mark == .opening || (mark == .either && !isOpen)
            }
            if isQuoted || !sentence.isParsed { continue }
            for word in sentence.words {
                guard let (entity, weight) = declarer(word, reading),
                    reading.entities[Int(entity)].traits.contains(.country)
                else { continue }
                if let known = counts.firstIndex(where: { $0.entity == entity }) {
                    counts[known].count += weight
                } else {
                    counts.append((entity, weight))
                }
            }
        }
        let most = counts.map(\.count).max()
        return counts.first { $0.count == most }?.entity
    }

    /// "The Coalition complies with the law. We …".
    private static func declaringBody(in sentence: Int, of reading: Reading) -> Int32? {
        guard reading.analysis.sentences[sentence].isParsed else { return nil }
        for word in reading.analysis.sentences[sentence].words {
            guard let (entity, _) = declarer(word, reading), reading.head(word).map(reading.relation) == .root else {
                continue
            }
            let traits = reading.entities[Int(entity)].traits
            let isBody = reading.entities[Int(entity)].type == .organization && !traits.contains(.armedGroup)
            return isBody ? entity : nil
        }
        return nil
    }

    /// Whom a subject names that does something in the present or future, or whom a named person serves; more weight
    /// where it takes a stand.
    private static func declarer(_ word: Int, _ reading: Reading) -> (entity: Int32, weight: Int)? {
        guard reading.relation(word) == .nsubj || reading.relation(word) == .nsubjPass,
            let mention = reading.mentionHeaded(by: word), reading.mentions[mention].kind == .name,
            let verb = reading.head(word), isNow(verb, reading), !isOurs(verb, reading),
            !tells.contains(reading.shortLemma(verb))
        else { return nil }
        let own = reading.mentions[mention].entity
        let owner = reading.entities[Int(own)].owner
        // "Deputy Secretary of State Blinken will travel …": a statement of those he serves.
        let entity = reading.entities[Int(own)].type == .person && owner >= 0 ? owner : own
        return (entity, stands(verb, reading) ? 3 : 1)
    }

    /// "France is one of our partners": whoever speaks, it is not France.
    private static func isOurs(_ noun: Int, _ reading: Reading) -> Bool {
        guard reading.hasChild(noun, .cop) else { return false }
        func isPossessed(_ noun: Int) -> Bool {
            reading.firstChild(noun, .nmodPoss).map { reading.has($0, .our) || reading.has($0, .we) } ?? false
        }
        return isPossessed(noun) || reading.children(noun).contains { reading.relation($0) == .nmod && isPossessed($0) }
    }

    private static let tells: [ShortWord] = ["say", "claim", "deny", "report", "tell"]
    private static let stances: [ShortWord] = [
        "remain", "continue", "stand", "reaffirm", "welcome", "believe", "hope", "commit", "committed", "regret",
    ]

    private static func stands(_ verb: Int, _ reading: Reading) -> Bool {
        if stances.contains(reading.shortLemma(verb)) { return true }
        return reading.verbs.senses(of: reading.lemma(verb)).contains { sense in
            switch sense.eventClass {
            case .support, .accuse, .reject, .protest, .request, .agree: true
            default: false
            }
        }
    }

    /// Present or future, but not the perfect of news.
    private static func isNow(_ verb: Int, _ reading: Reading) -> Bool {
        switch reading.analysis.words[verb].treebankTag {
        case .vbz, .vbp: return reading.isVerb(verb)
        default: break
        }
        return reading.children(verb).contains { child in
            switch reading.relation(child) {
            case .aux, .auxPass, .cop:
                let tag = reading.analysis.words[child].treebankTag
                if tag == .md { return reading.shortLemma(child) == "will" }
                return (tag == .vbz || tag == .vbp) && !reading.has(child, .have)
            default: return false
            }
        }
    }
}
