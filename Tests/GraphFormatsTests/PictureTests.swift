import Annotation
import EntityGraph
import Foundation
import GraphFormats
import Testing

@Suite struct `Pictures` {
    static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/sfdp") }

    private static let magic: [GraphvizPicture.Format: [UInt8]] = [
        .svg: Array("<?xml".utf8), .png: [0x89, 0x50, 0x4E, 0x47], .pdf: Array("%PDF".utf8),
    ]

    @Test(.enabled(if: hasGraphviz, "Graphviz is not installed"), arguments: GraphvizPicture.Format.allCases)
    func `Graphviz draws what the random graphs hold`(format: GraphvizPicture.Format) throws {
        let graph = RandomGraph.make(seed: 2, nodes: 10, edges: 20)
        for layout in [GraphvizPicture.Layout.dot, .sfdp] {
            let bytes = try GraphvizPicture(format, layout: layout).bytes(of: graph)
            #expect(bytes.starts(with: Self.magic[format]!))
        }
    }

    @Test(.enabled(if: hasGraphviz, "Graphviz is not installed"))
    func `a difference can be drawn`() throws {
        let sink = ByteSink()
        try GraphvizPicture(.svg).write(Differences.diff, to: sink)
        #expect(sink.string.contains("+ join"))
    }

    @Test func `a graph too large for dot is refused`() throws {
        let graph = SyntheticGraph(nodes: 5000, edges: 10, documents: 3, seed: 1).graph()
        #expect(throws: GraphvizError.tooLarge(nodes: 5000, limit: 4000)) {
            try GraphvizPicture(.svg, layout: .dot).bytes(of: graph)
        }
    }

    @Test(arguments: 0..<10)
    func `our own pictures are well-formed and the same every time`(seed: Int) throws {
        let graph = RandomGraph.make(seed: UInt64(seed), nodes: 20, edges: 60)
        for writer in [MatrixSVGWriter(size: 12), TimelineSVGWriter(rows: 12)] as [any GraphWriter] {
            let file = try writer.bytes(of: graph)
            #expect(try writer.bytes(of: graph) == file)
            // A parser of ours is the check; it wants another root.
            let inner = String(decoding: file, as: UTF8.self).split(separator: "\n", maxSplits: 1)[1]
            let report = GraphValidator(as: .graphML).validate(Array("<graphml>\(inner)</graphml>".utf8))
            #expect(report.problems == [])
            #expect(file.starts(with: Array("<?xml".utf8)))
        }
    }

    @Test func `the matrix has a cell for who acts on whom`() throws {
        let text = String(decoding: try MatrixSVGWriter().bytes(of: Differences.diff.old), as: UTF8.self)
        #expect(text.contains("Aland → Bland: 3"))
        #expect(!text.contains("Bland → Aland"))
    }

    @Test func `an empty graph has empty pictures`() throws {
        for writer in [MatrixSVGWriter(), TimelineSVGWriter()] as [any GraphWriter] {
            #expect(try writer.bytes(of: Graph()).count > 100)
        }
    }
}
