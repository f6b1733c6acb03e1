import Annotation

/// Reads the dates that articles and data sets carry. What could be read in two ways (01/02/2024) is left alone.
///
/// ISO 8601 (`2024-01-30`, also with slashes or dots), `30 January 2024`, `January 30th, 2024`, `30 Jan. 2024`,
/// `30.01.2024`, `30/01/2024` when one number exceeds 12. Years are 1900...2099.
enum DateFinder {
    struct Found: Equatable {
        var date: CalendarDate
        /// Bytes of the line it was found in.
        var range: Range<Int>
    }

    /// The date a column or tag holds: any of the forms, `20240130` with or without a time, or Unix seconds or
    /// milliseconds.
    static func date(ofField text: String) -> CalendarDate? {
        let bytes = Array(text.utf8)
        if let found = first(in: bytes) { return found.date }
        let digits = bytes.prefix { isDigit($0) }
        guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        let rest = bytes.dropFirst(digits.count)
        switch digits.count {
        case 8: return day(value / 10_000, value / 100 % 100, value % 100)
        case 14 where rest.isEmpty:
            return day(value / 10_000_000_000, value / 100_000_000 % 100, value / 1_000_000 % 100)
        case 9,
            10 where rest.isEmpty || rest.first == UInt8(ascii: "."):
            return CalendarDate(dayNumber: value / 86_400)
        case 13 where rest.isEmpty: return CalendarDate(dayNumber: value / 86_400_000)
        default: return nil
        }
    }

    /// The first date of a line. O(n).
    static func first(in line: [UInt8]) -> Found? {
        var i = 0
        while i < line.count {
            let isStart = i == 0 || !isWordByte(line[i - 1])
            if isStart, isDigit(line[i]), let found = numeric(line, i) ?? dayFirst(line, i) { return found }
            if isStart, isLetter(line[i]), let found = monthFirst(line, i) { return found }
            i += 1
        }
        return nil
    }

    // MARK: - Forms

    private static func numeric(_ line: [UInt8], _ begin: Int) -> Found? {
        var i = begin
        guard let first = number(line, &i), i < line.count else { return nil }
        let separator = line[i]
        guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator) else { return nil }
        let firstLength = i - begin
        i += 1
        guard let second = number(line, &i), i < line.count, line[i] == separator else { return nil }
        i += 1
        let thirdBegin = i
        guard let third = number(line, &i), i == line.count || !isDigit(line[i]) else { return nil }
        let date: CalendarDate?
        if firstLength == 4 {
            date = day(first, second, third)
        } else if i - thirdBegin == 4, firstLength <= 2 {
            if separator == UInt8(ascii: ".") || first > 12 {
                date = day(third, second, first)
            } else {
                date = second > 12 || first == second ? day(third, first, second) : nil
            }
        } else {
            date = nil
        }
        return date.map { Found(date: $0, range: begin..<i) }
    }

    /// `30 January 2024`, `30th of January, 2024`
    private static func dayFirst(_ line: [UInt8], _ begin: Int) -> Found? {
        var i = begin
        guard let day = number(line, &i), i - begin <= 2 else { return nil }
        skipOrdinal(line, &i)
        skip(line, &i, [" ", "-"])
        if line[min(i, line.count)...].starts(with: "of ".utf8) { i += 3 }
        guard let month = month(line, &i) else { return nil }
        skip(line, &i, [" ", ",", ".", "-"])
        let yearBegin = i
        guard let year = number(line, &i), i - yearBegin == 4 else { return nil }
        return Self.day(year, month, day).map { Found(date: $0, range: begin..<i) }
    }

    /// `January 30, 2024`, `Jan. 30th 2024`
    private static func monthFirst(_ line: [UInt8], _ begin: Int) -> Found? {
        var i = begin
        guard let month = month(line, &i) else { return nil }
        skip(line, &i, [" ", "."])
        let dayBegin = i
        guard let day = number(line, &i), i - dayBegin <= 2 else { return nil }
        skipOrdinal(line, &i)
        skip(line, &i, [" ", ","])
        let yearBegin = i
        guard let year = number(line, &i), i - yearBegin == 4 else { return nil }
        return Self.day(year, month, day).map { Found(date: $0, range: begin..<i) }
    }

    // MARK: - Pieces

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        (1900...2099).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }

    /// Up to four digits.
    private static func number(_ line: [UInt8], _ i: inout Int) -> Int? {
        var value = 0
        let begin = i
        while i < line.count, isDigit(line[i]) {
            guard i - begin < 4 else { return nil }
            value = value * 10 + Int(line[i] - 0x30)
            i += 1
        }
        return i > begin ? value : nil
    }

    private static func skip(_ line: [UInt8], _ i: inout Int, _ bytes: [Unicode.Scalar]) {
        var count = 0
        while i < line.count, count < 3, bytes.contains(Unicode.Scalar(line[i])) {
            i += 1
            count += 1
        }
    }

    private static func skipOrdinal(_ line: [UInt8], _ i: inout Int) {
        let ending = line[i...].prefix(2)
        if ["st", "nd", "rd", "th"].contains(where: { ending.elementsEqual($0.utf8) }) { i += 2 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// A month's name or its first three or four letters.
    private static func month(_ line: [UInt8], _ i: inout Int) -> Int? {
        var end = i
        while end < line.count, isLetter(line[end]), end - i < 10 { end += 1 }
        guard end - i >= 3 else { return nil }
        let word = String(decoding: line[i..<end], as: UTF8.self).lowercased()
        guard let index = months.firstIndex(where: { $0.hasPrefix(word) }),
            end - i <= 4 || word.utf8.count == months[index].utf8.count
        else {
            return nil
        }
        i = end
        return index + 1
    }
}
