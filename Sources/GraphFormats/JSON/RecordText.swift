import Annotation
import EntityGraph

/// What a graph file must hold to be read back whole, as compact JSON; the same in JSON and GraphML files.
///
/// Documents are named by their place in the documents' table, entities by id; lists of fixed shape are arrays; what
/// has its usual value (`affirmed`, `asserted`, no speaker) is left out. graph-json.md beside this folder is the schema.
struct RecordText<Source: GraphSource> {
    let graph: Source
    let evidence: EvidenceDetail

    func append(_ document: DocumentRecord, to out: inout [UInt8]) {
        out.append(utf8: "{\"id\":")
        out.append(json: document.id)
        out.append(utf8: ",\"fingerprint\":\"")
        out.append(hexadecimal: document.fingerprint)
        out.append(utf8: "\",\"source\":")
        out.append(json: document.source)
        append("title", document.title, to: &out)
        append("date", document.date?.description, to: &out)
        append("publisher", document.publisher, to: &out)
        out.append(utf8: ",\"words\":")
        out.append(decimal: document.wordCount)
        if !document.sketch.isEmpty {
            out.append(utf8: ",\"sketch\":")
            out.append(list: document.sketch) { $0.append(decimal: Int($1)) }
        }
        out.append(UInt8(ascii: "}"))
    }

    /// The members `surfaces`, `presences` and `appearances`, without braces.
    func appendMembers(_ node: Node, to out: inout [UInt8]) {
        out.append(utf8: "\"surfaces\":")
        out.append(list: node.surfaces) { $0.append(json: $1) }
        out.append(utf8: ",\"presences\":")
        out.append(list: node.presences) { out, presence in
            out.append(row: Int(presence.document.value), Int(presence.label))
            out.append(quoted: presence.type.name)
            out.append(UInt8(ascii: ","))
            out.append(decimal: Int(presence.mentions))
            out.append(UInt8(ascii: "]"))
        }
        out.append(utf8: ",\"appearances\":")
        out.append(list: node.appearances) { out, appearance in
            out.append(row: Int(appearance.document.value), Int(appearance.surface))
            out.append(quoted: appearance.kind.name)
            out.append(UInt8(ascii: ","))
            out.append(decimal: Int(appearance.count))
            out.append(UInt8(ascii: "]"))
        }
    }

    /// The members `tallies` and, if wanted, `evidence`, without braces.
    func appendMembers(_ edge: Edge, to out: inout [UInt8]) {
        out.append(utf8: "\"tallies\":")
        out.append(list: edge.tallies) { append($1, to: &$0) }
        guard evidence > .none, !edge.evidence.isEmpty else { return }
        out.append(utf8: ",\"evidence\":")
        out.append(list: edge.evidence) { append($1, to: &$0) }
    }

    private func append(_ tally: EdgeTally, to out: inout [UInt8]) {
        out.append(utf8: "{\"document\":")
        out.append(decimal: tally.document.offset)
        out.append(utf8: ",\"count\":")
        out.append(decimal: Int(tally.count))
        appendReading(tally.eventClass, tally.polarity, tally.modality, tally.confidence, tally.speaker, to: &out)
        if tally.isSymmetric { out.append(utf8: ",\"symmetric\":true") }
        if let dates = tally.eventDates {
            out.append(utf8: ",\"dates\":")
            append(dates, to: &out)
        }
        out.append(UInt8(ascii: "}"))
    }

    private func append(_ item: Evidence, to out: inout [UInt8]) {
        out.append(utf8: "{\"document\":")
        out.append(decimal: item.document.offset)
        append("sentence", item.sentence, to: &out)
        append("trigger", item.trigger, to: &out)
        append("source_mention", item.sourceMention, to: &out)
        append("target_mention", item.targetMention, to: &out)
        appendReading(item.eventClass, item.polarity, item.modality, item.confidence, item.speaker, to: &out)
        if let time = item.time {
            out.append(utf8: ",\"dates\":")
            append(time.span, to: &out)
            append("time", time.expression, to: &out)
        }
        append("place", item.place.map { graph.id(of: $0).value }, to: &out)
        append("rule", item.rule.isEmpty ? nil : item.rule, to: &out)
        if evidence == .text { append("text", item.text, to: &out) }
        out.append(UInt8(ascii: "}"))
    }

    private func appendReading(
        _ eventClass: EventClass, _ polarity: Polarity, _ modality: Modality, _ confidence: Confidence,
        _ speaker: NodeIndex?, to out: inout [UInt8]
    ) {
        out.append(utf8: ",\"class\":")
        out.append(quoted: eventClass.name)
        if polarity != .affirmed {
            out.append(utf8: ",\"polarity\":")
            out.append(quoted: polarity.name)
        }
        if modality != .asserted {
            out.append(utf8: ",\"modality\":")
            out.append(quoted: modality.name)
        }
        out.append(utf8: ",\"confidence\":")
        out.append(permille: Int(confidence.permille))
        append("speaker", speaker.map { graph.id(of: $0).value }, to: &out)
    }

    private func append(_ name: StaticString, _ text: String?, to out: inout [UInt8]) {
        guard let text else { return }
        out.append(utf8: ",\"")
        out.append(utf8: name)
        out.append(utf8: "\":")
        out.append(json: text)
    }

    private func append(_ name: StaticString, _ range: CharacterRange, to out: inout [UInt8]) {
        out.append(utf8: ",\"")
        out.append(utf8: name)
        out.append(utf8: "\":[")
        out.append(decimal: Int(range.begin))
        out.append(UInt8(ascii: ","))
        out.append(decimal: Int(range.end))
        out.append(UInt8(ascii: "]"))
    }

    private func append(_ span: DateSpan, to out: inout [UInt8]) {
        out.append(utf8: "[\"")
        out.append(utf8: span.first.description)
        out.append(utf8: "\",\"")
        out.append(utf8: span.last.description)
        out.append(utf8: "\"]")
    }
}

extension [UInt8] {
    /// A JSON array.
    mutating func append<T>(list elements: [T], _ body: (inout [UInt8], T) -> Void) {
        append(UInt8(ascii: "["))
        for i in elements.indices {
            if i > 0 { append(UInt8(ascii: ",")) }
            body(&self, elements[i])
        }
        append(UInt8(ascii: "]"))
    }

    /// A name of our own, which needs no escapes.
    fileprivate mutating func append(quoted name: String) {
        append(UInt8(ascii: "\""))
        append(utf8: name)
        append(UInt8(ascii: "\""))
    }

    /// The start of an array of fixed shape: `[a,b,`.
    fileprivate mutating func append(row a: Int, _ b: Int) {
        append(UInt8(ascii: "["))
        append(decimal: a)
        append(UInt8(ascii: ","))
        append(decimal: b)
        append(UInt8(ascii: ","))
    }

    /// Sixteen digits.
    fileprivate mutating func append(hexadecimal value: UInt64) {
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(value >> UInt64(shift) & 15)
            append(digit < 10 ? 48 + digit : 87 + digit)
        }
    }
}
