#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The formats that can be validated.
public enum FileFormat: String, Sendable, CaseIterable {
    case graphML = "graphml"
    case gexf, dot, json, csv

    /// By the extension of a path; nil when it says nothing.
    public init?(path: String) {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "graphml", "xml": self = .graphML
        case "gexf": self = .gexf
        case "dot", "gv": self = .dot
        case "json": self = .json
        case "csv": self = .csv
        default: return nil
        }
    }

    /// By the first bytes of a file.
    init(contents bytes: UnsafeBufferPointer<UInt8>) {
        let start = String(decoding: bytes.prefix(2000), as: UTF8.self)
        let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if text.contains("<gexf") {
            self = .gexf
        } else if text.hasPrefix("<") {
            self = .graphML
        } else if text.hasPrefix("{") || text.hasPrefix("[") {
            self = .json
        } else if ["digraph", "graph", "strict", "//", "/*"].contains(where: { text.lowercased().hasPrefix($0) }) {
            self = .dot
        } else {
            self = .csv
        }
    }
}

/// Holds a file against the rules of the programs that will read it. Works on anybody's files.
public struct GraphValidator: Sendable {
    /// The format, or nil to go by the file's name and contents.
    public var format: FileFormat?

    public init(as format: FileFormat? = nil) {
        self.format = format
    }

    /// Throws `FileError`; whatever is wrong with the contents is in the report.
    public func validate(file path: String) throws -> FormatReport {
        try FileContents.with(path) { bytes in
            // XML and JSON say themselves what they are, whatever the name.
            let named = format ?? FileFormat(path: path)
            return validate(bytes, named == .graphML && format == nil ? FileFormat(contents: bytes) : named)
        }
    }

    public func validate(_ bytes: [UInt8]) -> FormatReport {
        bytes.withUnsafeBufferPointer { validate($0, format) }
    }

    private func validate(_ bytes: UnsafeBufferPointer<UInt8>, _ format: FileFormat?) -> FormatReport {
        let format = format ?? FileFormat(contents: bytes)
        var report: FormatReport
        switch format {
        case .graphML: report = GraphMLValidator.validate(bytes)
        case .gexf: report = GEXFValidator.validate(bytes)
        case .dot: report = DOTValidator.validate(bytes)
        case .json: report = JSONValidator.validate(bytes)
        case .csv: report = CSVValidator.validate(bytes)
        }
        report.sort()
        return report
    }
}
