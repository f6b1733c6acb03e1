import Annotation
import EntityGraph
import Foundation
import TestSupport
import Testing

@testable import GraphStore

/// All of a value, bytes of strings included, which `==` of strings does not compare.
private func bytes(_ value: some Any) -> [UInt8] {
    var text = ""
    dump(value, to: &text)
    return Array(text.utf8)
}

@Suite struct RoundTripTests {
    let folder = TemporaryFolder()

    private func stored(_ documents: [DocumentAnnotation], label: String = "all") throws -> StoredVersion {
        let writer = try CorpusWriter(folder("corpus.relata"), engine: "test")
        for document in documents { try writer.put(document) }
        try writer.publish(label, documents.map { DocumentKey($0) })
        return try CorpusStore(reading: folder("corpus.relata")).version(label)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `an annotation survives its bytes`(seed: UInt64) throws {
        for document in SampleCorpus.documents(10, seed: seed) {
            var expected = document
            expected.sentenceTexts = [:]
            #expect(try bytes(AnnotationCodec.decode(AnnotationCodec.encode(document))) == bytes(expected))
        }
    }

    @Test func `whole annotations come back`() throws {
        let documents = SampleCorpus.documents(30, seed: 7)
        var found: [DocumentAnnotation] = []
        try stored(documents).forEachAnnotation { found.append($0) }
        let sorted = { (list: [DocumentAnnotation]) in list.sorted { $0.source < $1.source } }
        for (a, b) in zip(sorted(found), sorted(documents)) {
            #expect(a.sentenceTexts.keys.sorted() == b.sentenceTexts.keys.sorted())
            for (index, text) in b.sentenceTexts { #expect(bytes(a.sentenceTexts[index] ?? "none") == bytes(text)) }
            var (x, y) = (a, b)
            (x.sentenceTexts, y.sentenceTexts) = ([:], [:])
            #expect(bytes(x) == bytes(y))
        }
        #expect(found.count == documents.count)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `the graph of a label equals the one built directly`(seed: UInt64) throws {
        let documents = SampleCorpus.documents(60, seed: seed)
        let version = try stored(documents)
        for detail in EvidenceDetail.allCases {
            #expect(try bytes(version.graph(evidence: detail)) == bytes(SampleCorpus.graph(documents, detail)))
        }
    }

    @Test func `a filtered graph equals the filter of the graph`() throws {
        let documents = SampleCorpus.documents(80, seed: 3)
        let version = try stored(documents)
        var filter = GraphFilter()
        filter.since = CalendarDate(year: 2024, month: 4, day: 1)
        filter.polarity = .affirmed
        filter.minConfidence = Confidence(permille: 300)
        #expect(try version.graph(filter: StoreFilter(filter)) == SampleCorpus.graph(documents).filtered(filter))
        let fromPost = documents.filter { $0.publisher?.utf8.elementsEqual("Post".utf8) ?? false }
        let publisher = StoreFilter(publishers: ["Post"])
        let part = try version.graph(filter: publisher)
        let expected = SampleCorpus.graph(fromPost)
        #expect(part.edges.map(\.count) == expected.edges.map(\.count))
        #expect(part.edges.map { part[$0.target].id } == expected.edges.map { expected[$0.target].id })
    }

    @Test func `every byte of a record that changes is noticed`() throws {
        let data = AnnotationCodec.encode(SampleCorpus.documents(1, seed: 4)[0])
        for index in data.indices {
            var damaged = data
            damaged[index] ^= 0x10
            #expect(throws: BlobDamage.self) { try AnnotationCodec.decode(damaged) }
        }
    }
}
