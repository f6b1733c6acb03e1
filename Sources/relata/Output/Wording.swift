import Annotation
import Corpus
import Extraction
import GraphFormats
import GraphStore
import Lexicon
import Linguistics

/// The one place where errors become sentences: file, line, what was expected, what stood there.
enum Wording {
    /// One line for an error of ours; nil for errors that others word.
    static func message(for error: any Error) -> String? {
        switch error {
        case let error as CorpusProblem: text(error)
        case let error as ModelError: text(error)
        case let error as LedgerError:
            place(error.file, error.line) + ": expected \(error.expected), got \(quoted(error.got))"
        case let error as VerbTableError:
            place(error.file, error.line) + ": expected \(error.expected), got \(quoted(error.got))"
        case .malformed(let file, let line, let expected, let got) as LexiconError:
            place(file, line) + ": expected \(expected), got \(quoted(got))"
        case let error as TextFile.Failure: "\(error.path): \(Machine.message(error.code))"
        case let error as GraphReadError: text(error)
        case let error as StoreError: text(error)
        case let error as ScratchFailure:
            "\(error.folder): cannot keep temporary files there: \(Machine.message(error.code))"
        case let error as FileError:
            "\(error.path ?? "standard output"): \(verb(error.operation)): \(Machine.message(error.code))"
        case let error as GraphvizError: text(error)
        case let error as OutputFailure: "standard output: \(Machine.message(error.code))"
        case let error as Refusal: error.message
        default: nil
        }
    }

    static func text(_ problem: CorpusProblem) -> String {
        place(problem.path == "-" ? "standard input" : problem.path, problem.line) + ": " + text(problem.kind)
    }

    private static func text(_ kind: CorpusProblem.Kind) -> String {
        switch kind {
        case .missing: "no such file or folder"
        case .unreadable(let code): "cannot be read: \(Machine.message(code))"
        case .notAFile: "neither a file nor a folder"
        case .noDocuments: "no documents in this folder (txt, html, jsonl, json, csv or tsv, each also as .gz)"
        case .symbolicLinkLoop: "a symbolic link that leads back to a folder around it"
        case .empty: "empty"
        case .binary(let controls, let of): "not text: \(controls) control characters among the first \(of) bytes"
        case .tooLarge(let limit): "longer than the \(limit) bytes one document may have (--max-megabytes)"
        case .compression(.truncated): "the gzip data end too early"
        case .compression(.corrupt): "the gzip data are damaged"
        case .missingColumn(let expected, let got):
            "expected a column named \(list(expected)), got \(got.isEmpty ? "none" : list(got))"
        case .malformed(let expected, let got): "expected \(expected), got \(quoted(got))"
        }
    }

    static func text(_ skip: CorpusProblem.Skip) -> String {
        let reason =
            switch skip.reason {
            case .hidden: "hidden"
            case .otherFormat: "not a text format"
            case .repeated: "the same file again"
            }
        return "\(visible(skip.path)): left aside, \(reason)"
    }

    /// `a.txt:120-133: glued-words: “RussiaMilitary” → “Russia Military”`
    static func text(_ repair: Repair, in document: Document) -> String {
        let before = document.text.originalString(repair.working)
        let after = document.text.string(repair.working)
        return "\(document.source):\(repair.original.begin)-\(repair.original.end): \(repair.kind.rawValue): "
            + "\(quoted(before)) → \(quoted(after))"
    }

    private static func text(_ error: ModelError) -> String {
        switch error {
        case .unreadable(let path, let code): "model \(path): \(Machine.message(code))"
        case .notAModel: "this file is not a model of relata"
        case .unsupportedVersion(let found, let supported):
            "the model has format \(found); this relata reads format \(supported)"
        case .truncated(let expected, let found): "the model is cut off: expected \(expected) bytes, got \(found)"
        case .overlong(let expected, let found): "the model is too long: expected \(expected) bytes, got \(found)"
        case .checksumMismatch: "the model is damaged: its checksum is wrong"
        case .malformedEntry(let entry): "the model is damaged: entry \(entry) of its table contradicts itself"
        case .missingTensor(let tensor): "the model lacks its part \(tensor)"
        case .wrongType(let tensor, let expected, let found):
            "the model's part \(tensor) holds \(found), expected \(expected)"
        case .wrongShape(let tensor, let expected, let found):
            "the model's part \(tensor) has the shape \(found), expected \(expected)"
        case .wrongContent(let tensor): "the model's part \(tensor) holds what this relata does not know"
        }
    }

    private static func verb(_ operation: FileError.Operation) -> String {
        switch operation {
        case .open, .read: "cannot be read"
        case .create, .write, .sync, .rename: "cannot be written"
        }
    }

    private static func text(_ error: GraphvizError) -> String {
        switch error {
        case .notInstalled(let program):
            "Graphviz is not installed: no program \(quoted(program)); pictures need it (apt install graphviz)"
        case .tooLarge(let nodes, let limit):
            "\(nodes) nodes are more than the \(limit) that dot can draw; use --top or --ego for an excerpt"
        case .failed(let program, let status, let message): "\(program) ended with status \(status): \(message)"
        }
    }

    private static func text(_ error: GraphReadError) -> String {
        place(error.path ?? "graph", error.line > 0 ? error.line : nil) + ": " + text(error.problem)
    }

    private static func text(_ problem: GraphReadError.Problem) -> String {
        switch problem {
        case .notWellFormed(let detail): "not well formed: \(detail)"
        case .truncated: "the file ends too early"
        case .entities: "declares or uses XML entities, which are never expanded"
        case .tooDeep(let limit): "nested deeper than \(limit) levels"
        case .unexpected(let got, let expected): "expected \(expected), got \(quoted(got))"
        case .missingKeys(let keys):
            "not a graph of relata, or one that lost the attributes \(keys.joined(separator: ", "))"
        case .missingMember(let name): "expected the member \(quoted(name)), got none"
        case .duplicateNode(let id): "the node \(quoted(id)) stands twice"
        case .unknownNode(let id): "an edge names the node \(quoted(id)), which does not exist"
        case .unsupportedVersion(let version): "written by a later relata: format \(version)"
        case .inconsistent(let violation): "not a consistent graph: \(violation)"
        }
    }

    static func text(_ reason: Explanation.Unlinked) -> String {
        switch reason {
        case .sameEntity: "both are the same entity"
        case .samePhrase: "one names, owns or locates the other"
        case .sameSide: "both have the same part in the same act"
        case .noPredicate: "no verb or verbal noun governs both"
        case .idlePredicate: "the verb that governs both says nothing of one towards the other"
        case .notParsed: "something between them could not be resolved"
        }
    }

    static func place(_ file: String, _ line: Int?) -> String {
        line.map { "\(visible(file)):\($0)" } ?? visible(file)
    }

    /// Without line breaks and the codes that steer a terminal, which names of files and texts may hold.
    private static func visible(_ text: String) -> String {
        let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }

    static func quoted(_ text: String) -> String {
        let text = visible(text)
        return text.unicodeScalars.count > 60 ? "“\(text.unicodeScalars.prefix(57))…”" : "“\(text)”"
    }

    static func list(_ names: [String]) -> String {
        names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1] : names.first ?? ""
    }
}

/// A refusal that a command words itself: the request makes no sense here.
struct Refusal: Error {
    var message: String
    init(_ message: String) { self.message = message }
}
