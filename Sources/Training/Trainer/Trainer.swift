import Dispatch
import Learning
import Linguistics

/// Learns the weights from sentences. The same options and sentences give the same weights on one machine: shards and the
/// order of their sum are fixed.
package final class Trainer {
    package struct Options: Sendable {
        package var shape = NetworkShape()
        package var epochs = 15
        package var seed: UInt64 = 1
        package var rate: Float = 2e-3
        package var batchWords = 1200
        package var shards = 2
        package var averageDecay = 0.999
        package var nameWeight: Float = 1
        package var noise = Learner.Noise()
        package var gazetteer = Gazetteer()
        /// What is known of words beforehand; a model to begin with brings its own.
        package var vectors: QuantizedVectors?
        /// The model whose weights to begin with, of the same shape; chance without one.
        package var start: LanguageModel?
        /// After this many epochs the names of the training data are read, to learn what a document can tell.
        package var hintsAfter = 2

        package init() {}
    }

    package let options: Options
    package let layout: NetworkLayout
    private let codes: WordCodes?
    private let optimizer: Optimizer
    private let learners: [Learner]
    private var random: RandomSource

    package init(options: Options) {
        self.options = options
        codes = options.start.map(\.codes) ?? options.vectors?.codes
        var shape = options.shape
        shape.wordCodes = codes?.count ?? 0
        layout = NetworkLayout(shape: shape)
        random = RandomSource(seed: options.seed)
        optimizer = Optimizer(layout: layout, averageDecay: options.averageDecay, random: &random)
        if let start = options.start {
            precondition(start.layout.shape == shape, "a model of another shape to begin with")
            optimizer.begin(with: start.weights())
        } else if let vectors = options.vectors {
            let rows = vectors.rows(width: shape.width, random: &random)
            optimizer.setEmbedding(from: shape.row(code: 0, value: 0), rows)
        }
        learners = (0..<options.shards).map { [layout, codes] _ in
            Learner(layout: layout, gazetteer: options.gazetteer, codes: codes)
        }
    }

    /// Trains, telling about each epoch's losses. Models have averaged weights.
    package func train(
        _ given: [TrainingSentence], epochEnded: (_ epoch: Int, _ losses: Losses, _ model: () -> LanguageModel) -> Void
    ) -> LanguageModel {
        var sentences = given
        let words = sentences.reduce(0) { $0 + $1.count }
        let steps = max(1, options.epochs * (words / options.batchWords + 1))
        var step = 0
        for epoch in 0..<options.epochs {
            var order = Array(sentences.indices)
            order.shuffle(using: &random)
            var losses = Losses()
            var batch: [Int] = []
            var size = 0
            for i in order {
                batch.append(i)
                size += sentences[i].count
                guard size >= options.batchWords else { continue }
                losses += learn(batch.map { sentences[$0] }, size, epoch, rate(step, of: steps))
                step += 1
                batch.removeAll(keepingCapacity: true)
                size = 0
            }
            if !batch.isEmpty {
                losses += learn(batch.map { sentences[$0] }, size, epoch, rate(step, of: steps))
                step += 1
            }
            if epoch + 1 == options.hintsAfter { DocumentHints.add(to: &sentences, by: model()) }
            epochEnded(epoch, losses, model)
        }
        return model()
    }

    /// The model as it is now, its weights averaged.
    private func model() -> LanguageModel {
        LanguageModel(layout: layout, weights: optimizer.averaged(), gazetteer: options.gazetteer, codes: codes)
    }

    /// Rises over the first steps, then falls in a straight line.
    private func rate(_ step: Int, of steps: Int) -> Float {
        let warm = Float(min(1, Double(step + 1) / Double(max(1, min(300, steps / 20)))))
        let left = Float(max(0.01, 1 - Double(step) / Double(steps)))
        return options.rate * warm * left
    }

    private func learn(_ batch: [TrainingSentence], _ words: Int, _ epoch: Int, _ rate: Float) -> Losses {
        var shards = [[TrainingSentence]](repeating: [], count: learners.count)
        var sizes = [Int](repeating: 0, count: learners.count)
        for var sentence in batch {
            if random.uniform() < options.noise.markDropout { sentence = sentence.withoutFinalMark() }
            let least = sizes.indices.min { sizes[$0] < sizes[$1] }!
            shards[least].append(sentence)
            sizes[least] += sentence.count
        }
        var noise = options.noise
        if epoch == 0 { noise.exploration = 0 }
        let seeds = shards.map { _ in random.next() }
        var losses = [Losses](repeating: Losses(), count: learners.count)
        losses.withUnsafeMutableBufferPointer { losses in
            // Each iteration touches its own learner and its own entry.
            nonisolated(unsafe) let learners = learners
            nonisolated(unsafe) let losses = losses
            nonisolated(unsafe) let weights = UnsafePointer(optimizer.weights)
            let nameWeight = options.nameWeight
            let shards = shards
            let settings = noise
            DispatchQueue.concurrentPerform(iterations: learners.count) { i in
                var random = RandomSource(seed: seeds[i])
                losses[i] = learners[i].run(
                    weights, shards[i], words: words, noise: settings, nameWeight: nameWeight, random: &random)
            }
        }
        for i in 1..<learners.count { learners[0].gradients.add(learners[i].gradients) }
        optimizer.step(learners[0].gradients, rate: rate)
        return losses.reduce(into: Losses()) { $0 += $1 }
    }
}
