import Annotation
import EntityGraph

/// A difference for people, line by line in the manner of diff(1), or as Markdown for reports.
public struct DiffTextWriter: GraphDiffWriter {
    public enum Markup: Sendable {
        case plain
        /// Colours of ANSI terminals (ECMA-48). The caller knows whether there is one.
        case terminal
        case markdown
    }

    public var markup: Markup
    /// At most so many sentences behind each changed relation; 0 for none.
    public var evidenceLimit: Int

    public init(markup: Markup = .plain, evidenceLimit: Int = 0) {
        self.markup = markup
        self.evidenceLimit = evidenceLimit
    }

    public func write(_ diff: GraphDiff, to sink: ByteSink) throws {
        if markup == .markdown { try sink.write("# What changed\n") }
        if diff.isEmpty { try sink.write(markup == .markdown ? "\nNothing.\n" : "No differences.\n") }
        try section("Documents", diff.documents, sink) { line(of: $0, diff) }
        try section("Renamed, merged and split entities", diff.regroupings, sink) { line(of: $0, diff) }
        try section("Entities", diff.nodes, sink) { line(of: $0, diff) }
        try section("Relations", diff.edges, sink) { line(of: $0, diff) }
        if diff.suppressed > 0 {
            try sink.write("\n\(diff.suppressed) smaller changes left out.\n")
        }
    }

    private struct Line {
        var status: DiffStatus
        var text: String
        var details: [(status: DiffStatus, text: String)] = []
    }

    private func section<T>(_ title: String, _ items: [T], _ sink: ByteSink, _ body: (T) -> Line) throws {
        guard !items.isEmpty else { return }
        try sink.write(markup == .markdown ? "\n## \(title)\n\n" : "\(title)\n")
        for item in items {
            let line = body(item)
            try sink.record { append(line, to: &$0) }
        }
    }

    private func append(_ line: Line, to out: inout [UInt8]) {
        out.append(utf8: markup == .markdown ? "- " : "  ")
        append(line.status, line.text, to: &out)
        for detail in line.details {
            out.append(utf8: markup == .markdown ? "  - " : "      ")
            append(detail.status, detail.text, to: &out)
        }
    }

