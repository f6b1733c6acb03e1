import Annotation
import Corpus
import Extraction
import Foundation
import Lexicon
import Linguistics
import Pipeline

/// Reads documents with the built-in pipeline and rates each relation by what people wrote down.
package struct RelationRating {
    package struct NoDocument: Error {
        package var file: String
    }

    private let pipeline: CorpusPipeline

    /// By rules alone, confidence is what the weights of `ConfidenceModel` make it.
    package init(byRulesAlone: Bool = false) throws {
        var extractor = Extractor(lexicon: try Lexicon.standard())
        if byRulesAlone { extractor.paths = nil }
        pipeline = CorpusPipeline(
            reader: CorpusReader(), model: try LanguageModel.embedded(), extractor: extractor, parsing: .all)
    }

    /// The relations of the documents of `folder` that the gold has, in the order of their files.
    package func rate(gold path: String, documents folder: String) throws -> RatedSet {
        let gold = try RelationGold.read(path)
        var golds: [String: GoldDocument] = [:]
        for document in gold.documents { golds[Self.fileName(document.file)] = document }
        let files = CorpusScanner().scan([folder]).files.filter { golds[Self.fileName($0.path)] != nil }
        var rated: [RatedDocument] = []
        let extractor = pipeline.extractor
        try pipeline.run(
            over: files,
            render: { read in
                (read.document.source, extractor.annotateWithEvidence(read.document, read.analysis))
            },
            consume: { result in
                let (source, reading) = try result.get()
                let name = Self.fileName(source)
                if let gold = golds.removeValue(forKey: name) { rated.append(Self.rate(reading, gold)) }
            })
        if let missing = golds.keys.min() { throw NoDocument(file: missing) }
        return RatedSet(name: path, documents: rated)
    }

    private static func rate(
        _ reading: (annotation: DocumentAnnotation, evidence: [RelationEvidence]), _ gold: GoldDocument
    ) -> RatedDocument {
        let matching = RelationMatching(gold, entities: reading.annotation.entities)
        let relations = reading.evidence.map { evidence in
            let candidates = matching.candidates(for: evidence.relation)
            return RatedRelation(
                features: evidence.features, confidence: evidence.relation.confidence.share,
                isRight: !candidates.isEmpty, candidates: candidates)
        }
        return RatedDocument(name: gold.file, relations: relations, core: gold.relations.map(\.isCore))
    }

    /// The relations that are judged, each in its sentence as a document of its own.
    package func rate(judged path: String, isSelected: Bool = false) throws -> RatedSet {
        var set = RatedSet(name: path, documents: [], isSelected: isSelected)
        for (number, line) in try FileBytes.read(path).split(separator: UInt8(ascii: "\n")).enumerated() {
            let judged = try JSONDecoder().decode(JudgedRelation.self, from: Data(line))
            let document = try pipeline.reader.document(ofText: judged.text, named: "line \(number + 1)").get()
            let evidence = pipeline.extractor.annotateWithEvidence(document, pipeline.read(document).analysis).evidence
            guard let found = evidence.first(where: { judged.isAbout($0.relation) }) else {
                set.missing += 1
                continue
            }
            let relation = RatedRelation(
                features: found.features, confidence: found.relation.confidence.share, isRight: judged.right)
            set.documents.append(RatedDocument(name: document.source, relations: [relation]))
        }
        return set
    }

    private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What a reader says of one relation of one sentence; ids as `relata` prints them.
struct JudgedRelation: Decodable {
    var text: String
    var source: String
    var verb: String
    var target: String
    var right: Bool

    func isAbout(_ relation: Relation) -> Bool {
        relation.source.value == source && relation.verb == verb && relation.target.value == target
    }
}
