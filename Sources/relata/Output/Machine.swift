import GraphFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the command asks the system.
enum Machine {
    static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Whether there is anything at a path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The system's own words for an error number.
    static func message(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}

/// A small file of the user's, whole.
enum TextFile {
    struct Failure: Error {
        var path: String
        var code: Int32
    }

    static func read(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Failure(path: path, code: errno) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        if ferror(file) != 0 { throw Failure(path: path, code: errno) }
        return bytes
    }
}

extension FileError {
    /// Whether nobody reads what we write any more.
    var isClosedPipe: Bool { code == EPIPE }
}

/// A folder to write into.
enum Folder {
    /// Makes the folder and those around it, where they are missing.
    static func create(_ path: String) throws {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            prefix += (prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/") + part
            if mkdir(prefix, 0o777) != 0, errno != EEXIST {
                throw FileError(operation: .create, path: prefix, code: errno)
            }
        }
    }
}
