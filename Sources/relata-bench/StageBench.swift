import Annotation
import ArgumentParser
import Foundation
import Linguistics

/// What is measured, in this order.
enum Stage: String, CaseIterable, ExpressibleByArgument {
    case segment, encode, tags, names, trees, everything
}

/// Times the stages with one model, all documents in turn.
struct StageBench {
    let texts: SampleTexts
    let seconds: Double
    private let analyzer: Analyzer

    init(model: LanguageModel, texts: SampleTexts, seconds: Double) {
        self.texts = texts
        self.seconds = seconds
        analyzer = Analyzer(model: model)
    }

    /// Words a second for each stage.
    func measure(_ stages: [Stage]) -> [Stage: Double] {
        var speeds: [Stage: Double] = [:]
        let segmented = texts.documents.map { text in
            var analysis = Analysis()
            analyzer.segment(text, into: &analysis)
            return analysis
        }
        for stage in stages {
            var analyses = segmented
            let time = best {
                for i in texts.documents.indices { run(stage, texts.documents[i], &analyses[i]) }
            }
            speeds[stage] = Double(texts.words) / time
        }
        return speeds
    }

    private func run(_ stage: Stage, _ text: WorkingText, _ analysis: inout Analysis) {
        switch stage {
        case .segment: analyzer.segment(text, into: &analysis)
        case .encode: analyzer.run([], text, &analysis) { _ in true }
        case .tags: analyzer.run(.tags, text, &analysis) { _ in true }
        case .names:
            analysis.names.removeAll(keepingCapacity: true)
            analyzer.run(.names, text, &analysis) { _ in true }
        case .trees: analyzer.run(.trees, text, &analysis) { _ in true }
        case .everything: analyzer.analyze(text, into: &analysis)
        }
    }

    /// The shortest of the passes that fit in the time, two at least. In processor time, so that other work on the
    /// machine disturbs little.
    private func best(_ pass: () -> Void) -> Double {
        let start = Self.processorTime()
        var shortest = Double.infinity
        var now = start
        var passes = 0
        while now - start < seconds || passes < 2 {
            pass()
            let end = Self.processorTime()
            shortest = min(shortest, end - now)
            now = end
            passes += 1
        }
        return max(shortest, 1e-9)
    }

    private static func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
