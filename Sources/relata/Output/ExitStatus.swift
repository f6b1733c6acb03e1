#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the command ends. Thrown by commands to end with a status and no further word.
struct ExitStatus: Error, Equatable {
    var code: Int32

    static let success = ExitStatus(code: 0)
    /// Some documents failed, nothing was found, the graphs differ: the answer is no.
    static let partial = ExitStatus(code: 1)
    /// Wrong usage, or the command could not do its work at all.
    static let trouble = ExitStatus(code: 2)
    /// Ctrl-C or a request to end, as shells have it.
    static let interrupted = ExitStatus(code: 130)

    /// Ends the process.
    func exitProcess() -> Never {
        exit(code)
    }
}
