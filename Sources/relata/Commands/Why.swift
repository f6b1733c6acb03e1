import Annotation
import ArgumentParser
import EntityGraph

/// `relata why`: every sentence behind an edge.
struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows every sentence behind the edges from one entity to another, with the spans marked.",
        usage: "relata why <graph> <a> [<verb>] <b>",
        discussion: "Statements are marked as [source], {verb} and [target]; negated and unsure ones are said to be so."
    )

    @Argument(help: "The graph.") var graph: GraphArgument
    @Argument(help: "The source, optionally a verb, and the target.") var terms: [String]
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !(2...3).contains(terms.count) {
            throw ValidationError("Name two entities, with a verb between them if you like.")
        }
    }

    func run() throws {
        if let version = try graph.version() { return try run(version) }
        let graph = try graph.load()
        let finder = NameFinder(graph, in: self.graph.location)
        let source = try finder.node(terms[0])
        let target = try finder.node(terms[terms.count - 1])
        let verb = terms.count == 3 ? terms[1] : nil
        let edges = graph.edges(from: source).map { graph.edges[$0] }
            .filter { $0.target == target && (verb == nil || $0.verb == verb) }
        guard !edges.isEmpty else {
            StandardError.write("relata: \(nothing(graph, source, target, verb))")
            throw ExitStatus.partial
        }
        for (index, edge) in edges.enumerated() {
            if index > 0 { try StandardOutput.shared.write(line: "") }
            try write(edge, graph)
        }
    }

    private func nothing(_ graph: Graph, _ source: NodeIndex, _ target: NodeIndex, _ verb: String?) -> String {
        let verbs = graph.edges(from: source).map { graph.edges[$0] }.filter { $0.target == target }.map(\.verb)
        let back = graph.edges(from: target).contains { graph.edges[$0].target == source }
        return nothing((graph[source].label, graph[target].label), verb, verbs: verbs, leadsBack: back)
    }

    func nothing(_ ends: (String, String), _ verb: String?, verbs: [String], leadsBack: Bool) -> String {
        var text = "no edge leads from \(ends.0) to \(ends.1)"
        if let verb { text += " by '\(verb)'" }
        if !verbs.isEmpty {
            text += "; there are \(Wording.list(verbs))"
        } else if leadsBack {
            text += "; some lead back"
        }
        return text
    }

    func write(_ edge: Edge, _ graph: Graph) throws {
        let style = Style.standardOutput
        let title = "\(graph[edge.source].label) —\(edge.verb)→ \(graph[edge.target].label)"
        let count = edge.count == 1 ? "1 statement" : "\(edge.count) statements"
        let documents = edge.documentCount == 1 ? "1 document" : "\(edge.documentCount) documents"
        try StandardOutput.shared.write(
            line: style.bold(title) + "  \(edge.dominantClass.name), \(count) in \(documents)")
        if edge.evidence.isEmpty {
            try StandardOutput.shared.write(line: "  the graph was written without evidence")
        }
        for item in edge.evidence {
            let document = graph[item.document]
            var notes = [item.polarity.name, item.modality.name]
            if let speaker = item.speaker { notes.append("said by \(graph[speaker].label)") }
            if let time = item.time { notes.append("\(time.expression) (\(time.span.first) to \(time.span.last))") }
            if let place = item.place { notes.append("in \(graph[place].label)") }
            notes.append("confidence \(Share.text(item.confidence))")
            let date = document.date.map { " \($0)" } ?? ""
            try StandardOutput.shared.write(
                line: "  \(style.cyan(document.source))\(date) [\(item.trigger.begin):\(item.trigger.end)] "
                    + style.faint(notes.joined(separator: ", ")))
            if let text = item.text {
                try StandardOutput.shared.write(line: "    " + EvidenceText(style: style).marked(text, item))
            }
        }
    }
}

/// Marks the spans of a statement in its sentence.
struct EvidenceText {
    var style: Style

    /// The sentence on one line, its source and target in brackets, its trigger in braces.
    func marked(_ text: String, _ evidence: Evidence) -> String {
        let scalars = Array(text.unicodeScalars)
        let begin = Int(evidence.sentence.begin)
        var opening = [[String]](repeating: [], count: scalars.count + 1)
        var closing = opening
        func mark(_ range: CharacterRange, _ left: String, _ right: String) {
            let low = Int(range.begin) - begin
            let high = Int(range.end) - begin
            guard low >= 0, high <= scalars.count, low < high else { return }
            opening[low].append(left)
            closing[high].insert(right, at: 0)
        }
        mark(evidence.sourceMention, "[", "]")
        mark(evidence.targetMention, "[", "]")
        mark(evidence.trigger, "{", "}")
        var result = ""
        for index in 0...scalars.count {
            for sign in closing[index] { result += style.yellow(sign) }
            for sign in opening[index] { result += style.yellow(sign) }
            if index < scalars.count {
                let scalar = scalars[index]
                result.unicodeScalars.append(scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar)
            }
        }
        return result
    }
}

/// Shares of 1 as people read them.
enum Share {
    /// Two decimals, `0.93`.
    static func text(_ confidence: Confidence) -> String {
        let hundredths = (Int(confidence.permille) + 5) / 10
        return "\(hundredths / 100)." + String(String(100 + hundredths % 100).dropFirst())
    }
}
