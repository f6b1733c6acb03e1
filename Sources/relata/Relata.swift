import ArgumentParser

/// The command line. Stages live in the libraries; here are options, wording and exit statuses.
@main
struct Relata: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relata",
        abstract: "Reads a corpus and writes the graph of who acts on whom, every edge with its sentences.",
        discussion: """
            GRAPH is a .graphml or .json file that relata wrote, or STORE[@LABEL]. PATH is a file, a folder or - for standard input.
            Start with: relata build seeds/2024-01 --out graphs, then relata neighbors graphs/graph.json NATO
            """,
        version: RelataVersion.current,
        groupedSubcommands: [
            CommandGroup(name: "From text", subcommands: [Build.self, Annotate.self, Explain.self, Unmatched.self]),
            CommandGroup(
                name: "Asking a graph",
                subcommands: [Neighbors.self, PathBetween.self, Why.self, Rank.self, Stats.self, Diff.self]),
            CommandGroup(
                name: "Stores",
                subcommands: [
                    Add.self, Remove.self, Versions.self, Vacuum.self, Find.self, Timeline.self, Search.self,
                ]),
            CommandGroup(name: "Graph files", subcommands: [Export.self, Merge.self, Validate.self]),
        ]
    )

    /// Parses and runs, and turns every ending into the exit status that the manual promises.
    static func main() {
        StandardOutput.ignoreWriteSignals()
        Interruption.install()
        do {
            var command = try parseAsRoot()
            try command.run()
            try StandardOutput.shared.flush()
        } catch let status as ExitStatus {
            try? StandardOutput.shared.flush()
            status.exitProcess()
        } catch is CancellationError {
            Interruption.finish()
        } catch is ClosedPipe {
            ExitStatus.success.exitProcess()
        } catch {
            finish(with: error)
        }
    }

    private static func finish(with error: any Error) -> Never {
        try? StandardOutput.shared.flush()
        if let wording = Wording.message(for: error) {
            StandardError.write("relata: \(wording)")
            ExitStatus.trouble.exitProcess()
        }
        let isHelp = exitCode(for: error) == .success
        let text = isHelp ? message(for: error) : fullMessage(for: error)
        if isHelp {
            try? StandardOutput.shared.write(line: text)
            try? StandardOutput.shared.flush()
        } else {
            StandardError.write(text)
        }
        (isHelp ? ExitStatus.success : .trouble).exitProcess()
    }
}

/// The version of the command, of its JSON and of its graph files.
enum RelataVersion {
    static let current = "0.1.0"
}
