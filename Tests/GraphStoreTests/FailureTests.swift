import Annotation
import EntityGraph
import Foundation
import GRDB
import TestSupport
import Testing

@testable import GraphStore

@Suite struct FailureTests {
    let folder = TemporaryFolder()
    var path: String { folder("corpus.relata") }

    private func fill(_ count: Int = 30) throws -> [DocumentAnnotation] {
        let documents = SampleCorpus.documents(count, seed: 2)
        let writer = try CorpusWriter(path, engine: "a")
        for document in documents { try writer.put(document) }
        try writer.publish("x", documents.map { DocumentKey($0) })
        return documents
    }

    @Test func `a second writer is told who holds the store`() throws {
        let first = try CorpusWriter(path, engine: "a")
        #expect(throws: StoreError.locked(path: path, holder: getpid())) {
            try CorpusWriter(path, engine: "a", timeout: 0.1)
        }
        withExtendedLifetime(first) {}
    }

    @Test func `a second writer waits for the first`() throws {
        let path = path
        let held = DispatchSemaphore(value: 0)
        // A thread of its own: a task might wait for the pool that this and other tests block.
        Thread.detachNewThread {
            do {
                let first = try CorpusWriter(path, engine: "a")
                held.signal()
                Thread.sleep(forTimeInterval: 0.3)
                try first.publish("first", [])
            } catch {
                Issue.record(error)
                held.signal()
            }
        }
        held.wait()
        let second = try CorpusWriter(path, engine: "a", timeout: 20)
        try second.publish("second", [])
        #expect(Set(try CorpusStore(reading: path).versions().map(\.label)) == ["first", "second"])
    }

    @Test func `readers see the last committed state while a writer works`() throws {
        let documents = try fill()
        let reader = try CorpusStore(reading: path)
        let writer = try CorpusWriter(path, engine: "a")
        try writer.write { db in
            try db.execute(sql: "DELETE FROM sentence")
            #expect(try reader.version("x").graph() == SampleCorpus.graph(documents))
            throw CancellationError()
        } catch: { _ in
        }
        #expect(try reader.version("x").graph() == SampleCorpus.graph(documents))
    }

    @Test func `other files are refused`() throws {
        #expect(throws: StoreError.missing(path: folder("none"))) { try CorpusStore(reading: folder("none")) }
        let text = folder.write("text.relata", String(repeating: "not a database, but long enough ", count: 40))
        #expect(throws: StoreError.notAStore(path: text)) { try CorpusStore(reading: text) }
        #expect(throws: StoreError.notAStore(path: text)) { try CorpusWriter(text, engine: "a") }
        let empty = folder.write("empty.relata", "")
        #expect(throws: StoreError.notAStore(path: empty)) { try CorpusStore(reading: empty) }
        let other = folder("other.sqlite")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (a)") }
        #expect(throws: StoreError.notAStore(path: other)) { try CorpusStore(reading: other) }
        #expect(throws: StoreError.notAStore(path: other)) { try CorpusWriter(other, engine: "a") }
    }

    @Test func `a store of a later program is refused and left alone`() throws {
        _ = try fill(3)
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA user_version = 99")
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = StoreError.newer(path: path, found: 99, supported: Schema.current)
        #expect(throws: error) { try CorpusStore(reading: path) }
        #expect(throws: error) { try CorpusWriter(path, engine: "a") }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    /// What each version of the schema lacks of the next ones.
    @Test(arguments: [(1, ["sentence_text", "spellings"]), (2, ["spellings"])])
    func `a store of an older program is brought up to date and a copy kept`(old: Int, missing: [String]) throws {
        let documents = try fill()
        try DatabaseQueue(path: path).write { db in
            for table in missing { try db.execute(sql: "DROP TABLE \(table)") }
            try db.execute(sql: "PRAGMA user_version = \(old)")
        }
        let version = try CorpusStore(reading: path).version("x")
        let graph = SampleCorpus.graph(documents)
        #expect(try version.graph() == graph)
        #expect(try version.sentences(matching: "russia", limit: 100).count == documents.count)
        for name in ["nato", "cafe", "stoltenburg"] {
            let expected = NameLookup(graph).suggestions(for: name, limit: 20)
            #expect(try version.search(name).map(\.entity.index) == expected.map(\.node))
        }
        let copy = path + ".v\(old)"
        #expect(try folder.names().contains("corpus.relata.v\(old)"))
        let before = try DatabaseQueue(path: copy)
        #expect(try before.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == old)
        #expect(try before.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM document") } == documents.count)
    }

    /// Bytes of the file are changed at random; the store may answer or throw, but must throw its own errors.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `damage is reported, never a crash`(seed: UInt64) throws {
        _ = try fill(40)
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        var random = SplitMix64(seed: seed)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for _ in 0..<(1 << random.next(below: 9)) {
            bytes[random.next(below: bytes.count)] = UInt8(random.next(below: 256))
        }
        if random.next(below: 5) == 0 { bytes.removeLast(random.next(below: bytes.count)) }
        try bytes.write(to: URL(fileURLWithPath: path))
        func attempt(_ body: () throws -> Void) {
            do {
                try body()
            } catch {
                #expect(error is StoreError, "\(error)")
            }
        }
        attempt { try CorpusStore(reading: path).check() }
        attempt { _ = try CorpusStore(reading: path).versions() }
        attempt {
            let version = try CorpusStore(reading: path).version("x")
            attempt { _ = try version.graph() }
            attempt { _ = try version.sentences(matching: "russia") }
            attempt { _ = try version.search("nato") }
            attempt { _ = try version.statistics() }
            attempt { _ = try version.ranking(by: .pageRank) }
            attempt { _ = try version.spooled().collected() }
            for node in 0..<max(1, min(20, version.nodeCount)) {
                attempt { _ = try version.neighbors(of: NodeIndex(node), depth: 2) }
                attempt { _ = try version.shortestPath(from: NodeIndex(node), to: NodeIndex(0), direction: .both) }
                attempt {
                    let ends = try version.entities([NodeIndex(node), NodeIndex(0)])
                    _ = try version.why(ends[0], nil, ends[ends.count - 1])
                }
            }
        }
        attempt {
            let writer = try CorpusWriter(path, engine: "a")
            for document in SampleCorpus.documents(5, seed: 77) { try writer.put(document) }
            try writer.publish("y", SampleCorpus.documents(5, seed: 77).map { DocumentKey($0) })
            _ = try writer.vacuum()
        }
    }
}

extension CorpusWriter {
    /// A transaction that fails as it should.
    fileprivate func write(_ body: (Database) throws -> Void, catch handler: (any Error) -> Void) throws {
        do {
            try write(body)
            Issue.record("the transaction was to fail")
        } catch {
            handler(error)
        }
    }
}
