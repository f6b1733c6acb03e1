import Annotation
import Lexicon

/// Names of one document to its entities: dictionary first, then full names, then the short forms that lean on them.
///
/// Never merges transitively: a short name goes to the one full name it is a part of, or stands alone.
struct EntityFinding {
    let lexicon: Lexicon
    let options: ExtractionOptions
    let document: Document
    let analysis: Analysis

    var entities: [LocalEntity] = []
    var mentions: [LocalMention] = []
    /// Entities by the folded spelling of a name.
    private var byName: [String: Int32] = [:]
    private var byEntry: [EntryIndex: Int32] = [:]
    /// Entities by the folded words their name ends in, of persons and organizations.
    private var bySuffix: [String: [Int32]] = [:]
    private var votes: [String: [Int]] = [:]

    init(lexicon: Lexicon, options: ExtractionOptions, document: Document, analysis: Analysis) {
        self.lexicon = lexicon
        self.options = options
        self.document = document
        self.analysis = analysis
    }

    mutating func run() {
        let candidates = NameSpanMerging(lexicon: lexicon, document: document, analysis: analysis).candidates()
        for candidate in candidates { vote(candidate) }
        var isDone = Array(repeating: false, count: candidates.count)
        for (i, candidate) in candidates.enumerated() { isDone[i] = resolveKnown(candidate) }
        for (i, candidate) in candidates.enumerated() where !isDone[i] && candidate.end - candidate.begin > 1 {
            isDone[i] = resolveLong(candidate)
        }
        readAcronyms(candidates, &isDone)
        for (i, candidate) in candidates.enumerated() where !isDone[i] { resolveShort(candidate) }
        mentions.sort { $0.begin < $1.begin }
        repeatNames()
        findNamesInContext()
    }

    // MARK: Dictionary

    /// A name the dictionary has, unless it needs support that the document does not give.
    private mutating func resolveKnown(_ candidate: NameCandidate) -> Bool {
        guard let name = choose(candidate), !isKeptApart(lexicon.id(of: name.entry), words(candidate)) else {
            return false
        }
        let entity = entity(of: name.entry)
        let kind: MentionKind =
            name.isDemonym || [.people, .party].contains(lexicon[name.entry].subtype) && isAdjective(candidate)
            ? .demonym : .name
        add(candidate, entity, kind, name.isDemonym ? .demonym : name.kind == .acronym ? .acronym : .dictionary)
        return true
    }

    private func isAdjective(_ candidate: NameCandidate) -> Bool { analysis.words[candidate.end - 1].tag == .adj }

    private func choose(_ candidate: NameCandidate) -> EntryName? {
        let agreeing = candidate.names.filter { name in
            guard let type = candidate.type else { return true }
            return Self.agrees(name, lexicon[name.entry], type)
        }
        let strong = agreeing.isEmpty ? candidate.names.filter { isUnmistakable($0, candidate) } : agreeing
        return strong.first { !$0.flags.contains(.weak) || $0.flags.contains(.user) }
            ?? strong.first { isSupported($0, candidate) }
    }

    /// Whether the dictionary's name may be of the type the finder saw. Finders mix up places and organizations; that a
    /// person is none is surer.
    private static func agrees(_ name: EntryName, _ entry: Entry, _ type: NameType) -> Bool {
        switch type {
        case .person: entry.type == .person
        case .demonym: name.isDemonym || entry.type != .person
        case .place, .organization: entry.type != .person
        }
    }

    /// A canonical name of several words, or a country: no doubt of the finder's stands against it.
    private func isUnmistakable(_ name: EntryName, _ candidate: NameCandidate) -> Bool {
        if name.flags.contains(.user) { return true }
        if candidate.end - candidate.begin > 1 { return name.kind != .familyName && !name.flags.contains(.weak) }
        if name.flags.contains(.commonWord) || name.flags.contains(.weak) || name.kind == .familyName { return false }
        return !isPersonAlike(candidate)
    }

    /// Whether a given name, a title or a full name elsewhere says that a single word is a person.
    private func isPersonAlike(_ candidate: NameCandidate) -> Bool {
        if personEndings.contains(key(candidate)) { return true }
        guard candidate.begin > 0 else { return false }
        let before = WordIndex(candidate.begin - 1)..<WordIndex(candidate.begin)
        return lexicon.terms(before, of: analysis, in: document.text).contains {
            $0.kind == .title || $0.kind == .honorific || $0.kind == .givenName
        }
    }

