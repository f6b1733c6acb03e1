import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that appears whole or not at all.
public enum AtomicFile {
    /// Writes to a temporary name in the folder of `path`, syncs it to disk and renames it over `path`.
    ///
    /// When `body` throws or the disk is full, the temporary file is removed and what stood at `path` stays as it was.
    /// A symbolic link is followed; a device or pipe is written straight through. Throws `FileError` or what `body` throws.
    public static func write(to path: String, _ body: (ByteSink) throws -> Void) throws {
        let target = resolved(path)
        var status = stat()
        let exists = stat(target, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            return try writeThrough(to: target, body)
        }
        let (descriptor, temporary) = try createTemporary(beside: target)
        defer { started.withLock { _ = $0.remove(temporary) } }
        do {
            defer { close(descriptor) }
            if exists { fchmod(descriptor, status.st_mode & 0o7777) }
            let sink = ByteSink(descriptor: descriptor, path: path)
            try body(sink)
            try sink.flush()
            guard fsync(descriptor) == 0 else { throw FileError(operation: .sync, path: path, code: errno) }
            guard rename(temporary, target) == 0 else {
                throw FileError(operation: .rename, path: path, code: errno)
            }
        } catch {
            unlink(temporary)
            throw error
        }
        syncFolder(of: target)
    }

    /// Temporary files that are being written, for who must end the process at once.
    private static let started = Mutex<Set<String>>([])

    /// Takes away all that is half written and ends the process; whoever is writing waits for that.
    public static func abandon(then end: () -> Never) -> Never {
        started.withLock { files in
            for file in files { unlink(file) }
            end()
        }
    }

    private static func writeThrough(to path: String, _ body: (ByteSink) throws -> Void) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(operation: .open, path: path, code: errno) }
        defer { close(descriptor) }
        let sink = ByteSink(descriptor: descriptor, path: path)
        try body(sink)
        try sink.flush()
    }

    /// A new file that nobody else uses, named so that a listing shows whose it is.
    private static func createTemporary(beside path: String) throws -> (Int32, String) {
        let (folder, name) = split(path)
        for attempt in 0..<1000 {
            let temporary = folder + "." + name.prefix(100) + ".\(getpid()).\(attempt).tmp"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                started.withLock { _ = $0.insert(temporary) }
                return (descriptor, temporary)
            }
            if errno != EEXIST { throw FileError(operation: .create, path: path, code: errno) }
        }
        throw FileError(operation: .create, path: path, code: EEXIST)
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func split(_ path: String) -> (folder: String, name: Substring) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
        return (String(path[...slash]), path[path.index(after: slash)...])
    }

    /// Best effort: the rename itself reaches the disk. Some file systems cannot sync folders, which is no error.
    private static func syncFolder(of path: String) {
        let folder = split(path).folder
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}
