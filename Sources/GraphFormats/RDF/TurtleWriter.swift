import EntityGraph

/// RDF 1.1 Turtle (https://www.w3.org/TR/turtle/) with PROV: every relation says which documents and sentences it is from.
public struct TurtleWriter: GraphWriter {
    public var evidence: EvidenceDetail

    public init(evidence: EvidenceDetail = .text) {
        self.evidence = evidence
    }

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        for (name, iri) in RDFVocabulary.prefixes { try sink.write("@prefix \(name): <\(iri)> .\n") }
        try RDFDescription.forEach(in: graph, evidence: evidence) { description in
            try sink.record { append(description, to: &$0) }
        }
    }

    private func append(_ description: RDFDescription, to out: inout [UInt8]) {
        out.append(utf8: "\n<\(description.subject)>")
        for (i, property) in description.properties.enumerated() {
            out.append(utf8: i == 0 ? "\n  " : " ;\n  ")
            switch property.predicate {
            case .compact(let name): out.append(utf8: name)
            case .iri(let iri): out.append(utf8: "<\(iri)>")
            }
            for (j, value) in property.values.enumerated() {
                out.append(utf8: j == 0 ? " " : ", ")
                append(value, to: &out)
            }
        }
        out.append(utf8: " .\n")
    }

    private func append(_ value: RDFTerm, to out: inout [UInt8]) {
        switch value {
        case .iri(let iri): out.append(utf8: "<\(iri)>")
        case .compact(let name): out.append(utf8: name)
        case .text(let text): out.append(turtle: XMLText.permitted(text))
        case .integer(let value): out.append(decimal: value)
        case .share(let permille):
            out.append(permille: permille)
            // Without a point it would be an integer.
            if permille % 1000 == 0 { out.append(utf8: ".0") }
        case .date(let date): out.append(utf8: "\"\(date.description)\"^^xsd:date")
        case .flag(let value): out.append(utf8: value ? "true" : "false")
        }
    }
}