    /// A weak name counts beside a title, or when the document names the entry in full.
    private func isSupported(_ name: EntryName, _ candidate: NameCandidate) -> Bool {
        if fullNames.contains(name.entry) { return true }
        guard candidate.begin > 0, candidate.names.filter({ $0.entry != name.entry }).isEmpty else { return false }
        let before = WordIndex(candidate.begin - 1)..<WordIndex(candidate.begin)
        return lexicon.terms(before, of: analysis, in: document.text).contains { $0.kind == .title && $0.office != nil }
            && lexicon.offices(of: name.entry).isEmpty == false
    }

    /// Last words of the persons' names of several words.
    private var personEndings: Set<String> = []

    /// Persons the dictionary knows whose full name stands in the document.
    private var fullNames: Set<EntryIndex> = []

    private mutating func entity(of entry: EntryIndex) -> Int32 {
        if let known = byEntry[entry] { return known }
        let known = lexicon[entry]
        let index = Int32(entities.count)
        byEntry[entry] = index
        let label = lexicon.name(of: entry)
        entities.append(
            LocalEntity(
                id: options.ledger.resolve(lexicon.id(of: entry)), label: label, type: known.type,
                traits: Self.traits(of: known).union(.known).union(isCapital(entry) ? .capital : []), entry: entry))
        register(Self.words(of: label), index, type: known.type)
        return index
    }

    private func isCapital(_ entry: EntryIndex) -> Bool {
        guard lexicon[entry].subtype == .city, let country = lexicon.country(of: entry) else { return false }
        return lexicon[country].capital == entry
    }

    static func traits(of entry: Entry) -> LocalEntity.Traits {
        var traits: LocalEntity.Traits = []
        switch entry.subtype {
        case .country, .territory, .formerState: traits = .country
        case .city: traits = .city
        case .worldRegion: traits = .collective
        case .region, .island, .mountain, .desert, .water, .facility: traits = .inert
        case .intergovernmental: traits = .alliance
        case .armedGroup, .terroristGroup: traits = [.armedGroup, .collective]
        case .people: traits = [.people, .collective, .plural]
        case .party: traits = .party
        case .company: traits = .company
        case .media: traits = .media
        case .government, .military, .intelligence, .police, .parliament: traits = .government
        case .court, .university, .society, .person: break
        }
        switch entry.gender {
        case .masculine: traits.insert(.masculine)
        case .feminine: traits.insert(.feminine)
        default: break
        }
        return traits
    }

    // MARK: Names no dictionary has

    /// Spellings vote on the type, each mention by how sure the finder is.
    private mutating func vote(_ candidate: NameCandidate) {
        for name in candidate.names where !name.isDemonym && name.kind != .familyName { fullNames.insert(name.entry) }
        guard let type = candidate.type else { return }
        if type == .person, candidate.end - candidate.begin > 1, let last = words(candidate).last {
            personEndings.insert(last)
        }
        if type != .place, isAfterPlacePreposition(candidate) {
            votes[key(candidate), default: [0, 0, 0, 0]][Int(NameType.place.rawValue)] += type == .person ? 260 : 60
        }
        votes[key(candidate), default: [0, 0, 0, 0]][Int(type.rawValue)] += Int(candidate.score) + 1
    }

    /// "in Ayn Isa", "near Rawah": what follows such a preposition is hardly a person.
    private func isAfterPlacePreposition(_ candidate: NameCandidate) -> Bool {
        guard candidate.begin > 0 else { return false }
        let before = document.text.string(analysis.words[candidate.begin - 1].range).lowercased()
        let after = candidate.end < analysis.words.count ? analysis.words[candidate.end].tag : .punct
        guard after != .propn, after != .noun, analysis.words[candidate.end - 1].tag != .adj else { return false }
        if candidate.end < analysis.words.count, analysis.words[candidate.end].treebankTag == .pos { return false }
        return ["in", "near", "around", "outside"].contains(before)
    }

    private func votedType(_ candidate: NameCandidate) -> EntityType? {
        guard let counts = votes[key(candidate)], let best = counts.max(), best > 0 else { return nil }
        switch NameType(rawValue: UInt8(counts.firstIndex(of: best)!)) {
        case .person: return .person
        case .place: return .place
        case .organization, .demonym: return .organization
        case nil: return nil
        }
    }

