import GraphFormats
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What happens on Ctrl-C and on a request to end.
///
/// The handler only writes a byte into a pipe, for little else is allowed there; a thread waits at its other end, takes
/// half-written files away and ends the process with status 130. Stores need no care: their transactions are whole or
/// not there. Only who has something to save asks for a moment first.
enum Interruption {
    private static let isRequested = Atomic<Bool>(false)
    private static let savers = Atomic<Int>(0)
    private static let pipe = Pipe()
    /// How long somebody may save, in steps of ten milliseconds.
    private static let patience = 300

    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() {
            var ends: [Int32] = [-1, -1]
            _ = systemPipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (reading, writing) = (ends[0], ends[1])
        }
    }

    /// To be called once, before there are threads.
    static func install() {
        guard pipe.reading >= 0 else { return }
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            // Who started us in the background may have said that Ctrl-C is not for us.
            guard sigaction(number, nil, &action) == 0, !action.isIgnoring else { continue }
            signal(number) { _ in
                let code = errno
                var byte: UInt8 = 0
                _ = write(Interruption.pipe.writing, &byte, 1)
                errno = code
            }
        }
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        pthread_create(
            &thread, nil,
            { _ in
                Interruption.wait()
            }, nil)
    }

    private static func wait() -> Never {
        var byte: UInt8 = 0
        while read(pipe.reading, &byte, 1) != 1 {}
        isRequested.store(true, ordering: .sequentiallyConsistent)
        var rest = patience
        while rest > 0 && savers.load(ordering: .sequentiallyConsistent) > 0 {
            usleep(10_000)
            rest -= 1
        }
        AtomicFile.abandon {
            StandardError.write((StandardError.isTerminal ? "\r\u{1B}[K" : "") + "relata: interrupted")
            _exit(ExitStatus.interrupted.code)
        }
    }

    /// Throws when the user wants us to end. For loops that run while somebody saves.
    static func check() throws(CancellationError) {
        if isRequested.load(ordering: .relaxed) { throw CancellationError() }
    }

    /// Runs work that ends with `CancellationError` when asked to and has something to save; then `save` comes before the
    /// end.
    static func saving<T>(_ work: () throws -> T, save: () throws -> Void) throws -> T {
        savers.add(1, ordering: .sequentiallyConsistent)
        defer { savers.subtract(1, ordering: .sequentiallyConsistent) }
        do {
            return try work()
        } catch let error as CancellationError {
            try save()
            throw error
        }
    }

    /// Waits for the end, which is near. For the main thread, when it was interrupted.
    static func finish() -> Never {
        while true { sleep(1) }
    }
}

private func systemPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }

extension sigaction {
    fileprivate var isIgnoring: Bool {
        #if canImport(Darwin)
            unsafeBitCast(__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
        #else
            unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
        #endif
    }
}