    /// A line that fits one: other people's control characters could steer a terminal.
    private func append(_ status: DiffStatus, _ text: String, to out: inout [UInt8]) {
        let color =
            switch status {
            case .added: "\u{1B}[32m"
            case .gone: "\u{1B}[31m"
            case .changed: "\u{1B}[33m"
            case .same: ""
            }
        if markup == .terminal { out.append(utf8: color) }
        out.append(utf8: status.sign)
        if !status.sign.isEmpty { out.append(UInt8(ascii: " ")) }
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028 {
                out.append(UInt8(ascii: " "))
            } else {
                if markup == .markdown, "\\`*_[]<>#|".unicodeScalars.contains(scalar) { out.append(UInt8(ascii: "\\")) }
                out.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        if markup == .terminal, !color.isEmpty { out.append(utf8: "\u{1B}[0m") }
        out.append(UInt8(ascii: "\n"))
    }

    private func line(of change: DocumentChange, _ diff: GraphDiff) -> Line {
        let record = change.new.first.map { diff.new[$0] } ?? diff.old[change.old[0]]
        let facts = [record.date?.description, record.title].compactMap { $0 }
        let status: DiffStatus =
            switch change.kind {
            case .added: .added
            case .gone: .gone
            case .corrected: .changed
            }
        return Line(status: status, text: ([change.id] + facts).joined(separator: "  "))
    }

    private func line(of group: Regrouping, _ diff: GraphDiff) -> Line {
        let before = group.old.map { diff.old[$0].id.value }.joined(separator: " + ")
        let after = group.new.map { diff.new[$0].id.value }.joined(separator: " + ")
        let basis =
            switch group.basis {
            case .mentions(let count): "\(count) \(count == 1 ? "mention" : "mentions") moved"
            case .names(let neighbors):
                "same name, \(neighbors) \(neighbors == 1 ? "neighbour" : "neighbours") in common"
            }
        return Line(status: .changed, text: "\(before) → \(after)  \(group.kind.rawValue), \(basis)")
    }

    private func line(of change: NodeChange, _ diff: GraphDiff) -> Line {
        let before = change.old.map { diff.old[$0] }
        let after = change.new.map { diff.new[$0] }
        guard let node = after ?? before else { return Line(status: .same, text: "") }
        var facts: [String] = []
        if let before, let after {
            if change.kinds.contains(.relabelled) { facts.append("label \(before.label) → \(after.label)") }
            if change.kinds.contains(.retyped) { facts.append("\(before.type.name) → \(after.type.name)") }
            if change.kinds.contains(.reweighted) {
                facts.append("mentions \(before.mentionCount) → \(after.mentionCount)")
                facts.append("documents \(before.documentCount) → \(after.documentCount)")
            }
        } else {
            facts = [node.type.name, Self.count(node.mentionCount, "mention")]
        }
        return Line(status: change.status, text: "\(node.label) (\(node.id.value))  \(facts.joined(separator: ", "))")
    }

    private func line(of change: EdgeChange, _ diff: GraphDiff) -> Line {
        let key = diff.key(of: change)
        let (source, target) = diff.ends(of: change)
        var facts: [String] = []
        if change.status == .changed {
            if change.oldCount != change.newCount { facts.append("statements \(change.oldCount) → \(change.newCount)") }
            if change.oldDocuments != change.newDocuments {
                facts.append("documents \(change.oldDocuments) → \(change.newDocuments)")
            }
            facts += turns(change, diff)
            if change.kinds == .evidenceChanged {
                facts.append("\(change.evidenceAdded.count) new and \(change.evidenceGone.count) lost statements")
            }
        } else {
            let count = change.status == .added ? change.newCount : change.oldCount
            let documents = change.status == .added ? change.newDocuments : change.oldDocuments
            facts = ["\(Self.count(count, "statement")) in \(Self.count(documents, "document"))"]
        }
        return Line(
            status: change.status,
            text: "\(source.label) —\(key.verb)→ \(target.label)  \(facts.joined(separator: ", "))",
            details: details(change, diff))
    }

    private func turns(_ change: EdgeChange, _ diff: GraphDiff) -> [String] {
        guard let before = diff.oldEdge(change), let after = diff.newEdge(change) else { return [] }
        var facts: [String] = []
        if change.kinds.contains(.polarityTurned) {
            facts.append("\(before.dominantPolarity.name) → \(after.dominantPolarity.name)")
        }
        if change.kinds.contains(.classChanged) {
            facts.append("\(before.dominantClass.name) → \(after.dominantClass.name)")
        }
        if change.kinds.contains(.modalityChanged) {
            facts.append("\(before.dominantModality.name) → \(after.dominantModality.name)")
        }
        return facts
    }

    private func details(_ change: EdgeChange, _ diff: GraphDiff) -> [(DiffStatus, String)] {
        guard evidenceLimit > 0 else { return [] }
        let added = change.status == .added ? diff.newEdge(change)?.evidence ?? [] : change.evidenceAdded
        let gone = change.status == .gone ? diff.oldEdge(change)?.evidence ?? [] : change.evidenceGone
        func lines(_ items: [Evidence], _ graph: Graph, _ status: DiffStatus) -> [(DiffStatus, String)] {
            items.prefix(evidenceLimit).map { item in
                let place = "\(graph[item.document].id) \(item.sentence.begin)–\(item.sentence.end)"
                return (status, item.text.map { "\($0)  [\(place)]" } ?? "[\(place)]")
            }
        }
        return lines(gone, diff.old, .gone) + lines(added, diff.new, .added)
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
