import Annotation

/// Writes a `DocumentAnnotation` as one line of JSON, the format of `relata annotate --format jsonl`.
///
/// Keys come in a fixed order and nothing depends on the machine, so equal annotations give equal bytes.
/// Strings are UTF-8; only what RFC 8259 demands is escaped.
public struct AnnotationJSON: Sendable {
    public init() {}

    /// The object followed by a line feed.
    public func line(for annotation: DocumentAnnotation) -> [UInt8] {
        var json = JSONLine()
        json.object { json in
            json.key("document")
            json.object { writeDocument(annotation, to: &$0) }
            json.key("sentences")
            json.array(annotation.sentences) { range, json in
                json.object { json in writeRange(range, to: &json) }
            }
            json.key("entities")
            json.array(annotation.entities, element: writeEntity)
            json.key("relations")
            json.array(annotation.relations, element: writeRelation)
        }
        json.bytes.append(UInt8(ascii: "\n"))
        return json.bytes
    }

    private func writeDocument(_ annotation: DocumentAnnotation, to json: inout JSONLine) {
        json.member("id", annotation.id)
        json.member("source", annotation.source)
        json.member("title", annotation.title)
        json.member("date", annotation.date?.description)
        if let publisher = annotation.publisher { json.member("publisher", publisher) }
        json.member("words", annotation.wordCount)
    }

    private func writeRange(_ range: CharacterRange, to json: inout JSONLine) {
        json.member("begin", Int(range.begin))
        json.member("end", Int(range.end))
    }

    private func writeEntity(_ entity: Entity, to json: inout JSONLine) {
        json.object { json in
            json.member("id", entity.id.value)
            json.member("label", entity.label)
            json.member("type", entity.type.name)
            json.key("mentions")
            json.array(entity.mentions) { mention, json in
                json.object { json in
                    writeRange(mention.range, to: &json)
                    json.member("text", mention.text)
                    json.member("kind", mention.kind.name)
                }
            }
        }
    }

    private func writeRelation(_ relation: Relation, to json: inout JSONLine) {
        json.object { json in
            json.member("source", relation.source.value)
            json.member("target", relation.target.value)
            json.member("verb", relation.verb)
            json.member("class", relation.eventClass.name)
            json.member("polarity", relation.polarity.name)
            json.member("modality", relation.modality.name)
            json.member("speaker", relation.speaker?.value)
            writeRange(relation.trigger, to: &json)
            json.key("source_mention")
            json.object { writeRange(relation.sourceMention, to: &$0) }
            json.key("target_mention")
            json.object { writeRange(relation.targetMention, to: &$0) }
            json.member("confidence", thousandths: Int(relation.confidence.permille))
            json.member("symmetric", relation.isSymmetric)
            json.member("sentence", relation.sentence)
            json.member("rule", relation.rule)
            if let time = relation.time {
                json.key("time")
                json.object { json in
                    json.member("first", time.span.first.description)
                    json.member("last", time.span.last.description)
                    json.member("expression", time.expression)
                }
            }
            if let place = relation.place { json.member("place", place.value) }
        }
    }
}

/// Bytes of JSON under construction. Commas are its business.
struct JSONLine {
    var bytes: [UInt8] = []
    private var needsComma = false

    mutating func object(_ members: (inout JSONLine) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func array<Element>(_ elements: [Element], element: (Element, inout JSONLine) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for value in elements { element(value, &self) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { literal("null") }
    }

    mutating func member(_ name: String, _ value: Int) {
        key(name)
        literal(String(value))
    }

    mutating func member(_ name: String, _ value: Bool) {
        key(name)
        literal(value ? "true" : "false")
    }

    /// A share in thousandths as a decimal fraction without trailing zeros.
    mutating func member(_ name: String, thousandths: Int) {
        key(name)
        var digits = String(1000 + thousandths % 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        literal("\(thousandths / 1000)" + (digits.isEmpty ? ".0" : ".\(digits)"))
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    private mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.hexadecimal[Int(byte >> 4)])
                bytes.append(Self.hexadecimal[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }
}
