import EntityGraph

/// What changed, as DOT: added green, gone red and dashed, changed amber, ends that did not change grey.
public struct DiffDOTWriter: GraphDiffWriter {
    public init() {}

    public func write(_ diff: GraphDiff, to sink: ByteSink) throws {
        let picture = DiffPicture(diff)
        try sink.write("digraph changes {\n")
        for (index, node) in picture.nodes.enumerated() {
            try sink.record { out in
                out.append(utf8: "  \"n\(index)\" [label=")
                out.append(dot: node.status == .same ? node.label : "\(node.status.sign) \(node.label)")
                out.append(utf8: ", shape=\"\(DOTWriter.shape(node.type))\", color=\"\(node.status.color)\"")
                out.append(utf8: ", penwidth=\"\(node.status == .same ? 1 : 2)\"")
                if node.status == .gone { out.append(utf8: ", style=\"dashed\"") }
                out.append(utf8: ", status=\"\(node.status.rawValue)\", entity=")
                out.append(dot: node.id.value)
                out.append(utf8: "];\n")
            }
        }
        for edge in picture.edges {
            try sink.record { out in
                out.append(utf8: "  \"n\(edge.source)\" -> \"n\(edge.target)\" [label=")
                out.append(dot: edge.label)
                out.append(utf8: ", color=\"\(edge.status.color)\", fontcolor=\"\(edge.status.color)\", penwidth=\"")
                out.append(permille: DOTWriter.width(max(edge.counts.old, edge.counts.new)))
                out.append(utf8: "\"")
                if edge.status == .gone { out.append(utf8: ", style=\"dashed\"") }
                out.append(utf8: ", status=\"\(edge.status.rawValue)\", tooltip=")
                out.append(dot: "\(edge.changes): \(edge.counts.old) → \(edge.counts.new)")
                out.append(utf8: "];\n")
            }
        }
        try sink.write("}\n")
    }
}
