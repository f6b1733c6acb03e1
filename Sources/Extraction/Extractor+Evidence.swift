import Annotation

/// A relation with what its confidence was worked out from, in the order of `ConfidenceModel.Feature`.
package struct RelationEvidence: Sendable {
    package var relation: Relation
    package var features: [Double]
}

extension Extractor {
    /// As `annotate`, with the features of each relation beside it: what calibration learns from.
    package func annotateWithEvidence(
        _ document: Document, _ analysis: Analysis
    ) -> (annotation: DocumentAnnotation, evidence: [RelationEvidence]) {
        let reading = read(document, analysis)
        var evidence: [RelationEvidence] = []
        forEachRelation(of: reading) { evidence.append(RelationEvidence(relation: $0, features: $1)) }
        evidence.sort { Self.precedes($0.relation, $1.relation) }
        return (annotation(of: reading, evidence.map(\.relation)), evidence)
    }
}
