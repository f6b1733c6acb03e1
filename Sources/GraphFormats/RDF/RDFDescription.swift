import Annotation
import EntityGraph

/// The value of a property of RDF.
enum RDFTerm {
    /// A full IRI of our own making, or a compact one with one of the prefixes of `RDFVocabulary`.
    case iri(String)
    case compact(String)
    case text(String)
    case integer(Int)
    /// Thousandths.
    case share(Int)
    case date(CalendarDate)
    case flag(Bool)
}

/// All that is said of one subject: predicates with their values. What Turtle and JSON-LD both write.
struct RDFDescription {
    var subject: String
    /// Compact IRIs, or full ones for verbs; each predicate once.
    var properties: [(predicate: RDFPredicate, values: [RDFTerm])] = []

    mutating func add(_ predicate: String, _ values: RDFTerm...) {
        properties.append((.compact(predicate), values))
    }

    mutating func add(_ predicate: String, _ value: RDFTerm?) {
        if let value { properties.append((.compact(predicate), [value])) }
    }
}

enum RDFPredicate {
    case compact(String)
    case iri(String)
}

/// Names of things. Entities, documents and relations have stable IRIs in the URN name space `relata`.
///
/// People, organizations and places are those of https://schema.org, provenance is that of PROV-O
/// (https://www.w3.org/TR/prov-o/), statements are reified by https://www.w3.org/TR/rdf-schema/.
enum RDFVocabulary {
    static let prefixes: [(String, String)] = [
        ("prov", "http://www.w3.org/ns/prov#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("relata", "urn:relata:term:"),
        ("schema", "https://schema.org/"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]

    static func entity(_ id: EntityID) -> String { iri("entity", id.value) }
    static func verb(_ verb: String) -> String { iri("verb", verb) }

    static func document(_ document: DocumentIdentity) -> String {
        iri("document", document.id, String(document.fingerprint, radix: 16))
    }

    static func relation(_ edge: Edge, in graph: some GraphSource) -> String {
        iri("relation", graph.id(of: edge.source).value, edge.verb, graph.id(of: edge.target).value)
    }

    private static func iri(_ kind: String, _ segments: String...) -> String {
        var bytes = Array("urn:relata:\(kind)".utf8)
        for segment in segments {
            bytes.append(bytes.count == "urn:relata:\(kind)".utf8.count ? UInt8(ascii: ":") : UInt8(ascii: "/"))
            bytes.append(iriSegment: segment)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension RDFDescription {
    /// Who extracted: the activity all relations come from. Without times, so that files stay the same.
    static let extraction: [RDFDescription] = {
        var activity = RDFDescription(subject: "urn:relata:activity:extraction")
        activity.add("rdf:type", .compact("prov:Activity"))
        activity.add("prov:wasAssociatedWith", .iri("urn:relata:agent:relata"))
        var agent = RDFDescription(subject: "urn:relata:agent:relata")
        agent.add("rdf:type", .compact("prov:SoftwareAgent"))
        agent.add("rdfs:label", .text("Relata"))
        return [activity, agent]
    }()

    init(_ document: DocumentRecord) {
        self.init(
            subject: RDFVocabulary.document(
                DocumentIdentity(id: document.id, fingerprint: document.fingerprint)))
        add("rdf:type", .compact("prov:Entity"), .compact("schema:CreativeWork"))
        add("schema:identifier", .text(document.id))
        add("schema:name", document.title.map { .text($0) })
        add("schema:datePublished", document.date.map { .date($0) })
        add("schema:publisher", document.publisher.map { .text($0) })
        add("relata:source", .text(document.source))
    }

    init(_ node: Node) {
        self.init(subject: RDFVocabulary.entity(node.id))
        let type =
            switch node.type {
            case .person: "schema:Person"
            case .organization: "schema:Organization"
            case .place: "schema:Place"
            }
        add("rdf:type", .compact(type))
        add("rdfs:label", .text(node.label))
        add("schema:identifier", .text(node.id.value))
        let names = node.aliases().filter { !$0.text.utf8.elementsEqual(node.label.utf8) }
        if !names.isEmpty { properties.append((.compact("schema:alternateName"), names.map { .text($0.text) })) }
        add("relata:mentions", .integer(node.mentionCount))
        add("relata:documents", .integer(node.documentCount))
    }

    /// The statement as such, with where it comes from.
    init(_ edge: Edge, in graph: some GraphSource, evidenceCount: Int) {
        self.init(subject: RDFVocabulary.relation(edge, in: graph))
        add("rdf:type", .compact("rdf:Statement"), .compact("prov:Entity"))
        add("rdf:subject", .iri(RDFVocabulary.entity(graph.id(of: edge.source))))
        add("rdf:predicate", .iri(RDFVocabulary.verb(edge.verb)))
        add("rdf:object", .iri(RDFVocabulary.entity(graph.id(of: edge.target))))
        add("relata:class", .compact("relata:\(edge.dominantClass.name)"))
        add("relata:statements", .integer(edge.count))
        add("relata:negated", .integer(edge.count(.negated)))
        add("relata:modality", .text(edge.dominantModality.name))
        add("relata:symmetric", .flag(edge.isSymmetric))
        add("relata:confidence", .share(Int(edge.confidence.permille)))
        let speakers = edge.speakers
        if !speakers.isEmpty {
            properties.append(
                (.compact("relata:speaker"), speakers.map { .iri(RDFVocabulary.entity(graph.id(of: $0))) }))
        }
        add("relata:firstEvent", (edge.eventDates?.first).map { .date($0) })
        add("relata:lastEvent", (edge.eventDates?.last).map { .date($0) })
        properties.append(
            (
                .compact("prov:wasDerivedFrom"),
                edge.documents.map { .iri(RDFVocabulary.document(graph.identity(of: $0))) }
            ))
        add("prov:wasGeneratedBy", .iri("urn:relata:activity:extraction"))
        if evidenceCount > 0 {
            let subject = subject
            properties.append(
                (.compact("relata:evidence"), (0..<evidenceCount).map { .iri("\(subject)#\($0)") }))
        }
    }

    /// One sentence behind a relation. Offsets count code points of the document.
    init(_ item: Evidence, number: Int, of relation: String, in graph: some GraphSource, withText: Bool) {
        self.init(subject: "\(relation)#\(number)")
        add("rdf:type", .compact("prov:Entity"))
        add("prov:wasQuotedFrom", .iri(RDFVocabulary.document(graph.identity(of: item.document))))
        add("relata:begin", .integer(Int(item.sentence.begin)))
        add("relata:end", .integer(Int(item.sentence.end)))
        add("relata:polarity", .text(item.polarity.name))
        add("relata:modality", .text(item.modality.name))
        add("relata:confidence", .share(Int(item.confidence.permille)))
        add("relata:speaker", item.speaker.map { .iri(RDFVocabulary.entity(graph.id(of: $0))) })
        add("relata:place", item.place.map { .iri(RDFVocabulary.entity(graph.id(of: $0))) })
        if withText { add("prov:value", item.text.map { .text($0) }) }
    }

    /// The bare triple, `Russia attack Ukraine`: only where most statements assert and affirm it.
    init?(bare edge: Edge, in graph: some GraphSource) {
        guard edge.dominantPolarity == .affirmed, edge.dominantModality == .asserted else { return nil }
        self.init(subject: RDFVocabulary.entity(graph.id(of: edge.source)))
        properties.append(
            (.iri(RDFVocabulary.verb(edge.verb)), [.iri(RDFVocabulary.entity(graph.id(of: edge.target)))]))
    }

    /// Calls `body` with all descriptions of a graph in order.
    static func forEach(
        in graph: some GraphSource, evidence: EvidenceDetail, _ body: (RDFDescription) throws -> Void
    ) throws {
        for description in extraction { try body(description) }
        try graph.forEachDocument { try body(RDFDescription($0)) }
        try graph.forEachNode { try body(RDFDescription($0)) }
        try graph.forEachEdge { edge in
            if let bare = RDFDescription(bare: edge, in: graph) { try body(bare) }
            let items = evidence == .none ? [] : edge.evidence
            let relation = RDFDescription(edge, in: graph, evidenceCount: items.count)
            try body(relation)
            for (number, item) in items.enumerated() {
                try body(
                    RDFDescription(
                        item, number: number, of: relation.subject, in: graph, withText: evidence == .text))
            }
        }
    }
}
