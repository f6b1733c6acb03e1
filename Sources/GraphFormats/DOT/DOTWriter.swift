import Annotation
import EntityGraph

/// DOT (https://graphviz.org/doc/info/lang.html) with defaults that can be read: shapes by type, colours by class, width
/// by weight, negated edges dashed.
///
/// Made for Graphviz and for Gephi's own reader, which loses defaults (`node […]`), takes `rankdir=LR` for two nodes
/// and forgets a second attribute list: so every attribute stands on its own node or edge, in one list, and ids are opaque
/// and quoted (a colon would be a port).
public struct DOTWriter: GraphWriter {
    public var edges: EdgeFolding
    public var evidence: EvidenceDetail
    /// A node that explains shapes, colours and lines: for pictures, not for programs.
    public var hasLegend: Bool

    /// `dot` runs out of memory or patience near this many nodes; `sfdp` does not, and an excerpt fits either.
    public static let comfortableNodeCount = 4000

    public init(edges: EdgeFolding = .verb, evidence: EvidenceDetail = .text, hasLegend: Bool = false) {
        self.edges = edges
        self.evidence = evidence
        self.hasLegend = hasLegend
    }

    public func write(_ graph: some GraphSource, to sink: ByteSink) throws {
        try sink.write("digraph relata {\n")
        var index = 0
        try graph.forEachNode { node in
            try sink.record { append(node, index, to: &$0) }
            index += 1
        }
        var classes = Set<EventClass>()
        try graph.forEachRow(by: edges) { row in
            classes.insert(row.edge.dominantClass)
            try sink.record { append(row, to: &$0) }
        }
        if hasLegend {
            try sink.record { DOTLegend(classes: classes.sorted()).append(to: &$0) }
        }
        try sink.write("}\n")
    }

    private func append(_ node: Node, _ index: Int, to out: inout [UInt8]) {
        out.append(utf8: "  \"n\(index)\" [label=")
        out.append(dot: node.label)
        out.append(utf8: ", shape=\"\(Self.shape(node.type))\", style=\"filled\", fillcolor=\"")
        out.append(utf8: Palette.color(node.type))
        out.append(utf8: "\", type=\"\(node.type.name)\", entity=")
        out.append(dot: node.id.value)
        out.append(utf8: ", mentions=\"\(node.mentionCount)\", documents=\"\(node.documentCount)\", tooltip=")
        out.append(dot: "\(node.label): \(node.mentionCount) mentions in \(node.documentCount) documents")
        out.append(utf8: "];\n")
    }

    private func append(_ row: EdgeRow, to out: inout [UInt8]) {
        let edge = row.edge
        out.append(utf8: "  \"n\(edge.source.value)\" -> \"n\(edge.target.value)\" [label=")
        out.append(dot: row.label)
        out.append(utf8: ", color=\"\(Palette.color(edge.dominantClass))\"")
        out.append(utf8: ", fontcolor=\"\(Palette.color(edge.dominantClass))\", penwidth=\"")
        out.append(permille: Self.width(edge.count))
        out.append(utf8: "\"")
        if edge.dominantPolarity == .negated { out.append(utf8: ", style=\"dashed\"") }
        if edge.isSymmetric { out.append(utf8: ", dir=\"both\"") }
        out.append(utf8: ", weight=\"\(edge.count)\", verb=")
        out.append(dot: edge.verb)
        out.append(utf8: ", event=\"\(edge.dominantClass.name)\", polarity=\"\(edge.dominantPolarity.name)\"")
        out.append(utf8: ", tooltip=")
        out.append(dot: tooltip(edge))
        out.append(utf8: "];\n")
    }

    /// The surest sentence behind the edge when texts may leave, and its figures otherwise.
    private func tooltip(_ edge: Edge) -> String {
        let figures = "\(edge.count) statements in \(edge.documentCount) documents"
        guard evidence == .text else { return figures }
        var best: Evidence?
        for item in edge.evidence where item.text != nil {
            if best.map({ $0.confidence < item.confidence }) ?? true { best = item }
        }
        return (best?.text).map { "\(figures): \($0)" } ?? figures
    }

    static func shape(_ type: EntityType) -> String {
        switch type {
        case .person: "ellipse"
        case .organization: "box"
        case .place: "hexagon"
        }
    }

    /// The pen's width in thousandths of a point: one more for each doubling, at most 6.
    static func width(_ count: Int) -> Int {
        let bits = Int.bitWidth - 1 - max(1, count).leadingZeroBitCount
        return 1000 + min(bits, 10) * 500
    }
}
