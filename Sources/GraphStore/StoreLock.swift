#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The right to write to a store: a lock on a file beside it that holds the owner's process number.
///
/// The kernel releases the lock with the process, however it ends, so it never goes stale. The file stays: removing it
/// could take it from under another process that has just opened it.
final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Waits until the lock is free, `timeout` seconds at most.
    init(of store: String, timeout: Double) throws(StoreError) {
        let path = store + ".lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .inaccessible(path: path, detail: String(cString: strerror(errno))) }
        let pause: UInt32 = 20_000
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK || code == EINTR else {
                close(descriptor)
                throw .inaccessible(path: path, detail: String(cString: strerror(code)))
            }
            guard waited < timeout else {
                let holder = Self.holder(descriptor)
                close(descriptor)
                throw .locked(path: store, holder: holder)
            }
            usleep(pause)
            waited += Double(pause) / 1e6
        }
        self.descriptor = descriptor
        let text = Array("\(getpid())\n".utf8)
        // The number only serves a message, so a full disk must not stop here.
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
    }

    deinit { close(descriptor) }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
    }
}
