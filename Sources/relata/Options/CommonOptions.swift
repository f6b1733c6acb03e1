import ArgumentParser

/// What every command understands.
struct CommonOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Name every skipped and repaired thing.")
    var verbose = false

    func validate() throws {
        if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    /// A message about the work, not a result of it.
    func note(_ text: @autoclosure () -> String) {
        if !quiet { StandardError.write(text()) }
    }

    func detail(_ text: @autoclosure () -> String) {
        if verbose { StandardError.write(text()) }
    }
}
