import Annotation
import Corpus
import Foundation
import Linguistics

/// The texts that facts are marked in.
///
/// A sentence of a corpus of tokens is one document, its tokens parted by spaces; a document of a JSONL file is read as it
/// is.
struct MarkedTexts {
    /// A text with its marks turned to code points.
    struct Marked {
        var document: Document
        var isPretokenized: Bool
        var facts: [FactMarks.Fact]
    }

    private enum Texts {
        case sentences([[String]])
        case documents([String])
    }

    private let folder: String
    private let reader = CorpusReader()
    private var files: [String: Texts] = [:]

    init(folder: String) { self.folder = folder }

    mutating func text(of marks: FactMarks.Text, marksFile: String) throws -> Marked {
        if files[marks.file] == nil { files[marks.file] = try Self.read("\(folder)/\(marks.file)") }
        let name = "\(marks.file) \(marks.place)"
        func missing() -> FactMarks.FormatError {
            FactMarks.FormatError(file: marksFile, line: marks.line, expected: .place, got: name)
        }
        switch files[marks.file]! {
        case .sentences(let sentences):
            guard marks.place < sentences.count else { throw missing() }
            let tokens = sentences[marks.place]
            var begins: [Int] = []
            var length = 0
            for token in tokens {
                begins.append(length)
                length += token.unicodeScalars.count + 1
            }
            let facts = try marks.facts.map { fact in
                for word in [fact.source, fact.trigger ?? 0, fact.target] where !tokens.indices.contains(word) {
                    throw missing()
                }
                return FactMarks.Fact(
                    source: begins[fact.source], trigger: fact.trigger.map { begins[$0] }, target: begins[fact.target],
                    isCore: fact.isCore)
            }
            let document = try reader.document(ofText: tokens.joined(separator: " "), named: name).get()
            return Marked(document: document, isPretokenized: true, facts: facts)
        case .documents(let documents):
            guard marks.place < documents.count else { throw missing() }
            let document = try reader.document(ofText: documents[marks.place], named: name).get()
            return Marked(document: document, isPretokenized: false, facts: marks.facts)
        }
    }

    private struct JSONText: Decodable {
        var text: String
    }

    private static func read(_ path: String) throws -> Texts {
        let bytes = try FileBytes.read(path)
        if path.hasSuffix(".jsonl") {
            return .documents(
                try bytes.split(separator: UInt8(ascii: "\n")).map {
                    try JSONDecoder().decode(JSONText.self, from: Data($0)).text
                })
        }
        let sentences =
            path.hasSuffix(".conllu")
            ? Treebank.sentences(of: try AnnotatedText.documents(fromCoNLLU: bytes, file: path), firstDocument: 0)
            : try NameCorpus.sentences(
                bytes, file: path, guideline: .init(corpus: 0, lacksDemonyms: false), firstDocument: 0)
        return .sentences(
            sentences.map { sentence in
                (0..<sentence.count).map { word in
                    String(decoding: sentence.bytes[sentence.form(word)], as: UTF8.self)
                        .replacing(" ", with: "\u{A0}")
                }
            })
    }
}
