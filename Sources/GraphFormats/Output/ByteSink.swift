#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where bytes go: a file descriptor behind a buffer, or memory.
///
/// Writers append one record (a node, an edge, a row) at a time, so that a stream needs memory for the buffer and the
/// largest record, whatever the size of the graph.
public final class ByteSink {
    private enum Destination {
        case memory
        case descriptor(Int32, path: String?)
    }

    private var buffer: [UInt8] = []
    private let destination: Destination
    private static let capacity = 1 << 16

    /// Collects everything in memory; see `bytes`.
    public init() {
        destination = .memory
    }

    /// Writes to an open file descriptor, which stays the caller's. `path` only serves error values.
    public init(descriptor: Int32, path: String? = nil) {
        destination = .descriptor(descriptor, path: path)
        buffer.reserveCapacity(Self.capacity + Self.capacity / 4)
    }

    /// What was written and not yet flushed: all of it for a sink in memory.
    public var bytes: [UInt8] { buffer }

    /// The bytes of a sink in memory as text.
    public var string: String { String(decoding: buffer, as: UTF8.self) }

    /// Appends one record. Throws `FileError` when the buffer was full and could not be written.
    @inline(__always)
    public func record<E: Error>(_ body: (inout [UInt8]) throws(E) -> Void) throws {
        try body(&buffer)
        if buffer.count >= Self.capacity { try drain() }
    }

    public func write(_ text: String) throws {
        try record { $0.append(utf8: text) }
    }

    public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try record { $0.append(contentsOf: bytes) }
    }

    /// Hands everything on to the descriptor. Call it at the end: a sink does not flush itself when it goes away.
    public func flush() throws {
        try drain()
    }

    private func drain() throws {
        guard case .descriptor(let descriptor, let path) = destination else { return }
        defer { buffer.removeAll(keepingCapacity: true) }
        try buffer.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = write(descriptor, bytes.baseAddress! + written, bytes.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    throw FileError(operation: .write, path: path, code: errno)
                }
                written += count
            }
        }
    }

    #if canImport(Glibc)
        private func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
            Glibc.write(descriptor, bytes, count)
        }
    #elseif canImport(Musl)
        private func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
            Musl.write(descriptor, bytes, count)
        }
    #elseif canImport(Darwin)
        private func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
            Darwin.write(descriptor, bytes, count)
        }
    #endif
}
