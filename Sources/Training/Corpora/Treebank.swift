import Annotation
import Linguistics

/// Sentences of a CoNLL-U treebank.
package enum Treebank {
    package static func sentences(
        of documents: [AnnotatedText], firstDocument: Int
    ) -> [TrainingSentence] {
        var result: [TrainingSentence] = []
        for (number, document) in documents.enumerated() {
            for sentence in document.analysis.sentences {
                result.append(convert(sentence, document, firstDocument + number))
            }
        }
        return result
    }

    private static func convert(
        _ sentence: Sentence, _ document: AnnotatedText, _ number: Int
    ) -> TrainingSentence {
        var result = TrainingSentence()
        result.document = number
        for word in document.analysis.words[sentence.words] {
            result.append(form: document.text.bytes[word.range.bytes])
            result.universalTags.append(word.tag.rawValue)
            result.treebankTags.append(word.treebankTag.rawValue)
            guard sentence.isParsed else { continue }
            result.heads.append(word.head.isNone ? -1 : word.head.value - sentence.begin.value)
            result.relations.append(word.relation.rawValue)
        }
        return result
    }
}
