import Annotation
import GraphStore
import Pipeline

/// Reads what a store does not know yet, and puts it there.
struct StoreIntake {
    let writer: CorpusWriter
    private(set) var run: CorpusRun
    /// The documents of the corpus, known ones included.
    private(set) var keys: Set<DocumentKey> = []

    private enum Item: Sendable {
        case known(DocumentKey)
        case new(DocumentAnnotation)
    }

    init(
        corpus: CorpusOptions, analysis: AnalysisOptions, common: CommonOptions,
        open: (String) throws -> CorpusWriter
    ) throws {
        let pipeline = try analysis.pipeline(
            reader: corpus.reader, parsing: .candidates, leastConfidence: AnalysisOptions.leastConfidenceOfGraphs)
        writer = try open(analysis.engine(of: pipeline, repairs: corpus.repair))
        run = CorpusRun(corpus.paths, pipeline: pipeline, common: common)
        if let copy = writer.copyOfOlder {
            common.note("relata: the store was brought up to date; the old one is \(copy)")
        }
    }

    mutating func readAll() throws {
        try Interruption.saving {
            try read()
        } save: {
            try writer.flush()
        }
        try writer.flush()
    }

    private mutating func read() throws {
        let known = writer.knownKeys
        var keys = self.keys
        try run.forEach { document in
            let key = DocumentKey(document)
            return known.contains(key) ? Item.known(key) : nil
        } render: {
            Item.new($0.annotation)
        } _: { [writer] item in
            switch item {
            case .known(let key): keys.insert(key)
            case .new(let annotation):
                keys.insert(DocumentKey(annotation))
                try writer.put(annotation)
            }
        }
        self.keys = keys
    }
}
