import Annotation
import Testing

@testable import EntityGraph

@Suite struct SketchTests {
    /// Words of a seeded story; vocabularies of different stories overlap as those of news do.
    static func story(_ seed: UInt64, words count: Int = 300) -> [String] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in "w\(min(random.below(900), random.below(900)))" }
    }

    static func sketch(_ words: [String]) -> [UInt32] { Sketch.of(words.joined(separator: " ")) }

    @Test(arguments: 0..<40) func `the sketch estimates the Jaccard similarity`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let a = Self.story(UInt64(seed))
        var b = a
        for _ in 0..<random.below(40) { b[random.below(b.count)] = "new\(random.below(50))" }
        func triples(_ words: [String]) -> Set<[String]> {
            Set((0..<(words.count - 2)).map { Array(words[$0..<($0 + 3)]) })
        }
        let (x, y) = (triples(a), triples(b))
        let jaccard = Double(x.intersection(y).count) / Double(x.union(y).count)
        // Four standard errors.
        #expect(abs(Sketch.similarity(Self.sketch(a), Self.sketch(b)) - jaccard) < 0.25)
    }

    @Test func `the estimate is unbiased`() {
        var error = 0.0
        for seed in 0..<200 {
            let a = Self.story(UInt64(seed))
            let b = Array(a[100...]) + Self.story(UInt64(seed) + 9999, words: 100)
            // 198 triples of 398 in common.
            error += Sketch.similarity(Self.sketch(a), Self.sketch(b)) - 198.0 / 398.0
        }
        #expect(abs(error / 200) < 0.02)
    }

    @Test func `copies with small edits are one source and others are not`() {
        var documents: [DocumentRecord] = []
        var story: [Int] = []
        var random = SplitMix64(seed: 7)
        for number in 0..<120 {
            let original = Self.story(UInt64(number))
            for copy in 0...random.below(4) {
                var words = original
                if copy > 0 {
                    words.removeLast(random.below(40))
                    words.insert(contentsOf: ["City", "(Agency)", "—"], at: 0)
                    for _ in 0..<6 { words[random.below(words.count)] = "edit" }
                }
                documents.append(
                    DocumentRecord(id: "d\(documents.count)", fingerprint: 0, source: "", sketch: Self.sketch(words)))
                story.append(number)
            }
        }
        let clusters = SourceClusters(documents)
        for i in documents.indices {
            for j in documents.indices where j < i {
                let isOne = clusters.clusterOfDocument[i] == clusters.clusterOfDocument[j]
                #expect(isOne == (story[i] == story[j]), "\(i) and \(j)")
            }
        }
        #expect(clusters.count == 120)
    }

    @Test func `case and punctuation do not matter, order does`() {
        #expect(Sketch.of("One two, three FOUR five!") == Sketch.of("one “Two” three... four\u{A0}five"))
        #expect(Sketch.of("ÉCOLE ouverte à tous") == Sketch.of("école ouverte à tous"))
        #expect(Sketch.of("one two three") != Sketch.of("three two one"))
    }

    @Test(arguments: ["", "...", "two words"]) func `too short a text has no sketch`(text: String) {
        #expect(Sketch.of(text).isEmpty)
    }

    @Test func `bytes that are no UTF-8 do no harm`() {
        #expect(Sketch.of([0xE2, 0x80, 0x41, 0x20, 0xFF, 0xC2]).isEmpty)
        #expect(Sketch.of([0x41, 0x20, 0xC3, 0x20, 0xFE, 0x20, 0xE2]).count == Sketch.count)
    }

    @Test func `documents without sketches stand alone`() {
        let documents = (0..<3).map { DocumentRecord(id: "\($0)", fingerprint: 0, source: "") }
        #expect(SourceClusters(documents) == SourceClusters(separate: 3))
    }
}
