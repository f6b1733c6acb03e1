#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few questions the corpus asks of the file system, with `errno` as the error.
///
/// The scanner and the readers go through this value, so that tests can put a file system in its place that refuses.
public struct FileSystem: Sendable {
    public enum Kind: Sendable { case file, folder, other }

    public struct Status: Sendable {
        public var kind: Kind
        /// Tells two paths to one file from two files.
        public var identity: Identity
        public var byteCount: Int

        public init(kind: Kind, identity: Identity, byteCount: Int) {
            self.kind = kind
            self.identity = identity
            self.byteCount = byteCount
        }
    }

    public struct Identity: Hashable, Sendable {
        var device: UInt64
        var file: UInt64

        public init(device: UInt64, file: UInt64) {
            self.device = device
            self.file = file
        }
    }

    public struct Failure: Error, Hashable, Sendable {
        public var code: Int32

        public init(code: Int32) { self.code = code }

        var isMissing: Bool { code == ENOENT || code == ENOTDIR }
        var isLoop: Bool { code == ELOOP }
    }

    /// What stands at a path, symbolic links followed.
    public var status: @Sendable (String) -> Result<Status, Failure>
    /// The names in a folder, in any order.
    public var names: @Sendable (String) -> Result<[String], Failure>
    /// Opens a file for reading and gives its descriptor.
    public var open: @Sendable (String) -> Result<Int32, Failure>

    /// The file system of the machine.
    public static let system = FileSystem(
        status: { systemStatus($0) }, names: { systemNames($0) }, open: { systemOpen($0) })

    private static func systemStatus(_ path: String) -> Result<Status, Failure> {
        var info = stat()
        guard stat(path, &info) == 0 else { return .failure(Failure(code: errno)) }
        let kind: Kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        let identity = Identity(device: UInt64(truncatingIfNeeded: info.st_dev), file: UInt64(info.st_ino))
        return .success(Status(kind: kind, identity: identity, byteCount: Int(info.st_size)))
    }

    private static func systemNames(_ path: String) -> Result<[String], Failure> {
        guard let folder = opendir(path) else { return .failure(Failure(code: errno)) }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        return errno == 0 ? .success(names) : .failure(Failure(code: errno))
    }

    private static func systemOpen(_ path: String) -> Result<Int32, Failure> {
        while true {
            #if canImport(Glibc)
                let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            #elseif canImport(Musl)
                let descriptor = Musl.open(path, O_RDONLY | O_CLOEXEC)
            #else
                let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
            #endif
            if descriptor >= 0 { return .success(descriptor) }
            if errno != EINTR { return .failure(Failure(code: errno)) }
        }
    }
}

/// `errno` values as problems.
extension CorpusProblem {
    init(path: String, _ failure: FileSystem.Failure) {
        let kind: Kind =
            failure.isLoop ? .symbolicLinkLoop : failure.isMissing ? .missing : .unreadable(code: failure.code)
        self.init(path: path, kind: kind)
    }
}
