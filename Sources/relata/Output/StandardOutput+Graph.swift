import EntityGraph
import GraphFormats

extension StandardOutput {
    /// Writes a graph after all that was written before.
    func write(_ graph: some GraphSource, _ writer: some GraphWriter) throws {
        try writeSink { try writer.write(graph, to: $0) }
    }

    /// Hands `body` a sink on standard output.
    func writeSink(_ body: (ByteSink) throws -> Void) throws {
        try flush()
        let sink = ByteSink(descriptor: 1)
        do {
            try body(sink)
            try sink.flush()
        } catch let error as FileError where error.path == nil {
            throw error.isClosedPipe ? ClosedPipe() : OutputFailure(code: error.code)
        }
    }
}
