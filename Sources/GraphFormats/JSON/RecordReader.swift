import Annotation
import EntityGraph

/// Reads what `RecordText` writes.
struct RecordReader {
    /// The nodes read so far, by entity id.
    var nodes: [ByteKey: NodeIndex] = [:]

    static func document(_ json: inout JSONReader) throws -> DocumentRecord {
        var record = DocumentRecord(id: "", fingerprint: 0, source: "")
        var hasID = false
        let start = json.position
        try json.object { json, name in
            switch name {
            case "id":
                record.id = try json.string()
                hasID = true
            case "fingerprint": record.fingerprint = try json.fingerprint()
            case "source": record.source = try json.string()
            case "title": record.title = try json.optionalString()
            case "date": record.date = try json.takeNull() ? nil : json.date()
            case "publisher": record.publisher = try json.optionalString()
            case "words": record.wordCount = try json.integer(0...Int.max)
            case "sketch":
                try json.array { json in
                    record.sketch.append(UInt32(try json.integer(0...Int(UInt32.max))))
                }
            default: try json.skipValue()
            }
        }
        guard hasID else { throw JSONReader.Failure(offset: start, problem: .missingMember("id")) }
        return record
    }

    /// What a node's record holds besides its id.
    struct NodeParts {
        var surfaces: [String] = []
        var presences: [Node.Presence] = []
        var appearances: [Node.Appearance] = []

        /// Whether `name` was one of its members, which then was read.
        mutating func take(_ name: JSONName, from json: inout JSONReader) throws -> Bool {
            switch name {
            case "surfaces":
                try json.array { json in surfaces.append(try json.string()) }
            case "presences":
                try json.array { json in presences.append(try Self.presence(&json)) }
            case "appearances":
                try json.array { json in appearances.append(try Self.appearance(&json)) }
            default: return false
            }
            return true
        }

        private static func presence(_ json: inout JSONReader) throws -> Node.Presence {
            let (document, label) = try json.rowStart()
            let type = try json.named("person, organization or place") { EntityType(name: $0) }
            try json.take(0x2C)
            let mentions = Int32(try json.integer())
            try json.take(0x5D)
            return Node.Presence(document: document, label: label, type: type, mentions: mentions)
        }

        private static func appearance(_ json: inout JSONReader) throws -> Node.Appearance {
            let (document, surface) = try json.rowStart()
            let kind = try json.named("name, demonym, nominal or pronoun") { MentionKind(name: $0) }
            try json.take(0x2C)
            let count = Int32(try json.integer())
            try json.take(0x5D)
            return Node.Appearance(document: document, surface: surface, kind: kind, count: count)
        }
    }

    /// What an edge's record holds besides its ends and its verb.
    struct EdgeParts {
        var tallies: [EdgeTally] = []
        var evidence: [Evidence] = []
    }

    /// Whether `name` was a member of an edge's record, which then was read.
    func take(_ name: JSONName, into parts: inout EdgeParts, from json: inout JSONReader) throws -> Bool {
        switch name {
        case "tallies": try json.array { json in parts.tallies.append(try tally(&json)) }
        case "evidence": try json.array { json in parts.evidence.append(try item(&json)) }
        default: return false
        }
        return true
    }

    private func tally(_ json: inout JSONReader) throws -> EdgeTally {
        var tally = EdgeTally(document: DocumentIndex(-1), eventClass: .other, confidence: Confidence(permille: 1000))
        try json.object { json, name in
            switch name {
            case "document": tally.document = DocumentIndex(try json.integer())
            case "count": tally.count = Int32(try json.integer())
            case "class": tally.eventClass = try json.eventClass()
            case "polarity": tally.polarity = try json.polarity()
            case "modality": tally.modality = try json.modality()
            case "confidence": tally.confidence = Confidence(permille: try json.permille())
            case "speaker": tally.speaker = try node(&json)
            case "symmetric": tally.isSymmetric = try json.bool()
            case "dates": tally.eventDates = try json.dateSpan()
            default: try json.skipValue()
            }
        }
        return tally
    }

