import Annotation
import EntityGraph

/// A format for the difference of two graphs.
public protocol GraphDiffWriter: Sendable {
    /// The same difference always gives the same bytes. Throws `FileError`.
    func write(_ diff: GraphDiff, to sink: ByteSink) throws
}

extension GraphDiffWriter {
    /// Writes the file whole or not at all; see `AtomicFile`.
    public func write(_ diff: GraphDiff, toFile path: String) throws {
        try AtomicFile.write(to: path) { try write(diff, to: $0) }
    }

    /// The file in memory.
    public func bytes(of diff: GraphDiff) throws -> [UInt8] {
        let sink = ByteSink()
        try write(diff, to: sink)
        return sink.bytes
    }
}

/// Whether something is new, gone, otherwise than before, or only there for context.
enum DiffStatus: String, CaseIterable, Sendable {
    case added, gone, changed, same

    /// Green, red, amber, grey: told apart by people with the common forms of colour blindness, and by `sign` anyway.
    var color: String {
        switch self {
        case .added: "#1B8A4B"
        case .gone: "#C8322B"
        case .changed: "#E08E0B"
        case .same: "#9A9A9A"
        }
    }

    var sign: String {
        switch self {
        case .added: "+"
        case .gone: "−"
        case .changed: "~"
        case .same: ""
        }
    }
}

extension NodeChange {
    var status: DiffStatus { kinds.contains(.added) ? .added : kinds.contains(.gone) ? .gone : .changed }

    /// The names of its kinds, for programs.
    var names: [String] {
        let all: [(Kinds, String)] = [
            (.added, "added"), (.gone, "gone"), (.relabelled, "relabelled"), (.retyped, "retyped"),
            (.reweighted, "reweighted"),
        ]
        return all.filter { kinds.contains($0.0) }.map(\.1)
    }
}

extension EdgeChange {
    var status: DiffStatus { kinds.contains(.added) ? .added : kinds.contains(.gone) ? .gone : .changed }

    var names: [String] {
        let all: [(Kinds, String)] = [
            (.added, "added"), (.gone, "gone"), (.reweighted, "reweighted"), (.polarityTurned, "polarity_turned"),
            (.classChanged, "class_changed"), (.modalityChanged, "modality_changed"),
            (.evidenceChanged, "evidence_changed"),
        ]
        return all.filter { kinds.contains($0.0) }.map(\.1)
    }
}

extension GraphDiff {
    /// The edge of a change as the old or the new graph has it; the first where entities merged or split.
    func oldEdge(_ change: EdgeChange) -> Edge? { change.old.first.map { old[$0] } }
    func newEdge(_ change: EdgeChange) -> Edge? { change.new.first.map { new[$0] } }

    /// The node of an edge's end, in the new graph where the edge is there.
    func ends(of change: EdgeChange) -> (source: Node, target: Node) {
        let graph = change.new.isEmpty ? old : new
        let edge = newEdge(change) ?? oldEdge(change)!
        return (graph[edge.source], graph[edge.target])
    }
}
