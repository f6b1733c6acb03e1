import Foundation

/// Runs programs and waits for them.
public struct Command: Sendable {
    public struct Result: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String

        /// The lines of standard error, without the empty one at the end.
        public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    public let executable: String

    public init(_ executable: String) { self.executable = executable }

    /// The built `relata`: the one of `RELATA_BINARY`, or else the one built beside the tests.
    public static let relata = Command(
        ProcessInfo.processInfo.environment["RELATA_BINARY"] ?? Command.productsFolder + "/relata")

    /// The Python with networkx, igraph, lxml and rdflib, when `RELATA_PYTHON` names one.
    public static var python: Command? { ProcessInfo.processInfo.environment["RELATA_PYTHON"].map { Command($0) } }

    private static var productsFolder: String {
        var url = URL(fileURLWithPath: CommandLine.arguments[0])
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") { url = bundle.bundleURL }
        #endif
        return url.deletingLastPathComponent().path
    }

    /// Runs with arguments, standard input and a working folder. Output is read while the program runs, so that no pipe
    /// fills up.
    public func run(
        _ arguments: [String], input: String = "", in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let files = TemporaryFolder()
        for name in ["in", "out", "err"] { files.write(name, name == "in" ? input : "") }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files("in")))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files("out")))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files("err")))
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try files.read("out"), errors: try files.read("err"))
    }

    /// Runs a line of shell in which `$RELATA` is the built command.
    public static func shell(_ line: String, in folder: String? = nil) throws -> Result {
        try Command("/bin/sh").run(["-c", line], in: folder, environment: ["RELATA": relata.executable])
    }
}
