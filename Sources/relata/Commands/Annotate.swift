import Annotation
import ArgumentParser
import Corpus
import Linguistics
import Pipeline

/// `relata annotate`: what was read in each document, streamed.
struct Annotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the analysis of each document: entities and relations as JSON lines, or trees as CoNLL-U.",
        discussion: """
            Offsets count Unicode code points of the document as it was read; ends are exclusive. CoNLL-U keeps the text as it \
            is: nothing is repaired.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, conllu
    }

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var common: CommonOptions

    @Option(name: .shortAndLong, help: "jsonl: one object a document; conllu: a tree a sentence.")
    var format: Format = .jsonl

    @Flag(
        help: "Each input line is one sentence, its tokens separated by single spaces; a blank line ends a document.")
    var pretokenized = false

    func run() throws {
        // CoNLL-U is compared with treebanks of the same text, so that no repair may change its characters.
        let reader = format == .conllu || pretokenized ? corpus.plainReader : corpus.reader
        let pipeline = try analysis.pipeline(reader: reader, parsing: .all)
        var run = CorpusRun(corpus.paths, pipeline: pipeline, isPretokenized: pretokenized, common: common)
        switch format {
        case .jsonl:
            try run.forEach(render: { AnnotationJSON().line(for: $0.annotation) }) {
                try StandardOutput.shared.write($0)
            }
        case .conllu:
            try run.forEach(render: { Self.conllu($0) }) { try StandardOutput.shared.write($0) }
        }
        if run.status != .success { throw run.status }
    }

    private static func conllu(_ read: ReadDocument) -> [UInt8] {
        var bytes: [UInt8] = []
        CoNLLUWriter().write(read.analysis, of: read.document.text, id: read.document.id, to: &bytes)
        return bytes
    }
}
