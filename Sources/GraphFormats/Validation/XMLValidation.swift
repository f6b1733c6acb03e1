/// What the validators of XML formats share.
enum XMLValidation {
    /// Parses, and turns what ends the parse into a problem.
    static func run(
        _ bytes: UnsafeBufferPointer<UInt8>, _ handler: any XMLHandler, add: (FormatRule, Int, String) -> Void
    ) {
        do {
            try XMLPushReader.read(.bytes(bytes), handler)
        } catch let error as GraphReadError {
            switch error.problem {
            case .truncated: add(.truncated, error.line, "")
            case .entities: add(.entities, error.line, "")
            case .tooDeep(let limit): add(.tooDeep, error.line, "\(limit)")
            case .notWellFormed(let message): add(.notWellFormed, error.line, message)
            case .unexpected(let got, _): add(.wrongRoot, error.line, got)
            default: add(.notWellFormed, error.line, "")
            }
        } catch {
            preconditionFailure("a validator only throws what it reads")
        }
    }

    /// Whether a value is one of a GraphML or GEXF type.
    static func isValue(_ text: String, of type: String) -> Bool {
        if type == "string" || type.isEmpty { return true }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let bytes = text.utf8.drop(while: isSpace)
        let length = bytes.lastIndex { !isSpace($0) }.map { bytes.distance(from: bytes.startIndex, to: $0) + 1 } ?? 0
        let trimmed = String(decoding: bytes.prefix(length), as: UTF8.self)
        switch type {
        case "boolean": return ["true", "false", "1", "0"].contains(trimmed.lowercased())
        case "int", "integer": return Int32(trimmed) != nil
        case "long": return Int64(trimmed) != nil
        case "double", "float": return Double(trimmed) != nil || ["INF", "-INF", "NaN"].contains(trimmed)
        default: return true
        }
    }

    static func isBareInteger(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.allSatisfy { (48...57).contains($0) }
    }
}
