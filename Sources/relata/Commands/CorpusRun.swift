import Annotation
import Corpus
import Pipeline

/// A walk over a corpus that tells what failed and what was repaired, and remembers the exit status.
struct CorpusRun {
    private let listing: CorpusListing
    private let pipeline: CorpusPipeline
    private let common: CommonOptions
    private(set) var tally = Tally()

    /// What became of the corpus.
    struct Tally {
        var documents = 0
        /// Of these, those that a store knew already and that were not read again.
        var known = 0
        var words = 0
        var sentences = 0
        var failures = 0
        var skipped = 0
        var repairs = [Int](repeating: 0, count: Repair.Kind.allCases.count)
        var garbled = 0

        var repairCount: Int { repairs.reduce(0, +) }
    }

    /// What one document hands over besides the command's own output.
    private struct Outcome<Output: Sendable>: Sendable {
        var output: Output
        var words: Int
        /// Of its text.
        var bytes: Int
        var sentences: Int
        var repairs: [Int]
        var garbled: Int
        var details: [String]
        var isKnown = false
    }

    init(_ paths: [String], pipeline: CorpusPipeline, isPretokenized: Bool = false, common: CommonOptions) {
        listing = CorpusScanner().scan(paths)
        var pipeline = pipeline
        pipeline.isPretokenized = isPretokenized
        self.pipeline = pipeline
        self.common = common
    }

    /// Goes over all documents in order. Failures are worded on standard error and counted; the rest goes on. What
    /// `recall` knows already is handed on without being read.
    mutating func forEach<Output: Sendable>(
        recall: (@Sendable (Document) -> Output?)? = nil, render: @escaping @Sendable (ReadDocument) -> Output,
        _ body: (Output) throws -> Void
    ) throws {
        for problem in listing.problems { report(problem) }
        for skip in listing.skipped { common.detail("relata: \(Wording.text(skip))") }
        tally.skipped = listing.skipped.count
        let progress = ProgressLine(
            isEnabled: !common.quiet,
            size: ProgressSize(files: listing.files.count, bytes: listing.files.reduce(0) { $0 + $1.byteCount }))
        defer { progress.finish() }
        let verbose = common.verbose
        var tally = tally
        let recallOutcome: @Sendable (Document) -> Outcome<Output>? = { document in
            guard let output = recall?(document) else { return nil }
            return Self.outcome(of: document, known: output)
        }
        let renderOutcome: @Sendable (ReadDocument) -> Outcome<Output> = { document in
            Self.outcome(of: document, output: render(document), verbose: verbose)
        }
        try pipeline.run(over: listing.files, recall: recallOutcome, render: renderOutcome) { result in
            try Interruption.check()
            switch result {
            case .failure(let problem):
                progress.finish()
                tally.failures += 1
                StandardError.write("relata: \(Wording.text(problem))")
            case .success(let outcome):
                tally.add(outcome.words, outcome.sentences, outcome.repairs, outcome.garbled)
                if outcome.isKnown { tally.known += 1 }
                if !outcome.details.isEmpty { progress.finish() }
                for detail in outcome.details { StandardError.write(detail) }
                progress.advance(documents: 1, words: outcome.words, bytes: outcome.bytes)
                try body(outcome.output)
            }
        }
        self.tally = tally
    }

    /// 0, or 1 when a document failed.
    var status: ExitStatus { tally.failures == 0 ? .success : .partial }

    private mutating func report(_ problem: CorpusProblem) {
        tally.failures += 1
        StandardError.write("relata: \(Wording.text(problem))")
    }

    private static func outcome<Output: Sendable>(of document: Document, known output: Output) -> Outcome<Output> {
        var repairs = [Int](repeating: 0, count: Repair.Kind.allCases.count)
        for repair in document.repairs { repairs[Repair.Kind.allCases.firstIndex(of: repair.kind)!] += 1 }
        return Outcome(
            output: output, words: 0, bytes: document.text.bytes.count, sentences: 0, repairs: repairs,
            garbled: document.garbled.count, details: [],
            isKnown: true)
    }

    private static func outcome<Output: Sendable>(
        of read: ReadDocument, output: Output, verbose: Bool
    ) -> Outcome<Output> {
        var repairs = [Int](repeating: 0, count: Repair.Kind.allCases.count)
        for repair in read.document.repairs { repairs[Repair.Kind.allCases.firstIndex(of: repair.kind)!] += 1 }
        let details = verbose ? read.document.repairs.map { Wording.text($0, in: read.document) } : []
        return Outcome(
            output: output, words: read.analysis.words.count, bytes: read.document.text.bytes.count,
            sentences: read.analysis.sentences.count, repairs: repairs, garbled: read.document.garbled.count,
            details: details)
    }
}

extension CorpusRun.Tally {
    mutating func add(_ words: Int, _ sentences: Int, _ repairs: [Int], _ garbled: Int) {
        documents += 1
        self.words += words
        self.sentences += sentences
        for (kind, count) in repairs.enumerated() { self.repairs[kind] += count }
        self.garbled += garbled
    }
}
