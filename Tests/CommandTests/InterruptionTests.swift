import EntityGraph
import Foundation
import GraphStore
import TestSupport
import Testing

/// Ctrl-C and requests to end, at moments from a seed.
@Suite(.serialized) struct InterruptionTests {
    let folder = TemporaryFolder()

    /// The status of the command, struck after some seconds.
    private func strike(_ arguments: [String], _ signal: Int32, after seconds: Double) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Command.relata.executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    private func seconds(_ arguments: [String]) throws -> Double {
        let start = ContinuousClock.now
        #expect(try Command.relata.run(arguments, in: folder.path).status == 0)
        return start.duration(to: .now) / .seconds(1)
    }

    /// What a command leaves half done.
    private func leftovers() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tmp") }
    }

    @Test func `a build into a store keeps what was read and goes on later`() throws {
        StoreCorpus.write(80, to: folder, repeating: 6)
        let arguments = ["build", "corpus", "--store", "s.relata", "--label", "x", "--jobs", "2"]
        let whole = try seconds(["build", "corpus", "--store", "calm.relata", "--label", "x", "--jobs", "2"])
        let expected = try Command.relata.run(["export", "calm.relata", "--to", "json"], in: folder.path).output
        var random = SplitMix64(seed: 20)
        var committed = 0
        for round in 0..<10 {
            let pause = Double(random.next(below: 1000)) / 1000 * whole
            let status = try strike(arguments, round % 2 == 0 ? SIGINT : SIGTERM, after: pause)
            // A signal before the handler stands ends the process as ever; one after the end finds nobody.
            #expect([130, 0, -1].contains(status) && (status != -1 || pause < 0.3), "\(status) after \(pause)")
            guard let store = try? CorpusStore(reading: folder("s.relata")) else { continue }
            try store.check()
            let count = try store.documentCount()
            #expect(count >= committed && count <= 80)
            committed = count
        }
        #expect(try Command.relata.run(arguments, in: folder.path).status == 0)
        #expect(try Command.relata.run(["export", "s.relata", "--to", "json"], in: folder.path).output == expected)
        #expect(try leftovers() == [])
    }

    @Test func `a file appears whole or not at all`() throws {
        StoreCorpus.write(60, to: folder, repeating: 6)
        let build = ["build", "corpus", "--out", "out", "--jobs", "2"]
        let whole = try seconds(build)
        let expected = try ["graph.json", "graph.graphml", "graph.dot"].map { try folder.read("out/\($0)") }
        _ = try Command.relata.run(["build", "corpus", "--store", "s.relata"], in: folder.path)
        let export = ["export", "s.relata", "--to", "graphml", "--out", "out/x.graphml"]
        let second = try seconds(export)
        let again = try folder.read("out/x.graphml")
        var random = SplitMix64(seed: 21)
        for round in 0..<12 {
            try FileManager.default.removeItem(atPath: folder("out"))
            try FileManager.default.createDirectory(atPath: folder("out"), withIntermediateDirectories: true)
            let isBuild = round % 2 == 0
            let pause = Double(random.next(below: 1000)) / 1000 * (isBuild ? whole : second)
            let status = try strike(isBuild ? build : export, round % 3 == 0 ? SIGTERM : SIGINT, after: pause)
            #expect([130, 0, -1].contains(status) && (status != -1 || pause < 0.3), "\(status) after \(pause)")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder("out")) {
                let text = try folder.read("out/\(name)")
                if name == "x.graphml" { #expect(text == again) }
                for (i, whole) in ["graph.json", "graph.graphml", "graph.dot"].enumerated() where whole == name {
                    #expect(text == expected[i])
                }
            }
            #expect(try leftovers() == [])
        }
    }
}
