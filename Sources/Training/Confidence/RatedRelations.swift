/// A relation that was read, with what is known of it and whether it is right.
package struct RatedRelation: Sendable {
    /// In the order of `ConfidenceModel.Feature`.
    package var features: [Double]
    /// What the program says, 0...1.
    package var confidence: Double
    package var isRight: Bool
    /// The relations of the gold that it may be, the best first.
    package var candidates: [Int]

    package init(features: [Double], confidence: Double, isRight: Bool, candidates: [Int] = []) {
        self.features = features
        self.confidence = confidence
        self.isRight = isRight
        self.candidates = candidates
    }
}

package struct RatedDocument: Sendable {
    package var name: String
    package var relations: [RatedRelation]
    /// By relation of the gold, whether it must be found.
    package var core: [Bool]

    package init(name: String, relations: [RatedRelation], core: [Bool] = []) {
        self.name = name
        self.relations = relations
        self.core = core
    }

    /// How many core relations are found by those that are certain enough: each relation takes the first of its
    /// candidates that none before it took.
    package func coreFound(from threshold: Double) -> Int {
        var taken = Array(repeating: false, count: core.count)
        for relation in relations where relation.confidence >= threshold {
            guard let pick = relation.candidates.first(where: { !taken[$0] }) else { continue }
            taken[pick] = true
        }
        return zip(taken, core).count { $0 && $1 }
    }
}

/// The documents of one source.
package struct RatedSet: Sendable {
    package var name: String
    package var documents: [RatedDocument]
    /// Judged relations that are not read any more.
    package var missing = 0
    /// Whether its relations were picked for some reason, so that the share of right ones among them means nothing.
    package var isSelected: Bool

    package init(name: String, documents: [RatedDocument], isSelected: Bool = false) {
        self.name = name
        self.documents = documents
        self.isSelected = isSelected
    }

    package var outcomes: [Outcome] {
        documents.flatMap { $0.relations.map { Outcome(probability: $0.confidence, isRight: $0.isRight) } }
    }
}

/// What was said of a relation and what became of it.
package struct Outcome: Sendable {
    package var probability: Double
    package var isRight: Bool

    package init(probability: Double, isRight: Bool) {
        self.probability = probability
        self.isRight = isRight
    }
}
