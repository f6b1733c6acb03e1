import Annotation
import Foundation

/// The bytes of a `DocumentAnnotation`, without the texts of its sentences, which stand in a table of their own.
///
/// A table of the document's strings comes first; all else are numbers into it and variable-length integers.
enum AnnotationCodec {
    static let format: UInt8 = 1

    static func encode(_ annotation: DocumentAnnotation) -> Data {
        var strings = LocalStrings()
        var body = ByteWriter()
        body.count(strings[annotation.id])
        body.count(strings[annotation.source])
        body.count(strings[annotation.title])
        body.count(strings[annotation.publisher])
        body.count(Int(annotation.date?.packed ?? 0))
        body.fixed(annotation.fingerprint)
        body.signed(annotation.wordCount)
        body.count(annotation.sketch.count)
        for value in annotation.sketch { body.fixed(value) }
        var last = 0
        body.count(annotation.sentences.count)
        for sentence in annotation.sentences { body.range(sentence, after: &last) }
        body.count(annotation.entities.count)
        for entity in annotation.entities { encode(entity, to: &body, &strings) }
        body.count(annotation.relations.count)
        for relation in annotation.relations { encode(relation, to: &body, &strings) }

        var result = ByteWriter()
        result.byte(format)
        strings.write(to: &result)
        result.append(body)
        return result.sealed()
    }

    private static func encode(_ entity: Entity, to body: inout ByteWriter, _ strings: inout LocalStrings) {
        body.count(strings[entity.id.value])
        body.count(strings[entity.label])
        body.byte(entity.type.rawValue)
        body.count(entity.mentions.count)
        var last = 0
        for mention in entity.mentions {
            body.range(mention.range, after: &last)
            body.count(strings[mention.text])
            body.byte(mention.kind.rawValue)
        }
    }

    private static func encode(_ relation: Relation, to body: inout ByteWriter, _ strings: inout LocalStrings) {
        body.count(strings[relation.source.value])
        body.count(strings[relation.target.value])
        body.count(strings[relation.verb])
        body.count(strings[relation.speaker?.value])
        body.count(strings[relation.place?.value])
        body.count(strings[relation.rule])
        body.byte(relation.eventClass.rawValue)
        body.byte(relation.polarity.rawValue)
        body.byte(relation.modality.rawValue)
        body.byte(relation.isSymmetric ? 1 : 0)
        var last = 0
        body.range(relation.trigger, after: &last)
        body.range(relation.sourceMention, after: &last)
        body.range(relation.targetMention, after: &last)
        body.count(Int(relation.confidence.permille))
        body.signed(relation.sentence)
        body.count(strings[relation.time?.expression])
        if let span = relation.time?.span {
            body.count(Int(span.first.packed))
            body.count(Int(span.last.packed))
        }
    }

    static func decode(_ data: Data) throws(BlobDamage) -> DocumentAnnotation {
        var reader = try ByteReader(sealed: data)
        guard try reader.byte() == format else { throw BlobDamage(detail: "a record of an unknown format") }
        var strings: [String] = []
        for _ in 0..<(try reader.count()) { strings.append(try reader.string()) }
        _ = try reader.count()
        var body = AnnotationReader(reader: reader, strings: strings)
        return try body.annotation()
    }
}

/// Distinct strings of one document, told apart by their bytes. Zero stands for none.
private struct LocalStrings {
    private var numbers: [[UInt8]: Int] = [:]
    private var strings: [[UInt8]] = []

    subscript(_ string: String?) -> Int {
        mutating get {
            guard let string else { return 0 }
            let bytes = Array(string.utf8)
            if let known = numbers[bytes] { return known }
            strings.append(bytes)
            numbers[bytes] = strings.count
            return strings.count
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.count(strings.count)
        for bytes in strings { writer.string(String(decoding: bytes, as: UTF8.self)) }
    }
}

extension ByteWriter {
    /// A range by its distance from where the last one began.
    fileprivate mutating func range(_ range: CharacterRange, after last: inout Int) {
        signed(Int(range.begin) - last)
        count(range.count)
        last = Int(range.begin)
    }
}

private struct AnnotationReader {
    var reader: ByteReader
    let strings: [String]

    mutating func annotation() throws(BlobDamage) -> DocumentAnnotation {
        var result = DocumentAnnotation(id: try string(), source: try string())
        result.title = try optionalString()
        result.publisher = try optionalString()
        result.date = try reader.date()
        result.fingerprint = try reader.fixed(UInt64.self)
        result.wordCount = try reader.signed()
        for _ in 0..<(try reader.count()) { result.sketch.append(try reader.fixed(UInt32.self)) }
        var last = 0
        for _ in 0..<(try reader.count()) { result.sentences.append(try range(after: &last)) }
        for _ in 0..<(try reader.count()) { result.entities.append(try entity()) }
        for _ in 0..<(try reader.count()) { result.relations.append(try relation()) }
        guard reader.isAtEnd else { throw BlobDamage(detail: "a record is too long") }
        return result
    }

    private mutating func optionalString() throws(BlobDamage) -> String? {
        let number = Int(try reader.int32())
        if number == 0 { return nil }
        guard number <= strings.count else { throw BlobDamage(detail: "no such string") }
        return strings[number - 1]
    }

    private mutating func string() throws(BlobDamage) -> String {
        guard let string = try optionalString() else { throw BlobDamage(detail: "a string is missing") }
        return string
    }

    private mutating func range(after last: inout Int) throws(BlobDamage) -> CharacterRange {
        let (begin, overflow) = last.addingReportingOverflow(try reader.signed())
        let length = Int(try reader.int32())
        guard !overflow, let first = Int32(exactly: begin), let end = Int32(exactly: begin + length) else {
            throw BlobDamage(detail: "an offset is too large")
        }
        last = begin
        return CharacterRange(first, end)
    }

    private mutating func entity() throws(BlobDamage) -> Entity {
        var entity = Entity(
            id: EntityID(try string()), label: try string(), type: try reader.value(EntityType.self), mentions: [])
        var last = 0
        for _ in 0..<(try reader.count()) {
            entity.mentions.append(
                Mention(range: try range(after: &last), text: try string(), kind: try reader.value(MentionKind.self)))
        }
        return entity
    }

    private mutating func relation() throws(BlobDamage) -> Relation {
        let (source, target) = (EntityID(try string()), EntityID(try string()))
        let verb = try string()
        let (speaker, place) = (try optionalString(), try optionalString())
        let rule = try string()
        let eventClass = try reader.value(EventClass.self)
        let polarity = try reader.value(Polarity.self)
        let modality = try reader.value(Modality.self)
        let isSymmetric = try reader.byte() != 0
        var last = 0
        let trigger = try range(after: &last)
        let (sourceMention, targetMention) = (try range(after: &last), try range(after: &last))
        let confidence = Confidence(permille: Int(try reader.int32()))
        let sentence = try reader.signed()
        return Relation(
            source: source, target: target, verb: verb, eventClass: eventClass, polarity: polarity,
            modality: modality, speaker: speaker.map { EntityID($0) }, trigger: trigger,
            sourceMention: sourceMention, targetMention: targetMention, confidence: confidence,
            isSymmetric: isSymmetric, sentence: sentence, rule: rule, time: try time(),
            place: place.map { EntityID($0) })
    }

    private mutating func time() throws(BlobDamage) -> EventTime? {
        guard let expression = try optionalString() else { return nil }
        guard let first = try reader.date(), let last = try reader.date(), first <= last else {
            throw BlobDamage(detail: "a span of days is not one")
        }
        return EventTime(span: DateSpan(first, last), expression: expression)
    }
}