    private mutating func resolveLong(_ candidate: NameCandidate) -> Bool {
        guard let type = votedType(candidate) else { return false }
        let words = words(candidate)
        let key = words.joined(separator: " ")
        if let known = byName[key], entities[Int(known)].type == type || type != .person {
            add(candidate, known, .name, .name)
            return true
        }
        if type == .person, let known = samePerson(words) {
            byName[key] = known
            add(candidate, known, .name, .partOfName)
            return true
        }
        let entity = newEntity(candidate, type, words)
        add(candidate, entity, .name, .name)
        return true
    }

    /// "Jeffrey Davis" and "Jeffrey R. Davis": same first and last word, and no word of the one against the other.
    private func samePerson(_ words: [String]) -> Int32? {
        guard words.count > 1, let family = words.last else { return nil }
        let found = (bySuffix[family] ?? []).filter { index in
            let entity = entities[Int(index)]
            let other = Self.words(of: entity.label)
            return entity.type == .person && other.count > 1 && other.first == words.first
                && (other.count == 2 || words.count == 2)
        }
        return found.count == 1 ? found[0] : nil
    }

    private mutating func resolveShort(_ candidate: NameCandidate) {
        let words = words(candidate)
        let key = words.joined(separator: " ")
        guard !key.isEmpty else { return }
        if let shared = sharedHalf(candidate) { return add(candidate, entity(of: shared), .name, .partOfName) }
        if let half = contrastedHalf(candidate) { return add(candidate, half, .name, .partOfName) }
        if let known = byName[key] { return add(candidate, known, .name, .name) }
        let type = votedType(candidate)
        if let full = fullName(endingIn: key, type: type, before: candidate.begin),
            !isKeptApart(entities[Int(full)].id, words)
        {
            return add(candidate, full, .name, entities[Int(full)].type == .person ? .familyName : .partOfName)
        }
        if let name = candidate.names.first, name.kind == .familyName || type == nil {
            // A family name the dictionary gives to nobody in this document: a person of that name, whoever it is.
            if type == nil { return }
        }
        guard let type, isNameLike(candidate) else { return }
        add(candidate, newEntity(candidate, type, words), .name, .name)
    }

    /// Whether people settled that an entity and what these words alone would name are not the same.
    private func isKeptApart(_ id: EntityID, _ words: [String]) -> Bool {
        guard !options.ledger.isEmpty else { return false }
        return EntityType.allCases.contains {
            options.ledger.keepsApart(EntityID("\($0.prefix):\(words.joined(separator: "-"))"), id)
        }
    }

    /// "North and South Korea": the first half of two names that share their last word.
    private func sharedHalf(_ candidate: NameCandidate) -> EntryIndex? {
        guard candidate.end - candidate.begin == 1, candidate.end + 2 < analysis.words.count,
            analysis.words[candidate.end].tag == .cconj
        else { return nil }
        let half = document.text.string(analysis.words[candidate.begin].range)
        guard ["North", "South", "East", "West"].contains(half) else { return nil }
        let last = document.text.string(analysis.words[candidate.end + 2].range)
        let name = lexicon.names(of: half + " " + last).first { lexicon[$0.entry].type == .place }
        return name?.entry
    }

    /// A single small-letter word that the finder takes for a name is none.
    private func isNameLike(_ candidate: NameCandidate) -> Bool {
        (candidate.begin..<candidate.end).contains { word in
            let first = document.text.bytes[Int(analysis.words[word].range.begin)]
            return (0x41...0x5A).contains(first) || first >= 0x80 || (0x30...0x39).contains(first)
        }
    }

    /// The one full name that ends in these words; of several persons the one named last before.
    private func fullName(endingIn key: String, type: EntityType?, before word: Int) -> Int32? {
        var found = bySuffix[key] ?? []
        if let type { found.removeAll { entities[Int($0)].type != type } }
        if found.count <= 1 { return found.first }
        guard type == .person || type == nil else { return nil }
        let last = mentions.filter { found.contains($0.entity) && Int($0.begin) < word }.max { $0.begin < $1.begin }
        return last?.entity
    }

    private mutating func newEntity(_ candidate: NameCandidate, _ type: EntityType, _ words: [String]) -> Int32 {
        let label = label(candidate)
        let id = EntityID("\(type.prefix):\(words.joined(separator: "-"))")
        let index = Int32(entities.count)
        var traits: LocalEntity.Traits = []
        if type == .person { traits = gender(candidate) }
        if candidate.type == .demonym { traits = [.people, .collective, .plural] }
        entities.append(
            LocalEntity(
                id: options.ledger.resolve(id), label: label, type: type, traits: traits, entry: .none))
        register(words, index, type: type)
        return index
    }

