import Annotation
import Learning
import Testing

@testable import Linguistics

@Suite struct NameDecoderTests {
    static func decode(_ scores: [[Float]]) -> [NameLabel] {
        var decoder = NameDecoder()
        var labels = [UInt8](repeating: 99, count: scores.count)
        let flat = scores.flatMap { $0 + [Float](repeating: 9e9, count: NameLabel.columns - $0.count) }
        decoder.decode(flat, stride: NameLabel.columns, count: scores.count, into: &labels)
        return labels.map(NameLabel.init(value:))
    }

    static func score(_ labels: [NameLabel], _ scores: [[Float]]) -> Float {
        zip(labels, scores).reduce(0) { $0 + $1.1[Int($1.0.value)] }
    }

    static func isWellFormed(_ labels: [NameLabel]) -> Bool {
        guard let first = labels.first, let last = labels.last else { return true }
        return first.canStart && last.canEnd && zip(labels, labels.dropFirst()).allSatisfy { $0.allows($1) }
    }

    @Test func `always whole names`() {
        var random = RandomSource(seed: 1)
        for _ in 0..<500 {
            let n = Int.random(in: 1...12, using: &random)
            let scores = (0..<n).map { _ in (0..<NameLabel.count).map { _ in random.normal() } }
            #expect(Self.isWellFormed(Self.decode(scores)))
        }
    }

    @Test func `the best of all sequences`() {
        var random = RandomSource(seed: 2)
        for _ in 0..<40 {
            let n = Int.random(in: 1...3, using: &random)
            let scores = (0..<n).map { _ in (0..<NameLabel.count).map { _ in random.normal() } }
            var best = -Float.infinity
            func extend(_ labels: [NameLabel]) {
                if labels.count == n {
                    if Self.isWellFormed(labels) { best = max(best, Self.score(labels, scores)) }
                    return
                }
                for label in 0..<NameLabel.count { extend(labels + [NameLabel(value: UInt8(label))]) }
            }
            extend([])
            #expect(abs(Self.score(Self.decode(scores), scores) - best) < 1e-4)
        }
    }

    @Test func `scores that are no numbers make no trap`() {
        let rows = [Float.nan, .infinity, -.infinity, 0].map { [Float](repeating: $0, count: NameLabel.count) }
        #expect(Self.decode(rows).count == 4)
    }

    @Test func `spans spelled by labels`() {
        let labels: [NameLabel] = [
            .init(.unit, .place), .outside, .init(.begin, .person), .init(.inside, .person), .init(.last, .person),
        ]
        var names: [NameSpan] = []
        NameSpan.append(labels.map(\.value), 10..<15, to: &names)
        #expect(
            names == [
                NameSpan(begin: WordIndex(10), end: WordIndex(11), type: .place),
                NameSpan(begin: WordIndex(12), end: WordIndex(15), type: .person),
            ])
    }
}
