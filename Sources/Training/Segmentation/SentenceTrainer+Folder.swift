import Annotation
import Linguistics

extension SentenceTrainer {
    /// Learns from the training treebanks of a data folder.
    public func train(folder: String) throws -> SentenceModel {
        var documents: [AnnotatedText] = []
        for name in ["ewt-train", "gum-train"] {
            let path = "\(folder)/ud/\(name).conllu"
            documents += try AnnotatedText.documents(fromCoNLLU: FileBytes.read(path), file: path)
        }
        return train(documents)
    }
}
