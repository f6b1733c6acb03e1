#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes that need not stay in memory: a file without a name in the folder for such, gone with the process.
///
/// The last bytes wait in memory, so that little work touches no disk. Not for use from several threads at once.
final class ScratchFile {
    private var descriptor: Int32 = -1
    private var tail: [UInt8] = []
    /// How many bytes are in the file.
    private var written = 0
    private static let tailSize = 1 << 20

    var count: Int { written + tail.count }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func append(_ bytes: UnsafeRawBufferPointer) throws(ScratchFailure) {
        tail.append(contentsOf: bytes)
        if tail.count >= Self.tailSize { try drain() }
    }

    private func drain() throws(ScratchFailure) {
        if descriptor < 0 { descriptor = try Self.open() }
        var done = 0
        while done < tail.count {
            let count = tail.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress! + done, $0.count - done, off_t(written))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw ScratchFailure(folder: Self.folder, code: errno)
            }
            done += count
            written += count
        }
        tail.removeAll(keepingCapacity: true)
    }

    /// Fills `buffer` with bytes from `offset` on; as many as there are.
    func read(at offset: Int, into buffer: inout [UInt8], count wanted: Int) throws(ScratchFailure) {
        let length = max(0, min(wanted, count - offset))
        buffer.removeAll(keepingCapacity: true)
        if offset < written {
            let inFile = min(length, written - offset)
            buffer.append(contentsOf: repeatElement(0, count: inFile))
            var done = 0
            while done < inFile {
                let count = buffer.withUnsafeMutableBytes {
                    pread(descriptor, $0.baseAddress! + done, inFile - done, off_t(offset + done))
                }
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { throw ScratchFailure(folder: Self.folder, code: count < 0 ? errno : EIO) }
                done += count
            }
        }
        let begin = offset + buffer.count - written
        if buffer.count < length { buffer.append(contentsOf: tail[begin..<(begin + length - buffer.count)]) }
    }

    private static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    private static func open() throws(ScratchFailure) -> Int32 {
        var template = Array("\(folder)/relata.XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw ScratchFailure(folder: folder, code: errno) }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }
}

/// The folder for temporary files took no more; `code` is `errno`.
public struct ScratchFailure: Error, Hashable, Sendable {
    public var folder: String
    public var code: Int32
}
