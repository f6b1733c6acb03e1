import Testing

@testable import Linguistics

@Suite struct GazetteerTests {
    static let gazetteer = Gazetteer(phrases: [
        (Array("united arab emirates".utf8), 1), (Array("us".utf8), 1), (Array("guinea".utf8), 1),
        (Array("guinea bissau".utf8), 2), (Array("cote divoire".utf8), 4), (Array("arab".utf8), 8),
    ])

    static func match(_ words: [String], in gazetteer: Gazetteer = gazetteer) -> [[UInt16]] {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for word in words {
            ranges.append(bytes.count..<bytes.count + word.utf8.count)
            bytes += word.utf8
        }
        var features = [UInt16](repeating: 7, count: 2 * words.count)
        bytes.withUnsafeBufferPointer { bytes in
            gazetteer.match(count: words.count, bytes: bytes, form: { ranges[$0] }, into: &features)
        }
        return words.indices.map { [features[2 * $0], features[2 * $0 + 1]] }
    }

    @Test func `the longest phrase, and words inside it`() {
        #expect(
            Self.match(["the", "United", "Arab", "Emirates", "."])
                == [[0, 0], [1, 0], [1 << 13 | 1, 8], [2 << 13 | 1, 0], [0, 0]])
    }

    @Test(arguments: [["U.S."], ["US"], ["us"]])
    func `signs and case do not matter`(_ words: [String]) {
        #expect(Self.match(words) == [[3 << 13 | 1, 1]])
    }

    @Test func `hyphens as words of their own`() {
        #expect(Self.match(["Guinea", "-", "Bissau"]) == [[2, 1], [1 << 13 | 2, 0], [2 << 13 | 2, 0]])
    }

    @Test(arguments: [["Côte", "d'Ivoire"], ["Cote", "d’Ivoire"], ["COTE", "D'IVOIRE"]])
    func `letters lose their marks`(_ words: [String]) {
        #expect(Self.match(words) == [[4, 0], [2 << 13 | 4, 0]])
    }

    @Test func `an unfinished phrase is none`() {
        #expect(Self.match(["united", "arab", "states"]) == [[0, 0], [3 << 13 | 8, 8], [0, 0]])
        #expect(Self.match(["united"]) == [[0, 0]])
    }

    @Test func `nothing known`() {
        #expect(Self.match(["a", "b"], in: Gazetteer()) == [[0, 0], [0, 0]])
        #expect(Self.match([]) == [])
    }

    @Test func `stored tables are checked`() {
        let table = Self.gazetteer
        #expect(Gazetteer(marks: table.marks, values: table.values) == table)
        #expect(Gazetteer(marks: [], values: []) == nil)
        #expect(Gazetteer(marks: [1, 2, 3], values: [1, 2, 3]) == nil)
        #expect(Gazetteer(marks: [1, 2], values: [1, 2]) == nil)
        #expect(Gazetteer(marks: [0, 2], values: [1]) == nil)
    }
}