    private func gender(_ candidate: NameCandidate) -> LocalEntity.Traits {
        let given = document.text.string(analysis.words[candidate.begin].range)
        switch lexicon.gender(givenName: given) {
        case .masculine: return .masculine
        case .feminine: return .feminine
        default: return []
        }
    }

    private mutating func register(_ words: [String], _ entity: Int32, type: EntityType) {
        if byName[words.joined(separator: " ")] == nil { byName[words.joined(separator: " ")] = entity }
        guard type != .place, words.count > 1 else { return }
        for first in 1..<words.count {
            bySuffix[words[first...].joined(separator: " "), default: []].append(entity)
        }
    }

    // MARK: Names by context

    /// "the North" beside North and South Korea, "Coalition forces": short names that mean something only here.
    private mutating func findNamesInContext() {
        var covered = Array(repeating: false, count: analysis.words.count)
        for mention in mentions { for word in mention.begin..<mention.end { covered[Int(word)] = true } }
        let halves = halves
        var found: [(NameCandidate, Int32)] = []
        for word in analysis.words.indices where !covered[word] && analysis.words[word].tag == .propn {
            let text = document.text.string(analysis.words[word].range)
            if let shared = sharedHalf(span(word, word + 1)) {
                found.append((span(word, word + 1), entity(of: shared)))
            } else if halves.count >= 2, let half = halves.first(where: { $0.0 == text }), isAlone(word) {
                found.append((span(word, word + 1), half.1))
            } else if text == "Coalition" || text == "Alliance" {
                let key = text.lowercased()
                let full = fullName(endingIn: key, type: .organization, before: word)
                let entity = full ?? byName[key] ?? newEntity(span(word, word + 1), .organization, [key])
                found.append((span(word, word + 1), entity))
            }
        }
        for (candidate, entity) in found { add(candidate, entity, .name, .partOfName) }
        mentions.sort { $0.begin < $1.begin }
    }

    /// The countries of this document that are called after a quarter of the compass: North and South Korea.
    private var halves: [(String, Int32)] {
        ["North", "South", "East", "West"].compactMap { half in
            let found = entities.indices.filter {
                entities[$0].traits.contains(.country) && entities[$0].label.hasPrefix(half + " ")
            }
            return found.count == 1 ? (half, Int32(found[0])) : nil
        }
    }

    /// "the South" where the document tells a North from a South.
    private func contrastedHalf(_ candidate: NameCandidate) -> Int32? {
        guard candidate.end - candidate.begin == 1, isAlone(candidate.begin) else { return nil }
        let text = document.text.string(analysis.words[candidate.begin].range)
        let halves = halves
        return halves.count >= 2 ? halves.first { $0.0 == text }?.1 : nil
    }

    /// Whether a word stands after an article with no noun behind it.
    private func isAlone(_ word: Int) -> Bool {
        guard word > 0, analysis.words[word - 1].tag == .det else { return false }
        let next = word + 1 < analysis.words.count ? analysis.words[word + 1].tag : .punct
        return next != .noun && next != .propn && next != .adj
    }

    // MARK: Repetition

    /// A name found once is a name wherever it stands with its capitals.
    private mutating func repeatNames() {
        var covered = Array(repeating: false, count: analysis.words.count)
        for mention in mentions { for word in mention.begin..<mention.end { covered[Int(word)] = true } }
        var known: [String: Int32] = [:]
        for mention in mentions where mention.kind == .name && mention.reason != .familyName {
            let key = key(span(Int(mention.begin), Int(mention.end)))
            if known[key] == nil { known[key] = mention.entity }
        }
        guard !known.isEmpty else { return }
        var found: [(NameCandidate, Int32)] = []
        for sentence in analysis.sentences {
            var word = sentence.words.lowerBound
            while word < sentence.words.upperBound {
                let length = repetition(at: word, sentence.words.upperBound, covered, known)
                if let length, let entity = known[key(span(word, word + length))] {
                    found.append((span(word, word + length), entity))
                    word += length
                } else {
                    word += 1
                }
            }
        }
        for (candidate, entity) in found { add(candidate, entity, .name, .name) }
        mentions.sort { $0.begin < $1.begin }
    }

