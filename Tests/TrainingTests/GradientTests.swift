import Learning
import Testing

@testable import Linguistics
@testable import Training

/// Sentences of seeded noise with all annotations.
enum NoiseSentences {
    static func make(_ count: Int, seed: UInt64, longest: Int = 9) -> [TrainingSentence] {
        var random = RandomSource(seed: seed)
        return (0..<count).map { _ in sentence(&random, longest) }
    }

    private static func sentence(_ random: inout RandomSource, _ longest: Int) -> TrainingSentence {
        var sentence = TrainingSentence()
        let n = Int.random(in: 1...longest, using: &random)
        for _ in 0..<n {
            let letters = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                UInt8.random(in: 97...122, using: &random)
            }
            sentence.append(form: letters)
            sentence.universalTags.append(UInt8.random(in: 0..<17, using: &random))
            sentence.treebankTags.append(UInt8.random(in: 0..<50, using: &random))
            sentence.names.append(1 << UInt32.random(in: 0..<17, using: &random))
        }
        (sentence.heads, sentence.relations) = tree(n, &random)
        return sentence
    }

    /// A projective tree: each span gets a root, which splits the rest.
    static func tree(_ n: Int, _ random: inout RandomSource) -> ([Int32], [UInt8]) {
        var heads = [Int32](repeating: -1, count: n)
        func grow(_ begin: Int, _ end: Int, under head: Int32) {
            guard begin < end else { return }
            let root = Int.random(in: begin..<end, using: &random)
            heads[root] = head
            grow(begin, root, under: Int32(root))
            grow(root + 1, end, under: Int32(root))
        }
        grow(0, n, under: -1)
        let labels = heads.map { head in
            head < 0
                ? UInt8(Move.rootLabel)
                : UInt8.random(in: 0..<10, using: &random)
        }
        return (heads, labels)
    }
}

@Suite struct GradientTests {
    static let shape = NetworkShape(
        rows: 64, width: 16, layers: [.convolution, .recurrence, .recurrence], nameHidden: 8, parserHidden: 16,
        childRank: 8)

    /// Two codes for the words of every other sentence.
    static func codes(_ sentences: [TrainingSentence]) -> WordCodes {
        let words = stride(from: 0, to: sentences.count, by: 2).flatMap { i in
            (0..<sentences[i].count).map { Array(sentences[i].bytes[sentences[i].form($0)]) }
        }
        return WordCodes(
            hashes: words.map(SurfaceFeatures.wordHash(of:)),
            codes: words.flatMap { [$0.first ?? 0, $0.last ?? 0] }, count: 2)
    }

    /// The mean loss of a batch, and its gradients in `learner`.
    static func loss(
        _ learner: Learner, _ weights: [Float], _ sentences: [TrainingSentence], _ exploration: Float
    ) -> Double {
        var noise = Learner.Noise.none
        noise.exploration = exploration
        var random = RandomSource(seed: 7)
        let losses = weights.withUnsafeBufferPointer {
            learner.run($0.baseAddress!, sentences, words: 1, noise: noise, random: &random)
        }
        return losses.tags + losses.names + losses.trees
    }

    @Test(arguments: [false, true])
    func `gradients agree with finite differences`(_ hasCodes: Bool) {
        let sentences = NoiseSentences.make(4, seed: 11)
        let codes = hasCodes ? Self.codes(sentences) : nil
        var shape = Self.shape
        shape.wordCodes = codes?.count ?? 0
        let layout = NetworkLayout(shape: shape)
        var random = RandomSource(seed: 3)
        var weights = (0..<layout.count).map { _ in random.normal() * 0.15 }
        let learner = Learner(layout: layout, gazetteer: Gazetteer(), codes: codes)
        // The oracle's path does not depend on the weights as long as it is taken by score among equals; keep to one.
        _ = Self.loss(learner, weights, sentences, 0)
        let analytic = (0..<layout.count).map { learner.gradients.values[$0] }
        var checked = 0
        for tensor in layout.tensors {
            let order = (0..<tensor.count).sorted {
                abs(analytic[tensor.offset + $0]) > abs(analytic[tensor.offset + $1])
            }
            for k in [0, 1, tensor.count / 50] {
                let i = tensor.offset + order[min(k, tensor.count - 1)]
                let step: Float = 2e-3
                let kept = weights[i]
                weights[i] = kept + step
                let up = Self.loss(learner, weights, sentences, 0)
                weights[i] = kept - step
                let down = Self.loss(learner, weights, sentences, 0)
                weights[i] = kept
                let numeric = (up - down) / Double(2 * step)
                let expected = Double(analytic[i])
                #expect(
                    abs(numeric - expected) < 0.02 * max(1, abs(expected)),
                    "\(tensor.name)[\(i - tensor.offset)]: \(numeric) against \(expected)")
                checked += 1
            }
        }
        #expect(checked == 3 * layout.tensors.count)
    }

    @Test func `training repeats exactly`() {
        var options = Trainer.Options()
        options.shape = Self.shape
        options.epochs = 3
        options.batchWords = 30
        let sentences = NoiseSentences.make(20, seed: 5)
        let first = Trainer(options: options).train(sentences) { _, _, _ in }
        let second = Trainer(options: options).train(sentences) { _, _, _ in }
        #expect(first.file() == second.file())
        options.seed = 2
        #expect(first.file() != Trainer(options: options).train(sentences) { _, _, _ in }.file())
    }

    @Test func `the loss falls`() {
        var options = Trainer.Options()
        options.shape = Self.shape
        options.epochs = 30
        options.batchWords = 30
        options.rate = 5e-3
        options.noise = .none
        var losses: [Double] = []
        _ = Trainer(options: options).train(NoiseSentences.make(6, seed: 8)) { _, loss, _ in
            losses.append(loss.tags + loss.names + loss.trees)
        }
        #expect(losses.last! < 0.5 * losses.first!)
    }
}
