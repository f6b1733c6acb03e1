import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Somebody closed the pipe we write into: no error, only the end.
struct ClosedPipe: Error {}

/// Standard output could not take our bytes: a full disk, most likely.
struct OutputFailure: Error {
    var code: Int32
}

/// Buffered standard output for data. Safe from several threads: each call writes its bytes in one piece.
final class StandardOutput: Sendable {
    static let shared = StandardOutput()
    private static let capacity = 1 << 16
    private let buffer = Mutex<[UInt8]>([])

    /// Makes a closed pipe and a file at its size limit errors of `write`, which we word, rather than sudden deaths.
    static func ignoreWriteSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    func write(_ bytes: some Collection<UInt8>) throws {
        try buffer.withLock { buffer in
            buffer.append(contentsOf: bytes)
            if buffer.count >= Self.capacity { try Self.drain(&buffer) }
        }
    }

    func write(line: String) throws {
        try write(Array(line.utf8) + [UInt8(ascii: "\n")])
    }

    func flush() throws {
        try buffer.withLock { try Self.drain(&$0) }
    }

    private static func drain(_ buffer: inout [UInt8]) throws {
        defer { buffer.removeAll(keepingCapacity: true) }
        try buffer.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = UnsafeRawBufferPointer(rebasing: rest).withMemoryRebound(to: UInt8.self) {
                    systemWrite(STDOUT_FILENO, $0.baseAddress, $0.count)
                }
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EPIPE {
                    throw ClosedPipe()
                } else if errno != EINTR {
                    throw OutputFailure(code: errno)
                }
            }
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// Standard error for messages and progress.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static func write(_ line: String) {
        put(line + "\n")
    }

    static func put(_ text: String) {
        var bytes = Array(text.utf8)
        bytes.withUnsafeMutableBufferPointer { _ = systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
