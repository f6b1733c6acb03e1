import EntityGraph

/// JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): the same triples as `TurtleWriter`, one description a line.
public struct JSONLDWriter: GraphWriter {
    public var evidence: EvidenceDetail

    public init(evidence: EvidenceDetail = .text) {
        self.evidence = evidence
    }

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        try sink.record { out in
            out.append(utf8: "{\"@context\":{")
            for (i, (name, iri)) in RDFVocabulary.prefixes.enumerated() {
                if i > 0 { out.append(UInt8(ascii: ",")) }
                // A prefix that ends in a colon has to be declared as one.
                out.append(utf8: "\"\(name)\":{\"@id\":\"\(iri)\",\"@prefix\":true}")
            }
            out.append(utf8: "},\n\"@graph\":[")
        }
        var isFirst = true
        try RDFDescription.forEach(in: graph, evidence: evidence) { description in
            try sink.record { out in
                out.append(utf8: isFirst ? "\n" : ",\n")
                append(description, to: &out)
            }
            isFirst = false
        }
        try sink.write("]}\n")
    }

    private func append(_ description: RDFDescription, to out: inout [UInt8]) {
        out.append(utf8: "{\"@id\":")
        out.append(json: description.subject)
        for property in description.properties {
            out.append(UInt8(ascii: ","))
            switch property.predicate {
            case .compact(let name): out.append(json: name == "rdf:type" ? "@type" : name)
            case .iri(let iri): out.append(json: iri)
            }
            out.append(UInt8(ascii: ":"))
            let isType = if case .compact("rdf:type") = property.predicate { true } else { false }
            out.append(list: property.values) { append($1, isType, to: &$0) }
        }
        out.append(UInt8(ascii: "}"))
    }

    private func append(_ value: RDFTerm, _ isType: Bool, to out: inout [UInt8]) {
        switch value {
        case .iri(let name), .compact(let name):
            if !isType { out.append(utf8: "{\"@id\":") }
            out.append(json: name)
            if !isType { out.append(UInt8(ascii: "}")) }
        case .text(let text): out.append(json: XMLText.permitted(text))
        case .integer(let value): out.append(decimal: value)
        case .share(let permille):
            out.append(utf8: "{\"@value\":\"")
            out.append(permille: permille)
            if permille % 1000 == 0 { out.append(utf8: ".0") }
            out.append(utf8: "\",\"@type\":\"xsd:decimal\"}")
        case .date(let date): out.append(utf8: "{\"@value\":\"\(date.description)\",\"@type\":\"xsd:date\"}")
        case .flag(let value): out.append(utf8: value ? "true" : "false")
        }
    }
}
