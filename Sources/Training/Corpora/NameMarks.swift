import Annotation
import Linguistics

/// Names marked in the sentences of a treebank, apart from its text.
///
/// Lines `read TAB document` name the documents that were read; lines `sentence TAB first-end:TYPE first-end:TYPE …` give
/// the names of one sentence of theirs, as words from 0, the end not included. A sentence without a line has no names.
/// Empty lines and those that begin with `#` say nothing.
package struct NameMarks: Sendable {
    package let file: String
    private var documents: [(id: String, line: Int)] = []
    private var sentences: [(id: String, line: Int, names: [Name])] = []

    private struct Name: Sendable {
        var words: Range<Int>
        var type: NameType
    }

    /// A line that cannot be read, or that does not fit the treebank.
    package struct FormatError: Error, Hashable {
        package var file: String
        package var line: Int
        package var expected: Expectation
        package var got: String

        package enum Expectation: Hashable, Sendable {
            /// Two columns.
            case columns
            /// `first-end:TYPE`, the type one of PER ORG LOC NORP, after the names before it.
            case name
            /// A name inside the sentence.
            case place(words: Int)
            /// A document of the treebank that was not named before.
            case document
            /// A sentence of a document that was read, and not a second time.
            case sentence
        }
    }

    package init(_ bytes: [UInt8], file: String) throws(FormatError) {
        self.file = file
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (i, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 2, !columns[0].isEmpty, !columns[1].isEmpty else {
                throw FormatError(file: file, line: i + 1, expected: .columns, got: String(line))
            }
            if columns[0] == "read" {
                documents.append((String(columns[1]), i + 1))
            } else {
                sentences.append((String(columns[0]), i + 1, try names(columns[1], line: i + 1)))
            }
        }
    }

    private func names(_ column: Substring, line: Int) throws(FormatError) -> [Name] {
        var names: [Name] = []
        for text in column.split(separator: " ", omittingEmptySubsequences: false) {
            let parts = text.split(separator: ":")
            let ends = (parts.first ?? "").split(separator: "-").map { Int($0) }
            guard parts.count == 2, let type = NameCorpus.types[parts[1]], ends.count == 2, let begin = ends[0],
                let end = ends[1], begin >= names.last?.words.upperBound ?? 0, end > begin
            else { throw FormatError(file: file, line: line, expected: .name, got: String(text)) }
            names.append(Name(words: begin..<end, type: type))
        }
        return names
    }

    /// Gives names to the sentences that `texts` became, in their order, where documents were read.
    package func apply(
        to given: inout [TrainingSentence], of texts: [AnnotatedText], guideline: NameCorpus.Guideline
    ) throws(FormatError) {
        var places: [String: Int] = [:]
        var ranges: [String: Range<Int>] = [:]
        var next = 0
        for text in texts {
            for (i, sentence) in text.sentences.enumerated() { if let id = sentence.id { places[id] = next + i } }
            ranges[text.id] = next..<next + text.sentences.count
            next += text.sentences.count
        }
        var isOpen = [Bool](repeating: false, count: next)
        for (id, line) in documents {
            guard let range = ranges.removeValue(forKey: id) else {
                throw FormatError(file: file, line: line, expected: .document, got: id)
            }
            for i in range {
                isOpen[i] = true
                given[i].names = [UInt32](repeating: NameCorpus.bit(.outside), count: given[i].count)
                given[i].corpus = guideline.corpus
            }
        }
        for (id, line, names) in sentences {
            guard let place = places[id], isOpen[place] else {
                throw FormatError(file: file, line: line, expected: .sentence, got: id)
            }
            isOpen[place] = false
            for name in names {
                guard name.words.upperBound <= given[place].count else {
                    throw FormatError(
                        file: file, line: line, expected: .place(words: given[place].count),
                        got: "\(name.words.lowerBound)-\(name.words.upperBound)")
                }
                for k in name.words {
                    let label = NameLabel(NameCorpus.place(k, name.words.lowerBound, name.words.upperBound), name.type)
                    given[place].names[k] = NameCorpus.bit(label)
                }
            }
        }
    }
}
