import Annotation
import Lexicon

/// Names that only the rest of the document tells: short forms, and repetitions the finder passed over.
extension EntityFinding {
    /// "the North" beside North and South Korea, "Coalition forces": short names that mean something only here.
    mutating func findNamesInContext() {
        var covered = Array(repeating: false, count: analysis.words.count)
        for mention in mentions { for word in mention.begin..<mention.end { covered[Int(word)] = true } }
        let halves = halves
        var found: [(NameCandidate, Int32)] = []
        var nominals: [(NameCandidate, Int32)] = []
        for word in analysis.words.indices where !covered[word] {
            guard analysis.words[word].tag == .propn else {
                if let body = fightingCoalition(word) ?? personalBody(word) {
                    nominals.append((span(word, word + 1), body))
                }
                continue
            }
            if let shared = sharedHalf(span(word, word + 1)) {
                found.append((span(word, word + 1), entity(of: shared)))
            } else if halves.count >= 2, let half = half(word, of: halves), isAlone(word) {
                found.append((span(word, word + 1), half))
            } else if Self.unions.contains(writtenWord(word)),
                !isInLongerName(word, sentence(of: word), covered, followsNames: true)
            {
                let name = names.number(of: document.text.string(analysis.words[word].range))
                let full = fullAlliance(name, before: word)
                let isArmedGroup = full.map { entities[Int($0)].traits.contains(.armedGroup) } ?? true
                let known =
                    writtenWord(word) == "Coalition" && isArmedGroup && opponents.count == 1 ? opponents[0] : nil
                let entity =
                    known.map { self.entity(of: $0) } ?? full ?? uses.bearer(name)
                    ?? newEntity(span(word, word + 1), .organization, name)
                found.append((span(word, word + 1), entity))
            }
        }
        for (candidate, entity) in found { add(candidate, entity, .name, .partOfName) }
        for (candidate, entity) in nominals { add(candidate, entity, .nominal, .nominal) }
        sortMentions()
    }

    /// The one alliance whose name ends in a word, unless the document spoke of "the Coalition" before it named that one:
    /// the Coalition that trained the Syrian Arab Coalition is another.
    func fullAlliance(_ name: NameNumber, before word: Int) -> Int32? {
        guard let full = fullName(endingIn: name, type: .organization, before: word) else { return nil }
        if let bare = uses.bearer(name), bare != full { return bare }
        let isNamedBefore = mentions.contains { $0.entity == full && Int($0.begin) < word }
        return isNamedBefore || entities[Int(full)].traits.contains(.alliance) ? full : nil
    }

    /// "a coalition airstrike", "the coalition campaign": the one coalition the document names, or the one against an
    /// armed group that it names, if the dictionary knows that.
    private mutating func fightingCoalition(_ word: Int) -> Int32? {
        guard analysis.words[word].range.count == 9, analysis.words[word].tag == .noun,
            ShortWord(lowercasing: analysis.words[word].range, of: document.text) == "coalition",
            !isModified(word)
        else { return nil }
        let end = sentence(of: word).upperBound
        let fights = [word + 1, word + 2].contains { next in
            next < end
                && Self.warNouns.contains(ShortWord(analysis.words[next].lemma, of: analysis.lemmaBytes))
                && (next == word + 1 || analysis.words[word + 1].tag == .adj || analysis.words[word + 1].tag == .noun)
        }
        guard fights else { return nil }
        let alliances = entities.indices.filter { index in
            entities[index].type == .organization
                && NameWords.contains(entities[index].label, "coalition", ignoresCase: true)
                && !entities[index].traits.contains(.party) && !entities[index].traits.contains(.armedGroup)
        }
        if alliances.count == 1 { return Int32(alliances[0]) }
        return alliances.isEmpty && opponents.count == 1 ? entity(of: opponents[0]) : nil
    }

    /// "Assad's brutal regime", "the murderous regime of Assad": what the dictionary calls "Assad regime".
    private mutating func personalBody(_ word: Int) -> Int32? {
        guard analysis.words[word].tag == .noun else { return nil }
        let noun = ShortWord(lowercasing: analysis.words[word].range, of: document.text)
        guard Self.personalBodies.contains(noun), let bearer = possessor(of: word),
            entities[Int(bearer.entity)].type == .person
        else { return nil }
        let name = document.text.string(analysis.words[Int(bearer.end) - 1].range)
        let body = document.text.string(analysis.words[word].range)
        return merging.lexicon.names(of: name + " " + body).first { lexicon[$0.entry].type == .organization }
            .map { entity(of: $0.entry) }
    }

    private static let personalBodies: [ShortWord] = ["regime", "administration", "government"]

    /// The name before "'s" and an adjective or two, or behind "of".
    private func possessor(of word: Int) -> LocalMention? {
        var before = word - 1
        let sentence = sentence(of: word)
        while before > sentence.lowerBound, word - before < 3, analysis.words[before].tag == .adj { before -= 1 }
        if before > sentence.lowerBound, analysis.words[before].treebankTag == .pos {
            return mentions.last { Int($0.end) == before && $0.kind == .name }
        }
        guard word + 2 < sentence.upperBound,
            ShortWord(lowercasing: analysis.words[word + 1].range, of: document.text) == "of"
        else { return nil }
        return mentions.first { Int($0.begin) == word + 2 && $0.kind == .name }
    }

