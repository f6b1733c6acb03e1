import Linguistics

extension LanguageModel {
    /// The mean of the weights of models of one shape, one trained out of the other; nil for none.
    ///
    /// Izmailov et al., "Averaging weights leads to wider optima and better generalization" (2018).
    package static func mean(_ models: some Collection<LanguageModel>) -> LanguageModel? {
        guard let first = models.first else { return nil }
        guard models.count > 1 else { return first }
        var sums = [Double](repeating: 0, count: first.layout.count)
        for model in models {
            precondition(model.layout.shape == first.layout.shape, "models of several shapes")
            for (i, weight) in model.weights().enumerated() { sums[i] += Double(weight) }
        }
        let share = 1 / Double(models.count)
        return LanguageModel(
            layout: first.layout, weights: sums.map { Float($0 * share) }, gazetteer: first.gazetteer,
            codes: first.codes)
    }
}

extension LanguageModel {
    /// The model with a mean of guidelines in place of the default one: corpora by number, each with its share.
    package func following(_ shares: [(corpus: Int, share: Float)]) -> LanguageModel {
        guard !shares.isEmpty else { return self }
        var weights = weights()
        let table = layout.nameContext
        func place(_ corpus: Int) -> Int { table.offset + Int(NameContext.row(corpus: corpus)) * table.columns }
        let mean = (0..<table.columns).map { column in
            shares.reduce(Float(0)) { $0 + $1.share * weights[place($1.corpus) + column] }
        }
        weights.replaceSubrange(
            place(NameContext.defaultCorpus)..<place(NameContext.defaultCorpus) + table.columns, with: mean)
        return LanguageModel(layout: layout, weights: weights, gazetteer: gazetteer, codes: codes)
    }
}
