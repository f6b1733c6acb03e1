import Annotation
import Linguistics

/// A corpus with names in IOB2: a token, a tab, its tag; an empty line between sentences.
package struct NameCorpus {
    /// What a corpus marks, and how that maps to our four types.
    package struct Guideline: Sendable {
        /// The row of `NameContext` that stands for it.
        package var corpus: Int
        /// Whether words outside may belong to nationalities and groups, which the corpus does not mark.
        package var lacksDemonyms: Bool

        package init(corpus: Int, lacksDemonyms: Bool) {
            self.corpus = corpus
            self.lacksDemonyms = lacksDemonyms
        }
    }

    /// A line that is neither empty nor a token with a tag.
    package struct FormatError: Error {
        package var file: String
        package var line: Int
        package var got: String
    }

    /// All sentences. Every `documentLength` sentences count as one document, for these files do not mark any.
    package static func sentences(
        _ bytes: [UInt8], file: String, guideline: Guideline, firstDocument: Int, documentLength: Int = 20
    ) throws -> [TrainingSentence] {
        var result: [TrainingSentence] = []
        var sentence = TrainingSentence()
        var tags: [Substring] = []
        func close() {
            guard sentence.count > 0 else { return }
            sentence.names = labels(tags, guideline)
            sentence.corpus = guideline.corpus
            sentence.document = firstDocument + result.count / documentLength
            result.append(sentence)
            sentence = TrainingSentence()
            tags.removeAll()
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty {
                close()
                continue
            }
            let columns = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard columns.count >= 2 else { throw FormatError(file: file, line: number + 1, got: String(line)) }
            sentence.append(form: columns[0].utf8)
            tags.append(columns[1])
        }
        close()
        return result
    }

    static let types: [Substring: NameType] = [
        "PER": .person, "ORG": .organization, "LOC": .place, "NORP": .demonym,
    ]

    /// The labels that each tag allows.
    private static func labels(_ tags: [Substring], _ guideline: Guideline) -> [UInt32] {
        let outside = bit(.outside)
        let unmarked = guideline.lacksDemonyms ? outside | demonyms : outside
        var result = [UInt32](repeating: unmarked, count: tags.count)
        var i = 0
        while i < tags.count {
            var end = i + 1
            if tags[i] != "O" {
                let type = tags[i].dropFirst(2)
                while end < tags.count, tags[end].hasPrefix("I-"), tags[end].dropFirst(2) == type { end += 1 }
                if let type = types[type] {
                    for k in i..<end { result[k] = bit(NameLabel(place(k, i, end), type)) }
                } else {
                    // Miscellaneous names: demonyms among them, no person, organization or place.
                    for k in i..<end { result[k] = outside | demonyms }
                }
            }
            i = end
        }
        return result
    }

    package static func place(_ k: Int, _ begin: Int, _ end: Int) -> NameLabel.Place {
        if end - begin == 1 { return .unit }
        return k == begin ? .begin : k == end - 1 ? .last : .inside
    }

    static func bit(_ label: NameLabel) -> UInt32 { 1 << UInt32(label.value) }

    private static let demonyms: UInt32 = [.begin, .inside, .last, .unit].reduce(0) {
        $0 | bit(NameLabel($1, .demonym))
    }
}