    /// "the ruling coalition", "U.S.-led coalition".
    private func isModified(_ word: Int) -> Bool {
        guard word > 0, analysis.sentence(of: WordIndex(word - 1)) == analysis.sentence(of: WordIndex(word)) else {
            return false
        }
        let before = analysis.words[word - 1]
        switch before.tag {
        case .adj, .noun, .propn, .num: return true
        // "the ruling coalition", but "to continue coalition operations".
        case .verb: return before.treebankTag == .vbg || before.treebankTag == .vbn
        default: return before.treebankTag == .pos
        }
    }

    private static let warNouns: [ShortWord] = [
        "airstrike", "strike", "raid", "force", "troop", "soldier", "aircraft", "jet", "warplane", "plane",
        "helicopter", "campaign", "operation", "commander", "military", "bombing", "attack", "bomb", "casualty",
    ]

    private static let unions: [ShortWord] = ["Coalition", "Alliance"]

    /// What countries that share a name are told apart by: North and South Korea.
    private static let quarters: [(word: ShortWord, prefix: String)] = [
        ("North", "North "), ("South", "South "), ("East", "East "), ("West", "West "),
    ]

    /// A word as it is written.
    private func writtenWord(_ word: Int) -> ShortWord {
        ShortWord(analysis.words[word].range, of: document.text.bytes)
    }

    /// Whether a word is a quarter of the compass.
    func isHalf(_ word: Int) -> Bool {
        let written = writtenWord(word)
        return Self.quarters.contains { $0.word == written }
    }

    /// The countries of this document that are called after a quarter of the compass: North and South Korea.
    private var halves: [(word: ShortWord, entity: Int32)] {
        let countries = entities.indices.filter { entities[$0].traits.contains(.country) }
        return Self.quarters.compactMap { quarter in
            let found = countries.filter { entities[$0].label.hasPrefix(quarter.prefix) }
            return found.count == 1 ? (quarter.word, Int32(found[0])) : nil
        }
    }

    /// The country that a word is a half of.
    private func half(_ word: Int, of halves: [(word: ShortWord, entity: Int32)]) -> Int32? {
        let written = writtenWord(word)
        return halves.first { $0.word == written }?.entity
    }

    /// "the South" where the document tells a North from a South.
    func contrastedHalf(_ candidate: NameCandidate) -> Int32? {
        guard candidate.end - candidate.begin == 1, isAlone(candidate.begin) else { return nil }
        let halves = halves
        if halves.count >= 2 { return half(candidate.begin, of: halves) }
        // Where the finder sees a place, the country of that half that was named last.
        guard candidate.type == .place else { return nil }
        let text = document.text.string(analysis.words[candidate.begin].range)
        return mentions.last {
            Int($0.begin) < candidate.begin && entities[Int($0.entity)].traits.contains(.country)
                && entities[Int($0.entity)].label.hasPrefix(text + " ")
        }?.entity
    }

    func sentence(of word: Int) -> Range<Int> {
        analysis.sentences[Int(analysis.sentence(of: WordIndex(word)).value)].words
    }

    /// Whether a word stands after an article with no noun behind it.
    func isAlone(_ word: Int) -> Bool {
        guard word > 0, analysis.words[word - 1].tag == .det else { return false }
        let next = word + 1 < analysis.words.count ? analysis.words[word + 1].tag : .punct
        return next != .noun && next != .propn && next != .adj
    }

    /// A name found once is a name wherever it stands with its capitals, unless the finder passed it over more often
    /// than it found it.
    mutating func repeatNames() {
        var covered = Array(repeating: false, count: analysis.words.count)
        for mention in mentions { for word in mention.begin..<mention.end { covered[Int(word)] = true } }
        var found: [(key: NameNumber, mention: LocalMention)] = []
        var ships: [NameNumber] = []
        var families: [NameNumber: Int32] = [:]
        for mention in mentions where mention.kind != .nominal && mention.reason != .familyName {
            let entity = entities[Int(mention.entity)]
            if mention.reason == .partOfName, entity.traits.contains(.country) { continue }
            // What the dictionary has it would have found; "English" is left out where it is the language.
            if mention.kind == .demonym, entity.traits.contains(.known) { continue }
            found.append((number(Int(mention.begin)..<Int(mention.end)), mention))
            if mention.end - mention.begin > 1, merging.isPrefix(Int(mention.begin)) {
                // "FS Forbin", later "Forbin"
                ships.append(number(Int(mention.begin) + 1..<Int(mention.end)))
                found.append((ships[ships.count - 1], mention))
            }
            if entity.type == .person, mention.kind == .name, mention.end - mention.begin > 1 {
                // "Rui Vinhas", later "Vinhas", unless two bear the name.
                let family = number(Int(mention.end) - 1..<Int(mention.end))
                let isShared = families[family].map { $0 != mention.entity } ?? false
                families[family] = isShared ? -1 : mention.entity
            }
        }
        guard !found.isEmpty else { return }
        var known = RepeatedNames(count: names.count)
        for (key, mention) in found { known.note(key, mention, names.spelling(key).first) }
        for (family, person) in families where person >= 0 {
            known.noteFamily(family, person, names.spelling(family).first)
        }
        var repetitions: [(NameCandidate, NameNumber)] = []
        for sentence in analysis.sentences {
            var word = sentence.words.lowerBound
            while word < sentence.words.upperBound {
                if let (length, key) = repetition(at: word, sentence.words, covered, known) {
                    repetitions.append((span(word, word + length), key))
                    known.names[Int(key.value)].missed += 1
                    word += length
                } else {
                    word += 1
                }
            }
        }
        for (candidate, key) in repetitions {
            let name = known.names[Int(key.value)]
            let isSure =
                candidate.count > 1 || entities[Int(name.entity)].traits.contains(.known) || ships.contains(key)
            guard isSure || name.isFamily || name.missed <= name.found else { continue }
            add(candidate, name.entity, name.kind, name.isFamily ? .familyName : .name)
        }
        sortMentions()
    }