    private func repetition(at word: Int, _ limit: Int, _ covered: [Bool], _ known: [String: Int32]) -> Int? {
        guard !covered[word], analysis.words[word].tag == .propn, isNameLike(span(word, word + 1)) else { return nil }
        for length in stride(from: min(5, limit - word), through: 1, by: -1) {
            guard !covered[word..<(word + length)].contains(true), analysis.words[word + length - 1].tag != .punct
            else { continue }
            if length == 1, document.text.bytes[Int(analysis.words[word].range.begin)] < 0x41 { continue }
            if known[key(span(word, word + length))] != nil { return length }
        }
        return nil
    }

    private func span(_ begin: Int, _ end: Int) -> NameCandidate {
        NameCandidate(begin: begin, end: end, type: nil, score: 0, names: [], isUncertain: false)
    }

    // MARK: Acronyms

    /// "the World Monuments Fund (WMF)", "NAVCENT (Naval Forces Central Command)": what brackets bring in names the
    /// same, when its letters begin the words before.
    private mutating func readAcronyms(_ candidates: [NameCandidate], _ isDone: inout [Bool]) {
        for i in candidates.indices where i > 0 && !isDone[i] {
            let short = candidates[i]
            let long = candidates[i - 1]
            guard short.begin > 0, long.end == short.begin - 1 || long.end == short.begin - 2,
                document.text.bytes[Int(analysis.words[short.begin - 1].range.begin)] == 0x28,
                let entity = mentions.last(where: { Int($0.begin) == long.begin })?.entity
            else { continue }
            let letters = document.text.string(analysis.words[short.begin].range)
            guard short.end - short.begin == 1, Self.isAcronym(letters, of: label(long)) else { continue }
            byName[key(short)] = entity
            add(short, entity, .name, .acronym)
            isDone[i] = true
        }
    }

    /// Whether the letters appear in order among the words' initials and capitals.
    static func isAcronym(_ short: String, of long: String) -> Bool {
        let letters = short.unicodeScalars.filter { $0.properties.isAlphabetic }.map { $0.properties.lowercaseMapping }
        guard letters.count >= 2, letters.count <= 10, short == short.uppercased() else { return false }
        var initials: [String] = []
        var startsWord = true
        for scalar in long.unicodeScalars {
            if !scalar.properties.isAlphabetic {
                startsWord = true
                continue
            }
            if startsWord || scalar.properties.isUppercase { initials.append(scalar.properties.lowercaseMapping) }
            startsWord = false
        }
        var next = 0
        for initial in initials where next < letters.count && initial == letters[next] { next += 1 }
        return next >= letters.count - (letters.count > 3 ? 1 : 0) && initials.first == letters.first
    }

    // MARK: Spelling

    private mutating func add(
        _ candidate: NameCandidate, _ entity: Int32, _ kind: MentionKind, _ reason: LocalMention.Reason
    ) {
        mentions.append(
            LocalMention(
                begin: Int32(mentionBegin(candidate)), end: Int32(candidate.end), head: Int32(headWord(candidate)),
                entity: entity, kind: kind, reason: reason))
    }

    /// A mention takes its title along where the finder does, and leaves a small article out.
    private func mentionBegin(_ candidate: NameCandidate) -> Int {
        let begin = candidate.begin - candidate.title
        let isArticle =
            analysis.words[begin].tag == .det
            && document.text.bytes[Int(analysis.words[begin].range.begin)] == UInt8(ascii: "t")
        return isArticle && begin + 1 < candidate.end ? begin + 1 : begin
    }

    /// The word of a span whose head lies outside, or the last word before parsing.
    private func headWord(_ candidate: NameCandidate) -> Int {
        for word in candidate.begin..<candidate.end {
            let head = Int(analysis.words[word].head.value)
            if head >= 0 && (head < candidate.begin || head >= candidate.end) && analysis.words[word].tag != .punct {
                return word
            }
            if head < 0 && analysis.sentences[Int(analysis.sentence(of: WordIndex(word)).value)].isParsed {
                return word
            }
        }
        return candidate.end - 1
    }

    private func label(_ candidate: NameCandidate) -> String {
        let range = TextRange(
            analysis.words[candidate.begin].range.begin, analysis.words[candidate.end - 1].range.end)
        return NameWords.singleSpaced(document.text.string(range))
    }

    private func words(_ candidate: NameCandidate) -> [String] { Self.words(of: label(candidate)) }

    private func key(_ candidate: NameCandidate) -> String { words(candidate).joined(separator: " ") }

    /// The words of a name folded for comparing: small plain letters and digits, the article left out.
    static func words(of name: String) -> [String] { NameWords.of(name) }
}
