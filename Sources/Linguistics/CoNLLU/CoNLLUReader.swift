import Annotation

/// Reads CoNLL-U sentence by sentence; nothing but the current sentence is held besides the bytes.
///
/// Empty nodes (`8.1`) are skipped. Lines may end in CR LF. Linear time.
public struct CoNLLUReader {
    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 0

    /// `file` is what errors name.
    public init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    public init(_ text: String, file: String = "") {
        self.init(Array(text.utf8), file: file)
    }

    /// The next sentence, or `nil` at the end.
    public mutating func next() throws(CoNLLUError) -> CoNLLUSentence? {
        var sentence = CoNLLUSentence()
        var multiword: Multiword?
        while let content = nextLine() {
            if content.isEmpty {
                if sentence.words.isEmpty { continue }
                break
            }
            if bytes[content.lowerBound] == UInt8(ascii: "#") {
                sentence.comments.append(try comment(content))
                continue
            }
            if sentence.words.isEmpty, multiword == nil { sentence.line = line }
            try readWord(content, &sentence, &multiword)
        }
        if let multiword { throw error(.multiwordRange(next: sentence.words.count + 1), multiword.surface) }
        if sentence.words.isEmpty { return nil }
        try checkHeads(sentence)
        return sentence
    }

    /// A multiword token whose words are being read.
    private struct Multiword {
        var last: Int
        var surface: String
        var spaceAfter: Bool
        var isFirst = true
    }

    private mutating func nextLine() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let begin = position
        var end = begin
        while end < bytes.count, bytes[end] != 10 { end += 1 }
        position = end + 1
        line += 1
        if end > begin, bytes[end - 1] == 13 { end -= 1 }
        return begin..<end
    }

    private func error(_ expected: CoNLLUError.Expectation, _ got: String) -> CoNLLUError {
        CoNLLUError(file: file, line: line, expected: expected, got: got)
    }

    private func string(_ range: Range<Int>) throws(CoNLLUError) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw error(.utf8, String(decoding: bytes[range], as: UTF8.self))
        }
        return text
    }

    private func comment(_ content: Range<Int>) throws(CoNLLUError) -> String {
        var begin = content.lowerBound + 1
        while begin < content.upperBound, bytes[begin] == 32 { begin += 1 }
        return try string(begin..<content.upperBound)
    }

    private func columns(_ content: Range<Int>) throws(CoNLLUError) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        columns.reserveCapacity(10)
        var begin = content.lowerBound
        for i in content where bytes[i] == 9 {
            columns.append(begin..<i)
            begin = i + 1
        }
        columns.append(begin..<content.upperBound)
        guard columns.count == 10, !columns[1].isEmpty else { throw error(.columns, try string(content)) }
        return columns
    }

    private func readWord(
        _ content: Range<Int>, _ sentence: inout CoNLLUSentence, _ multiword: inout Multiword?
    ) throws(CoNLLUError) {
        let columns = try columns(content)
        let id = try string(columns[0])
        let next = sentence.words.count + 1
        if id.utf8.contains(UInt8(ascii: ".")) { return }
        if let dash = id.firstIndex(of: "-") {
            guard multiword == nil, Int(id[..<dash]) == next, let last = Int(id[id.index(after: dash)...]),
                last >= next
            else {
                throw error(.multiwordRange(next: next), id)
            }
            let misc = try string(columns[9])
            multiword = Multiword(
                last: last, surface: try string(columns[1]),
                spaceAfter: CoNLLUSentence.value(of: "SpaceAfter", in: misc) != "No")
            return
        }
        guard Int(id) == next else { throw error(.wordID(next: next), id) }
        var word = try word(columns)
        if var open = multiword {
            word.shape = open.isFirst ? [] : .multiwordPart
            if open.isFirst { word.surface = open.surface }
            open.isFirst = false
            multiword = open
            if next < open.last {
                word.shape.insert(.multiwordContinues)
            } else {
                if open.spaceAfter { word.shape.insert(.spaceAfter) }
                multiword = nil
            }
        }
        sentence.words.append(word)
    }

    private func word(_ columns: [Range<Int>]) throws(CoNLLUError) -> CoNLLUWord {
        let tagName = try string(columns[3])
        guard let tag = tagName == "_" ? .x : UniversalTag(name: tagName) else {
            throw error(.universalTag, tagName)
        }
        let headName = try string(columns[6])
        let head = Int(headName)
        guard head != nil || headName == "_" else { throw error(.head(words: 0), headName) }
        let relationName = try string(columns[7])
        guard let relation = relationName == "_" ? .dep : DependencyRelation(name: relationName) else {
            throw error(.relation, relationName)
        }
        let misc = try string(columns[9])
        let spaceAfter = CoNLLUSentence.value(of: "SpaceAfter", in: misc) != "No"
        return CoNLLUWord(
            form: try string(columns[1]), lemma: try string(columns[2]), tag: tag,
            treebankTag: TreebankTag(name: try string(columns[4])) ?? .xx, features: try string(columns[5]),
            head: head, relation: relation, misc: misc, shape: spaceAfter ? .spaceAfter : [], surface: nil)
    }

    /// Heads lie in the sentence, and where all are given they make one tree.
    private func checkHeads(_ sentence: CoNLLUSentence) throws(CoNLLUError) {
        let words = sentence.words
        for (i, word) in words.enumerated() {
            if let head = word.head, head < 0 || head > words.count || head == i + 1 {
                throw error(.head(words: words.count), String(head))
            }
        }
        guard words.allSatisfy({ $0.head != nil }) else { return }
        let roots = words.count { $0.head == 0 }
        guard roots == 1 else { throw error(.tree, "\(roots) roots") }
        // 0 unseen, 1 on the way up, 2 leads to the root
        var state = [UInt8](repeating: 0, count: words.count + 1)
        state[0] = 2
        for start in 1...words.count {
            var at = start
            while state[at] == 0 {
                state[at] = 1
                at = words[at - 1].head!
            }
            guard state[at] == 2 else { throw error(.tree, words[at - 1].form) }
            at = start
            while state[at] == 1 {
                state[at] = 2
                at = words[at - 1].head!
            }
        }
    }
}