    /// A name of this document: how often it was found, and how often its words stand where nothing was.
    private struct Repeated {
        /// The entity of the mention that came first; -1 for a name that was not found.
        var entity: Int32 = -1
        var kind = MentionKind.name
        var found = 0
        var missed = 0
        /// The last word of a person's name that was not found alone.
        var isFamily = false
    }

    /// The names of this document by their numbers.
    private struct RepeatedNames {
        var names: [Repeated]
        /// Bit i: some name begins with the i-th letter.
        private var letters: UInt32 = 0

        init(count: Int) { names = Array(repeating: Repeated(), count: count) }

        mutating func note(_ key: NameNumber, _ mention: LocalMention, _ first: UInt8?) {
            let index = Int(key.value)
            if names[index].entity < 0 { names[index] = Repeated(entity: mention.entity, kind: mention.kind) }
            names[index].found += 1
            if let first, (0x61...0x7A).contains(first) { letters |= 1 << UInt32(first & 0x1F) }
        }

        /// The order of calls does not matter: each family name is one person's.
        mutating func noteFamily(_ key: NameNumber, _ person: Int32, _ first: UInt8?) {
            guard names[Int(key.value)].entity < 0 else { return }
            names[Int(key.value)] = Repeated(entity: person, isFamily: true)
            if let first, (0x61...0x7A).contains(first) { letters |= 1 << UInt32(first & 0x1F) }
        }

        func contains(_ key: NameNumber) -> Bool { Int(key.value) < names.count && names[Int(key.value)].entity >= 0 }

        /// Whether a name may begin with a byte. Only letters tell, and not a `t`, which may begin an article.
        func mayBegin(with byte: UInt8) -> Bool {
            let letter = byte | 0x20
            guard (0x61...0x7A).contains(letter), letter != UInt8(ascii: "t") else { return true }
            return letters & (1 << UInt32(letter & 0x1F)) != 0
        }
    }

    private mutating func repetition(
        at word: Int, _ sentence: Range<Int>, _ covered: [Bool], _ known: RepeatedNames
    ) -> (length: Int, key: NameNumber)? {
        guard !covered[word], analysis.words[word].tag == .propn, isNameLike(word),
            known.mayBegin(with: document.text.bytes[Int(analysis.words[word].range.begin)])
        else { return nil }
        for length in stride(from: min(5, sentence.upperBound - word), through: 1, by: -1) {
            guard !covered[word..<(word + length)].contains(true), analysis.words[word + length - 1].tag != .punct
            else { continue }
            if length == 1, document.text.bytes[Int(analysis.words[word].range.begin)] < 0x41 { continue }
            if let key = knownNumber(word..<(word + length)), known.contains(key),
                !merging.isPartOfEventName(span(word, word + length))
            {
                return length > 1 || !isInLongerName(word, sentence, covered) ? (length, key) : nil
            }
        }
        return nil
    }

    /// Whether a capitalized word that is no name stands beside a single word.
    private func isInLongerName(
        _ word: Int, _ sentence: Range<Int>, _ covered: [Bool], followsNames: Bool = false
    ) -> Bool {
        func isCapital(_ other: Int) -> Bool {
            sentence.contains(other) && analysis.words[other].tag == .propn && isNameLike(other)
        }
        if isCapital(word + 1), !covered[word + 1] { return true }
        return isCapital(word - 1) && !isTitle(word - 1) && !(followsNames && covered[word - 1])
    }

    private func isTitle(_ word: Int) -> Bool {
        lexicon.terms(WordIndex(word)..<WordIndex(word + 1), of: analysis, in: document.text).contains {
            $0.kind == .title || $0.kind == .honorific || $0.kind == .role
        }
    }

    func span(_ begin: Int, _ end: Int) -> NameCandidate {
        NameCandidate(begin: begin, end: end)
    }
}
