/// Facts that readers found in texts, apart from the texts.
///
/// Lines of three columns: a file of the data folder; which of its sentences, or of the documents of a JSONL file, from 0;
/// and the facts parted by spaces, `source:trigger:target` with `+` or `-` behind. The three are words of the sentence
/// from 0, or code points of the document: some word of a mention of who acts, the verb or noun of action (nothing where
/// it is open), some word of a mention of whom it concerns. `+` marks a fact that no careful reader would leave out, `-` one
/// that is true but of less weight. A line without facts tells that there are none. Empty lines and those that begin with
/// `#` say nothing.
package struct FactMarks: Sendable {
    package struct Fact: Hashable, Sendable {
        package var source: Int
        package var trigger: Int?
        package var target: Int
        package var isCore: Bool
    }

    package struct Text: Hashable, Sendable {
        package var file: String
        package var place: Int
        package var facts: [Fact]
        /// Of the marks, from 1.
        package var line: Int
    }

    /// A line that cannot be read.
    package struct FormatError: Error, Hashable {
        package var file: String
        package var line: Int
        package var expected: Expectation
        package var got: String

        package enum Expectation: Hashable, Sendable {
            /// Three columns, the second a number.
            case columns
            /// `source:trigger:target` and a sign.
            case fact
            /// A sentence or document that the file has.
            case place
        }
    }

    package private(set) var texts: [Text] = []

    package init(_ bytes: [UInt8], file: String) throws(FormatError) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (i, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 3, !columns[0].isEmpty, let place = Int(columns[1]), place >= 0 else {
                throw FormatError(file: file, line: i + 1, expected: .columns, got: String(line))
            }
            var facts: [Fact] = []
            for text in columns[2].split(separator: " ") {
                guard let fact = Self.fact(text) else {
                    throw FormatError(file: file, line: i + 1, expected: .fact, got: String(text))
                }
                facts.append(fact)
            }
            texts.append(Text(file: String(columns[0]), place: place, facts: facts, line: i + 1))
        }
    }

    private static func fact(_ text: Substring) -> Fact? {
        guard let sign = text.last, sign == "+" || sign == "-" else { return nil }
        let parts = text.dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let source = Int(parts[0]), let target = Int(parts[2]) else { return nil }
        let trigger = Int(parts[1])
        guard trigger != nil || parts[1].isEmpty else { return nil }
        return Fact(source: source, trigger: trigger, target: target, isCore: sign == "+")
    }
}
