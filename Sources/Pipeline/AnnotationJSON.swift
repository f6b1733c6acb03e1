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
        json.endLine()
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
