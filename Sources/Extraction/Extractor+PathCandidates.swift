import Annotation
import Lexicon

/// What may be a fact, as the model of paths learns from it.
package struct PathCandidate: Sendable {
    package var source: EntityID
    package var target: EntityID
    /// In the original text.
    package var trigger: CharacterRange
    package var verb: String
    package var sentence: Int
    /// Whether a rule links the two in this direction, by whatever word of the sentence.
    package var isLinked: Bool
    package var features: [UInt32]
}

extension Extractor {
    /// Everything in a document that may be a fact, and its annotation without relations.
    package func pathCandidates(_ document: Document, _ analysis: Analysis) -> (DocumentAnnotation, [PathCandidate]) {
        let reading = read(document, analysis)
        var found: [PathCandidate] = []
        for (index, sentence) in reading.analysis.sentences.enumerated() where sentence.isParsed {
            var scan = PathScan()
            scan.readEnds(sentence, of: reading)
            guard scan.hasTwo else { continue }
            let links = reading.ruleLinks(in: sentence, roles: roles, triggers: &scan)
            guard scan.isWalkable else { continue }
            scan.readSteps(sentence, of: reading)
            var candidates = PathCandidates(PathFeatures(scan, links: links))
            for trigger in scan.triggers {
                candidates.read(trigger, of: reading)
                for source in candidates.ends {
                    for target in candidates.ends where target.entity != source.entity {
                        let features =
                            candidates.list(trigger, source).map { $0 ^ PathCandidates.source }
                            + candidates.list(trigger, target).map { $0 ^ PathCandidates.target }
                            + candidates.list(trigger, source, target)
                        found.append(
                            PathCandidate(
                                source: reading.entities[Int(source.entity)].id,
                                target: reading.entities[Int(target.entity)].id,
                                trigger: document.text.original(reading.analysis.words[trigger.word].range),
                                verb: reading.verbLemma(of: trigger), sentence: index,
                                isLinked: links.contains {
                                    $0.source.entity == source.entity && $0.target.entity == target.entity
                                },
                                features: features))
                    }
                }
            }
        }
        return (annotation(of: reading, []), found)
    }
}

extension Reading {
    /// The verb that a trigger is or stands for.
    fileprivate func verbLemma(of trigger: PathScan.Trigger) -> String {
        if trigger.kind == .noun, let event = verbs.eventNoun(lemma(trigger.word)) { return verbs.string(event.verb) }
        return analysis.lemma(WordIndex(trigger.word)).lowercased()
    }
}
