#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs a Graphviz program on a temporary DOT file and passes on what it writes.
enum Graphviz {
    static func run(
        _ layout: GraphvizPicture.Layout, _ format: GraphvizPicture.Format, to sink: ByteSink,
        _ source: (ByteSink) throws -> Void
    ) throws {
        let program = layout.rawValue
        let input = try TemporaryFile()
        let messages = try TemporaryFile()
        defer {
            input.remove()
            messages.remove()
        }
        let dot = ByteSink(descriptor: input.descriptor, path: input.path)
        try source(dot)
        try dot.flush()

        var pipe: [Int32] = [-1, -1]
        guard Platform.pipe(&pipe) == 0 else { throw FileError(operation: .open, path: nil, code: errno) }
        defer { close(pipe[0]) }
        var child: pid_t = 0
        let code = spawn(program, arguments(layout, format, input.path), output: pipe, messages.path, &child)
        close(pipe[1])
        if code == ENOENT { throw GraphvizError.notInstalled(program: program) }
        guard code == 0 else { throw FileError(operation: .open, path: program, code: code) }

        let copied = Result { try copy(pipe[0], to: sink) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        try copied.get()
        // 127 is what a spawned shell or an old C library says when there is no such program.
        let exit = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
        if exit == 127 { throw GraphvizError.notInstalled(program: program) }
        guard exit == 0 else {
            throw GraphvizError.failed(program: program, status: exit, message: messages.lastLine())
        }
    }

    /// What `DOTWriter` keeps out of the file, for other readers would trip over it, goes on the command line.
    private static func arguments(
        _ layout: GraphvizPicture.Layout, _ format: GraphvizPicture.Format, _ path: String
    ) -> [String] {
        var arguments = [
            layout.rawValue, "-T\(format.rawValue)", "-Gcharset=utf-8", "-Nfontname=Helvetica", "-Efontname=Helvetica",
            "-Efontsize=10",
        ]
        if layout == .sfdp {
            arguments += ["-Goverlap=prism", "-Gstart=1", "-Gsplines=line", "-Goutputorder=edgesfirst"]
        } else {
            arguments += ["-Grankdir=LR"]
        }
        return arguments + [path]
    }

    private static func spawn(
        _ program: String, _ arguments: [String], output: [Int32], _ messages: String, _ child: inout pid_t
    ) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output[1], 1)
        posix_spawn_file_actions_addclose(&actions, output[0])
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_TRUNC, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var environment: [UnsafeMutablePointer<CChar>?] = passedOn.compactMap { name in
            getenv(name).flatMap { strdup("\(name)=\(String(cString: $0))") }
        }
        environment.append(nil)
        defer { for entry in environment { free(entry) } }
        return posix_spawnp(&child, program, &actions, nil, words, environment)
    }

    /// What Graphviz and its font library look at; nothing else is their business.
    private static let passedOn = [
        "PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "GVBINDIR", "DOTFONTPATH", "GDFONTPATH", "FONTCONFIG_FILE",
        "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "DYLD_LIBRARY_PATH", "LD_LIBRARY_PATH",
    ]

    private static func copy(_ descriptor: Int32, to sink: ByteSink) throws {
        let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { chunk.deallocate() }
        while true {
            let count = read(descriptor, chunk.baseAddress!, chunk.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation: .read, path: nil, code: errno)
            }
            try sink.write(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(chunk)[..<count]))
        }
    }
}

/// A file that another program reads or writes, in the folder for such.
private struct TemporaryFile {
    let path: String
    let descriptor: Int32

    init() throws {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/relata.XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        guard descriptor >= 0 else { throw FileError(operation: .create, path: path, code: errno) }
    }

    func remove() {
        close(descriptor)
        unlink(path)
    }

    func lastLine() -> String {
        let text = (try? FileContents.with(path) { String(decoding: $0.suffix(2000), as: UTF8.self) }) ?? ""
        return text.split { $0.isNewline }.last.map(String.init) ?? ""
    }
}

/// `pipe` of the C library, which a local of that name would hide.
private enum Platform {
    static func pipe(_ ends: inout [Int32]) -> Int32 {
        #if canImport(Glibc)
            Glibc.pipe(&ends)
        #elseif canImport(Musl)
            Musl.pipe(&ends)
        #elseif canImport(Darwin)
            Darwin.pipe(&ends)
        #endif
    }
}
