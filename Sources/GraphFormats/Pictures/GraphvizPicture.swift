import EntityGraph

/// A picture of a graph by Graphviz, which has to be installed.
public struct GraphvizPicture: GraphWriter {
    public enum Format: String, Sendable, CaseIterable {
        case svg, png, pdf
    }

    public enum Layout: String, Sendable, CaseIterable {
        /// Layers by direction: for small graphs.
        case dot
        /// Springs: for larger ones.
        case sfdp
        /// `dot` up to 60 nodes and 150 edges, `sfdp` beyond.
        case automatic
    }

    public var format: Format
    public var layout: Layout
    public var dot: DOTWriter

    public init(
        _ format: Format, layout: Layout = .automatic,
        dot: DOTWriter = DOTWriter(evidence: .none, hasLegend: true)
    ) {
        self.format = format
        self.layout = layout
        self.dot = dot
    }

    /// Throws `GraphvizError` or `FileError`. Graphviz holds the whole graph in memory.
    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        var edges = 0
        try graph.forEachFoldedEdge(by: dot.edges) { _ in edges += 1 }
        let program = try program(nodes: graph.nodeCount, edges: edges)
        try Graphviz.run(program, format, to: sink) { try dot.write(graph, to: $0) }
    }

    /// A picture of any DOT, such as that of a difference.
    public func write(to sink: ByteSink, nodes: Int, edges: Int, _ source: (ByteSink) throws -> Void) throws {
        try Graphviz.run(try program(nodes: nodes, edges: edges), format, to: sink, source)
    }

    private func program(nodes: Int, edges: Int) throws -> Layout {
        let isSmall = nodes <= 60 && edges <= 150
        let program = layout == .automatic ? (isSmall ? .dot : .sfdp) : layout
        if program == .dot && nodes > DOTWriter.comfortableNodeCount {
            throw GraphvizError.tooLarge(nodes: nodes, limit: DOTWriter.comfortableNodeCount)
        }
        return program
    }
}

extension GraphvizPicture: GraphDiffWriter {
    public func write(_ diff: GraphDiff, to sink: ByteSink) throws {
        let picture = DiffPicture(diff)
        try write(to: sink, nodes: picture.nodes.count, edges: picture.edges.count) {
            try DiffDOTWriter().write(diff, to: $0)
        }
    }
}

/// Why there is no picture.
public enum GraphvizError: Error, Hashable, Sendable {
    /// No program of this name in the folders of PATH.
    case notInstalled(program: String)
    /// More nodes than `dot` can lay out; `sfdp`, or the strongest entities alone, would do.
    case tooLarge(nodes: Int, limit: Int)
    /// The program ended with an error; its last words.
    case failed(program: String, status: Int32, message: String)
}
