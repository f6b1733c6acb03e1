import Annotation
import EntityGraph

/// The bytes of rows in a scratch file. They never outlive the process, so they bear neither version nor checksum.
enum SpoolCodec {
    static func write(_ document: DocumentRecord, to row: inout ByteWriter) {
        row.string(document.id)
        row.fixed(document.fingerprint)
        row.string(document.source)
        row.optional(document.title)
        row.optional(document.publisher)
        row.count(Int(document.date?.packed ?? 0))
        row.signed(document.wordCount)
        row.count(document.sketch.count)
        for value in document.sketch { row.fixed(value) }
    }

    static func document(_ bytes: ArraySlice<UInt8>) throws(BlobDamage) -> DocumentRecord {
        var row = ByteReader(bytes)
        var record = DocumentRecord(
            id: try row.string(), fingerprint: try row.fixed(UInt64.self), source: try row.string())
        record.title = try row.optional()
        record.publisher = try row.optional()
        record.date = try row.date()
        record.wordCount = try row.signed()
        for _ in 0..<(try row.count()) { record.sketch.append(try row.fixed(UInt32.self)) }
        return record
    }

    /// Mentions of one text and kind that follow each other are one entry.
    static func write(label: String, type: EntityType, mentions: [Mention], to row: inout ByteWriter) {
        row.string(label)
        row.byte(type.rawValue)
        row.count(mentions.count)
        var i = 0
        while i < mentions.count {
            var end = i + 1
            while end < mentions.count && mentions[end].kind == mentions[i].kind
                && mentions[end].text.utf8.elementsEqual(mentions[i].text.utf8)
            { end += 1 }
            row.string(mentions[i].text)
            row.byte(mentions[i].kind.rawValue)
            row.count(end - i)
            i = end
        }
    }

    static func node(_ bytes: ArraySlice<UInt8>, _ low: UInt64) throws(BlobDamage) -> NodeReading {
        var row = ByteReader(bytes)
        var reading = NodeReading(
            reading: Int32(truncatingIfNeeded: low), document: DocumentIndex(Int(low >> 32)), label: try row.string(),
            type: try row.value(EntityType.self), mentions: Int32(try row.unsigned()))
        while !row.isAtEnd {
            reading.appearances.append((try row.string(), try row.value(MentionKind.self), try row.int32()))
        }
        return reading
    }

    static func write(_ relation: Relation, speaker: NodeIndex?, to row: inout ByteWriter) {
        row.byte(relation.eventClass.rawValue)
        row.byte(relation.polarity.rawValue)
        row.byte(relation.modality.rawValue)
        row.byte(relation.isSymmetric ? 1 : 0)
        row.count(Int(relation.confidence.permille))
        row.count(speaker.map { $0.offset + 1 } ?? 0)
        row.count(Int(relation.time?.span.first.packed ?? 0))
        row.count(Int(relation.time?.span.last.packed ?? 0))
    }

    static func writeEvidence(
        _ relation: Relation, sentence: CharacterRange, place: NodeIndex?, text: String?, to row: inout ByteWriter
    ) {
        for range in [sentence, relation.trigger, relation.sourceMention, relation.targetMention] {
            row.signed(Int(range.begin))
            row.signed(Int(range.end))
        }
        row.optional(relation.time?.expression)
        row.count(place.map { $0.offset + 1 } ?? 0)
        row.string(relation.rule)
        row.optional(text)
    }

    static func edge(
        _ bytes: ArraySlice<UInt8>, _ document: DocumentIndex, _ detail: EvidenceDetail
    ) throws(BlobDamage) -> EdgeReading {
        var row = ByteReader(bytes)
        let reading = try row.int32()
        var tally = EdgeTally(
            document: document, eventClass: try row.value(EventClass.self), polarity: try row.value(Polarity.self),
            modality: try row.value(Modality.self), isSymmetric: try row.byte() != 0,
            confidence: Confidence(permille: Int(try row.int32())))
        tally.speaker = try row.node()
        if let first = try row.date(), let last = try row.date() {
            tally.eventDates = DateSpan(first, last)
        } else {
            _ = try row.date()
        }
        var evidence: Evidence?
        if detail != .none { evidence = try self.evidence(&row, tally) }
        return EdgeReading(reading: reading, tally: tally, evidence: evidence)
    }

    private static func evidence(_ row: inout ByteReader, _ tally: EdgeTally) throws(BlobDamage) -> Evidence {
        var item = Evidence(
            document: tally.document, sentence: try row.range(), trigger: try row.range(),
            sourceMention: try row.range(), targetMention: try row.range(), eventClass: tally.eventClass,
            polarity: tally.polarity, modality: tally.modality, speaker: tally.speaker,
            confidence: tally.confidence)
        let expression = try row.optional()
        if let expression, let span = tally.eventDates { item.time = EventTime(span: span, expression: expression) }
        item.place = try row.node()
        item.rule = try row.string()
        item.text = try row.optional()
        return item
    }
}

extension ByteWriter {
    fileprivate mutating func optional(_ text: String?) {
        byte(text == nil ? 0 : 1)
        if let text { string(text) }
    }
}

extension ByteReader {
    fileprivate mutating func optional() throws(BlobDamage) -> String? {
        try byte() == 0 ? nil : try string()
    }

    fileprivate mutating func node() throws(BlobDamage) -> NodeIndex? {
        let number = try int32()
        return number == 0 ? nil : NodeIndex(number - 1)
    }

    fileprivate mutating func range() throws(BlobDamage) -> CharacterRange {
        let begin = try signed()
        return CharacterRange(Int32(begin), Int32(try signed()))
    }
}
