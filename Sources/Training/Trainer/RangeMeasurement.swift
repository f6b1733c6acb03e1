import Annotation
import Linguistics

/// Gives a trained model the ranges of its activations, so that it can run on bytes.
package enum RangeMeasurement {
    /// Of so many sentences one is read.
    private static let stride = 8

    package static func apply(to model: LanguageModel, _ sentences: [TrainingSentence]) -> LanguageModel {
        let meter = RangeMeter(model: model)
        for i in Swift.stride(from: 0, to: sentences.count, by: stride) {
            let sentence = sentences[i]
            let text = WorkingText(String(decoding: sentence.bytes, as: UTF8.self))
            guard text.bytes == sentence.bytes else { continue }
            meter.read(
                text,
                words: (0..<sentence.count).map {
                    TextRange(sentence.form($0).lowerBound, sentence.form($0).upperBound)
                })
        }
        return model.measured(meter.ranges)
    }
}
