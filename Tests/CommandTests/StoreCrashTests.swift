import Foundation
import GraphStore
import TestSupport
import Testing

/// Builds that end at any moment lose nothing that was committed and double nothing.
@Suite(.serialized) struct StoreCrashTests {
    let folder = TemporaryFolder()

    private func sh(_ line: String) throws -> Command.Result { try Command.shell(line, in: folder.path) }

    private func export(_ graph: String) throws -> String {
        let result = try Command.relata.run(["export", graph, "--to", "json"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    /// How many kills: a few in every run, and as many as `RELATA_KILLS` says.
    private static let kills = ProcessInfo.processInfo.environment["RELATA_KILLS"].flatMap(Int.init) ?? 8

    @Test func `kill -9 at random moments`() throws {
        StoreCorpus.write(60, to: folder, repeating: 3)
        let start = ContinuousClock.now
        #expect(try sh("\"$RELATA\" build corpus --store calm.relata --label x --jobs 1").status == 0)
        let seconds = start.duration(to: .now) / .seconds(1)
        let expected = try export("calm.relata@x")

        var random = SystemRandomNumberGenerator()
        var committed = 0
        for round in 0..<Self.kills {
            // Every seventh round begins anew, so that the making of a store is struck too.
            if round % 7 == 6 {
                _ = try sh("rm -f storm.relata*")
                committed = 0
            }
            let pause = Double.random(in: 0...(seconds * 1.1), using: &random)
            _ = try sh(
                "\"$RELATA\" build corpus --store storm.relata --label x --jobs 1 & p=$!; sleep \(pause); kill -9 $p; wait $p"
            )
            guard FileManager.default.fileExists(atPath: folder("storm.relata")) else { continue }
            let store: CorpusStore
            do {
                store = try CorpusStore(reading: folder("storm.relata"))
            } catch StoreError.notAStore where committed == 0 {
                continue  // Struck before there were tables.
            }
            try store.check()
            let count = try store.documentCount()
            #expect(count >= committed, "committed documents were lost")
            #expect(count <= 60, "documents were doubled")
            committed = count
            if try store.versions().contains(where: { $0.label == "x" }) {
                #expect(try export("storm.relata@x") == expected)
            }
        }
        #expect(try sh("\"$RELATA\" build corpus --store storm.relata --label x").status == 0)
        #expect(try export("storm.relata@x") == expected)
        #expect(try CorpusStore(reading: folder("storm.relata")).documentCount() == 60)
    }

    @Test func `a full disk leaves the last committed state`() throws {
        StoreCorpus.write(10, to: folder)
        #expect(try sh("\"$RELATA\" build corpus --store s.relata --label first").status == 0)
        let first = try export("s.relata@first")
        StoreCorpus.write(120, to: folder, repeating: 4)
        let size = try Data(contentsOf: URL(fileURLWithPath: folder("s.relata"))).count
        let result = try sh("ulimit -f \(size / 512 + 16); \"$RELATA\" build corpus --store s.relata --label second")
        #expect(result.status == 2)
        #expect(result.errorLines.count == 1, "\(result.errors)")
        #expect(result.errors.contains("s.relata"), "\(result.errors)")
        #expect(try export("s.relata@first") == first)
        try CorpusStore(reading: folder("s.relata")).check()
        #expect(try sh("\"$RELATA\" build corpus --store s.relata --label second").status == 0)
        #expect(try sh("\"$RELATA\" build corpus --store calm.relata --label second").status == 0)
        #expect(try export("s.relata@second") == export("calm.relata@second"))
    }

    @Test func `two builds into one store both come through`() throws {
        StoreCorpus.write(10, to: folder)
        let line = """
            "$RELATA" build corpus --store s.relata --label one & p=$!
            "$RELATA" build corpus --store s.relata --label two; q=$?
            wait $p && exit $q
            """
        let result = try sh(line)
        #expect(result.status == 0, "\(result.errors)")
        let store = try CorpusStore(reading: folder("s.relata"))
        try store.check()
        #expect(Set(try store.versions().map(\.label)) == ["one", "two"])
        #expect(try store.documentCount() == 10)
    }
}
