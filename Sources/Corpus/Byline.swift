import Annotation

/// A line that says when and by whom: `Mondo Military Updated on 2024-01-30`, `By A. Smith | Reuters | 3 March 2023`,
/// `Published: March 3, 2023`, `3 March 2023`, `Source: Reuters`.
struct Byline {
    var date: CalendarDate?
    var publisher: String?

    private static let cues = [
        "last updated on", "last updated", "updated on", "updated at", "updated", "published on", "published at",
        "published", "posted on", "posted", "released on", "released", "issued on", "issued", "date", "first published",
        "last modified", "modified",
    ]

    init?(_ line: HeaderLine) {
        guard (6...160).contains(line.bytes.count) else { return nil }
        if let field = line.field, ["source", "publisher"].contains(field.key) {
            guard let name = Self.publisher(field.value) else { return nil }
            publisher = name
            date = DateFinder.first(in: line.bytes)?.date
            return
        }
        guard let found = DateFinder.first(in: line.bytes) else { return nil }
        let before = String(decoding: line.bytes[..<found.range.lowerBound], as: UTF8.self).collapsed
        let after = String(decoding: line.bytes[found.range.upperBound...], as: UTF8.self).collapsed
        guard after.last != ".", after.split(separator: " ").count <= 6 else { return nil }
        date = found.date
        if let lead = Self.lead(beforeCueAt: before) {
            publisher = Self.publisher(lead)
            return
        }
        let pieces = Self.pieces(before) + Self.pieces(after)
        // Without a cue, the line must be made of names only, or be the date alone.
        guard pieces.allSatisfy({ Self.isNames($0) }) else { return nil }
        guard pieces.count > 1 || before.isEmpty || Self.isDayName(before) || Self.endsInMark(before) else {
            return nil
        }
        publisher = pieces.filter { !$0.lowercased().hasPrefix("by ") && !Self.isClock($0) && !Self.isDayName($0) }
            .first
            .flatMap { Self.publisher($0) }
    }

    /// What stands before a word such as `Updated on` that ends the text; nil when none does.
    private static func lead(beforeCueAt text: String) -> String? {
        var lowered = text.lowercased()
        var text = text
        while let last = lowered.last, ":- ".contains(last) {
            lowered.removeLast()
            text.removeLast()
        }
        for cue in cues where lowered.hasSuffix(cue) {
            let lead = text.dropLast(cue.count)
            if lead.isEmpty || !(lead.last?.isLetter ?? false) { return String(lead).collapsed }
        }
        return nil
    }

    /// The pieces of a line between bars, dots and dashes.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = [""]
        for character in text {
            if "|·•–—".contains(character) { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
        }
        return pieces.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text.collapsed)
        while let last = text.last, ",-:/(".contains(last) || last == " " { text.removeLast() }
        while let first = text.first, ",-:/)".contains(first) || first == " " { text.removeFirst() }
        return String(text)
    }

    private static func publisher(_ text: String) -> String? {
        let text = trimmed(pieces(text).last { !$0.lowercased().hasPrefix("by ") } ?? "")
        guard !text.isEmpty, text.utf8.count <= 60, isNames(text) else { return nil }
        return text
    }

    /// Up to six words, each with a capital, a digit or as short as `of` and `by`.
    private static func isNames(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count <= 6
            && words.allSatisfy { word in
                word.utf8.count <= 3 || word.first.map { $0.isUppercase || $0.isNumber } ?? false || word.contains(".")
            }
    }

    private static func isClock(_ text: String) -> Bool { text.first?.isNumber ?? false }

    private static func isDayName(_ text: String) -> Bool {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        let word = trimmed(text).lowercased()
        return days.contains { word.hasPrefix($0) } && word.utf8.count <= 9 && !word.contains(" ")
    }

    private static func endsInMark(_ text: String) -> Bool {
        text.last.map { "|·•–—,".contains($0) } ?? false
    }
}

/// The start of an agency's report: `KYIV, March 3 (Reuters) —`, `WASHINGTON (AP) -`. A day without a year is no date.
struct Dateline {
    var agency: String
    var date: CalendarDate?

    init?(_ line: HeaderLine) {
        let head = Array(line.bytes.prefix(100))
        guard let open = head.firstIndex(of: UInt8(ascii: "(")), open > 2, open <= 60,
            let close = head[open...].firstIndex(of: UInt8(ascii: ")")), close - open >= 3, close - open <= 30,
            Self.isPlace(head[..<open]), Self.isDash(head[(close + 1)...])
        else {
            return nil
        }
        agency = String(decoding: head[(open + 1)..<close], as: UTF8.self).collapsed
        guard let first = agency.first, first.isUppercase else { return nil }
        date = DateFinder.first(in: Array(head[..<open]))?.date
    }

    /// Whether the first word is a place in capitals, as agencies write it.
    private static func isPlace(_ text: ArraySlice<UInt8>) -> Bool {
        let word = text.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "/") && $0 != 0x20 }
        return word.count >= 3 && word.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x80 || $0 == UInt8(ascii: ".") }
    }

    private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
        let text = text.drop { $0 == 0x20 }
        return text.first == UInt8(ascii: "-") || text.starts(with: "–".utf8) || text.starts(with: "—".utf8)
    }
}
