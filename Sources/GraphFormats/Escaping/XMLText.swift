/// Text as XML 1.0 can hold it. libxml2 escapes markup; it does not remove what the standard forbids.
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
