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
        let workers = OrderedWorkers<[Result<RawRecord, CorpusProblem>], [Result<Output, CorpusProblem>]>(
            jobs: jobs, itemsAhead: 4)
        try workers.run(
            produce: { put in
                var group: [Result<RawRecord, CorpusProblem>] = []
                // Small groups first, a few for each thread before they grow, so that small corpora keep all threads busy and
                // the first results come soon.
                var size = 1
                var left = 2 * jobs
                var bytes = 0
                for file in files {
                    try reader.readRecords(of: file) { record in
                        group.append(record)
                        if case .success(let record) = record { bytes += record.byteCount }
                        guard group.count == size || bytes >= ReadingDesk.mostBytes else { return }
                        try put(group)
                        group.removeAll(keepingCapacity: true)
                        bytes = 0
                        left -= 1
                        if left == 0 { (size, left) = (min(2 * size, ReadingDesk.mostRecords), 2 * jobs) }
                    }
                }
                if !group.isEmpty { try put(group) }
            },
            worker: {
                let desk = ReadingDesk(pipeline: self)
                return { records in desk.read(records, recall: recall, render: render) }
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
///
/// Documents are tagged and parsed a few at a time and extracted after that: the network and the tables of names each fill
/// the caches of a processor, and would empty them for one another with every document.
final class ReadingDesk {
    /// Records that are handed to a desk at once.
    static let mostRecords = 64
    /// Bytes after which no more records are added to a group.
    static let mostBytes = 400_000
    /// Words that wait to be extracted, more or less: a long document does not wait for others.
    private static let mostWords = 30_000

    private let pipeline: CorpusPipeline
    private let analyzer: Analyzer

    init(pipeline: CorpusPipeline) {
        self.pipeline = pipeline
        analyzer = Analyzer(model: pipeline.model)
    }

    /// What becomes of the documents of some records, in order; of several a record when pretokenized text holds blank
    /// lines.
    func read<Output>(
        _ records: [Result<RawRecord, CorpusProblem>], recall: ((Document) -> Output?)?,
        render: (ReadDocument) -> Output
    ) -> [Result<Output, CorpusProblem>] {
        var results: [Result<Output, CorpusProblem>?] = []
        var places: [Int] = []
        var tagged: [TaggedDocument] = []
        var words = 0
        func finish() {
            for (place, document) in zip(places, extracted(tagged)) { results[place] = .success(render(document)) }
            places.removeAll(keepingCapacity: true)
            tagged.removeAll(keepingCapacity: true)
            words = 0
        }
        func add(_ document: Document, _ split: consuming Analysis) {
            tagged.append(tag(document, split))
            places.append(results.count)
            results.append(nil)
            words += tagged[tagged.count - 1].analysis.words.count
            if words >= Self.mostWords { finish() }
        }
        for record in records {
            switch record.flatMap({ pipeline.reader.document(from: $0) }) {
            case .failure(let problem): results.append(.failure(problem))
            case .success(let document) where pipeline.isPretokenized:
                for document in PretokenizedText.documents(in: document) {
                    var analysis = Analysis()
                    analyzer.segment(pretokenized: document.text, into: &analysis)
                    add(document, analysis)
                }
            case .success(let document):
                if let known = recall?(document) {
                    results.append(.success(known))
                } else {
                    add(document, split(document))
                }
            }
        }
        finish()
        return results.map { $0! }
    }

    func read(_ document: Document) -> ReadDocument { extracted([tag(document, split(document))])[0] }

    private func split(_ document: Document) -> Analysis {
        var analysis = Analysis()
        analyzer.segment(document.text, into: &analysis)
        return analysis
    }

    /// A document with its tags, and its trees if all sentences get one.
    private struct TaggedDocument {
        var document: Document
        var analysis: Analysis
        /// The names in it, once they are looked for to tell what to parse.
        var spans: NamedSpans?
    }

    /// Tags what is split into words and sentences, and parses it when all is parsed.
    private func tag(_ document: Document, _ split: consuming Analysis) -> TaggedDocument {
        var analysis = split
        switch pipeline.parsing {
        case .all: analyzer.tagAndParse(document.text, &analysis)
        case .candidates: analyzer.tag(document.text, &analysis)
        }
        return TaggedDocument(document: document, analysis: analysis)
    }

    /// Step by step for all: what to parse, trees, entities and relations.
    private func extracted(_ tagged: consuming [TaggedDocument]) -> [ReadDocument] {
        var tagged = tagged
        if case .candidates = pipeline.parsing {
            let extractor = pipeline.extractor
            var candidates: [[Bool]] = []
            for i in tagged.indices {
                let spans = extractor.namedSpans(tagged[i].document, tagged[i].analysis)
                candidates.append(extractor.candidateSentences(spans, tagged[i].analysis))
                tagged[i].spans = spans
            }
            for i in tagged.indices {
                analyzer.parse(tagged[i].document.text, &tagged[i].analysis) { candidates[i][Int($0.value)] }
            }
        }
        return tagged.map { tagged in
            var unmatched = UnmatchedCounts()
            var annotation = pipeline.extractor.annotate(
                tagged.document, tagged.analysis, tagged.spans, counting: &unmatched)
            annotation.sketch = Sketch.of(tagged.document.text.bytes)
            return ReadDocument(
                document: tagged.document, analysis: tagged.analysis, annotation: annotation, unmatched: unmatched)
        }
    }
}
