import Annotation
import Corpus
import EntityGraph
import Extraction
import Linguistics

/// A corpus through all stages: read, repaired, analysed, extracted, several documents at a time.
///
/// Results come in the order of the listing whatever the number of jobs. Memory is bounded by the documents under way.
public struct CorpusPipeline: Sendable {
    /// Which sentences get a tree.
    public enum Parsing: Sendable {
        /// Those that can hold a relation: what a graph needs.
        case candidates
        case all
    }

    public var reader: CorpusReader
    public var model: LanguageModel
    public var extractor: Extractor
    public var parsing: Parsing
    public var jobs: Int
    /// Whether each line of the input is a sentence of tokens split by single spaces; a blank line ends a document.
    public var isPretokenized = false

    public init(
        reader: CorpusReader, model: LanguageModel, extractor: Extractor, parsing: Parsing = .candidates, jobs: Int = 1
    ) {
        self.reader = reader
        self.model = model
        self.extractor = extractor
        self.parsing = parsing
        self.jobs = jobs
    }

    /// Calls `consume` once for each document or failure, in order and on one thread at a time. `render` runs on the
    /// thread that analysed the document and makes what is to be handed on. What `consume` throws ends the run. When
    /// `recall` gives what is already known of a document, that is handed on and the document not analysed.
    public func run<Output: Sendable>(
        over files: [CorpusFile],
        recall: (@Sendable (Document) -> Output?)? = nil,
        render: @escaping @Sendable (ReadDocument) -> Output,
        consume: (Result<Output, CorpusProblem>) throws -> Void
    ) throws {
        let workers = OrderedWorkers<Result<RawRecord, CorpusProblem>, [Result<Output, CorpusProblem>]>(jobs: jobs)
        try workers.run(
            produce: { put in
                for file in files { try reader.readRecords(of: file, put) }
            },
            worker: {
                let desk = ReadingDesk(pipeline: self)
                return { record in desk.read(record, recall: recall, render: render) }
            },
            consume: { for result in $0 { try consume(result) } })
    }

    /// Reads one document that is already in memory, on the calling thread.
    public func read(_ document: Document) -> ReadDocument {
        ReadingDesk(pipeline: self).read(document)
    }
}

/// A document with all that the stages made of it.
public struct ReadDocument: Sendable {
    public var document: Document
    public var analysis: Analysis
    public var annotation: DocumentAnnotation
    /// Names and verbs that no dictionary knows.
    public var unmatched: UnmatchedCounts
}

/// One thread's place of work: an analyser and its scratch memory.
final class ReadingDesk {
    private let pipeline: CorpusPipeline
    private let analyzer: Analyzer

    init(pipeline: CorpusPipeline) {
        self.pipeline = pipeline
        analyzer = Analyzer(model: pipeline.model)
    }

    /// What becomes of a record's document; of several when pretokenized text holds blank lines.
    func read<Output>(
        _ record: Result<RawRecord, CorpusProblem>, recall: ((Document) -> Output?)?, render: (ReadDocument) -> Output
    ) -> [Result<Output, CorpusProblem>] {
        switch record.flatMap({ pipeline.reader.document(from: $0) }) {
        case .failure(let problem): [.failure(problem)]
        case .success(let document) where pipeline.isPretokenized:
            PretokenizedText.documents(in: document).map { .success(render(readPretokenized($0))) }
        case .success(let document): [.success(recall?(document) ?? render(read(document)))]
        }
    }

    private func readPretokenized(_ document: Document) -> ReadDocument {
        var analysis = Analysis()
        analyzer.segment(pretokenized: document.text, into: &analysis)
        return finish(document, analysis)
    }

    func read(_ document: Document) -> ReadDocument {
        var analysis = Analysis()
        analyzer.segment(document.text, into: &analysis)
        return finish(document, analysis)
    }

    /// Tags, parses and extracts what is split into words and sentences.
    func finish(_ document: Document, _ split: consuming Analysis) -> ReadDocument {
        var analysis = split
        var spans: NamedSpans?
        switch pipeline.parsing {
        case .all:
            analyzer.tagAndParse(document.text, &analysis)
        case .candidates:
            analyzer.tag(document.text, &analysis)
            let found = pipeline.extractor.namedSpans(document, analysis)
            let candidates = pipeline.extractor.candidateSentences(found, analysis)
            spans = found
            analyzer.parse(document.text, &analysis) { candidates[Int($0.value)] }
        }
        var unmatched = UnmatchedCounts()
        var annotation = pipeline.extractor.annotate(document, analysis, spans, counting: &unmatched)

        annotation.sketch = Sketch.of(document.text.bytes)
        return ReadDocument(document: document, analysis: analysis, annotation: annotation, unmatched: unmatched)
    }
}
