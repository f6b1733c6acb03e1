import Annotation
import Linguistics

/// What an early model says of the names of the training documents, as context for the second reading.
///
/// A model that has seen each sentence only once or twice errs on it nearly as on new text, so that the network learns how
/// far such labels can be trusted.
enum DocumentHints {
    static func add(to sentences: inout [TrainingSentence], by model: LanguageModel) {
        let analyzer = Analyzer(model: model)
        var documents: [Int: [Int]] = [:]
        for (i, sentence) in sentences.enumerated() where !sentence.names.isEmpty {
            documents[sentence.document, default: []].append(i)
        }
        for (_, members) in documents {
            analyzer.configureNames(usesDocument: false, corpus: sentences[members[0]].corpus)
            let (text, gold) = NameScores.document(members.map { sentences[$0] })
            var found = gold
            analyzer.tag(text, &found)
            let hints = hints(text, found)
            for (place, member) in members.enumerated() {
                sentences[member].hints = Array(hints[found.sentences[place].words])
            }
        }
    }

    private static func hints(_ text: WorkingText, _ analysis: Analysis) -> [UInt8] {
        var labels = [NameLabel](repeating: .outside, count: analysis.words.count)
        for name in analysis.names {
            let begin = Int(name.begin.value)
            let end = Int(name.end.value)
            for k in begin..<end { labels[k] = NameLabel(NameCorpus.place(k, begin, end), name.type) }
        }
        return text.bytes.withUnsafeBufferPointer { bytes in
            let keys = analysis.words.map {
                DocumentVotes.key(UnsafeBufferPointer(rebasing: bytes[$0.range.bytes]))
            }
            var votes = DocumentVotes()
            for (key, label) in zip(keys, labels) { if let key { votes.add(key, label) } }
            return zip(keys, labels).map { key, label in
                key.flatMap { votes.hint($0, own: label) }?.value ?? TrainingSentence.noHint
            }
        }
    }
}
