import Annotation
import Synchronization
import Testing

@testable import Pipeline

@Suite struct OrderedWorkersTests {
    private struct Failure: Error {}

    @Test(arguments: [1, 2, 7])
    func `results come in the order of the items`(jobs: Int) throws {
        var results: [Int] = []
        try OrderedWorkers<Int, Int>(jobs: jobs).run(
            produce: { put in for item in 0..<1000 { try put(item) } },
            worker: { { item in (0..<(item * 7919 % 200)).reduce(item) { $0 ^ $1 ^ $1 } } },
            consume: { results.append($0) })
        #expect(results == Array(0..<1000))
    }

    @Test(arguments: [1, 3])
    func `the first error of the consumer ends the run`(jobs: Int) {
        var consumed = 0
        #expect(throws: Failure.self) {
            try OrderedWorkers<Int, Int>(jobs: jobs).run(
                produce: { put in for item in 0..<100_000 { try put(item) } }, worker: { { $0 } },
                consume: { _ in
                    consumed += 1
                    if consumed == 10 { throw Failure() }
                })
        }
        #expect(consumed == 10)
    }

    @Test func `an error of the producer comes after what was produced`() {
        #expect(throws: Failure.self) {
            try OrderedWorkers<Int, Int>(jobs: 2).run(
                produce: { put in
                    try put(1)
                    throw Failure()
                }, worker: { { $0 } }, consume: { _ in })
        }
    }

    @Test func `no more than the window is under way`() throws {
        let underWay = Mutex((now: 0, most: 0))
        let workers = OrderedWorkers<Int, Int>(jobs: 3)
        try workers.run(
            produce: { put in
                for item in 0..<2000 {
                    try put(item)
                    underWay.withLock { count in
                        count.now += 1
                        count.most = max(count.most, count.now)
                    }
                }
            },
            worker: { { $0 } },
            consume: { _ in underWay.withLock { $0.now -= 1 } })
        #expect(underWay.withLock { $0.most } <= workers.window + 1)
    }
}

@Suite struct PretokenizedTextTests {
    @Test(arguments: [
        ("a b .\nc .\n", ["a b .\nc .\n"]), ("a .\n\nb .\n", ["a .", "b ."]), ("\n\na .\n\n \nb .", ["a .", "b ."]),
    ])
    func `blank lines part documents`(text: String, parts: [String]) {
        let document = Document(id: "d", source: "d.txt", text: WorkingText(text))
        let found = PretokenizedText.documents(in: document)
        #expect(found.map(\.text.string) == parts)
        #expect(Set(found.map(\.id)).count == parts.count)
    }
}

@Suite struct JSONLineTests {
    @Test func `keys, commas, escapes and shares`() {
        var json = JSONLine()
        json.object { json in
            json.member("a", "q\"\\\n\u{1}é")
            json.member("b", String?.none)
            json.member("c", thousandths: 930)
            json.member("d", thousandths: 1000)
            json.key("e")
            json.array([1, 2]) { value, json in json.object { $0.member("v", value) } }
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"a":"q\"\\\n\u0001é","b":null,"c":0.93,"d":1.0,"e":[{"v":1},{"v":2}]}"#)
    }
}
