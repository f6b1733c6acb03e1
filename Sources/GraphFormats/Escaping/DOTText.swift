extension [UInt8] {
    /// Longest quoted string this writes, in bytes. Graphviz's scanner and other readers have buffers of 16 KB.
    static let longestDOTString = 16_000

    /// A double-quoted DOT string of plain text: quotes escaped, backslashes doubled (so that `\N`, `\G` and `\L` stay what
    /// they are), line breaks as `\n`, other controls as spaces; cut at a code point, with an ellipsis, before 16 KB.
    mutating func append(dot text: String) {
        append(UInt8(ascii: "\""))
        let limit = count + Self.longestDOTString
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": append(utf8: "\\\"" as StaticString)
            case "\\": append(utf8: "\\\\" as StaticString)
            case "\n": append(utf8: "\\n" as StaticString)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: append(UInt8(ascii: " "))
            default: append(contentsOf: UTF8.encode(scalar)!)
            }
            if count > limit {
                append(utf8: "…" as StaticString)
                break
            }
        }
        append(UInt8(ascii: "\""))
    }
}