    private func item(_ json: inout JSONReader) throws -> Evidence {
        let none = CharacterRange(0, 0)
        var item = Evidence(
            document: DocumentIndex(-1), sentence: none, trigger: none, sourceMention: none, targetMention: none,
            eventClass: .other, confidence: Confidence(permille: 1000))
        var span: DateSpan?
        var expression = ""
        try json.object { json, name in
            switch name {
            case "document": item.document = DocumentIndex(try json.integer())
            case "sentence": item.sentence = try json.characterRange()
            case "trigger": item.trigger = try json.characterRange()
            case "source_mention": item.sourceMention = try json.characterRange()
            case "target_mention": item.targetMention = try json.characterRange()
            case "class": item.eventClass = try json.eventClass()
            case "polarity": item.polarity = try json.polarity()
            case "modality": item.modality = try json.modality()
            case "confidence": item.confidence = Confidence(permille: try json.permille())
            case "speaker": item.speaker = try node(&json)
            case "dates": span = try json.dateSpan()
            case "time": expression = try json.string()
            case "place": item.place = try node(&json)
            case "rule": item.rule = try json.string()
            case "text": item.text = try json.optionalString()
            default: try json.skipValue()
            }
        }
        item.time = span.map { EventTime(span: $0, expression: expression) }
        return item
    }

    /// A node by its entity id; it must have been read before.
    func node(_ json: inout JSONReader) throws -> NodeIndex {
        let offset = json.position
        let id = try json.string()
        guard let index = nodes[ByteKey(id)] else {
            throw JSONReader.Failure(offset: offset, problem: .unknownNode(id))
        }
        return index
    }
}

extension JSONReader {
    fileprivate mutating func optionalString() throws(Failure) -> String? { try takeNull() ? nil : string() }

    fileprivate mutating func named<T>(_ expected: String, _ value: (String) -> T?) throws(Failure) -> T {
        let start = position
        guard let result = value(try string()) else {
            skip(to: start)
            _ = try peek()
            throw unexpected(expected)
        }
        return result
    }

    fileprivate mutating func eventClass() throws(Failure) -> EventClass {
        try named("a PLOVER class") { EventClass(name: $0) }
    }
    fileprivate mutating func polarity() throws(Failure) -> Polarity {
        try named("affirmed or negated") { Polarity(name: $0) }
    }
    fileprivate mutating func modality() throws(Failure) -> Modality {
        try named("asserted, possible, future, intended or reported") { Modality(name: $0) }
    }
    fileprivate mutating func date() throws(Failure) -> CalendarDate {
        try named("a date such as 2024-01-30") { $0.utf8.count == 10 ? CalendarDate(iso: $0) : nil }
    }
    fileprivate mutating func fingerprint() throws(Failure) -> UInt64 {
        try named("up to 16 hexadecimal digits") { UInt64($0, radix: 16) }
    }

    fileprivate mutating func dateSpan() throws(Failure) -> DateSpan {
        try take(0x5B)
        let first = try date()
        try take(0x2C)
        let last = try date()
        guard first <= last else { throw unexpected("a first date before the last") }
        try take(0x5D)
        return DateSpan(first, last)
    }

    fileprivate mutating func characterRange() throws(Failure) -> CharacterRange {
        try take(0x5B)
        let begin = try integer()
        try take(0x2C)
        let end = try integer(begin...Int(Int32.max))
        try take(0x5D)
        return CharacterRange(Int32(begin), Int32(end))
    }

    /// `[document,surface,`
    fileprivate mutating func rowStart() throws(Failure) -> (DocumentIndex, Int32) {
        try take(0x5B)
        let document = try integer()
        try take(0x2C)
        let surface = try integer()
        try take(0x2C)
        return (DocumentIndex(document), Int32(surface))
    }
}
