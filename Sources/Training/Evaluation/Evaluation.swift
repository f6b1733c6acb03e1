import Annotation
import Linguistics

/// All scores on the development sets of a data folder.
package struct Evaluation: Sendable {
    package static let treebanks = ["ud/ewt-dev.conllu", "ud/gum-dev.conllu"]
    package static let nameCorpora = [
        "ner/uner-ewt-dev.iob2", "ner/gum-dev.iob2", "ner/crossner-politics-dev.iob2", "ner/wnut17-dev.iob2",
    ]

    private var trees: [(String, [AnnotatedText])] = []
    var treebankDocuments: [(String, [AnnotatedText])] { trees }
    private var names: [(String, [TrainingSentence], [NameType])] = []

    package init(folder: String) throws {
        for file in Self.treebanks {
            trees.append(
                (file, try AnnotatedText.documents(fromCoNLLU: FileBytes.read("\(folder)/\(file)"), file: file)))
        }
        let guideline = NameCorpus.Guideline(corpus: 0, lacksDemonyms: false)
        for file in Self.nameCorpora + [TrainingData.heldOutCorpus] {
            var sentences = try NameCorpus.sentences(
                FileBytes.read("\(folder)/\(file)"), file: file, guideline: guideline, firstDocument: 0)
            let isHeldOut = file == TrainingData.heldOutCorpus
            if isHeldOut { sentences = HeldOut.split(sentences).heldOut }
            names.append((file, sentences, isHeldOut ? NameType.allCases : [.person, .organization, .place]))
        }
    }

    /// One line a set.
    package func report(_ model: LanguageModel) -> [String] { report(Analyzer(model: model)) }

    package func report(_ analyzer: Analyzer, trees wantTrees: Bool = true) -> [String] {
        var lines: [String] = []
        if wantTrees {
            for (file, documents) in trees {
                lines.append("\(file), gold words: \(TreeScores.measure(analyzer, on: documents).report)")
                lines.append("\(file), raw text: \(RawScores.measure(analyzer, on: documents).report)")
            }
        }
        for (file, sentences, types) in names {
            lines.append("\(file): \(NameScores.measure(analyzer, on: sentences, types: types).report)")
        }
        return lines
    }

    /// The name errors of the set whose file name contains `part`.
    package func nameErrors(_ model: LanguageModel, _ part: String) -> [String] {
        let analyzer = Analyzer(model: model)
        return names.filter { $0.0.contains(part) }.flatMap {
            NameScores.measure(analyzer, on: $0.1, types: $0.2).errors
        }
    }
}
