import Annotation
import Extraction
import Lexicon
import Linguistics

/// Candidates of the model of paths, each with what readers say of it.
package struct PathExamples: Sendable {
    package enum Label: UInt8, Sendable {
        /// No fact of the two.
        case wrong
        /// A core fact of the two by this word.
        case right
        /// A core fact by another word, or one that a reader may leave out: nothing is learned from it.
        case open
    }

    package struct Example: Sendable {
        /// The numbers its features fall to.
        package var buckets: Range<Int>
        package var label: Label
        /// Its pair among those of its text.
        package var pair: Int
    }

    /// Two entities of a sentence, in one direction.
    package struct Pair: Sendable {
        package var isFact: Bool
        package var isCore: Bool
        package var isLinked: Bool
    }

    package struct Text: Sendable {
        package var name: String
        package var examples: [Example] = []
        package var pairs: [Pair] = []
        /// Core facts between mentions that were not read as two entities.
        package var unreachable = 0
    }

    package private(set) var texts: [Text] = []
    package private(set) var buckets: [Int32] = []

    /// Reads all marked texts by the model and tables of the program.
    package init(data: String, marks: String) throws {
        let facts = try FactMarks(FileBytes.read(marks), file: marks)
        let extractor = Extractor(lexicon: try Lexicon.standard())
        let analyzer = Analyzer(model: try LanguageModel.embedded())
        var source = MarkedTexts(folder: data)
        for marked in facts.texts {
            let text = try source.text(of: marked, marksFile: marks)
            var analysis = Analysis()
            if text.isPretokenized {
                analyzer.segment(pretokenized: text.document.text, into: &analysis)
            } else {
                analyzer.segment(text.document.text, into: &analysis)
            }
            analyzer.tagAndParse(text.document.text, &analysis)
            let (annotation, candidates) = extractor.pathCandidates(text.document, analysis)
            add("\(marked.file) \(marked.place)", text.facts, annotation, candidates)
        }
    }

    private struct Key: Hashable {
        var source: EntityID
        var target: EntityID
        var sentence: Int
    }

    private mutating func add(
        _ name: String, _ facts: [FactMarks.Fact], _ annotation: DocumentAnnotation, _ candidates: [PathCandidate]
    ) {
        var text = Text(name: name)
        var known: [Key: [FactMarks.Fact]] = [:]
        for fact in facts {
            guard let source = annotation.entity(at: fact.source), let target = annotation.entity(at: fact.target),
                source != target, let sentence = annotation.sentence(at: fact.source)
            else {
                text.unreachable += fact.isCore ? 1 : 0
                continue
            }
            known[Key(source: source, target: target, sentence: sentence), default: []].append(fact)
        }
        var numbers: [Key: Int] = [:]
        for candidate in candidates {
            let key = Key(source: candidate.source, target: candidate.target, sentence: candidate.sentence)
            let found = known[key] ?? []
            let isByTrigger = found.contains { fact in
                fact.isCore && fact.trigger.map { candidate.trigger.begin <= $0 && $0 < candidate.trigger.end } ?? false
            }
            let number =
                numbers[key]
                ?? {
                    numbers[key] = text.pairs.count
                    text.pairs.append(
                        Pair(
                            isFact: !found.isEmpty, isCore: found.contains(where: \.isCore),
                            isLinked: candidate.isLinked))
                    return text.pairs.count - 1
                }()
            let begin = buckets.count
            for feature in candidate.features { buckets.append(Int32(PathModel.bucket(feature))) }
            text.examples.append(
                Example(
                    buckets: begin..<buckets.count, label: isByTrigger ? .right : found.isEmpty ? .wrong : .open,
                    pair: number))
        }
        for (key, found) in known where numbers[key] == nil && found.contains(where: \.isCore) { text.unreachable += 1 }
        texts.append(text)
    }
}

extension DocumentAnnotation {
    /// The entity with a mention at a code point: of several the shortest.
    fileprivate func entity(at place: Int) -> EntityID? {
        var best: (id: EntityID, length: Int)?
        for entity in entities {
            for mention in entity.mentions
            where Int(mention.range.begin) <= place && place < Int(mention.range.end) {
                let length = Int(mention.range.end - mention.range.begin)
                if best.map({ length < $0.length }) ?? true { best = (entity.id, length) }
            }
        }
        return best?.id
    }

    fileprivate func sentence(at place: Int) -> Int? {
        sentences.firstIndex { Int($0.begin) <= place && place < Int($0.end) }
    }
}
