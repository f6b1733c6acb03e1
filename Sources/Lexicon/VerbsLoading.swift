import Annotation
import CLexiconData

/// A line of a table of verbs that cannot stand.
public struct VerbTableError: Error, Sendable, Equatable {
    public var file: String
    /// 1-based.
    public var line: Int
    public var expected: String
    public var got: String
}

extension Verbs {
    /// The built-in tables. Some milliseconds; make it once.
    public static func builtIn() -> Verbs {
        func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String {
            String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        }
        var count = 0
        let verbs = text(lexicon_verbs(&count), count)
        let nouns = text(lexicon_event_nouns(&count), count)
        let actors = text(lexicon_actor_nouns(&count), count)
        do {
            return try Verbs(verbs: verbs, eventNouns: nouns, actorNouns: actors)
        } catch {
            preconditionFailure("a built-in table of verbs is broken: \(error)")
        }
    }

    init(verbs: String, eventNouns: String, actorNouns: String) throws {
        self.init()
        for word in FunctionWord.allCases {
            let number = lemmas.insert(word.text)
            precondition(number.value == word.rawValue, "function words must differ: \(word.text)")
        }
        try addVerbs(verbs, file: "verbs.tsv", isFromUser: false)
        try addEventNouns(eventNouns)
        try addActorNouns(actorNouns)
        index()
    }

    /// These verbs and a user's own, which win. Throws `VerbTableError` for the first bad line.
    public func adding(verbs text: String, file: String) throws -> Verbs {
        var copy = self
        try copy.addVerbs(text, file: file, isFromUser: true)
        copy.index()
        return copy
    }

    /// Sorts the senses by verb and notes where those of each begin. Rows grow to the number of lemmas.
    private mutating func index() {
        let order = senses.indices.sorted {
            senses[$0].lemma.value != senses[$1].lemma.value
                ? senses[$0].lemma.value < senses[$1].lemma.value
                : senses[$0].isFromUser != senses[$1].isFromUser ? senses[$0].isFromUser : $0 < $1
        }
        senses = order.map { senses[$0] }
        reach(LemmaNumber(lemmas.count - 1))
        for lemma in rows.indices {
            rows[lemma].senses = 0..<0
            rows[lemma].effects = []
        }
        for sense in senses { rows[Int(sense.lemma.value)].effects.formUnion(sense.effects) }
        var begin = 0
        while begin < senses.count {
            var end = begin
            while end < senses.count, senses[end].lemma == senses[begin].lemma { end += 1 }
            rows[Int(senses[begin].lemma.value)].senses = Int32(begin)..<Int32(end)
            begin = end
        }
    }

    /// The row of a lemma; rows grow up to it.
    @discardableResult
    private mutating func reach(_ lemma: LemmaNumber) -> Int {
        let index = Int(lemma.value)
        while rows.count <= index { rows.append(LemmaRow()) }
        return index
    }

    /// `verb class [preposition] [weight] [particle] [object] [flags]`, after a header line that begins with `verb`.
    private mutating func addVerbs(_ text: String, file: String, isFromUser: Bool) throws {
        try Self.eachRow(of: text, header: "verb", file: file) { row in
            guard row.fields.count >= 2, row.fields.count <= 7, !row[0].isEmpty else {
                throw row.error("verb and class, split by tabs", "\(row.fields.count) fields")
            }
            guard let eventClass = EventClass(name: row[1]) else { throw row.error("a PLOVER class", row[1]) }
            guard let weight = row[3].isEmpty ? 100 : UInt8(row[3]), weight <= 100 else {
                throw row.error("a weight from 0 to 100", row[3])
            }
            // Each row brings in a few lemmas at most beside its objects; slots have room for a million.
            guard lemmas.count + row[5].utf8.count < 1_000_000 else {
                throw row.error("fewer than a million lemmas", "one more row")
            }
            let firstObject = Int32(objects.count)
            for object in row[5].split(separator: "|") { objects.append(lemmas.insert(object)) }
            let parts = row[0].split(separator: "_", maxSplits: 1)
            guard let verb = parts.first else { throw row.error("a verb", row[0]) }
            let particle = row[4].isEmpty && parts.count > 1 ? parts[1] : row[4]
            senses.append(
                VerbSense(
                    lemma: lemmas.insert(verb), eventClass: eventClass,
                    preposition: row[2].isEmpty ? .unknown : lemmas.insert(row[2]),
                    particle: particle.isEmpty ? .unknown : lemmas.insert(particle), weight: weight,
                    effects: try row.effects(row[6]), isFromUser: isFromUser,
                    objects: firstObject..<Int32(objects.count)))
        }
    }

    private mutating func addEventNouns(_ text: String) throws {
        try Self.eachRow(of: text, header: "noun", file: "event_nouns.tsv") { row in
            guard let eventClass = EventClass(name: row[2]) else { throw row.error("a PLOVER class", row[2]) }
            let noun = reach(lemmas.insert(row[0]))
            let agents = addPrepositions(row[3])
            let patients = addPrepositions(row[4])
            rows[noun].eventNoun = Int32(eventNouns.count)
            eventNouns.append(
                EventNoun(
                    verb: lemmas.insert(row[1]), eventClass: eventClass, weight: UInt8(row[5]) ?? 100,
                    effects: try row.effects(row[6]), agents: agents, patients: patients))
        }
    }

    private mutating func addPrepositions(_ list: Substring) -> Range<Int32> {
        let begin = Int32(prepositions.count)
        for word in list.split(separator: "|") { prepositions.append(lemmas.insert(word)) }
        return begin..<Int32(prepositions.count)
    }

    private mutating func addActorNouns(_ text: String) throws {
        try Self.eachRow(of: text, header: "noun", file: "actor_nouns.tsv") { row in
            let noun = reach(lemmas.insert(row[0]))
            for name in row[1].split(separator: "|") + [row[2]] where !name.isEmpty {
                guard let kind = ActorNoun.names.first(where: { $0.0 == name })?.1 else {
                    throw row.error("a kind of actor", name)
                }
                rows[noun].actorNoun.insert(kind)
            }
        }
    }

    /// A line of a table, cut at its tabs; fields that are not there read as empty.
    private struct Row {
        var fields: [Substring]
        var file: String
        var line: Int

        subscript(_ index: Int) -> Substring { index < fields.count ? fields[index] : "" }

        func error(_ expected: String, _ got: some StringProtocol) -> VerbTableError {
            VerbTableError(file: file, line: line, expected: expected, got: String(got))
        }

        func effects(_ list: Substring) throws -> DeedEffects {
            try list.split(separator: ",").reduce(into: DeedEffects()) { effects, name in
                guard let effect = DeedEffects.names.first(where: { $0.0 == name })?.1 else {
                    throw error("a known flag", name)
                }
                effects.insert(effect)
            }
        }
    }

    private static func eachRow(
        of text: String, header: String, file: String, _ body: (Row) throws -> Void
    ) throws {
        var number = 0
        var isFirst = true
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            if line.isEmpty || line.first == "#" { continue }
            let row = Row(
                fields: line.split(separator: "\t", omittingEmptySubsequences: false), file: file, line: number)
            defer { isFirst = false }
            if isFirst && row[0] == header { continue }
            try body(row)
        }
    }
}
