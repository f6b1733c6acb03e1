import Annotation
import Linguistics

/// The corpora of a data folder, read.
package struct TrainingData: Sendable {
    /// Names and kinds of the files to learn from, relative to the data folder.
    package static let treebanks = ["ud/ewt-train.conllu", "ud/gum-train.conllu"]
    package static let nameCorpora: [(file: String, guideline: NameCorpus.Guideline)] = [
        ("ner/voa.iob2", .init(corpus: 0, lacksDemonyms: false)),
        ("ner/ewt-web.iob2", .init(corpus: 1, lacksDemonyms: false)),
        ("ner/gum-train.iob2", .init(corpus: 2, lacksDemonyms: true)),
        ("ner/wikigold.iob2", .init(corpus: 3, lacksDemonyms: true)),
        ("ner/wnut17-train.iob2", .init(corpus: 4, lacksDemonyms: true)),
        ("ner/btc.iob2", .init(corpus: 5, lacksDemonyms: true)),
        ("ner/crossner-politics-train.iob2", .init(corpus: 6, lacksDemonyms: true)),
    ]
    /// Small ones that are read once more each time they stand here.
    private static let repeated = Array(repeating: nameCorpora[6], count: 2)
    /// The treebank that has names marked apart from it, and the guideline they follow: that of `ewt-web`.
    private static let marked = (treebank: treebanks[0], guideline: nameCorpora[1].guideline)
    package static let heldOutCorpus = "ner/voa.iob2"

    package var sentences: [TrainingSentence] = []

    package init() {}

    /// Reads all training files and the names that `marks`, a file, gives to the first treebank. The held-out tenth of `heldOutCorpus` is left out unless `everything` is wanted.
    package init(folder: String, marks: String, everything: Bool) throws {
        let marks = try NameMarks(FileBytes.read(marks), file: marks)
        var document = 0
        for file in Self.treebanks {
            let texts = try AnnotatedText.documents(fromCoNLLU: FileBytes.read("\(folder)/\(file)"), file: file)
            var treebank = Treebank.sentences(of: texts, firstDocument: document)
            if file == Self.marked.treebank {
                try marks.apply(to: &treebank, of: texts, guideline: Self.marked.guideline)
            }
            sentences += treebank
            document = (sentences.last?.document ?? 0) + 1
        }
        for (file, guideline) in Self.nameCorpora + Self.repeated {
            var corpus = try NameCorpus.sentences(
                FileBytes.read("\(folder)/\(file)"), file: file, guideline: guideline, firstDocument: document)
            document = (corpus.last?.document ?? document) + 1
            if file == Self.heldOutCorpus, !everything { corpus = HeldOut.split(corpus).training }
            merge(corpus)
        }
    }

    /// Gives names to treebank sentences of the same words, and appends the sentences that no treebank has.
    private mutating func merge(_ corpus: [TrainingSentence]) {
        var places: [Forms: Int] = [:]
        for (i, sentence) in sentences.enumerated() where sentence.names.isEmpty && !sentence.heads.isEmpty {
            places[Forms(bytes: sentence.bytes, ends: sentence.ends)] = i
        }
        for sentence in corpus {
            if let i = places.removeValue(forKey: Forms(bytes: sentence.bytes, ends: sentence.ends)) {
                sentences[i].names = sentence.names
                sentences[i].corpus = sentence.corpus
                sentences[i].document = sentence.document
            } else {
                sentences.append(sentence)
            }
        }
    }

    private struct Forms: Hashable {
        var bytes: [UInt8]
        var ends: [Int32]
    }
}

/// The part of a corpus without marked development data that is kept apart: of every ten blocks of twenty sentences the
/// last.
package enum HeldOut {
    package static func split<T>(_ sentences: [T]) -> (training: [T], heldOut: [T]) {
        var training: [T] = []
        var heldOut: [T] = []
        for (i, sentence) in sentences.enumerated() {
            if i / 20 % 10 == 9 { heldOut.append(sentence) } else { training.append(sentence) }
        }
        return (training, heldOut)
    }
}
