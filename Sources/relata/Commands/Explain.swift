import Annotation
import ArgumentParser
import Corpus
import Extraction
import Pipeline

/// `relata explain`: how a sentence was read, and for each pair of mentions the rule that linked it or the reason why none did.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows how a sentence is read: tokens, tree, mentions, relations, or the reason for none.",
        discussion: "Without a sentence, reads standard input.")

    @Argument(help: "The sentence; several words need no quotes.")
    var sentence: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day the text was published, which dates and office-holders depend on.", valueName: "yyyy-mm-dd"))
    var date: String?

    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let pipeline = try analysis.pipeline(reader: CorpusReader(), parsing: .all)
        for document in try documents(pipeline.reader) {
            let read = pipeline.read(document)
            let explanation = pipeline.extractor.explain(read.document, read.analysis)
            try ExplanationText(style: .standardOutput).write(explanation)
        }
    }

    private func documents(_ reader: CorpusReader) throws -> [Document] {
        var documents: [Document] = []
        if sentence.isEmpty {
            try reader.readDocuments(of: CorpusFile(path: "-", format: .text)) { documents.append(try $0.get()) }
        } else {
            documents.append(try reader.document(ofText: sentence.joined(separator: " "), named: "sentence").get())
        }
        if let date {
            guard let day = CalendarDate(iso: date) else {
                throw Refusal("--date takes a day such as 2024-01-30, not \(date)")
            }
            for index in documents.indices { documents[index].date = day }
        }
        return documents
    }
}

/// Lays an explanation out for a terminal.
struct ExplanationText {
    var style: Style

    func write(_ explanation: Explanation) throws {
        for (index, sentence) in explanation.sentences.enumerated() {
            if index > 0 { try StandardOutput.shared.write(line: "") }
            try writeTokens(sentence)
            try writeMentions(sentence)
            try writePairs(sentence)
        }
        if explanation.sentences.isEmpty { try StandardOutput.shared.write(line: "no sentence found") }
    }

    private func writeTokens(_ sentence: Explanation.SentenceReading) throws {
        var table = Table([
            ("#", .right), ("form", .left), ("lemma", .left), ("tag", .left), ("head", .right), ("relation", .left),
            ("tree", .left),
        ])
        let tree = TreeDrawing.lines(heads: sentence.tokens.map(\.head))
        for (index, token) in sentence.tokens.enumerated() {
            table.add([
                String(index + 1), token.form, token.lemma, token.tag.name, token.head.map { String($0 + 1) } ?? "0",
                token.relation.name, tree[index],
            ])
        }
        try table.write(style: style)
    }

    private func writeMentions(_ sentence: Explanation.SentenceReading) throws {
        try StandardOutput.shared.write(line: "")
        guard !sentence.mentions.isEmpty else {
            try StandardOutput.shared.write(line: "no mention of a person, an organization or a place")
            return
        }
        var table = Table([("mention", .left), ("entity", .left), ("kind", .left), ("why", .left)])
        for mention in sentence.mentions {
            table.add([
                "[\(mention.range.begin):\(mention.range.end)] \(mention.text)", mention.entity.value,
                mention.kind.name,
                mention.reason,
            ])
        }
        try table.write(style: style)
    }

    private func writePairs(_ sentence: Explanation.SentenceReading) throws {
        guard !sentence.pairs.isEmpty else { return }
        try StandardOutput.shared.write(line: "")
        for pair in sentence.pairs {
            let first = sentence.mentions[pair.first].text
            let second = sentence.mentions[pair.second].text
            switch pair.outcome {
            case .linked(let relations):
                for relation in relations { try StandardOutput.shared.write(line: line(relation)) }
            case .unlinked(let reason):
                try StandardOutput.shared.write(
                    line: style.faint("\(first) · \(second): not linked, \(Wording.text(reason))"))
            }
        }
    }

    private func line(_ relation: Relation) -> String {
        var notes = [relation.eventClass.name, relation.polarity.name, relation.modality.name]
        if let speaker = relation.speaker { notes.append("said by \(speaker)") }
        if let time = relation.time { notes.append("\(time.expression): \(time.span.first) to \(time.span.last)") }
        if let place = relation.place { notes.append("in \(place)") }
        notes.append("rule \(relation.rule)")
        notes.append("confidence \(relation.confidence.share)")
        let arrow = relation.isSymmetric ? "↔" : "→"
        return "\(style.bold("\(relation.source) —\(relation.verb)\(arrow) \(relation.target)"))  "
            + notes.joined(separator: ", ")
    }
}
