import Foundation
import Pipeline
import Testing

/// The key of a store's documents covers the code that read them.
@Suite struct RulesTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// All that decides how a document is read.
    private static let stages = [
        "Annotation", "Corpus", "Extraction", "Learning", "Lexicon", "Linguistics", "Pipeline",
    ]

    private static func sources() throws -> [String] {
        try stages.flatMap { stage in
            try FileManager.default.subpathsOfDirectory(atPath: root.path + "/Sources/" + stage)
                .filter { $0.hasSuffix(".swift") }.map { "\(stage)/\($0)" }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @Test func `every source of every stage is in the digest`() throws {
        let list = try String(contentsOfFile: Self.root.path + "/Sources/CRules/rules.c", encoding: .utf8)
        let embedded = list.split(separator: "\n").filter { $0.hasPrefix("#embed") }
            .map { String($0.split(separator: "\"")[1].dropFirst(3)) }
        #expect(embedded == (try Self.sources()), "run .ci/rules")
    }

    @Test func `the digest is that of the sources as they are`() throws {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for source in try Self.sources() {
            for byte in try Data(contentsOf: Self.root.appendingPathComponent("Sources/" + source)) {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        #expect(CorpusPipeline.rulesDigest == hash &* 0x100_0000_01B3, "the list was not compiled anew")
    }
}
