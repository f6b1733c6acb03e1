import Annotation
import Foundation
import Linguistics
import Testing

/// `../shared/data/ud` beside the repository, or below the folder that `RELATA_SHARED` names.
private let treebanks: URL = {
    let repository = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let shared = ProcessInfo.processInfo.environment["RELATA_SHARED"].map { URL(filePath: $0) }
    return (shared ?? repository.appending(path: "../shared").standardizedFileURL).appending(path: "data/ud")
}()

@Test(
    .enabled(
        if: FileManager.default.fileExists(atPath: treebanks.path), "the treebanks are not on this machine"),
    arguments: [("gum-dev.conllu", 22, 1149), ("ewt-dev.conllu", 318, 2001)])
func `a whole treebank`(file: String, documents: Int, sentences: Int) throws {
    let bytes = try [UInt8](Data(contentsOf: treebanks.appending(path: file)))
    let read = try AnnotatedText.documents(fromCoNLLU: bytes, file: file)
    #expect(read.count == documents)
    #expect(read.reduce(0) { $0 + $1.analysis.sentences.count } == sentences)
    for document in read {
        for (sentence, source) in zip(document.analysis.sentences, document.sentences) {
            #expect(document.text.string(sentence.range) == source.text)
        }
    }
}
