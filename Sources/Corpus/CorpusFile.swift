/// A file of the corpus that is still to be read.
public struct CorpusFile: Hashable, Sendable {
    /// The path as given or as found; `-` is standard input.
    public var path: String
    /// What the name says it is; nil when only the content can tell.
    public var format: DocumentFormat?
    /// Bytes on disk; 0 for standard input.
    public var byteCount: Int

    public init(path: String, format: DocumentFormat? = nil, byteCount: Int = 0) {
        self.path = path
        self.format = format ?? DocumentFormat(path: path)
        self.byteCount = byteCount
    }

    public var isStandardInput: Bool { path == "-" }

    /// The name without folders and without the extensions that tell the format: `news/a.txt.gz` is `a`.
    var stem: String {
        if isStandardInput { return "stdin" }
        var name = path.split(separator: "/").last.map(String.init) ?? path
        for _ in 0..<2 {
            guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { break }
            let ending = name[name.index(after: dot)...]
            guard ending.lowercased() == "gz" || DocumentFormat(fileExtension: ending) != nil else { break }
            name = String(name[..<dot])
        }
        return name
    }
}

/// The formats a corpus may come in; each may be compressed with gzip.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    /// One document a file.
    case text, html
    /// One object a line.
    case jsonLines = "jsonl"
    /// One object, or an array of objects.
    case json
    /// A header line, then one document a record; RFC 4180.
    case csv, tsv

    public init?(fileExtension: some StringProtocol) {
        switch fileExtension.lowercased() {
        case "txt", "text", "md": self = .text
        case "html", "htm", "xhtml": self = .html
        case "jsonl", "ndjson": self = .jsonLines
        case "json": self = .json
        case "csv": self = .csv
        case "tsv", "tab": self = .tsv
        default: return nil
        }
    }

    /// By the extension of a path, `.gz` aside.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        var parts = name.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 1, parts.last?.lowercased() == "gz" { parts.removeLast() }
        guard parts.count > 1, let format = parts.last.flatMap({ DocumentFormat(fileExtension: $0) }) else {
            return nil
        }
        self = format
    }

    /// Whether a file of this format is one document, so that it need not be opened to know its records.
    var isOneDocument: Bool { self == .text || self == .html }
}

extension DocumentFormat {
    /// By the first bytes of a file whose name tells nothing. What is neither a page nor JSON is text.
    init(sniffing head: ArraySlice<UInt8>) {
        let text = head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let start = String(decoding: text.prefix(2048), as: UTF8.self).lowercased()
        switch text.first {
        case UInt8(ascii: "<")
        where ["<html", "<!doctype html", "<body", "<head", "<p>", "<div"].contains(where: start.contains):
            self = .html
        case UInt8(ascii: "{") where line.count == text.count || line.last == UInt8(ascii: "}"):
            self = .jsonLines
        case UInt8(ascii: "{") where text.dropFirst().first { !isSpace($0) } == UInt8(ascii: "\""):
            self = .json
        case UInt8(ascii: "[") where text.dropFirst().first { !isSpace($0) } == UInt8(ascii: "{"):
            self = .json
        default:
            self = .text
        }
    }
}

/// ASCII white space.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
}
