import Annotation
import Lexicon

/// Reads the trees and names of a document and says who did what to whom.
///
/// A value without state between documents: one extractor serves any number of threads.
public struct Extractor: Sendable {
    public let lexicon: Lexicon
    public let verbs: Verbs
    public let options: ExtractionOptions
    var confidence = ConfidenceModel.standard
    /// Finds facts that no rule makes; none without it.
    package var paths: PathModel? = .builtIn
    let roles: Reading.RoleVerbs
    private let contextVerbs: ContextVerbs
    private let bodies: BodyNames

    public init(lexicon: Lexicon, verbs: Verbs = .builtIn(), options: ExtractionOptions = ExtractionOptions()) {
        self.lexicon = lexicon
        self.verbs = verbs
        self.options = options
        roles = Reading.RoleVerbs(verbs)
        contextVerbs = ContextVerbs(verbs)
        bodies = BodyNames(lexicon)
    }

    /// Of the model that finds facts no rule makes.
    public static var pathsChecksum: UInt64 { PathModel.builtIn.checksum }

    /// The entities and relations of a document, in offsets of its original text.
    public func annotate(_ document: Document, _ analysis: Analysis) -> DocumentAnnotation {
        var unmatched = UnmatchedCounts()
        return annotate(document, analysis, counting: &unmatched)
    }

    /// As `annotate`, and counts the names and verbs that no dictionary knows. `spans` are the document's, when they were
    /// found already.
    public func annotate(
        _ document: Document, _ analysis: Analysis, _ spans: NamedSpans? = nil,
        counting unmatched: inout UnmatchedCounts
    ) -> DocumentAnnotation {
        let reading = read(document, analysis, spans)
        let relations = relations(of: reading)
        reading.count(into: &unmatched)
        return annotation(of: reading, relations)
    }

    /// Mentions, entities and references of a document.
    func read(_ document: Document, _ analysis: Analysis, _ spans: NamedSpans? = nil) -> Reading {
        var reading = Reading(document: document, analysis: analysis, verbs: verbs, contextVerbs: contextVerbs)
        var finding = EntityFinding(lexicon: lexicon, options: options, document: document, analysis: analysis)
        finding.run((spans ?? namedSpans(document, analysis)).candidates)
        reading.entities = finding.entities
        reading.mentions = finding.mentions
        for (i, mention) in reading.mentions.enumerated() {
            for word in mention.ownWords { reading.mentionAt[word] = Int32(i) }
        }
        reading.findBodies(bodies, lexicon: lexicon, options: options)
        reading.findOfficeHolders(lexicon: lexicon, ledger: options.ledger)
        reading.resolveMetonyms(lexicon, ledger: options.ledger)
        reading.findOwners(lexicon, roles, ledger: options.ledger)
        reading.resolveReferences()
        if options.unnamed { reading.findUnnamedGroups(ledger: options.ledger) }
        return reading
    }

    /// The relations of all sentences, sorted by trigger, then source, target and verb.
    func relations(of reading: Reading) -> [Relation] {
        var relations: [Relation] = []
        forEachRelation(of: reading) { relation, _ in relations.append(relation) }
        return relations.sorted(by: Self.precedes)
    }

    /// Calls `body` with each relation that is certain enough and with what it is known by.
    func forEachRelation(of reading: Reading, _ body: (Relation, [Double]) -> Void) {
        var features = Array(repeating: 0.0, count: ConfidenceModel.Feature.count)
        paths?.prefetchWeights()
        for index in reading.analysis.sentences.indices {
            let sentence = reading.analysis.sentences[index]
            var links = reading.links(in: sentence, roles: roles, paths: paths)
            if options.actors == .body { links += reading.belongings(in: sentence, roles) }
            for link in links {
                let relation = reading.relation(of: link, in: index, confidence: confidence, features: &features)
                if relation.confidence >= options.minimumConfidence { body(relation, features) }
            }
        }
    }

    static func precedes(_ a: Relation, _ b: Relation) -> Bool {
        if a.trigger != b.trigger { return a.trigger < b.trigger }
        if a.source != b.source { return a.source < b.source }
        if a.target != b.target { return a.target < b.target }
        return a.verb.utf8.lexicographicallyPrecedes(b.verb.utf8)
    }

    func annotation(of reading: Reading, _ relations: [Relation]) -> DocumentAnnotation {
        let document = reading.document
        let text = document.text
        var texts: [Int: String] = [:]
        for relation in relations where texts[relation.sentence] == nil {
            texts[relation.sentence] = text.originalString(reading.analysis.sentences[relation.sentence].range)
        }
        return DocumentAnnotation(
            id: document.id, source: document.source, title: document.title, date: document.date,
            publisher: document.publisher, fingerprint: document.fingerprint, wordCount: reading.analysis.words.count,
            sentences: reading.analysis.sentences.map { text.original($0.range) }, sentenceTexts: texts,
            entities: reading.annotatedEntities(), relations: relations)
    }
}

extension Reading {
    /// The entities that are mentioned, one for each id, sorted by id; mentions in text order.
    func annotatedEntities() -> [Entity] {
        // By local entity: its place among those mentioned, in the order of their first mentions; -1 for none.
        var places = Array(repeating: -1, count: entities.count)
        var mentioned: [Int] = []
        func note(_ entity: Int32) {
            guard entity >= 0, places[Int(entity)] < 0 else { return }
            places[Int(entity)] = mentioned.count
            mentioned.append(Int(entity))
        }
        for mention in mentions {
            note(mention.entity)
            note(mention.second)
        }
        // Of several with one id the one mentioned first tells label and type.
        var found: [Entity] = []
        found.reserveCapacity(mentioned.count)
        // Sorted by a copy, which is not the whole reading.
        let entities = entities
        mentioned.sort {
            entities[$0].id != entities[$1].id ? entities[$0].id < entities[$1].id : places[$0] < places[$1]
        }
        for index in mentioned {
            let entity = entities[index]
            if found.last?.id != entity.id {
                found.append(Entity(id: entity.id, label: entity.label, type: entity.type, mentions: []))
            }
            places[index] = found.count - 1
        }
        for (index, mention) in mentions.enumerated() where mention.entity >= 0 || mention.second >= 0 {
            let range = workingRange(of: Int32(index))
            let shown = Mention(
                range: document.text.original(range), text: document.text.originalString(range), kind: mention.kind)
            for entity in [mention.entity, mention.second] where entity >= 0 {
                found[places[Int(entity)]].mentions.append(shown)
            }
        }
        return found
    }

    /// Counts what no dictionary knows: names made up from the text, verbs without a row that have two arguments.
    func count(into unmatched: inout UnmatchedCounts) {
        for mention in mentions where mention.kind == .name && mention.entity >= 0 {
            let entity = entities[Int(mention.entity)]
            if !entity.traits.contains(.known) {
                unmatched.count(UnmatchedCounts.Name(text: entity.label, type: entity.type))
            }
        }
        for word in analysis.words.indices where isVerb(word) && hasChild(word, .obj) && hasChild(word, .nsubj) {
            if verbs.senses(of: lemma(word)).isEmpty { unmatched.countVerb(analysis.lemma(WordIndex(word))) }
        }
    }
}
