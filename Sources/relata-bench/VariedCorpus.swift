import EntityGraph
import Foundation

/// A corpus of any size from a seed: documents of a folder repeated, each time with other paragraphs mixed in, other
/// numbers and another date. The entities stay those of the folder. The same seed gives the same bytes.
struct VariedCorpus {
    /// Paragraphs by document.
    private let documents: [[[UInt8]]]
    private var random: SplitMix64
    private var number = 0
    /// Words written so far, counted by white space.
    private(set) var words = 0

    init(paths: [String], seed: UInt64) throws {
        documents = try SampleTexts(paths: paths).documents.map { text in
            text.bytes.split(separator: 10).map { Array($0) }.filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
        random = SplitMix64(seed: seed)
    }

    var isEmpty: Bool { documents.isEmpty }

    /// The next document as a line of JSON.
    mutating func next() -> [UInt8] {
        var line = Array("{\"id\":\"doc-\(number)\",\"date\":\"\(date())\",\"text\":\"".utf8)
        for paragraph in documents[random.next(below: documents.count)] {
            var paragraph = paragraph
            if random.next(below: 6) == 0 {
                let other = documents[random.next(below: documents.count)]
                paragraph = other[random.next(below: other.count)]
            }
            append(paragraph, to: &line)
            line += "\\n".utf8
        }
        number += 1
        return line + "\"}\n".utf8
    }

    private mutating func append(_ paragraph: [UInt8], to line: inout [UInt8]) {
        var isInside = false
        for byte in paragraph {
            let isSpace = byte == 32 || (9...13).contains(byte)
            if !isSpace && !isInside { words += 1 }
            isInside = !isSpace
            switch byte {
            case 0x30...0x39: line.append(0x30 + UInt8(random.next(below: 10)))
            case 0x22, 0x5C: line += [0x5C, byte]
            case 0..<0x20: line.append(0x20)
            default: line.append(byte)
            }
        }
    }

    private mutating func date() -> String {
        func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return
            "\(2020 + random.next(below: 5))-\(padded(1 + random.next(below: 12)))-\(padded(1 + random.next(below: 28)))"
    }
}
