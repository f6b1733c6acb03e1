import Annotation

/// English expressions of time to days: weekdays, yesterday, last year, months, dates, years.
enum TimeExpressions {
    private static let months = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]
    private static let weekdays = [
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    ]

    /// What an expression says, before it is set against the day of publication.
    struct Parts {
        var month: Int?
        var day: Int?
        var year: Int?
        var weekday: Int?
        var shift: Int?
        var unit: String?
        var isNamedDay: Int?
    }

    static func resolve(words: Range<Int>, in reading: Reading) -> EventTime? {
        var parts = Parts()
        var first = Int.max
        var last = -1
        for word in words {
            guard mayRead(word, of: reading) else { continue }
            let text = reading.document.text.string(reading.analysis.words[word].range).lowercased()
            guard read(text, into: &parts) else { continue }
            first = min(first, word)
            last = max(last, word)
        }
        guard last >= first, let span = span(of: parts, from: reading.document.date) else { return nil }
        let range = TextRange(
            reading.analysis.words[first].range.begin, reading.analysis.words[last].range.end)
        return EventTime(span: span, expression: reading.document.text.string(range))
    }

    /// What nearly all words fail by: a number or one of the words of time, with or without a period.
    private static func mayRead(_ word: Int, of reading: Reading) -> Bool {
        var range = reading.analysis.words[word].range
        guard !range.isEmpty else { return false }
        if (0x30...0x39).contains(reading.document.text.bytes[Int(range.begin)]) { return true }
        if reading.document.text.bytes[Int(range.end) - 1] == UInt8(ascii: ".") { range.end -= 1 }
        return words.contains(ShortWord(lowercasing: range, of: reading.document.text))
    }

    private static let words: ShortWordSet = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "today", "yesterday", "tomorrow", "last", "previous", "past", "this", "current", "next", "coming",
        "year", "month", "week",
    ]

    /// Takes one word in; whether it belongs to an expression of time.
    private static func read(_ word: String, into parts: inout Parts) -> Bool {
        let text = word.last == "." ? String(word.dropLast()) : word
        if let month = months[text], text != "may" || parts.day != nil || parts.month == nil {
            parts.month = month
        } else if let weekday = weekdays[text] {
            parts.weekday = weekday
        } else if let number = Int(text), text.utf8.count == 4, (1000...2100).contains(number) {
            parts.year = number
        } else if let number = Int(text.prefix { $0.isNumber }), (1...31).contains(number), isDay(text) {
            parts.day = number
        } else {
            switch text {
            case "today": parts.isNamedDay = 0
            case "yesterday": parts.isNamedDay = -1
            case "tomorrow": parts.isNamedDay = 1
            case "last", "previous", "past": parts.shift = -1
            case "this", "current": parts.shift = 0
            case "next", "coming": parts.shift = 1
            case "year", "month", "week": parts.unit = text
            default: return false
            }
        }
        return true
    }

    private static func isDay(_ text: String) -> Bool {
        let rest = text.drop { $0.isNumber }
        return rest.isEmpty || rest == "st" || rest == "nd" || rest == "rd" || rest == "th"
    }

    private static func span(of parts: Parts, from published: CalendarDate?) -> DateSpan? {
        if let month = parts.month { return monthSpan(month, parts, published) }
        if let year = parts.year { return yearSpan(year) }
        guard let published else { return nil }
        if let shift = parts.isNamedDay { return day(published.dayNumber + shift) }
        if let weekday = parts.weekday { return weekdaySpan(weekday, parts.shift, published) }
        guard let shift = parts.shift, let unit = parts.unit else { return nil }
        switch unit {
        case "year": return yearSpan(published.year + shift)
        case "month":
            let index = published.year * 12 + published.month - 1 + shift
            return wholeMonth(index % 12 + 1, index / 12)
        default:
            let monday = published.dayNumber - published.weekday + 1 + 7 * shift
            guard let first = CalendarDate(dayNumber: monday), let last = CalendarDate(dayNumber: monday + 6) else {
                return nil
            }
            return DateSpan(first, last)
        }
    }

    private static func day(_ number: Int) -> DateSpan? {
        CalendarDate(dayNumber: number).map { DateSpan($0, $0) }
    }

    private static func yearSpan(_ year: Int) -> DateSpan? {
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        return DateSpan(first, last)
    }

    private static func wholeMonth(_ month: Int, _ year: Int) -> DateSpan? {
        guard (1...9999).contains(year), let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
        else { return nil }
        return DateSpan(first, last)
    }

    /// A month without a year is the last one of its name up to publication, or the year that is named.
    private static func monthSpan(_ month: Int, _ parts: Parts, _ published: CalendarDate?) -> DateSpan? {
        var year = parts.year
        if year == nil, let published {
            year = published.year + (parts.shift ?? (month > published.month ? -1 : 0))
            if parts.shift == 1 { year = published.year + 1 }
        }
        guard let year else { return nil }
        guard let day = parts.day else { return wholeMonth(month, year) }
        return CalendarDate(year: year, month: month, day: day).map { DateSpan($0, $0) }
    }

    /// A weekday is the last one up to publication; "next Monday" the first one after.
    private static func weekdaySpan(_ weekday: Int, _ shift: Int?, _ published: CalendarDate) -> DateSpan? {
        let back = (published.weekday - weekday + 7) % 7
        if shift == 1 { return day(published.dayNumber - back + 7) }
        if shift == -1 && back == 0 { return day(published.dayNumber - 7) }
        return day(published.dayNumber - back)
    }
}
