extension [UInt8] {
    /// A field of RFC 4180: quoted when it holds a comma, a quote, a line break or white space at an end.
    mutating func append(csv text: String) {
        var text = text
        text.withUTF8 { utf8 in
            let isQuoted =
                utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
                || utf8.first == 0x20 || utf8.last == 0x20
            guard isQuoted else { return append(contentsOf: utf8) }
            append(0x22)
            for byte in utf8 {
                if byte == 0x22 { append(0x22) }
                append(byte)
            }
            append(0x22)
        }
    }
}
