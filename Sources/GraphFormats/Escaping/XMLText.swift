/// Text as XML 1.0 can hold it.
enum XMLText {
    /// The text without the characters outside production 2 of XML 1.0: controls but tab, line feed and carriage return,
    /// U+FFFE and U+FFFF. Returns the same string when there are none, which is nearly always.
    static func permitted(_ text: String) -> String {
        var text = text
        guard text.withUTF8({ firstForbidden(in: $0, from: 0) }) != nil else { return text }
        return text.withUTF8 { utf8 in
            var kept: [UInt8] = []
            var start = 0
            while let next = firstForbidden(in: utf8, from: start) {
                kept.append(contentsOf: utf8[start..<next])
                start = next + (utf8[next] == 0xEF ? 3 : 1)
            }
            kept.append(contentsOf: utf8[start...])
            return String(decoding: kept, as: UTF8.self)
        }
    }

    static func isPermitted(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { firstForbidden(in: $0, from: 0) } == nil
    }

    private static func firstForbidden(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var i = start
        while i < utf8.count {
            let byte = utf8[i]
            if byte < 0x20 {
                if byte != 0x09 && byte != 0x0A && byte != 0x0D { return i }
            } else if byte == 0xEF, utf8[i + 1] == 0xBF, utf8[i + 2] >= 0xBE {
                return i
            }
            i += 1
        }
        return nil
    }
}

extension [UInt8] {
    /// Character data or, with `inAttribute`, the value of an attribute: markup escaped, line ends and tabs kept from the
    /// normalization of XML 1.0 (sections 2.11 and 3.3.3), forbidden characters dropped. Quotes stay as they are in
    /// text, where half of the bytes of a record of JSON would grow sixfold.
    mutating func append(xml utf8: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        var start = 0
        var i = 0
        while i < utf8.count {
            let byte = utf8[i]
            if byte > 0x3E && byte != 0xEF {
                i += 1
                continue
            }
            var length = 1
            let replacement: StaticString
            switch byte {
            case 0x26: replacement = "&amp;"
            case 0x3C: replacement = "&lt;"
            case 0x3E: replacement = "&gt;"
            case 0x0D: replacement = "&#13;"
            case 0x22 where inAttribute: replacement = "&quot;"
            case 0x0A where inAttribute: replacement = "&#10;"
            case 0x09 where inAttribute: replacement = "&#9;"
            case 0xEF where utf8[i + 1] == 0xBF && utf8[i + 2] >= 0xBE:
                replacement = ""
                length = 3
            case ..<0x20 where byte != 0x09 && byte != 0x0A: replacement = ""
            default:
                i += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<i]))
            append(utf8: replacement)
            i += length
            start = i
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
}
