import Annotation
import EntityGraph
import Foundation
import TestSupport
import Testing

@testable import GraphStore

@Suite struct LabelTests {
    let folder = TemporaryFolder()
    var path: String { folder("corpus.relata") }

    @Test func `what is known is not put twice`() throws {
        let documents = SampleCorpus.documents(20)
        do {
            let writer = try CorpusWriter(path, engine: "a")
            for document in documents + documents { try writer.put(document) }
            try writer.flush()
        }
        do {
            let writer = try CorpusWriter(path, engine: "a")
            for document in documents { #expect(writer.knows(DocumentKey(document))) }
        }
        let writer = try CorpusWriter(path, engine: "b")
        #expect(writer.knownKeys.isEmpty)
    }

    @Test func `any change of a document changes its key`() {
        let document = SampleCorpus.documents(1)[0]
        var changed = [document, document, document, document, document]
        changed[0].fingerprint ^= 1
        changed[1].source += "x"
        changed[2].title = document.title == nil ? "" : nil
        changed[3].date = CalendarDate(year: 1999, month: 1, day: 1)
        changed[4].id += "x"
        #expect(Set((changed + [document]).map { DocumentKey($0) }).count == 6)
    }

    @Test func `labels are sets of documents`() throws {
        let documents = SampleCorpus.documents(40, seed: 5)
        let writer = try CorpusWriter(path, engine: "a")
        for document in documents { try writer.put(document) }
        let keys = documents.map { DocumentKey($0) }
        try writer.publish("first", keys[..<20])
        try writer.publish("second", keys)
        #expect(
            try writer.add(to: "first", keys[15..<30])
                == LabelChange(label: "first", added: 10, removed: 0, documents: 30))
        #expect(
            try writer.remove(from: "second", [.source("in/1/")]).removed
                == documents.count { $0.source.hasPrefix("in/1/") })
        #expect(try writer.remove(from: "second", [.id("no such id")]).removed == 0)

        let store = try CorpusStore(reading: path)
        #expect(try store.versions().map(\.label) == ["first", "second"])
        #expect(try store.version("first").graph() == SampleCorpus.graph(documents[..<30]))
        let rest = documents.filter { !$0.source.hasPrefix("in/1/") }
        #expect(try store.version().graph() == SampleCorpus.graph(rest))
    }

    @Test func `a corrected document takes the place of the old one`() throws {
        let documents = SampleCorpus.documents(10)
        var corrected = documents[4]
        corrected.fingerprint ^= 99
        corrected.relations = []
        let writer = try CorpusWriter(path, engine: "a")
        for document in documents + [corrected] { try writer.put(document) }
        try writer.publish("x", documents.map { DocumentKey($0) })
        let change = try writer.add(to: "x", [DocumentKey(corrected)])
        #expect(change == LabelChange(label: "x", added: 1, removed: 1, documents: 10))
        let expected = documents.enumerated().map { $0.offset == 4 ? corrected : $0.element }
        #expect(try CorpusStore(reading: path).version("x").graph() == SampleCorpus.graph(expected))
    }

    @Test func `unknown labels name those that are near`() throws {
        let writer = try CorpusWriter(path, engine: "a")
        #expect(throws: StoreError.noVersions(path: path)) { try CorpusStore(reading: path).version() }
        for label in ["2024-01", "2024-02", "other"] { try writer.publish(label, []) }
        let store = try CorpusStore(reading: path)
        #expect(throws: StoreError.unknownLabel(label: "2024-03", path: path, near: ["2024-02", "2024-01"])) {
            try store.version("2024-03")
        }
        #expect(try store.version().label == "other")
        for label in ["", "a@b", "a/b", "a\nb"] {
            #expect(throws: StoreError.invalidLabel(label)) { try writer.publish(label, []) }
        }
    }

    @Test func `a vacuum deletes what no label names`() throws {
        let documents = SampleCorpus.documents(60, seed: 8)
        do {
            let writer = try CorpusWriter(path, engine: "a")
            for document in documents { try writer.put(document) }
            try writer.publish("keep", documents[..<10].map { DocumentKey($0) })
            try writer.publish("drop", documents.map { DocumentKey($0) })
            try writer.drop("drop")
            let report = try writer.vacuum()
            #expect(report.documents == 50)
            #expect(report.after < report.before)
        }
        let store = try CorpusStore(reading: path)
        try store.check()
        #expect(try store.version().graph() == SampleCorpus.graph(documents[..<10]))
        #expect(try store.version().sentences(matching: "russia", limit: 100).count == 10)
        let writer = try CorpusWriter(path, engine: "a")
        #expect(writer.knownKeys == Set(documents[..<10].map { DocumentKey($0) }))
    }

    @Test func `a version that was published anew is gone for old handles`() throws {
        let documents = SampleCorpus.documents(10)
        let writer = try CorpusWriter(path, engine: "a")
        for document in documents { try writer.put(document) }
        try writer.publish("x", documents[..<5].map { DocumentKey($0) })
        let old = try CorpusStore(reading: path).version("x")
        try writer.publish("x", documents.map { DocumentKey($0) })
        #expect(throws: StoreError.gone(label: "x", path: path)) { try old.graph() }
        #expect(throws: StoreError.gone(label: "x", path: path)) { try old.neighbors(of: NodeIndex(0)) }
    }
}
