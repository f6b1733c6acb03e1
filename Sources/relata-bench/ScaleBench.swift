import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Times the built command on a corpus that is made while it is read, and tells how much memory it took.
struct ScaleBench {
    let relata: String
    let paths: [String]
    let words: Int

    struct Outcome {
        var seconds: Double
        var megabytes: Double
        var words: Int

        var speed: Double { Double(words) / seconds }
    }

    /// One pass a line: files, then a store, with one job and with two.
    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relata-bench-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var before: Outcome?
        for jobs in [1, 2] {
            let outcome = try build(["--out", folder + "/out"], jobs: jobs)
            print(line("build, \(jobs) jobs", outcome))
            if let before {
                print(String(format: "two jobs do %.2f times as much as one", outcome.speed / before.speed))
            }
            before = outcome
        }
        print(line("build --store, 2 jobs", try build(["--store", folder + "/s.relata"], jobs: 2)))
        for format in ["graphml", "gexf", "json", "csv"] {
            let outcome = try measure(
                ["export", folder + "/s.relata", "--to", format, "--out", folder + "/x.\(format)"], feeding: nil)
            print(String(format: "export --to \(format): %.1f s, %.0f MB", outcome.seconds, outcome.megabytes))
        }
    }

    /// One build alone, for runs of hours.
    func runOnce(jobs: Int, store: String?) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relata-bench-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        print(line("build, \(jobs) jobs", try build(store.map { ["--store", $0] } ?? ["--out", folder], jobs: jobs)))
    }

    private func line(_ name: String, _ outcome: Outcome) -> String {
        String(
            format: "\(name): %d words, %.0f words/s, %.1f s, %.0f MB", outcome.words, outcome.speed, outcome.seconds,
            outcome.megabytes)
    }

    private func build(_ options: [String], jobs: Int) throws -> Outcome {
        try measure(
            ["build", "-", "--input-format", "jsonl", "--quiet", "--jobs", "\(jobs)"] + options,
            feeding: try VariedCorpus(paths: paths, seed: 7))
    }

    private func measure(_ arguments: [String], feeding corpus: VariedCorpus?) throws -> Outcome {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addclose(&actions, ends[1])
        var arguments: [UnsafeMutablePointer<CChar>?] = ([relata] + arguments).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let start = ContinuousClock.now
        var child: pid_t = 0
        guard posix_spawn(&child, relata, &actions, nil, &arguments, environ) == 0 else { throw POSIXError(.ENOENT) }
        close(ends[0])
        var corpus = corpus
        while let written = corpus?.words, written < words, let line = corpus?.next() {
            let isSent = line.withUnsafeBytes { bytes in
                var done = 0
                while done < bytes.count {
                    let count = write(ends[1], bytes.baseAddress! + done, bytes.count - done)
                    if count < 0 { return false }
                    done += count
                }
                return true
            }
            if !isSent { break }
        }
        close(ends[1])
        var status: Int32 = 0
        var usage = rusage()
        wait4(child, &status, 0, &usage)
        guard status == 0 else { throw POSIXError(.EPIPE) }
        #if canImport(Darwin)
            let megabytes = Double(usage.ru_maxrss) / 1_048_576
        #else
            let megabytes = Double(usage.ru_maxrss) / 1024
        #endif
        return Outcome(
            seconds: start.duration(to: .now).seconds, megabytes: megabytes, words: corpus?.words ?? 0)
    }
}
