import Annotation
import Linguistics

/// Exact-span scores of names on a corpus in IOB2, by type.
package struct NameScores: Sendable {
    package struct Counts: Sendable {
        package var gold = 0
        package var found = 0
        package var right = 0

        package var f1: String { Percent.text(2 * right, of: gold + found) }
    }

    package var types = [Counts](repeating: Counts(), count: NameType.allCases.count)
    /// Spans found or missed, for reading: sentence, what was there, what was found.
    package var errors: [String] = []

    package init() {}

    /// Reads all sentences as one document. Types the corpus does not mark are left out.
    package static func measure(
        _ analyzer: Analyzer, on sentences: [TrainingSentence], types: [NameType]
    ) -> NameScores {
        let (text, analysis) = document(sentences)
        var found = analysis
        analyzer.tag(text, &found)
        var scores = NameScores()
        let gold = analysis.names.filter { types.contains($0.type) }
        let names = found.names.filter { types.contains($0.type) }
        for type in types {
            scores.types[Int(type.rawValue)].gold = gold.count { $0.type == type }
            scores.types[Int(type.rawValue)].found = names.count { $0.type == type }
        }
        let goldSet = Set(gold.map { Key($0) })
        let foundSet = Set(names.map { Key($0) })
        for name in names where goldSet.contains(Key(name)) { scores.types[Int(name.type.rawValue)].right += 1 }
        for name in gold where !foundSet.contains(Key(name)) { scores.note("missed", name, text, found) }
        for name in names where !goldSet.contains(Key(name)) { scores.note("wrong", name, text, found) }
        return scores
    }

    private mutating func note(_ kind: String, _ name: NameSpan, _ text: WorkingText, _ analysis: Analysis) {
        let sentence = analysis[analysis.sentence(of: name.begin)]
        let range = TextRange(analysis[name.begin].range.begin, analysis.words[Int(name.end.value) - 1].range.end)
        errors.append("\(kind)\t\(name.type)\t\(text.string(range))\t\(text.string(sentence.range))")
    }

    private struct Key: Hashable {
        var begin: WordIndex
        var end: WordIndex
        var type: NameType
        init(_ name: NameSpan) {
            begin = name.begin
            end = name.end
            type = name.type
        }
    }

    /// The sentences as one text, words parted by spaces, with their gold names.
    package static func document(_ sentences: [TrainingSentence]) -> (WorkingText, Analysis) {
        var bytes: [UInt8] = []
        var analysis = Analysis()
        for sentence in sentences {
            let first = analysis.words.count
            for i in 0..<sentence.count {
                if !bytes.isEmpty { bytes.append(32) }
                let begin = bytes.count
                bytes += sentence.bytes[sentence.form(i)]
                analysis.words.append(Word(range: TextRange(begin, bytes.count), shape: .spaceAfter))
            }
            let range = TextRange(analysis.words[first].range.begin, Int32(bytes.count))
            analysis.sentences.append(
                Sentence(begin: WordIndex(first), end: WordIndex(analysis.words.count), range: range))
            let labels = sentence.names.map { UInt8($0.trailingZeroBitCount) }
            labels.withUnsafeBufferPointer {
                if let base = $0.baseAddress {
                    NameSpan.append(base, first..<first + sentence.count, to: &analysis.names)
                }
            }
        }
        return (WorkingText(String(decoding: bytes, as: UTF8.self)), analysis)
    }

    package var report: String {
        var all = Counts()
        var parts: [String] = []
        for (counts, name) in zip(types, ["PER", "ORG", "LOC", "NORP"]) where counts.gold + counts.found > 0 {
            all.gold += counts.gold
            all.found += counts.found
            all.right += counts.right
            parts.append("\(name) \(counts.f1)")
        }
        return "F \(all.f1) P \(Percent.text(all.right, of: all.found)) R \(Percent.text(all.right, of: all.gold)) "
            + parts.joined(separator: " ")
    }
}
