import EntityGraph

/// A file format with its options: a value that writes graphs.
public protocol GraphWriter: Sendable {
    /// Writes record by record: memory does not grow with the graph. The same graph always gives the same bytes.
    /// Throws `FileError`.
    func write(_ graph: some GraphSource, to sink: ByteSink) throws
}

extension GraphWriter {
    /// Writes the file whole or not at all; see `AtomicFile`.
    public func write(_ graph: some GraphSource, toFile path: String) throws {
        try AtomicFile.write(to: path) { try write(graph, to: $0) }
    }

    /// The file in memory.
    public func bytes(of graph: some GraphSource) throws -> [UInt8] {
        let sink = ByteSink()
        try write(graph, to: sink)
        return sink.bytes
    }
}
